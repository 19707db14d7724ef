import type { Connector } from "./types.ts";

/** Banks that the file itself names: users of AUP reports and whoever accepted an answer. */
export function banksNamedIn({ evidence = [], answers = [] }: Connector): readonly string[] {
  const users = evidence.flatMap((one) =>
    one.kind === "aup-report" ? [...(one.users ?? []), ...(one.agreements ?? [])] : [],
  );
  return [...new Set([...users, ...answers.map(({ acceptedBy }) => acceptedBy)])];
}
