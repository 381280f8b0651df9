import { useState } from "preact/hooks";
import { periodWords } from "../../french/periods.ts";
import { formatCount } from "../../kernel/french.ts";
import { compareText } from "../../kernel/text.ts";
import type { CurvesPart, MapPart, SiteHead, TableHead, TablePart } from "../../output/site/parts.ts";
import { addressHash } from "../address.ts";
import { useAnnounced } from "../announce.tsx";
import { Choice, type Option } from "../choice.tsx";
import { gapColumns, REFERENCE } from "../gap-columns.ts";
import { type GapRow, gapRows } from "../gap-rows.ts";
import type { Lighting } from "../lighting.ts";
import { sortBy } from "../sorting.ts";
import type { Navigation, ViewProps } from "../use-address.ts";
import { together, usePart, Waiting } from "../use-part.tsx";
import { indicatorGroups, Zoning } from "./gap-choices.tsx";
import { LinkedCurves } from "./linked-curves.tsx";
import { LinkedMap } from "./linked-map.tsx";
import { LinkedTable } from "./linked-table.tsx";
import { aboutTable, TakeAway } from "./take-away.tsx";

/** The quarters of one EPCI three times, linked: on a map, as small curves, in a table; one that is chosen is lit in all. */
export function LinkedView({ head, ...navigation }: ViewProps) {
  const drawn = head.tables.filter(({ isDrawn }) => isDrawn);
  const chosen =
    drawn.find(({ id }) => id === navigation.address.choices["tableau"]) ?? (drawn[0] as TableHead);
  const whole = usePart<TablePart>(`tableaux/${chosen.id}`);
  const curves = usePart<CurvesPart>(`courbes/${chosen.id}`);
  const mapped = head.maps.find(([geography]) => geography === chosen.geography)?.[1];
  // A map that cannot be read is not one that the data lack.
  const map = usePart<MapPart>(mapped);
  return (
    <article class="carte">
      <Zoning head={{ ...head, tables: drawn }} chosen={chosen} view="carte" />
      <h1>{chosen.indicator.label}</h1>
      <Waiting of={together<[TablePart, CurvesPart, MapPart | undefined]>(whole, curves, map)}>
        {([part, drawnCurves, drawnMap]) => (
          <Linked
            {...navigation}
            head={{ ...head, tables: drawn }}
            chosen={chosen}
            part={part}
            curves={drawnCurves}
            map={drawnMap}
          />
        )}
      </Waiting>
    </article>
  );
}

interface LinkedProps extends Navigation {
  readonly head: SiteHead;
  readonly chosen: TableHead;
  readonly part: TablePart;
  readonly curves: CurvesPart;
  readonly map: MapPart | undefined;
}

function Linked({ head, chosen, part, curves, map, address, choose }: LinkedProps) {
  const [pointed, point] = useState("");
  const { periods, period, groups, group, code, columns, rows } = linkedRows(part, address.choices);
  const lit = rows.find((row) => row.row.territory === address.choices["quartier"]);
  useAnnounced(lit ? `${lit.place.label} choisi` : "Aucun quartier choisi");
  const lighting: Lighting = {
    chosen: lit?.row.territory ?? "",
    pointed,
    choose: (quartier) => choose({ quartier: quartier === lit?.row.territory ? "" : quartier }),
    point,
  };
  const drawing = map?.drawings[code];
  const shown = { rows, ranks: drawing?.ranks ?? {}, lighting, part, period };
  const epci = groups.length > 1 ? code : "";
  return (
    <>
      <LinkedChoices {...{ head, chosen, groups, code, periods, period, choose }} />
      <p class="perimetre">
        {group}, {chosen.zoning}, {periodWords(period)}
      </p>
      <p class="decompte consigne">
        Choisir un quartier sur la carte, une courbe ou une ligne du tableau le montre partout.{" "}
        <a href={addressHash({ view: "ecarts", choices: { tableau: chosen.id, epci } })}>
          Voir le tableau des écarts
        </a>
      </p>
      <Chosen row={lit} columns={columns} lighting={lighting} page={pageOf(lit, head, chosen)} />
      <div class="liees">
        <LinkedMap {...shown} map={map} drawing={drawing} among={epci === "" ? "" : head.perimeter} />
        <LinkedTable {...shown} columns={columns.filter(({ id }) => id !== REFERENCE)} />
      </div>
      <LinkedCurves {...shown} curves={curves} group={curves.groups[code]} reference={group} />
      <TakeAway
        columns={columns}
        rows={rows}
        name={[chosen.id, period, epci].filter((one) => one !== "").join("-")}
        title={`${part.indicator.label}, ${chosen.zoning}, ${periodWords(period)}, ${group}`}
        about={aboutTable(head, part, undefined)}
      />
    </>
  );
}

/** What the address chooses of a table: a date at which something is known, an EPCI, and its rows, the furthest behind first. */
function linkedRows(part: TablePart, choices: Navigation["address"]["choices"]) {
  const periods = part.table.periods.filter((period) => (part.known[period] ?? 0) > 0);
  const period = periods.find((one) => one === choices["a"]) ?? periods.at(-1) ?? "";
  const all = gapRows(part, { start: "", end: period }, undefined);
  const groups = groupsOf(all);
  const asked =
    choices["epci"] ?? all.find(({ row }) => row.territory === choices["quartier"])?.referenceCode;
  const [code, group] = groups.find(([one]) => one === asked) ?? groups[0] ?? ["", { name: "" }];
  const columns = gapColumns({ part, start: "", end: period, reading: "absolu", changeUnit: "" });
  const first = columns.find(({ id }) => id === "ecart") ?? columns.find(({ id }) => id === "valeur");
  const own = all.filter(({ referenceCode }) => referenceCode === code);
  return {
    ...{ periods, period, groups, code, columns },
    group: group.name,
    rows: first ? sortBy(own, first.rank, false) : own,
  };
}

/** The page of a quarter, at the indicator that is shown. */
function pageOf(row: GapRow | undefined, { views }: SiteHead, { id }: TableHead): string {
  if (!row || !views.some(([view]) => view === "quartier")) return "";
  return addressHash({ view: "quartier", choices: { code: row.row.territory, tableau: id } });
}

interface LinkedChoicesProps
  extends Pick<LinkedProps, "head" | "chosen" | "choose">,
    Pick<ReturnType<typeof linkedRows>, "groups" | "code" | "periods" | "period"> {}

function LinkedChoices({ head, chosen, groups, code, periods, period, choose }: LinkedChoicesProps) {
  return (
    <form class="choix" aria-label="Ce qui est montré" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Indicateur"
        value={chosen.id}
        groups={indicatorGroups(head, chosen)}
        onChoose={(tableau) => choose({ tableau, a: "" })}
      />
      {groups.length > 1 && (
        <Choice
          label="EPCI"
          value={code}
          options={groups.map(([id, { name, count }]): Option => [id, `${name} (${formatCount(count)})`])}
          onChoose={(epci) => choose({ epci, quartier: "" })}
        />
      )}
      <Choice
        label="Date"
        value={period}
        options={periods.map((one): Option => [one, periodWords(one)])}
        onChoose={(a) => choose({ a })}
      />
    </form>
  );
}

/** The EPCI of some rows, with how many quarters each has, that of most gaps first. */
function groupsOf(rows: readonly GapRow[]) {
  const groups = new Map<string, { readonly name: string; readonly count: number; readonly gaps: number }>();
  for (const { referenceCode, reference, end } of rows) {
    const { count = 0, gaps = 0 } = groups.get(referenceCode) ?? {};
    const isGap = typeof end?.absolute === "number";
    groups.set(referenceCode, { name: reference, count: count + 1, gaps: gaps + Number(isGap) });
  }
  return [...groups].sort(
    ([, one], [, other]) =>
      other.gaps - one.gaps || other.count - one.count || compareText(one.name, other.name),
  );
}

interface ChosenProps {
  readonly row: GapRow | undefined;
  readonly columns: ReturnType<typeof gapColumns>;
  readonly lighting: Lighting;
  /** The address of its page; empty where the site has none. */
  readonly page: string;
}

/** What is known of the quarter that is chosen, beside what lights it. */
function Chosen({ row, columns, lighting, page }: ChosenProps) {
  if (!row) return <p class="choisi vide">Aucun quartier choisi.</p>;
  const said = columns
    .filter(({ kind }) => kind !== "nom")
    .map((column) => {
      const { text, note } = column.cell(row);
      const unit = column.kind === "mot" ? "" : ` ${column.unit}`;
      return `${column.head}\u00a0:\u00a0${text}${note === undefined ? unit : ` (${note})`}`;
    });
  return (
    <p class="choisi">
      <strong>{row.place.label}</strong> · {said.join(" · ")} {page !== "" && <a href={page}>Voir sa page</a>}{" "}
      <button type="button" class="lien" onClick={() => lighting.choose(row.row.territory)}>
        Ne plus choisir
      </button>
    </p>
  );
}
