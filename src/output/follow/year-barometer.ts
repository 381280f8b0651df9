import type { BarometerRules, BarometerTheme } from "../../follow/barometer/barometer-rules.ts";
import type { BarometerLevel, TerritoryBarometer } from "../../follow/barometer/barometer-state.ts";
import { BAROMETER_THEMES } from "../../follow/tables/barometer.ts";
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
  themeCell,
  themesWords,
} from "../../french/barometer.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { capital } from "../../kernel/french.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { type FollowBlock, grid, sentence, titled, under } from "./block.ts";

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
    titled(title, [barometerMethod(rules), perturbationWords(rules), needsRuleWords(rules, view.isPrinted)]),
    ...barometer.levels.map((level) => levelPart(level, rules, view)),
  ];
}

function levelPart(level: BarometerLevel, rules: BarometerRules, view: FollowYearView): FollowBlock {
  const { detail, name, isPrinted } = view;
  const { territories } = level;
  const themes = codesOf(BAROMETER_THEMES).filter((theme) =>
    territories.some((one) => one.themes[theme].of > 0),
  );
  const tabled = detail && isPrinted ? [grid(themeColumns(themes, name), bestFirst(territories))] : [];
  const said = [
    ...needsSentences(level, name),
    ...territories.flatMap(({ territory, places }) =>
      places.flatMap((place) => beyondWords(territory, place, name) ?? []),
    ),
    ...[mixedYearsWords(level.mixedYears)].filter((one) => one !== undefined),
    ...(detail && !isPrinted ? territories.map((one) => detailOf(one, view)) : []),
  ];
  return under(LEVELS[level.kind ?? ""] ?? "Autres territoires", [
    grid(columns(territories, rules, name), bestFirst(territories)),
    ...tabled,
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
    { header: "Territoire", align: "left", gives: true, cell: ({ territory }) => name(territory) },
    right("Note", ({ overall }) => scoreWords(overall)),
    right("Thèmes", ({ overall: { known, of } }) => `${known} sur ${of}`),
    right("Sur un an", scoreChange),
    // One alone has no rank.
    ...(territories.length > 1
      ? [
          right("Rang", ({ rank }) => rankWords(rank).declared),
          right("Rang perturbé", ({ rank }) => rankWords(rank).moved),
        ]
      : []),
    ...(humanIndex && territories.length > 0
      ? [right(humanIndex.name, (row) => indexWords(row.humanIndex))]
      : []),
  ];
}

/** The score of each theme, a territory a line. */
const themeColumns = (
  themes: readonly BarometerTheme[],
  name: FollowYearView["name"],
): readonly CellColumn<TerritoryBarometer>[] => [
  { header: "Notes par thème", align: "left", gives: true, cell: ({ territory }) => name(territory) },
  ...themes.map(
    (theme): CellColumn<TerritoryBarometer> => ({
      header: capital(BAROMETER_THEMES[theme]),
      align: "right",
      cell: (row) => themeCell(row.themes[theme]),
    }),
  ),
];

/** The nine themes of a territory. */
function detailOf({ territory, themes }: TerritoryBarometer, { name }: FollowYearView): string {
  return `${name(territory)} : ${themesWords(themes)}.`;
}
