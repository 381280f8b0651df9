import type { Evaluation } from "../../evaluation/evaluation.ts";
import { geographyWords } from "../../french/gaps.ts";
import { contractYears } from "../../french/periods.ts";
import { coverageSentence } from "../../french/tallies.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { frenchDate } from "../../kernel/french.ts";
import { SCALES } from "../../referentiel/tree.ts";
import { namesOf } from "../labels.ts";
import { allTables } from "./all-tables.ts";
import {
  type ChangesView,
  type ClaimsView,
  type CoherenceView,
  changesView,
  claimsView,
  coherenceView,
} from "./claims.ts";
import { type FindingView, type QuestionView, questionView } from "./findings.ts";
import {
  type CentralQuestions,
  caution,
  leadTable,
  repeatedSilence,
  sharedBeside,
  thresholdsOf,
} from "./first-page.ts";
import { type NodeView, nodeViews, type TalliesView, talliesView } from "./nodes.ts";
import {
  type CaveatsView,
  caveatsView,
  type DocumentView,
  documentViews,
  type PrintedView,
  printedView,
  type SourceView,
  shortFingerprint,
  sourceViews,
} from "./sources.ts";
import type { TableView } from "./table-view.ts";
import { type TargetsView, targetsView } from "./targets.ts";
import { type ZoningsView, zoningsView } from "./two-zonings.ts";

/** The number of each part of the report that there is; 0 for one that there is not. */
export interface PartNumbers {
  readonly ecarts: number;
  readonly constats: number;
  readonly cibles: number;
  readonly coherence: number;
  readonly valeurs: number;
  readonly mises_en_garde: number;
  readonly sources: number;
  readonly methode: number;
}

/** The parts in their order: those that would hold nothing are left out, and the others numbered without a gap. */
export function partNumbers({ epci, targets, shared, claims, coherence }: Evaluation): PartNumbers {
  const present: Readonly<Record<keyof PartNumbers, boolean>> = {
    ecarts: epci !== null,
    constats: true,
    cibles: targets.length > 0 || shared.length > 0,
    coherence: claims.length > 0 || coherence.checks.some(({ total }) => total > 0),
    valeurs: true,
    mises_en_garde: true,
    sources: true,
    methode: true,
  };
  const names = Object.keys(present) as (keyof PartNumbers)[];
  const kept = names.filter((name) => present[name]);
  const numbers = names.map((name) => [name, kept.indexOf(name) + 1] as const);
  return Object.fromEntries(numbers) as unknown as PartNumbers;
}

/** Everything that a template can print: texts, and lists of texts. Keys are French: template authors write them. */
export interface ReportView {
  readonly titre: string;
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
  readonly questions_centrales: readonly QuestionView[];
  /** Findings that several central questions leave without an answer in the same words: the first page says them once. */
  readonly sans_reponse: readonly FindingView[];
  /** Thresholds of the rules, each with what says so; each once. */
  readonly seuils: readonly string[];
  /** What is said beside several verdicts of the central questions: each once. */
  readonly a_cote_commun: readonly string[];
  readonly principal: TableView | null;
  readonly prudence: readonly string[];
  readonly tableaux: readonly TableView[];
  readonly noeuds: readonly NodeView[];
  /** What the QPV of 2024 were in 2015; null when nothing that was read says so. */
  readonly zonages: ZoningsView | null;
  readonly parties: PartNumbers;
  readonly synthese: TalliesView;
  readonly cibles: TargetsView;
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

/** The evaluation as texts that are ready to be laid out. Nothing is computed here: only written, sorted and named. */
export function reportView(evaluation: Evaluation): ReportView {
  const { referentiel, epci } = evaluation;
  const names = namesOf(evaluation);
  const tables = allTables(evaluation, names);
  const central = repeatedSilence(
    referentiel.questions.map((question) => questionView(question, evaluation, names)),
  );
  const lead = leadTable(evaluation, tables);
  const tableaux = tables.map((table) => ({ ...table, est_principal: table === lead }));
  const principal = tableaux.find(({ est_principal }) => est_principal) ?? null;
  return typesetDeep({
    titre: referentiel.title,
    contrat: referentiel.contract,
    titulaire: referentiel.holder,
    agglomeration: epci?.label ?? referentiel.territory ?? "",
    echelle: epci ? "" : SCALES[referentiel.scale],
    annees: contractYears(referentiel.start, referentiel.end),
    debut: referentiel.start,
    fin: referentiel.end,
    date: frenchDate(evaluation.date),
    referentiel: referentiel.id,
    geographie: geographyWords(referentiel.geography),
    nombre_qpv: perimeterOf(evaluation),
    couverture: coverageView(evaluation),
    ...centralView(central),
    principal,
    prudence: caution(evaluation, principal),
    tableaux,
    noeuds: nodeViews(evaluation, names),
    zonages: zoningsView(evaluation, names),
    ...followUp(evaluation),
    valeurs_du_contrat: printedView(evaluation, names),
    mises_en_garde: caveatsView(evaluation),
    sources: sourceViews(evaluation),
    documents: documentViews(evaluation),
    referentiel_fichiers: referentiel.files.map(({ path, sha256 }) => ({
      chemin: path,
      empreinte: shortFingerprint(sha256),
    })),
    ...stamp(evaluation),
  });
}

type Central = "questions_centrales" | "sans_reponse" | "seuils" | "a_cote_commun";

function centralView({ questions, repeated }: CentralQuestions): Pick<ReportView, Central> {
  return {
    questions_centrales: questions,
    sans_reponse: repeated,
    seuils: thresholdsOf(questions),
    a_cote_commun: sharedBeside(questions),
  };
}

type FollowUp = "parties" | "synthese" | "cibles" | "coherence" | "controles" | "changements";

/** What is neither a gap nor a question: targets, claims, what is left out, what changed. */
function followUp(evaluation: Evaluation): Pick<ReportView, FollowUp> {
  return {
    parties: partNumbers(evaluation),
    synthese: talliesView(evaluation),
    cibles: targetsView(evaluation),
    coherence: coherenceView(evaluation),
    controles: claimsView(evaluation),
    changements: changesView(evaluation),
  };
}

const stamp = ({ producedBy }: Evaluation) => ({
  version: producedBy.version,
  empreinte: shortFingerprint(producedBy.inputs),
});

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
