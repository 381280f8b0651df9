import type { ReleasedCount } from "../../follow/actions/action-record.ts";
import type { ActionState, ActionsOfYear } from "../../follow/actions/action-year.ts";
import type { NodeCoverage, QpvCoverage } from "../../follow/actions/coverage.ts";
import type { Presentation, ReinforcedAction } from "../../follow/actions/reinforced.ts";
import { SHEET_STATES } from "../../follow/actions/sheet-state.ts";
import { ACTION_STATES, FRAMES } from "../../follow/tables/actions.ts";
import { personsCell } from "../../french/follow-actions.ts";
import { sumColumns } from "./follow-money.ts";
import {
  answerColumn,
  type Column,
  countColumn,
  numberCell,
  numberColumn,
  type Table,
  textColumn,
} from "./table.ts";

/** How many took part: the number, nothing when nobody wrote it or it is kept back; why it is not there beside it. */
const participants = (name: string, title: string, of: (row: ActionState) => ReleasedCount | undefined) => [
  countColumn<ActionState>(
    name,
    title,
    "Personnes ; vide si le nombre n’est pas écrit ou pas diffusé",
    (row) => {
      const count = of(row);
      return typeof count === "number" ? count : undefined;
    },
  ),
  textColumn<ActionState>(
    `${name}_motif`,
    `${title} : motif d’absence`,
    "Pourquoi le nombre n’est pas là",
    14,
    (row) => {
      const count = of(row);
      return count === undefined || typeof count === "number" ? undefined : personsCell(count);
    },
  ),
];

const ACTION_COLUMNS: readonly Column<ActionState>[] = [
  textColumn("action", "Action", "Identifiant de l’action", 20, ({ id }) => id),
  textColumn("intitule", "Intitulé", "Ce que l’action fait", 44, ({ label }) => label),
  textColumn("porteur", "Porteur", "Organisme qui la porte", 30, ({ holder }) => holder),
  textColumn("noeud", "Nœud", "Nœud du contrat qu’elle sert", 16, ({ node }) => node),
  textColumn("qpv", "Quartiers", "Quartiers dont les habitants sont le public", 24, ({ qpv }) =>
    qpv.join("; "),
  ),
  textColumn("cadre", "Cadre", "Procédure de financement", 24, ({ frame }) => frame && FRAMES[frame]),
  textColumn("statut", "Statut", "Où en est l’action", 18, ({ state }) => ACTION_STATES[state]),
  textColumn("motif", "Motif", "Pourquoi elle n’est pas réalisée, ou en partie", 30, ({ reason }) => reason),
  textColumn("fiche", "Fiche", "Où en est la fiche de suivi-bilan", 30, ({ sheet }) => SHEET_STATES[sheet]),
  ...sumColumns("accorde", "Accordé", ({ money }: ActionState) => money.granted),
  ...sumColumns("verse", "Versé", ({ money }: ActionState) => money.paid),
  ...participants("participants", "Participants", ({ participants: count }) => count),
  numberColumn(
    "accorde_par_participant",
    "Accordé par participant",
    "Euros accordés pour un participant de cette action ; les actions ne se comparent pas par là",
    ({ grantedEach }) => numberCell(grantedEach),
    () => 2,
  ),
  textColumn("attendu", "Attendu", "Résultat attendu", 40, ({ expected }) => expected),
  textColumn("obtenu", "Obtenu", "Résultat obtenu", 40, ({ obtained }) => obtained),
  textColumn(
    "statut_avant",
    "Statut l’année d’avant",
    "Vide si aucune ligne n’en parle",
    18,
    ({ before }) => before && ACTION_STATES[before.state],
  ),
  ...sumColumns(
    "accorde_avant",
    "Accordé l’année d’avant",
    ({ before }: ActionState) => before?.money.granted,
  ),
  ...participants("participants_avant", "Participants l’année d’avant", ({ before }) => before?.participants),
  textColumn("adresse", "Fichier et ligne", "Où l’action est écrite", 40, ({ address }) => address),
];

/** A steering committee of an action in reinforced follow-up; the action alone when none was held. */
interface Followed {
  readonly action: ReinforcedAction;
  readonly committee: Presentation | undefined;
}

const NODE_COLUMNS: readonly Column<NodeCoverage>[] = [
  textColumn("noeud", "Nœud", "Identifiant du nœud", 16, ({ node }) => node),
  textColumn("niveau", "Niveau", "Mot du contrat pour le niveau", 20, ({ level }) => level),
  textColumn("libelle", "Libellé", "Libellé du nœud", 60, ({ label }) => label),
  countColumn("actions", "Actions", "Les siennes et celles des nœuds qu’il contient", (row) => row.actions),
];

const QPV_COLUMNS: readonly Column<QpvCoverage>[] = [
  textColumn("qpv", "Quartier", "Code du quartier", 14, ({ code }) => code),
  textColumn("libelle", "Nom", "Nom du quartier", 44, ({ name }) => name),
  countColumn(
    "actions",
    "Actions",
    "Une action de plusieurs quartiers compte dans chacun",
    (row) => row.actions,
  ),
  countColumn(
    "partagees",
    "Partagées",
    "Celles qui sont aussi pour d’autres quartiers",
    ({ shared }) => shared,
  ),
];

const FOLLOWED_COLUMNS: readonly Column<Followed>[] = [
  textColumn("action", "Action", "Identifiant de l’action", 20, ({ action }) => action.id),
  textColumn("chef_de_projet", "Chef de projet", "Fonction de qui la suit", 30, ({ action }) => action.lead),
  textColumn(
    "reunion_suivi_le",
    "Réunion de suivi",
    "AAAA-MM-JJ ; vide si aucune n’est notée",
    14,
    ({ action }) => action.followUpMeetingOn,
  ),
  textColumn(
    "comite_le",
    "Comité de l’action",
    "AAAA-MM-JJ ; vide si aucun n’est noté",
    14,
    ({ action }) => action.committeeOn,
  ),
  textColumn("copil_le", "Comité de pilotage", "AAAA-MM-JJ", 14, ({ committee }) => committee?.day),
  answerColumn(
    "presentee",
    "Présentée",
    "oui, non, ou inconnu quand personne n’a écrit ce qui y a été examiné",
    ({ committee }) => committee?.isPresented,
  ),
];

/** The actions of the year: their cost beside their result, and what they reach. */
export const actionTables = ({ actions, coverage, reinforced }: ActionsOfYear): readonly Table[] => [
  {
    name: "actions",
    title: "Actions de l’année : coûts et résultats",
    columns: ACTION_COLUMNS,
    rows: actions,
  },
  {
    name: "couverture_noeuds",
    sheet: "Couverture (nœuds)",
    title: "Actions retenues par nœud du contrat",
    columns: NODE_COLUMNS,
    rows: coverage.nodes,
  },
  {
    name: "couverture_quartiers",
    sheet: "Couverture (quartiers)",
    title: "Actions retenues par quartier",
    columns: QPV_COLUMNS,
    rows: coverage.qpv,
  },
  {
    name: "suivi_renforce",
    sheet: "Suivi renforcé",
    title: "Actions en suivi renforcé, à chaque comité de pilotage",
    columns: FOLLOWED_COLUMNS,
    rows: reinforced.actions.flatMap(followedRows),
  },
];

function followedRows(action: ReinforcedAction): Followed[] {
  const { presentations } = action;
  return presentations.length === 0
    ? [{ action, committee: undefined }]
    : presentations.map((committee) => ({ action, committee }));
}
