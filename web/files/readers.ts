declare global {
  /** Where zod keeps its settings, for every copy of itself. */
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

/**
 * The readers of files, with zod and yaml behind them: loaded only here, when a person opens or saves something. zod is told first, before
 * any of it runs, not to compile code: the page's policy forbids it, and even trying would be reported.
 */
export async function readers() {
  globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };
  const [connector, savedResult, problem, source] = await Promise.all([
    import("../../src/dataset/connector.ts"),
    import("../../src/dataset/saved-result.ts"),
    import("../../src/dataset/problem.ts"),
    import("../../src/dataset/source.ts"),
  ]);
  return { ...connector, ...savedResult, problem: problem.problem, maxBytes: source.maxBytes };
}
