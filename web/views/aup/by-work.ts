import { procedureTable } from "../../../src/report/aup/procedures.ts";
import { heading, paragraph } from "../../../src/report/aup/terms.ts";
import type { AupView } from "../../../src/report/aup/view.ts";
import type { PaperBlock } from "../../../src/report/paper.ts";
import { aupWorks } from "../../../src/schema/aup-codes.ts";

/** The procedures by kind of work, so that one request, visit or session serves several; each once, with the topic that it is about. */
export function byWork(view: AupView): readonly PaperBlock[] {
  const { draft, words, topicLabel, drafted } = view;
  return [
    paragraph(words.worksLead),
    ...aupWorks.flatMap((work): readonly PaperBlock[] => {
      const of = draft.procedures.filter((one) => one.work === work);
      if (of.length === 0) return [];
      const topics = [...new Set(of.map(({ topic }) => topic))];
      return [
        heading(2, `${words.works[work]} ${words.count(of.length)}`),
        ...topics.flatMap((topic) => [
          heading(3, topicLabel(topic)),
          ...drafted(topic)
            .filter((one) => one.work === work)
            .map((one) => procedureTable(view, one)),
        ]),
      ];
    }),
  ];
}
