import type { TerritoryBarometer } from "../../follow/barometer/barometer-state.ts";
import type { ReleasedSituation, ReleasedWave } from "../../follow/cohorts/cohort-state.ts";
import type { ReleasedConsultation } from "../../follow/consultations/consultation-state.ts";
import type { FollowYear } from "../../follow/follow-year.ts";
import { BAROMETER_THEMES } from "../../follow/tables/barometer.ts";
import { SAMPLING_WORDS } from "../../follow/tables/consultations.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { type Quantity, REASON_WORDS } from "../../kernel/unknown.ts";
import type { NameOf } from "./follow-money.ts";
import {
  type Column,
  countColumn,
  limitCell,
  numberCell,
  numberColumn,
  type Table,
  textColumn,
} from "./table.ts";

/** Participants, cohorts, barometer and consultations of a year: only what may be shown, the reason of the rest beside it. */
export function resultTables(year: FollowYear, nameOf: NameOf): Table[] {
  return [audienceTable(year), cohortTable(year), barometerTable(year, nameOf), consultationTable(year)];
}

const why = (count: Quantity): string | undefined =>
  typeof count === "number" ? undefined : REASON_WORDS[count.unknown];

/** A number of persons, and why it is not there. */
const persons = <Row>(name: string, title: string, of: (row: Row) => Quantity): Column<Row>[] => [
  countColumn(name, title, "Personnes ; vide si le nombre n’est pas connu ou pas diffusé", (row) => {
    const count = of(row);
    return typeof count === "number" ? count : undefined;
  }),
  textColumn(`${name}_motif`, `${title} : motif`, "Pourquoi le nombre n’est pas là", 30, (row) =>
    why(of(row)),
  ),
];

const share = <Row>(name: string, title: string, description: string, of: (row: Row) => Quantity) =>
  numberColumn<Row>(name, title, description, (row) => numberCell(of(row)));

interface AudienceRow {
  readonly action: string;
  readonly breakdown: string;
  readonly modality: string;
  readonly count: Quantity;
}

function audienceTable({ audiences }: FollowYear): Table<AudienceRow> {
  return {
    name: "publics",
    title: "Participants par action et par modalité, au-dessus du seuil de diffusion",
    columns: [
      textColumn("action", "Action", "Identifiant de l’action", 20, ({ action }) => action),
      textColumn(
        "ventilation",
        "Ventilation",
        "age_sexe, qpv ou categorie",
        14,
        ({ breakdown }) => breakdown,
      ),
      textColumn("modalite", "Modalité", "Comme elle a été entrée", 24, ({ modality }) => modality),
      ...persons<AudienceRow>("effectif", "Effectif", ({ count }) => count),
    ],
    rows: audiences.byAction.flatMap(({ action, modalities }) =>
      modalities.map((one) => ({ action, ...one })),
    ),
  };
}

interface CohortRow {
  readonly cohort: string;
  readonly action: string | null;
  readonly wave: ReleasedWave;
  readonly situation: ReleasedSituation;
}

function cohortTable({ cohorts }: FollowYear): Table<CohortRow> {
  return {
    name: "cohortes",
    title: "Cohortes par vague et par situation, au-dessus du seuil de diffusion",
    columns: [
      textColumn("cohorte", "Cohorte", "Nom de la cohorte", 24, ({ cohort }) => cohort),
      textColumn("action", "Action", "Vide pour toute la cohorte", 20, ({ action }) => action ?? undefined),
      textColumn("vague", "Vague", "Moment du suivi", 12, ({ wave }) => wave.wave),
      ...persons<CohortRow>("suivis", "Suivis", ({ wave }) => wave.followed),
      ...persons<CohortRow>("perdus", "Perdus depuis l’entrée", ({ wave }) => wave.lost),
      share("attrition", "Attrition", "Perdus sur entrés, de 0 à 1", ({ wave }: CohortRow) => wave.attrition),
      textColumn("situation", "Situation", "Ce qui est compté", 24, ({ situation }) => situation.situation),
      ...persons<CohortRow>("effectif", "Effectif", ({ situation }) => situation.count),
      share(
        "part",
        "Part",
        "Des personnes encore suivies, de 0 à 1",
        ({ situation }: CohortRow) => situation.share,
      ),
      share(
        "evolution",
        "Évolution de la part",
        "Depuis la vague d’avant, de −1 à 1",
        ({ situation }: CohortRow) => situation.change,
      ),
    ],
    rows: cohorts.cohorts.flatMap(({ cohort, action, waves }) =>
      waves.flatMap((wave) => wave.situations.map((situation) => ({ cohort, action, wave, situation }))),
    ),
  };
}

function barometerTable({ barometer }: FollowYear, nameOf: NameOf): Table<TerritoryBarometer> {
  const score = (name: string, title: string, of: (row: TerritoryBarometer) => Quantity) =>
    numberColumn<TerritoryBarometer>(name, title, "De 0 à 100 ; vide si elle n’est pas connue", (row) =>
      numberCell(of(row)),
    );
  const rank = (name: string, title: string, of: "rank" | "median" | "lower" | "upper") =>
    numberColumn<TerritoryBarometer>(
      name,
      title,
      "Parmi les territoires du même genre ; 1 pour la meilleure note",
      (row) => row.rank?.[of],
    );
  return {
    name: "barometre",
    title: "Baromètre : notes, rangs et rangs sous perturbation",
    columns: [
      textColumn("territoire", "Territoire", "Code", 12, ({ territory }) => territory),
      textColumn("libelle", "Nom", "Nom du territoire", 30, ({ territory }) => nameOf(territory)),
      score("note", "Note", ({ overall }) => overall.score),
      countColumn("themes_connus", "Thèmes connus", "Sur neuf", ({ overall }) => overall.known),
      score("note_avant", "Note l’année d’avant", ({ before }) => before.score),
      rank("rang", "Rang", "rank"),
      rank("rang_median", "Rang médian sous perturbation", "median"),
      rank("rang_bas", "Rang, 5ᵉ centile", "lower"),
      rank("rang_haut", "Rang, 95ᵉ centile", "upper"),
      numberColumn(
        "idh",
        "Indice de développement humain",
        "De 0 à 1 ; vide si non déclaré ou inconnu",
        (row) => (row.humanIndex === undefined ? undefined : numberCell(row.humanIndex)),
      ),
      ...codesOf(BAROMETER_THEMES).map((theme) =>
        score(`note_${theme}`, `Note : ${BAROMETER_THEMES[theme]}`, ({ themes }) => themes[theme].score),
      ),
    ],
    rows: barometer.levels.flatMap(({ territories }) => territories),
  };
}

function consultationTable({ consultations }: FollowYear): Table<ReleasedConsultation> {
  const limit = (side: "lower" | "upper") => (row: ReleasedConsultation) => limitCell(row.interval, side);
  return {
    name: "consultations",
    title: "Ce que les habitants ont répondu",
    columns: [
      textColumn("enquete", "Enquête", "Nom de l’enquête", 24, ({ survey }) => survey),
      textColumn("date", "Date", "Dernier jour", 12, ({ date }) => date),
      textColumn(
        "territoire",
        "Territoire",
        "Vide pour tout le contrat",
        14,
        (row) => row.territory ?? undefined,
      ),
      textColumn("question", "Question", "Comme elle a été posée", 44, ({ question }) => question),
      ...persons<ReleasedConsultation>("favorables", "Favorables", ({ favourable }) => favourable),
      ...persons<ReleasedConsultation>("reponses", "Réponses", ({ answers }) => answers),
      share("part", "Part favorable", "De 0 à 1", (row: ReleasedConsultation) => row.share),
      numberColumn("part_bas", "Part, borne basse", "À 95 % ; tirage au hasard seulement", limit("lower")),
      numberColumn("part_haut", "Part, borne haute", "À 95 % ; tirage au hasard seulement", limit("upper")),
      textColumn(
        "echantillon",
        "Échantillon",
        "Qui a répondu",
        18,
        ({ sampling }) => SAMPLING_WORDS[sampling],
      ),
      textColumn("population", "Population", "Parmi qui", 30, (row) => row.population ?? undefined),
      textColumn("source", "Source", "Qui a mené l’enquête", 30, ({ source }) => source),
    ],
    rows: consultations,
  };
}
