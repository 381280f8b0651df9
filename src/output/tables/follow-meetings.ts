import {
  type BodyYear,
  isHeld,
  type KnownMeeting,
  MEETING_STATES,
  type MeetingsOfYear,
} from "../../follow/meetings/meetings-year.ts";
import type { CreditReview } from "../../follow/meetings/steering.ts";
import { answerColumn, type Column, countColumn, type Table, textColumn } from "./table.ts";

/** How often each body met, each meeting, the reviews of credits; no row while no meeting of the year is entered. */
export function meetingTables({ bodies, yearBefore, reviews }: MeetingsOfYear): Table[] {
  const isTold = bodies.some(({ meetings }) => meetings.length > 0);
  const before = new Map(yearBefore.map((body) => [body.id, numberOf(body, isHeld)]));
  const bodyTable: Table<BodyYear> = {
    name: "instances",
    title: "Instances : combien de fois chacune s’est réunie, et ce que le contrat demande",
    columns: [
      ...BODY_COLUMNS,
      countColumn(
        "tenues_avant",
        "Tenues l’année d’avant",
        "Réunions tenues ; vide si aucune n’est saisie",
        ({ id }) => before.get(id),
      ),
    ],
    rows: isTold ? bodies : [],
  };
  const meetingTable: Table<MeetingRow> = {
    name: "reunions",
    sheet: "Réunions",
    title: "Réunions de l’année, une par une",
    columns: MEETING_COLUMNS,
    rows: bodies.flatMap((body) => body.meetings.map((meeting) => ({ body, meeting }))),
  };
  const reviewTable: Table<CreditReview> = {
    name: "revues_des_credits",
    sheet: "Revues des crédits",
    title: "Revue des crédits avant chaque comité de pilotage",
    columns: REVIEW_COLUMNS,
    rows: reviews,
  };
  return [bodyTable, meetingTable, reviewTable];
}

interface MeetingRow {
  readonly body: BodyYear;
  readonly meeting: KnownMeeting;
}

const bodyColumns = <Row>(of: (row: Row) => BodyYear): Column<Row>[] => [
  textColumn("instance", "Instance", "Code de l’instance", 16, (row) => of(row).id),
  textColumn("instance_libelle", "Instance : nom", "Nom de l’instance", 36, (row) => of(row).name),
];

/** How many of its meetings are such; nothing of a body of which no meeting is entered: not known is not none. */
const numberOf = ({ meetings }: BodyYear, isOne: (meeting: KnownMeeting) => boolean): number | undefined =>
  meetings.length === 0 ? undefined : meetings.filter(isOne).length;

const BODY_COLUMNS: readonly Column<BodyYear>[] = [
  ...bodyColumns((row: BodyYear) => row),
  countColumn(
    "demandees",
    "Demandées",
    "Réunions par an, au moins ; vide si le contrat ne donne pas de nombre",
    ({ asked }) => asked ?? undefined,
  ),
  countColumn(
    "tenues",
    "Tenues",
    "Réunions tenues au jour du suivi ; vide si aucune réunion n’est saisie",
    (body) => numberOf(body, isHeld),
  ),
  answerColumn(
    "assez",
    "Autant que demandé",
    "oui, non, inconnu tant que l’année peut encore le changer ou que rien n’est saisi ; vide si rien n’est demandé",
    ({ asked, isMet }) => (asked === null ? undefined : isMet),
  ),
  countColumn("prevues", "Prévues", "Réunions à venir", (body) =>
    numberOf(body, ({ state }) => state === "prevue"),
  ),
  countColumn(
    "sans_compte_rendu",
    "Sans compte rendu",
    "Réunions dont une ligne dit qu’aucun n’est envoyé",
    (body) => numberOf(body, ({ minutes }) => minutes === false),
  ),
];

const MEETING_COLUMNS: readonly Column<MeetingRow>[] = [
  ...bodyColumns(({ body }: MeetingRow) => body),
  textColumn(
    "date",
    "Date",
    "AAAA-MM-JJ : jour où elle s’est tenue, sinon jour prévu",
    12,
    ({ meeting }) => meeting.on,
  ),
  textColumn("etat", "État", "Ce qui en est advenu", 30, ({ meeting }) => MEETING_STATES[meeting.state]),
  textColumn("objet", "Objet", "Comme il a été entré", 44, ({ meeting }) => meeting.subject),
  answerColumn(
    "compte_rendu",
    "Compte rendu",
    "oui, non, ou inconnu si rien ne le dit",
    ({ meeting }) => meeting.minutes,
  ),
  textColumn("adresse", "Adresse", "Fichier et ligne", 36, ({ meeting }) => meeting.address),
];

const REVIEW_COLUMNS: readonly Column<CreditReview>[] = [
  textColumn("copil_le", "Comité de pilotage", "AAAA-MM-JJ", 14, ({ copilOn }) => copilOn),
  textColumn(
    "revue_le",
    "Revue des crédits",
    "AAAA-MM-JJ ; vide si aucune n’est connue",
    14,
    (row) => row.reviewedOn,
  ),
  answerColumn(
    "faite",
    "Faite avant lui",
    "oui, non, ou inconnu si aucune réunion ne le dit",
    ({ isMet }) => isMet,
  ),
  textColumn("adresse", "Adresse", "Fichier et ligne de ce comité", 36, ({ address }) => address),
];
