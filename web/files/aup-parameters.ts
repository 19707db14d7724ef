import type { AupParameterValues } from "../../src/engine/aup/types.ts";
import { readers } from "./readers.ts";

/** What reads the parameters of an engagement, with zod and yaml behind it: loaded only when a file is opened. */
export async function reader() {
  // tells zod, before any of it runs, not to compile code
  await readers();
  return import("../../src/dataset/aup-parameters.ts");
}

/** The parameters as the file that `certmap aup --parameters` takes. */
export async function parametersYaml(parameters: AupParameterValues): Promise<string> {
  const { plainYaml } = await import("./yaml.ts");
  return plainYaml({ schema: "certmap/aup-parameters@1", ...parameters }, "aup-parameters");
}
