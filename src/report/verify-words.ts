import type { Language } from "../schema/text.ts";
import type { Finding, FindingCode } from "../verify/finding.ts";
import { oneLine } from "./tidy.ts";

/** What the verifier says: which step does not follow, for each code. */
export interface VerifyWords {
  readonly rules: Readonly<Record<FindingCode, string>>;
  readonly expected: (value: string) => string;
  readonly found: (value: string) => string;
  readonly clean: (steps: string) => string;
  readonly wrong: (findings: string, steps: string) => string;
  readonly otherDataset: string;
  /** Which overlays the result names; none is an answer too. */
  readonly otherOverlays: (names: readonly string[]) => string;
}

const en = {
  rules: {
    "dataset-version": "The result was made with another version of the dataset.",
    "dataset-digest": "The result was made with a dataset of other content.",
    "dataset-overlays": "The result was made with other overlays.",
    "checklist-other": "The result is about another checklist.",
    "policy-other": "The result follows another policy.",
    "connector-other": "The result is not about this connector.",
    "evidence-missing": "Evidence of the connector is left out.",
    "evidence-invented": "The connector's file has no such evidence.",
    "evidence-order": "The evidence is not in order of its ids.",
    "evidence-kind": "The evidence is of another kind.",
    "gate-missing": "A row of this gate is left out.",
    "gate-invented": "This row of a gate follows from no stated fact.",
    "gate-outcome": "The outcome of the gate does not follow from the stated facts.",
    "gate-args": "The row of the gate does not name what the stated facts say.",
    "basis-wrong": "The sources of this rule are missing.",
    "usable-wrong": "Whether the evidence is usable does not follow from its gates.",
    "valid-until": "The last day does not follow from the stated dates and the policy.",
    "note-missing": "A note on this evidence is left out.",
    "note-invented": "This note follows from no stated fact.",
    "item-list": "The items are not those of the checklist, in its order.",
    "item-basis": "The checklist states another basis.",
    "item-codes": "The reasons do not follow from the rules for items.",
    "item-status": "The status does not follow from the item's topics.",
    "item-potential": "The potential is not what the unknown facts could make of it.",
    "topic-list": "The topics are not those of the item.",
    "candidate-missing": "A candidate is left out.",
    "candidate-invented": "There is no such candidate.",
    "candidate-facts": "The dataset or the connector says otherwise of this candidate.",
    "candidate-grade": "The grade is not the least of its requirements, or not what its procedures give.",
    "candidate-status": "The status does not follow from grade, extent and procedures under the policy.",
    "candidate-order": "The candidates are not sorted best first.",
    "requirement-list": "The requirements are not those that the link needs.",
    "requirement-evidence": "The evidence named may not speak for this requirement.",
    "requirement-grade": "The grade does not follow from the evidence named.",
    "requirement-codes": "The reasons do not follow from the evidence named.",
    "requirement-via": "What subservices contribute does not follow from their reports.",
    "better-evidence": "Other usable evidence gives more, or as much and comes first.",
    "procedure-list": "The procedures are not those of the topic, or of the link's remainder.",
    "procedure-result": "Another result of this procedure counts.",
    "procedure-codes": "The reasons do not follow from the results of this procedure.",
    "cap-missing": "An exception or qualification that nothing clears is left out.",
    "cap-invented": "No stated fact caps the topic so, or a later report clears it.",
    "cap-order": "The caps are not in order.",
    "topic-chosen": "The best candidate that says something is not the one chosen.",
    "topic-status": "The status does not follow from the chosen candidate and the caps.",
    "topic-grade": "The grade is not the chosen candidate's.",
    "topic-extent": "The extent is not the chosen candidate's.",
    "topic-codes": "The reasons are not those of the chosen candidate and the caps.",
    "topic-potential": "The potential is not what the unknown facts could make of it.",
    "count-wrong": "The count is not that of the items listed.",
    "ask-missing": "Something left open is not asked.",
    "ask-invented": "Nothing open asks for this.",
    "ask-twice": "This is asked twice.",
    "ask-order": "The asks are not in order.",
    "ask-items": "The ask does not serve exactly the items that leave it open.",
    "ask-code": "The reason of the ask is not what leaves it open.",
    "ask-about": "The ask does not name what it is about.",
    "ask-questions": "The questions are not those left open.",
    "unlocks-wrong": "Settling this one fact would not improve exactly these items and topics.",
    "settled-missing": "An accepted answer that settles something is left out.",
    "settled-invented": "No accepted answer settles this.",
    "settled-order": "The settled answers are not in order.",
    "duties-wrong": "The duties are not those that the usable reports state.",
    "superfluous-wrong": "The superfluous criteria are not those that no topic needs.",
    "unused-wrong": "What the papers hold and no topic needs is not what is listed.",
    "caveat-missing": "A caveat that holds is left out.",
    "caveat-invented": "This caveat does not hold here.",
    "caveat-order": "The caveats are not in order.",
  },
  expected: (value) => ` Expected: ${value}.`,
  found: (value) => ` Found: ${value}.`,
  clean: (steps) => `${steps} steps checked: each follows.`,
  wrong: (findings, steps) =>
    `${steps} steps checked: ${findings} of them ${findings === "1" ? "does" : "do"} not follow.`,
  otherDataset:
    "The dataset is not the one that the result was made with; whatever changed in it may show as a step that does not follow.",
  otherOverlays: (names) =>
    names.length === 0
      ? "The result was made without an overlay; leave out --overlay."
      : `The result was made with ${names.join(", ")}; give exactly these with --overlay.`,
} as const satisfies VerifyWords;

const ja = {
  rules: {
    "dataset-version": "判定結果は、別の版のデータセットによる。",
    "dataset-digest": "判定結果は、内容の異なるデータセットによる。",
    "dataset-overlays": "判定結果は、別の上書きファイルによる。",
    "checklist-other": "判定結果は、別のチェックリストのものである。",
    "policy-other": "判定結果は、別の方針による。",
    "connector-other": "この接続先の判定結果ではない。",
    "evidence-missing": "接続先の根拠資料が抜けている。",
    "evidence-invented": "接続先のファイルにない根拠資料である。",
    "evidence-order": "根拠資料が識別名の順に並んでいない。",
    "evidence-kind": "根拠資料の種類が違う。",
    "gate-missing": "この関門の行が抜けている。",
    "gate-invented": "記載された事実からは導けない関門の行である。",
    "gate-outcome": "関門の結果が、記載された事実から導けない。",
    "gate-args": "関門の行の示す内容が、記載された事実と違う。",
    "basis-wrong": "この規則の出典が抜けている。",
    "usable-wrong": "根拠として使えるかどうかが、関門の結果から導けない。",
    "valid-until": "期限が、記載された日付と方針から導けない。",
    "note-missing": "この根拠資料についての注記が抜けている。",
    "note-invented": "記載された事実からは導けない注記である。",
    "item-list": "確認項目が、チェックリストの項目とその順になっていない。",
    "item-basis": "確認項目の基礎が、チェックリストの記載と違う。",
    "item-codes": "理由が、確認項目の規則から導けない。",
    "item-status": "判定が、確認観点の判定から導けない。",
    "item-potential": "不明な事実が確認できた場合の判定になっていない。",
    "topic-list": "確認観点が、この確認項目のものになっていない。",
    "candidate-missing": "候補が抜けている。",
    "candidate-invented": "存在しない候補である。",
    "candidate-facts": "候補の記載が、データセット又は接続先のファイルと違う。",
    "candidate-grade": "根拠の強さが、要求事項の最も弱いもの（手続では実施結果）から導けない。",
    "candidate-status": "判定が、根拠の強さ、及ぶ範囲、手続及び方針から導けない。",
    "candidate-order": "候補が、良いものからの順に並んでいない。",
    "requirement-list": "要求事項が、対応付けの必要とするものになっていない。",
    "requirement-evidence": "示された根拠資料は、この要求事項の根拠にできない。",
    "requirement-grade": "根拠の強さが、示された根拠資料から導けない。",
    "requirement-codes": "理由が、示された根拠資料から導けない。",
    "requirement-via": "再受託会社の報告書による部分が、その報告書から導けない。",
    "better-evidence": "他の根拠資料の方が強いか、同じ強さで先に来る。",
    "procedure-list": "手続が、確認観点又は対応付けの残りのものになっていない。",
    "procedure-result": "この手続では、別の結果が採られる。",
    "procedure-codes": "理由が、この手続の結果から導けない。",
    "cap-missing": "解消されていない例外又は限定が抜けている。",
    "cap-invented": "判定を抑える事実がないか、後の報告書で解消されている。",
    "cap-order": "判定を抑える事実が順に並んでいない。",
    "topic-chosen": "採用した候補が、最も良い候補になっていない。",
    "topic-status": "判定が、採用した候補と判定を抑える事実から導けない。",
    "topic-grade": "根拠の強さが、採用した候補のものと違う。",
    "topic-extent": "及ぶ範囲が、採用した候補のものと違う。",
    "topic-codes": "理由が、採用した候補と判定を抑える事実のものと違う。",
    "topic-potential": "不明な事実が確認できた場合の判定になっていない。",
    "count-wrong": "件数が、並べた確認項目の数と違う。",
    "ask-missing": "残っている事項が尋ねられていない。",
    "ask-invented": "残っていない事項を尋ねている。",
    "ask-twice": "同じことを二度尋ねている。",
    "ask-order": "確認依頼が順に並んでいない。",
    "ask-items": "確認依頼の対象が、その事項の残る確認項目と一致しない。",
    "ask-code": "確認依頼の理由が、その事項の残る理由と違う。",
    "ask-about": "確認依頼の示す対象が違う。",
    "ask-questions": "問いが、残っている問いと違う。",
    "unlocks-wrong": "この事実が確認できた場合に改善する確認項目と確認観点が違う。",
    "settled-missing": "受け入れた回答で済む事項が抜けている。",
    "settled-invented": "この事項は、受け入れた回答では済まない。",
    "settled-order": "個別回答で済んだ事項が順に並んでいない。",
    "duties-wrong": "利用者側の統制が、使える報告書の記載と違う。",
    "superfluous-wrong": "不要な規準が、どの確認観点にも要らないものと一致しない。",
    "unused-wrong": "根拠資料のうち要しないものの一覧が、どの確認観点にも要らないものと一致しない。",
    "caveat-missing": "示すべき留意事項が抜けている。",
    "caveat-invented": "当てはまらない留意事項である。",
    "caveat-order": "留意事項が順に並んでいない。",
  },
  expected: (value) => `導かれるもの: ${value}。`,
  found: (value) => `記載: ${value}。`,
  clean: (steps) => `${steps} 段階を検証した。すべて導ける。`,
  wrong: (findings, steps) => `${steps} 段階を検証した。うち ${findings} 段階が導けない。`,
  otherDataset:
    "データセットが、判定結果を出したときのものと違う。その間の変更が、導けない段階として現れることがある。",
  otherOverlays: (names) =>
    names.length === 0
      ? "判定結果は上書きなしで出されている。--overlay を外す。"
      : `判定結果は ${names.join("、")} を上書きして出されている。--overlay に、これと同じものを過不足なく指定する。`,
} as const satisfies VerifyWords;

export const verifyWords: Readonly<Record<Language, VerifyWords>> = { ja, en };

/**
 * `file:path code message`, one line for each finding.
 * Example: `renderFindings("result.json", verify(dataset, connector, result, {checklist, policy}), "en")`.
 * Errors: none. Source: contract §6.
 */
export function renderFindings(file: string, findings: readonly Finding[], lang: Language): string {
  const words = verifyWords[lang];
  return findings
    .map((finding) => {
      const at = finding.path === "" ? "" : `${finding.path}`;
      return `${oneLine(file, 400)}:${oneLine(at, 400)} ${finding.code} ${messageOf(finding, words)}\n`;
    })
    .join("");
}

function messageOf({ code, expected, found }: Finding, words: VerifyWords): string {
  const isMissing = code.endsWith("-missing");
  const isInvented = code.endsWith("-invented") || code.endsWith("-twice");
  const wanted = isInvented ? "" : words.expected(shown(expected));
  return oneLine(`${words.rules[code]}${wanted}${isMissing ? "" : words.found(shown(found))}`, 900);
}

const shown = (value: unknown): string => oneLine(JSON.stringify(value ?? null), 300);
