/** What a table that people fill in by hand never reaches; beyond it a file is refused before it is unpacked. */
export const limits = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 20 * 1024 * 1024,
  /** Files inside a workbook. */
  entries: 2_000,
  /** Bytes of one file inside, as declared; the reader holds the file to what it declares. */
  entryBytes: 40 * 1024 * 1024,
  totalBytes: 80 * 1024 * 1024,
  /** How much smaller than its content a file inside may be, where the content is larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  columns: 512,
  rows: 50_000,
} as const;
