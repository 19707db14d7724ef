/** One token of JSON after white space: a text, a number, a word, or punctuation. */
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses them in texts
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

type Next = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

/** Where a text stops being JSON; its length where only the rest is missing. The engines of JavaScript do not all say. */
export function placeOfJsonError(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offsetOfError(text)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function offsetOfError(text: string): number {
  const open: ("{" | "[")[] = [];
  let next: Next = "value";
  let offset = 0;
  for (;;) {
    token.lastIndex = offset;
    const found = token.exec(text);
    const [all = "", said, plain, mark = ""] = found ?? [];
    const start = found ? offset + all.length - (said ?? plain ?? mark).length : skipBlank(text, offset);
    const after: Next | undefined = found ? step(open, next, said, plain, mark) : undefined;
    if (after === undefined) return start;
    next = after;
    offset += all.length;
  }
}

/** What may come after this token; undefined where it may not stand here. */
function step(
  open: ("{" | "[")[],
  next: Next,
  said: string | undefined,
  plain: string | undefined,
  mark: string,
): Next | undefined {
  const closed = (): Next => {
    open.pop();
    return open.length > 0 ? "comma-or-end" : "nothing";
  };
  const isValue = next === "value" || next === "value-or-end";
  if (said !== undefined && (next === "key" || next === "key-or-end")) return "colon";
  if (said !== undefined || plain !== undefined) {
    if (!isValue) return undefined;
    return open.length > 0 ? "comma-or-end" : "nothing";
  }
  const inside = open.at(-1);
  switch (mark) {
    case "{":
    case "[":
      if (!isValue) return undefined;
      open.push(mark);
      return mark === "{" ? "key-or-end" : "value-or-end";
    case "}":
      return inside === "{" && (next === "key-or-end" || next === "comma-or-end") ? closed() : undefined;
    case "]":
      return inside === "[" && (next === "value-or-end" || next === "comma-or-end") ? closed() : undefined;
    case ",":
      if (next !== "comma-or-end") return undefined;
      return inside === "{" ? "key" : "value";
    default:
      return next === "colon" ? "value" : undefined;
  }
}

function skipBlank(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && " \t\r\n".includes(text[at] ?? "")) at += 1;
  return at;
}
