import { useMemo } from "preact/hooks";
import type { ChangesPart, SiteHead, TableHead, TablePart } from "../../output/site/parts.ts";
import { addressHash } from "../address.ts";
import type { GapColumn } from "../column.ts";
import { gapColumns } from "../gap-columns.ts";
import { filterRows, type GapRow, gapRows, type ReadingId, type RowFilter } from "../gap-rows.ts";
import { parseSorting, type Sorting, sortBy } from "../sorting.ts";
import type { Navigation, ViewProps } from "../use-address.ts";
import { together, usePart, Waiting } from "../use-part.tsx";
import { GapChoices, Zoning } from "./gap-choices.tsx";
import { GapFilters } from "./gap-filters.tsx";
import { GapGrid } from "./gap-grid.tsx";
import { aboutTable, TakeAway } from "./take-away.tsx";
import { Trace } from "./trace.tsx";

/** The gap table: one indicator, one reference, two dates; sorted, filtered, each number traced. */
export function GapTableView({ head, ...navigation }: ViewProps) {
  const chosen = chosenTable(head, navigation.address.choices);
  const { start, end } = chosenDates(chosen, navigation.address.choices);
  const whole = usePart<TablePart>(`tableaux/${chosen.id}`);
  // With one date alone, nothing changed that could be waited for.
  const changes = usePart<readonly ChangesPart[]>(
    start === "" ? undefined : `evolutions/${chosen.id}.${end}`,
  );
  return (
    <article class="ecarts">
      <Zoning head={head} chosen={chosen} view="ecarts" />
      <h1>{chosen.indicator.label}</h1>
      <GapChoices head={head} chosen={chosen} dates={{ start, end }} {...navigation} />
      <Waiting of={together<[TablePart, readonly ChangesPart[] | undefined]>(whole, changes)}>
        {([part, upToEnd]) => (
          <Between
            {...navigation}
            head={head}
            chosen={chosen}
            part={part}
            dates={{ start, end }}
            changes={upToEnd?.find((one) => one.start === start)}
          />
        )}
      </Waiting>
    </article>
  );
}

interface BetweenProps extends ViewProps {
  readonly chosen: TableHead;
  readonly part: TablePart;
  readonly dates: { readonly start: string; readonly end: string };
  readonly changes: ChangesPart | undefined;
}

function Between({ head, chosen, part, dates, changes, address, choose }: BetweenProps) {
  const { choices } = address;
  const reading = readingOf(choices, part);
  const rows = useMemo(() => gapRows(part, dates, changes), [part, changes, dates.start, dates.end]);
  const columns = useMemo(
    () => gapColumns({ part, ...dates, reading, changeUnit: changes?.unit ?? "" }),
    [rows, reading],
  );
  const filter = filterOf(choices);
  const tri = choices["tri"] ?? "ecart";
  const sorting = parseSorting(tri);
  // All rows are put in order once: a letter of the filter keeps some of them.
  const sorted = useMemo(() => inOrder(rows, columns, sorting), [rows, columns, tri]);
  const shown = useMemo(
    () => filterRows(sorted, filter, reading),
    [sorted, reading, ...Object.values(filter)],
  );
  const caption = `${part.indicator.label}, ${chosen.zoning}, écart à ${chosen.reference.label}`;
  return (
    <>
      {changes?.warning && <p class="ruptures">{changes.warning}</p>}
      {changes?.counts.map((sentence) => (
        <p class="decompte" key={sentence}>
          {sentence}
        </p>
      ))}
      <LinkedLink chosen={chosen} choices={choices} />
      <GapFilters {...{ part, filter, rows, reading, choose }} end={dates.end} shown={shown} />
      <GapGrid
        {...{ part, columns, rows: shown, sorting, reading, caption, changes, choose }}
        quarterHref={quarterHrefOf(head, choices)}
      />
      <TakeAway
        columns={columns}
        rows={shown}
        name={chosen.id}
        title={caption}
        about={aboutTable(head, part, changes)}
      />
      <Remarks part={part} changes={changes} />
      <Trace {...{ part, rows, changes, choices, choose }} />
    </>
  );
}

const filterOf = (choices: Navigation["address"]["choices"]): RowFilter => ({
  name: choices["nom"] ?? "",
  commune: choices["commune"] ?? "",
  reference: choices["epci"] ?? "",
  letter: choices["classe"] ?? "",
  move: choices["lecture"] ?? "",
});

/** Rows by the column that is asked for, else by the first. */
function inOrder(rows: readonly GapRow[], columns: readonly GapColumn[], { column, isDescending }: Sorting) {
  const by = columns.find(({ id }) => id === column) ?? columns[0];
  return by ? sortBy(rows, by.rank, isDescending) : [...rows];
}

/** Leads to the same quarters on a map and as curves, where the site draws them. */
function LinkedLink({
  chosen,
  choices,
}: Pick<BetweenProps, "chosen"> & Pick<Navigation["address"], "choices">) {
  if (!chosen.isDrawn) return null;
  const address = { view: "carte", choices: { tableau: chosen.id, epci: choices["epci"] ?? "" } };
  return (
    <p class="consigne">
      <a href={addressHash(address)}>Voir ces quartiers sur une carte et en courbes</a>
    </p>
  );
}

/** The page of a quarter keeps what is chosen here, so that one comes back to the same table. */
function quarterHrefOf({ views }: SiteHead, { trace: _, ...choices }: Readonly<Record<string, string>>) {
  if (!views.some(([id]) => id === "quartier")) return undefined;
  return (code: string): string => addressHash({ view: "quartier", choices: { ...choices, code } });
}

function Remarks({ part, changes }: Pick<BetweenProps, "part" | "changes">) {
  return (
    <section class="sous-tableau">
      <h2>Pour lire ce tableau</h2>
      <div class="colonnes">
        <p>{part.indicator.definition}</p>
        {changes?.remarks.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </div>
      {part.sources.map((one) => (
        <p class="sources" key={one}>
          Source : {one}.
        </p>
      ))}
    </section>
  );
}

/** The table that the address names; else the first. */
function chosenTable({ tables }: SiteHead, choices: Readonly<Record<string, string>>): TableHead {
  return tables.find(({ id }) => id === choices["tableau"]) ?? (tables[0] as TableHead);
}

/** The dates that the address names where something is known between them; else those of the table; else its last alone. */
function chosenDates({ pairs, periods }: TableHead, choices: Readonly<Record<string, string>>) {
  const asked = pairs.find(([start, end]) => start === choices["de"] && end === choices["a"]);
  const [start = "", end = periods.at(-1) ?? ""] = asked ?? pairs[0] ?? [];
  return { start, end };
}

/** Euros of each year are only another reading of amounts. */
function readingOf(choices: Readonly<Record<string, string>>, { indicator }: TablePart): ReadingId {
  const asked = choices["lire"];
  if (asked === "relatif") return "relatif";
  return asked === "courants" && indicator.unit === "EUR" ? "courants" : "absolu";
}
