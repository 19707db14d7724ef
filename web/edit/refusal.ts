/** Why an edit was not made; the words are in words/. Nothing is changed by a refused edit. */
export type Refusal =
  | { readonly code: "blank" }
  | { readonly code: "control-character"; readonly character: string }
  | { readonly code: "bad-date" }
  | { readonly code: "dates-reversed"; readonly from: string; readonly to: string }
  | { readonly code: "not-one-of"; readonly value: string }
  | { readonly code: "none-chosen" }
  | { readonly code: "bad-number" }
  | { readonly code: "duplicate-id"; readonly id: string }
  | { readonly code: "carve-out-from-oneself"; readonly name: string }
  | { readonly code: "no-such-fact" };

export type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (value: unknown): Checked => ({ ok: true, value });
export const refuse = (refusal: Refusal): Checked => ({ ok: false, refusal });
