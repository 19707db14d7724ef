import type { Command } from "./command.ts";
import { known } from "./export.ts";
import { importAup } from "./import/aup.ts";
import { importChecklist } from "./import/checklist.ts";
import { importLinks } from "./import/links.ts";
import { importSoa } from "./import/soa.ts";
import { flagOf, type OptionName } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** One file for each kind of thing that is brought in. */
const importers = { soa: importSoa, checklist: importChecklist, aup: importAup, links: importLinks } as const;
/** What each takes besides the options of all. */
const ownOptions: Readonly<Record<keyof typeof importers, readonly OptionName[]>> = {
  soa: ["sheet", "standard", "mark"],
  checklist: ["sheet"],
  aup: ["sheet", "draft"],
  links: [],
};
export const importKinds = Object.keys(importers) as (keyof typeof importers)[];

/** Real workbooks and exported files in. */
export const importCommand: Command = {
  name: "import",
  arguments: ["WHAT", "FILE", "[STANDARD]"],
  options: ["sheet", "standard", "mark", "draft", "lang", "format", "output"],
  formats: ["yaml", "json"],
  run: (given, io, lang) => {
    const [what, ...files] = given.files;
    if (what === undefined || files.length === 0) {
      throw new UsageError("missing-import-argument", { known: importKinds.join(", ") });
    }
    const kind = known("WHAT", what, importKinds);
    for (const name of new Set(Object.values(ownOptions).flat())) {
      if (given.options[name] !== undefined && !ownOptions[kind].includes(name)) {
        throw new UsageError("unknown-option", { option: flagOf(name), near: "" });
      }
    }
    return importers[kind]({ ...given, files }, io, lang);
  },
};
