import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Source } from "./register.ts";

/** Why an address gave nothing, with what a message needs to say it. Addresses are whole, limits in megabytes. */
export type Setback =
  | { readonly kind: "injoignable"; readonly host: string; readonly detail: string }
  | { readonly kind: "coupee"; readonly address: string; readonly attempts: number }
  | { readonly kind: "attente"; readonly host: string; readonly seconds: number }
  | { readonly kind: "refus"; readonly address: string; readonly status: number; readonly said: string }
  | { readonly kind: "redirection"; readonly address: string; readonly to: string }
  | { readonly kind: "demesuree"; readonly address: string; readonly limit: number }
  | { readonly kind: "page_web"; readonly address: string }
  | { readonly kind: "jeu_inconnu"; readonly dataset: string; readonly status: number; readonly said: string }
  | { readonly kind: "incoherente"; readonly address: string; readonly detail: string };

/** The problem of a source that could not be read; of a host that could not be reached, the same for all its sources. */
export function setbackProblem(setback: Setback, { file, page }: Source): Diagnostic {
  const place = { file };
  switch (setback.kind) {
    case "injoignable":
      return problem("refresh/injoignable", { file: setback.host }, setback);
    case "coupee":
      return problem("refresh/coupee", place, { ...setback, page });
    case "attente":
      return problem("refresh/attente", { file: setback.host }, setback);
    case "refus":
      return problem("refresh/refus", place, { ...setback, said: quoted(setback.said), page });
    case "redirection":
      return problem("refresh/redirection", place, { ...setback, page });
    case "demesuree":
      return problem("refresh/demesuree", place, { ...setback, page });
    case "page_web":
      return problem("refresh/page-web", place, { ...setback, page });
    case "jeu_inconnu":
      return problem("refresh/jeu-inconnu", place, { ...setback, said: quoted(setback.said), page });
    case "incoherente":
      return problem("refresh/incoherente", place, { ...setback, page });
  }
}

const quoted = (said: string): string => (said === "" ? "" : ` : « ${said} »`);
