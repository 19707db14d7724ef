import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, from about half a minute down, so that no worker is left with one of them at the end. */
const longest = [
  "web/page-",
  "web/page.",
  "cli/start.",
  "package.",
  "verify/mutations.",
  "engine/real.",
  "engine/properties.",
  "cli/diff-data.",
  "verify/verify.",
  "engine/timeline.properties.",
  "engine/agreement.",
  "engine/",
];

/** Longest files first; the rest by their size, as ever. Nothing but the time taken depends on it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    return bySize
      .map((file) => ({ file, rank: rankOf(file) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ file }) => file);
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((start) => moduleId.replaceAll("\\", "/").includes(`/test/${start}`));
  return rank < 0 ? longest.length : rank;
}
