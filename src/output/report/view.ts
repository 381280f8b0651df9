import { printedName } from "../../data/printed-name.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { playedLines } from "../../french/follow-up.ts";
import { geographyWords } from "../../french/gaps.ts";
import { methodDefinitions, type ReadThing } from "../../french/method-definitions.ts";
import { contractYears } from "../../french/periods.ts";
import { plainDeep } from "../../french/plain-elements.ts";
import { coverageSentence } from "../../french/tallies.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { TextSection } from "../../referentiel/free-texts.ts";
import { SCALES } from "../../referentiel/tree.ts";
import { type AnnualReportView, annualReportView } from "./annual-report.ts";
import {
  type ChangesView,
  type ClaimsView,
  type CoherenceView,
  changesView,
  claimsView,
  coherenceView,
} from "./claims.ts";
import { type CalculationView, calculationViews, type QuestionView } from "./findings.ts";
import { caution, comparisonOf, sharedBeside, thresholdsOf } from "./first-page.ts";
import { type FollowYearReport, followYearReport } from "./follow-year.ts";
import { type FollowedAnnexView, followedView } from "./followed.ts";
import { eachMade, lazily, type Makers } from "./lazily.ts";
import { type NodeView, nodeViews, type TalliesView, talliesView } from "./nodes.ts";
import { type AnswerView, answerViews } from "./opening/answers.ts";
import { type OpeningView, openingView } from "./opening/opening.ts";
import type { PartsView } from "./parts.ts";
import { type PrintedView, printedView } from "./printed.ts";
import type { QuarterMaps } from "./quarter/quarter-map.ts";
import { reportVignettes, type VignettesView } from "./quarter/vignettes.ts";
import { type ReportChoices, sharedValues } from "./shared-values.ts";
import {
  type CaveatsView,
  caveatsView,
  type DocumentView,
  documentViews,
  type SourceView,
  shortFingerprint,
  sourceViews,
} from "./sources.ts";
import type { TableView } from "./table-view.ts";
import { type TargetsView, targetsView } from "./targets.ts";
import { writtenSections } from "./texts.ts";
import { type ZoningsView, zoningsView } from "./two-zonings.ts";

/** Everything that a template can print: texts, and lists of texts. Keys are French: template authors write them. */
export interface ReportView extends QuarterMaps {
  readonly titre: string;
  /** What is made up, of a played year; empty for a contract. */
  readonly exemple: string;
  readonly contrat: string;
  readonly titulaire: string;
  readonly agglomeration: string;
  /** Of a shared référentiel, the scale at which it is judged; empty for a contract. */
  readonly echelle: string;
  readonly annees: string;
  readonly debut: string;
  readonly fin: string;
  readonly date: string;
  readonly referentiel: string;
  readonly geographie: string;
  readonly nombre_qpv: number;
  readonly couverture: {
    readonly chiffrees: number;
    /** Of these, those of which every figure is of before the contract. */
    readonly de_depart: number;
    readonly en_attente: number;
    readonly sans_chiffre: number;
    readonly total: number;
    /** The same in one sentence. */
    readonly phrase: string;
  };
  /** The first page. */
  readonly ouverture: OpeningView;
  /** The answers to the central questions, in one line each. */
  readonly reponses: readonly AnswerView[];
  readonly questions_centrales: readonly QuestionView[];
  /** Every question that a rule answers, with the findings and their traces. */
  readonly calculs: readonly CalculationView[];
  /** Thresholds of the rules, each with what says so; each once. */
  readonly seuils: readonly string[];
  /** What is said beside several verdicts of the central questions: each once. */
  readonly a_cote_commun: readonly string[];
  readonly principal: TableView | null;
  /** The QPV of that table side by side, a small chart each. */
  readonly cotes: VignettesView | null;
  readonly prudence: readonly string[];
  readonly tableaux: readonly TableView[];
  readonly noeuds: readonly NodeView[];
  /** What the QPV of 2024 were in 2015; null when nothing that was read says so. */
  readonly zonages: ZoningsView | null;
  readonly parties: PartsView["parties"];
  readonly titres: PartsView["titres"];
  readonly sous_parties: PartsView["sous_parties"];
  readonly sommaire: PartsView["sommaire"];
  /** Which parts have a text that people wrote. */
  readonly textes: Readonly<Record<TextSection, boolean>>;
  /** What the annual report must hold by law; null of a shared référentiel. */
  readonly rapport_annuel: AnnualReportView | null;
  /** Where every identifier of the contract stands. */
  readonly suivi: FollowedAnnexView;
  /** What partners did, spent and counted in the year; null without follow-up tables. */
  readonly annee_du_contrat: FollowYearReport | null;
  readonly synthese: TalliesView;
  readonly cibles: TargetsView;
  /** What the words of the method mean. */
  readonly definitions: readonly { readonly terme: string; readonly texte: string }[];
  readonly coherence: CoherenceView;
  readonly controles: ClaimsView;
  readonly changements: ChangesView | null;
  readonly valeurs_du_contrat: PrintedView;
  readonly mises_en_garde: CaveatsView;
  readonly sources: readonly SourceView[];
  readonly documents: readonly DocumentView[];
  readonly referentiel_fichiers: readonly { readonly chemin: string; readonly empreinte: string }[];
  readonly version: string;
  readonly empreinte: string;
}

/** What makes each value of the view of a report: nothing is computed here, only written, sorted and named. */
export function reportMakers(evaluation: Evaluation, choices: ReportChoices): Makers<ReportView> {
  const { referentiel } = evaluation;
  const held = sharedValues(evaluation, choices);
  const makers: Makers<ReportView> = {
    ...headMakers(evaluation),
    couverture: () => coverageView(evaluation),
    ouverture: () => openingView(evaluation, held.names, choices.indicators),
    reponses: () => answerViews(evaluation, held.names),
    questions_centrales: () => held.central,
    calculs: () => calculationViews(evaluation, held.names),
    seuils: () => thresholdsOf(held.central),
    a_cote_commun: () => sharedBeside(held.central),
    principal: () => held.principal,
    cotes: () => reportVignettes(evaluation, comparisonOf(evaluation, held.principal), held.names),
    prudence: () => caution(evaluation, held.principal),
    tableaux: () => held.tableaux,
    contours: () => held.maps.contours,
    carte: () => held.maps.carte,
    noeuds: () => nodeViews(evaluation, held.names),
    zonages: () => zoningsView(evaluation, held.names),
    parties: () => held.parts.parties,
    titres: () => held.parts.titres,
    sous_parties: () => held.parts.sous_parties,
    sommaire: () => held.parts.sommaire,
    synthese: () => talliesView(evaluation),
    cibles: () => targetsView(evaluation),
    definitions: () => definitionViews("rapport", evaluation),
    coherence: () => coherenceView(evaluation),
    controles: () => claimsView(evaluation),
    changements: () => changesView(evaluation),
    suivi: () => followedView(evaluation),
    annee_du_contrat: () => followYearReport(evaluation),
    textes: () => writtenSections(referentiel),
    rapport_annuel: () => annualReportView(evaluation),
    valeurs_du_contrat: () => printedView(evaluation, held.names),
    mises_en_garde: () => caveatsView(evaluation),
    sources: () => sourceViews(evaluation),
    documents: () => documentViews(evaluation),
  };
  return printed(makers, evaluation);
}

type Head =
  | "titre"
  | "exemple"
  | "contrat"
  | "titulaire"
  | "agglomeration"
  | "echelle"
  | "annees"
  | "debut"
  | "fin"
  | "date"
  | "referentiel"
  | "geographie"
  | "nombre_qpv"
  | "referentiel_fichiers"
  | "version"
  | "empreinte";

/** What names a document, and what it was made from. */
function headMakers(evaluation: Evaluation): Makers<Pick<ReportView, Head>> {
  const { referentiel, epci } = evaluation;
  return {
    titre: () => referentiel.title,
    exemple: () => playedLines(referentiel).join(""),
    contrat: () => referentiel.contract,
    titulaire: () => referentiel.holder,
    agglomeration: () => (epci ? printedName(epci.label) : (referentiel.territory ?? "")),
    echelle: () => (epci ? "" : SCALES[referentiel.scale]),
    annees: () => contractYears(referentiel.start, referentiel.end),
    debut: () => referentiel.start,
    fin: () => referentiel.end,
    date: () => frenchDate(evaluation.date),
    referentiel: () => referentiel.id,
    geographie: () => geographyWords(referentiel.geography),
    nombre_qpv: () => perimeterOf(evaluation),
    referentiel_fichiers: () =>
      referentiel.files.map(({ path, sha256 }) => ({ chemin: path, empreinte: shortFingerprint(sha256) })),
    version: () => evaluation.producedBy.version,
    empreinte: () => shortFingerprint(evaluation.producedBy.inputs),
  };
}

/** The evaluation as texts that are ready to be laid out, each made when it is read. */
export const reportView = (
  evaluation: Evaluation,
  choices: ReportChoices = { indicators: null, parts: [] },
): ReportView => lazily(reportMakers(evaluation, choices));

/** The same values as they are printed: typeset, and without an identifier of the référentiel in a sentence. */
export const printed = <T extends object>(makers: Makers<T>, { referentiel }: Evaluation): Makers<T> =>
  eachMade(makers, (value) => typesetDeep(plainDeep(value, referentiel)));

/** The definitions of the method; that of trajectories where there are targets. */
export function definitionViews(
  thing: ReadThing,
  { targets, shared }: Pick<Evaluation, "targets" | "shared">,
): ReportView["definitions"] {
  const hasTargets = targets.length > 0 || shared.some((one) => one.targets.length > 0);
  return methodDefinitions(thing, hasTargets).map(({ term, text }) => ({ terme: term, texte: text }));
}

function coverageView({ coverage }: Evaluation): ReportView["couverture"] {
  const { evaluable, starting, awaiting, unmeasured, total } = coverage;
  const phrase = coverageSentence(coverage);
  const counts = {
    chiffrees: evaluable,
    de_depart: starting,
    en_attente: awaiting,
    sans_chiffre: unmeasured,
  };
  return { ...counts, total, phrase };
}

function perimeterOf({ territories, referentiel }: Evaluation): number {
  return territories.filter(({ kind, geography }) => kind === "qpv" && geography === referentiel.geography)
    .length;
}
