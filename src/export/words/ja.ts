import type { ExportWords } from "./words.ts";

export const ja = {
  lang: "ja",
  readers: {
    examiner: "金融機関の確認担当者",
    "soc2-auditor": "SOC 2 の監査人",
    "isms-lead-auditor": "ISMS の主任審査員",
  },
  description:
    "ISO/IEC 27001 及び Trust サービス規準の要求事項が、金融機関がAPI接続先に尋ねる確認観点をどこまでカバーする見込みかを示す。関係は、要求事項の側から見た、機能（実施したときに生じる結果）による関係である。査読の記録に別段の記載がない限り、対応付けは certmap の提案である。判断するのは金融機関であり、第三者認証や保証報告書等の取得は必須ではない。",
  sssom: {
    comment: (rationale, remainder) =>
      remainder === undefined ? rationale : `${rationale} 残る確認事項: ${remainder}`,
    external: "外部の査読者",
    selfReview: (reader) => (reader === undefined ? "certmap の自己査読" : `certmap の自己査読（${reader}の立場）`),
  },
  oscal: {
    creator: "作成者",
    mapping: (standard) => `${standard}: API接続チェックリストの確認観点との対応付け`,
    mappingRemarks:
      "各対応の UUID は対応付けの識別子から作る。関係、source、target はその場所から、残りは日英両方を収めた certmap の名前空間のプロパティから読み戻す。",
    derived:
      "新しい版の対応付けから導出したもの。各要求事項をその前身のすべてに置き換え、関係と残る確認事項はそのままとした。根拠の文は新しい版の要求事項の番号で述べている。",
    whole:
      "規格・規準の全体を見たうえで、関係する要求事項が見当たらなかった確認観点。どの対応にも現れない確認観点は、まだ誰も検討していないものである。",
    standards: "規格・規準の全体",
    standardsRemarks:
      "各コントロールは、一つの規格・規準のすべての要求事項をまとめて指す。確認観点と関係するものが全体のどこにもないことを表すために用いる。",
    allOf: (standard) => `${standard} のすべての要求事項。`,
    catalog: (standard) => `${standard}: 番号と題名`,
    catalogRemarks:
      "番号と題名だけを収め、規格・規準の本文は収めていない。own-words とした題名は certmap の言葉による見出し、unverified とした題名は出典と照合していないものである。",
    notReproduced: (standard, id) => `本文は収めていない。${standard} の ${id} を参照のこと。`,
    topics: "API接続チェックリストの確認観点",
    topicsRemarks:
      "確認観点は、チェックリストの確認項目が尋ねる問いの一つ一つである。guidance は、管理策が宣言されただけのときに残る問いを示す。",
    checklistRemarks:
      "通番と、certmap の言葉による見出しだけを収め、確認項目の本文は収めていない。リンクは各項目の確認観点を示す。",
    itemNotReproduced: (checklist, no) => `本文は収めていない。${checklist} の通番 ${no} を参照のこと。`,
  },
} as const satisfies ExportWords;
