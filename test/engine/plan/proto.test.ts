import { readFileSync } from "node:fs";
import { test } from "vitest";
import { shippedIn } from "../../../src/cli/node-io.ts";
import { readConnector } from "../../../src/dataset/connector.ts";
import { loadDataset } from "../../../src/dataset/load.ts";
import { plan } from "../../../src/engine/plan/plan.ts";
import { highsSolver } from "../../../src/solver/highs.ts";

test("proto", async () => {
  const l = loadDataset((await shippedIn(process.cwd())).texts);
  if (!l.ok) throw 1;
  const h = await highsSolver();
  for (const f of ["sample-pay", "nothing-held", "soc2-exceptions", "isms-2013"]) {
    const r = readConnector(f, readFileSync(`seeds/connectors/${f}.yaml`), l.dataset);
    if (!r.ok) throw 2;
    let n = 0,
      ms = 0;
    const t = performance.now();
    const p = await plan(
      l.dataset,
      r.connector,
      { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" },
      {
        minimise: async (m) => {
          n++;
          const t = performance.now();
          const x = await h(m);
          ms += performance.now() - t;
          return x;
        },
      },
    );
    console.log(
      f,
      Math.round(performance.now() - t),
      "ms; solves",
      n,
      Math.round(ms),
      p.steps.length,
      JSON.stringify(p.best.counts),
      p.best.lines.map((l) => [
        l.steps[0],
        l.steps.length,
        l.adds.topics.length,
        l.adds.items.join(),
        l.without.topics.length,
      ]),
      p.nextBest && JSON.stringify(p.nextBest.counts),
      p.alone
        .slice(0, 6)
        .map((a) => [a.steps.length > 3 ? a.item : a.steps.join(), a.adds.topics.length, a.adds.items.join()]),
      JSON.stringify(p.beyond).slice(0, 300),
      p.best.after.summary.usable,
      p.before.toAnswer,
      p.best.after.toAnswer,
    );
  }
}, 60000);
