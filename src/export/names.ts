import { v5 } from "uuid";
import type { Standard } from "../schema/standard.ts";

/**
 * certmap's own namespace: a UUID, since nobody's host name is certmap's to use. It never changes: the ids of everything
 * exported hang on it.
 */
const namespaceId = "5372ddff-9a95-402c-aa42-4e05cd2dc833";
export const namespace = `urn:uuid:${namespaceId}`;

/** Names in that namespace, for what SSSOM writes as CURIEs. */
export const iri = {
  own: `${namespace}#`,
  topic: `${namespace}#topic/`,
  requirement: (standard: string): string => `${namespace}#requirement/${standard}/`,
} as const;

/** The same UUID (version 5) for the same name, on every machine. Example: `uuidOf("link", "tsc.backup")`. Source: RFC 9562. */
export const uuidOf = (...name: readonly string[]): string => v5(name.join("/"), namespaceId);

/**
 * An id as a token (NCName), which cannot begin with a digit: then `_` is put before it. certmap's ids never begin with `_`,
 * so that `fromToken` undoes it. Example: `27017-x` is `_27017-x`. Source: TokenDatatype of the OSCAL schemas.
 */
export const toToken = (id: string): string => (/^[\p{L}_]/u.test(id) ? id : `_${id}`);
export const fromToken = (token: string): string => (token.startsWith("_") ? token.slice(1) : token);

/** The edition that the id of a standard ends with; without one the id says all there is. Example: `2022` of `iso27001-2022`. */
export const editionOf = ({ id }: Pick<Standard, "id">): string => /-(\d{4})$/.exec(id)?.[1] ?? id;
