/** Words that call for judgement, conclude, or hide the work, by what is to be written instead. */
export const judgementFamilies = [
  "reasonable",
  "adequate",
  "appropriate",
  "sufficient",
  "significant",
  "effective",
  "proper",
  "satisfactory",
  "compliant",
  "verify",
  "ensure",
  "review",
  "mostly",
  "complete",
  "timely",
  "when-needed",
  "conclude",
] as const;
export type JudgementFamily = (typeof judgementFamilies)[number];

/** Parts of one alternation per language; what is near and yet a fact is kept out by what stands before or behind. */
interface Family {
  readonly en: readonly string[];
  readonly ja: readonly string[];
}

// 三十分 is half an hour, 十分の一 a tenth, 十分以内 within ten minutes
const numeral = "(?<![一二三四五六七八九〇零百千\\d])";
const minutes = "(?!の[一二三四五六七八九十\\d]|間(?!に)|以内|ごと|毎|おき|前|後)";
// a date, a term, a setting that is switched on, an account that is in use
const validity =
  "(?!な(?:アカウント|ID|証明書|登録証|鍵|トークン|契約)|期限|期間|期日|日(?!本)|年|月|桁|数字|化|・無効|／無効|/無効|又は無効|か無効|に(?:し|な|設定))";

// "no issue was found" concludes; a list of issues, or one marked so, does not
const unseen = "(?:な[いしくか]|見(?:当たら|受けられ|いださ?れ)な|(?:認め|発見さ|検出さ)れ?(?:られ)?な)";
const noted = "(?:\\s+(?:were|was|have|has|noted|identified|found|observed|came)\\b|\\s*(?=[.,;]|$))";

export const judgementWords: Readonly<Record<JudgementFamily, Family>> = {
  reasonable: { en: ["(?:un)?reasonabl(?:e|y|eness)"], ja: ["合理的", "合理性"] },
  adequate: { en: ["(?:in)?adequa(?:te|tely|cy)"], ja: ["妥当"] },
  appropriate: { en: ["(?:in)?appropriate(?:ly|ness)?"], ja: ["適切", "適正(?!化)"] },
  sufficient: { en: ["(?:in)?sufficien(?:t|tly|cy)"], ja: [`${numeral}十分${minutes}`, "充分"] },
  significant: {
    en: [
      "(?:in)?significan(?:t|tly|ce)(?!\\s+(?:digits?|figures?)\\b)",
      "(?:im)?material(?:ly)?\\s+(?:exceptions?|deviations?|differences?|misstatements?|weakness(?:es)?|respects?|issues?)",
    ],
    ja: ["著し[いく]", "有意[なに]", "(?:重大|重要)な(?:例外|不備|問題|相違|差異|逸脱|誤り|影響)", "軽微な"],
  },
  effective: {
    en: ["(?:in)?effective(?:ly|ness)?(?!\\s+(?:dates?|from|as\\s+(?:of|at)|until|on|since|\\d))"],
    ja: [`(?<!無効・|無効／)有効${validity}`, "実効性", "効果的"],
  },
  proper: {
    en: ["(?:im)?proper(?:ly)?(?!\\s+(?:nouns?|names?)\\b)", "(?:un)?suitabl[ey]", "suitability", "(?:un)?reliabl[ey]"],
    ja: [
      "正しく",
      "きちんと",
      "しっかり",
      "[的適]確に",
      "万全",
      "健全",
      "信頼(?:性[がのはを]?(?:ある|あった|高|認め|確認)|でき|に足り|に足る)",
    ],
  },
  satisfactory: {
    en: [
      "(?:un|dis)?satisf(?:y|ies|ied|ying|actory|actorily)",
      `no\\s+(?:issues?|problems?|concerns?|irregularit(?:y|ies)|weakness(?:es)?|deficienc(?:y|ies))${noted}`,
      "(?:is|are|was|were|be|found)\\s+in\\s+(?:good\\s+)?order",
      "as\\s+(?:intended|expected)",
      "well[\\s-]+(?:managed|controlled|designed|maintained)",
    ],
    ja: [
      `(?:問題(?:点)?|不備|異常|支障|懸念)[がはのも]?(?:特に)?${unseen}`,
      "良好",
      "満足(?!度)",
      "意図したとおり",
      "想定どおり",
    ],
  },
  compliant: {
    en: [
      "(?:non-?)?complian(?:t|ce)(?!\\s+(?:departments?|divisions?|offices?|officers?|committees?|teams?|functions?|units?|manuals?|training|programmes?|programs?|reports?)\\b)",
      "compl(?:y|ies|ied|ying)\\s+with",
      "in\\s+(?:full\\s+)?compliance",
      "in\\s+accordance\\s+with\\s+(?:the|its|their|company|internal)\\s+(?:\\w+\\s+)?(?:polic(?:y|ies)|rules?|standards?|procedures?)(?=\\s*(?:[.,;]|$))",
      "conform(?:s|ed|ing|ity)?\\s+(?:to|with)",
    ],
    ja: [
      "[遵順]守(?:して|し(?=、|た|ない)|され|でき|(?=[。、]|$))",
      "守られて(?:いる(?!か)|いた(?!か)|おり)",
      "に(?:従って|則って|沿って|即して)(?:いる|いた|おり|いない|いなかった)",
      "に(?:則り|則った)",
      "(?<!不)適合(?!宣言|証明|性(?:調査|評価|の認証))",
      "準拠",
      "充足(?!率)",
      "(?<!不)合格(?!証|者|率|点|発表)",
    ],
  },
  verify: {
    en: [
      "verif(?:y|ies|ied|ying)",
      "verification(?!\\s+(?:codes?|links?|e-?mails?|numbers?|steps?|messages?|services?|environments?)\\b)",
      "(?:confirm|validat|determin|assess|evaluat)(?:e|ed)?\\s+(?:that|whether|if)",
    ],
    ja: ["検証(?:し|を(?:行っ|行い|実施))", "(?<=(?:こと|旨|否か|かどうか)を)確認(?:し|する)"],
  },
  ensure: { en: ["ensur(?:e|es|ed|ing)"], ja: ["確実に", "担保(?:し|され)"] },
  review: {
    en: [
      "(?<=\\bwe\\s+)reviewed",
      "(?<=(?:^|[.;:]\\s*|\\band\\s+))review(?:ed)?(?=\\s+(?:the|all|whether|that|each|an?|\\d)\\b)",
    ],
    ja: ["精査", "吟味"],
  },
  mostly: {
    en: ["generally(?!\\s+accepted)", "substantially", "in\\s+all\\s+material\\s+respects", "by\\s+and\\s+large"],
    ja: ["概ね", "おおむね", "概して", "ほぼ", "重要な点において"],
  },
  complete: {
    en: [
      "complete\\s+and\\s+accurate",
      "completeness\\s+and\\s+accuracy",
      "comprehensive(?:ly)?",
      "representative\\s+(?:sample|of)",
      "(?<=sample\\s+(?:is|was)\\s+)representative",
    ],
    ja: ["網羅的", "網羅性", "漏れな[くい]", "万遍な[くい]"],
  },
  timely: { en: ["(?:un)?timely", "promptly"], ja: ["適時", "速やか", "遅滞な[くい]"] },
  "when-needed": { en: ["as\\s+(?:necessary|needed|required)", "where\\s+necessary"], ja: ["適宜", "必要に応じ"] },
  conclude: {
    en: [
      "in\\s+our\\s+(?:opinion|view)",
      "we\\s+(?:conclude|believe|consider)",
      "(?:we|it)\\s+(?:was|were)\\s+concluded",
    ],
    ja: ["と認め(?:る|られる|た|られた)", "と(?:判断|評価|思料)(?:する|した|される|された)", "結論付け"],
  },
};
