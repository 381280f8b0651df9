/** The scale at which a référentiel, a target or a commitment binds. */
export const SCOPES = [
  "contractuelle",
  "communale",
  "quartier",
  "departementale",
  "regionale",
  "nationale",
] as const;

export type Scope = (typeof SCOPES)[number];
