import { Dictionary } from "../data/observation-columns.ts";
import type { Perimeter, SuccessionId, Territory } from "../data/territory.ts";
import type { HeldTerritories } from "../data/territory-parts.ts";

/** The text of territories: many are alike, so that kinds, geographies and lists are written once. */
export interface TerritoryWords {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly lists: readonly (readonly string[])[];
}

/** Numbers of a territory: kind, geography, communes, EPCI, aliases, predecessors, listed or not, perimeters, succession. */
export const TERRITORY_NUMBERS = 9;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Nothing said, no, yes. */
const LISTED = [undefined, false, true] as const;

const NONE = -1;

const EMPTY: readonly string[] = [];

/** Territories as their words and, for each, its numbers (`TERRITORY_NUMBERS`). */
export function packTerritories(territories: readonly Territory[]): {
  readonly texts: TerritoryWords;
  readonly numbers: Int32Array;
} {
  const [words, lists] = [new Dictionary(), new Dictionary()];
  const list = (items: readonly string[] | undefined) => (items ? lists.number(JSON.stringify(items)) : NONE);
  const rows = territories.map((territory) => [
    words.number(territory.kind),
    words.number(territory.geography),
    list(territory.communes),
    list(territory.epci),
    list(territory.aliases),
    list(territory.predecessors),
    LISTED.indexOf(territory.isListed),
    list(territory.perimeters?.map(({ year, communes }) => [year, ...communes].join(" "))),
    territory.succession === undefined ? NONE : words.number(territory.succession),
  ]);
  const texts = {
    codes: territories.map(({ code }) => code),
    labels: territories.map(({ label }) => label),
    words: words.words,
    lists: lists.words.map((text) => JSON.parse(text) as string[]),
  };
  return { texts, numbers: Int32Array.from(rows.flat()) };
}

/** The territories that were packed: each is made when it is asked for. */
export function unpackTerritories(texts: TerritoryWords, numbers: Int32Array): HeldTerritories {
  const ranks = new Map(texts.codes.map((code, rank) => [code, rank]));
  const at = (rank: number) => territoryAt(rank, texts.codes[rank] ?? "", texts, numbers);
  return {
    get: (code) => {
      const rank = ranks.get(code);
      return rank === undefined ? undefined : at(rank);
    },
    rankOf: (code) => ranks.get(code),
    communesIn: (epci) => {
      const word = texts.words.indexOf("commune");
      const lists = new Set(texts.lists.flatMap((list, number) => (list.includes(epci) ? [number] : [])));
      const isThere = (rank: number) =>
        numbers[rank * TERRITORY_NUMBERS] === word &&
        lists.has(numbers[rank * TERRITORY_NUMBERS + EPCI_LIST] ?? NONE);
      return [...ranks.values()].filter(isThere).map(at);
    },
    all: () => new Map(texts.codes.map((code, rank) => [code, at(rank)])),
  };
}

/** Where the list of the EPCI of a territory stands among its numbers. */
const EPCI_LIST = 3;

/** Its keys in the order in which the reading makes them: the same document, whether it comes from the cache or not. */
function territoryAt(
  index: number,
  code: string,
  { labels, words, lists }: TerritoryWords,
  numbers: Int32Array,
): Territory {
  const numberAt = (column: number) => numbers[index * TERRITORY_NUMBERS + column] ?? NONE;
  const listAt = (column: number) => lists[numberAt(column)];
  const territory: Writable<Territory> = {
    code,
    kind: words[numberAt(0)] as Territory["kind"],
    geography: words[numberAt(1)] ?? "",
    label: labels[index] ?? "",
    communes: listAt(2) ?? EMPTY,
    epci: listAt(EPCI_LIST) ?? EMPTY,
    aliases: listAt(4) ?? EMPTY,
  };
  const [predecessors, isListed] = [listAt(5), LISTED[numberAt(6)]];
  // Assigned, not spread: there are tens of thousands of them, and a spread takes four times as long.
  if (isListed !== undefined) territory.isListed = isListed;
  if (predecessors) territory.predecessors = predecessors;
  const perimeters = listAt(7);
  if (perimeters) territory.perimeters = perimeters.map(toPerimeter);
  const succession = words[numberAt(8)];
  if (succession !== undefined) territory.succession = succession as SuccessionId;
  return territory;
}

function toPerimeter(text: string): Perimeter {
  const [year = "", ...communes] = text.split(" ");
  return { year, communes };
}
