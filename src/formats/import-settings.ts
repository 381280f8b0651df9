/** What a user said of a file beyond its bytes, kept in datapackage.json so that the file is read again the same way. */
export interface ImportSettings {
  /** Year of the edition, where neither header nor file name gives it. */
  readonly edition?: string | undefined;
  /** The period that all figures describe, where no rule gives it. */
  readonly period?: string | undefined;
}
