/**
 * A name of a bank, holder or provider as it is compared: NFKC, all white space and 株式会社, (株), ㈱ removed. Case is kept.
 * Example: `normaliseName("株式会社　みらい 銀行") === normaliseName("みらい銀行㈱")`. Source: contract §3.
 */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/株式会社|\(株\)/gu, "");
}
