import type { BarometerRules } from "../../follow/barometer/barometer-rules.ts";
import type { BarometerLevel, TerritoryBarometer } from "../../follow/barometer/barometer-state.ts";
import {
  barometerMethod,
  beyondWords,
  indexWords,
  mixedYearsWords,
  needsRuleWords,
  needsSentences,
  perturbationWords,
  rankWords,
  scoreChange,
  scoreWords,
  themesWords,
} from "../../french/barometer.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { block, type FollowBlock, grid, sentence, titled } from "./block.ts";

/** What the territories of a level are called in a heading. */
const LEVELS: Readonly<Record<string, string>> = { commune: "Communes", qpv: "Quartiers" };

/** The barometer of the year: scores, ranks, needs, by kind of territory; nothing when nobody entered a value. */
export function barometerSections(view: FollowYearView): FollowBlock[] {
  const { barometer } = view.followYear;
  if (barometer.lines === 0) return [];
  const title = `Baromètre de ${barometer.year}`;
  const { rules } = barometer;
  if (!rules) return [titled(title, ["Non évalué : suivi.yaml ne dit pas comment le noter (barometre)."])];
  return [
    titled(title, [barometerMethod(rules), perturbationWords(rules), needsRuleWords(rules)]),
    ...barometer.levels.map((level) => levelPart(level, rules, view)),
  ];
}

function levelPart(level: BarometerLevel, rules: BarometerRules, view: FollowYearView): FollowBlock {
  const { detail, name } = view;
  const { territories } = level;
  const said = [
    ...needsSentences(level, name),
    ...territories.flatMap(({ territory, places }) =>
      places.flatMap((place) => beyondWords(territory, place, name) ?? []),
    ),
    ...[mixedYearsWords(level.mixedYears)].filter((one) => one !== undefined),
    ...(detail ? territories.map((one) => detailOf(one, view)) : []),
  ];
  return block(LEVELS[level.kind ?? ""] ?? "Autres territoires", [
    grid(columns(territories, rules, name), bestFirst(territories)),
    ...said.map((one) => sentence(one)),
  ]);
}

/** Those with a rank first, by rank; the others after, in their order. */
function bestFirst(territories: readonly TerritoryBarometer[]): readonly TerritoryBarometer[] {
  const rankOf = ({ rank }: TerritoryBarometer) => rank?.rank ?? Number.POSITIVE_INFINITY;
  return territories.toSorted((left, right) =>
    rankOf(left) < rankOf(right) ? -1 : Number(rankOf(left) > rankOf(right)),
  );
}

function columns(
  territories: readonly TerritoryBarometer[],
  { humanIndex }: BarometerRules,
  name: FollowYearView["name"],
): readonly CellColumn<TerritoryBarometer>[] {
  const right = (header: string, cell: (row: TerritoryBarometer) => string) =>
    ({ header, align: "right", cell }) as const;
  return [
    { header: "territoire", align: "left", gives: true, cell: ({ territory }) => name(territory) },
    right("note", ({ overall }) => scoreWords(overall)),
    right("thèmes", ({ overall: { known, of } }) => `${known} sur ${of}`),
    right("sur un an", scoreChange),
    right("rang", ({ rank }) => rankWords(rank).declared),
    right("rang perturbé", ({ rank }) => rankWords(rank).moved),
    ...(humanIndex && territories.length > 0
      ? [right(humanIndex.name, (row) => indexWords(row.humanIndex))]
      : []),
  ];
}

/** The nine themes of a territory. */
function detailOf({ territory, themes }: TerritoryBarometer, { name }: FollowYearView): string {
  return `${name(territory)} : ${themesWords(themes)}.`;
}
