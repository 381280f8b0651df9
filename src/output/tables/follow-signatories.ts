import type { SignatoryReview, SignatoryYear } from "../../follow/commitments/signatory-review.ts";
import type { FollowYear } from "../../follow/follow-year.ts";
import type { FormCell, FormOfYear, FormRow } from "../../follow/form/form-year.ts";
import type { PartialSum } from "../../follow/money/partial-sum.ts";
import { COMMITMENT_STATES } from "../../follow/tables/commitment-states.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { sumColumns } from "./follow-money.ts";
import { answerColumn, type Column, countColumn, type Table, textColumn } from "./table.ts";

/** The review of commitments by signatory, and the form by signatory and item; no row of what nobody has answered. */
export function signatoryTables({ commitments, form }: FollowYear): Table[] {
  const { signatories } = commitments.review;
  const isTold = signatories.some(({ year, yearBefore }) => year.declared + yearBefore.declared > 0);
  const review: Table<SignatoryReview> = {
    name: "revue_des_engagements",
    sheet: "Revue des engagements",
    title: "Revue des engagements : ce que chaque signataire a déclaré dans l’année",
    columns: REVIEW_COLUMNS,
    rows: isTold ? signatories : [],
  };
  const answers: Table<AnswerRow> = {
    name: "formulaire",
    title: "Formulaire d’engagement : signataire par rubrique, la dernière réponse",
    columns: ANSWER_COLUMNS,
    rows: form ? answerRows(form) : [],
  };
  return [review, answers];
}

const organisationColumns = <Row>(
  of: (row: Row) => { readonly id: string; readonly name: string },
): Column<Row>[] => [
  textColumn("signataire", "Signataire", "Code de l’organisme", 20, (row) => of(row).id),
  textColumn("signataire_libelle", "Signataire : nom", "Nom de l’organisme", 36, (row) => of(row).name),
];

const money = (name: string, title: string, of: (year: SignatoryYear) => PartialSum) =>
  sumColumns(name, title, ({ year }: SignatoryReview) => of(year));

const REVIEW_COLUMNS: readonly Column<SignatoryReview>[] = [
  ...organisationColumns((row: SignatoryReview) => row),
  answerColumn(
    "doit_declarer",
    "Doit déclarer",
    "Ce que dit le contrat : oui ou non",
    (row) => row.mustDeclare,
  ),
  countColumn("engagements", "Engagements", "Engagements du document qui le lient", ({ bound }) => bound),
  countColumn(
    "declares",
    "Déclarés",
    "Engagements dont il a parlé dans l’année",
    ({ year }) => year.declared,
  ),
  countColumn(
    "declares_avant",
    "Déclarés l’année d’avant",
    "Engagements dont il a parlé",
    (row) => row.yearBefore.declared,
  ),
  ...codesOf(COMMITMENT_STATES).map((state) =>
    countColumn<SignatoryReview>(
      state,
      `Déclarés : ${COMMITMENT_STATES[state]}`,
      "Engagements dont c’est le dernier état de l’année ; vide s’il n’a rien déclaré",
      ({ year }) => (year.declared === 0 ? undefined : (year.states[state] ?? 0)),
    ),
  ),
  ...money("droit_commun_prevu", "Droit commun prévu", ({ ordinaryPlanned }) => ordinaryPlanned),
  ...money("droit_commun_mobilise", "Droit commun mobilisé", ({ ordinaryMobilised }) => ordinaryMobilised),
  ...sumColumns(
    "droit_commun_mobilise_avant",
    "Droit commun mobilisé l’année d’avant",
    ({ yearBefore }: SignatoryReview) => yearBefore.ordinaryMobilised,
  ),
  ...money("specifique_prevu", "Crédits spécifiques prévus", ({ specificPlanned }) => specificPlanned),
  ...money("specifique_mobilise", "Crédits spécifiques mobilisés", (year) => year.specificMobilised),
  textColumn(
    "derniere_le",
    "Dernière déclaration",
    "AAAA-MM-JJ ; vide si rien n’est saisi",
    14,
    (row) => row.year.lastOn,
  ),
];

interface AnswerRow {
  readonly signatory: FormRow;
  readonly item: FormOfYear["items"][number];
  readonly cell: FormCell | undefined;
}

function answerRows({ items, signatories }: FormOfYear): AnswerRow[] {
  const isAnswered = signatories.some(({ cells }) => cells.some(({ year }) => year !== null));
  if (!isAnswered) return [];
  return signatories.flatMap((signatory) =>
    items.map((item) => ({ signatory, item, cell: signatory.cells.find((cell) => cell.item === item.id) })),
  );
}

const ANSWER_COLUMNS: readonly Column<AnswerRow>[] = [
  ...organisationColumns(({ signatory }: AnswerRow) => signatory),
  answerColumn(
    "obligatoire",
    "Signataire obligatoire",
    "oui ou non",
    ({ signatory }) => signatory.isMandatory,
  ),
  textColumn("bloc", "Bloc", "Bloc du formulaire", 30, ({ item }) => item.block),
  textColumn("rubrique", "Rubrique", "Code de la rubrique", 12, ({ item }) => item.id),
  textColumn(
    "rubrique_libelle",
    "Rubrique : libellé",
    "Ce que dit le formulaire",
    60,
    ({ item }) => item.label,
  ),
  answerColumn("reponse", "Réponse", "oui, non, ou inconnu si rien n’est saisi", ({ cell }) => cell?.answer),
  answerColumn(
    "de_fait",
    "Engagé de fait",
    "oui : signataire obligatoire, qui n’a rien précisé",
    ({ cell }) => cell?.isBound,
  ),
  textColumn("precision", "Précision", "Comme elle a été entrée", 44, ({ cell }) => cell?.detail),
  countColumn("annee", "Année", "Année de la réponse", ({ cell }) => cell?.year ?? undefined),
  textColumn("adresse", "Adresse", "Fichier et ligne", 36, ({ cell }) => cell?.address),
];
