import fc from "fast-check";
import type { Evidence } from "../../src/dataset/dataset.ts";
import { compact, type Setting, spellings } from "./arbitrary-basics.ts";
import { certificate, evidenceIn, type Holding, itself, report, subserviceOf } from "./arbitrary-evidence.ts";
import { dayOf, plusMonths, textOf } from "./naive-dates.ts";

const cloudX = subserviceOf(spellings);
const groupX: fc.Arbitrary<Holding> = fc.constantFrom(...spellings).map((name) => ({ name, relation: "group" }));

/** A report that every gate lets pass, so that what it says of a subservice is not idle. */
function sound(setting: Setting, evidence: Evidence): Evidence {
  if (evidence.kind !== "soc2-report") return evidence;
  const { reportDate: _, qualified: __, ...rest } = evidence;
  const period = { from: textOf(plusMonths(dayOf(setting.asOf), -6)), to: setting.asOf };
  return {
    ...rest,
    scope: { apiService: "yes", entityNamed: "yes" },
    period,
    date: setting.asOf,
    opinion: "unqualified",
  };
}

/** A connector whose own evidence hands work to Cloud X, and what Cloud X holds. */
export function handedIn(setting: Setting, ids: readonly string[]): fc.Arbitrary<Evidence[]> {
  const [first = "", second = "", third = "", fourth = ""] = ids;
  const named = (id: string) => (value: Evidence) => ({ ...value, id });
  const own = { holder: itself, hands: spellings };
  const host = { holder: cloudX };
  const cloudY = ["Cloud Y", "Ｃｌｏｕｄ　Ｙ"];
  const onward = { holder: cloudX, hands: cloudY };
  const back = { holder: subserviceOf(cloudY), hands: spellings };
  return fc
    .tuple(
      fc.oneof(report(setting, own), certificate(setting, own)).map(named(first)),
      fc.oneof(report(setting, host), report(setting, onward), certificate(setting, host)).map(named(second)),
      // another of Cloud X's, one that may close a circle through Cloud Y, or a group's of the same name, which is no host's
      fc.oneof(report(setting, host), report(setting, back), report(setting, { holder: groupX })).map(named(third)),
      evidenceIn(setting, fourth),
    )
    .chain((all) =>
      fc
        .tuple(fc.integer({ min: 2, max: 4 }), fc.boolean())
        .map(([count, sure]) => all.slice(0, count).map((one) => (sure ? sound(setting, one) : one))),
    );
}

/** A connector with bad news in one report of its own, and another report that may clear it: by a later end only. */
export function contestedIn(setting: Setting, ids: readonly string[]): fc.Arbitrary<Evidence[]> {
  const [first = "", second = "", third = ""] = ids;
  const own = { holder: itself };
  return fc
    .tuple(report(setting, own), report(setting, { ...own, clean: true }), evidenceIn(setting, third), fc.boolean())
    .map(([bad, good, more, same]) => {
      const period = bad.kind === "soc2-report" && same ? { period: bad.period } : {};
      return [{ ...bad, id: first }, compact<Evidence>({ ...good, ...period, id: second }), { ...more, id: third }];
    });
}
