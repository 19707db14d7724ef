import type { Command } from "./command.ts";
import { known } from "./export.ts";
import { importChecklist } from "./import/checklist.ts";
import { importLinks } from "./import/links.ts";
import { importSoa } from "./import/soa.ts";
import { UsageError } from "./usage-error.ts";

/** One file for each kind of thing that is brought in. */
const importers = { soa: importSoa, checklist: importChecklist, links: importLinks } as const;
export const importKinds = Object.keys(importers) as (keyof typeof importers)[];

/** Real workbooks and exported files in. */
export const importCommand: Command = {
  name: "import",
  arguments: ["WHAT", "FILE", "[STANDARD]"],
  options: ["sheet", "standard", "mark", "lang", "format", "output"],
  formats: ["yaml", "json"],
  run: (given, io, lang) => {
    const [what, ...files] = given.files;
    if (what === undefined || files.length === 0) {
      throw new UsageError("missing-import-argument", { known: importKinds.join(", ") });
    }
    return importers[known("WHAT", what, importKinds)]({ ...given, files }, io, lang);
  },
};
