import fc from "fast-check";
import type { Evidence } from "../../src/dataset/dataset.ts";
import {
  banks,
  compact,
  edges,
  hosts,
  mostly,
  near,
  period,
  type Setting,
  sometimes,
  usually,
} from "./arbitrary-basics.ts";
import { normalised } from "./naive-evidence.ts";

const yesNoUnknown = fc.constantFrom("yes", "no", "unknown");
export type Holding = NonNullable<Evidence["holder"]> | undefined;
export const subserviceOf = (names: readonly string[]): fc.Arbitrary<Holding> =>
  fc.constantFrom(...names).map((name) => ({ name, relation: "subservice" }));
const group: fc.Arbitrary<Holding> = fc
  .constantFrom("みらいホールディングス", "Cloud Y")
  .map((name) => ({ name, relation: "group" }));
export const itself: fc.Arbitrary<Holding> = fc.constant(undefined);
const anyone = fc.oneof(
  { weight: 6, arbitrary: itself },
  { weight: 4, arbitrary: subserviceOf(hosts) },
  { weight: 2, arbitrary: group },
);

/** What evidence is like: `clean`: no bad news in it; `hands`: it hands work to these names, by carve-outs or by an SoA. */
interface Shape {
  readonly holder: fc.Arbitrary<Holding>;
  readonly clean?: boolean;
  readonly hands?: readonly string[];
}

const scope = mostly(
  fc
    .record({
      text: mostly(fc.constant("API サービスの開発と運用"), 2),
      apiService: usually("yes", "no", "unknown", undefined),
      sites: usually(undefined, "covers", "unknown", "head-office-only"),
      entityNamed: usually("yes", "no", "unknown", undefined),
    })
    .map((value) => compact(value)),
  20,
);

/** The requirements of some standard; criteria for a report, controls for a certificate. */
function requirementsOf(setting: Setting, standard: string): string[] {
  return setting.dataset.standards.find((one) => one.id === standard)?.requirements.map((one) => one.id) ?? [];
}

/** Of the controls; now and then a clause is marked like one, and counts for nothing. */
function soa(controls: readonly string[], hands?: readonly string[]) {
  const mark = fc.constantFrom<string | undefined>(
    ...["implemented", "implemented", "implemented", "inherited", "inherited", "inherited", "inherited"],
    ...["partial", "planned", "excluded", "unknown", undefined],
  );
  const marks = hands ? usually("inherited", "implemented", "unknown") : mark;
  const names = hands ?? hosts;
  // mostly one host for all that is inherited: a topic is delegated only as a whole
  const host = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => controls.map(() => name as string | undefined)) },
    { weight: 1, arbitrary: fc.tuple(...controls.map(() => fc.constantFrom(...names, undefined))) },
  );
  const version = usually("3.1", undefined, "3.2");
  return fc
    .record({
      disclosed: usually(true, false, undefined),
      consent: usually(undefined, true, false),
      version,
      date: sometimes(fc.constantFrom(...edges)),
      controls: mostly(
        fc.tuple(...controls.map(() => marks)).map((said) => compact(zip(controls, said))),
        8,
      ),
      inheritedFrom: mostly(
        host.map((named) => compact(zip(controls, named))),
        8,
      ),
    })
    .map((value) => compact(value));
}

const zip = (keys: readonly string[], values: readonly unknown[]) =>
  Object.fromEntries(keys.map((key, n) => [key, values[n]]));

export function certificate(setting: Setting, { holder, hands }: Shape) {
  const standards = setting.dataset.standards.filter((one) => one.evidenceKind === "isms-certificate");
  return fc.constantFrom(...standards).chain((standard) => {
    const controls = standard.requirements.filter((one) => hands || one.type === "control").map((one) => one.id);
    return fc
      .record({
        kind: fc.constant("isms-certificate"),
        standard: fc.constant(standard.id),
        holder,
        scope,
        number: sometimes(fc.constant("JUSE-IR-000")),
        body: sometimes(fc.constant("JUSE")),
        accreditation: sometimes(fc.constant("ISMS-AC")),
        status: usually("active", "unknown", undefined, "suspended", "withdrawn"),
        issued: mostly(near(setting.asOf, [0, 12, 12, 24, 36]), 3),
        expires: mostly(near(setting.asOf, [0, -1, -12, -12, -24, -36]), 12),
        soaVersion: sometimes(usually("3.1", "3.2")),
        soa: mostly(soa(controls, hands), hands ? 30 : 6),
      })
      .map(({ issued, expires, ...rest }) => {
        // §3: issued after expires is a problem
        const [first, last] =
          issued !== undefined && expires !== undefined && issued > expires ? [expires, issued] : [issued, expires];
        return compact<Evidence>({ ...rest, issued: first, expires: last });
      });
  });
}

/** `clean`: unqualified and without exceptions. */
export function report(setting: Setting, { holder, clean = false, hands }: Shape) {
  const criteria = requirementsOf(setting, "tsc-2017");
  const { maxAgeMonths, bridgeMaxMonths, type1MaxAgeMonths } = setting.policy.soc2;
  const some = fc.subarray(criteria, { minLength: 1, maxLength: 3 });
  const note = {
    note: fc.constant("1 of 25"),
    response: fc.constant("fixed"),
    remediated: yesNoUnknown,
    retested: yesNoUnknown,
  };
  const exception = fc.record(
    { criterion: fc.constantFrom(...criteria), ...note },
    { requiredKeys: ["criterion"], noNullPrototype: true },
  );
  const subservice = fc
    .record({
      name: fc.constantFrom(...(hands ?? hosts)),
      method: fc.constantFrom("carve-out", "carve-out", "carve-out", "inclusive"),
      criteria: mostly(some, 8),
    })
    .map((value) => compact<{ name: string }>(value));
  const commitments = fc
    .record({
      named: fc.oneof(
        fc.constant({ checklist: setting.checklist.id, items: "all" }),
        fc
          .subarray(
            setting.checklist.items.flatMap((one) => [one.no, String(one.no)]),
            { minLength: 1 },
          )
          .map((items) => ({ checklist: setting.checklist.id, items })),
        fc.constant({ checklist: "fisc-2019-09", items: "all" }),
      ),
      testedInSection4: usually("yes", "no", "unknown", undefined),
    })
    .map(({ named, testedInSection4 }) => compact({ ...named, testedInSection4 }));
  const bridgeLetter = fc
    .record({
      to: near(setting.asOf, [0, 0, -1, 1, -bridgeMaxMonths]),
      date: sometimes(fc.constantFrom(...edges)),
    })
    .map((value) => compact(value));
  const userControl = fc.record(
    {
      text: fc.constantFrom("Give keys to named people only", "Report lost phones"),
      criteria: some,
      owner: fc.constantFrom("bank", "end-user", "connector", "unknown"),
    },
    { requiredKeys: ["text"], noNullPrototype: true },
  );
  return fc
    .record({
      kind: fc.constant("soc2-report"),
      holder,
      scope,
      system: sometimes(fc.constant("API 基盤")),
      framework: sometimes(fc.constantFrom("AT-C205", "ISAE3000", "JICPA3702")),
      auditor: sometimes(fc.constant("監査法人")),
      type: fc.constantFrom(1, 2, 2, 2, 2),
      period: mostly(
        period(setting, [0, 1, 1, 3, maxAgeMonths, maxAgeMonths, maxAgeMonths + bridgeMaxMonths], false),
        20,
      ),
      date: mostly(near(setting.asOf, [0, 1, type1MaxAgeMonths, type1MaxAgeMonths]), 8),
      reportDate: sometimes(near(setting.asOf, [0, 1, 6]), 4),
      categories: mostly(fc.subarray(["security", "availability", "confidentiality"]), 8),
      opinion: clean
        ? fc.constant("unqualified")
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant("unqualified") },
            { weight: 1, arbitrary: fc.constantFrom("qualified", "qualified", "adverse", "disclaimer", undefined) },
          ),
      qualified: mostly(some, 8),
      exceptions: clean ? fc.constant(undefined) : sometimes(fc.array(exception, { minLength: 1, maxLength: 2 }), 4),
      subservices: hands
        ? fc.array(subservice, { minLength: 1, maxLength: 2 })
        : sometimes(fc.array(subservice, { maxLength: 2 })),
      commitments: sometimes(commitments),
      bridgeLetter: sometimes(bridgeLetter),
      userControls: sometimes(fc.array(userControl, { maxLength: 2 }), 5),
    })
    .map(({ qualified, subservices, ...rest }) => {
      const self = rest.holder === undefined ? undefined : normalised(rest.holder.name);
      return compact<Evidence>({
        ...rest,
        // §3: `qualified` only with opinion qualified; no carve-out from oneself
        qualified: rest.opinion === "qualified" ? qualified : undefined,
        subservices: subservices?.filter((one) => normalised(one.name) !== self),
      });
    });
}

/** `clean`: no result is an exception. */
function procedures(setting: Setting, { holder, clean = false }: Shape) {
  const known = setting.dataset.procedures.map((one) => one.id);
  const good = [
    "no-exception",
    "no-exception",
    "no-exception",
    "no-exception",
    "no-exception",
    "no-exception",
    "not-performed",
  ];
  const result = fc.constantFrom(...good, ...(clean ? [] : ["exception"]));
  const parameters = fc
    .record({
      sampleSize: mostly(fc.oneof(fc.constantFrom(4, 5, 9, 10, 10, 25, 25, 25), fc.constant("25 件")), 10),
      periodFrom: sometimes(fc.constant("2025-01-01")),
      other: sometimes(fc.constant(1)),
    })
    .map((value) => compact(value));
  const detailed = fc
    .record({ result, parameters: mostly(parameters), note: sometimes(fc.constant("see annex")) })
    .map((value) => compact(value));
  const results = fc
    .tuple(...known.map(() => mostly(fc.oneof(result, detailed), 8)))
    .map((values) => compact(zip(known, values)));
  const others = fc.subarray(banks, { minLength: 1, maxLength: 2 });
  const names = setting.bank === null ? others : fc.oneof(fc.constant([setting.bank]), others);
  const ages = [0, 0, 1, setting.policy.aup.maxAgeMonths, setting.policy.aup.maxAgeMonths];
  return fc
    .record({
      kind: fc.constant("aup-report"),
      // a subservice's AUP report serves nothing: seldom worth a case
      holder: fc.oneof({ weight: 2, arbitrary: itself }, { weight: 1, arbitrary: holder }),
      scope,
      practitioner: sometimes(fc.constant("監査法人")),
      date: mostly(near(setting.asOf, ages), 8),
      period: sometimes(period(setting, ages, false), 3),
      users: mostly(names, 8),
      agreements: sometimes(names, 2),
      results: mostly(results, 20),
    })
    .map((value) => compact<Evidence>(value));
}

function other(setting: Setting, { holder }: Shape) {
  return fc
    .record({
      kind: fc.constant("other"),
      name: fc.constantFrom("SOC 1", "SOC 3", "プライバシーマーク", "ISO/IEC 27017"),
      holder,
      scope,
      issued: sometimes(fc.constantFrom("2024-02-29")),
      expires: sometimes(near(setting.asOf, [-12])),
      period: sometimes(period(setting, [0], true)),
    })
    .map((value) => compact<Evidence>(value));
}

/** One piece of evidence. `clean`: no exception, no qualification, opinion unqualified, no AUP exception. */
export function evidenceIn(setting: Setting, id: string, clean = false): fc.Arbitrary<Evidence> {
  const shape = { holder: anyone, clean };
  return fc
    .oneof(
      { weight: 6, arbitrary: certificate(setting, shape) },
      { weight: 8, arbitrary: report(setting, shape) },
      { weight: 5, arbitrary: procedures(setting, shape) },
      { weight: 1, arbitrary: other(setting, shape) },
    )
    .map((value) => ({ ...value, id }));
}
