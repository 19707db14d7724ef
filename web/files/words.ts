import type { Language } from "../app/types.ts";

const ja = {
  close: "閉じる",
  copy: "コピー",
  copied: "コピーしました。",
  notCopied: "コピーできませんでした。選ばれている文字を手でコピーしてください。",

  saveTitle: "保存",
  saveNote: "ファイルはこの端末に保存される。どこにも送らない。",
  connector: "接続先（YAML）",
  connectorNote: "ここで見ている事実を、ふたたび開けるファイルにする。",
  connectorKept: "開いたファイルに、変えたところだけを書き込む。注記と順序は残る。",
  connectorSame: "開いたファイルのまま。",
  fromSample: "見本から作成し、事実を変更したもの",
  result: "判定結果",
  resultNote: "今の条件での判定。",
  formats: { json: "JSON", md: "Markdown", csv: "CSV" },
  formatNotes: {
    json: "すべての導出を含む。検証（certmap verify）や比較に使う。",
    md: "理由と出典まで含む報告書。",
    csv: "項目と確認観点ごとの一覧。表計算用。",
  },
  saved: (name: string): string => `${name}を保存しました。`,
  failed: "ファイルを作れませんでした。画面を開き直してください。",

  rememberTitle: "この端末に残す",
  rememberNote:
    "このブラウザの中に、今の内容を残す。次にこの画面を開いたときに続きから始まる。同じブラウザを使う人は読むことができる。",
  rememberFileNote: "この画面はファイルとして開いているため、この端末のほかのファイルからも読まれるおそれがある。",
  remember: "残す",
  forget: "消す",
  isRemembered: "今の内容を残している。画面を閉じるときに更新する。",
  isNotRemembered: "何も残していない。",
  rememberedDone: "この端末に残しました。",
  forgotten: "残していたものを消しました。",
  cannotRemember: "このブラウザには残せません（保存が禁止されているか、いっぱいです）。",
  rememberedOpened: "この端末に残していた内容を開きました。",
  rememberedBroken: "この端末に残していた内容は開けませんでした。「保存」から消すことができます。",

  shareTitle: "共有",
  shareNote:
    "今の内容をすべてリンクに入れる。リンクを受け取った人は、その中の事実をすべて読むことができる。リンクの内容は、開いた人のブラウザの中だけで読まれ、サーバには送られない。",
  shareWarning:
    "秘密保持契約のある資料（SOC 2報告書、適用宣言書、合意された手続報告書）の内容を、契約で許されない相手に渡さないこと。リンクは通信の記録、履歴、チャットに残りうる。",
  contains: "リンクに入るもの",
  parts: {
    connector: (name: string) => `接続先：${name}`,
    evidence: (kind: string, id: string, facts: number) => `${kind}（${id}）：事実${facts}件`,
    names: (names: string) => `会社や監査人の名称：${names}`,
    texts: (count: number) => `自由記述（備考、例外事項、回答など）：${count}件`,
    answers: (count: number) => `受け入れられた個別回答：${count}件`,
    checklist: (title: string) => `チェックリスト：${title}`,
    ownChecklist: (title: string) => `自分のチェックリスト全体：${title}`,
    policy: (title: string) => `判断方針：${title}`,
    ownPolicy: (title: string) => `自分の判断方針全体：${title}`,
    bank: (bank: string) => `金融機関：${bank}`,
    noBank: "金融機関：指定なし",
    asOf: (asOf: string) => `基準日：${asOf}`,
  },
  notContained: "入らないもの：開いた時の内容、元に戻すための記録、ファイルの注記。",
  makeLink: "リンクを作ってコピーする",
  link: "リンク",
  linkLength: (count: number): string => `${count.toLocaleString("ja")}文字`,
  longLink: "長いリンクは、メールやチャットによっては途中で切れる。届かないときは「保存」でファイルにして渡す。",
  tooLong: (count: number, limit: number): string =>
    `内容が多く、リンクが${count.toLocaleString("ja")}文字になる（上限${limit.toLocaleString("ja")}文字）。「保存」でYAMLファイルにして渡してください。`,
  local:
    "この画面のアドレスはこの端末だけのものなので、ほかの端末では開けない。相手も同じ画面を持っている場合は、「#」から後ろを相手のアドレスに付ければ開ける。",

  linkTitle: "リンクから開いた",
  linkOpened:
    "リンクに入っていた内容を、ファイルと同じ検査をして開いた。誰が作ったリンクかは確かめられない。アドレス欄からは内容を取り除いた。",
  linkFailedTitle: "リンクを開けない",
  linkBroken: "リンクが途中で切れているか、壊れている。送り主に、もう一度リンクかファイルを送ってもらってください。",
  linkOtherVersion: "このリンクは、別の版の画面で作られたものである。ファイルで受け取ること。",
  linkProblems: "リンクの内容に問題がある。何も開いていない。",
};
export type FilesWords = typeof ja;

const en: FilesWords = {
  close: "Close",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "It could not be copied. Please copy the selected text by hand.",

  saveTitle: "Save",
  saveNote: "Files are saved on this device. Nothing is sent anywhere.",
  connector: "Connector (YAML)",
  connectorNote: "The facts as shown here, as a file that can be opened again.",
  connectorKept: "The file that was opened, with only what you changed written into it; comments and order stay.",
  connectorSame: "The file as it was opened.",
  fromSample: "made from a sample, with facts changed",
  result: "Result",
  resultNote: "The answer under the present terms.",
  formats: { json: "JSON", md: "Markdown", csv: "CSV" },
  formatNotes: {
    json: "With every derivation: for certmap verify and for comparing.",
    md: "The report with reasons and sources.",
    csv: "Items and topics as rows, for spreadsheets.",
  },
  saved: (name) => `Saved ${name}.`,
  failed: "The file could not be made. Please load the page again.",

  rememberTitle: "Remember on this device",
  rememberNote:
    "Keeps what is open inside this browser, so that the page goes on from there next time. Whoever uses the same browser can read it.",
  rememberFileNote: "This page was opened as a file: other files on this device may be able to read it too.",
  remember: "Remember",
  forget: "Forget",
  isRemembered: "What is open is remembered, and brought up to date when the page is left.",
  isNotRemembered: "Nothing is remembered.",
  rememberedDone: "Remembered on this device.",
  forgotten: "Forgotten.",
  cannotRemember: "This browser cannot remember it: storage is switched off or full.",
  rememberedOpened: "Opened what was remembered on this device.",
  rememberedBroken: "What was remembered on this device could not be opened. It can be forgotten under Save.",

  shareTitle: "Share",
  shareNote:
    "Puts everything that is open into a link. Whoever has the link can read every fact in it. It is read inside their browser only and not sent to a server.",
  shareWarning:
    "Do not hand on what a non-disclosure agreement covers (SOC 2 reports, statements of applicability, agreed-upon procedures reports) to anybody whom it does not allow. Links may stay in histories, logs and chats.",
  contains: "What the link contains",
  parts: {
    connector: (name) => `connector: ${name}`,
    evidence: (kind, id, facts) => `${kind} (${id}): ${facts} facts`,
    names: (names) => `names of companies and auditors: ${names}`,
    texts: (count) => `free texts (remarks, exceptions, answers): ${count}`,
    answers: (count) => `answers accepted earlier: ${count}`,
    checklist: (title) => `checklist: ${title}`,
    ownChecklist: (title) => `your own checklist, whole: ${title}`,
    policy: (title) => `policy: ${title}`,
    ownPolicy: (title) => `your own policy, whole: ${title}`,
    bank: (bank) => `bank: ${bank}`,
    noBank: "bank: none named",
    asOf: (asOf) => `day of assessment: ${asOf}`,
  },
  notContained: "Not contained: the file as it was opened, the steps that can be undone, comments of the file.",
  makeLink: "Make and copy the link",
  link: "Link",
  linkLength: (count) => `${count.toLocaleString("en")} characters`,
  longLink: "Some mail and chat programs cut long links. If it does not arrive whole, save a file and send that.",
  tooLong: (count, limit) =>
    `There is too much for a link: ${count.toLocaleString("en")} characters (at most ${limit.toLocaleString("en")}). Please save the YAML file and hand that on.`,
  local:
    "This page's address belongs to this device only, so the link does not open elsewhere. Somebody who has the page too can put what follows the # behind their own address.",

  linkTitle: "Opened from a link",
  linkOpened:
    "What the link contains was checked like a file and opened. Who made the link cannot be told. It was taken out of the address bar.",
  linkFailedTitle: "The link cannot be opened",
  linkBroken: "The link was cut off or is broken. Please ask for it again, or for a file.",
  linkOtherVersion: "The link was made by another version of this page. Please ask for a file.",
  linkProblems: "There are problems in what the link contains. Nothing was opened.",
};

export const filesWords = { ja, en } as const satisfies Record<Language, FilesWords>;
