/** `__proto__` and its like: nothing that certmap reads has them. */
export const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);
/** Control characters, unpaired surrogates, and marks that reorder what a reader sees. */
export const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
