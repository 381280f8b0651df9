/** Where a problem is. Lines and columns start at 1; a column counts characters. */
export interface Place {
  readonly file: string;
  /** The sheet of a workbook: line and column are then those of a cell. */
  readonly sheet?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Name of the CSV column concerned; `show-source.ts` turns it into `column`. */
  readonly field?: string | undefined;
  /** The text of the line, so that the message can show it with a caret. */
  readonly source?: string | undefined;
}
