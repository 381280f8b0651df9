import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { midCourse } from "../../../evaluation/mid-course.ts";
import {
  dueWords,
  type IndicatorStanding,
  lackingOf,
  type MidCourse,
  type MidCourseFacts,
  midCourseHeadline,
  NOTHING_ON_ZONING,
  sayable,
  unsayable,
  zoningWords,
} from "../../../french/mid-course.ts";
import { hasVerdict } from "../../../french/targets.ts";
import { twoZonings } from "../../../french/zonings.ts";
import type { Labels } from "../../labels.ts";
import { inOrder } from "../indicator-order.ts";
import { type LackingGroupView, lackingGroups } from "./lacking-rows.ts";
import { type SideBySideView, sideBySide } from "./side-by-side.ts";
import { type SoFarView, soFarView } from "./so-far.ts";
import { type TrajectoryView, trajectories } from "./trajectories.ts";

/** An evaluation half way through a contract. */
export interface MidCourseView extends SideBySideView {
  /** « en 2027 »; empty of a contract that does not say its years. */
  readonly echeance: string;
  readonly titre: string;
  readonly peut: readonly string[];
  readonly ne_peut_pas: readonly string[];
  /** One line an indicator: each zoning in its column, and what is lacking. */
  readonly resume: readonly {
    readonly indicateur: string;
    readonly depart: string;
    readonly aujourdhui: string;
    readonly manque: string;
  }[];
  readonly trajectoires: readonly TrajectoryView[];
  /** The years as they were entered; null while nobody has begun. */
  readonly annees: SoFarView | null;
  readonly manques: readonly LackingGroupView[];
}

/** Indicators of the table of the first page: it is one page whatever the contract. */
const MOST_SUMMED = 6;

/** One of which nothing is published is among what is lacking. */
const isPublished = ({ standings }: IndicatorStanding): boolean => standings.length > 0;

/** The whole of it, from facts that the evaluation holds. */
export function midCourseView(
  evaluation: Evaluation,
  names: Labels,
  chosen: readonly string[] | null,
): MidCourseView {
  const found = midCourse(evaluation);
  const course: MidCourse = {
    ...found,
    indicators: inOrder(found.indicators, ({ indicator }) => indicator.id, evaluation, chosen),
  };
  const facts = factsOf(evaluation, course);
  const { followUp } = evaluation;
  const funders = new Map((followUp?.names ?? []).map(({ code, words }) => [code, words]));
  return {
    echeance: dueWords(course),
    titre: midCourseHeadline(course),
    peut: sayable(facts),
    ne_peut_pas: unsayable(facts),
    resume: course.indicators
      .filter(isPublished)
      .slice(0, MOST_SUMMED)
      .map((one) => {
        const of = (isFirst: boolean): string => {
          const side = one.standings.find(({ geography }) => (geography === "qpv2015") === isFirst);
          return side ? zoningWords(side, one) : NOTHING_ON_ZONING;
        };
        return {
          indicateur: one.indicator.shortLabel,
          depart: of(true),
          aujourdhui: of(false),
          manque: lackingOf(one),
        };
      }),
    ...sideBySide(course.indicators, evaluation, names),
    trajectoires: trajectories(evaluation),
    annees: followUp ? soFarView(followUp.soFar, (code) => funders.get(code) ?? code) : null,
    manques: lackingGroups(evaluation, course),
  };
}

function factsOf(
  { territories, followUp, targets, coverage }: Evaluation,
  course: MidCourse,
): MidCourseFacts {
  const bound = targets.filter(({ status }) => status !== "sans_objet");
  const count = (status: string): number => bound.filter((one) => one.status === status).length;
  return {
    course,
    zonings: twoZonings(territories),
    soFar: followUp?.soFar,
    targets: {
      total: bound.length,
      reached: count("atteint"),
      onTrack: count("en_bonne_voie"),
      late: count("en_retard"),
      silent: bound.filter((one) => !hasVerdict(one) && !one.measure).length,
    },
    questions: { total: coverage.total, open: coverage.awaiting + coverage.unmeasured },
  };
}
