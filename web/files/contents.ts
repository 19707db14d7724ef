import { tidy } from "../../src/report/tidy.ts";
import type { Words } from "../../src/report/words/words.ts";
import type { Model } from "../app/model.ts";
import { idOf } from "../app/state.ts";
import type { Connector, Evidence } from "../app/types.ts";
import { factsOf } from "../edit/facts/index.ts";
import { valueAt } from "../edit/path.ts";
import type { FilesWords } from "./words.ts";

/** What somebody would learn from the state, line by line: said before it is put into a link. */
export function contentsOf({ state, dataset, language }: Model, words: FilesWords, report: Words): readonly string[] {
  const { connector, checklist, policy, bank, asOf } = state;
  const { parts } = words;
  const titleOf = (
    lists: readonly {
      readonly id: string;
      readonly title?: { readonly ja: string; readonly en: string } | undefined;
    }[],
    id: string,
  ) => tidy(lists.find((one) => one.id === id)?.title?.[language] ?? id, 200);
  const names = namesIn(connector);
  const texts = textsIn(connector);
  const joint = language === "ja" ? "、" : ", ";
  return [
    parts.connector(
      [connector.connector.name, connector.connector.apiService]
        .flatMap((one) => (one ? [tidy(one, 80)] : []))
        .join(joint),
    ),
    ...(connector.evidence ?? []).map((one, index) =>
      parts.evidence(report.terms.kindsShort[one.kind], tidy(one.id, 40), countOf(connector, one, index)),
    ),
    ...(names.length > 0
      ? [
          parts.names(
            names
              .slice(0, 12)
              .map((one) => tidy(one, 40))
              .join(joint) + (names.length > 12 ? ` … (${names.length})` : ""),
          ),
        ]
      : []),
    ...(texts > 0 ? [parts.texts(texts)] : []),
    ...(connector.answers?.length ? [parts.answers(connector.answers.length)] : []),
    (typeof checklist === "string" ? parts.checklist : parts.ownChecklist)(
      titleOf(dataset.checklists, idOf(checklist)),
    ),
    (typeof policy === "string" ? parts.policy : parts.ownPolicy)(titleOf(dataset.policies, idOf(policy))),
    bank === null ? parts.noBank : parts.bank(tidy(bank, 80)),
    parts.asOf(asOf),
  ];
}

/** Marks of controls and results of procedures count one each. */
function countOf(connector: Connector, evidence: Evidence, index: number): number {
  const outer = Object.keys(evidence).filter((key) => key !== "id" && key !== "kind").length;
  const many = ["results", "soa"].flatMap((key) => {
    const inside = valueAt(connector, ["evidence", index, key, ...(key === "soa" ? ["controls"] : [])]);
    return typeof inside === "object" && inside !== null ? [Object.keys(inside).length] : [];
  });
  return outer + many.reduce((sum, one) => sum + one, 0);
}

function namesIn({ evidence = [], answers = [] }: Connector): readonly string[] {
  const found = evidence.flatMap((one) => [
    one.holder?.name,
    "body" in one ? one.body : undefined,
    ...(one.kind === "isms-certificate" ? [one.accreditation, ...Object.values(one.soa?.inheritedFrom ?? {})] : []),
    ...(one.kind === "soc2-report" ? [one.auditor, ...(one.subservices ?? []).map(({ name }) => name)] : []),
    ...(one.kind === "aup-report" ? [one.practitioner, ...(one.users ?? []), ...(one.agreements ?? [])] : []),
  ]);
  const all = [...found, ...answers.map(({ acceptedBy }) => acceptedBy)];
  return [...new Set(all.filter((one) => one !== undefined))];
}

/** Texts that people wrote freely, those of rows and results included. */
function textsIn(connector: Connector): number {
  const long = factsOf(connector).filter(
    ({ fact: { control }, path }) => control.as === "text" && control.long && valueAt(connector, path) !== undefined,
  ).length;
  const remarks = (connector.evidence ?? []).flatMap((one) =>
    one.kind === "aup-report"
      ? Object.values(one.results ?? {}).filter((result) => typeof result !== "string" && result.note !== undefined)
      : [],
  );
  return long + remarks.length;
}
