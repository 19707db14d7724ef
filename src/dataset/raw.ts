import { type Part, partOf } from "./files.ts";
import { type Ids, idsOf } from "./ids.ts";
import type { Place } from "./problem.ts";
import { isMap, type Path, textOf } from "./select.ts";
import type { Source } from "./source.ts";

/** One thing as it was written: a topic, a link, a whole checklist, a connector; its shape is not yet known to be right. */
export interface Written {
  /** What it is called in a waiver: its id, or else its file. */
  readonly subject: string;
  readonly value: unknown;
  at(path?: Path): Place;
  atKey(path: Path): Place;
}

/** Something written in a file of the dataset. */
export interface Entry extends Written {
  readonly part: Part;
  readonly file: string;
  /** The folder or file name that the path gives: the standard of a link file, the id of a checklist file. */
  readonly name: string;
}

/** All entries of all files, and the ids among them. */
export interface Raw {
  readonly entries: (part: Part) => readonly Entry[];
  readonly all: readonly Entry[];
  readonly ids: Ids;
}

/** What a file holds at `path`. */
export function writtenAt(source: Source, value: unknown = source.value, path: Path = []): Written {
  return {
    subject: textOf(value, "id") ?? textOf(value, "requirement") ?? source.file,
    value,
    at: (inner = []) => source.placeOf([...path, ...inner]),
    atKey: (inner) => source.placeOfKey([...path, ...inner]),
  };
}

/** An entry of its own for each element of a list, else one for the file. */
function entriesOf(source: Source, part: Part, name: string): Entry[] {
  const about = { part, name, file: source.file };
  return Array.isArray(source.value)
    ? source.value.map((value, index) => ({ ...writtenAt(source, value, [index]), ...about }))
    : [{ ...writtenAt(source), ...about }];
}

/** The name of the innermost thing with one on the way to `path`. Example: `fisc-2019-09.13` for an item, `A.5.1` for a control. */
export function subjectAt({ subject, value }: Written, path: Path): string {
  let name = subject;
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) break;
    here = (here as Record<string | number, unknown>)[step];
    const no = isMap(here) ? here.no : undefined;
    if (typeof no === "number" || typeof no === "string") name = `${subject}.${no}`;
    else name = textOf(here, "id") ?? name;
  }
  return name;
}

/** Example: `rawOf(sources).entries("links")` are all links of all files. */
export function rawOf(sources: readonly Source[]): Raw {
  const all = sources.flatMap((source) => {
    const found = partOf(source.file);
    return found ? entriesOf(source, found.part, found.name) : [];
  });
  const entries = (part: Part) => all.filter((entry) => entry.part === part);
  const values = (part: Part) => entries(part).map(({ value }) => value);
  const ids = idsOf({
    standards: values("standards"),
    correspondences: values("correspondences"),
    topics: values("topics").filter((topic) => !isMoved(topic)),
    moved: values("topics").filter(isMoved),
    procedures: values("procedures"),
    checklists: values("checklists"),
    sources: values("sources")[0],
  });
  return { entries, all, ids };
}

export const isMoved = (topic: unknown): boolean => isMap(topic) && Object.hasOwn(topic, "movedTo");
