import { renderProblems } from "../report/problems.ts";
import { renderFindings, verifyWords } from "../report/verify-words.ts";
import type { Result } from "../schema/result.ts";
import { ResultShape } from "../schema/result-shape.ts";
import type { Language } from "../schema/text.ts";
import type { Finding } from "../verify/finding.ts";
import { verification } from "../verify/verify.ts";
import type { Command } from "./command.ts";
import { type Inputs, readInputs, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { placeOfJsonError } from "./json-place.ts";
import type { Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A saved result against the connector that it is of: what evaluate said is not believed, every step is checked anew. */
export const verifyCommand: Command = {
  name: "verify",
  arguments: ["RESULT", "CONNECTOR"],
  options: ["checklist", "policy", "lang"],
  run: async (given, io, lang) => {
    const [file, connectorFile] = given.files;
    if (file === undefined) throw new UsageError("missing-result-argument");
    if (connectorFile === undefined) throw new UsageError("missing-file-argument");
    const words = verifyWords[lang];
    const result = readResult(io, file, await readText(io, file), lang);
    if (!result) return 1;
    const { dataset, connector, options, notices } = await inputsFor(io, connectorFile, given, result);
    io.err(renderProblems(notices, lang));
    const { findings, steps } = verification(dataset, connector, result, options);
    io.err(renderFindings(file, findings, lang));
    if (result.dataset.digest !== dataset.digest) io.err(`${words.otherDataset}\n`);
    const count = new Intl.NumberFormat("en");
    const all = count.format(steps);
    io.out(`${findings.length > 0 ? words.wrong(count.format(findings.length), all) : words.clean(all)}\n`);
    return findings.length > 0 ? 1 : 0;
  },
};

/** The result as it was saved, or nothing, and what is wrong with the file said. */
function readResult(io: Io, file: string, bytes: Uint8Array, lang: Language): Result | undefined {
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column } = placeOfJsonError(text);
    io.err(`${file}:${line}:${column} not-json ${verifyWords[lang].notJson}\n`);
    return undefined;
  }
  const shaped = ResultShape.safeParse(value);
  if (shaped.success) return shaped.data as Result;
  io.err(
    renderFindings(
      file,
      shaped.error.issues.map((issue) => misshapen(value, issue)),
      lang,
    ),
  );
  return undefined;
}

type Issue = NonNullable<ReturnType<typeof ResultShape.safeParse>["error"]>["issues"][number];

function misshapen(value: unknown, issue: Issue): Finding {
  const path = issue.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  const about = { path: path.replace(/^\./, ""), code: "wrong-shape" } as const;
  if (issue.code === "unrecognized_keys") return { ...about, expected: null, found: issue.keys };
  const found = valueAt(value, issue.path);
  if (issue.code === "invalid_type") return { ...about, expected: issue.expected, found };
  return { ...about, expected: issue.code === "invalid_value" ? issue.values : null, found };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return null;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

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
