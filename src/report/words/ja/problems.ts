import type { IdKind, Place, ValueKind, Wanted } from "../../../dataset/problem.ts";
import type { Basic } from "../../../dataset/relations/sets.ts";
import { cellName } from "../../../schema/cells.ts";
import type { Problems } from "../words.ts";
import { aupProblems } from "./aup-problems.ts";

const ids = {
  standard: "規格",
  requirement: "要求事項",
  group: "要求事項の区分",
  topic: "確認観点",
  link: "対応付け",
  procedure: "手続",
  parameter: "手続のパラメータ",
  checklist: "チェックリスト",
  item: "確認項目",
  section: "チェックリストの区分",
  document: "文書",
  policy: "判断方針",
  correspondence: "新旧対応",
  source: "出典",
  scheme: "他の枠組み",
  evidence: "根拠資料",
  overlay: "上書き",
  verdict: "対応付けの判断",
} as const satisfies Record<IdKind, string>;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const values = {
  text: "文字列",
  number: "数値",
  "whole-number": "整数",
  boolean: "真偽値",
  list: "リスト",
  map: "キーと値の組",
  nothing: "空",
} as const satisfies Record<ValueKind, string>;

const forms = {
  id: "小文字の英数字をハイフンでつなぎ、部分を点で区切った形（例：supplier-agreements.1）",
  "requirement-id": "規格に書かれたとおりの番号（例：A.5.20、Cl.7.3、CC6.1）",
  "source-id": "出典の記号（例：M-08、D-iso27001-2022）",
  version: "三つの数字を点で区切った版番号（例：1.0.0）",
  url: "http:// 又は https:// で始まるURL",
  pattern: "定められた形",
} as const satisfies Record<Wanted, string>;

const syntax: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "字下げにタブが使われている",
  BAD_INDENT: "字下げがそろっていない",
  MISSING_CHAR: "コロン、引用符、括弧等の文字が足りない",
  BAD_DQ_ESCAPE: "二重引用符の中のエスケープが正しくない",
  BAD_SCALAR_START: "値の先頭に使えない文字がある",
  BLOCK_AS_IMPLICIT_KEY: "キーの書き方が正しくない",
  BLOCK_IN_FLOW: "括弧の中に字下げによる書き方が混じっている",
  MULTILINE_IMPLICIT_KEY: "キーが複数の行にわたっている",
  KEY_OVER_1024_CHARS: "キーが長すぎる",
  NON_STRING_KEY: "キーが文字列でない",
  UNEXPECTED_TOKEN: "その位置に置けない文字がある",
};

const sets = {
  equal: "同じ範囲",
  superset: "要求事項が観点を包含する関係",
  subset: "要求事項が観点の一部となる関係",
  overlap: "一部の重なり",
  apart: "共通部分なし",
} as const satisfies Record<Basic, string>;
const aspects = {
  requirements: "挙げている要求事項",
  numbers: "数",
  parameters: "パラメータ",
  length: "長さ（文字数）",
} as const;
const quoted = (value: unknown): string => `「${value === null ? "null" : String(value)}」`;
const cellAt = ({ sheet, line, column, file }: Place): string =>
  sheet === undefined ? at({ file, line }) : `シート「${sheet}」のセル${cellName(line, column)}`;
const listed = (all: readonly unknown[]): string => all.map(quoted).join("、");
const most = (all: readonly unknown[]): string =>
  all.length > 12 ? `${listed(all.slice(0, 12))}ほか${all.length - 12}件` : listed(all);
const maybe = (nearest: unknown): string => (nearest === undefined ? "" : `${quoted(nearest)}ではないか確かめ、`);
const languages = { ja: "日本語", en: "英語" } as const;
const at = (place: { readonly file: string; readonly line: number }): string => `${place.file}の${place.line}行目`;

/** 何が誤りで、どう直すか。 */
export const problems = {
  "file-binary": {
    title: "テキストでないファイル",
    wrong: () => "ファイルがテキストではない。",
    fix: () => "YAMLのテキストファイルを指定する。",
  },
  "file-encoding": {
    title: "文字コードの誤り",
    wrong: ({ found }) => `文字コードが${found === "utf-16" ? "UTF-16である" : "UTF-8でない"}。`,
    fix: () => "UTF-8で保存し直す。",
  },
  "file-empty": {
    title: "空のファイル",
    wrong: () => "ファイルに内容がない。",
    fix: () => "内容を書くか、ファイルを取り除く。",
  },
  "file-too-large": {
    title: "大きすぎるファイル",
    wrong: ({ bytes, limit }) => `ファイルの大きさ（${bytes}バイト）が上限（${limit}バイト）を超えている。`,
    fix: () => "ファイルを分けるか、内容を減らす。",
  },
  "file-too-complex": {
    title: "複雑すぎるファイル",
    wrong: ({ limit }) => `ファイルの要素の数が上限（${limit}）を超えている。`,
    fix: () => "ファイルを分けるか、内容を減らす。",
  },
  "too-deep": {
    title: "深すぎる入れ子",
    wrong: ({ limit }) => `入れ子が上限（${limit}段）を超えている。`,
    fix: () => "入れ子を浅くする。",
  },
  "yaml-directive": {
    title: "YAMLの指示行",
    wrong: ({ text }) => `YAMLの指示行${quoted(text)}は使えない。`,
    fix: () => "その行を取り除く。",
  },
  "yaml-anchor": {
    title: "YAMLのアンカー",
    wrong: ({ text }) => `YAMLのアンカー${quoted(text)}は使えない。`,
    fix: () => "アンカーを取り除き、値をそのまま書く。",
  },
  "yaml-alias": {
    title: "YAMLのエイリアス",
    wrong: ({ text }) => `YAMLのエイリアス${quoted(text)}は使えない。`,
    fix: () => "参照先の値をそのまま書く。*で始まる文字列のつもりであれば引用符で囲む。",
  },
  "yaml-tag": {
    title: "YAMLのタグ",
    wrong: ({ text }) => `YAMLのタグ${quoted(text)}は使えない。`,
    fix: () => "タグを取り除く。!で始まる文字列のつもりであれば引用符で囲む。",
  },
  "multiple-documents": {
    title: "複数の文書",
    wrong: () => "一つのファイルに複数のYAML文書がある。",
    fix: () => "「---」で分けた文書を、別々のファイルにする。",
  },
  "yaml-syntax": {
    title: "YAMLの書き方の誤り",
    wrong: ({ reason }) => `YAMLとして読めない（${syntax[reason] ?? "文法の誤り"}）。`,
    fix: () => "この位置の字下げ、引用符、コロンを確かめる。",
  },
  "duplicate-key": {
    title: "重複したキー",
    wrong: ({ key, first }) => `キー${quoted(key)}は${first.line}行目に既にある。`,
    fix: () => "一方を取り除く。",
  },
  "forbidden-key": {
    title: "使えないキー",
    wrong: ({ key }) => `キー${quoted(key)}は使えない。`,
    fix: () => "キーを取り除くか、別の名前にする。",
  },
  "control-character": {
    title: "制御文字",
    wrong: ({ character }) => `制御文字（${character}）が含まれている。`,
    fix: () => "その文字を取り除く。",
  },
  "more-problems": {
    title: "多数の問題",
    wrong: ({ limit }) => `問題が${limit}件を超えたため、残りは示していない。`,
    fix: () => "示されたものを直してから、もう一度確かめる。",
  },
  "table-quote": {
    title: "表の引用符",
    wrong: () => "ここから先、表の引用符の対応がとれない。",
    fix: () => 'セルの全体を " で囲み、中の " は二つ重ねて書く。',
  },
  "unknown-key": {
    title: "知らないキー",
    wrong: ({ key }) => `キー${quoted(key)}は、ここでは使えない。`,
    fix: ({ known, nearest }) =>
      known.length === 0 ? "キーを取り除く。" : `${maybe(nearest)}使えるキー（${most(known)}）に直すか、取り除く。`,
  },
  "missing-key": {
    title: "必要なキーがない",
    wrong: ({ key }) => `必要なキー${quoted(key)}がない。`,
    fix: ({ allowed }) => (allowed ? `${most(allowed)}のいずれかを書く。` : "キーと値を書き加える。"),
  },
  "wrong-type": {
    title: "値の種類の誤り",
    wrong: ({ expected, found }) =>
      `${expected.map((kind) => values[kind]).join("又は")}が要るところに、${values[found]}がある。`,
    fix: ({ expected }) =>
      expected.includes("text") ? "文字列は引用符で囲んで書く。" : "値の書き方を確かめて書き直す。",
  },
  "not-one-of": {
    title: "選べない値",
    wrong: ({ value }) => `値${quoted(value)}は、ここでは選べない。`,
    fix: ({ allowed, nearest }) => `${maybe(nearest)}${most(allowed)}のいずれかにする。`,
  },
  "bad-date": {
    title: "日付の誤り",
    wrong: ({ value, reason }) =>
      reason === "impossible" ? `${quoted(value)}という日付は暦にない。` : `${quoted(value)}は日付の形でない。`,
    fix: ({ suggestion }) =>
      suggestion === undefined ? "年-月-日（例：2026-03-31）の形で書く。" : `${quoted(suggestion)}のように書く。`,
  },
  "bad-pattern": {
    title: "形の誤り",
    wrong: ({ value }) => `${quoted(value)}は、ここに書く値の形でない。`,
    fix: ({ wanted }) => `${forms[wanted]}で書く。`,
  },
  "quote-id": {
    title: "番号が数値として読まれる",
    wrong: ({ written, read }) => `${quoted(written)}は、YAMLでは数値${quoted(read)}として読まれる。`,
    fix: ({ written }) => `引用符で囲み、"${written}"と書く。`,
  },
  "too-few": {
    title: "数が足りない",
    wrong: ({ minimum, found }) => `${minimum}件以上要るところに、${found}件しかない。`,
    fix: () => "足りない分を書き加える。",
  },
  "too-many": {
    title: "数が多すぎる",
    wrong: ({ maximum, found }) => `${maximum}件までのところに、${found}件ある。`,
    fix: () => "上限までに減らす。",
  },
  "too-small": {
    title: "値が小さすぎる",
    wrong: ({ minimum, value }) => `値${value}は、下限の${minimum}より小さい。`,
    fix: ({ minimum }) => `${minimum}以上の値にする。`,
  },
  "too-large": {
    title: "値が大きすぎる",
    wrong: ({ maximum, value }) => `値${value}は、上限の${maximum}より大きい。`,
    fix: ({ maximum }) => `${maximum}以下の値にする。`,
  },
  "empty-text": {
    title: "空の文字列",
    wrong: () => "文字列が空である。",
    fix: () => "内容を書くか、キーごと取り除く。",
  },
  "unknown-id": {
    title: "知らないID",
    wrong: ({ kind, id, within }) => `${ids[kind]}${quoted(id)}は${within ? `${quoted(within)}に` : ""}ない。`,
    fix: ({ nearest }) =>
      nearest === undefined ? "IDの書き方を確かめる。" : `${quoted(nearest)}のつもりか確かめて直す。`,
  },
  "other-edition": {
    title: "別の版の番号",
    wrong: ({ id, standard, other }) => `${quoted(id)}は${quoted(standard)}ではなく${quoted(other)}の番号である。`,
    fix: ({ counterparts, standard }) =>
      counterparts.length === 0
        ? "規格の版を確かめる。"
        : `規格の版を確かめるか、${quoted(standard)}で対応する番号（${most(counterparts)}）に直す。`,
  },
  "unknown-identifier": {
    title: "他の枠組みの識別子",
    wrong: ({ scheme, id, withdrawn }) =>
      withdrawn ? `${quoted(id)}は${quoted(scheme)}から廃止されている。` : `${quoted(scheme)}に${quoted(id)}はない。`,
    fix: ({ withdrawn, nearest }) =>
      withdrawn
        ? "後継の識別子を書くか、除く。"
        : nearest === undefined
          ? "識別子を確かめるか、除く。"
          : `${quoted(nearest)}のつもりか確かめて直す。`,
  },
  "duplicate-id": {
    title: "重複したID",
    wrong: ({ kind, id, first }) => `${ids[kind]}${quoted(id)}は${at(first)}に既にある。`,
    fix: () => "別のIDにするか、一方を取り除く。",
  },
  repeated: {
    title: "同じ値の繰返し",
    wrong: ({ value }) => `${quoted(value)}が繰り返されている。`,
    fix: () => "一方を取り除く。",
  },
  "topic-moved": {
    title: "改名された確認観点",
    wrong: ({ topic, movedTo }) => `確認観点${quoted(topic)}は今は${quoted(movedTo)}といい、それとして読んだ。`,
    fix: ({ movedTo }) => `次の機会に${quoted(movedTo)}と書き改める。`,
  },
  "dates-reversed": {
    title: "日付の前後",
    wrong: ({ fromKey, from, toKey, to }) => `${fromKey}（${from}）が${toKey}（${to}）より後である。`,
    fix: () => "原本の日付を確かめて直す。",
  },
  "qualified-with-other-opinion": {
    title: "限定の対象と意見の不一致",
    wrong: ({ opinion }) =>
      opinion === null
        ? "意見の種類がないのに、限定の対象（qualified）がある。"
        : `意見が${quoted(opinion)}であるのに、限定の対象（qualified）がある。`,
    fix: () => "意見が限定付であれば opinion を qualified とし、そうでなければ qualified のリストを取り除く。",
  },
  "carve-out-from-oneself": {
    title: "自らへの除外",
    wrong: ({ name }) => `${quoted(name)}は報告書の持ち主自身であり、規準を委ねて除外する相手にならない。`,
    fix: () => "再受託会社の名称か、報告書の持ち主を確かめて直す。",
  },
  "inherited-from-not-inherited": {
    title: "委ねていない管理策の委ね先",
    wrong: ({ control, mark }) =>
      `管理策${quoted(control)}に委ね先があるが、適用宣言書の記載は${mark === null ? "ない" : `${quoted(mark)}である`}。`,
    fix: () => "記載を inherited とするか、inheritedFrom から取り除く。",
  },
  "date-of-other-type": {
    title: "タイプに合わない日付",
    wrong: ({ type, key }) => `タイプ${type}の報告書では ${key} を用いない。`,
    fix: ({ type }) => (type === 1 ? "基準となる日を date に書く。" : "対象期間を period に書く。"),
  },
  "topic-not-of-item": {
    title: "項目にない確認観点",
    wrong: ({ topic, checklist, item }) => `確認観点${quoted(topic)}は、${quoted(checklist)}の通番${item}にない。`,
    fix: () => "項目の確認観点を確かめて直す。",
  },
  "soa-file-not-given": {
    title: "適用宣言書のファイルがない",
    wrong: ({ name }) => `ファイル${quoted(name)}がこのファイルのそばにない。`,
    fix: () => "このファイルと同じフォルダ又はその下に置くか、certmap import soa で読み取った controls を書く。",
  },
  "soa-file-outside": {
    title: "フォルダの外のファイル",
    wrong: ({ name }) => `${quoted(name)}はこのファイルのフォルダの外にある。`,
    fix: () => "このファイルと同じフォルダ又はその下に置き、そこからの名前を書く。",
  },
  "soa-file-linked": {
    title: "フォルダの外へのリンク",
    wrong: ({ name }) => `${quoted(name)}は、このファイルのフォルダの外にあるファイルへのリンクであり、たどらない。`,
    fix: () => "このファイルと同じフォルダ又はその下に、リンクではなくファイルそのものを置く。",
  },
  "soa-file-and-controls": {
    title: "controls とファイルの両方",
    wrong: () => "適用宣言書が controls とファイルの両方で書かれている。",
    fix: () => "どちらか一方だけにする。",
  },
  "soa-file-other-edition": {
    title: "版が異なる",
    wrong: ({ name, standard, certificate }) =>
      `${quoted(name)}の管理策は ${standard} のもので、第三者認証は ${certificate} に対するものである。`,
    fix: () => "第三者認証に対応する適用宣言書を指定するか、standard を正す。",
  },
  "table-file-too-large": {
    title: "ファイルが大きすぎる",
    wrong: ({ bytes, limit }) => `ファイルは${megabytes(bytes)}あり、読み込めるのは${megabytes(limit)}までである。`,
    fix: () => "表のあるシートだけを残し、画像を除いて保存し直す。",
  },
  "table-kind-unknown": {
    title: "ファイルの種類",
    wrong: ({ extension }) =>
      extension === "" ? "ファイル名に拡張子がない。" : `拡張子${quoted(extension)}のファイルは表として読み込めない。`,
    fix: () => ".xlsx、.csv、.tsv、.md のいずれかを指定する。",
  },
  "table-encoding": {
    title: "文字コード",
    wrong: () => "UTF-8、UTF-16、CP932（Shift_JIS）のいずれでもない。",
    fix: () => "UTF-8 で保存し直す。",
  },
  "table-too-wide": {
    title: "列が多すぎる",
    wrong: ({ columns, limit }) => `${columns}列目に記入があり、読み込めるのは${limit}列までである。`,
    fix: () => "表の右側にあるものを削除して保存し直す。",
  },
  "table-too-long": {
    title: "行が多すぎる",
    wrong: ({ rows, limit }) => `表が${rows}行あり、読み込めるのは${limit}行までである。`,
    fix: () => "表の下にあるものを削除して保存し直す。",
  },
  "table-empty": {
    title: "表がない",
    wrong: () => "何も書かれていません。",
    fix: () => "表のあるファイルを指定する。",
  },
  "table-no-such-sheet": {
    title: "シートがない",
    wrong: ({ sheet, sheets }) => `シート${quoted(sheet)}はない。あるのは${sheets.map(quoted).join("、")}である。`,
    fix: () => "このいずれかを指定する。",
  },
  "workbook-not-xlsx": {
    title: "ブックでない",
    wrong: () => "ファイル名にかかわらず、内容は .xlsx のブックではない。",
    fix: () => "作成したソフトで開いて Excel ブック（.xlsx）として保存し直すか、.csv で指定する。",
  },
  "workbook-encrypted-or-old": {
    title: "パスワード又は旧形式",
    wrong: () => "パスワードで保護されているか、旧形式（.xls）のブックである。",
    fix: () => "開いてパスワードを外し、.xlsx として保存し直す。",
  },
  "workbook-macro": {
    title: "マクロ",
    wrong: () => "マクロを含むブックである。",
    fix: () => "マクロを残さない .xlsx として保存し直す。",
  },
  "workbook-truncated": {
    title: "途中で切れている",
    wrong: () => "ブックが途中で切れており、目次が揃っていない。",
    fix: () => "もう一度コピー又はダウンロードする。",
  },
  "workbook-too-big-inside": {
    title: "展開後の大きさ",
    wrong: ({ what, found, limit }) =>
      what === "entries"
        ? `ブックの中に${found}個のファイルがあり、読み込めるのは${limit}個までである。`
        : `${what === "total" ? "ブック全体" : quoted(what)}を展開すると${megabytes(found)}になり、読み込めるのは${megabytes(limit)}までである。`,
    fix: () => "表のあるシートだけを残して保存し直す。",
  },
  "workbook-sizes-untrue": {
    title: "大きさを偽るブック",
    wrong: () => "中のファイルを展開すると、ブックの目次にある大きさを超える。",
    fix: () => "受け取ったブックであれば開かずに送り主に確かめ、そうでなければ表計算ソフトで .xlsx として保存し直す。",
  },
  "workbook-damaged": {
    title: "壊れたブック",
    wrong: ({ detail }) => `ブックを読み込めない（${detail}）。`,
    fix: () => "表計算ソフトで開いて .xlsx として保存し直し、それを指定する。",
  },
  "answers-no-columns": {
    title: "回答票がない",
    wrong: () => "certmap questions が書き出した回答票の列を持つ表が見当たらない。",
    fix: ({ known }) => `見出しの行は、非表示の列も含めて書き出したままにする：${known.join("、")}。`,
  },
  "soa-no-controls": {
    title: "管理策の表がない",
    wrong: () => "ISO/IEC 27001 附属書Aの管理策の番号が並ぶ列が見つからない。",
    fix: () => "適用宣言書のファイルを指定するか、--sheet でシートを指定する。",
  },
  "soa-edition-unclear": {
    title: "版が分からない",
    wrong: ({ two, three }) =>
      `番号からは規格の版が分からない。2022年版の形（5.1）が${two}件、2013年版の形（5.1.1）が${three}件ある。`,
    fix: () => "--standard iso27001-2022 又は --standard iso27001-2013 で指定する。",
  },
  "overlay-stale": {
    title: "変わった対応付けに対する判断",
    wrong: ({ link }) => `対応付け${quoted(link)}は、この判断の後に変わっている。`,
    fix: ({ link, current }) =>
      `certmap review ${link} で見直す。判断が変わらなければ digest を ${current} に書き換え、変わるなら改めるか取り除く。`,
  },
  "overlay-conflict": {
    title: "上書きどうしの食い違い",
    wrong: ({ link, first }) => `対応付け${quoted(link)}について、別の上書きが異なる判断をしている（${at(first)}）。`,
    fix: () => "判断を一つにまとめるか、用いる上書きを一つにする。",
  },
  "overlay-idle": {
    title: "効果のない判断",
    wrong: ({ link, why }) =>
      why === "no-needs"
        ? `対応付け${quoted(link)}は対応する要求事項がないとするもので、不採用や変更の対象がない。`
        : `対応付け${quoted(link)}の関係と残る問いは、既にこのとおりである。`,
    fix: ({ why }) =>
      why === "no-needs"
        ? "判断を取り除くか、accept とする。足りない対応付けは、データセットへの提案による。"
        : "accept とするか、変える点を書く。",
  },
  "checklist-no-items": {
    title: "確認項目の表がない",
    wrong: () =>
      "確認項目の表が見つからない。見出しの行には「確認項目」（又は Security objectives 等）と、もう一つの列名が要る。",
    fix: () => "チェックリストのファイルを指定するか、--sheet でシートを指定する。",
  },
  "checklist-two-tables": {
    title: "表が二つある",
    wrong: ({ items, other, sheet }) =>
      `確認項目の表が二つあり、どちらを読むか決められない。ここにある表は${other}件、${sheet === null ? "もう一つの表" : `シート${quoted(sheet)}にある表`}は${items}件である。`,
    fix: () => "--sheet で一方のシートを指定するか、同じシートにある場合は別のシートに分ける。",
  },
  "checklist-number-twice": {
    title: "通番の重複",
    wrong: ({ no, first }) => `通番${quoted(no)}は${cellAt(first)}に既にある。`,
    fix: () => "通番を一つずつにする。区分ごとに番号が始まる場合は、区分の先頭に記号（「B.」等）を付ける。",
  },
  "checklist-cell-unreadable": {
    title: "読めないセル",
    wrong: () => "通番又は確認項目のセルが、値の残っていない数式又はエラーで、何が表示されるのか分からない。",
    fix: () => "表計算ソフトで開いて値に置き換え、保存し直す。",
  },
  "checklist-too-long": {
    title: "確認項目が多すぎる",
    wrong: ({ items, limit }) => `確認項目が${items}件あり、上限の${limit}件を超えている。`,
    fix: () => "確認項目の表だけを残すか、--sheet でシートを指定する。",
  },
  "checklist-from-table": {
    title: "表から読んだチェックリスト",
    wrong: ({ items, notRead, proposed }) =>
      `表から確認項目${items}件を読み取った（読み取れなかった行は${notRead}行）。うち${proposed}件に確認観点の案があるが、確認されるまで評価には用いない。`,
    fix: () => "certmap import checklist で読み方を確かめ、YAML に保存して案を確認する。",
  },
  "topics-proposed": {
    title: "未確認の確認観点の案",
    wrong: ({ item, ids }) => `確認項目${quoted(item)}の確認観点は案のままである：${ids.join("、")}。`,
    fix: () => "正しいものを topics に移し、残りとともに proposed を取り除く。",
  },
  "origin-proposed": {
    title: "未確認の由来の案",
    wrong: ({ item, checklist, no }) => `確認項目${quoted(item)}は、${checklist} の通番${no}に由来する可能性がある。`,
    fix: () => "そのとおりであれば origin に移す。",
  },
  "topics-unconfirmed": {
    title: "未確認の案がある確認項目",
    wrong: ({ nos }) => `確認観点の案が未確認のまま残る確認項目があり、案は評価に用いていない：${nos.join("、")}。`,
    fix: () => "certmap check で案を確かめ、正しいものを topics に移す。",
  },
  ...aupProblems,
  "unknown-file": {
    title: "置き場所の分からないファイル",
    wrong: () => "データのどの種類のファイルか分からない。",
    fix: () => "決められたフォルダーと名前で置く。",
  },
  "missing-file": {
    title: "必要なファイルがない",
    wrong: () => "必要なファイルがない。",
    fix: () => "この場所にファイルを置く。",
  },
  "moved-in-circle": {
    title: "堂々巡りの改名",
    wrong: ({ topic }) => `${quoted(topic)}の改名先をたどると、元に戻る。`,
    fix: () => "実在する確認観点につなげる。",
  },
  "changelog-version": {
    title: "変更履歴と版",
    wrong: ({ version, newest }) =>
      newest === null
        ? `データセットは ${version} 版であるが、変更履歴に項目がない。`
        : `データセットは ${version} 版であるが、変更履歴の最新の項目は ${newest} である。`,
    fix: ({ version }) => `変更履歴の先頭に「## ${version} - 日付」（日付は dataset.yaml のもの）を置く。`,
  },
  "file-name": {
    title: "ファイル名とIDの不一致",
    wrong: ({ id, name }) => `ファイル名${quoted(name)}がID${quoted(id)}と合わない。`,
    fix: () => "ファイル名かIDのどちらかを合わせる。",
  },
  "link-prefix": {
    title: "対応付けのIDの形",
    wrong: ({ id, prefix }) => `対応付けのID${quoted(id)}が${quoted(prefix)}で始まっていない。`,
    fix: ({ prefix }) => `${quoted(prefix)}で始まるIDにする。`,
  },
  "links-of-derived-standard": {
    title: "導出される規格の対応付け",
    wrong: ({ standard }) => `${quoted(standard)}の対応付けは新旧対応から導かれるもので、書くものではない。`,
    fix: () => "ファイルを取り除き、元の版の対応付けを直す。",
  },
  "procedure-of-other-topic": {
    title: "別の観点の手続",
    wrong: ({ procedure, topic, actual }) =>
      `手続${quoted(procedure)}は${quoted(topic)}ではなく${quoted(actual)}のものである。`,
    fix: () => "この観点の手続を指定する。",
  },
  "relation-needs": {
    title: "関係と要求事項の不一致",
    wrong: ({ relation, needs }) =>
      needs === "missing"
        ? `関係${quoted(relation)}には needs が要る。`
        : `関係${quoted(relation)}に needs は書けない。`,
    fix: ({ needs }) => (needs === "missing" ? "この観点を担う要求事項を書く。" : "needs を取り除くか、関係を見直す。"),
  },
  "relation-remainder": {
    title: "関係と残りの問いの不一致",
    wrong: ({ relation, remainder }) =>
      remainder === "missing"
        ? `関係${quoted(relation)}には remainder が要る。`
        : `関係${quoted(relation)}に remainder は書けない。`,
    fix: ({ remainder }) =>
      remainder === "missing" ? "要求事項が及ばず残る問いを書く。" : "remainder を取り除くか、関係を見直す。",
  },
  "remainder-procedures-alone": {
    title: "残りの問いのない手続",
    wrong: () => "remainder がないのに remainderProcedures がある。",
    fix: () => "remainder を書くか、remainderProcedures を取り除く。",
  },
  "relation-contradiction": {
    title: "両立しない対応付け",
    wrong: ({ link, relation, implied, because }) =>
      `対応付け${quoted(link)}は${quoted(relation)}とするが、他の対応付け（${because.join("、")}）からは、${implied.map((one) => sets[one]).join("又は")}でしかあり得ない。`,
    fix: () => "これらの対応付けを見直し、言い過ぎ又は言い足りないものを改める。",
  },
  "topics-nested": {
    title: "一方が他方に含まれる確認観点",
    wrong: ({ topic, other, how, because }) =>
      how === "equal"
        ? `対応付け（${because.join("、")}）によると、確認観点${quoted(topic)}と${quoted(other)}は同じことを問うている。`
        : `対応付け（${because.join("、")}）によると、確認観点${quoted(topic)}は${quoted(other)}の一部である。`,
    fix: () => "確認観点を切り分けるか、重なりのもとになっている関係を改める。",
  },
  "topics-alike": {
    title: "区別のつかない確認観点",
    wrong: ({ topic, other }) =>
      `どの規格でも、${quoted(topic)}の対応付けは${quoted(other)}と同じ要求事項を同じ関係で挙げている。`,
    fix: () => "一方だけを支える要求事項を探すか、一つの確認観点にまとめる。",
  },
  "alternative-idle": {
    title: "使われることのない代替の対応付け",
    wrong: ({ link, other, same }) =>
      same
        ? `対応付け${quoted(link)}と${quoted(other)}は、同じ確認観点に同じ要求事項を挙げている。`
        : `対応付け${quoted(link)}は、観点の全体に及ぶ${quoted(other)}の要求事項をすべて含み、さらに他の要求事項も要する。`,
    fix: () => "一方を取り除くか、それぞれの要求事項を見直す。",
  },
  "none-unargued": {
    title: "調べた範囲の記載がない「対応なし」",
    wrong: ({ link, language }) =>
      `対応付け${quoted(link)}の${languages[language]}の根拠に、どの要求事項を検討したかが書かれていない。`,
    fix: ({ standard }) => `${quoted(standard)}の要求事項のうち近いものを一つ以上挙げ、足りない理由を書く。`,
  },
  "one-relation": {
    title: "ほとんど何も言わない関係",
    wrong: ({ standard, relation, links, of }) =>
      `${quoted(standard)}の対応付け${of}件のうち${links}件が${quoted(relation)}である。`,
    fix: () => "確認観点を支える要求事項を探し、どこまで及ぶかを書く。",
  },
  "languages-differ": {
    title: "日本語と英語の食い違い",
    wrong: ({ what, ja, en }) => `日本語と英語で${aspects[what]}が異なる（${ja || "なし"} / ${en || "なし"}）。`,
    fix: () => "同じ内容にそろえる。",
  },
  "same-in-both-languages": {
    title: "日英が同じ文",
    wrong: ({ text }) => `日本語と英語が同じ文${quoted(text)}である。`,
    fix: () => "それぞれの言語で書く。",
  },
  "not-japanese": {
    title: "日本語でない文",
    wrong: ({ text }) => `日本語の欄の${quoted(text)}が日本語でない。`,
    fix: () => "日本語で書く。",
  },
  "not-english": {
    title: "英語でない文",
    wrong: ({ text }) => `英語の欄の${quoted(text)}が英語でない。`,
    fix: () => "英語で書く。",
  },
  "topic-without-link": {
    title: "対応付けのない観点",
    wrong: ({ topic, standard }) => `確認観点${quoted(topic)}に、${quoted(standard)}からの対応付けがない。`,
    fix: () => "対応付けを書く。調べても見当たらなければ no-relationship と書く。",
  },
  "topic-unasked": {
    title: "どの項目も問わない観点",
    wrong: ({ topic }) => `確認観点${quoted(topic)}は、どのチェックリストの項目からも指されていない。`,
    fix: () => "項目の topics に加えるか、観点を取り除く。",
  },
  "topic-without-procedure": {
    title: "手続のない観点",
    wrong: ({ topic, inquiryOnly }) =>
      inquiryOnly
        ? `確認観点${quoted(topic)}の手続が質問だけである。`
        : `確認観点${quoted(topic)}に、合意された手続の案がない。`,
    fix: () => "質問以外の手続を少なくとも一つ書く。",
  },
  "parameter-undeclared": {
    title: "宣言のないパラメータ",
    wrong: ({ parameter }) => `文中のパラメータ${quoted(parameter)}が宣言されていない。`,
    fix: () => "parameters に宣言するか、文から取り除く。",
  },
  "parameter-unused": {
    title: "使われないパラメータ",
    wrong: ({ parameter, language }) =>
      `パラメータ${quoted(parameter)}が、${languages[language]}の文で使われていない。`,
    fix: () => "文で使うか、宣言を取り除く。",
  },
  "parameter-default": {
    title: "下限を下回る既定値",
    wrong: (args) =>
      `パラメータ${quoted(args.parameter)}の既定値${args.default}が、下限${args.minimum}を下回っている。`,
    fix: () => "既定値を下限以上にする。",
  },
  "judgement-word": {
    title: "判断を含む語",
    wrong: ({ word, language }) => `手続の${languages[language]}の文に、判断を含む語${quoted(word)}がある。`,
    fix: () => "確かめられる事実として書き直す。",
  },
  "forbidden-word": {
    title: "使わない語",
    wrong: ({ word, language }) => `${languages[language]}の文に、使わない語${quoted(word)}がある。`,
    fix: () => "見込みであることが伝わる言い方に直す。",
  },
  "similar-text": {
    title: "よく似た文",
    wrong: ({ field, language, other, percent }) =>
      `${languages[language]}の${field}が、${quoted(other)}のものと${percent}%同じである。`,
    fix: () => "この対応付けについての文を書く。",
  },
  "dense-requirement": {
    title: "多くの観点に結ばれた要求事項",
    wrong: ({ requirement, standard, topics, of }) =>
      `${quoted(standard)}の${quoted(requirement)}が、${of}の観点のうち${topics}に結ばれている。`,
    fix: () => "その観点を実際に担う対応付けだけを残す。",
  },
  "requirement-gap": {
    title: "どこにも使われない要求事項",
    wrong: ({ requirement, standard }) =>
      `${quoted(standard)}の${quoted(requirement)}を要する対応付けがなく、その理由も書かれていない。`,
    fix: () => "漏れている対応付けを書くか、unneeded に理由を書く。",
  },
  "unneeded-but-needed": {
    title: "使われている不要の要求事項",
    wrong: ({ requirement, standard, link }) =>
      `${quoted(standard)}の${quoted(requirement)}は不要とされているが、対応付け${quoted(link)}がこれを要する。`,
    fix: () => "記載を取り除くか、対応付けを見直す。",
  },
  "correspondence-gap": {
    title: "新旧対応の漏れ",
    wrong: ({ id, standard }) => `${quoted(standard)}の${quoted(id)}が、新旧対応に現れない。`,
    fix: () => "新旧対応の組に加える。",
  },
  "external-without-by": {
    title: "確認者のない外部確認",
    wrong: () => "外部による確認（external）に、確認した者（by）がない。",
    fix: () => "確認した者を by に書く。",
  },
  "source-uncited": {
    title: "引かれていない出典",
    wrong: ({ source }) => `出典${quoted(source)}は、どこからも引かれていない。`,
    fix: () => "引く箇所がなければ取り除く。",
  },
  "stale-waiver": {
    title: "要らなくなった容認",
    wrong: ({ check, subject }) => `${quoted(subject)}の${quoted(check)}は見つからず、この容認は要らない。`,
    fix: () => "容認を取り除く。",
  },
} as const satisfies Problems;
