import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { formatNumber } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { releaseThreshold } from "../release/release.ts";
import { type Audience, OUTSIDE_QPV } from "../tables/audiences.ts";
import { type ActionRecord, everyRecord, releasedCount } from "./action-record.ts";

/**
 * Modalities of the breakdown by district that are no district of the contract; of any year.
 *
 * @diagnostic audience/qpv-inconnu
 */
export function unknownDistricts({ records, lists }: FollowContext): Diagnostic[] {
  const known = [...lists.qpv.map(({ code }) => code), OUTSIDE_QPV];
  return records.audiences
    .filter(({ breakdown, modality }) => breakdown === "qpv" && !known.includes(modality))
    .map(({ modality, place }) =>
      problem("audience/qpv-inconnu", place("modality"), {
        code: modality,
        suggestion: suggest(modality, known),
      }),
    );
}

/**
 * Participants of the year that is followed are counted, and nobody declared from how many on a number may be shown: none is.
 *
 * @diagnostic audience/seuil-absent
 */
export function withoutThreshold(context: FollowContext): Diagnostic[] {
  const { records, year } = context;
  const sheet = records.sheets.find((one) => one.year === year && (one.participants ?? 0) > 0);
  const audience = records.audiences.find((one) => one.year === year && (one.count ?? 0) > 0);
  const place = sheet?.place("participants") ?? audience?.place("count");
  return place && releaseThreshold(context) === undefined
    ? [problem("audience/seuil-absent", place, {})]
    : [];
}

/** The breakdowns of which each person is counted once: they add up to all. */
const WHOLES = { age_sexe: "par âge et par sexe", qpv: "par quartier, hors QPV compris" } as const;

type Whole = keyof typeof WHOLES;

/**
 * Participants that do not add up: a breakdown whose sum is not the total of the fiche, or two that differ where the fiche has
 * no total; a modality that alone exceeds the whole. A sum with an unknown term is only said when it exceeds already. Of any year.
 *
 * @diagnostic audience/total-different, audience/ventilations-differentes, audience/depasse-le-total
 */
export function participantsThatDisagree(context: FollowContext): Diagnostic[] {
  // A number of persons that is too small to be shown is said to be small, in messages as elsewhere; without a threshold none is.
  const shown = (count: number) => {
    const released = releasedCount(count, context);
    if (typeof released === "number") return formatNumber(released, 0);
    return released?.unknown === "secret" ? "un nombre très faible" : "un nombre non diffusé";
  };
  return everyRecord(context).flatMap((record) => {
    const printed = record.sheet?.participants ?? null;
    const total = printed ?? wholeOf(record.audiences);
    const tooMany = record.audiences.filter(({ count }) => (count ?? 0) > (total ?? Infinity));
    return [
      ...tooMany.map(({ modality, count, place }) =>
        problem("audience/depasse-le-total", place("count"), {
          modality,
          count: shown(count ?? 0),
          id: record.action.id,
          total: shown(total ?? 0),
        }),
      ),
      ...(printed === null
        ? betweenBreakdowns(record, shown)
        : (["age_sexe", "qpv"] as const).flatMap((whole) => againstTotal(record, whole, printed, shown))),
    ];
  });
}

function againstTotal(
  { action: { id }, audiences }: ActionRecord,
  whole: Whole,
  total: number,
  shown: (count: number) => string,
): Diagnostic[] {
  const { lines, sum, isWhole } = sumOfBreakdown(audiences, whole);
  const [first] = lines;
  // One modality that exceeds the whole is said by its name.
  if (!first || lines.some(({ count }) => (count ?? 0) > total)) return [];
  if (isWhole ? sum === total : sum <= total) return [];
  return [
    problem("audience/total-different", first.place("count"), {
      id,
      breakdown: WHOLES[whole],
      sum: isWhole ? shown(sum) : `au moins ${shown(sum)}`,
      total: shown(total),
    }),
  ];
}

function betweenBreakdowns(
  { action: { id }, audiences }: ActionRecord,
  shown: (count: number) => string,
): Diagnostic[] {
  const [ages, districts] = [sumOfBreakdown(audiences, "age_sexe"), sumOfBreakdown(audiences, "qpv")];
  const [first] = ages.lines;
  if (!first || !ages.isWhole || districts.lines.length === 0 || !districts.isWhole) return [];
  if (ages.sum === districts.sum) return [];
  return [
    problem("audience/ventilations-differentes", first.place("count"), {
      id,
      left: shown(ages.sum),
      right: shown(districts.sum),
    }),
  ];
}

/** All participants by one of the breakdowns that hold each of them once; null when none is there whole. */
function wholeOf(audiences: readonly Audience[]): number | null {
  const whole = (["age_sexe", "qpv"] as const)
    .map((name) => sumOfBreakdown(audiences, name))
    .find(({ lines, isWhole }) => lines.length > 0 && isWhole);
  return whole?.sum ?? null;
}

function sumOfBreakdown(audiences: readonly Audience[], whole: Whole) {
  const lines = audiences.filter(({ breakdown }) => breakdown === whole);
  return {
    lines,
    sum: lines.reduce((sum, { count }) => sum + (count ?? 0), 0),
    isWhole: lines.every(({ count }) => count !== null),
  };
}
