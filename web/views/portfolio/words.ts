import type { Language } from "../../app/types.ts";

const figure = (count: number): string => count.toLocaleString("en");

const ja = {
  lead: "多数の接続先を、上に示す金融機関、チェックリスト、判断方針及び基準日の下で一度に見る。",
  choose: "ファイルを選ぶ",
  folder: "フォルダを選ぶ",
  samples: "見本で見る",
  dropHint:
    "接続先のYAML又はJSONを何枚でも、それらの入ったフォルダ、又は1行に1接続先の .ndjson。この表示の上に落としてもよい。",
  privacy: "ファイルはこのブラウザの中だけで読む。どこにも送らない。",
  add: "加える",
  clear: "一覧を空にする",
  empty: "まだ接続先がない。",
  reading: (percent: number, count: number): string => `読み込んでいる。${percent}%（${figure(count)}件）`,
  working: (done: number, of: number): string => `判定している。${figure(of)}件中${figure(done)}件`,
  stop: "読み込みをやめる",
  failed: "判定を続けられなかった。",
  again: "もう一度",
  others: (count: number): string =>
    `接続先のファイルでないもの${count}件は読んでいない（適用宣言書として名指されたものは除く）。`,
  cut: (most: string): string =>
    `この画面で扱うのは${most}件までとし、残りは読んでいない。それより多い場合は、コマンド certmap portfolio を用いる。`,
  count: (shown: number, all: number): string =>
    shown === all ? `${figure(all)}件` : `${figure(all)}件中${figure(shown)}件`,
  brokenCount: (count: number): string => `問題のあるもの${count}件`,
  months: "期限を見る期間",
  month: (count: number): string => `${count}か月`,

  totals: "全体",
  byItem: "項目ごとの接続先の数",
  items: "項目",
  byMonth: (count: number): string => `今後${count}か月に期限の来る接続先`,
  monthOf: (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  lapsing: (count: number): string => `${count}件`,
  worse: (count: number): string => `うち判定が下がるもの${count}件`,
  byAsk: "全体で最も効く確認依頼",
  askNote: "その一点だけが良い方に決まった場合に実際に改善するものを、接続先ごとに数えた。",
  best: (ask: string, helped: number, topics: number, items: number): string =>
    `「${ask}」が決まれば、${helped}件の接続先で延べ${topics}観点${items > 0 ? `、${items}項目` : ""}が改善する見込みである。`,
  askEffect: (connectors: number, helped: number, topics: number): string =>
    `該当${connectors}件、うち改善${helped}件（延べ${topics}観点）`,
  moreAsks: (count: number): string => `ほか${count}種類`,
  noAsks: "一点だけで改善するものはない。",
  noLapses: (count: number): string => `今後${count}か月に期限の来るものはない。`,
  onlyThese: "この接続先だけを表示",

  filters: "絞り込み",
  text: "名称、サービス、ファイル名",
  item: "項目",
  anyItem: "いずれかの項目",
  itemNo: (no: string): string => `通番${no}`,
  status: "判定",
  anyStatus: "指定しない",
  lapse: "期限",
  lapses: { "": "指定しない", any: "期間内に期限が来る", worse: "期限が来て判定が下がる" },
  filteredMonth: (month: string): string => `${month}に期限が来る`,
  filteredAsk: (ask: string): string => `「${ask}」に該当`,
  remove: "外す",
  reset: "絞り込みをすべて外す",
  none: "当てはまる接続先はない。",

  table: "接続先と項目の判定。行を選ぶと、その接続先を開く。",
  scroll: "接続先の表（横にも縦にも動かせる）",
  keys: "上下の矢印キーで行を移り、Enterで開く。",
  columns: { name: "接続先", counts: "集計", lapse: "次の期限と影響", ask: "最も効く確認依頼" },
  /** 狭い列で。読み上げでは判定の語を添える。 */
  counts: (covered: string, narrowed: number, confirm: number, of: number): string =>
    `活用例${of}項目：カバー見込み${covered}、一部要確認${narrowed}、要確認${confirm}`,
  pending: "判定中",
  unjudged: "判定できない",
  assumedShort: "（想定）",
  /** 項目文が想定であるカバー見込みの件数。 */
  assumedOf: (assumed: number, covered: number): string =>
    assumed === 0 ? "" : assumed === covered ? "（想定）" : `（うち想定${assumed}）`,
  noLapse: "期間内になし",
  noAsk: "なし",
  more: (count: number): string => `ほか${count}件`,
  shown: "表示する項目",
  usable: (count: number): string => `活用例の${count}項目`,
  all: (count: number): string => `全${count}項目`,
  notices: (count: number): string => `注意${count}件`,
  place: "ファイル",

  download: (count: number): string => `表示中の${figure(count)}件を保存`,
  formats: { xlsx: "Excel", csv: "CSV", ics: "予定表（ics）", ndjson: "NDJSON" },
  fileName: "接続先一覧",
  saved: (name: string): string => `${name}を保存しました。`,
  waiting: "判定が終わると保存できる。",
  saveFailed: "保存できませんでした。",
  tooMany: (most: string): string => `Excelに書けるのは${most}件まで。絞り込むか、CSV又はNDJSONを用いる。`,

  brokenTitle: (count: number): string => `読めなかった接続先${count}件`,
  brokenNote: "ほかの接続先の判定には影響しない。直したファイルをもう一度加えると、同じ場所のものと入れ替わる。",
  noticesTitle: (count: number): string => `読んだが注意のある接続先${count}件`,
  unreadable: "読み取れなかった。ファイルが移動されたか、フォルダであるかもしれない。",
  moreProblems: (count: number): string => `ほかに問題${count}件。`,
  saveProblems: "問題の一覧を保存",
  problemsFile: "接続先一覧の問題",

  back: "接続先一覧へ戻る",
  position: (at: string, of: string): string => `${of}件中${at}件目`,
  previous: "前の接続先",
  next: "次の接続先",
  trail: "接続先一覧から開いた接続先",
};
export type ManyWords = typeof ja;

const en: ManyWords = {
  lead: "Many connectors at once, under the bank, checklist, policy and day above.",
  choose: "Choose files",
  folder: "Choose a folder",
  samples: "Show with the samples",
  dropHint:
    "Connectors as YAML or JSON, as many as you like; a folder of them; or an .ndjson file with one connector a line. Or drop them on this view.",
  privacy: "Files are read inside this browser only. Nothing is sent anywhere.",
  add: "Add",
  clear: "Empty the list",
  empty: "There is no connector yet.",
  reading: (percent, count) => `Reading: ${percent}% (${figure(count)})`,
  working: (done, of) => `Evaluating: ${figure(done)} of ${figure(of)}`,
  stop: "Stop reading",
  failed: "Evaluating could not go on.",
  again: "Try again",
  others: (count) =>
    `${count} ${count === 1 ? "file" : "files"} that hold no connector were not read (but for statements of applicability that a connector names).`,
  cut: (most) =>
    `The page takes at most ${most}; the rest was not read. For more there is the command certmap portfolio.`,
  count: (shown, all) =>
    shown === all
      ? `${figure(all)} ${all === 1 ? "connector" : "connectors"}`
      : `${figure(shown)} of ${figure(all)} connectors`,
  brokenCount: (count) => `${count} with problems`,
  months: "Look ahead",
  month: (count) => `${count} months`,

  totals: "All together",
  byItem: "Connectors per item",
  items: "Item",
  byMonth: (count) => `Connectors with a lapse in the next ${count} months`,
  monthOf: (month) => month,
  lapsing: (count) => String(count),
  worse: (count) => `${count} get worse`,
  byAsk: "Which single ask would help most",
  askNote: "Counted is what would really improve if that one point alone were settled well, connector by connector.",
  best: (ask, helped, topics, items) =>
    `If “${ask}” were settled, ${helped} ${helped === 1 ? "connector" : "connectors"} would improve: ${topics} ${topics === 1 ? "topic" : "topics"}${items > 0 ? ` and ${items} ${items === 1 ? "item" : "items"}` : ""} in sum.`,
  askEffect: (connectors, helped, topics) => `applies to ${connectors}, improves ${helped} (${topics} topics in sum)`,
  moreAsks: (count) => `${count} more kinds`,
  noAsks: "No single point would improve anything.",
  noLapses: (count) => `Nothing lapses in the next ${count} months.`,
  onlyThese: "Show only these",

  filters: "Filters",
  text: "Name, service, file",
  item: "Item",
  anyItem: "Any item",
  itemNo: (no) => `Item ${no}`,
  status: "Status",
  anyStatus: "Any status",
  lapse: "Lapses",
  lapses: { "": "Any", any: "Something lapses in that time", worse: "Something lapses and it gets worse" },
  filteredMonth: (month) => `Lapse in ${month}`,
  filteredAsk: (ask) => `“${ask}” applies`,
  remove: "Remove",
  reset: "Remove all filters",
  none: "No connector fits.",

  table: "Connectors and the status of their items. A row opens its connector.",
  scroll: "Table of connectors, scrolls both ways",
  keys: "Arrow keys move between rows, Enter opens one.",
  columns: { name: "Connector", counts: "Counts", lapse: "Next lapse, and what it changes", ask: "Most helpful ask" },
  counts: (covered, narrowed, confirm, of) =>
    `of ${of} usable items: ${covered} plausibly covered, ${narrowed} narrowed, ${confirm} to confirm`,
  pending: "evaluating",
  unjudged: "cannot be evaluated",
  assumedShort: " (assumed)",
  assumedOf: (assumed, covered) =>
    assumed === 0 ? "" : assumed === covered ? " (assumed)" : ` (${assumed} of them assumed)`,
  noLapse: "none in that time",
  noAsk: "none",
  more: (count) => `${count} more`,
  shown: "Items shown",
  usable: (count) => `The ${count} usable items`,
  all: (count) => `All ${count} items`,
  notices: (count) => `${count} ${count === 1 ? "notice" : "notices"}`,
  place: "File",

  download: (count) => `Save the ${figure(count)} shown`,
  formats: { xlsx: "Excel", csv: "CSV", ics: "Calendar (ics)", ndjson: "NDJSON" },
  fileName: "portfolio",
  saved: (name) => `Saved ${name}.`,
  waiting: "Can be saved once all are evaluated.",
  saveFailed: "It could not be saved.",
  tooMany: (most) => `A workbook takes at most ${most}. Filter the list, or use CSV or NDJSON.`,

  brokenTitle: (count) => `${count} ${count === 1 ? "connector" : "connectors"} could not be read`,
  brokenNote: "The others are not affected. A mended file that is added again takes the place of the one before.",
  noticesTitle: (count) => `${count} ${count === 1 ? "connector was" : "connectors were"} read, with notices`,
  unreadable: "It could not be read: it may have been moved, or may be a folder.",
  moreProblems: (count) => `${count} more ${count === 1 ? "problem" : "problems"}.`,
  saveProblems: "Save the list of problems",
  problemsFile: "portfolio-problems",

  back: "Back to the portfolio",
  position: (at, of) => `${at} of ${of}`,
  previous: "Previous connector",
  next: "Next connector",
  trail: "Opened from the portfolio",
};

export const manyWords = { ja, en } as const satisfies Record<Language, ManyWords>;
