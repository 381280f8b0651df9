import type { Source, Validity } from "../../referentiel/tree.ts";

/**
 * What a contract may ask of its own follow-up, and in what its value is written. Each contract states its own values, dated and
 * sourced, in suivi.yaml: nothing here is a default, and what a contract does not ask is not checked.
 */
export const REQUIREMENTS = {
  fiche_avant: { unit: "jour", words: "la fiche de suivi-bilan est reçue au plus tard le" },
  fiche_jour_compris: { unit: "oui_non", words: "le jour limite de la fiche compte" },
  solde_apres_fiche: { unit: "oui_non", words: "le solde n’est versé qu’après la fiche" },
  rubriques_de_la_fiche: { unit: "nombre", words: "rubriques que la fiche doit remplir" },
  reunions_de_suivi_par_action: { unit: "nombre", words: "réunions de suivi par action financée" },
  comites_par_action: { unit: "nombre", words: "comités de pilotage par action financée" },
  financeurs_invites: { unit: "oui_non", words: "tous les financeurs sont invités à ces réunions" },
  calendrier_transmis: { unit: "oui_non", words: "le calendrier est transmis dès la validation de l’action" },
  actions_en_suivi_renforce: { unit: "nombre", words: "actions en suivi renforcé" },
  chef_de_projet_designe: { unit: "oui_non", words: "chaque suivi renforcé a un chef de projet" },
  etat_a_chaque_copil: {
    unit: "oui_non",
    words: "chaque suivi renforcé est présenté à chaque comité de pilotage",
  },
  part_cpo_des_actions: { unit: "part", words: "part des actions sous convention pluriannuelle" },
  part_cpo_des_credits_specifiques: {
    unit: "part",
    words: "part des crédits spécifiques, de tous, sous convention pluriannuelle",
  },
  part_cpo_des_credits_de_l_etat: {
    unit: "part",
    words: "part des crédits spécifiques de l’État sous convention pluriannuelle",
  },
  part_dsil: { unit: "part", words: "part de la DSIL pour les quartiers prioritaires" },
  plafond_hors_contrat: { unit: "part", words: "plafond de crédits du programme 147 hors du contrat" },
  plafond_sip: { unit: "euros", words: "plafond d’un soutien aux initiatives de proximité" },
  moyens_de_tous_connus: {
    unit: "oui_non",
    words: "la Région n’intervient que si les moyens de tous sont connus",
  },
  drac_ne_cofinance_pas: {
    unit: "oui_non",
    words:
      "la DRAC ne cofinance pas les actions du contrat : une part de fonctionnement, ou un appel à projets encore prévisionnel",
  },
  droit_commun_par_orientation: {
    unit: "oui_non",
    words: "du droit commun est mobilisé dans chaque orientation",
  },
  droit_commun_d_abord: {
    unit: "oui_non",
    words: "le droit commun est mobilisé avant les crédits spécifiques",
  },
  declaration_de_chaque_signataire: {
    unit: "oui_non",
    words: "chaque signataire déclare ses engagements chaque année",
  },
  revue_des_credits_avant_copil: {
    unit: "oui_non",
    words: "les crédits sont passés en revue au comité technique qui précède le comité de pilotage",
  },
  convention_tfpb_avant: {
    unit: "jour",
    words: "chaque bailleur a signé sa convention d’abattement avant le",
  },
  contrat_signe_par_bailleur: {
    unit: "jour",
    words: "chaque bailleur a signé le contrat de ville au plus tard le",
  },
  geographie_de_l_abattement: { unit: "nombre", words: "zonage sur lequel l’abattement est accordé" },
  contrepartie_a_hauteur_de_l_abattement: {
    unit: "oui_non",
    words: "les actions d’un bailleur valent au moins l’abattement",
  },
  seuil_de_diffusion: { unit: "nombre", words: "effectif en dessous duquel rien n’est diffusé" },
} as const satisfies Readonly<Record<string, { readonly unit: RequirementUnit; readonly words: string }>>;

/** How the value of a requirement is written: a day (AAAA-MM-JJ, or MM-JJ for one of each year), a share from 0 to 1. */
export type RequirementUnit = "jour" | "oui_non" | "nombre" | "part" | "euros";

export type RequirementCode = keyof typeof REQUIREMENTS;

/** What the tables can tell a target of: the requirements that may name one. No line would answer it from the others. */
export const TOLD_REQUIREMENTS = [
  "fiche_avant",
  "convention_tfpb_avant",
  "contrat_signe_par_bailleur",
] as const satisfies readonly RequirementCode[];

export type ToldRequirement = (typeof TOLD_REQUIREMENTS)[number];

export const isTold = (asks: RequirementCode): asks is ToldRequirement =>
  (TOLD_REQUIREMENTS as readonly RequirementCode[]).includes(asks);

/** One thing that a contract asks of its follow-up. */
export interface Requirement extends Validity {
  readonly id: string;
  readonly asks: RequirementCode;
  /** In its unit; null when the document leaves it open, and what depends on it is then unknown. */
  readonly value: number | boolean | string | null;
  /** The target of the référentiel that asks the same, when there is one: what the tables say of it is then its lines. */
  readonly target?: string | undefined;
  readonly source: Source;
  /** How the text was read where it leaves room. */
  readonly reading?: string | undefined;
}

/**
 * What a contract asks on a day; undefined when it asks nothing of the kind. Of several that hold, the last that began.
 *
 * @example
 * requirementOn([{ id: "f", asks: "fiche_avant", value: "03-31", source: { document: "c" }, replaces: [], from: "2024-01-01" }], "fiche_avant", "2025-06-30")?.value
 * // => "03-31"
 */
export function requirementOn(
  requirements: readonly Requirement[],
  asks: RequirementCode,
  day: string,
): Requirement | undefined {
  return requirements
    .filter((one) => one.asks === asks && (one.from ?? "") <= day && day <= (one.to ?? "9999"))
    .toSorted((left, right) => ((left.from ?? "") < (right.from ?? "") ? -1 : 1))
    .at(-1);
}
