/** One message: whether it blocks, what is, and what to do; `{name}` stands for a value given with the problem. */
export interface Entry {
  readonly severity: "erreur" | "avertissement";
  readonly message: string;
  readonly hint: string;
}
