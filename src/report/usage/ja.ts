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
    "missing-import-argument": ({ known }) => `取り込むもの（${known}）とファイルを指定する。`,
    "several-files": ({ known }) =>
      `ファイルが複数になる。その一つの名前を指定するか、-o でフォルダを指定する。ファイルは ${known}。`,
    "nothing-to-import": ({ path }) => `${path} には、作成された対応付けがなく、取り込むものがない。`,
    "missing-dataset-argument": () =>
      "旧・新のデータセットを、この順に指定する（mappings/ と seeds/ のあるフォルダ、又は変換済みの dataset.json）。",
    "not-a-dataset": ({ path }) => `${path} は変換済みのデータセット（dist/dataset.json）ではない。`,
    "verdict-needs": ({ option }) => `--verdict には ${option} も要る。`,
    "verdict-takes-no": ({ option, verdict }) => `${verdict} のとき ${option} は使えない。`,
    "unknown-review": ({ id, near }) => `「${id}」という対応付けも確認観点もない。${nearest(near)}`,
    "review-one-link": ({ id, known }) => `判断は対応付け一つずつに記録する。「${id}」の対応付けは ${known}。`,
    "already-judged": ({ path, link, line }) =>
      `${path} の ${line} 行目に、既に ${link} の判断がある。そこで改めるか取り除く。`,
    "cannot-append": ({ path }) =>
      `${path} の verdicts は行ごとに書かれておらず、書き直さずには加えられない。判断ごとに「-」で始まる行に改める。`,
    "missing-diff-argument": () =>
      "比べるチェックリストを二つ指定する。それぞれ、チェックリストの ID、YAML、又はブック等の表のファイルとする。",
    "missing-import-file": () => "取り込むファイルを指定する。",
    "missing-bank": () => "金融機関を --bank で指定する（複数可）。報告書に利用者として記載される。",
    "too-many-arguments": ({ argument }) => `引数「${argument}」は余分である。`,
    "unknown-item": ({ item, checklist, known }) => `${checklist} に通番 ${item} の確認項目はない。通番は ${known}。`,
    "cannot-read": ({ path, why }) => `${path} を読めない: ${why}`,
    "cannot-write": ({ path, why }) => `${path} に書けない: ${why}`,
    "output-is-input": ({ path }) =>
      `${path} は入力ファイルである。入力は書き換えない。-o には別のファイルを指定する。`,
    "format-needs-output": ({ format }) =>
      `${format} は端末に出せない。-o result.${format} のように、書き出すファイルを指定する。`,
    "share-format": ({ format, allowed }) =>
      `--share は ${format} では出せない。--format ${allowed} のいずれかにする。`,
    "disclose-alone": () => "--disclose は開示用の書面に示すものの指定であり、--share とともに指定する。",
    "output-exists": ({ path }) => `${path} は既にある。init は上書きしない。-o で別の名を指定する。`,
    "answer-incomplete": ({ missing }) =>
      `回答には ${missing} も要る。又は、記入済みのブック若しくは CSV を接続先のファイルの次に指定する。`,
    "answer-twice": ({ option, path }) => `${option} と ${path} の双方が回答を示している。どちらか一方とする。`,
    "missing-portfolio-argument": () =>
      "接続先のファイルのあるフォルダ、又は一行に一つの接続先を書いた .ndjson を指定する（- は標準入力）。",
    "not-a-portfolio": ({ path }) =>
      `${path} は、フォルダでも、一行に一つの接続先を書いた .ndjson（.jsonl）でもない。一つの接続先は certmap evaluate で判定する。`,
    "empty-portfolio": ({ path }) => `${path} とその下のフォルダに、.yaml、.yml、.json のファイルがない。`,
    "too-many-for-xlsx": ({ limit }) =>
      `ブックに書けるのは ${limit} 件までである。何も書いていない。それより多いときは --format csv 又は ndjson とする。`,
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
      does: "接続先1社の判定: 根拠資料でカバーが見込める事項、一部だけ確認すればよい事項、確認を要する事項。様式の列のブック、Word 文書、金融機関に送る書面（--share）にもできる",
      example: "certmap evaluate seeds/connectors/sample-pay.yaml --bank みらい銀行",
    },
    explain: {
      does: "確認項目1件の判定に至る過程を、出典まですべて示す",
      example: "certmap explain seeds/connectors/sample-pay.yaml 13",
    },
    questions: {
      does: "改めて尋ねること: 根拠資料に関する依頼が先、次に確認観点ごとに残る問い。回答欄付きで、ブックと CSV は記入後に読み込める",
      example: "certmap questions seeds/connectors/sample-pay.yaml --bank みらい銀行",
    },
    answers: {
      does: "金融機関が受け入れた回答を、接続先の新しいファイルに記録する。一件ずつオプションで示すか、questions の書き出した回答票に記入したものを読む。名のある金融機関が日付を付けて受け入れた回答だけを記録し、ほかの行は理由とともに示す",
      example: "certmap answers seeds/connectors/isms-with-soa.yaml filled.xlsx -o new.yaml",
    },
    portfolio: {
      does: "多くの接続先を一度に：接続先と通番の一覧、今後の期限とそれによる変化、全体で最も効く確認依頼。問題のある接続先は場所とともに示し、残りは続ける",
      example: "certmap portfolio seeds/connectors --bank みらい銀行",
    },
    compare: {
      does: "二つの接続先又は保存した判定結果（evaluate --format json）の比較: 何が改善し、何が後退したか、その理由、なくなった問いと新たに生じた問い。--as-of、--policy、--checklist、--bank をコンマ区切りの組にすると、二つの時点、方針、チェックリスト、金融機関を比べる",
      example: "certmap compare seeds/connectors/isms-with-soa.yaml --as-of 2026-11-22,2028-02-01",
    },
    plan: {
      does: "望む項目のカバーが見込めるようになる、最も少ない手段の案。次善の案、手段ごとの効き目、どの手段でもカバーできない事項、個別に回答する場合の問いの数（いつでも選べる）も示す",
      example: "certmap plan seeds/connectors/sample-pay.yaml --bank みらい銀行 --want 13,27",
    },
    timeline: {
      does: "今後24か月（--months で変更）の判定の推移: どの根拠資料や回答がいつまで用いられるか、どの日から何の判定が変わるか、その前に何ができるか。更新は見込まない。svg は単独で開ける図",
      example: "certmap timeline seeds/connectors/sample-pay.yaml --bank みらい銀行 --months 24",
    },
    diff: {
      does: "二つのチェックリストの相違点: 追加、削除、通番の変更、文言の変更（語の単位）、確認観点、対象者、関連規定の変更。接続先を添えると、それぞれで判定がどう変わるかも示す",
      example: "certmap diff fisc-2018-10 fisc-2019-09 seeds/connectors/sample-pay.yaml --bank みらい銀行",
    },
    init: {
      does: "接続先のファイルのひな形を作る。端末では順に尋ね、分からないものは不明のまま残す。端末でないとき、又は --template を付けたときは、各欄を一度ずつ説明したひな形を書き出す",
      example: "certmap init --template",
    },
    import: {
      does: "実際のファイルを取り込む。soa は適用宣言書（ブック、CSV、Markdown のさまざまな様式）を接続先のファイルに書く形に、checklist は金融機関のチェックリスト（FISCの様式又はその変形）を記入内容と確認観点の案とともに、aup は合意された手続の結果を、links は export oscal、sssom、csv で書き出した対応付けを mappings/links/ に置く YAML にする",
      example: "certmap import soa soa.xlsx -o soa.yaml",
    },
    export: {
      does: "他のプログラムで使うためのもの: OSCAL 1.2 のコントロール対応付けとそのカタログ、SSSOM の対応付け集、又は CSV の表としての対応付け、及び certmap が読み書きするファイルの JSON Schema",
      example: "certmap export oscal -o oscal",
    },
    review: {
      does: "査読を待つ対応付けの一覧。対応付け又は確認観点を指定すると、賛否の材料をすべて示す。--verdict を付けると、対応付けについての判断を、判定に反映される上書きファイルに記録する",
      example: "certmap review tsc.supplier-agreements",
    },
    "diff-data": {
      does: "データセットの二つの版の違いを項目ごとに示す。接続先を指定すると、どの対応付けの変更により、どの判定が変わるかも示す",
      example: "certmap diff-data ../certmap-1.0 . seeds/connectors/sample-pay.yaml",
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
      does: "データセット、又は接続先・チェックリスト・方針・上書きのファイルの問題を、行・桁とともにすべて示す",
      example: "certmap check my-connector.yaml",
    },
  },
  options: {
    checklist: {
      value: "ID|FILE",
      does: "チェックリスト。YAML 又はブック等の表のファイルでもよい（既定 fisc-2019-09）",
    },
    policy: { value: "ID|FILE", does: "金融機関の方針（既定 standard）" },
    "as-of": { value: "DATE", does: "判定の基準日 YYYY-MM-DD（既定は日本時間の今日）" },
    bank: {
      value: "NAME",
      does: "確認する金融機関。指定がなければ、合意された手続報告書は根拠にしない（aup では必須、複数可）",
    },
    want: { value: "13,14|all", does: "対象とする項目の通番（既定は、方針の下で根拠資料を活用できる項目すべて）" },
    costs: {
      value: "FILE",
      does: "手段の費用を書いた YAML（certmap export schema costs）。なければ SOC2 > AUP > ISMS の順序だけで比べる（金額ではない）",
    },
    months: { value: "N", does: "基準日から何か月先まで見るか、1から120（既定 24）" },
    sheet: { value: "NAME", does: "ブックのうちこのシートだけを読む" },
    standard: { value: "ID", does: "ファイルから版が分からないとき：iso27001-2022 又は iso27001-2013" },
    mark: { value: "X=MEANING", does: "印の意味。例：X=excluded,P=partial" },
    overlay: { value: "FILE", does: "対応付けについての自らの判断（上書き）。判定に反映する（複数指定できる）" },
    verdict: { value: "accept|reject|change", does: "対応付けについての判断を、-o の上書きファイルに記録する" },
    by: { value: "NAME", does: "判断者の氏名" },
    for: {
      value: "NAME|STATUS",
      does: "review では、判断する組織（新しい上書きのとき。既定は判断者）。aup では、対象とする判定: narrowed（一部要確認）、confirm（要確認）、both（双方。既定）",
    },
    role: { value: "ROLE", does: "組織の立場（新しい上書きのとき）: bank、group、auditor、expert、connector" },
    reason: { value: "TEXT", does: "理由" },
    relation: { value: "RELATION", does: "change のとき: 要求事項と観点の関係" },
    remainder: { value: "TEXT", does: "一部にとどまる関係のとき: 残る問い（両言語に共通）" },
    "remainder-ja": { value: "TEXT", does: "残る問いの日本語（--remainder-en とともに）" },
    "remainder-en": { value: "TEXT", does: "残る問いの英語（--remainder-ja とともに）" },
    "remainder-procedures": { value: "ID,ID", does: "残る問いをちょうど確かめる、合意された手続" },
    items: { value: "NO,…", does: "これらの確認項目に限る（既定は、方針により根拠資料で覆われ得る全て）" },
    topics: { value: "ID,…", does: "これらの確認観点に限る" },
    parameters: { value: "FILE", does: "業務の件数、日付、当事者（YAML）" },
    draft: { value: "FILE", does: "結果の元となった案（aup --format json）。欠けている手続を確かめる" },
    aup: { value: "FILE", does: "この .docx、.md、.xlsx、.csv 又は .yaml に判断を含む語がないか点検する（複数可）" },
    item: { value: "NO", does: "回答した確認項目の通番" },
    text: { value: "TEXT", does: "回答の文" },
    "accepted-by": { value: "NAME", does: "受け入れた金融機関。ほかの金融機関には効かない" },
    on: { value: "DATE", does: "受け入れた日 YYYY-MM-DD" },
    template: { does: "尋ねずに、各欄を説明したひな形を書き出す" },
    lang: { value: "ja|en", does: "言語（既定は LANG による）" },
    format: { value: "FORMAT", does: "形式。次のいずれか:" },
    share: {
      does: "金融機関に送る開示用の書面。適用宣言書と報告書のうち秘密に当たる部分を除く。形式は md、html、xlsx、docx",
    },
    disclose: {
      value: "WHAT",
      does: "除かずに示すもの：soa、report 又は soa,report。接続先のファイルに同意の記載がない適用宣言書は、指定しても示さない",
    },
    output: {
      value: "FILE",
      does: "FILE に書く（全部書けたときだけ残る）。複数のファイルはフォルダに書く。--format がなければ拡張子で形式を決める",
    },
    help: { does: "この説明" },
    version: { does: "版" },
  },
  arguments: {
    CONNECTOR: "接続先のファイル（YAML 又は JSON）。- は標準入力",
    "[FILLED]": "記入済みの回答票（.xlsx、.csv、.tsv）",
    "DIR|NDJSON":
      "接続先のファイル（.yaml .yml .json、下のフォルダも）のあるフォルダ、又は一行に一つの接続先を書いた .ndjson。- は標準入力から読む",
    RESULT: "evaluate --format json で書き出した判定結果。- は標準入力",
    A: "比較元。接続先のファイル、又は保存した判定結果（diff ではチェックリスト）",
    B: "比較先のチェックリスト。ID、YAML、又はブック等の表のファイル",
    "[B]": "比較先。なければ A を、組で指定した二つの前提で比べる",
    ITEM: "確認項目の通番",
    KIND: "書き出すもの: oscal、sssom、csv、schema のいずれか",
    "[NAME]":
      "schema では connector（既定）、policy、checklist、overlay、costs、aup-parameters、result のいずれか。oscal では tsc-2017-mapping のような文書一つ。指定がなければ oscal の全部を -o のフォルダに書く",
    WHAT: "取り込むもの: soa、checklist、aup、links",
    FILE: "soa と checklist は .xlsx、.csv、.tsv、.md。aup は .yaml も可。links は OSCAL（JSON 又は YAML）、SSSOM/TSV、CSV",
    "[STANDARD]": "この規格・規準の対応付けだけを示す。指定がなければ一つずつのファイルを -o のフォルダに書く",
    "[ID]": "対応付け又は確認観点。なければ、査読を待つ対応付けの一覧",
    OLD: "データセット。mappings/ と seeds/ のあるフォルダ、又は変換済みの dataset.json",
    NEW: "新しい方のデータセット",
    "[CONNECTOR]": "接続先のファイル。判定の変わるところを見る",
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
    kinds: {
      overlay: "上書き",
      connector: "接続先",
      checklist: "チェックリスト",
      policy: "方針",
      costs: "費用",
      dataset: "データセット",
    },
    file: (file, kind) => `${file}: ${kind}、問題なし`,
    wording: (file, texts) => `${file}: 文 ${texts} 件、判断を含む語なし`,
  },
  statistics: {
    title: "データセット",
    counts: (topics, links, procedures) =>
      `確認観点 ${topics} 件、作成した対応付け ${links} 件、手続 ${procedures} 件。`,
    reviews: (proposed, selfReview, external) =>
      `確認観点・対応付け・手続の査読の状況: 提案のまま ${proposed} 件、自己査読済み・外部査読なし ${selfReview} 件、外部査読済み ${external} 件。`,
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
  derivedLeftOut: (links) => `導出した対応付け ${links} 件は除いた。新しい版の対応付けから導かれるためである。`,
  serving: (address) => `ページ: ${address}   （Ctrl+C で終了）`,
} as const satisfies UsageWords;
