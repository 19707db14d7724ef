import type { JudgementFamily } from "../../../dataset/wording/families.ts";
import { aupColumns, aupFacts } from "../../../schema/aup-sheet.ts";
import type { AupProblems } from "../words.ts";

const quoted = (value: unknown): string => `「${String(value)}」`;
const most = (all: readonly string[]): string =>
  all.length > 6 ? `${all.slice(0, 6).join("、")}ほか${all.length - 6}件` : all.join("、");

/** 判断を含む語に代えて書くこと。 */
const instead: Readonly<Record<JudgementFamily, string>> = {
  reasonable: "何と何を比べて何件がどうであったかを書く（例：25件のうち24件が14日以内）。",
  adequate: "あるものとないものを書く（例：25件のうち22件に承認者の記載があった）。",
  appropriate: "何と何が一致したかを書く（例：25件のうち22件が承認された申請と一致した）。",
  sufficient: "件数を書く（例：25件のうち25件、又は0件）。",
  significant: "件数を書き、一件ずつ挙げる。重みは読み手が判断する。",
  effective:
    "見たことを書く（例：3回の試験のうち3回で警報が鳴った）。設定であれば、有効・無効のどちらになっていたかを書く。",
  proper: "何と何が一致したかを書く（例：使われていた版は台帳の版と一致した）。",
  satisfactory: "結果と例外の件数を書く（例：25件のうち例外は0件）。",
  compliant: "条項を挙げ、それと一致した件数を書く（例：第5条の90日ごとの変更は、25件のうち22件）。",
  verify: "行ったことを書く（閲覧、照合、突合、再計算、観察、質問）。",
  ensure: "行ったことと結果を書く（照合、再計算、観察）。",
  review: "行ったことを書く（閲覧、照合、書出し）。",
  complete: "双方の件数（例：台帳25件、棚卸し25件）と、一方にだけあるものを書く。",
  mostly: "件数を書き（例：25件のうち24件）、残りを挙げる。",
  timely: "日付又は要した時間を書く（例：検知の3時間後）。",
  "when-needed": "行う条件又は間隔を書く（例：重大度が上位二区分の通知について）。",
  conclude: "結論は読み手に委ね、手続の結果だけを書く。",
};

/** 何が誤りで、どう直すか：合意された手続。 */
export const aupProblems = {
  "aup-size-under-minimum": {
    title: "下限に満たない件数",
    wrong: ({ name, value, minimum, procedures }) =>
      `${quoted(name)}の${value}は下限の${minimum}に満たず（${most(procedures)}）、結果は実施していないものとして扱われる。`,
    fix: () => "値を引き上げるか、下限の高い手続の値を procedures に個別に書く。",
  },
  "aup-parameter-kind": {
    title: "種類の異なる値",
    wrong: ({ name, wanted }) => `${quoted(name)}には${wanted === "date" ? "日付" : "数"}を書く。`,
    fix: ({ wanted }) => (wanted === "date" ? "2026-03-31 のように書く。" : "整数で書く。"),
  },
  "aup-parameter-unused": {
    title: "使われない値",
    wrong: ({ name }) => `${quoted(name)}を用いる手続は一覧にない。`,
    fix: () => "そのままとするか、取り除く。",
  },
  "aup-period-before-exception": {
    title: "以前の例外が残る対象期間",
    wrong: ({ to, after }) =>
      `対象期間の末日${to}が、例外のある以前の報告書の末日（${after}）より後でないため、以前の例外が判定に残る。`,
    fix: ({ after }) => `末日を${after}より後とする。`,
  },
  "aup-period-stale": {
    title: "古すぎる対象期間",
    wrong: ({ to, until, asOf }) =>
      `判断方針では、末日を${to}とする対象期間の報告書は${until}までしか用いることができず、${asOf}には用いられない。`,
    fix: () => "より後の期間とする。報告書を用いる予定の日は --as-of で指定する。",
  },
  "aup-judgement-word": {
    title: "判断を含む語",
    wrong: ({ word }) => `${quoted(word)}は、判断若しくは結論を含むか、行った作業を隠す。`,
    fix: ({ family }) => instead[family],
  },
  "aup-no-table": {
    title: "結果の表がない",
    wrong: () => `${quoted(aupColumns.id.ja)}と${quoted(aupColumns.result.ja)}の見出しをもつ表がない。`,
    fix: () => "certmap aup の書き出したブックか、この二つの見出しをもつ表を指定する。",
  },
  "aup-several-tables": {
    title: "結果の表が複数ある",
    wrong: ({ sheets }) => `結果の表が複数のシート（${sheets.map(quoted).join("、")}）にある。`,
    fix: () => "一つにするか、--sheet で指定する。",
  },
  "aup-no-report": {
    title: "報告書が一つでない",
    wrong: ({ found }) => `合意された手続報告書が${found === 0 ? "ない" : `${found}件ある`}。`,
    fix: () =>
      "date、users、results 等のキーによる一つの報告書か、evidence の下に kind が aup-report のものを一つ書く。",
  },
  "aup-id-missing": {
    title: "手続のない行",
    wrong: () => "結果はあるが、手続IDがない。",
    fix: () => "一覧にあった手続IDを書くか、行を空にする。",
  },
  "aup-procedure-missing": {
    title: "行のない手続",
    wrong: ({ procedure }) => `一覧にあった${quoted(procedure)}の行がない。`,
    fix: () => "行を元に戻す。行わなかったものは「実施せず」とする。",
  },
  "aup-procedure-undrafted": {
    title: "一覧にない手続",
    wrong: ({ procedure }) => `${quoted(procedure)}は手続の目録にあるが、この一覧にはなかった。`,
    fix: () => "手続IDを直すか、追加で合意した手続は別のファイルで報告する。",
  },
  "aup-result-missing": {
    title: "結果がない",
    wrong: ({ procedure }) => `${quoted(procedure)}の結果が書かれていない。`,
    fix: () => "いずれかを選ぶ。行わなかったものは「実施せず」とする。",
  },
  "aup-result-free-text": {
    title: "結果の欄の自由記述",
    wrong: ({ value, allowed }) =>
      `${quoted(value)}は結果ではない。${allowed.map(quoted).join("、")}のいずれかとする。`,
    fix: ({ nearest }) =>
      `${nearest === undefined ? "" : `${quoted(nearest)}ではないか確かめる。`}いずれかを選び、見いだしたことは${quoted(aupColumns.finding.ja)}の欄に書く。`,
  },
  "aup-size-missing": {
    title: "件数がない",
    wrong: ({ procedure, name }) => `${quoted(procedure)}でどれだけ実施したか（${name}）が書かれていない。`,
    fix: () => `${quoted(aupColumns.examined.ja)}の欄に書く。`,
  },
  "aup-size-unreadable": {
    title: "読めない件数",
    wrong: ({ value }) => `${quoted(value)}は件数として読めない。`,
    fix: ({ names }) =>
      names.length === 1
        ? "整数で書く。"
        : `${names.map((name) => `${name}=25`).join("、")}のように、それぞれの数を書く。`,
  },
  "aup-size-beyond-population": {
    title: "母集団を超える件数",
    wrong: ({ examined, population }) => `実施した件数${examined}件が、母集団の${population}件を超えている。`,
    fix: () => "いずれかを直す。",
  },
  "aup-result-reduced": {
    title: "下限に満たない実施",
    wrong: ({ procedure, name, value, minimum }) =>
      `${quoted(procedure)}の${name}は${value}で、下限の${minimum}に満たない。結果は実施していないものとして扱われる。`,
    fix: () => "それが母集団の全件であれば、母集団の件数も書く。",
  },
  "aup-cell-unexpected": {
    title: "不要な記入",
    wrong: ({ procedure, column }) => `${quoted(procedure)}では${quoted(aupColumns[column].ja)}の欄を用いない。`,
    fix: () => `欄を空にする。書くべきことがあれば${quoted(aupColumns.finding.ja)}の欄に書く。`,
  },
  "aup-cell-unreadable": {
    title: "読めないセル",
    wrong: () => "セルがエラーを示しているか、数式の値が残っていない。",
    fix: () => "値そのものを書く。",
  },
  "aup-cell-merged": {
    title: "結合されたセル",
    wrong: () => "セルが結合されており、記入がこの行に対するものかどうか分からない。",
    fix: () => "結合を解き、行ごとに記入する。",
  },
  "aup-finding-missing": {
    title: "実施結果がない",
    wrong: ({ procedure }) => `${quoted(procedure)}は実施されているが、実施結果が書かれていない。`,
    fix: () => "件数、日付、例外を事実として書く。",
  },
  "aup-fact-missing": {
    title: "報告書の事項がない",
    wrong: ({ fact }) => `報告書の${quoted(aupFacts[fact].ja)}が書かれていない。`,
    fix: ({ fact }) =>
      fact === "practitioner"
        ? "書き加える。表示するだけで、判定は変わらない。"
        : "書き加える。書かれるまで、この報告書は判定に用いられない。",
  },
  "aup-nothing-performed": {
    title: "実施した手続がない",
    wrong: () => "実施した手続が一つもない。",
    fix: () => "記入したブックであるか確かめる。",
  },
  "aup-draft-unreadable": {
    title: "手続一覧でないファイル",
    wrong: () => "certmap aup --format json の書き出したものではない。",
    fix: () => "そのファイルを指定するか、--draft を外す。",
  },
  "document-not-docx": {
    title: "文書でない",
    wrong: () => "ファイル名にかかわらず、内容は .docx の文書でないか、パスワードで保護されている。",
    fix: () => "作成したソフトで開き、パスワードのない Word 文書（.docx）として保存し直す。",
  },
  "document-damaged": {
    title: "壊れた文書",
    wrong: () => "文書が途中で切れているか壊れており、読み込めない。",
    fix: () => "ワープロソフトで開いて .docx として保存し直し、それを指定する。",
  },
  "document-too-big": {
    title: "大きすぎる文書",
    wrong: ({ limit }) => `文書を展開した大きさが上限（${Math.round(limit / 1024 / 1024)} MB）を超えている。`,
    fix: () => "画像を除いて保存し直す。",
  },
  "aup-file-kind": {
    title: "ファイルの種類",
    wrong: ({ extension }) =>
      extension === "" ? "ファイル名に拡張子がない。" : `拡張子${quoted(extension)}のファイルは読めない。`,
    fix: ({ known }) => `${known.join("、")}のいずれかを指定する。`,
  },
  "document-empty": {
    title: "文がない",
    wrong: () => "点検する文がない。",
    fix: () => "手続又は実施結果を書いたファイルを指定する。",
  },
} as const satisfies AupProblems;
