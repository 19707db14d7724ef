/** What stands before a value in certificates, ja and en, without spaces around it. The longer first where one holds another. */
export const labels = {
  number: [
    ...["認証登録番号", "登録証番号", "認証書番号", "証明書番号", "認証番号", "登録番号"],
    ...["certificate registration number", "certificate registration no", "certificate number", "certificate no"],
    ...["registration number", "registration no", "cert. no", "certificate id"],
  ],
  body: [
    ...["認証機関名", "審査登録機関", "認証機関", "登録機関", "発行機関", "発行者"],
    ...["certification body", "issued by", "certified by", "registrar"],
  ],
  accreditation: ["認定機関", "accreditation body", "accredited by"],
  issued: [
    ...[
      "初回登録日",
      "初回認証日",
      "登録発行日",
      "認証登録日",
      "再発行日",
      "発行日",
      "登録日",
      "更新日",
      "認証日",
      "有効期間開始日",
    ],
    ...["original registration date", "initial certification date", "original certification date", "date of issue"],
    ...[
      "issue date",
      "issued on",
      "date issued",
      "effective date",
      "registration date",
      "valid from",
      "latest revision date",
    ],
  ],
  expires: [
    ...["有効期間満了日", "登録有効期限", "有効期限", "満了日", "有効期間終了日"],
    ...[
      "expiration date",
      "expiry date",
      "valid until",
      "valid to",
      "valid through",
      "expires on",
      "expires",
      "expiry",
    ],
  ],
  validity: ["有効期間", "登録期間", "認証の有効期間", "period of validity", "validity period"],
  scope: [
    ...["認証登録範囲", "登録活動範囲", "適用範囲", "登録範囲", "認証範囲", "対象範囲"],
    ...["scope of certification", "scope of registration", "scope of the isms", "certification scope", "scope"],
  ],
  soaVersion: ["適用宣言書", "statement of applicability"],
  system: ["対象システム", "対象業務", "対象サービス", "system name", "name of the system"],
  auditor: ["監査人", "独立監査人", "保証業務実施者", "service auditor"],
  reportDate: ["報告書日", "報告書の日付", "報告日", "date of report", "report date", "dated"],
  asOf: ["基準日", "as of", "as at"],
} as const satisfies Record<string, readonly string[]>;
export type Label = keyof typeof labels;

/** Bodies whose names stand on certificates without a label. */
export const bodies = [
  /BSIグループジャパン株式会社|BSI Group Japan(?: K\.?K\.?)?|BSI Assurance UK (?:Ltd|Limited)|British Standards Institution/u,
  /(?:一般財団法人)?\s*日本品質保証機構|Japan Quality Assurance Organization/iu,
  /(?:一般財団法人)?\s*日本規格協会(?:ソリューションズ株式会社)?|(?:株式会社)?日本環境認証機構/u,
  /SGSジャパン株式会社|SGS United Kingdom Ltd|ビューローベリタスジャパン株式会社|Bureau Veritas Certification/iu,
  /DNVビジネス・?アシュアランス・?ジャパン株式会社|DNV Business Assurance/iu,
  /テュフ[^\s、。]{2,20}株式会社|TÜV \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u,
  /(?:国際システム審査|インターテック・?サーティフィケーション|ペリージョンソン[^\s、。]{0,12})株式会社/u,
  /A-LIGN|Schellman(?: Compliance,? LLC)?|Coalfire(?: ISO,? Inc\.?)?|Prescient Security/u,
] as const;

export const accreditors = [
  /(?:一般社団法人)?\s*情報マネジメントシステム認定センター|ISMS-AC/u,
  /(?:公益財団法人)?\s*日本適合性認定協会|\bJAB\b/u,
  /\bUKAS\b|United Kingdom Accreditation Service|\bANAB\b|ANSI National Accreditation Board|\bDAkkS\b/u,
] as const;

/** Organisations to which services are often left; another is found by the words around it. */
export const hosts: readonly (readonly [RegExp, string])[] = [
  [/Amazon Web Services(?:,? Inc\.?)?|\bAWS\b/u, "Amazon Web Services"],
  [/Google Cloud(?: Platform)?|\bGCP\b/u, "Google Cloud"],
  [/Microsoft Azure|\bAzure\b/u, "Microsoft Azure"],
  [/Oracle Cloud Infrastructure|\bOCI\b/u, "Oracle Cloud Infrastructure"],
  [/IBM Cloud/u, "IBM Cloud"],
  [/Salesforce(?:\.com)?/u, "Salesforce"],
  [/さくらインターネット(?:株式会社)?/u, "さくらインターネット株式会社"],
  [/株式会社インターネットイニシアティブ|\bIIJ\b/u, "株式会社インターネットイニシアティブ"],
];

export const methods = [
  ["carve-out", /carve[\s-]?out|carved[\s-]?out|除外方式/iu],
  ["inclusive", /inclusive method|一体方式|包含方式/iu],
] as const;

export const categories = [
  ["security", /\bsecurity\b|セキュリティ/iu],
  ["availability", /\bavailability\b|可用性/iu],
  ["confidentiality", /\bconfidentiality\b|機密保持|機密性/iu],
  ["processing-integrity", /\bprocessing integrity\b|処理の(?:インテグリティ|完全性)/iu],
  ["privacy", /\bprivacy\b|プライバシー(?!マーク)/iu],
] as const;

/** The words of an opinion; boilerplate on other information uses "do not express an opinion" too, so that it is none of them. */
export const opinions = [
  [
    "unqualified",
    /in our opinion,? in all material respects|unqualified opinion|unmodified opinion|無限定(?:適正)?意見|無限定の?結論/iu,
  ],
  [
    "qualified",
    /(?<!un)qualified opinion|basis for qualified|限定付(?:適正)?意見|限定意見|in our opinion,? except for/iu,
  ],
  ["adverse", /adverse opinion|不適正意見|否定的意見/iu],
  ["disclaimer", /disclaimer of opinion|意見不表明|意見を表明しない/iu],
] as const;

export const frameworks = [
  ["AT-C205", /AT-C\s*(?:section\s*)?(?:105 and\s*)?205/iu],
  ["ISAE3000", /ISAE\s*3000/iu],
  ["JICPA3702", /(?:実務指針|JICPA\D{0,20})第?\s*3702/iu],
] as const;

/** Papers that are named and not mapped. */
export const otherNames = [
  ["SOC 1", /\bSOC\s*1\b|ISAE\s*3402|SSAE\s*16/iu],
  ["SOC 3", /\bSOC\s*3\b/iu],
  ["プライバシーマーク", /プライバシーマーク|JIS\s*Q\s*15001/iu],
  ["ISO/IEC 27017", /(?:ISO\/IEC|JIS\s*Q)\s*27017/iu],
  ["ISO/IEC 27018", /ISO\/IEC\s*27018/iu],
  ["PCI DSS", /PCI\s*DSS/iu],
] as const;
