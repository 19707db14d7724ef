import type { Link } from "../dataset/dataset.ts";
import { basis } from "../engine/basis.ts";
import type {
  Candidate,
  Cap,
  ItemResult,
  ProcedureLine,
  RequirementResult,
  TopicAsk,
  TopicResult,
} from "../schema/result.ts";
import { grades, statuses } from "../schema/result.ts";
import { askLines, evidenceName } from "./ask-text.ts";
import type { Citations } from "./citations.ts";
import type { Tone } from "./layout/colour.ts";
import { type Lookup, sayOr } from "./lookup.ts";
import { verdictText } from "./overlays.ts";
import { gradeWord, isBetter, labelOf, procedureText, statusWord, whyOf } from "./reading.ts";
import { isByProcedures, topicAsksOf, topicReasons } from "./view.ts";
import type { Words } from "./words/words.ts";

/** One line of a derivation and what it rests on. */
export interface Node {
  readonly text: string;
  readonly tone?: Tone;
  /** Id of the link that the line and what stands below it tell of. */
  readonly link?: string;
  readonly children?: readonly Node[];
}

export interface Telling {
  readonly words: Words;
  readonly look: Lookup;
  readonly cites: Citations;
  /** Also the texts of the topic's procedures and of the questions that stay. */
  readonly whole: boolean;
}

/** How a topic came to its status: what was asked, what decided, every candidate and why it was or was not taken. */
export function derivationOf(telling: Telling, item: ItemResult, topic: TopicResult): readonly Node[] {
  const { words, look, cites, whole } = telling;
  const { phrases } = words;
  const known = look.topic(topic.topic);
  const nodes: Node[] = [];
  if (whole && known)
    nodes.push({ text: phrases.line(phrases.question, known.ask[words.lang] + cites.ref(known.sources)) });
  nodes.push({
    text: phrases.line(phrases.reasons, ""),
    children: topicReasons(words, topic).map(({ text, sources }) => ({ text: text + cites.ref(sources) })),
  });
  if (topic.caps.length > 0) {
    nodes.push({
      text: phrases.capped,
      tone: "warn",
      children: topic.caps.map((cap) => ({ text: capText(telling, cap) })),
    });
  }
  const candidates = topic.candidates.flatMap((candidate, index) =>
    isIdle(telling, candidate) && index !== topic.chosen ? [] : [candidateNode(telling, item, topic, candidate, index)],
  );
  nodes.push({
    text: phrases.line(phrases.candidates, ""),
    children: [...candidates, ...idleEditions(telling, topic), ...nobodyLooked(telling, topic)],
  });
  if (whole) nodes.push(...questionsLeft(telling, topic), ...proceduresOf(telling, topic));
  return nodes;
}

/** A topic's line: its label, status, what it could become, its grade. */
export function topicLine({ words, look }: Telling, item: ItemResult, topic: TopicResult): string {
  const { phrases } = words;
  const label = sayOr(look.topic(topic.topic)?.label, words.lang, topic.topic);
  const parts = [
    statusWord(words, topic.status, item.basis),
    phrases.ofGrade(gradeWord(words, topic.grade, isByProcedures(topic))),
  ];
  if (isBetter(topic.potential, topic.status))
    parts.push(phrases.could(statusWord(words, topic.potential, item.basis)));
  return phrases.line(label, parts.join(phrases.comma));
}

function capText({ words, look }: Telling, { code, evidence, subject }: Cap): string {
  return words.phrases.capOf(labelOf(words, code), evidenceName(words, look, evidence), subject);
}

function candidateNode(
  telling: Telling,
  item: ItemResult,
  topic: TopicResult,
  candidate: Candidate,
  index: number,
): Node {
  const { words } = telling;
  const { phrases } = words;
  const taken = index === topic.chosen;
  const lead = taken ? (topic.status === "confirm" ? phrases.nearest : phrases.taken) : phrases.notTaken;
  const loses = taken ? [] : lossOf(telling, topic, candidate);
  const status = statusWord(words, candidate.status, item.basis);
  if (candidate.kind === "aup") {
    const grade = gradeWord(words, candidate.grade, true);
    return {
      text: phrases.line(lead, phrases.byProcedures(grade, status)),
      tone: taken ? "strong" : "plain",
      children: [...loses, ...candidate.procedures.map((line) => procedureNode(telling, line))],
    };
  }
  const link = telling.look.link(candidate.link);
  const standard = sayOr(telling.look.standard(candidate.standard)?.title, words.lang, candidate.standard);
  const by = {
    link: "",
    commitments:
      candidate.kind === "commitments"
        ? phrases.byCommitments(evidenceName(words, telling.look, candidate.evidence))
        : "",
    delegation: candidate.kind === "delegation" ? phrases.byHost(candidate.holder) : "",
  }[candidate.kind];
  const head =
    candidate.extent === "none"
      ? link?.verdict?.verdict === "reject"
        ? words.overlay.lookedAt(standard, candidate.link)
        : phrases.lookedAt(standard, candidate.link)
      : phrases.byLink(
          standard,
          candidate.link,
          by,
          words.terms.extents[candidate.extent],
          words.terms.grades[candidate.grade],
          status,
        );
  return {
    text: phrases.line(lead, head),
    tone: taken ? "strong" : "plain",
    link: candidate.link,
    children: [
      ...loses,
      ...(link ? linkNodes(telling, link) : []),
      ...candidate.requirements.map((one) => requirementNode(telling, candidate.standard, one)),
      ...(candidate.remainder ?? []).map((line) => procedureNode(telling, line)),
    ],
  };
}

function linkNodes({ words, cites, whole }: Telling, link: Link): readonly Node[] {
  const { phrases, lang } = words;
  const relation = phrases.line(phrases.relation, words.terms.relations[link.relation]);
  const rationale = phrases.line(phrases.rationale, link.rationale[lang] + cites.ref(link.sources));
  const remainder = link.remainder && whole ? [{ text: phrases.line(phrases.remainder, link.remainder[lang]) }] : [];
  // What an overlay does not use stands in no relation; only why certmap proposed it is left to say.
  const stands = link.verdict?.verdict === "reject" ? [] : [{ text: relation }];
  return [...verdictNodes(words, link), ...stands, { text: rationale }, ...remainder];
}

/** What an overlay says of the link, before what the link says itself. */
function verdictNodes(words: Words, { verdict }: Link): readonly Node[] {
  if (!verdict) return [];
  const was = words.overlay.was(words.terms.relations[verdict.was]);
  const children = verdict.verdict === "accept" ? [] : [{ text: was }];
  return [{ text: words.phrases.line(words.overlay.label, verdictText(words, verdict)), tone: "strong", children }];
}

function requirementNode({ words, look, cites }: Telling, standard: string, one: RequirementResult): Node {
  const { phrases, lang } = words;
  const requirement = look.requirement(standard, one.id);
  const unverified =
    requirement?.titleStatus?.[lang] === "unverified" ? phrases.bracketed(phrases.titleUnverified) : "";
  const title = requirement ? ` ${requirement.title[lang]}${unverified}` : "";
  const absent = one.codes.includes("evidence-unusable") ? phrases.evidenceHeldBack : phrases.noEvidence;
  const from = one.evidence === null ? absent : evidenceName(words, look, one.evidence);
  const via = (one.via ?? []).map(({ holder, evidence, grade }) => ({
    text: phrases.via(
      holder,
      evidence === null ? phrases.noEvidence : evidenceName(words, look, evidence),
      words.terms.grades[grade],
    ),
  }));
  const codes = one.codes.map((code) => ({ text: whyOf(words, code) + cites.ref(basis[code]) }));
  return {
    text: phrases.requirement(one.id + title, words.terms.grades[one.grade], from),
    children: [...codes, ...via],
  };
}

function procedureNode({ words, look }: Telling, { id, result, evidence, codes }: ProcedureLine): Node {
  const { phrases } = words;
  const from = evidence === null ? "" : phrases.bracketed(evidenceName(words, look, evidence));
  return {
    text: phrases.procedureLine(id, words.terms.results[result ?? "none"]) + from,
    children: codes.map((code) => ({ text: whyOf(words, code) })),
  };
}

/** Why a candidate was not taken: by status, then grade, then the order of the kinds, needs and ids. */
function lossOf({ words }: Telling, topic: TopicResult, candidate: Candidate): readonly Node[] {
  const best = topic.chosen === null ? undefined : topic.candidates[topic.chosen];
  if (!best || (candidate.kind !== "aup" && candidate.extent === "none")) return [];
  const { losses } = words.phrases;
  const below = <T>(order: readonly T[], one: T, other: T) => order.indexOf(one) < order.indexOf(other);
  const text = below(statuses, candidate.status, best.status)
    ? losses.status
    : below(grades, candidate.grade, best.grade)
      ? losses.grade
      : candidate.kind === "aup"
        ? losses.procedures
        : losses.order;
  return [{ text, tone: "dim" }];
}

/** A link derived for another edition on which the connector holds nothing: its reasons stand at the link it comes from. */
function isIdle({ look }: Telling, candidate: Candidate): candidate is Extract<Candidate, { kind: "link" }> {
  if (candidate.kind !== "link" || look.link(candidate.link)?.derivedFrom === undefined) return false;
  return candidate.requirements.every(({ codes }) => codes.includes("no-evidence"));
}

function idleEditions(telling: Telling, topic: TopicResult): readonly Node[] {
  const { words, look } = telling;
  const idle = topic.candidates
    .filter((candidate, index) => index !== topic.chosen && isIdle(telling, candidate))
    .flatMap((candidate) => (candidate.kind === "link" ? [candidate] : []));
  return [...new Set(idle.map(({ standard }) => standard))].map((standard) => {
    const links = idle.filter((one) => one.standard === standard).map(({ link }) => link);
    const title = sayOr(look.standard(standard)?.title, words.lang, standard);
    return { text: words.phrases.idleEdition(title, links.join(words.phrases.comma)), tone: "dim" };
  });
}

/** Standards from which there is no link: nobody looked, which is not the same as no-relationship. */
function nobodyLooked({ words, look, cites }: Telling, { candidates }: TopicResult): readonly Node[] {
  const linked = new Set(candidates.map((candidate) => (candidate.kind === "aup" ? "" : candidate.standard)));
  const derived = new Set(look.dataset.correspondences.map(({ from }) => from));
  return look.dataset.standards
    .filter(({ id }) => !linked.has(id))
    .map(({ id, title }) => ({
      text: derived.has(id)
        ? words.phrases.noPredecessor(title[words.lang])
        : words.phrases.nobodyLooked(title[words.lang]) + cites.ref(basis["no-link"]),
      tone: "dim",
    }));
}

function questionsLeft({ words, look }: Telling, { topic }: TopicResult): readonly Node[] {
  const ask = topicAsksOf(look).find((one: TopicAsk) => one.topic === topic);
  if (!ask) return [];
  const { phrases } = words;
  return [
    { text: phrases.line(phrases.questionsLeft, ""), children: askLines(words, look, ask).map((text) => ({ text })) },
  ];
}

function proceduresOf({ words, look }: Telling, { topic }: TopicResult): readonly Node[] {
  const procedures = look.proceduresOf(topic);
  if (procedures.length === 0) return [];
  const { phrases } = words;
  return [
    {
      text: phrases.line(phrases.proceduresOfTopic, ""),
      tone: "dim",
      children: procedures.map((procedure) => ({
        text: phrases.procedureDraft(
          procedure.id,
          words.terms.techniques[procedure.technique],
          procedureText(words, procedure),
        ),
        tone: "dim",
      })),
    },
  ];
}
