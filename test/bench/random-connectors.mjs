// Random connectors for measuring, one JSON value a line: node test/bench/random-connectors.mjs COUNT [SEED] > many.ndjson
// The same seed gives the same lines. One in a thousand is broken on purpose where a third argument says "broken".

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const controls = [
  "A.5.15",
  "A.5.19",
  "A.5.20",
  "A.5.21",
  "A.5.24",
  "A.5.26",
  "A.7.2",
  "A.8.8",
  "A.8.15",
  "A.8.24",
  "A.8.25",
];
const marks = ["implemented", "implemented", "implemented", "inherited", "partial", "planned", "excluded", "unknown"];
const hosts = ["Cloud X", "Cloud Y", "Cloud Z", "株式会社データ館"];
const banks = ["みらい銀行", "はるか銀行"];

export function* randomConnectors(count, seed = 1, isBroken = false) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const day = (fromYear, years) =>
    `${fromYear + Math.floor(random() * years)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random() * 28)).padStart(2, "0")}`;
  const scope = () => ({ text: "サービスの開発及び運用", apiService: pick(["yes", "yes", "yes", "no", "unknown"]) });
  const makers = {
    isms: (id) => ({
      id,
      kind: "isms-certificate",
      standard: "iso27001-2022",
      status: pick(["active", "active", "active", "suspended", "unknown"]),
      issued: day(2023, 3),
      expires: day(2026, 4),
      scope: scope(),
      ...(chance(0.4) && {
        soa: { disclosed: true, controls: Object.fromEntries(controls.map((control) => [control, pick(marks)])) },
      }),
    }),
    soc2: (id) => {
      const to = day(2025, 2);
      return {
        id,
        kind: "soc2-report",
        type: 2,
        period: { from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, to },
        categories: chance(0.5) ? ["security", "availability"] : ["security"],
        opinion: pick(["unqualified", "unqualified", "unqualified", "adverse"]),
        ...(chance(0.2) && { exceptions: [{ criterion: "CC7.2" }] }),
        ...(chance(0.4) && { subservices: [{ name: pick(hosts), method: "carve-out", criteria: ["CC6.4", "A1.2"] }] }),
        scope: scope(),
      };
    },
    aup: (id) => ({
      id,
      kind: "aup-report",
      date: day(2025, 2),
      users: [pick(banks)],
      results: { "supplier-agreements.1": pick(["no-exception", "exception"]) },
      scope: scope(),
    }),
  };
  for (let at = 0; at < count; at++) {
    const kinds = ["isms", "soc2", "aup"].filter(() => chance(0.5));
    const connector = {
      schema: "certmap/connector@1",
      connector: {
        name: `架空接続先${at}株式会社`,
        apiService: `サービス${at}`,
        connection: pick(["reference", "update"]),
      },
      evidence: kinds.map((kind) => makers[kind](kind)),
      ...(chance(0.1) && {
        answers: [{ checklist: "fisc-2019-09", item: 13, acceptedBy: pick(banks), on: day(2025, 2) }],
      }),
    };
    if (isBroken && at % 1000 === 999) connector.evidense = connector.evidence;
    yield `${JSON.stringify(connector)}\n`;
  }
}

if (process.argv[1]?.endsWith("random-connectors.mjs")) {
  const [count = "1000", seed = "1", broken = ""] = process.argv.slice(2);
  for (const line of randomConnectors(Number(count), Number(seed), broken === "broken")) {
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}
