/**
 * Must somebody say of a requirement why no link needs it? Of the trust services criteria only security and availability are
 * chosen for the checklist [M-16]; clauses and controls have no category and all count.
 */
export const isAccountedFor = ({ category }: { readonly category?: string | undefined }): boolean =>
  category === undefined || category === "security" || category === "availability";
