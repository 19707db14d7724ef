/*
 * Sentences that ISRS 4400 (Revised) and JICPA 4400 themselves want in a report: nothing is said of the procedures' sufficiency, no
 * assurance is given, the engaging party acknowledges the procedures, the standard followed. A word of judgement within such a
 * stretch judges nothing. A stretch ends where a new statement begins ("but", "であり"), so that nothing hides behind it.
 */
const stop = "\\b(?:but|however|although|though|nevertheless|because|since|whereas|and\\s+(?:we|they|it|the))\\b";
const on = (most: number) => `(?:(?!${stop})[^.;|]){0,${most}}`;
const given = "(?:assurance|opinions?|conclusions?|representations?)";

const en = [
  // we make no representation regarding the appropriateness of …; this gives no form of assurance on …
  `\\bno\\s+(?:\\w+\\s+){0,2}${given}\\b${on(200)}`,
  // we do not express an opinion or a conclusion on …; is not an engagement to provide reasonable assurance
  `\\b(?:do|does|did|will|shall|is|are|was|were)\\s*(?:not|n['’]t)\\s+${on(80)}\\b${given}\\b${on(200)}`,
  // the sufficiency of these procedures is solely the responsibility of …
  `\\b(?:sufficiency|appropriateness|adequacy|suitability)\\s+of\\s+(?:the|these|those|such)\\s+(?:agreed-upon\\s+)?procedures\\b${on(80)}\\bresponsib`,
  // … has acknowledged that the procedures are appropriate for the purpose of the engagement
  `\\backnowledg\\w*${on(80)}\\bprocedures\\b${on(60)}\\bappropriate\\b${on(40)}\\bpurpose`,
  // words that carry a judgement, such as …
  "\\bwords\\s+(?:that|which)\\s+(?:carry|call\\s+for|ask\\s+for)\\s+(?:a\\s+)?judge?ment\\b[^.;|]{0,120}",
  // the title of a document: "Rules on the appropriate use of devices policy"
  '["“][^"”\\n]{0,80}\\b(?:polic(?:y|ies)|standards?|procedures?|rules?|guidelines?|manuals?|registers?|plans?|agreements?)["”]',
  // "Code of Appropriate Use of Devices", "Act on …"
  '["“](?:Code|Polic(?:y|ies)|Rules?|Standards?|Guidelines?|Manual|Act|Ordinance|Regulations?|Notice)\\s+(?:of|on|for|concerning)\\b[^"”\\n]{0,80}["”]',
  // what a record itself says: marked "compliant", the opinion "…"
  '\\b(?:reads?|says?|states?|marked|recorded\\s+as|entry|entries|column|field|status|value|label(?:led)?|opinion|paragraph|heading|titled|entitled)\\s*:?\\s*["“][^"”\\n]{0,120}["”]',
  '["“](?:[^"”\\n:]{1,40}):[^"”\\n]{0,80}["”](?=\\s+(?:was|were|is|are)\\s+(?:exported|copied|written|listed|noted))',
  "\\bmay\\s+not\\s+be\\s+(?:suitable|appropriate|sufficient)\\s+for\\s+(?:another|any\\s+other)\\s+purpose",
  "\\bcompl(?:y|ies|ied|ying)\\s+with\\s+(?:the\\s+)?(?:relevant\\s+|applicable\\s+)?(?:ethical|independence|ISRS|ISQM|IESBA)",
];

const nominal =
  "(?:合理的保証|(?:適切|妥当|十分|有効|合理|充足|適合|準拠)(?:性|さ)|(?:適切|妥当|十分|有効|合理的|適合|準拠)(?:して)?(?:である|いる)?(?:か否か|かどうか))";
const ja = [
  // 手続の十分性又は適切性について、いかなる意見も結論も表明しない
  `${nominal}(?:(?!であり|である。|と認め)[^。|]){0,120}(?:意見|結論|保証|責任|見解|表明|言明)(?:(?!であり|と認め)[^。|]){0,60}(?:ない|ません|おらず|負わ)`,
  // 合理的保証も限定的保証も与えない
  `${nominal}(?:(?!であり|と認め)[^。|]){0,80}(?:与え|提供し|得)(?:ない|ません|ておらず|るものではない)`,
  // 手続の十分性は業務依頼者の責任である
  "手続の(?:十分性|適切性|妥当性)[^。|]{0,60}責任",
  // 業務依頼者は、手続が業務の目的に照らして適切であることを確認している
  "(?:依頼者|利用者)(?:(?!統制)[^。|]){0,30}手続(?:(?!統制)[^。|]){0,60}目的(?:(?!統制)[^。|]){0,30}適切である[^。|]{0,30}(?:確認|承認|同意|認識|了解)",
  // 手続の内容が業務の目的に沿うものであることを確認し
  "手続(?:の内容)?が[^。|]{0,20}目的に(?:沿う|照らし|かなう)[^。|]{0,30}(?:確認|承認|認識)",
  "(?:他|別)の目的[^。|]{0,20}(?:適切|適合)[^。|]{0,12}ない",
  // 文書の名称：「情報資産の適切な管理に関する規程」
  "[「『][^「」『』\\n]{0,60}(?:規程|規則|規定|基準|手順書?|方針|要領|マニュアル|細則|台帳|計画書?|契約書|ガイドライン)[」』]",
  // 記録にある文言：結果欄に「異常なし」と記載された。法令の文言：規則に規定する「適切な管理のための措置」
  "[「『][^「」『』\\n]{0,60}[」』](?=と(?:記載|記録|記され|記入|書かれ|表示|印字|入力)|の(?:欄|記載|表示|印|記入)|に係る)",
  "(?:に規定する|に定める|にいう)[「『][^「」『』\\n]{0,60}[」』]",
  // 条の見出し：第4条（適正な管理）
  "第[\\d０-９一二三四五六七八九十百]+条(?:の[\\d０-９一二三四五六七八九十]+)?[（(][^（）()\\n]{0,40}[）)]",
  // 適切、十分、有効のように判断を含む語は避ける
  "[^。|]{0,40}(?:のように|等の|などの)判断を(?:含む|要する)語",
  // 実務指針4400に準拠して、倫理規則を遵守して
  "(?:実務指針|4400|ＩＳＲＳ|ISRS|国際関連サービス基準|倫理規則|品質管理基準|独立性)[^。|]{0,60}(?:準拠|遵守)(?:して|し|され)?",
];

const stretches = [...en.map((source) => new RegExp(source, "giu")), ...ja.map((source) => new RegExp(source, "gu"))];

/** The parts of a text that are such statements. */
export function boilerplateIn(text: string): readonly (readonly [start: number, end: number])[] {
  return stretches.flatMap((stretch) =>
    [...text.matchAll(stretch)].map((found) => [found.index, found.index + found[0].length] as const),
  );
}
