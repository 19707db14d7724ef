import type { Checklist, ChecklistItem, Procedure, Requirement, Standard, Topic } from "../../dataset/dataset.ts";
import { languages } from "../../schema/text.ts";
import { namespace, toToken } from "../names.ts";
import { documentId, type Made, metadataOf } from "./metadata.ts";
import { asLine, asMarkdown, filled, groupId, inOther, itemId, own, partId } from "./parts.ts";
import type { CatalogDocument, Control, Group, Part, Prop, Resource } from "./shape.ts";

interface Titled {
  readonly id: string;
  readonly title: Requirement["title"];
  readonly titleStatus?: Requirement["titleStatus"];
}

/** The title in the other language, and how far each was checked. */
const titleProps = ({ title, titleStatus }: Titled, { words }: Made): Prop[] => [
  ...inOther("title", title, words.lang),
  ...languages.flatMap((language) => {
    const status = titleStatus?.[language];
    return status === undefined ? [] : [own("title-status", status, { class: language })];
  }),
];

const label = (value: string): Prop => ({ name: "label", value });

/** The ids and titles of a standard, in its groups. Each control says where its text is, which is not here. */
export function standardCatalog(made: Made, standard: Standard): CatalogDocument {
  const { words } = made;
  const title = standard.title[words.lang];
  const control = (one: Requirement): Control => ({
    id: toToken(one.id),
    class: one.type ?? "criterion",
    title: asLine(one.title[words.lang]),
    props: [
      label(one.id),
      ...titleProps(one, made),
      ...(one.category === undefined ? [] : [own("category", one.category)]),
      ...(one.new === true ? [own("new-in-edition", "yes")] : []),
    ],
    parts: [statement(one.id, words.oscal.notReproduced(title, one.id))],
  });
  const groups = standard.groups.map((group): Group => {
    const within = standard.requirements.filter((one) => one.group === group.id);
    const props = [label(group.id), ...titleProps(group, made)];
    return {
      id: groupId(group.id),
      title: asLine(group.title[words.lang]),
      props,
      ...filled("controls", within.map(control)),
    };
  });
  const known = new Set(standard.groups.map(({ id }) => id));
  const loose = standard.requirements.filter(({ group }) => !known.has(group)).map(control);
  const about = [own("standard", standard.id), ...inOther("title", standard.title, words.lang)];
  return {
    catalog: {
      uuid: documentId(made, `${standard.id}-catalog`),
      metadata: metadataOf(made, words.oscal.catalog(title), words.oscal.catalogRemarks, about),
      ...filled("controls", loose),
      ...filled("groups", groups),
    },
  };
}

const statement = (id: string, prose: string): Part => ({
  id: partId(id, "smt"),
  name: "statement",
  prose: asMarkdown(prose),
});

/** Standards as wholes, for what is said of all their requirements together. */
export function wholesCatalog(made: Made): CatalogDocument {
  const { dataset, words } = made;
  const control = (standard: Standard): Control => ({
    id: toToken(standard.id),
    class: "standard",
    title: asLine(standard.title[words.lang]),
    props: [label(standard.id), ...inOther("title", standard.title, words.lang)],
    parts: [statement(standard.id, words.oscal.allOf(standard.title[words.lang]))],
  });
  return {
    catalog: {
      uuid: documentId(made, "standards-catalog"),
      metadata: metadataOf(made, words.oscal.standards, words.oscal.standardsRemarks, []),
      ...filled("controls", dataset.standards.map(control)),
    },
  };
}

/** The topics: the question is the statement, the question left of a declared control the guidance; the procedures that test it. */
export function topicsCatalog(made: Made): CatalogDocument {
  const { dataset, words } = made;
  const control = (topic: Topic): Control => ({
    id: toToken(topic.id),
    class: "topic",
    title: asLine(topic.label[words.lang]),
    props: [label(topic.id), ...inOther("title", topic.label, words.lang)],
    parts: [
      textPart(topic.id, "smt", topic.ask, made),
      textPart(topic.id, "gdn", topic.how, made),
      ...dataset.procedures.filter((one) => one.topic === topic.id).map((one) => procedurePart(one, made)),
    ],
  });
  return {
    catalog: {
      uuid: documentId(made, "topics-catalog"),
      metadata: metadataOf(made, words.oscal.topics, words.oscal.topicsRemarks, []),
      ...filled("controls", dataset.topics.map(control)),
    },
  };
}

const partNames = { smt: "statement", gdn: "guidance" } as const;

const textPart = (id: string, kind: keyof typeof partNames, text: Topic["ask"], { words }: Made): Part => ({
  id: partId(id, kind),
  name: partNames[kind],
  props: inOther("prose", text, words.lang),
  prose: asMarkdown(text[words.lang]),
});

const procedurePart = ({ id, technique, text }: Procedure, { words }: Made): Part => ({
  id: partId(id, "prc"),
  name: "procedure",
  ns: namespace,
  class: technique,
  props: [own("procedure", id), ...inOther("prose", text, words.lang)],
  prose: asMarkdown(text[words.lang]),
});

/** The items of a checklist, in its sections, each with its topics; numbers and labels only. */
export function checklistCatalog(made: Made, checklist: Checklist, topics: Resource): CatalogDocument {
  const { words } = made;
  const control = (item: ChecklistItem): Control => ({
    id: itemId(item.no),
    class: "item",
    title: asLine(item.label[words.lang]),
    props: [label(String(item.no)), ...inOther("title", item.label, words.lang), ...itemProps(item)],
    ...filled(
      "links",
      item.topics.map((topic) => ({ href: `#${topics.uuid}`, rel: "topic", "resource-fragment": toToken(topic) })),
    ),
    parts: [
      {
        ...statement("", words.oscal.itemNotReproduced(checklist.title[words.lang], String(item.no))),
        id: `${itemId(item.no)}_smt`,
      },
    ],
  });
  const sections = checklist.sections ?? [];
  const groups = sections.map((section): Group => {
    const within = checklist.items.filter((item) => item.section === section.id);
    const props = inOther("title", section.title, words.lang);
    return {
      id: groupId(section.id),
      title: asLine(section.title[words.lang]),
      props,
      ...filled("controls", within.map(control)),
    };
  });
  const known = new Set(sections.map(({ id }) => id));
  const loose = checklist.items.filter(({ section }) => section === undefined || !known.has(section)).map(control);
  const about = [own("checklist", checklist.id), ...inOther("title", checklist.title, words.lang)];
  return {
    catalog: {
      uuid: documentId(made, `${checklist.id}-catalog`),
      metadata: metadataOf(made, checklist.title[words.lang], words.oscal.checklistRemarks, about),
      ...filled("controls", loose),
      ...filled("groups", groups),
      "back-matter": { resources: [topics] },
    },
  };
}

/** Whether the item is known or assumed is never left out. */
const itemProps = ({ basis, subject, usable }: ChecklistItem): Prop[] => [
  own("basis", basis),
  ...(subject === undefined ? [] : [own("subject", subject)]),
  ...(usable === undefined ? [] : [own("usable", usable ? "yes" : "no")]),
];
