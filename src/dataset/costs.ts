import { Costs, stepKinds } from "../schema/costs.ts";
import { readUserFile } from "./connector.ts";
import type { Dataset } from "./dataset.ts";
import { idsOf } from "./ids.ts";
import { nearest } from "./nearest.ts";
import { type Problem, problem } from "./problem.ts";
import type { Written } from "./raw.ts";
import { select } from "./select.ts";
import type { UserRead } from "./user-file.ts";

/**
 * What steps cost a connector, for `plan`. Every name is a kind of step or the id of one, which begins with its kind.
 * Example: `soc2-nxt: 10` is `not-one-of`, nearest `soc2-next`, at the line and column of the name.
 * Errors: every code of the sections "text" and "shape" of problem.ts. Source: M-20, contract §6.
 */
export function readCosts(file: string, text: string | Uint8Array, dataset: Dataset): UserRead<Costs> {
  return readUserFile(file, text, Costs, idsOf(dataset), [checkKinds]);
}

function* checkKinds(written: Written): Generator<Problem> {
  for (const [path, name] of select(written.value, "steps.@key")) {
    const [kind = ""] = String(name).split(":");
    if (stepKinds.some((one) => one === kind)) continue;
    const near = nearest(kind, [...stepKinds]);
    yield problem("not-one-of", written.atKey(path), {
      value: String(name),
      allowed: [...stepKinds],
      ...(near === undefined ? {} : { nearest: near }),
    });
  }
}
