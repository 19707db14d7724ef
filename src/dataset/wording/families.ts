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
// a date, a term, a setting that is switched on
const validity = "(?!期限|期間|期日|日(?!本)|年|月|桁|数字|化|・無効|／無効|/無効|又は無効|か無効|に(?:し|な|設定))";

export const judgementWords: Readonly<Record<JudgementFamily, Family>> = {
  reasonable: { en: ["(?:un)?reasonabl(?:e|y|eness)"], ja: ["合理的", "合理性"] },
  adequate: { en: ["(?:in)?adequa(?:te|tely|cy)"], ja: ["妥当"] },
  appropriate: { en: ["(?:in)?appropriate(?:ly|ness)?"], ja: ["適切", "適正(?!化)"] },
  sufficient: { en: ["(?:in)?sufficien(?:t|tly|cy)"], ja: [`${numeral}十分${minutes}`, "充分"] },
  significant: {
    en: ["(?:in)?significan(?:t|tly|ce)(?!\\s+(?:digits?|figures?)\\b)"],
    ja: ["著し[いく]", "有意[なに]"],
  },
  effective: {
    en: ["(?:in)?effective(?:ly|ness)?(?!\\s+(?:dates?|from|as\\s+(?:of|at)|until|on|since|\\d))"],
    ja: [`(?<!無効・|無効／)有効${validity}`, "実効性", "効果的"],
  },
  proper: { en: ["(?:im)?proper(?:ly)?(?!\\s+(?:nouns?|names?)\\b)"], ja: ["正しく", "きちんと", "しっかり"] },
  satisfactory: {
    en: ["(?:un|dis)?satisf(?:y|ies|ied|ying|actory|actorily)"],
    ja: ["問題[がはの]?な[いしくか]", "良好", "満足(?!度)"],
  },
  compliant: {
    en: [
      "(?:non-?)?complian(?:t|ce)(?!\\s+(?:departments?|divisions?|offices?|officers?|committees?|teams?|functions?|units?|manuals?|training|programmes?|programs?|reports?)\\b)",
      "compl(?:y|ies|ied|ying)\\s+with",
      "conform(?:s|ed|ing|ity)?\\s+(?:to|with)",
    ],
    ja: ["遵守(?:して|し(?=、|た|ない)|され|でき)", "(?<!不)適合", "準拠", "充足", "(?<!不)合格"],
  },
  verify: {
    en: ["verif(?:y|ies|ied|ying)", "verification(?!\\s+(?:codes?|links?|e-?mails?|numbers?|steps?|messages?)\\b)"],
    ja: ["検証(?:し|を(?:行っ|行い|実施))"],
  },
  ensure: { en: ["ensur(?:e|es|ed|ing)"], ja: ["確実に", "担保(?:し|され)"] },
  review: {
    en: ["(?<=\\bwe\\s+)reviewed", "(?<=(?:^|[.;:]\\s*|\\band\\s+))review(?=\\s+(?:the|all|whether|that|each)\\b)"],
    ja: ["精査", "吟味"],
  },
  mostly: {
    en: ["generally(?!\\s+accepted)", "substantially", "in\\s+all\\s+material\\s+respects", "by\\s+and\\s+large"],
    ja: ["概ね", "おおむね", "概して", "ほぼ", "重要な点において"],
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
