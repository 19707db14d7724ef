import { Overlay, type Verdict } from "../schema/overlay.ts";
import { checkOverlay } from "./checks/overlay.ts";
import type { Dataset } from "./dataset.ts";
import { agree } from "./overlay.ts";
import { isError, type Place, type Problem, problem, settle } from "./problem.ts";
import { writtenAt } from "./raw.ts";
import { shape } from "./shape.ts";
import { readSource, type Source } from "./source.ts";
import type { UserRead } from "./user-file.ts";

/**
 * Somebody's judgements on links, held to the dataset as it is without overlays.
 * Example: a verdict on a link whose remainder was reworded since is `overlay-stale`, at its digest.
 * Errors: every code of the sections "text", "shape", "references" and "overlays" of problem.ts. Source: contract §6.
 */
export function readOverlay(file: string, text: string | Uint8Array, dataset: Dataset): UserRead<Overlay> {
  const read = readOverlays([[file, text]], dataset);
  if (!read.ok) return read;
  const [value] = read.value;
  return value ? { ok: true, value, notices: read.notices } : { ok: false, problems: [] };
}

/**
 * Several overlays that are to hold together; also whether they contradict each other. Their order decides nothing.
 * Example: a bank that rejects a link which its group accepts is `overlay-conflict`, at the later verdict.
 * Errors: as `readOverlay`. Source: contract §6.
 */
export function readOverlays(
  files: readonly (readonly [file: string, text: string | Uint8Array])[],
  dataset: Dataset,
): UserRead<readonly Overlay[]> {
  const problems: Problem[] = [];
  const all: { readonly source: Source; readonly overlay: Overlay }[] = [];
  for (const [file, text] of files) {
    const read = readSource(file, text);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const shaped = shape(read.source, Overlay);
    problems.push(...(shaped.ok ? [] : shaped.problems), ...checkOverlay(writtenAt(read.source), dataset));
    if (shaped.ok) all.push({ source: read.source, overlay: shaped.value });
  }
  problems.push(...together(all));
  const settled = settle(problems);
  if (settled.some(isError)) return { ok: false, problems: settled };
  return { ok: true, value: all.map(({ overlay }) => overlay), notices: settled };
}

/** One id for one file, and one view of each link. */
function* together(all: readonly { readonly source: Source; readonly overlay: Overlay }[]): Generator<Problem> {
  const ids = new Map<string, Place>();
  const views = new Map<string, { readonly verdict: Verdict; readonly at: Place; readonly source: Source }>();
  for (const { source, overlay } of all) {
    const first = ids.get(overlay.id);
    if (first)
      yield problem("duplicate-id", source.placeOf(["id"]), { kind: "overlay", id: overlay.id, first }, overlay.id);
    else ids.set(overlay.id, source.placeOf(["id"]));
    for (const [index, verdict] of overlay.verdicts.entries()) {
      const at = source.placeOf(["verdicts", index, "link"]);
      const other = views.get(verdict.link);
      if (!other) views.set(verdict.link, { verdict, at, source });
      else if (other.source !== source && !first && !agree(other.verdict, verdict)) {
        const args = { link: verdict.link, first: other.at };
        yield problem("overlay-conflict", at, args, verdict.link);
      }
    }
  }
}
