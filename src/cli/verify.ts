import { readResult } from "../dataset/saved-result.ts";
import { renderProblems } from "../report/problems.ts";
import { renderFindings, verifyWords } from "../report/verify-words.ts";
import type { Result } from "../schema/result.ts";
import { verification } from "../verify/verify.ts";
import type { Command } from "./command.ts";
import { InputProblems, type Inputs, readInputs, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A saved result against the connector that it is of: what evaluate said is not believed, every step is checked anew. */
export const verifyCommand: Command = {
  name: "verify",
  arguments: ["RESULT", "CONNECTOR"],
  options: ["checklist", "policy", "overlay", "lang"],
  run: async (given, io, lang) => {
    const [file, connectorFile] = given.files;
    if (file === undefined) throw new UsageError("missing-result-argument");
    if (connectorFile === undefined) throw new UsageError("missing-file-argument");
    const words = verifyWords[lang];
    const read = readResult(file, await readText(io, file));
    if (!read.ok) throw new InputProblems(read.problems);
    const { result } = read;
    const { dataset, connector, options, notices } = await inputsFor(io, connectorFile, given, result);
    io.err(renderProblems(notices, lang));
    const { findings, steps } = verification(dataset, connector, result, options);
    io.err(renderFindings(file, findings, lang));
    if (result.dataset.digest !== dataset.digest) io.err(`${words.otherDataset}\n`);
    const applied = dataset.overlays.map(({ name }) => name);
    if (applied.join() !== result.dataset.overlays.join()) io.err(`${words.otherOverlays(result.dataset.overlays)}\n`);
    const count = new Intl.NumberFormat("en");
    const all = count.format(steps);
    io.out(`${findings.length > 0 ? words.wrong(count.format(findings.length), all) : words.clean(all)}\n`);
    return findings.length > 0 ? 1 : 0;
  },
};

/** The connector, and the checklist and policy that the result names, or those given as files. */
async function inputsFor(io: Io, connectorFile: string, given: Given, result: Result): Promise<Inputs> {
  const { checklist = result.checklist, policy = result.policy } = given.options;
  const terms = { checklist, policy, "as-of": result.asOf, ...(result.bank !== null && { bank: result.bank }) };
  try {
    return await readInputs(io, connectorFile, { ...given, options: { ...given.options, ...terms } });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // the result names one that the dataset does not have
    const wanted = error.args.value ?? error.args.path;
    const missing = (["checklist", "policy"] as const).find(
      (option) => given.options[option] === undefined && result[option] === wanted && wanted !== connectorFile,
    );
    throw missing ? new UsageError("result-names-unknown", { option: `--${missing}`, id: result[missing] }) : error;
  }
}
