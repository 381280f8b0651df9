import type { Scope } from "./scope.ts";

/** What users read for a scale: « à l’échelle … ». */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  contractuelle: "du contrat",
  communale: "de la commune",
  quartier: "du quartier",
  departementale: "du département",
  regionale: "de la région",
  nationale: "de la France",
};
