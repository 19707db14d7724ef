import type { UsageWords } from "./words.ts";

const nearest = (near: string | undefined) => (near ? `「${near}」の誤りではないか。` : "");

export const ja = {
  problem: {
    "unknown-command": ({ command, near, known }) =>
      `「${command}」というコマンドはない。${nearest(near)}コマンドは ${known}。`,
    "unknown-option": ({ option, near }) => `${option} というオプションはここでは使えない。${nearest(near)}`,
    "option-needs-value": ({ option }) => `${option} には値が要る。`,
    "option-takes-no-value": ({ option }) => `${option} は値をとらない。`,
    "bad-option": ({ option, value, allowed, near }) =>
      `${option} に「${value}」は指定できない。${nearest(near)}指定できるのは ${allowed}。`,
    "option-twice": ({ option }) => `${option} が二度指定されている。指定は一度だけとする。`,
    "missing-file-argument": () => "接続先のファイルを指定する（標準入力から読むときは - とする）。",
    "missing-result-argument": () =>
      "保存した判定結果（evaluate --format json）と接続先のファイルを、この順に指定する。",
    "result-names-unknown": ({ option, id }) =>
      `判定結果の「${id}」はデータセットにない。${option} でそのファイルを指定する。`,
    "missing-item-argument": () => "説明する確認項目の通番を指定する。",
    "missing-compare-argument": () =>
      "比較するものを指定する。ファイル二つ（それぞれ接続先のファイル又は保存した判定結果）、又は接続先のファイル一つと --as-of 左,右 のような組とする。",
    "compare-needs-pair": () =>
      "ファイルが一つでは、両側が同じになる。もう一つのファイルを指定するか、--as-of 2026-11-22,2027-11-22 や --policy standard,update-api のように組で指定する。",
    "bad-pair": ({ option, value }) =>
      `${option} には、両側に共通の値一つ、又はコンマで区切った二つ（比較元,比較先）を指定する。「${value}」はどちらでもない。`,
    "result-alone": ({ path }) =>
      `${path} は保存した判定結果であり、前提を変えられない。比べるファイルをもう一つ指定する。`,
    "fixed-terms": ({ path, option }) =>
      `${path} は保存した判定結果であり、前提を変えられない。${option} を外すか、代わりに接続先のファイルを指定する（判定結果と接続先を比べるときは、値一つなら接続先に用いる）。`,
    "same-id": ({ option, id }) =>
      `${option} の二つのファイルは、内容が異なるのに id が同じ「${id}」である。比較で区別できるよう、一方の id を変える。`,
    "missing-kind-argument": ({ known }) => `書き出すものを指定する: ${known}。`,
    "missing-import-argument": ({ known }) => `取り込むものを指定する: ${known}。`,
    "missing-import-file": () => "取り込むファイルを指定する。",
    "missing-bank": () => "金融機関を --bank で指定する（複数可）。報告書に利用者として記載される。",
    "format-needs-output": ({ format }) => `形式 ${format} はテキストではない。書き出すファイルを -o で指定する。`,
    "too-many-arguments": ({ argument }) => `引数「${argument}」は余分である。`,
    "unknown-item": ({ item, checklist, known }) => `${checklist} に通番 ${item} の確認項目はない。通番は ${known}。`,
    "cannot-read": ({ path, why }) => `${path} を読めない: ${why}`,
    "cannot-write": ({ path, why }) => `${path} に書けない: ${why}`,
    "output-is-input": ({ path }) =>
      `${path} は入力ファイルである。入力は書き換えない。-o には別のファイルを指定する。`,
    internal: ({ why }) => `想定しない内部の誤りが起きた（${why}）。出力は信頼できない。報告をお願いする。`,
  },
  systems: {
    ENOENT: "そのファイル又はフォルダはない",
    EISDIR: "フォルダである",
    ENOTDIR: "経路の途中がフォルダではない",
    EACCES: "権限がない",
    EPERM: "権限がない",
    EROFS: "書き込めない場所である",
    ENOSPC: "ディスクの空きがない",
  },
  commands: {
    evaluate: {
      does: "接続先1社の判定: 根拠資料でカバーが見込める事項、一部だけ確認すればよい事項、確認を要する事項",
      example: "certmap evaluate seeds/connectors/sample-pay.yaml --bank みらい銀行",
    },
    explain: {
      does: "確認項目1件の判定に至る過程を、出典まですべて示す",
      example: "certmap explain seeds/connectors/sample-pay.yaml 13",
    },
    questions: {
      does: "改めて尋ねること: 根拠資料に関する依頼が先、次に確認観点ごとに残る問い。回答欄付き",
      example: "certmap questions seeds/connectors/sample-pay.yaml --bank みらい銀行",
    },
    compare: {
      does: "二つの接続先又は保存した判定結果（evaluate --format json）の比較: 何が改善し、何が後退したか、その理由、なくなった問いと新たに生じた問い。--as-of、--policy、--checklist、--bank をコンマ区切りの組にすると、二つの時点、方針、チェックリスト、金融機関を比べる",
      example: "certmap compare seeds/connectors/isms-with-soa.yaml --as-of 2026-11-22,2028-02-01",
    },
    import: {
      does: "適用宣言書（soa）又は合意された手続の実施結果（aup）を取り込む。soa は、ブック、CSV、Markdown から表を見つけ、さまざまな書き方の番号と印を読み、規格の版を判断して、接続先のファイルに書く形にする。どう読んだかは標準エラーに出す。aup は、certmap aup のブックに記入したもの、表又は YAML を、全部読めたときだけ取り込み、接続先のファイルの evidence に加える形にする",
      example: "certmap import soa soa.xlsx -o soa.yaml",
    },
    export: {
      does: "他のプログラムで使うためのもの: certmap が読み書きするファイルの JSON Schema",
      example: "certmap export schema connector -o connector.schema.json",
    },
    verify: {
      does: "保存した判定結果の各段階を、evaluate とは別の規則で改めて検証する",
      example: "certmap verify result.json seeds/connectors/sample-pay.yaml",
    },
    aup: {
      does: "一つ又は複数の金融機関について開いている確認観点だけに向けた、過不足のない合意された手続の一覧の案: 業務のための文書、又は結果を記入して import aup で取り込めるブック",
      example: "certmap aup seeds/connectors/sample-pay.yaml --bank みらい銀行 --items 13",
    },
    check: {
      does: "データセット、又は接続先・チェックリスト・方針のファイルの問題を、行・桁とともにすべて示す。--aup では、手続又は実施結果の文にある判断を含む語を示す",
      example: "certmap check my-connector.yaml",
    },
  },
  options: {
    checklist: { value: "ID|FILE", does: "チェックリスト（既定 fisc-2019-09）" },
    policy: { value: "ID|FILE", does: "金融機関の方針（既定 standard）" },
    "as-of": { value: "DATE", does: "判定の基準日 YYYY-MM-DD（既定は日本時間の今日）" },
    bank: {
      value: "NAME",
      does: "確認する金融機関。指定がなければ、合意された手続報告書は根拠にしない（aup では必須、複数可）",
    },
    sheet: { value: "NAME", does: "ブックのうちこのシートだけを読む" },
    standard: { value: "ID", does: "ファイルから版が分からないとき：iso27001-2022 又は iso27001-2013" },
    mark: { value: "X=MEANING", does: "印の意味。例：X=excluded,P=partial" },
    items: { value: "NO,…", does: "これらの確認項目に限る（既定は、方針により根拠資料で覆われ得る全て）" },
    topics: { value: "ID,…", does: "これらの確認観点に限る" },
    for: { value: "STATUS", does: "対象とする判定: narrowed（一部要確認）、confirm（要確認）、both（双方。既定）" },
    parameters: { value: "FILE", does: "業務の件数、日付、当事者（YAML）" },
    draft: { value: "FILE", does: "結果の元となった案（aup --format json）。欠けている手続を確かめる" },
    aup: { value: "FILE", does: "この .docx、.md、.xlsx、.csv 又は .yaml に判断を含む語がないか点検する（複数可）" },
    lang: { value: "ja|en", does: "言語（既定は LANG による）" },
    format: { value: "FORMAT", does: "形式。次のいずれか:" },
    output: { value: "FILE", does: "FILE に書く（全部書けたときだけ残る）" },
    help: { does: "この説明" },
    version: { does: "版" },
  },
  arguments: {
    CONNECTOR: "接続先のファイル（YAML 又は JSON）。- は標準入力",
    RESULT: "evaluate --format json で書き出した判定結果。- は標準入力",
    A: "比較元。接続先のファイル、又は保存した判定結果",
    "[B]": "比較先。なければ A を、組で指定した二つの前提で比べる",
    ITEM: "確認項目の通番",
    WHAT: "取り込むもの: soa（適用宣言書）又は aup（合意された手続の実施結果）",
    FILE: "ファイル（.xlsx、.csv、.tsv、.md。aup では .yaml も）",
    KIND: "書き出すもの: schema",
    "[NAME]": "connector（既定）、policy、checklist、result、aup-parameters のいずれか",
    "[FILE…]": "点検するファイル。なければ certmap のデータセット",
  },
  help: {
    tagline:
      "certmap は、API接続チェックリストの確認項目ごとに、接続先の根拠資料（ISMS認証、SOC2保証報告書、合意された手続報告書）でどこまでカバーが見込めるか、何を確認すればよいかを示す。判断するのは金融機関であり、第三者認証や保証報告書等の取得は必須ではない。",
    usage: "使い方",
    commands: "コマンド",
    arguments: "引数",
    options: "オプション",
    example: "例",
    more: "各コマンドの説明は certmap コマンド --help で表示する。",
    exits: ["終了コード: 0 完了、1 入力に問題がある（すべて標準エラー出力に示す）、2 使い方の誤り。"],
    hint: (command) => `説明: certmap ${command ? `${command} ` : ""}--help`,
  },
  check: {
    clean: (files) => `${files} 個のファイルを点検した。問題はない。`,
    found: (errors, notices) => `問題 ${errors} 件、注意 ${notices} 件。`,
    kinds: { connector: "接続先", checklist: "チェックリスト", policy: "方針", dataset: "データセット" },
    file: (file, kind) => `${file}: ${kind}、問題なし`,
    wording: (file, texts) => `${file}: 文 ${texts} 件、判断を含む語なし`,
  },
  statistics: {
    title: "データセット",
    counts: (topics, links, procedures) =>
      `確認観点 ${topics} 件、作成した対応付け ${links} 件、手続 ${procedures} 件。`,
    reviews: (proposed, selfReview, external) =>
      `確認観点・対応付け・手続の査読の状況: 提案のまま ${proposed} 件、自己査読 ${selfReview} 件、外部査読 ${external} 件。`,
    checklist: (id, items, withTopics) =>
      `チェックリスト ${id}: 確認項目 ${items} 件、うち確認観点のあるもの ${withTopics} 件。`,
    standard: "規格・規準",
    links: "対応付け",
    topics: "確認観点",
    derived: "導出",
    full: "全部に及ぶ",
    unused: "どの対応付けも要しない要求事項",
    densest: (standard) => `${standard} のうち多くの確認観点に対応付けた要求事項`,
  },
  written: (path) => `書き出した: ${path}`,
  serving: (address) => `ページ: ${address}   （Ctrl+C で終了）`,
} as const satisfies UsageWords;
