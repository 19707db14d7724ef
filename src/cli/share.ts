import { type Disclosure, disclosures, renderShare, renderShareDocx, renderShareXlsx } from "../report/share.ts";
import type { Language } from "../schema/text.ts";
import { evaluateInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given, oneOf } from "./options.ts";
import { deliver } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["md", "html", "xlsx", "docx"] as const;
type Format = (typeof formats)[number];
/** Formats of `evaluate` that have no such sheet, whether asked for or named by the ending of -o. */
const others = ["json", "csv"] as const;

/** `evaluate --share`: the sheet that a connector sends to a bank. */
export async function share(given: Given, io: Io, lang: Language): Promise<0> {
  const asked = given.options.format ?? others.find((one) => given.options.output?.endsWith(`.${one}`));
  if (asked !== undefined && !formats.some((one) => one === asked)) {
    throw new UsageError("share-format", { format: asked, allowed: formats.join(", ") });
  }
  const format = formatOf(given, formats, "md");
  const disclose = disclosuresIn(given.options.disclose);
  const { dataset, connector, result } = await evaluateInputs(io, given.files[0], given, lang);
  const options = { lang, disclose };
  const render = {
    md: () => renderShare(result, connector, dataset, { ...options, format: "md" }),
    html: () => renderShare(result, connector, dataset, { ...options, format: "html" }),
    xlsx: () => renderShareXlsx(result, connector, dataset, options),
    docx: () => renderShareDocx(result, connector, dataset, options),
  } satisfies Record<Format, () => string | Promise<Uint8Array>>;
  await deliver(io, given, await render[format](), lang);
  return 0;
}

/** Example: `soa,report`. */
function disclosuresIn(text: string | undefined): readonly Disclosure[] {
  if (text === undefined) return [];
  return [...new Set(text.split(",").map((one) => oneOf("disclose", one.trim(), disclosures)))];
}
