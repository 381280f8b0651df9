import { groupedBy } from "../../kernel/groups.ts";
import { type Quantity, unknown } from "../../kernel/unknown.ts";
import type { LinkedCells } from "../../statistics/cell-suppression.ts";
import type { FollowContext } from "../context.ts";
import type { Audience, BREAKDOWNS } from "../tables/audiences.ts";
import { LinkedCounts } from "./linked-counts.ts";
import { isFew, released, releaseThreshold } from "./release.ts";

type Breakdown = keyof typeof BREAKDOWNS;

/** What may be shown of the participants of an action. */
export interface ReleasedAudience {
  readonly action: string;
  readonly year: number;
  /** All participants, as the fiche says. */
  readonly participants: Quantity;
  readonly modalities: readonly {
    readonly breakdown: Breakdown;
    readonly modality: string;
    readonly count: Quantity;
  }[];
}

/** Of several actions: the sum of the counts that are shown, and how many are not. It says nothing of these. */
export interface ReleasedTotal {
  readonly modality: string;
  /** Participations, not persons: somebody may be in several actions. At least this many. */
  readonly count: number;
  readonly hidden: number;
}

/** Who took part in the actions of a year, as far as it may be shown. */
export interface AudiencesOfYear {
  readonly byAction: readonly ReleasedAudience[];
  readonly byDistrict: readonly ReleasedTotal[];
}

/** The participants of each action, and the participations of all of them by district. */
export function audiencesOfYear(context: FollowContext): AudiencesOfYear {
  const byAction = releasedAudiences(context);
  return { byAction, byDistrict: releasedTotals(byAction, "qpv") };
}

/**
 * The participants of the actions of a year and their breakdowns, as they may be shown: under the threshold nothing, nor what
 * would give it again in the breakdowns of the same action (districts, ages and sexes make the total; those who are not in a
 * category are the rest of it). A breakdown that says more than the total is linked to nothing.
 */
export function releasedAudiences(context: FollowContext): readonly ReleasedAudience[] {
  const { records, year } = context;
  const threshold = releaseThreshold(context);
  const lines = records.audiences.filter((line) => line.year === year);
  const sheets = records.sheets.filter((sheet) => sheet.year === year);
  const [byAction, fiches] = [
    groupedBy(lines, ({ action }) => action),
    groupedBy(sheets, ({ action }) => action),
  ];
  const actions = [...new Set([...sheets, ...lines].map(({ action }) => action))];
  return actions.map((action) => {
    const own = byAction.get(action) ?? [];
    const total = fiches.get(action)?.[0]?.participants ?? null;
    return { action, year, ...releasedOne(own, total, threshold) };
  });
}

function releasedOne(
  lines: readonly Audience[],
  participants: number | null,
  threshold: number | undefined,
): Pick<ReleasedAudience, "participants" | "modalities"> {
  const counts = released(linkedAudience(lines, participants), threshold);
  const total = counts("total");
  const areFew = participants !== null && isFew(participants, threshold);
  return {
    participants: total,
    modalities: lines.map(({ breakdown, modality }, at) => ({
      breakdown,
      modality,
      count: areFew ? unknown("non_diffuse") : counts(`${at}`),
    })),
  };
}

/** The cells of an action: its total, the modalities, and what remains of the total in each breakdown. */
function linkedAudience(lines: readonly Audience[], participants: number | null): LinkedCells {
  const counts = new LinkedCounts();
  const total = counts.cell("total", participants);
  const cells = lines.map(({ breakdown, count }, at) => ({ breakdown, cell: counts.cell(`${at}`, count) }));
  const of = (wanted: Breakdown) =>
    cells.filter(({ breakdown }) => breakdown === wanted).map(({ cell }) => cell);
  counts.link(total, of("age_sexe"));
  counts.link(total, of("qpv"));
  for (const category of of("categorie")) counts.link(total, [category]);
  return counts.linked;
}

/**
 * The participations of several actions by modality of a breakdown, from what is shown of each action only: nothing that is
 * hidden can be found again from them.
 *
 * @example
 * releasedTotals([{ action: "a", year: 2025, participants: 30, modalities: [{ breakdown: "qpv", modality: "QN05901M", count: 30 }] }], "qpv")
 * // => [{ modality: "QN05901M", count: 30, hidden: 0 }]
 */
export function releasedTotals(
  audiences: readonly ReleasedAudience[],
  breakdown: Breakdown,
): ReleasedTotal[] {
  const lines = audiences.flatMap(({ modalities }) =>
    modalities.filter((one) => one.breakdown === breakdown),
  );
  return [...new Set(lines.map(({ modality }) => modality))].map((modality) => {
    const counts = lines.filter((line) => line.modality === modality).map(({ count }) => count);
    const shown = counts.filter((count) => typeof count === "number");
    return {
      modality,
      count: shown.reduce((sum, count) => sum + count, 0),
      hidden: counts.length - shown.length,
    };
  });
}
