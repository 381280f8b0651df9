import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { TextSection } from "../../referentiel/free-texts.ts";
import { followYearReport } from "./follow-year.ts";

/** A part of a document that the house knows: its heading, and whether there is something to print under it. */
export interface KnownPart {
  readonly title: string;
  /** Its name in the contents, where the heading is long. */
  readonly short?: string;
  /** An annex bears a letter and is not of the contents; a page bears nothing. A numbered part is the rule. */
  readonly kind?: "annexe" | "page";
  /** The part under which it stands where that one comes before it. */
  readonly under?: string;
  /** What is not said is there for any evaluation. */
  readonly has?: (evaluation: Evaluation) => boolean;
}

const isContract = ({ epci }: Evaluation): boolean => epci !== null;

/** Whether people wrote a text for one of these parts; a shared référentiel has none. */
const hasText =
  (...sections: readonly TextSection[]) =>
  (evaluation: Evaluation): boolean =>
    isContract(evaluation) &&
    (evaluation.referentiel.texts ?? []).some(({ section }) => sections.includes(section));

/** Whether the tables of the follow-up say something of a year. */
const hasYear = (evaluation: Evaluation): boolean => followYearReport(evaluation) !== null;

const hasTargets = ({ targets, shared }: Evaluation): boolean => targets.length > 0 || shared.length > 0;

const hasConventions = ({ referentiel: { rules, parameters } }: Evaluation): boolean =>
  rules.some(({ convention }) => convention !== undefined) ||
  parameters.some(({ values }) => values.some(({ convention }) => convention));

/** Every part of the templates of the house, by the name of its partial and of its anchor. */
export const KNOWN_PARTS: Readonly<Record<string, KnownPart>> = {
  "premiere-page": { title: "Première page", kind: "page" },
  "premiere-page-mi-parcours": { title: "Première page", kind: "page" },
  manques: { title: "Ce qui manque au projet de rapport", kind: "page" },
  sommaire: { title: "Sommaire", kind: "page" },
  reponses: { title: "Réponses aux questions centrales", kind: "page" },
  orientations: {
    title: "Orientations du contrat et projet de territoire",
    short: "Orientations",
    has: hasText("orientations"),
  },
  evolution: {
    title: "Évolution de la situation dans les quartiers",
    short: "Évolution de la situation",
    has: isContract,
  },
  ecarts: {
    title: "Écarts à l’agglomération, quartier par quartier",
    short: "Écarts à l’agglomération",
    under: "evolution",
    has: isContract,
  },
  "deux-zonages": {
    title: "Les deux zonages, côte à côte et jamais raccordés",
    short: "Les deux zonages",
    has: isContract,
  },
  constats: { title: "Constats", under: "evolution" },
  trajectoires: { title: "Les cibles et leur trajectoire", short: "Trajectoires", has: hasTargets },
  cibles: { title: "Cibles", under: "evolution", has: hasTargets },
  actions: {
    title: "Actions de l’année",
    has: (evaluation) => hasText("actions", "signataires")(evaluation) || hasYear(evaluation),
  },
  annees: { title: "Les années du contrat", has: isContract },
  annee: { title: "L’année du contrat", under: "actions", has: hasYear },
  engagements: {
    title: "Les engagements des signataires",
    short: "Engagements",
    has: ({ followed }) => followed.some(({ kind }) => kind === "engagement"),
  },
  "depuis-le-debut": { title: "Ce qui a changé depuis le début du contrat", short: "Ce qui a changé" },
  "ce-qui-manque": { title: "Ce qui manque pour évaluer, et qui le fournit", short: "Ce qui manque" },
  perspectives: {
    title: "Perspectives et améliorations",
    short: "Perspectives",
    has: hasText("perspectives"),
  },
  articulation: {
    title: "Articulation des volets social, économique et urbain",
    short: "Articulation des volets",
    has: hasText("articulation"),
  },
  dsu: {
    title: "Développement social urbain dans les communes qui reçoivent la DSU",
    short: "Développement social urbain",
    has: hasText("dsu"),
  },
  avis: {
    title: "Avis sur le projet de rapport, et suites données",
    short: "Avis et suites",
    has: (evaluation) =>
      hasText("suites")(evaluation) || (evaluation.annualReport?.opinions ?? []).length > 0,
  },
  regles: { title: "Règles", has: ({ referentiel }) => referentiel.rules.length > 0 },
  seuils: { title: "Seuils", has: ({ referentiel }) => referentiel.parameters.length > 0 },
  conventions: { title: "Conventions", has: hasConventions },
  comparabilite: {
    title: "Ce que les producteurs refusent ou déconseillent de comparer",
    short: "Comparabilité",
    has: ({ comparisons }) => comparisons.some(({ rules = [] }) => rules.length > 0),
  },
  calculs: {
    title: "Comment chaque constat est calculé",
    short: "Calcul des constats",
    has: ({ findings }) => findings.some(({ trace }) => trace !== null),
  },
  coherence: {
    title: "Couverture et cohérence du contrat",
    short: "Couverture et cohérence",
    has: ({ claims, coherence }) => claims.length > 0 || coherence.checks.some(({ total }) => total > 0),
  },
  "valeurs-du-contrat": {
    title: "Valeurs imprimées dans le contrat",
    has: ({ printed }) => printed.length > 0,
  },
  "mises-en-garde": { title: "Mises en garde" },
  sources: { title: "Sources" },
  methode: { title: "Méthode" },
  identifiants: { title: "Identifiants et lignes", has: ({ followed }) => followed.length > 0 },
  "annexe-decret": {
    title: "ce que le décret demande de ce rapport, et où il en est",
    short: "ce que le décret demande",
    kind: "annexe",
    has: ({ annualReport }) => annualReport !== undefined,
  },
  "annexe-contributions": {
    title: "contributions et délibérations des conseils",
    kind: "annexe",
    has: ({ annualReport, referentiel: { contributions = [] } }) =>
      (annualReport?.opinions ?? []).some(({ contribution }) =>
        contributions.some(({ name }) => name === contribution),
      ),
  },
  "annexe-notes": { title: "notes des tableaux", kind: "annexe", has: isContract },
  "annexe-cibles": {
    title: "cibles sans verdict",
    kind: "annexe",
    has: ({ targets }) => targets.length > 0,
  },
  "annexe-controles": {
    title: "nombres recalculés",
    kind: "annexe",
    has: ({ claims }) => claims.some(({ verdict }) => verdict !== "contradictoire"),
  },
  "annexe-zonages": {
    title: "les quartiers de 2015 et ceux de 2024",
    kind: "annexe",
    has: ({ territories }) => territories.some(({ succession }) => succession !== undefined),
  },
  "annexe-suivi": {
    title: "où en est chaque engagement, cible et indicateur",
    short: "où en est chaque engagement",
    kind: "annexe",
    has: ({ followed }) => followed.length > 0,
  },
};
