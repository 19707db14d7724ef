import type { SoaWords } from "./words.ts";

const at = (sheet: string | null, line: number) => `${sheet === null ? "" : `シート「${sheet}」の`}${line}行目`;

export const ja = {
  title: (file) => `${file} の読取結果`,
  encoding: (name) => `文字コード：${name}`,
  table: (sheet, line, controls) => `表：${at(sheet, line)}から、管理策${controls}件`,
  column: (letter, header, role) => `${letter}列「${header}」：${role}`,
  roles: {
    id: "管理策の番号",
    title: "表題（使わない）",
    applicable: "適用するか",
    status: "実施しているか",
    "inherited-from": "代わりに実施する者",
    reason: "理由（使わない）",
    reference: "参照先（使わない）",
    owner: "担当（使わない）",
  },
  edition: {
    "three-part-numbers": (standard, matching) =>
      `版：${standard}。番号のうち${matching}件が3区分（5.1.1）で、この形は2013年版だけにある。`,
    "two-part-numbers": (standard, matching) =>
      `版：${standard}。番号${matching}件がすべて2区分（5.1）で、2013年版にあるはずの3区分の番号がない。`,
    told: (standard, matching) => `版：指定により ${standard}。該当する番号は${matching}件。`,
  },
  rows: (read, notRead) => `読み取った行は${read}行、管理策として読み取らなかった行は${notRead}行。`,
  counts: "結果",
  marks: {
    implemented: "実施",
    inherited: "継承",
    partial: "一部実施",
    planned: "予定又は未実施",
    excluded: "適用除外",
    unknown: "不明",
  },
  marksTitle: "記載された印とその読み方",
  mark: (written, mark, rows) => `「${written}」→ ${mark}（${rows}行）`,
  notes: {
    "applicable-only": "適用とあるが、実施しているかの記載がないため不明とした",
    "not-stated": "記載がないため不明とした",
    contradiction: "二つの列の記載が食い違うため不明とした",
    "mark-doubtful": "書類によって反対の意味に使われる印。--mark で意味を指定できる",
    "mark-unknown": "意味の分からない印。--mark で意味を指定できる",
    "mark-unreadable": "セルがエラー、又は値の残っていない数式",
    "gap-as-planned": "未実施。予定（planned）として扱った。いずれにせよ根拠にはならない",
    "partly-applicable": "一部にのみ適用されるため一部実施とした",
  },
  notesTitle: "確かめるべき行",
  note: (line, control, written, note) => `${line}行目 ${control}「${written}」：${note}`,
  notReadTitle: "管理策として読み取らなかった行",
  notRead: {
    section: "見出し又は注記",
    objective: "2013年版の管理目的であり、管理策ではない",
    total: "合計",
    "several-controls": "一つのセルに管理策が複数ある。1行に一つずつ書く",
    "number-ambiguous": "5.1 か 5.10 か。末尾の0が失われており、前後の行からも決められない",
    "other-edition": "この版の管理策にない番号",
    "no-number": "管理策の番号がない",
  },
  row: (sheet, line, text, why) => `${at(sheet, line)}「${text}」：${why}`,
  totals: {
    applicable: "適用",
    excluded: "適用除外",
    inherited: "継承",
    implemented: "実施",
    partial: "一部実施",
    planned: "予定",
    controls: "管理策",
  },
  total: (what, stated, counted, line) => `${line}行目に${what}${stated}件とあるが、行を数えると${counted}件`,
  warningsTitle: "確認を要する点",
  warnings: {
    "no-applicability-column": () => "適用するかどうかの列がない。",
    "no-status-column": () => "実施しているかどうかの列がなく、適用とある管理策はすべて不明とした。",
    "no-header": () => "見出しの行が見つからず、番号のほかは読めないため、すべて不明とした。",
    "header-ambiguous": ({ headers }) =>
      `${headers.map((one) => `「${one}」`).join("")}は、適用することとも実施していることとも読めるため使わなかった。`,
    "hidden-sheet": ({ sheet }) => `表は非表示のシート「${sheet}」にある。`,
    "other-table": ({ sheet, line, controls }) =>
      `管理策${controls}件の別の表（${at(sheet, line)}）は読まなかった。--sheet で選べる。`,
    twice: ({ control, lines, differ }) =>
      `${control} が${lines.join("行目と")}行目にあり、${differ ? "記載が異なるため不明とした" : "記載は同じ"}。`,
    "total-disagrees": ({ total }) => `${ja.total(ja.totals[total.what], total.stated, total.counted, total.line)}。`,
    "number-restored": ({ control, line }) => `${line}行目は末尾の0が失われていたが、並びから ${control} と読んだ。`,
    "inherited-from-unknown": ({ controls }) =>
      `継承とあるが、どこから継承するかの記載がない：${controls.join("、")}。inheritedFrom に書き足す。`,
    "partial-statement": ({ listed, of }) =>
      `${of}件の管理策のうち${listed}件だけが載っている。残りについては何も述べていない。`,
    formulas: ({ cells }) => `印${cells}件は数式によるもので、ファイルに残る値を読んだ。`,
    "mixed-editions": ({ others }) => `この版にない番号が${others}件混じっている。`,
  },
  more: (count) => `ほか${count}件`,
} satisfies SoaWords as SoaWords;
