/** 表題、見出し、つなぎの言葉。英語の表はこの形に従う。 */
export const phrases = {
  // つなぎ
  comma: "、",
  space: "",
  cell: (sheet: string, cell: string) => `［シート「${sheet}」のセル ${cell}］`,
  paragraph: (number: number, notes: boolean): string => `［${notes ? "脚注の" : ""}第${number}段落］`,
  colon: "：",
  to: "～",
  none: "－",
  bracketed: (text: string): string => `（${text}）`,
  line: (lead: string, text: string): string => `${lead}：${text}`,
  itemNos: (ranges: string): string => `通番${ranges}`,
  andOthers: (label: string): string => `${label}ほか`,
  counted: (count: number, word: string): string => `${word}${count}件`,
  notKnown: "不明",
  agreedDate: "取り決めた日",

  // 表題と見出し
  title: "API接続チェックリストに対する根拠資料の確認結果",
  connector: "API接続先",
  apiService: "サービス",
  connection: "接続の種類",
  checklist: "チェックリスト",
  bank: "金融機関",
  noBank: "指定なし",
  asOf: "基準日",
  policy: "判断方針",
  dataset: "対応付けデータ",
  summary: "要約",
  evidence: "根拠資料",
  byItem: "項目別の判定",
  inDetail: "項目ごとの内訳",
  asks: "確認依頼",
  caveats: "留意事項",
  sources: "出典",

  // 要約
  summaryUsable: (items: number, counts: string): string => `活用例に挙がる${items}項目のうち、${counts}。`,
  summaryAll: (items: number, counts: string): string => `チェックリスト全体の${items}項目では、${counts}。`,
  plausible:
    "「カバー見込み」は、根拠資料が観点を覆うとみられることを示すもので、確認が済んだことを示すものではない。採否は金融機関が決める。判定の記号は、● カバー見込み、◐ 一部要確認、○ 要確認、◇ 金融機関側である。",
  policyChoices: (
    accept: string,
    listed: boolean,
    soc2: { maxAgeMonths: number; bridgeMaxMonths: number; minPeriodMonths: number; type1MaxAgeMonths: number },
    aupMonths: number,
  ): string =>
    `判断方針は、${accept}。対象は${listed ? "活用例に挙がる項目に限る" : "すべての項目とする"}。保証報告書（SOC 2）は期末から${soc2.maxAgeMonths}か月（ブリッジレターがあれば最長で${soc2.maxAgeMonths + soc2.bridgeMaxMonths}か月、タイプ1は${soc2.type1MaxAgeMonths}か月）、合意された手続報告書は${aupMonths}か月まで用いる。`,
  policyItems: (ranges: string, accept: string): string => `ただし通番${ranges}は、${accept}。`,

  // 根拠資料
  noEvidenceGiven: "根拠資料は示されていない。すべての項目を個別に確認する。",
  usable: "用いられる",
  notUsable: "用いられない",
  notYetUsable: "確認待ち",
  notMapped: "対応付けの対象外（個別に判断）",
  notMappedShort: "対象外",
  evidenceCaption: "根拠資料とその使い道",
  gatesCaption: "根拠資料を用いる前提の確認",
  id: "ID",
  kind: "種類",
  use: "使い道",
  until: "期限",
  untilDate: (date: string): string => `${date}まで`,
  obstacles: "妨げとなる点",
  gate: "前提",
  outcome: "結果",
  why: "理由",
  note: "参考",

  // 項目の表
  no: "通番",
  item: "項目",
  status: "判定",
  potential: "見通し",
  topicsCounted: "観点の数（● / ◐ / ○）",
  topicCounts: (covered: number, narrowed: number, confirm: number): string => `${covered} / ${narrowed} / ${confirm}`,
  mainReason: "主な理由",
  basis: "項目文",
  itemsCaption: "確認観点のある項目の判定",
  potentialNote:
    "「見通し」は、不明な点がすべて良い方に決まり、開示されていない適用宣言書に実装と記載されていた場合の判定である。",

  // 内訳
  itemHeading: (no: string, label: string): string => `通番${no}　${label}`,
  subject: "対象者",
  relatedRules: "関連規定",
  rule: (document: string, clause: string): string => `${document} ${clause}`,
  topicsCaption: (no: string): string => `通番${no}の確認観点`,
  topic: "確認観点",
  grade: "根拠の強さ",
  derivationOf: (line: string): string => `導出：${line}`,
  ofGrade: (grade: string): string => `根拠の強さは${grade}`,
  could: (status: string): string => `見通し：${status}`,

  // 導出
  question: "問い",
  reasons: "理由",
  capped: "判定の上限（悪い情報は他の資料で打ち消さない）",
  capOf: (label: string, evidence: string, subject: string): string => `${label}：${evidence}の${subject}`,
  candidates: "候補",
  taken: "採用",
  notTaken: "不採用",
  nearest: "最も近い",
  reasonsWithoutCode: {
    procedures: "合意された手続がすべて例外なく実施されている（保証を示すものではない）。",
    tested: "タイプ2の保証報告書が期間を通じた運用状況を評価しており、例外事項の記載がない。",
    otherwise: "第三者が整備状況まで評価した根拠資料がある。",
  },
  byLink: (standard: string, link: string, by: string, extent: string, grade: string, status: string): string =>
    `${standard}の対応付け（${link}）${by}、対応は${extent}、根拠の強さは${grade}、判定は${status}`,
  byCommitments: (evidence: string): string => `、${evidence}のサービスコミットメントによる`,
  byHost: (holder: string): string => `、委ねた先（${holder}）の根拠資料による`,
  byProcedures: (grade: string, status: string): string => `合意された手続、${grade}、判定は${status}`,
  lookedAt: (standard: string, link: string): string =>
    `${standard}（${link}）、調べたうえで対応する要求事項は見当たらなかった`,
  nobodyLooked: (standard: string): string => `${standard}、対応付けは未検討（まだ誰も調べていない）`,
  idleEdition: (standard: string, links: string): string =>
    `${standard}（2022年版の対応付けから導いたもの：${links}）、この版の認証がないため根拠なし`,
  noPredecessor: (standard: string): string =>
    `${standard}、新旧対応から導かれる対応付けがない（未検討か、2022年版で加わった管理策による）`,
  relation: "関係",
  rationale: "根拠",
  remainder: "残る問い",
  titleUnverified: "題名は未確認",
  evidenceHeldBack: "根拠資料は用いられない",
  noEvidence: "根拠資料なし",
  requirement: (name: string, grade: string, from: string): string => `${name}：${grade}（${from}）`,
  via: (holder: string, evidence: string, grade: string): string => `委ねた先 ${holder}：${grade}（${evidence}）`,
  procedureLine: (id: string, result: string): string => `手続 ${id}：${result}`,
  procedureDraft: (id: string, technique: string, text: string): string => `${id}（${technique}）：${text}`,
  losses: {
    status: "採用した候補より判定が低い。",
    grade: "判定は同じで、採用した候補より根拠の強さが低い。",
    procedures: "判定と根拠の強さが同じときは、規格との対応付けを先に採る。",
    order: "判定と根拠の強さが同じであり、必要な要求事項の数と並び順で後になる。",
  },
  questionsLeft: "残る確認依頼",
  proceduresOfTopic: "この観点の合意された手続の案",

  // 確認依頼
  aboutEvidence: (name: string): string => `${name}：`,
  namedEvidence: (kind: string, id: string): string => `${kind}「${id}」`,
  proceduresLeft: (texts: readonly string[]): string =>
    `次の合意された手続が実施されていないため、これに当たる記録があればご提示いただきたい。${texts.map((text, index) => `（${index + 1}）${text}`).join("")}`,
  exceptionNoted: (report: string, subject: string): string =>
    `${report}が${subject}について記載する例外事項の原因、影響、是正の状況を回答いただきたい。`,
  criterionQualified: (report: string, subject: string): string =>
    `${report}の意見の限定が及ぶ${subject}について、限定の理由、影響、是正の状況を回答いただきたい。`,
  procedureException: (report: string, text: string): string =>
    `${report}で例外のあった手続（${text}）について、例外の原因、影響、是正の状況を回答いただきたい。`,
  nothingToAsk: "確認依頼はない。",
  evidenceAsks: "根拠資料についての確認依頼",
  evidenceAsksCaption: "根拠資料についての確認依頼と、それによって改善するもの",
  ask: "確認依頼",
  whom: "宛先",
  unlocks: "改善するもの",
  unlockText: (items: string, topics: number): string =>
    topics === 0 && items === "" ? "判定は変わらない" : `${items === "" ? "" : `通番${items}の判定、`}観点${topics}件`,
  topicAsks: "確認観点ごとの確認依頼",
  topicAsksCaption: "根拠資料では覆われない確認観点の確認依頼",
  itemAsks: "項目ごとの確認依頼",

  // 回答済、利用者側の統制、要しない規準
  settled: "回答済の確認観点",
  settledNote:
    "この金融機関が個別に受け入れた回答であり、改めて尋ねない。根拠資料が覆うものとは区別し、判定には数えない。",
  answer: "回答",
  acceptedBy: "受け入れた金融機関",
  acceptedOn: "受入日",
  wholeItem: "項目の全体",
  duties: "利用する側で行う統制（CUEC）",
  dutiesNote: "保証報告書は、次の統制が利用する側で行われることを前提としている。担い手ごとに実施を確かめる。",
  owner: "担い手",
  duty: "統制",
  criteria: "規準",
  from: "根拠資料",
  superfluous: "チェックリストの確認には要しない規準",
  superfluousNote: (count: number): string =>
    `セキュリティと可用性の規準のうち、次の${count}件は、このチェックリストのどの確認観点にも対応しない。保証報告書はこれらも評価したうえで発行される。項目への回答にはならないが、他の規準の土台となるものに例外事項があれば、目を通しておく。`,
  unused: "根拠資料のうち、このチェックリストの確認には要しないもの",
  unusedNote:
    "次の管理策や規準は、このチェックリストのどの確認観点にも要しない。他の顧客や自社のリスク対応にも要しないのであれば、次の認証や報告書の対象範囲を狭める交渉の余地がある。適用宣言書は、開示されたものに限る。",
  unusedCount: (count: number): string => `要しないもの${count}件`,
  unusedCategories: (names: string): string => `カテゴリの全体：${names}`,
  paperNamed: (kind: string, id: string): string => `${kind}「${id}」`,

  // 出典
  sourcesNote: "発言の重みは、誰の発言かによって異なる。説明や意見は、連絡会の決定ではない。",
  voice: "発言の別",
  content: "内容",
  documentVoice: "文献",

  // 端末の表
  topicsColumn: "観点",
  tableLegend: "観点の列は、カバー見込み/一部要確認/要確認の数である。",
  couldBe: (status: string): string => `見通し：${status}`,
  askedFirst: "まず尋ねること（根拠資料について）",
  moreAsks: (count: number): string => `ほかに根拠資料についての確認依頼が${count}件ある。`,
  unlockNothing: (count: number): string => `答えを得ても判定の変わらない確認依頼が${count}件ある。`,
  topicQuestions: (count: number): string =>
    `確認観点ごとの確認依頼は${count}件ある（certmap explain に通番を付けるか、--format md で表示する）。`,
  settledCount: (count: number): string => `回答済のため尋ねないものが${count}件ある。`,
  dutiesCount: (count: number): string => `利用する側で行う統制（CUEC）が${count}件ある。`,
  superfluousLine: (ids: string): string => `チェックリストの確認に要しない規準：${ids}`,
  unusedLine:
    "このチェックリストの確認に要しない管理策・規準（他の顧客や自社のリスク対応にも要しないのであれば、対象範囲を狭める交渉の余地がある）：",
  moreIdle: (count: number): string => `ほか${count}件`,
  without: (ranges: string, status: string, reason: string): string => `通番${ranges}：${status}（${reason}）`,

  // 一項目の説明
  explainTitle: (no: string, label: string): string => `通番${no}　${label}`,
  isUsable: "活用例に挙がる項目である。",
  isNotUsable: "活用例に挙がる項目ではない。",
  usableLine: "活用例",
  factsHeading: "よりどころ",
  noTopicHere: "この項目には確認観点がない。",

  // 確認依頼書
  questionsTitle: "API接続チェックリストに関する確認依頼",
  questionsIntro: (checklist: string, asOf: string): string =>
    `${checklist}の確認に当たり、${asOf}を基準日として、ご提示の資料で確かめられた部分を除き、次の事項について回答をお願いします。`,
  reliedOn: "用いた資料",
  reliedOnNothing: "用いた資料はありません。",
  notReliedOn: "用いなかった資料",
  questionsPolicy: (policy: string): string => `判断方針は「${policy}」です。`,
  questionsNotMandatory:
    "第三者認証、保証報告書、合意された手続報告書の取得は、どの項目についても必須ではありません。お持ちでない場合や提示できない場合は、その旨と、代わりに示せる資料又は説明を回答してください。",
  partEvidence: "資料についてのお願い",
  partTopics: "確認観点についてのお願い",
  partItems: "項目についてのお願い",
  partBank: "金融機関の側で行うこと",
  serves: (ranges: string): string => `関係する通番：${ranges}`,
  ifAnswered: (text: string): string => `回答により改善が見込まれるもの：${text}`,
  answerHere: "回答",
  nothingLeft: "お願いする事項はありません。",

  // CSV
  csv: {
    number: "番号",
    part: "区分",
    remarks: "備考",
    itemStatus: "項目の判定",
    itemPotential: "項目の見通し",
    itemWhy: "項目の理由",
    topicId: "観点のID",
    topicStatus: "観点の判定",
    topicPotential: "観点の見通し",
    extent: "対応の範囲",
    topicWhy: "観点の理由",
    requirements: "要求事項又は手続",
  },
};
export type Phrases = typeof phrases;
