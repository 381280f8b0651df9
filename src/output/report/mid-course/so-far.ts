import type { ContractSoFar, ContractYear } from "../../../follow/contract-so-far.ts";
import { PARTIAL_NOTE, partialCell } from "../../../french/follow-money.ts";

/** A year of the contract in numbers; « n.d. » of what nobody entered. */
export interface YearRowView {
  readonly annee: string;
  readonly deposees: string;
  readonly retenues: string;
  readonly realisees: string;
  readonly abandonnees: string;
  readonly demande: string;
  readonly accorde: string;
  readonly verse: string;
  readonly reunions: string;
}

/** The years of a contract, then its money by funder. */
export interface SoFarView {
  readonly lignes: readonly YearRowView[];
  /** Money of all the years; empty cells elsewhere. */
  readonly total: { readonly demande: string; readonly accorde: string; readonly verse: string } | null;
  readonly annees: readonly string[];
  readonly financeurs: readonly { readonly nom: string; readonly accordes: readonly string[] }[];
  readonly note: string;
}

const NOT_ENTERED = "rien de saisi";

/** The years of a contract as they were entered. */
export function soFarView(
  { years, money, byFunder }: ContractSoFar,
  name: (code: string) => string,
): SoFarView {
  const spent = [...new Set(byFunder.map(({ of }) => String(of.year)))].sort();
  const funders = [...new Set(byFunder.flatMap(({ of }) => of.funder ?? []))];
  const granted = (funder: string, year: string): string => {
    const found = byFunder.find(({ of }) => of.funder === funder && String(of.year) === year);
    return found ? partialCell(found.granted) : "–";
  };
  return {
    lignes: years.map(rowOf),
    total: money && {
      demande: partialCell(money.asked),
      accorde: partialCell(money.granted),
      verse: partialCell(money.paid),
    },
    annees: spent,
    financeurs: funders.map((funder) => ({
      nom: name(funder),
      accordes: spent.map((year) => granted(funder, year)),
    })),
    note: PARTIAL_NOTE,
  };
}

function rowOf({ year, actions, money, meetings }: ContractYear): YearRowView {
  const count = (value: number | undefined): string => (value === undefined ? "–" : `${value}`);
  const isEmpty = !actions && !money && meetings === null;
  return {
    annee: String(year),
    deposees: isEmpty ? NOT_ENTERED : count(actions?.handedIn),
    retenues: count(actions?.retained),
    realisees: count(actions?.done),
    abandonnees: count(actions?.givenUp),
    demande: money ? partialCell(money.asked) : "–",
    accorde: money ? partialCell(money.granted) : "–",
    verse: money ? partialCell(money.paid) : "–",
    reunions: meetings === null ? "–" : `${meetings}`,
  };
}
