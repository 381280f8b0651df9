import { SEVERAL_QPV, type SharedSums } from "../../follow/money/money-line.ts";
import type { MoneyBeside, MoneyGroup } from "../../follow/money/money-year.ts";
import type { Funding } from "../../follow/tables/funding.ts";
import {
  announcedWords,
  askedShareWords,
  givenUpWords,
  heldWords,
  PARTIAL_NOTE,
  partialCell,
} from "../../french/follow-money.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { type FollowBlock, grid, sentence, titled, under } from "./block.ts";

/** The money of the year: all of it, by funder beside last year, by orientation, by district; what is held; the asked shares. */
export function moneySections(view: FollowYearView): FollowBlock[] {
  const { money, year } = view.followYear;
  if (money.lines === 0) return [];
  const total = titled(`Argent de ${year}`, [
    announcedWords(money.total),
    ...givenUpWords(money.givenUp),
    heldWords(money.held),
    ...money.shares.map(askedShareWords),
  ]);
  if (money.total.granted.lines === 0) return [total];
  return [
    total,
    under(hasBefore(view) ? `Par financeur, ${year - 1} à côté` : "Par financeur", [
      grid(funderColumns(view), money.byFunder),
    ]),
    under("Par orientation", [grid(placeColumns("Orientation", "orientation", view), money.byOrientation)]),
    under("Par quartier", [grid(placeColumns("Quartier", "qpv", view), money.byQpv), sentence(PARTIAL_NOTE)]),
  ];
}

/** Whether a funder has a line in the year before: a column of dashes says nothing. */
const hasBefore = ({ followYear: { money } }: FollowYearView): boolean =>
  money.byFunder.some(({ before }) => before !== null && before !== undefined);

const amount = <Row>(header: string, cell: (row: Row) => string): CellColumn<Row> => ({
  header,
  align: "right",
  cell,
});

/** What is of actions that were given up, where there is some: an empty column says nothing. */
const givenUpColumn = <Row>(
  { followYear: { money } }: FollowYearView,
  of: (row: Row) => SharedSums | null,
): CellColumn<Row>[] => {
  if (money.givenUp.granted.lines === 0) return [];
  const cell = (row: Row) => {
    const sums = of(row);
    return sums ? partialCell(sums.givenUp) : NO_LINE;
  };
  return [amount("dont\nabandonné", cell)];
};

function funderColumns(view: FollowYearView): CellColumn<MoneyBeside>[] {
  const { name, followYear } = view;
  return [
    { header: "Financeur", align: "left", gives: true, cell: ({ funder }) => name(funder) },
    { header: "Crédits", align: "left", cell: ({ stream }) => STREAM_NAMES[stream] },
    amount("Accordé", ({ now }) => (now ? partialCell(now.granted) : NO_LINE)),
    ...givenUpColumn(view, ({ now }: MoneyBeside) => now),
    amount("Versé", ({ now }) => (now ? partialCell(now.paid) : NO_LINE)),
    ...(hasBefore(view)
      ? [
          amount(`Accordé\n${followYear.year - 1}`, ({ before }: MoneyBeside) =>
            before ? partialCell(before.granted) : NO_LINE,
          ),
        ]
      : []),
  ];
}

/** Streams as a narrow table has room for them. */
const STREAM_NAMES: Readonly<Record<Funding["stream"], string>> = {
  specifique: "spécifiques",
  droit_commun: "droit\u00a0commun",
  NPNRU: "NPNRU",
  region: "Région",
  departement: "Département",
  TFPB: "TFPB",
  europe: "Europe",
  fonds_propres: "fonds\u00a0propres",
  autre: "autre",
};

/** Of a year that no line speaks of. */
const NO_LINE = "–";

function placeColumns(
  header: string,
  of: "orientation" | "qpv",
  view: FollowYearView,
): CellColumn<MoneyGroup>[] {
  return [
    { header, align: "left", gives: true, cell: (row) => placeWords(row.of[of], view.name) },
    {
      header: "Crédits",
      align: "left",
      cell: ({ of: { stream } }) => (stream ? STREAM_NAMES[stream] : ""),
    },
    amount("Accordé", ({ granted }) => partialCell(granted)),
    ...givenUpColumn(view, (row: MoneyGroup) => row),
    amount("Versé", ({ paid }) => partialCell(paid)),
  ];
}

/** A place of money: several districts are said so, for what is for all of them is not split. */
function placeWords(code: string | null | undefined, name: FollowYearView["name"]): string {
  if (!code) return "(non dit)";
  return code === SEVERAL_QPV ? "(sur plusieurs quartiers)" : name(code);
}
