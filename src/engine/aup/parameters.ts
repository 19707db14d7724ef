import type { Procedure } from "../../dataset/dataset.ts";
import type { AupParameter, AupParameterValues } from "./types.ts";

/**
 * A procedure's parameters with the values given for it, else for all, else its default; a date that nothing gives stays open.
 * The engagement's period is taken for periodFrom and periodTo. Throws RangeError for a size under the minimum: a result with
 * less would count as not performed (`procedure-reduced`).
 */
export function parametersOf(
  { id, parameters = {} }: Procedure,
  values: AupParameterValues | undefined,
): readonly AupParameter[] {
  return Object.entries(parameters).map(([name, parameter]): AupParameter => {
    const given = values?.procedures?.[id]?.[name] ?? values?.all?.[name];
    if ("kind" in parameter) {
      const { from, to } = values?.engagement?.period ?? {};
      const period = name === "periodFrom" ? from : name === "periodTo" ? to : undefined;
      return { name, kind: "date", value: given === undefined ? (period ?? null) : String(given) };
    }
    const { default: size, minimum } = parameter;
    const value = given ?? size;
    if (typeof value !== "number") throw new RangeError(`${id}: ${name} is no number: ${value}`);
    if (value < minimum) throw new RangeError(`procedure-reduced: ${id}: ${name} ${value} < ${minimum}`);
    return { name, kind: "size", value, minimum };
  });
}
