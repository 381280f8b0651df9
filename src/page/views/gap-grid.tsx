import { useMemo } from "preact/hooks";
import type { GapLevel } from "../../compare/comparison.ts";
import { namedRuleWords } from "../../french/rules.ts";
import type { ChangesPart, TablePart } from "../../output/site/parts.ts";
import { announce } from "../announce.tsx";
import type { GapCell, GapColumn } from "../column.ts";
import { type GapRow, gapIn, moveOf, type ReadingId } from "../gap-rows.ts";
import { Mark, NoteMarks, Notes } from "../notes.tsx";
import { Scrolling } from "../scrolling.tsx";
import { pressed, type Sorting } from "../sorting.ts";
import type { Navigation } from "../use-address.ts";
import { useShownRows } from "./shown-rows.tsx";

interface GapGridProps extends Pick<Navigation, "choose"> {
  readonly part: TablePart;
  readonly columns: readonly GapColumn[];
  readonly rows: readonly GapRow[];
  readonly sorting: Sorting;
  readonly reading: ReadingId;
  readonly caption: string;
  readonly changes: ChangesPart | undefined;
  /** The address of the page of a quarter; absent where the site has none. */
  readonly quarterHref?: ((code: string) => string) | undefined;
}

/** The gap table itself: a table whose heads sort it, and whose numbers open their trace. */
export function GapGrid(props: GapGridProps) {
  const { columns, rows, caption, part, reading } = props;
  const { shown, more } = useShownRows(rows, part.id);
  const widest = useMemo(
    () =>
      Math.max(
        0,
        ...part.table.rows.flatMap(({ levels }) => levels.map((level) => lengthOf(level, reading))),
      ),
    [part, reading],
  );
  const marks = new NoteMarks();
  const said = noted(props);
  return (
    <>
      <Scrolling label={caption}>
        <table class="grille" aria-rowcount={rows.length + 1}>
          <caption>
            <span>{caption}</span>
          </caption>
          <Heads {...props} />
          <tbody>
            {shown.map((row, rank) => (
              // The head is the first row.
              <tr key={row.id} aria-rowindex={rank + 2} class={`geste-${moveOf(row, reading)}`}>
                {columns.map((column) => (
                  <Cell
                    key={column.id}
                    {...{ column, row, reading, widest, marks, said }}
                    choose={props.choose}
                    quarterHref={props.quarterHref}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {rows.length === 0 && <p class="vide">Aucun quartier ne remplit ces conditions.</p>}
      {more}
      <Notes of={marks} />
    </>
  );
}

function Heads({ columns, sorting, choose }: GapGridProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, head, unit, kind, sense }) => {
          const isSorted = sorting.column === id;
          const press = () => {
            const tri = pressed(sorting, id);
            choose({ tri: tri === "ecart" ? "" : tri }, "replace");
            announce(`Tableau trié par ${head}${tri.startsWith("-") ? ", dans l’autre sens" : ""}.`);
          };
          return (
            <th
              key={id}
              scope="col"
              class={`${kind} col-${id}`}
              aria-sort={isSorted ? sense(sorting.isDescending) : undefined}
            >
              <button type="button" onClick={press}>
                {head}
                <span class="sens" aria-hidden="true">
                  {isSorted ? (sorting.isDescending ? " ▴" : " ▾") : ""}
                </span>
              </button>
              {/* A browser repeats the heads of a table on each sheet, but paints a button once. */}
              <span class="sur-papier">{head}</span>
              {unit !== "" && <span class="unite">{unit}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface CellProps extends Pick<Navigation, "choose"> {
  readonly column: GapColumn;
  readonly row: GapRow;
  readonly reading: ReadingId;
  readonly widest: number;
  readonly marks: NoteMarks;
  readonly said: (cell: GapCell, column: GapColumn) => string;
  readonly quarterHref: GapGridProps["quarterHref"];
}

function Cell({ column, row, reading, widest, marks, said, choose, quarterHref }: CellProps) {
  const cell = column.cell(row);
  if (column.kind === "nom") return <Name row={row} href={quarterHref?.(row.row.territory)} />;
  const { trace } = cell;
  const label = `${cell.text} ${column.unit}, ${row.place.label} : d’où vient ce nombre`;
  return (
    <td class={`${column.kind} col-${column.id}${cell.note === undefined ? "" : " inconnu"}`}>
      {column.id === "ecart" && <Bar length={lengthOf(row.end, reading)} widest={widest} />}
      {trace === undefined ? (
        cell.text
      ) : (
        <button
          type="button"
          class="nombre"
          aria-label={label}
          onClick={() => choose({ trace: `${row.id}/${trace}` })}
        >
          {cell.text}
        </button>
      )}
      <Mark mark={marks.mark(said(cell, column))} />
      {cell.note !== undefined && <span class="raison">{cell.note}</span>}
    </td>
  );
}

/** The name of a quarter leads to its page, where the site has one; where it lies stands under it on a narrow screen. */
const Name = ({ row: { place }, href }: Pick<CellProps, "row"> & { readonly href: string | undefined }) => (
  <th scope="row">
    {href === undefined ? place.label : <a href={href}>{place.label}</a>}
    {place.communes.length > 0 && <span class="raison ou">{place.communes.join(", ")}</span>}
  </th>
);

/** The length of a gap beside those of the other rows and dates; the number beside it says the same. */
function Bar({ length, widest }: { readonly length: number; readonly widest: number }) {
  if (length === 0) return null;
  return (
    <span class="piste" aria-hidden="true">
      <span class="barre" style={{ width: `${(100 * length) / widest}%` }} />
    </span>
  );
}

/** How long the bar of a gap is, in the unit of its reading; 0, no bar, where there is no gap. */
function lengthOf(level: GapLevel | undefined, reading: ReadingId): number {
  const gap = gapIn(level, reading);
  return typeof gap === "number" ? Math.abs(gap) : 0;
}

/** What the producers say of a number and not of all those of its table; empty where they say nothing of it alone. */
function noted({ changes, part }: Pick<GapGridProps, "changes" | "part">): CellProps["said"] {
  const rules = changes?.rules ?? part.table.rules ?? [];
  const shared = new Set([...(changes?.shared.levels ?? []), ...(changes?.shared.changes ?? [])]);
  return ({ rules: ids = [], note }, { kind }) => {
    const own = kind === "valeur" || note !== undefined ? [] : ids.filter((id) => !shared.has(id));
    const named = rules.filter(({ id }) => own.includes(id));
    return named.map(namedRuleWords).join(" ");
  };
}
