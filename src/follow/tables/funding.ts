import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** From which stream money comes: specific credits of the ville policy, or what ordinary policies bring. */
export const STREAMS = {
  specifique: "crédits spécifiques de la politique de la ville",
  droit_commun: "droit commun",
  NPNRU: "renouvellement urbain",
  region: "crédits de la Région",
  departement: "crédits du Département",
  TFPB: "abattement de TFPB",
  europe: "fonds européens",
  fonds_propres: "fonds propres du porteur",
  autre: "autre",
} as const;

export const BUDGET_SECTIONS = {
  fonctionnement: "fonctionnement",
  investissement: "investissement",
} as const;

/** Where the balance of a grant stands. */
export const BALANCE_STATES = {
  a_verser: "à verser",
  verse: "versé",
  bloque: "bloqué",
  annule: "annulé",
} as const;

/** The money of an action, by funder and stream: each amount is a total of the year in current euros. */
export const FUNDING = table(
  "financements",
  "l’argent d’un financeur pour une action, par nature de crédits",
  ["action", "year", "funder", "stream", "section"],
  {
    action: needed(listed("action", "actions", "L’identifiant de l’action.")),
    year: needed(column("annee", "annee", "L’année de programmation.")),
    funder: needed(listed("financeur", "financeurs", "Qui paie.")),
    stream: needed(choice("nature", STREAMS, "La nature des crédits.")),
    section: needed(choice("section", BUDGET_SECTIONS, "Fonctionnement ou investissement.")),
    asked: column("demande", "euros", "Montant demandé."),
    granted: column("accorde", "euros", "Montant accordé."),
    advance: column("acompte", "euros", "Acompte versé."),
    balance: column("solde", "euros", "Solde : ce qui reste dû, ou a été versé."),
    paidOn: column("verse_le", "jour", "Le jour où le solde a été versé."),
    balanceState: choice("statut_solde", BALANCE_STATES, "À verser, versé, bloqué ou annulé."),
  },
);

export type Funding = RowOf<typeof FUNDING>;
