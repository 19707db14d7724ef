import { labelOf } from "../../../src/report/reading.ts";
import { obstaclesOf, useOf } from "../../../src/report/view.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { EvidenceResult } from "../../app/types.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import type { CoverageWords } from "./words.ts";

/** What the connector holds, whether it can be used and until when, or what is in the way. */
export function makeEvidenceList(words: CoverageWords, report: Words) {
  const list = h("ul", { class: "evidence-list" });
  const none = h("p", { class: "soft" }, words.evidenceNone);
  const element = h("section", { class: "evidence" }, h("h2", {}, words.evidence), list, none);

  return {
    element,
    update(all: readonly EvidenceResult[]): void {
      none.hidden = all.length > 0;
      keyed(
        list,
        all,
        ({ id }) => id,
        () =>
          h(
            "li",
            {},
            h("span", { class: "evidence-kind small" }),
            h("bdi", { class: "evidence-id" }),
            h("span", { class: "evidence-use" }),
          ),
        (line, one) => {
          const [kind, id, use] = line.children;
          if (kind) setText(kind, report.terms.kindsShort[one.kind]);
          if (id) setText(id, one.id);
          if (use) setText(use, useInWords(report, one));
          line.className = one.usable ? "is-usable" : one.kind === "other" ? "is-aside" : "is-held-back";
        },
      );
    },
  };
}

function useInWords(report: Words, one: EvidenceResult): string {
  const { phrases } = report;
  const until = one.validUntil === null ? "" : phrases.comma + phrases.untilDate(one.validUntil);
  if (one.usable || one.kind === "other") return useOf(report, one) + until;
  const why = obstaclesOf(one).flatMap(({ code }) => (code === null ? [] : [labelOf(report, code)]));
  return phrases.line(useOf(report, one), why.join(phrases.comma));
}
