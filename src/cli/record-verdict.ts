import type { Dataset } from "../dataset/dataset.ts";
import { appendVerdict, newOverlayText } from "../dataset/overlay-text.ts";
import { readOverlay } from "../dataset/read-overlay.ts";
import { readSource } from "../dataset/source.ts";
import { wordsIn } from "../report/words/index.ts";
import { changedRelations, type Overlay, type OwnText, roles, type Verdict, verdictKinds } from "../schema/overlay.ts";
import type { Language } from "../schema/text.ts";
import { datasetOf, dateOf, InputProblems, readText, reasonOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { flagOf, type Given, type OptionName, oneOf } from "./options.ts";
import { reviewsOf } from "./review.ts";
import { UsageError } from "./usage-error.ts";

/** What a verdict is made of. */
export const verdictOptions = [
  "verdict",
  "by",
  "for",
  "role",
  "reason",
  "relation",
  "remainder",
  "remainder-ja",
  "remainder-en",
  "remainder-procedures",
] as const satisfies readonly OptionName[];

/** Without --verdict these would be dropped silently. */
export function forbidVerdictOptions({ options }: Given): void {
  const stray = verdictOptions.find((name) => options[name] !== undefined);
  if (stray !== undefined) throw new UsageError("verdict-takes-no", { option: flagOf(stray), verdict: "review" });
}

/**
 * A verdict into the overlay that -o names: a new file, or one more entry at the end of an existing one, which is otherwise kept byte for
 * byte. What would not be a sound overlay is not written.
 */
export async function recordVerdict(io: Io, given: Given, lang: Language): Promise<0 | 1> {
  oneOf("verdict", given.options.verdict ?? "", verdictKinds);
  const path = needed(given, "output");
  const dataset = await datasetOf(io);
  const verdict = verdictOf(io, given, dataset);
  const before = await existing(io, path);
  const text =
    before === undefined ? newOverlayText(overlayOf(given, path, verdict)) : added(path, before, verdict, dataset);
  const read = readOverlay(path, text, dataset);
  if (!read.ok) throw new InputProblems(read.problems);
  try {
    await io.write(path, text);
  } catch (error) {
    throw new UsageError("cannot-write", { path, why: reasonOf(error) }, 1);
  }
  const { review, overlay } = wordsIn[lang];
  io.err(`${review.recorded(verdict.link, overlay.verdicts[verdict.verdict], path)}\n`);
  return 0;
}

function needed({ options }: Given, name: OptionName): string {
  const value = options[name];
  if (value === undefined) throw new UsageError("verdict-needs", { option: flagOf(name) });
  return value;
}

function verdictOf(io: Io, given: Given, dataset: Dataset): Verdict {
  const { options } = given;
  const [id] = given.files;
  if (id === undefined) throw new UsageError("verdict-needs", { option: "[ID]" });
  const kind = oneOf("verdict", options.verdict ?? "", verdictKinds);
  const reviews = reviewsOf(dataset, id);
  const [one, ...more] = reviews;
  if (!one || more.length > 0) {
    throw new UsageError("review-one-link", { id, known: reviews.map(({ link }) => link.id).join(", ") });
  }
  const common = {
    link: one.link.id,
    digest: one.digest,
    reason: needed(given, "reason"),
    by: needed(given, "by"),
    on: dateOf(options["as-of"], io.now()),
  };
  const ofChange = ["relation", "remainder", "remainder-ja", "remainder-en", "remainder-procedures"] as const;
  if (kind !== "change") {
    const stray = ofChange.find((name) => options[name] !== undefined);
    if (stray !== undefined) throw new UsageError("verdict-takes-no", { option: flagOf(stray), verdict: kind });
    return {
      link: common.link,
      digest: common.digest,
      verdict: kind,
      reason: common.reason,
      by: common.by,
      on: common.on,
    };
  }
  const relation = oneOf("relation", needed(given, "relation"), changedRelations);
  const remainder = remainderOf(given);
  const procedures = options["remainder-procedures"]?.split(",").map((part) => part.trim());
  const isPartial = relation === "subset-of" || relation === "intersects-with";
  if (isPartial && remainder === undefined) needed(given, "remainder");
  if (!isPartial && remainder !== undefined) {
    throw new UsageError("verdict-takes-no", { option: "--remainder", verdict: relation });
  }
  return {
    link: common.link,
    digest: common.digest,
    verdict: "change",
    relation,
    ...(remainder !== undefined && { remainder }),
    ...(procedures && { remainderProcedures: procedures }),
    reason: common.reason,
    by: common.by,
    on: common.on,
  };
}

/** One text for both languages, or one for each: half of a pair would leave the other language without a question. */
function remainderOf(given: Given): OwnText | undefined {
  const { remainder, "remainder-ja": ja, "remainder-en": en } = given.options;
  if (remainder !== undefined) {
    const other = ja !== undefined ? "remainder-ja" : en !== undefined ? "remainder-en" : undefined;
    if (other) throw new UsageError("verdict-takes-no", { option: flagOf(other), verdict: "--remainder" });
    return remainder;
  }
  if (ja === undefined && en === undefined) return undefined;
  return { ja: needed(given, "remainder-ja"), en: needed(given, "remainder-en") };
}

function overlayOf(given: Given, path: string, verdict: Verdict): Overlay {
  const organisation = given.options.for ?? verdict.by;
  const role = oneOf("role", needed(given, "role"), roles);
  const title = { ja: wordsIn.ja.review.overlayTitle(organisation), en: wordsIn.en.review.overlayTitle(organisation) };
  return {
    schema: "certmap/overlay@1",
    id: idFrom(path),
    title,
    by: organisation,
    role,
    on: verdict.on,
    verdicts: [verdict],
  };
}

/** Named after its file, as far as its letters can stand in an id. */
function idFrom(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? "";
  const plain = name
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain === "" ? "overlay" : plain;
}

function added(path: string, bytes: Uint8Array, verdict: Verdict, dataset: Dataset): string {
  const read = readOverlay(path, bytes, dataset);
  if (!read.ok) throw new InputProblems(read.problems);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const at = read.value.verdicts.findIndex(({ link }) => link === verdict.link);
  if (at >= 0) {
    const source = readSource(path, bytes);
    const line = source.ok ? source.source.placeOf(["verdicts", at, "link"]).line : 0;
    throw new UsageError("already-judged", { path, link: verdict.link, line: String(line) }, 1);
  }
  const more = appendVerdict(text, verdict);
  if (more === undefined) throw new UsageError("cannot-append", { path }, 1);
  return more;
}

async function existing(io: Io, path: string): Promise<Uint8Array | undefined> {
  try {
    return await io.read(path);
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return undefined;
    return readText(io, path);
  }
}
