/** What a spreadsheet could take for a formula, full-width forms and apostrophes before it included. */
const formula = /^'*\s*[=+\-@＝＋－＠\t\r]/;

/** A cell that a spreadsheet shows as text: what would begin a formula gets an apostrophe before it. */
export const shielded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What `shielded` was given. */
export const unshielded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);
