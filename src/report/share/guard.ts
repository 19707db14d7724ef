import { normaliseName } from "../../schema/names.ts";

export type Guard = (text: string) => string | null;

/** A free text of the connector's as it may be shown; null where it holds something that is held back, however it is spelt. */
export function guardAgainst(secrets: readonly string[]): Guard {
  const plain = (text: string) => normaliseName(text).toLowerCase();
  const hidden = secrets.map(plain).filter((secret) => secret.length > 0);
  return (text) => (hidden.some((secret) => plain(text).includes(secret)) ? null : text);
}
