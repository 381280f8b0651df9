import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { isEvaluable } from "../../../evaluation/tallies.ts";
import { lackingOf, type MidCourse } from "../../../french/mid-course.ts";
import { counted } from "../../../kernel/french.ts";
import { groupsBy } from "../../../kernel/groups.ts";
import { cutAtWord } from "../../../kernel/text.ts";
import { allQuestions } from "../../../referentiel/tree.ts";
import { institutionOf } from "../opening/matters.ts";

/** Something that an evaluation lacks: what, which ones, and who provides it. */
export interface LackingRowView {
  readonly quoi: string;
  readonly lesquels: readonly string[];
  /** « Et 12 autres »; empty when all are named. */
  readonly autres: string;
  readonly qui: string;
}

/** What is lacking of one kind. */
export interface LackingGroupView {
  readonly titre: string;
  readonly lignes: readonly LackingRowView[];
}

const COMMITTEE = "Comité de pilotage";

/** Names under one row, and letters of each. */
const MOST = { named: 8, letters: 110 } as const;

/** All that is lacking to evaluate half way, by kind: figures, records, appreciations, years of the follow-up, decisions. */
export function lackingGroups(evaluation: Evaluation, course: MidCourse): LackingGroupView[] {
  const groups = [
    { titre: "Chiffres publiés", lignes: figureRows(course) },
    { titre: "Relevés des cibles", lignes: recordRows(evaluation) },
    { titre: "Appréciations", lignes: questionRows(evaluation) },
    { titre: "Suivi des années", lignes: yearRows(course) },
    { titre: "Décisions", lignes: decisionRows(evaluation) },
  ];
  return groups.filter(({ lignes }) => lignes.length > 0);
}

function rowOf(quoi: string, names: readonly string[], qui: string): LackingRowView {
  const shown = names
    .slice(0, MOST.named)
    .map((name) => cutAtWord(name.replaceAll(/\s+/g, " "), MOST.letters));
  const left = names.length - shown.length;
  return { quoi, lesquels: shown, autres: left > 0 ? `Et ${counted(left, "autre")}.` : "", qui };
}

function figureRows({ indicators }: MidCourse): LackingRowView[] {
  return indicators.flatMap((one) => {
    const lack = lackingOf(one);
    const producer = institutionOf(one.indicator.sources[0]?.title);
    return lack === "" ? [] : [rowOf(one.indicator.shortLabel, [lack], producer || "Producteur à trouver")];
  });
}

/** The targets of which nothing was recorded, by who answers for them: those who owe most first. */
function recordRows({ targets, followed, referentiel }: Evaluation): LackingRowView[] {
  const owners = new Map(followed.map(({ id, by }) => [id, by]));
  const labels = new Map(referentiel.targets.map(({ id, label }) => [id, label]));
  const silent = targets.filter(({ status, measure }) => status === "non_evaluable" && !measure);
  return groupsBy(silent, ({ id }) => owners.get(id) ?? "")
    .toSorted((one, other) => other.length - one.length)
    .map((own) =>
      rowOf(
        counted(own.length, "cible à relever", "cibles à relever"),
        own.map(({ id }) => labels.get(id) ?? id),
        owners.get(own[0]?.id ?? "") ?? "Responsable à désigner",
      ),
    );
}

function questionRows({ findings, referentiel }: Evaluation): LackingRowView[] {
  const open = allQuestions(referentiel).filter(({ id }) => {
    const own = findings.filter(({ question }) => question === id);
    return own.length > 0 && own.every(({ status, appreciation }) => !isEvaluable(status) && !appreciation);
  });
  const waits = open.filter(({ rule }) => rule === undefined);
  return waits.length === 0
    ? []
    : [
        rowOf(
          counted(waits.length, "question à apprécier", "questions à apprécier"),
          waits.map(({ text }) => text),
          COMMITTEE,
        ),
      ];
}

const yearRows = ({ silentYears }: MidCourse): LackingRowView[] =>
  silentYears.length === 0
    ? []
    : [
        rowOf(
          counted(silentYears.length, "année sans suivi", "années sans suivi"),
          [`Actions, crédits, réunions : ${silentYears.join(", ")}`],
          "Porteurs d’actions et financeurs",
        ),
      ];

/** What no document fixes, and without which a target has no verdict. */
function decisionRows({ targets, referentiel }: Evaluation): LackingRowView[] {
  const labels = new Map(referentiel.targets.map(({ id, label }) => [id, label]));
  const ofReason = (reason: string) =>
    targets.flatMap((one) => (one.reason === reason ? [labels.get(one.id) ?? one.id] : []));
  const [valueless, undated] = [ofReason("cible_incomplete"), ofReason("echeance_non_imprimee")];
  return [
    ...(valueless.length > 0
      ? [rowOf(`Valeur à fixer pour ${counted(valueless.length, "cible")}`, valueless, COMMITTEE)]
      : []),
    ...(undated.length > 0
      ? [rowOf(`Échéance à fixer pour ${counted(undated.length, "cible")}`, undated, COMMITTEE)]
      : []),
  ];
}
