import type { CellValue, WriteSheet } from "hucre";
import { workbook } from "../table/files.ts";

/** Forms of our own: the columns are FISC's, the items and answers are invented. */
export const formColumns = [
  ...["通番", "区分", "確認項目", "対象者", "現状", "課題認識", "課題への対応計画"],
  ...["関連規定", "関連規定の該当箇所", "備考"],
];
export const formColumnsEn = [
  ...["No.", "Category", "Security objectives", "Subject party", "Current status", "Issues to be addressed"],
  ...["Improvement plans", "Related rules", "Part of related rules", "Notes"],
];

const sections = [
  "情報・セキュリティ管理態勢",
  "外部委託先管理態勢",
  "コンピュータ設備管理",
  "サービスシステムのセキュリティ機能",
];
const texts = {
  officer: "セキュリティ管理の責任者を任命し、役割分担を定めているか。",
  check: "セキュリティ管理に関する規程を役職員に周知し、遵守状況を定期的に点検しているか。",
  contractor: "委託先の選定基準を定め、契約に安全管理の義務を含め、履行状況を監督しているか。",
  room: "サーバルームへの入室者を制限し、入退室の記録を残しているか。",
  users: "利用者の認証方式及び通信の暗号化について、十分な強度を確保しているか。",
};

export type Row = readonly CellValue[];
const blank = (length: number): CellValue[] => Array.from({ length }, () => null);

/** FISC's own form as it may lie in a workbook: a title, the day in 令和, a header of two rows, sections merged downward, a note. */
export const ownForm = (): WriteSheet => ({
  name: "API接続チェックリスト",
  rows: [
    ["金融機関におけるAPI接続チェックリスト（公益財団法人 金融情報システムセンター）", ...blank(9)],
    ["令和元年９月２７日改訂", ...blank(9)],
    ["通番", "区分", "確認項目", "対象者", "回答欄", null, null, "関連規定", null, "備考"],
    [null, null, null, null, "現状", "課題認識", "課題への対応計画", "規定名", "該当箇所", null],
    [
      1,
      sections[0] ?? "",
      texts.officer,
      "API接続先",
      "CISOを任命済",
      "兼務の解消",
      "令和８年３月末",
      "FISC安全対策基準",
      "統4、統6～8",
      null,
    ],
    ["２", null, "規程を整備しているか。", "API接続先", null, null, null, null, null, null],
    [
      "3",
      null,
      texts.check,
      "共通",
      "年1回点検",
      null,
      null,
      "全銀協報告書\nFISC安全対策基準",
      "3.3.1 d\n統13、統14",
      "※別紙参照",
    ],
    ["第9項", sections[1] ?? "", texts.contractor, "ＡＰＩ接続先", null, null, null, null, null, null],
    ["(13)", sections[2] ?? "", texts.room, "金融機関", null, null, null, null, null, null],
    ["通番１４", null, "社屋への入館を管理しているか。", "当社", null, null, null, null, null, null],
    [33, sections[3] ?? "", texts.users, "API接続先", null, null, null, "FISC", "実142～144", null],
    ["※ 通番33はQRコードを用いる場合に実務基準も参照する。", ...blank(9)],
    ["合計", null, "7件", ...blank(7)],
  ],
  merges: [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 9 },
    ...[0, 1, 2, 3, 9].map((column) => ({ startRow: 2, startCol: column, endRow: 3, endCol: column })),
    { startRow: 2, startCol: 4, endRow: 2, endCol: 6 },
    { startRow: 2, startCol: 7, endRow: 2, endCol: 8 },
    { startRow: 4, startCol: 1, endRow: 6, endCol: 1 },
    { startRow: 8, startCol: 1, endRow: 9, endCol: 1 },
    { startRow: 11, startCol: 0, endRow: 11, endCol: 9 },
  ],
});

/** A bank's variant: numbers of its own, sections as headings, an item over two rows, columns of its own, 大項目 left out. */
export const variant = (): WriteSheet => ({
  name: "様式1",
  rows: [
    ["みらい銀行 API接続先確認表", ...blank(5)],
    ["項番", "質問内容", "優先度", "ご回答", "FISC通番", "備考"],
    ["Ａ．管理態勢", ...blank(5)],
    ["A-1", texts.officer, "高", "任命している", 1, null],
    ["Ａ－２", texts.check, "中", null, null, null],
    ["Ｂ．委託先", ...blank(5)],
    ["B-1", texts.contractor, "高", null, "９", null],
    ["13-2", texts.room, "高", null, null, null],
    [null, "記録は1年以上保存しているか。", null, null, null, null],
    ["B-4", "API接続に係る手数料の改定を、事前に書面で通知しているか。", "低", null, "99", null],
    [null, null, null, "記入日：令和8年4月1日", null, null],
  ],
  merges: [
    { startRow: 2, startCol: 0, endRow: 2, endCol: 5 },
    { startRow: 5, startCol: 0, endRow: 5, endCol: 5 },
  ],
});

export const bytesOf = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> => workbook(...sheets);

/** Rows as a CSV file in the encoding of Japanese Excel would have them; the bytes of CP932 are given by a table of what is used here. */
export const csvOf = (rows: readonly Row[]): string =>
  rows
    .map((row) => row.map((cell) => (cell === null ? "" : `"${String(cell).replaceAll('"', '""')}"`)).join(","))
    .join("\r\n");

/** CP932, which no encoder of the platform writes: the decoder turned round. */
export function cp932(text: string): Uint8Array {
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, readonly number[]>();
  for (let byte = 0x20; byte < 0x7f; byte++) table.set(String.fromCharCode(byte), [byte]);
  for (const first of [...range(0x81, 0x9f), ...range(0xe0, 0xfc)])
    for (const second of range(0x40, 0xfc)) table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  for (const [letter, code] of [
    ["\r", 13],
    ["\n", 10],
  ] as const)
    table.set(letter, [code]);
  return Uint8Array.from([...text].flatMap((letter) => table.get(letter) ?? [0x3f]));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
