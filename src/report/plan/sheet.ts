import type { Dataset } from "../../dataset/dataset.ts";
import type { Plan } from "../../engine/plan/plan-result.ts";
import { Citations } from "../citations.ts";
import { sayOr } from "../lookup.ts";
import { labelOf, rangesOf, statusWord, whyOf } from "../reading.ts";
import type { Words } from "../words/words.ts";
import { choiceParts } from "./choice.ts";
import { coveredText } from "./covered.ts";
import { bare, list, type Section, type Sheet, type SheetOptions, type Telling, text } from "./parts.ts";
import { planLookup, stepText } from "./step-text.ts";
import type { PlanWords } from "./words.ts";

/** The whole of a plan in the order in which it is read: nothing is mandatory and answering is an option come first. */
export function sheetOf(plan: Plan, dataset: Dataset, words: Words, said: PlanWords, { whole }: SheetOptions): Sheet {
  const look = planLookup(plan, dataset, words, said);
  const telling: Telling = { plan, words, said, look, cites: new Citations(look, words), whole };
  const sections = [
    individually(telling),
    leastPlan(telling),
    itemByItem(telling),
    nextBest(telling),
    alone(telling),
    beyond(telling),
    unused(telling),
  ].filter(({ parts }) => parts.length > 0);
  return {
    title: said.title,
    facts: facts(telling),
    notice: said.notMandatory + telling.cites.ref(["M-22", "M-23", "M-25"]),
    lead: said.lead(plan.want.length, coveredText(said, plan.before.items), coveredText(said, plan.best.after.items)),
    sections: whole ? [...sections, sources(telling)] : sections,
  };
}

function facts({ plan, words, said, look, cites }: Telling): Sheet["facts"] {
  const { phrases, lang } = words;
  const measure =
    plan.measure.by === "order" ? said.byOrder + cites.ref(["M-20"]) : said.byCosts(plan.measure.currency ?? "");
  const unknown = plan.measure.by === "costs" ? plan.measure.unmatched : [];
  return [
    [phrases.connector, plan.connector.name],
    [phrases.asOf, plan.asOf],
    [phrases.checklist, sayOr(look.checklist?.title, lang, plan.checklist)],
    [phrases.policy, sayOr(look.policy?.title, lang, plan.policy)],
    [phrases.bank, plan.bank ?? phrases.noBank],
    [said.wanted, phrases.itemNos(rangesOf(words, plan.want))],
    [said.measure, measure],
    ...(unknown.length > 0 ? ([[phrases.note, said.unmatched(unknown.join(phrases.comma))]] as const) : []),
  ];
}

function individually({ plan, words, said }: Telling): Section {
  const { toAnswer } = plan.before;
  return {
    heading: said.individually,
    parts: [
      text(said.individuallyNow(toAnswer.topics, toAnswer.questions)),
      ...(toAnswer.items.length > 0 ? [text(said.individuallyItems(rangesOf(words, toAnswer.items)))] : []),
      ...(plan.best.steps.length > 0 ? [text(said.individuallyAfter(plan.best.after.toAnswer.topics))] : []),
    ],
  };
}

function leastPlan(telling: Telling): Section {
  const { plan, said } = telling;
  if (plan.best.steps.length > 0) return { heading: said.best, parts: choiceParts(telling, plan.best, true) };
  const open = plan.before.items.some(({ topics }) => topics.narrowed + topics.confirm > 0);
  return { heading: said.best, parts: [text(open ? said.noStep : said.nothingToDo)] };
}

function nextBest(telling: Telling): Section {
  const { plan, said } = telling;
  if (plan.best.steps.length === 0) return { heading: said.nextBest, parts: [] };
  const parts = plan.nextBest ? choiceParts(telling, plan.nextBest, telling.whole) : [text(said.noNext)];
  return { heading: said.nextBest, parts };
}

function itemByItem({ plan, words, said, look }: Telling): Section {
  const { lang, phrases } = words;
  const rows = plan.before.items.map((old, index) => {
    const now = plan.best.after.items[index] ?? old;
    const { covered, narrowed, confirm } = now.topics;
    return [
      String(old.no),
      sayOr(look.item(old.no)?.label, lang, ""),
      statusWord(words, old.status, old.basis),
      statusWord(words, now.status, now.basis),
      `${covered}/${narrowed}/${confirm}`,
    ];
  });
  const shown = rows.filter((_, index) => Object.values(plan.before.items[index]?.topics ?? {}).some((n) => n > 0));
  if (shown.length === 0) return { heading: said.beforeAfter, parts: [] };
  const columns = [phrases.no, phrases.item, said.now, said.withPlan, said.topicsThen];
  return { heading: said.beforeAfter, parts: [{ kind: "table", columns, rows: shown }, text(said.evaluated)] };
}

const shownAlone = 6;

function alone({ plan, words, said, look, whole }: Telling): Section {
  const { phrases } = words;
  const shown = whole ? plan.alone : plan.alone.slice(0, shownAlone);
  const more = plan.alone.length - shown.length;
  const rows = shown.map(({ steps, item, adds }) => [
    item === null
      ? steps.map((id) => stepText(look, look.step(id))).join(phrases.space)
      : said.itemProcedures(String(item), steps.length - 1),
    said.gain(adds.items.length, rangesOf(words, adds.items), adds.topics.length),
  ]);
  if (rows.length === 0) return { heading: said.alone, parts: [] };
  return {
    heading: said.alone,
    parts: [
      { kind: "table", columns: [said.aloneStep, said.aloneAdds], rows },
      ...(more > 0 ? [text(said.moreAlone(more))] : []),
    ],
  };
}

function beyond({ plan, words, said, look, whole }: Telling): Section {
  const { items, topics } = plan.beyond;
  const codes = [...new Set(items.map(({ code }) => code))];
  const ofItems = codes.map((code) => {
    const nos = items.filter((one) => one.code === code).map(({ no }) => no);
    return bare(said.beyondItems(rangesOf(words, nos), whole ? whyOf(words, code) : labelOf(words, code)));
  });
  const ofTopics = topics.map(({ topic, items: nos, codes: why }) => {
    const reasons = why.map((code) => labelOf(words, code));
    return bare(
      said.beyondTopic(
        look.topicLabel(topic),
        rangesOf(words, nos),
        reasons.length > 0 ? reasons.join(words.phrases.comma) : said.noProcedure,
      ),
    );
  });
  const entries = [...ofItems, ...ofTopics];
  return { heading: said.beyond, parts: entries.length > 0 ? [list(entries), text(said.beyondNote)] : [] };
}

const shownUnused = 12;

function unused({ plan, words, said, look, cites, whole }: Telling): Section {
  const { comma } = words.phrases;
  const entries = plan.unused.map(({ evidence, categories, requirements }) => {
    const shown = whole ? requirements : requirements.slice(0, shownUnused);
    const more = requirements.length - shown.length;
    const ids = [...shown, ...(more > 0 ? [said.more(more)] : [])].join(comma);
    const names = categories.map((one) => said.categories[one] ?? one).join(comma);
    return {
      text: said.unusedOf(look.evidenceName(evidence), requirements.length, ids),
      notes: names === "" ? [] : [said.unusedCategories(names)],
    };
  });
  if (entries.length === 0) return { heading: said.unused, parts: [] };
  return { heading: said.unused, parts: [text(said.unusedNote + cites.ref(["M-15"])), list(entries)] };
}

function sources({ words, cites }: Telling): Section {
  const { phrases } = words;
  const rows = cites.all().map(({ id, voice, text: what }) => [id, voice ?? phrases.documentVoice, what]);
  return {
    heading: phrases.sources,
    parts: [text(phrases.sourcesNote), { kind: "table", columns: [phrases.id, phrases.voice, phrases.content], rows }],
  };
}
