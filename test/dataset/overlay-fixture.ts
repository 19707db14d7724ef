import { linkDigest } from "../../src/dataset/overlay.ts";
import { dataset } from "./fixtures.ts";

export const digestIn = (id: string): string => {
  const link = dataset.links.find((one) => one.id === id);
  if (!link) throw new Error(`no such link: ${id}`);
  return linkDigest(dataset, link);
};

/** A bank's own view of three links, and a verdict of each kind. */
export const overlayText = `# what we think of the links
schema: certmap/overlay@1
id: mirai-2026
title: {ja: みらい銀行の判断, en: The view of Mirai Bank}
by: みらい銀行
role: bank
on: 2026-11-22
verdicts:
  - link: iso22.supplier-selection
    digest: ${digestIn("iso22.supplier-selection")}
    verdict: reject
    reason: 契約を見る。
    by: 佐藤
    on: 2026-11-20
  - link: iso22.supplier-review
    digest: ${digestIn("iso22.supplier-review")}
    verdict: change
    relation: subset-of
    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}
    remainderProcedures: [supplier-review.1]
    reason: {ja: 外には出ない。, en: It goes no further.}
    by: 佐藤
    on: 2026-11-20
  - link: tsc.supplier-review
    digest: ${digestIn("tsc.supplier-review")}
    verdict: accept
    reason: We agree.
    by: 佐藤
    on: 2026-11-21
`;
