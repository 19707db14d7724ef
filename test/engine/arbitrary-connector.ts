import fc from "fast-check";
import type { Connector } from "../../src/dataset/dataset.ts";
import type { Answer } from "../../src/schema/connector.ts";
import { banks, compact, ids, mostly, near, type Setting, sometimes } from "./arbitrary-basics.ts";
import { evidenceIn } from "./arbitrary-evidence.ts";
import { contestedIn, handedIn } from "./arbitrary-stories.ts";

function answerIn(setting: Setting): fc.Arbitrary<Answer> {
  // an item of this list or of another: only the answers to this list's items settle anything
  const lists = [setting.checklist, setting.checklist, setting.checklist, ...setting.dataset.checklists];
  const items = lists.flatMap((list) => list.items.map((item) => ({ list: list.id, item })));
  return fc.constantFrom(...items).chain(({ list, item }) =>
    fc
      .record({
        checklist: fc.constant(list),
        item: fc.constantFrom(item.no, String(item.no)),
        topics:
          item.topics.length === 0 ? fc.constant(undefined) : mostly(fc.subarray(item.topics, { minLength: 1 }), 2),
        text: sometimes(fc.constantFrom("年に一度見直す", "担当は情報システム部"), 2),
        acceptedBy: fc.constantFrom(...banks),
        on: near(setting.asOf, [0, setting.policy.answers.maxAgeMonths]),
      })
      .map((value) => compact<Answer>(value)),
  );
}

/** Nought to four pieces of evidence with ids of their own, and a few answers. */
export function connectorIn(setting: Setting): fc.Arbitrary<Connector> {
  const chosen = fc.shuffledSubarray(ids, { minLength: 4, maxLength: 4 });
  const count = fc.constantFrom(0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4);
  const free = fc
    .tuple(count, chosen)
    .chain(([length, all]) => fc.tuple(...all.slice(0, length).map((id) => evidenceIn(setting, id))));
  const handed = chosen.chain((all) => handedIn(setting, all));
  const contested = chosen.chain((all) => contestedIn(setting, all));
  const evidence = fc.oneof(
    { weight: 4, arbitrary: free },
    { weight: 2, arbitrary: handed },
    { weight: 1, arbitrary: contested },
  );
  const about = fc.constantFrom<Connector["connector"]>(
    { name: "みらいアプリ株式会社", apiService: "家計簿", connection: "reference", qrCode: "yes" },
    { name: "みらいアプリ株式会社" },
  );
  return fc
    .record({
      schema: fc.constant("certmap/connector@1"),
      connector: about,
      evidence: mostly(evidence, 30),
      answers: sometimes(fc.array(answerIn(setting), { maxLength: 3 }), 2),
    })
    .map((value) => compact<Connector>(value));
}
