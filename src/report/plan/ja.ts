import type { PlanWords } from "./words.ts";

export const ja = {
  title: "根拠資料でカバーが見込まれる範囲を広げる手段",
  looking: (tried) => `最も軽い手段を探している：組合せ${tried}通りを試した`,
  steps: {
    "disclose-soa": ({ evidence }) => `${evidence || "新たな第三者認証（ISMS認証）"}の適用宣言書を金融機関に開示する。`,
    "soa-consent": ({ evidence }) => `${evidence}の適用宣言書を用いることについて同意を得る。`,
    "soa-version": ({ evidence }) => `${evidence}の登録証に記された版の適用宣言書を提示する。`,
    "state-controls": ({ evidence, controls }) =>
      `${evidence}の適用宣言書で、次の管理策の実施の有無を明らかにする：${controls}。`,
    "confirm-scope": ({ evidence }) => `${evidence}の対象範囲に、API接続に関わるサービスが含まれることを確かめる。`,
    "confirm-sites": ({ evidence }) =>
      `${evidence}の対象範囲に、API接続に関わるサービスを運営する事業所が含まれることを確かめる。`,
    "confirm-entity": ({ evidence }) => `${evidence}に接続先自身の法人名が含まれることを確かめる。`,
    "confirm-date": ({ evidence }) => `${evidence}の日付のうち不明なものを調べて示す。`,
    "confirm-opinion": ({ evidence }) => `${evidence}の監査人の意見と、限定事項の及ぶ範囲を調べて示す。`,
    "confirm-commitments": ({ evidence }) =>
      `${evidence}のサービスコミットメントのうちチェックリストに関する部分を、監査人がセクション4でテストしたことを確かめる。`,
    "confirm-name": ({ evidence }) => `${evidence}の保有者が、よく似た名称の者と同一であることを確かめる。`,
    "await-date": ({ evidence, date }) =>
      `${evidence}が用いられるようになってから提示する${date ? `（${date}）` : ""}。`,
    "bridge-letter": ({ evidence }) => `${evidence}の対象期間後について、経営者のブリッジレターを提示する。`,
    agreement: ({ evidence, bank }) => `${evidence}の追加の利用者となるための合意書を、${bank}と取り交わす。`,
    "host-report": ({ holder }) => `${holder}の、指摘のない最新のタイプ2の保証報告書を提示する。`,
    "isms-renew": ({ evidence }) => `${evidence}を更新する（更新済であれば、現在のものを提示する）。`,
    "isms-reinstate": ({ evidence }) => `${evidence}の登録を有効な状態に戻す。`,
    "isms-transition": ({ evidence }) => `${evidence}を ISO/IEC 27001:2022 に移行する。`,
    "isms-extend-scope": ({ evidence, aboutEntity }) =>
      aboutEntity
        ? `${evidence}の対象範囲を、接続先自身の法人に広げる。`
        : `${evidence}の対象範囲を、API接続に関わるサービスに広げる。`,
    "control-in-place": ({ evidence, controls }) => `${controls}を実施し、${evidence}の適用宣言書にその旨を記載する。`,
    "isms-new": () => "API接続に関わるサービスを対象範囲とする第三者認証（ISMS認証、ISO/IEC 27001:2022）を取得する。",
    "aup-engagement": ({ bank }) => `${bank}を利用者とする、合意された手続を実施する。`,
    "aup-procedure": ({ topic }) => `手続を1件加える：${topic}。`,
    "soc2-extend-scope": ({ evidence, aboutEntity }) =>
      aboutEntity
        ? `${evidence}の対象システムを、接続先自身の法人に広げる。`
        : `${evidence}の対象システムを、API接続に関わるサービスに広げる。`,
    "soc2-next": ({ evidence }) => `${evidence}に続く、指摘のない1年間のタイプ2の保証報告書を得る。`,
    "soc2-new-type-1": () => "タイプ1（基準日の整備状況）の保証報告書（SOC 2）を初めて得る。",
    "soc2-new-type-2": () => "指摘のないタイプ2（1年間の運用状況）の保証報告書（SOC 2）を初めて得る。",
    "soc2-category": ({ category, evidence }) =>
      `${evidence ? `${evidence}に続く保証報告書` : "新たな保証報告書"}に、${category}のカテゴリを加える。`,
    "soc2-commitments": ({ evidence }) =>
      `${evidence ? `${evidence}に続く保証報告書` : "新たな保証報告書"}のサービスコミットメントにチェックリストの項目を含め、監査人がセクション4でテストする。`,
    answer: ({ topic }) => `個別に回答する：${topic}。`,
  },
  classes: {
    soc2: (count) => `保証報告書（SOC 2）に関わる手段${count}件`,
    aup: (count) => `合意された手続の業務${count}件`,
    isms: (count) => `ISMS に関わる手段${count}件`,
    paper: (count) => `資料又は事実${count}件`,
    procedure: (count) => `手続${count}件`,
    answer: (count) => `個別に回答する観点${count}件`,
  },
  categories: {
    availability: "可用性",
    confidentiality: "機密保持",
    "processing-integrity": "処理のインテグリティ",
    privacy: "プライバシー",
  },
  notMandatory:
    "第三者認証、保証報告書、合意された手続報告書の取得は、どの項目についても必須ではない。ここに挙げるものはいずれも選択肢であり、個別に回答することはいつでも選べる。採否は金融機関が決める。",
  wanted: "対象項目",
  measure: "比べ方",
  byOrder:
    "議事要旨にある説明の順序（負担の重い順に SOC2 > 合意された手続 > ISMS）。順序であって金額ではない。次に手続の少なさ、資料の少なさ",
  byCosts: (currency) => `ファイルに書かれた費用${currency ? `（${currency}）` : ""}。次に手段の少なさ`,
  unmatched: (names) => `費用のファイルに、ここで選べない手段の名がある：${names}。`,
  options: "選択肢",
  coveredCount: (items, assumed) => `${items}項目${assumed > 0 ? `（うち項目文は想定${assumed}項目）` : ""}`,
  lead: (items, before, after) =>
    `対象${items}項目のうち、カバー見込みは現在${before}、最も軽い案によれば${after}となる。`,
  nothingToDo: "手段によってカバーできるものは、すでにすべてカバー見込みである。新たな手段は要らない。",
  noStep: "対象のうち、手段によってカバーできるものはない。",
  individually: "個別に回答する",
  individuallyNow: (topics, questions) =>
    `手段をとらない場合、回答する問いは${questions}件（確認観点${topics}件）である。`,
  individuallyItems: (ranges) => `通番${ranges}は、いずれにせよチェックリストの項目文のとおり回答する。`,
  individuallyAfter: (topics) => `最も軽い案の後に回答が残る確認観点は${topics}件である。`,
  best: "最も軽い案",
  nextBest: "次善の案",
  noNext: "同じだけカバーが見込まれる案は、ほかにない。",
  size: (counts) => `${counts}。`,
  cost: (amount, currency) => `費用：${amount}${currency ? ` ${currency}` : ""}`,
  adds: (text) => `これにより新たにカバー見込みとなるもの：${text}。`,
  addsNothing: "後の手段と併せて効く。",
  without: (topics) => `これを欠くと、この案の確認観点${topics}件が残る。`,
  gain: (items, ranges, topics) => `${items === 0 ? "" : `通番${ranges}の全体、`}確認観点${topics}件`,
  because: (labels) => `理由：${labels}`,
  after: (numbers) => `先に行うもの：${numbers}`,
  confirms: "確かめるだけのものである。結果は接続先の意のままにはならず、この案は良い方に決まるものと仮定している。",
  unstatedControls: "この案は、記載の知られていない管理策が実施されているものと仮定している。",
  assumes: {
    "soc2-next": "無限定意見で例外事項がないものと仮定する。現在の除外はそのままとする。",
    "soc2-new-type-1": "無限定意見で除外がないものと仮定する。用いられるのは数か月に限られる。",
    "soc2-new-type-2": "無限定意見で、例外事項も除外もないものと仮定する。",
    "isms-new": "すべての管理策が実施されるものと仮定する。",
    "aup-engagement": "例外がないものと仮定する。保証を与えるものではなく、他の金融機関には別に合意書を要する。",
  },
  procedures: (count, topics) => `手続${count}件（確認観点${topics}件）：`,
  proceduresOf: (label, count, all, ids) =>
    `${label}：${all ? "すべての手続" : "手続のうち"}${count}件${ids ? `（${ids}）` : ""}`,
  answers: (count) => `確認観点${count}件に個別に回答する。`,
  answersSettle: "金融機関が回答を受け入れれば済むが、カバー見込みには数えない：",
  moreTopics: (count) => `ほか確認観点${count}件（--format md で全件を示す）`,
  needsBank: "これから定める金融機関",
  bankNote:
    "金融機関の指定（--bank）がないため、これから定める金融機関についての案である。合意された手続報告書、合意書、受け入れられた回答は、いずれも一つの金融機関についてのものである。ある金融機関にすでに効く報告書があるかは、その金融機関を指定すると分かる。",
  beforeAfter: "項目ごとの見通し",
  now: "現在",
  withPlan: "案による場合",
  topicsThen: "観点",
  evaluated:
    "案の手段がすべて良い方に決まったものとして、改めて判定した結果である。観点の列は、カバー見込み/一部要確認/要確認の数である。",
  alone: "手段ごとの効き目",
  aloneStep: "手段（前提となるものを含む）",
  aloneAdds: "カバー見込みとなるもの",
  itemProcedures: (no, count) => `通番${no}の合意された手続のすべて（${count}件）`,
  moreAlone: (count) => `ほかに${count}件ある（--format md で全件を示す）。`,
  beyond: "どの手段でもカバーできないもの",
  beyondNote: "これらは、個別に回答するか、金融機関の側で行う。",
  beyondItems: (ranges, why) => `通番${ranges}：${why}`,
  beyondTopic: (label, ranges, why) => `${label}（通番${ranges}）：${why}`,
  noProcedure: "カバーする手段がない",
  unused: "保有しているが、ここでは要しないもの",
  unusedNote: "対象項目のどの確認観点にも要しない。他の顧客にも要しないのであれば、対象範囲を狭める交渉の余地がある。",
  unusedOf: (evidence, count, ids) => `${evidence}：要しないもの${count}件：${ids}`,
  unusedCategories: (names) => `カテゴリの全体：${names}`,
  more: (count) => `ほか${count}件`,
  and: "、",
  sources: "出典",
} as const satisfies PlanWords;
