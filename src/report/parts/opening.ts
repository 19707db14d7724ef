import type { Telling } from "../derivation.ts";
import type { Block, Line } from "../document.ts";
import { sayOr } from "../lookup.ts";
import { overlayLines } from "../overlays.ts";
import { shortDigest } from "../reading.ts";
import { policyInWords, summaryOf } from "../view.ts";
import { heading, paragraph } from "./blocks.ts";

export function opening({ words, look }: Telling): readonly Block[] {
  const { phrases, terms, lang } = words;
  const { result, checklist, policy } = look;
  const { name, apiService, connection } = result.connector;
  const rows: [string, Line][] = [[phrases.connector, [{ foreign: name }]]];
  if (apiService !== null) rows.push([phrases.apiService, [{ foreign: apiService }]]);
  if (connection === "reference" || connection === "update")
    rows.push([phrases.connection, [terms.connections[connection]]]);
  rows.push(
    [phrases.checklist, [sayOr(checklist?.title, lang, result.checklist), " ", { code: result.checklist }]],
    [phrases.bank, [result.bank === null ? phrases.noBank : { foreign: result.bank }]],
    [phrases.asOf, [result.asOf]],
    [phrases.policy, [sayOr(policy?.title, lang, result.policy), " ", { code: result.policy }]],
    [phrases.dataset, [result.dataset.version, " ", { code: shortDigest(result.dataset.digest) }]],
  );
  if (result.dataset.overlays.length > 0) {
    rows.push([words.overlay.label, [{ foreign: overlayLines(words, look).join(phrases.comma) }]]);
  }
  return [paragraph([words.caveats["not-mandatory"].text], "notice"), { kind: "facts", rows }];
}

export function summary(telling: Telling): readonly Block[] {
  const { words, look } = telling;
  const { phrases } = words;
  const [first = "", ...rest] = summaryOf(words, look);
  const choices = policyInWords(words, look);
  return [
    heading(2, phrases.summary, "summary"),
    paragraph([{ strong: first }], "lead"),
    ...rest.map((line) => paragraph([line])),
    ...(choices === "" ? [] : [paragraph([choices])]),
    paragraph([phrases.plausible]),
  ];
}
