import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** The eight axes of the national framework of use of the abatement (USH, May 2021; Porte du Hainaut, l. 4440-4548). */
export const TFPB_AXES = {
  gestion: "Renforcement des moyens de gestion de droit commun",
  formation: "Formation et soutien des personnels de proximité",
  sur_entretien: "Sur-entretien",
  dechets: "Gestion des déchets, encombrants et épaves",
  tranquillite: "Tranquillité résidentielle",
  concertation: "Concertation et sensibilisation des locataires",
  lien_social: "Animation, lien social, vivre-ensemble",
  petits_travaux: "Petits travaux d’amélioration de la qualité de service",
} as const;

/** On which zoning the abatement was granted. */
export const ZONINGS = { "2015": "quartiers de 2015", "2024": "quartiers de 2024" } as const;

/** What a landlord does for the abatement, in one commune: amounts in current euros, of the year. */
export const TFPB = table(
  "tfpb",
  "une action d’un bailleur en contrepartie de l’abattement",
  ["landlord", "commune", "qpv", "year", "axis", "action"],
  {
    landlord: needed(listed("bailleur", "bailleurs", "Le bailleur.")),
    commune: needed(listed("commune", "communes", "La commune.")),
    qpv: listed("qpv", "qpv", "Le quartier."),
    year: needed(column("annee", "annee", "L’année de l’abattement.")),
    zoning: needed(choice("geographie", ZONINGS, "Le zonage sur lequel l’abattement porte.")),
    dwellings: column("logements", "entier", "Nombre de logements dont la taxe est abattue."),
    abated: column(
      "montant_abattu",
      "euros",
      "Le montant abattu ; une fois par bailleur, commune, quartier et année.",
    ),
    action: column("action", "texte", "L’action en contrepartie, en une ligne."),
    axis: choice("axe", TFPB_AXES, "L’un des huit axes du cadre national."),
    plannedCost: column("cout_prevu", "euros", "Coût prévu de l’action."),
    actualCost: column("cout_realise", "euros", "Coût réalisé de l’action."),
    contractSignedOn: column(
      "contrat_signe_le",
      "jour",
      "Le jour où le bailleur a signé le contrat de ville.",
    ),
    agreementSignedOn: column(
      "convention_signee_le",
      "jour",
      "Le jour où la convention d’abattement a été signée.",
    ),
  },
);

export type TfpbLine = RowOf<typeof TFPB>;
