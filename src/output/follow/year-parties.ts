import type { SignatoryReview } from "../../follow/commitments/signatory-review.ts";
import { isObserved } from "../../follow/councils/opinion-state.ts";
import type { BodyYear } from "../../follow/meetings/meetings-year.ts";
import { MEETING_STATES } from "../../follow/meetings/meetings-year.ts";
import type { PartialSum } from "../../follow/money/partial-sum.ts";
import { TFPB_AXES } from "../../follow/tables/tfpb.ts";
import type { AxisCost, LandlordYear } from "../../follow/tfpb/landlord-year.ts";
import { UNKNOWN } from "../../french/amounts.ts";
import { PARTIAL_NOTE, partialCell } from "../../french/follow-money.ts";
import { opinionCounts, opinionWords } from "../../french/follow-opinions.ts";
import {
  abatementWords,
  counterpartWords,
  creditReviewWords,
  declaredWords,
  heldCell,
  NOBODY,
  namesWords,
  signedWords,
  silentWords,
  UNATTRIBUTED,
} from "../../french/follow-parties.ts";
import { counted, daysWords, frenchDate } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { block, type FollowBlock, type FollowPart, grid, sentence, titled, under } from "./block.ts";

const right = <Row>(header: string, cell: (row: Row) => string): CellColumn<Row> => ({
  header,
  align: "right",
  cell,
});
const left = <Row>(header: string, cell: (row: Row) => string): CellColumn<Row> => ({
  header,
  align: "left",
  gives: true,
  cell,
});

/** The abatement of the year: who had to sign what, then by landlord what was abated and what was done for it. */
export function tfpbSections(view: FollowYearView): FollowBlock[] {
  const { tfpb, year } = view.followYear;
  const told = tfpb.landlords.filter(({ addresses }) => addresses.length > 0);
  if (told.length === 0) return [];
  const silent = tfpb.landlords.filter(({ addresses }) => addresses.length === 0);
  return [
    titled(`Abattement de TFPB de ${year}`, [
      ...tfpb.signatures.map(signedWords),
      ...(tfpb.counterpart ? [counterpartWords(tfpb.counterpart)] : []),
      ...(silent.length === 0 ? [] : [`Aucune ligne pour ${year} : ${namesWords(silent)}.`]),
    ]),
    under("Par bailleur", [grid(landlordColumns(), told), sentence(PARTIAL_NOTE)]),
    ...(view.detail ? told.map((one) => axesPart(one, view)) : []),
  ];
}

const landlordColumns = (): CellColumn<LandlordYear>[] => [
  left("Bailleur", ({ name }) => name),
  right("Abattu", ({ abated }) => partialCell(abated)),
  right("Prévu", ({ planned }) => partialCell(planned)),
  right("Réalisé", ({ actual }) => partialCell(actual)),
  right("Couvre\nl’abattement", ({ isCovered }) =>
    isCovered === null ? UNKNOWN : isCovered ? "oui" : "non",
  ),
];

/** Where and on how many dwellings a landlord's tax was abated, then what it did for it: what it cost by axis, and in its words. */
function axesPart(
  { name: landlord, abatements, axes }: LandlordYear,
  { name, isPrinted }: FollowYearView,
): FollowBlock {
  const axisName = ({ axis }: AxisCost) => (axis === null ? "(non dit)" : TFPB_AXES[axis]);
  const done = ({ actions }: AxisCost) => actions.join(" ; ");
  const columns: CellColumn<AxisCost>[] = [
    left("Axe", axisName),
    ...(isPrinted ? [left("Ce qui a été fait", done)] : []),
    right("Prévu", ({ planned }) => partialCell(planned)),
    right("Réalisé", ({ actual }) => partialCell(actual)),
  ];
  const said = isPrinted ? [] : axes.filter(({ actions }) => actions.length > 0);
  return under(`${landlord}, par axe`, [
    ...abatements.map((one) => sentence(abatementWords(one, name))),
    ...(axes.length === 0 ? [] : [grid(columns, axes)]),
    ...said.map((one) => sentence(`${axisName(one)} : ${done(one)}.`)),
  ]);
}

/** The bodies of the contract: how often each met beside last year, the reviews of credits; with `--detail`, each meeting. */
export function meetingSections({
  followYear: { meetings, year },
  detail,
  isPrinted,
}: FollowYearView): FollowBlock[] {
  const { bodies, yearBefore, reviews } = meetings;
  if (bodies.every((body) => body.meetings.length === 0)) return [];
  const before = new Map(yearBefore.map((body) => [body.id, body]));
  const columns: CellColumn<BodyYear>[] = [
    left("Instance", ({ name }) => name),
    right(`Tenues\n${year}`, heldCell),
    ...(yearBefore.some((body) => body.meetings.length > 0)
      ? [
          right(`${year - 1}`, ({ id }: BodyYear) => {
            const last = before.get(id);
            return last ? heldCell(last) : NONE;
          }),
        ]
      : []),
    right("Prévues", ({ meetings: own }) => `${own.filter(({ state }) => state === "prevue").length}`),
    right(
      "Sans\ncompte rendu",
      ({ meetings: own }) => `${own.filter(({ minutes }) => minutes === false).length}`,
    ),
  ];
  return [
    block(`Instances de ${year}`, [grid(columns, bodies)]),
    ...(reviews.length === 0
      ? []
      : [
          under(
            "Revue des crédits",
            reviews.map((one) => sentence(creditReviewWords(one))),
          ),
        ]),
    ...(detail ? [under("Réunions", meetingParts(bodies, isPrinted))] : []),
  ];
}

/** Meetings of a body that are in the same state and about the same thing: one line on paper. */
interface Meetings {
  readonly name: string;
  readonly state: keyof typeof MEETING_STATES;
  readonly subject: string | null;
  readonly days: readonly string[];
}

/** Each meeting: a sentence on a screen, a line of a table for those alike on paper. */
function meetingParts(bodies: readonly BodyYear[], isPrinted: boolean): FollowPart[] {
  const all = bodies.flatMap(({ name, meetings }) => meetings.map((one) => ({ ...one, name })));
  if (!isPrinted)
    return all.map(({ on, name, state, subject }) =>
      sentence(
        `${frenchDate(on)}, ${name} : ${MEETING_STATES[state]}${subject === null ? "" : ` (${subject})`}.`,
      ),
    );
  const alike = groupsBy(all, ({ name, state, subject }) => [name, state, subject].join("\n")).flatMap(
    ([first, ...others]): Meetings[] =>
      first ? [{ ...first, days: [first, ...others].map(({ on }) => on) }] : [],
  );
  const columns: CellColumn<Meetings>[] = [
    left("Instance", ({ name }) => name),
    left("Sujet", ({ subject }) => subject ?? NONE),
    left("Où elle en est", ({ state }) => MEETING_STATES[state]),
    left("Jours", ({ days }) => daysWords(days)),
  ];
  return [grid(columns, alike)];
}

/** A row of the review: a signatory, or the lines that are of none. */
type Reviewed = Omit<SignatoryReview, "id" | "mustDeclare" | "bound"> & {
  readonly bound: number | undefined;
};

/** Of a year in which nobody spoke. */
const NONE = "–";

const moneyCell = (sum: PartialSum): string => partialCell(sum) || NONE;

/** The review of commitments: who has not declared, then what each said and brought, beside last year. */
export function commitmentSections({
  followYear: { commitments, year },
  detail,
}: FollowYearView): FollowBlock[] {
  const { review } = commitments;
  const others = { ...review.unattributed, name: NOBODY, bound: undefined };
  const told = [...review.signatories, others].filter(
    (one) => one.year.declared > 0 || one.yearBefore.declared > 0,
  );
  if (told.length === 0) return [];
  const columns: CellColumn<Reviewed>[] = [
    left("Signataire", ({ name }) => name),
    left(`Engagements ${year}`, (one) => declaredWords(one.year)),
    right("Droit commun\nprévu", (one) => moneyCell(one.year.ordinaryPlanned)),
    right("mobilisé", (one) => moneyCell(one.year.ordinaryMobilised)),
    ...(told.some((one) => one.yearBefore.declared > 0)
      ? [right(`mobilisé\n${year - 1}`, (one: Reviewed) => moneyCell(one.yearBefore.ordinaryMobilised))]
      : []),
  ];
  const specific: CellColumn<Reviewed>[] = [
    left("Signataire", ({ name }) => name),
    right("Spécifiques\nprévus", (one) => moneyCell(one.year.specificPlanned)),
    right("mobilisés", (one) => moneyCell(one.year.specificMobilised)),
    right("Engagements\ndu contrat", ({ bound }) => (bound === undefined ? NONE : `${bound}`)),
  ];
  const open = commitments.records.filter(({ isMet, parties }) => isMet !== true && parties.length > 1);
  return [
    block("Revue des engagements", [
      sentence(silentWords(review, year)),
      grid(columns, told),
      ...(detail ? [grid(specific, told)] : []),
      ...(told.includes(others) ? [sentence(UNATTRIBUTED)] : []),
      ...(open.length === 0
        ? []
        : [
            sentence(
              `${counted(open.length, "engagement")} de plusieurs signataires : pas encore tenus par chacun.`,
            ),
          ]),
    ]),
  ];
}

/**
 * What councils said of the draft of the annual report: how many answered, and what calls for an answer; with `detail`, council by
 * council. The report has them in an annex of its own.
 */
export function opinionSections({
  followYear: { opinions, year },
  detail,
  name,
}: FollowYearView): FollowBlock[] {
  if (opinions.length === 0) return [];
  const shown = opinions.filter((one) => detail || isObserved(one));
  return [
    titled(`Avis sur le rapport annuel de ${year}`, [
      opinionCounts(opinions),
      ...shown.map((one) => opinionWords(one, name(one.territory ?? one.organisation ?? ""))),
    ]),
  ];
}
