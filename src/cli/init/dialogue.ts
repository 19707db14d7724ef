import type { Dataset } from "../../dataset/dataset.ts";
import { suggestDate } from "../../dataset/dates.ts";
import type { Fact, KnownEvidence, KnownFacts } from "../../report/starter/render.ts";
import { type StarterKind, starterKinds } from "../../report/starter/rows.ts";
import { type StarterWords, starterWords } from "../../report/starter/words.ts";
import { usageWords } from "../../report/usage/words.ts";
import type { Language } from "../../schema/text.ts";
import { suggestion } from "../options.ts";
import type { Conversation } from "./conversation.ts";
import { connectorFields, evidenceFields, type Field } from "./fields.ts";

type Facts = Record<string, Fact>;

interface Setting {
  readonly person: Conversation;
  readonly words: StarterWords;
  readonly criteria: readonly string[];
  readonly and: string;
}

const longest = 2000;
const separators = /[,、，;；]/;

/** Asks for what a starter can hold. Every answer may be left out, and is then unknown. Throws Left where the person leaves. */
export async function factsFrom(person: Conversation, dataset: Dataset, lang: Language): Promise<KnownFacts> {
  const criteria = dataset.standards
    .filter(({ evidenceKind }) => evidenceKind === "soc2-report")
    .flatMap(({ requirements }) => requirements.map(({ id }) => id));
  const setting: Setting = { person, words: starterWords[lang], criteria, and: lang === "ja" ? "、" : ", " };
  const { dialogue, kinds } = setting.words;
  person.say(`${dialogue.intro}\n`);
  const connector = await factsOf(connectorFields, setting);
  const evidence: KnownEvidence[] = [];
  const listed = starterKinds.map((kind, index) => `  ${index + 1}  ${kinds[kind]}`).join("\n");
  const chosen = await asked(`\n${dialogue.whichKinds}\n${listed}`, setting, (text) => kindsIn(text, setting));
  for (const kind of chosen ?? []) {
    const held: KnownEvidence[] = [];
    do {
      person.say(`\n${dialogue.about(kinds[kind], held.length + 1)}`);
      const id = idOf(kind, held.length);
      held.push({ kind, facts: { id, ...(await factsOf(evidenceFields[kind], setting)) } });
    } while (await isYes(dialogue.another(kinds[kind]), setting));
    evidence.push(...held);
  }
  const isUnsaid = ({ kind, facts }: KnownEvidence) => kind === "soc2-report" && facts.exceptions === undefined;
  if (evidence.some(isUnsaid)) person.say(`\n${dialogue.noExceptionsSaid}`);
  return { connector, evidence };
}

const ids = { "isms-certificate": "isms", "soc2-report": "soc2", "aup-report": "aup", other: "other" } as const;
const idOf = (kind: StarterKind, before: number): string => (before === 0 ? ids[kind] : `${ids[kind]}-${before + 1}`);

async function factsOf(fields: readonly Field[], setting: Setting): Promise<Facts> {
  const facts: Facts = {};
  for (const field of fields) {
    const { when, path } = field;
    if (when && facts[when.path] !== when.is) continue;
    const fact = await asked(promptOf(field, setting), setting, (text) => readFact(field, text, facts, setting));
    if (fact !== undefined) facts[path] = fact;
  }
  return facts;
}

/** Asks until the answer can be read, or is left empty. */
async function asked<T>(
  prompt: string,
  { person }: Setting,
  read: (text: string) => { readonly fact: T } | { readonly wrong: string },
): Promise<T | undefined> {
  person.say(prompt);
  for (;;) {
    const text = await person.ask("> ");
    if (text === "") return undefined;
    const answer = read(text);
    if ("fact" in answer) return answer.fact;
    person.say(answer.wrong);
  }
}

async function isYes(question: string, setting: Setting): Promise<boolean> {
  const { yes, no } = setting.words.dialogue;
  const answer = await asked(`\n${question} (${yes}/${no})`, setting, (text) => choiceOf(text, [true, false], setting));
  return answer === true;
}

function promptOf({ say, as, many }: Field, { words, and }: Setting): string {
  const { dialogue, says } = words;
  const lead = say === "carvedOut" || say === "criteria" ? dialogue[say] : says[say];
  const isList = many || as === "list" || as === "criteria" || as === "exceptions" || as === "carve-outs";
  const choices = typeof as === "string" ? [] : [dialogue.choice(as.map((one) => wordOf(one, words)).join(and))];
  return `\n${[lead, ...choices, ...(isList ? [dialogue.list] : []), dialogue.enter].join("\n  ")}`;
}

const wordOf = (choice: string | number | boolean, { dialogue }: StarterWords): string =>
  typeof choice === "boolean" ? (choice ? dialogue.yes : dialogue.no) : String(choice);

type Answer = { readonly fact: Fact } | { readonly wrong: string };

function readFact(field: Field, written: string, facts: Facts, setting: Setting): Answer {
  const { dialogue } = setting.words;
  if (written.length > longest) return { wrong: dialogue.longText(longest) };
  const text = written.normalize("NFC");
  const parts = () => [...new Set(text.split(separators).flatMap((part) => part.trim() || []))];
  switch (field.as) {
    case "text":
      return { fact: text };
    case "date":
      return dateOf(field, text, facts, setting);
    case "list":
      return { fact: parts() };
    case "carve-outs":
      return { fact: parts().map((name) => ({ name, method: "carve-out" })) };
    case "criteria":
      return criteriaOf(parts(), setting);
    case "exceptions": {
      if ([dialogue.none, "なし", "none"].includes(text.toLowerCase())) return { fact: [] };
      const read = criteriaOf(parts(), setting);
      return "wrong" in read ? read : { fact: read.fact.map((criterion) => ({ criterion })) };
    }
    default:
      return choicesOf(field, text, parts(), setting);
  }
}

function dateOf({ after }: Field, text: string, facts: Facts, { person, words: { dialogue } }: Setting): Answer {
  const read = suggestDate(text);
  if (!read || !("date" in read)) return { wrong: dialogue.badDate(text) };
  const other = after === undefined ? undefined : facts[after];
  if (typeof other === "string" && read.date < other) return { wrong: dialogue.beforeOther(other) };
  if (read.date !== text) person.say(dialogue.tookDate(read.date));
  return { fact: read.date };
}

function criteriaOf(written: readonly string[], { criteria, words }: Setting) {
  const ids = written.map((one) => one.normalize("NFKC").toUpperCase());
  const unknown = ids.find((id) => !criteria.includes(id));
  if (unknown === undefined) return { fact: ids };
  return { wrong: words.dialogue.badCriterion(unknown, suggestion(unknown, criteria)) };
}

function choicesOf({ as, many }: Field, text: string, parts: readonly string[], setting: Setting): Answer {
  const choices = as as readonly (string | number | boolean)[];
  if (!many) return choiceOf(text, choices, setting);
  const read = parts.map((part) => choiceOf(part, choices, setting));
  const wrong = read.find((one) => "wrong" in one);
  return wrong ?? { fact: read.flatMap((one) => ("fact" in one ? [one.fact] : [])) };
}

const yesWords = ["yes", "y", "はい", "true", "○"];
const noWords = ["no", "n", "いいえ", "false", "×"];

/** By its word; yes and no in either language. */
function choiceOf<T extends string | number | boolean>(
  written: string,
  choices: readonly T[],
  { words, and }: Setting,
): { readonly fact: T } | { readonly wrong: string } {
  const text = written.normalize("NFKC").toLowerCase();
  const meant = (choice: T): boolean => {
    if (choice === true || choice === "yes") return yesWords.includes(text);
    if (choice === false || choice === "no") return noWords.includes(text);
    // an edition by its year is clear enough
    return String(choice) === text || String(choice).endsWith(`-${text}`);
  };
  const fact = choices.find(meant);
  if (fact !== undefined) return { fact };
  const offered = choices.map((one) => wordOf(one, words)).join(and);
  return { wrong: words.dialogue.badChoice(written, offered) };
}

function kindsIn(text: string, { words, and }: Setting) {
  const chosen = text.normalize("NFKC").split(/[,、; ]+/);
  const kinds = starterKinds.filter((_, index) => chosen.includes(String(index + 1)));
  if (kinds.length === new Set(chosen.filter((one) => one !== "")).size) return { fact: kinds };
  return { wrong: words.dialogue.badChoice(text, starterKinds.map((_, index) => index + 1).join(and)) };
}

/** Where to write, if the command line did not say. */
export async function pathFrom(
  person: Conversation,
  io: { exists: (path: string) => Promise<boolean> },
  lang: Language,
) {
  const { dialogue } = starterWords[lang];
  person.say(`\n${dialogue.where(usualPath)}`);
  for (;;) {
    const path = (await person.ask("> ")) || usualPath;
    if (!(await io.exists(path))) return path;
    person.say(usageWords[lang].problem["output-exists"]({ path }));
  }
}
const usualPath = "connector.yaml";
