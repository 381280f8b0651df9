import { cellAt, headingsOf, type PrintedCell, type PrintedTable } from "../../data/printed-table.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Located } from "../../files/yaml.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import { type KnownIds, unknown } from "../known-names.ts";
import type { Source } from "../tree.ts";
import { toSource } from "../written.ts";
import { APPROXIMATE, type Claim, type PrintedBlank, type PrintedNumber } from "./claim.ts";
import type { WrittenClaims, WrittenSum } from "./claim-file.ts";

/** Parts that a claim names; of more, how many there are: each stands among its numbers. */
const SHOWN = 6;

/**
 * The claims of a sum: one for each heading across the axis under which something is printed of its parts, and of its total
 * where it names one. A part without a number is kept as such; a sum without a total claims nothing, and is recomputed all
 * the same. None for a table that is not there.
 */
export function sumClaims(sum: WrittenSum, tables: readonly PrintedTable[]): Claim[] {
  const table = tables.find(({ title }) => title === sum.tableau);
  if (!table) return [];
  const across = headingsOf(table, sum.axe === "rangees" ? "colonnes" : "rangees").filter(
    (heading) => !sum.parties.includes(heading) && heading !== sum.total,
  );
  return across
    .flatMap((heading) => claimUnder(heading, across.length > 1, sum, table))
    .map((claim, index, { length }) => ({ ...claim, id: length > 1 ? `${sum.id}/${index + 1}` : sum.id }));
}

function claimUnder(heading: string, isNamed: boolean, sum: WrittenSum, table: PrintedTable): Claim[] {
  const { axe, parties, total, fait, note } = sum;
  const cells = parties.flatMap((label) => {
    const cell = cellAt(table, axe, label, heading);
    return cell ? [{ label, cell }] : [];
  });
  const whole = total === undefined ? undefined : cellAt(table, axe, total, heading);
  const isClaimed = total === undefined || whole?.value !== undefined;
  if (cells.length === 0 || !isClaimed) return [];
  const where = isNamed ? `, ${heading}` : "";
  const added = cells.length > SHOWN ? `${cells.length} ${axe}` : parties.join(" + ");
  const equals = [total ?? fait ?? [], added].flat().join(" = ");
  const computed = partsOf(cells, sum);
  return [
    {
      id: sum.id,
      text: `« ${table.title} »${where} : ${equals}`,
      source: { ...toSource(sum.source), ...(whole && { lines: whole.lines }) },
      computation: { operation: "somme", ...computed },
      ...printedTotal(whole, fait, computed.numbers),
      unit: whole?.unit ?? cells[0]?.cell.unit,
      note,
    },
  ];
}

/** What is printed of the whole, in its own digits; what it must make, in those of its parts. */
function printedTotal(
  whole: PrintedCell | undefined,
  makes: number | undefined,
  numbers: readonly PrintedNumber[],
): Pick<Claim, "printed" | "decimals" | "approximate"> {
  const printed = whole?.value ?? makes;
  const approximate = APPROXIMATE.has(whole?.qualifier ?? "");
  if (printed === undefined) return { printed, approximate };
  const finest = Math.max(...numbers.map(({ value, decimals = decimalsOf(value) }) => decimals));
  return { printed, decimals: whole ? (whole.decimals ?? decimalsOf(printed)) : finest, approximate };
}

/** The parts that are numbers, and those that are not. */
function partsOf(
  cells: readonly { readonly label: string; readonly cell: PrintedCell }[],
  { source }: WrittenSum,
): { readonly numbers: readonly PrintedNumber[]; readonly blanks?: readonly PrintedBlank[] } {
  const at = ({ lines }: PrintedCell): Source => ({ document: source.document, lines });
  const numbers = cells.flatMap(({ label, cell }): PrintedNumber[] =>
    cell.value === undefined ? [] : [{ ...digitsOf(cell), value: cell.value, label, source: at(cell) }],
  );
  const blanks = cells.flatMap(({ label, cell }): PrintedBlank[] =>
    cell.value === undefined ? [{ label, text: cell.text, source: at(cell) }] : [],
  );
  return { numbers, ...(blanks.length > 0 && { blanks }) };
}

const digitsOf = ({ decimals }: PrintedCell) => (decimals === undefined ? {} : { decimals });

/** Which tables the sums of a référentiel may name: those of its own sets; undefined when these are not known. */
export type KnownTables = readonly PrintedTable[] | undefined;

/**
 * What is wrong in the sums of tables: a document, a table, a heading that are not there; two totals.
 *
 * @diagnostic claim/total-et-fait
 * @diagnostic claim/tableau-inconnu
 * @diagnostic claim/rangee-inconnue
 */
export function sumProblems(
  { value, placeOf }: Located<WrittenClaims>,
  tables: KnownTables,
  names: KnownIds,
): Diagnostic[] {
  return (value.tableaux ?? []).flatMap((sum, index) => {
    const at = (...inside: (string | number)[]) => placeOf(["tableaux", index, ...inside]);
    const { id, total, fait: makes } = sum;
    const stated = [
      ...unknown("referentiel/document-inconnu", sum.source.document, names.documents, () =>
        at("source", "document"),
      ),
      ...(total === undefined || makes === undefined
        ? []
        : [problem("claim/total-et-fait", at("fait"), { id, total, makes })]),
    ];
    if (!tables) return stated;
    const table = tables.find(({ title }) => title === sum.tableau);
    if (!table) {
      const suggestion = suggest(
        sum.tableau,
        tables.map(({ title }) => title),
      );
      return [...stated, problem("claim/tableau-inconnu", at("tableau"), { title: sum.tableau, suggestion })];
    }
    const known = headingsOf(table, sum.axe);
    const named = [
      ...(sum.total === undefined ? [] : [{ heading: sum.total, place: () => at("total") }]),
      ...sum.parties.map((heading, part) => ({ heading, place: () => at("parties", part) })),
    ];
    const strangers = named.filter(({ heading }) => !known.includes(heading));
    return [
      ...stated,
      ...strangers.map(({ heading, place }) =>
        problem("claim/rangee-inconnue", place(), {
          heading,
          title: table.title,
          suggestion: suggest(heading, known),
        }),
      ),
    ];
  });
}
