import type { ChecklistWords } from "./words.ts";

const at = (sheet: string | null, line: number) => `${sheet === null ? "" : `シート「${sheet}」の`}${line}行目`;
const numbers = (nos: readonly (string | number)[]) => nos.join("、");

export const ja = {
  title: (file) => `${file} の読取結果`,
  encoding: (name) => `文字コード：${name}`,
  table: (sheet, line, items) => `表：${at(sheet, line)}の見出しから、確認項目${items}件`,
  column: (letter, header, role) => `${letter}列「${header}」：${role}`,
  roles: {
    no: "通番",
    section: "区分",
    item: "確認項目",
    subject: "対象者",
    current: "現状",
    issue: "課題認識",
    plan: "課題への対応計画",
    rules: "関連規定",
    clause: "関連規定の該当箇所",
    notes: "備考",
    origin: "FISCの通番",
  },
  unused: "読まなかった列",
  form: (checklist) => `FISCの様式であることが記載と列から分かるため、通番により ${checklist} の確認項目に対応させた。`,
  noForm: (checklist) => `FISCの様式とは記載がないため、通番だけでは ${checklist} の確認項目に対応させない。`,
  published: (date, line, text) => `公表又は改訂の日：${date}（${line}行目「${text}」）`,
  rows: (read, notRead, joined) =>
    `読み取った確認項目は${read}件、確認項目としなかった行は${notRead}行、上の確認項目の続きとした行は${joined}行。`,
  sections: (names) => `区分：${names.join("、")}`,
  answered: (items) => `記入のある確認項目は${items}件。記入はそのまま保ち、評価には用いない。`,
  originsTitle: "由来",
  origins: {
    column: (nos) => `列に書かれた通番による：${nos}`,
    "number-in-form": (nos) => `FISCの様式の通番による：${nos}`,
    "number-and-text": (nos) => `通番が同じで本文も近い：${nos}`,
  },
  moved: (no, origin) => `${no}（元は${origin}）`,
  proposedTitle: "案（確認されるまで評価に用いない）",
  topicsProposed: (nos) => `確認観点の案がある：${nos}`,
  originProposed: (nos) => `由来の案がある：${nos}`,
  noneProposed: (nos) => `近い確認観点がない：${nos}`,
  notReadTitle: "確認項目としなかった行",
  notRead: {
    section: "区分の見出し",
    note: "注記",
    total: "合計",
    "no-number": "通番がない",
    "number-not-read": "通番として読めない",
    "number-is-date": "通番が表計算ソフトで日付に変わっている。文字列として書き直す",
    "no-text": "確認項目の本文がない",
  },
  row: (sheet, line, text, why) => `${at(sheet, line)}「${text}」：${why}`,
  joinedTitle: "上の確認項目の続きとした行",
  joined: (sheet, line, no) => `${at(sheet, line)}：通番${no}の続き`,
  warningsTitle: "確認を要する点",
  warnings: {
    "no-number-column": () => "通番の列がないため、上からの順に番号を付けた。",
    "numbers-composed": () => "番号が区分ごとに始まるため、区分の記号を前に付けた。",
    "hidden-sheet": ({ sheet }) => `表は非表示のシート「${sheet}」にある。`,
    "other-table": ({ sheet, line, items }) =>
      `確認項目${items}件の別の表（${at(sheet, line)}）は読まなかった。--sheet で選べる。`,
    formulas: ({ cells }) => `通番又は確認項目${cells}件は数式によるもので、ファイルに残る値を読んだ。`,
    "subject-not-read": ({ written, nos }) =>
      `対象者「${written}」が接続先、金融機関、共通のいずれか分からない（${numbers(nos)}）。subject に書き足す。`,
    "origin-not-known": ({ no, written }) => `${no}に書かれた元の通番「${written}」は見当たらない。`,
    "edition-not-said": ({ checklist }) => `どの版の様式か記載がないため、最新の ${checklist} によった。`,
  },
  numbers,
  more: (count) => `ほか${count}件`,
} satisfies ChecklistWords as ChecklistWords;
