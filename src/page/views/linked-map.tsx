import { useId } from "preact/hooks";
import { capital } from "../../kernel/french.ts";
import { compareText } from "../../kernel/text.ts";
import type { MapDrawing, MapPart } from "../../output/site/parts.ts";
import type { GapRow } from "../gap-rows.ts";
import { drawnClass, type Lighting, type LinkedRows, spoken } from "../lighting.ts";
import { ClassLegend } from "./class-legend.tsx";

interface LinkedMapProps extends LinkedRows {
  readonly map: MapPart | undefined;
  readonly drawing: MapDrawing | undefined;
  /** Whose quarters are in the classes, where they are more than those drawn. */
  readonly among: string;
}

/** Where quarters lie: their contours where the data have them, else squares by commune. */
export function LinkedMap(props: LinkedMapProps) {
  const { map, drawing, part, period, among } = props;
  return (
    <section class="liee" aria-labelledby="titre-carte">
      <h2 id="titre-carte">{drawing ? "Carte" : "Schéma, par commune"}</h2>
      {map && drawing ? <Contours {...props} map={map} drawing={drawing} /> : <Squares {...props} />}
      <ClassLegend part={part} period={period} among={among} />
      {!drawing && <p class="repere">Sans contour publié dans les données lues : un carré par quartier.</p>}
      {drawing?.said.map((one) => (
        <p class="repere" key={one}>
          {one}
        </p>
      ))}
    </section>
  );
}

interface ContoursProps extends LinkedRows {
  readonly map: MapPart;
  readonly drawing: MapDrawing;
}

/**
 * The contours as a list of which one is chosen: one stop for the keyboard, arrows go from quarter to quarter in the order of the
 * table, which says the same in words.
 */
function Contours({ map, drawing, rows, ranks, lighting }: ContoursProps) {
  const id = useId();
  const known = new Map(rows.map((row) => [row.row.territory, row]));
  const shapes = drawing.quarters.flatMap(({ code, path }) => {
    const row = known.get(code);
    return row ? [{ row, path, code }] : [];
  });
  const inShapes = new Set(shapes.map(({ code }) => code));
  const order = [...known.keys()].filter((code) => inShapes.has(code));
  // What is lit stands over its neighbours.
  const isLit = ({ code }: { readonly code: string }) =>
    code === lighting.chosen || code === lighting.pointed;
  const drawn = [...shapes.filter((one) => !isLit(one)), ...shapes.filter(isLit)];
  return (
    <div
      class="plan"
      role="listbox"
      aria-label="Carte des quartiers : les flèches vont de l’un à l’autre"
      aria-activedescendant={lighting.chosen === "" ? undefined : `${id}-${lighting.chosen}`}
      tabIndex={0}
      onKeyDown={(event) => pressed(event, order, lighting)}
      onMouseLeave={() => lighting.point("")}
    >
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="presentation">
        {drawn.map(({ row, path, code }) => (
          <path
            key={code}
            id={`${id}-${code}`}
            role="option"
            aria-selected={code === lighting.chosen}
            aria-label={capital(spoken(row, ranks[code]))}
            class={`quartier ${drawnClass(row, lighting)}`}
            d={path}
            onClick={() => lighting.choose(code)}
            onMouseEnter={() => lighting.point(code)}
          >
            <title>{spoken(row, ranks[code])}</title>
          </path>
        ))}
        <Marks drawing={drawing} />
      </svg>
    </div>
  );
}

/** What helps to read a map, and says nothing that the table does not: outlines, numbers, a scale. */
function Marks({ drawing: { outlines, numbers, scale } }: Pick<ContoursProps, "drawing">) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of drawings takes no focus
    <g aria-hidden="true">
      {outlines.map((path) => (
        <path key={path} class="limite" d={path} />
      ))}
      {numbers.map(({ text, x, y, line }) => (
        <g key={text}>
          {line !== "" && <path class="rappel" d={line} />}
          <text x={x} y={y}>
            {text}
          </text>
        </g>
      ))}
      <path class="echelle" d={scale.path} />
      <text class="km" x={scale.x} y={scale.y} dy="-5">
        {scale.text}
      </text>
    </g>
  );
}

function pressed(event: KeyboardEvent, order: readonly string[], { chosen, choose }: Lighting): void {
  const way = WAYS[event.key];
  if (way === undefined) return;
  event.preventDefault();
  const next = order[way === 0 ? 0 : (order.indexOf(chosen) + way + order.length) % order.length];
  if (next !== undefined && next !== chosen) choose(next);
}

/** Where each key leads: the next quarter, the one before, the first. */
const WAYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 0,
};

/** Squares in the order of communes. */
function Squares({ rows, lighting }: LinkedRows) {
  const towns = new Map<string, GapRow[]>();
  for (const row of rows) {
    const name = row.place.communes.join(", ");
    towns.set(name, [...(towns.get(name) ?? []), row]);
  }
  const ordered = [...towns].sort(([one], [other]) => compareText(one, other));
  return (
    <ul class="schema">
      {ordered.map(([name, inside]) => (
        <li key={name}>
          <span>{name}</span>
          {inside.map((row) => (
            <button
              key={row.id}
              type="button"
              class={`carre ${drawnClass(row, lighting)}`}
              aria-pressed={row.row.territory === lighting.chosen}
              aria-label={capital(spoken(row))}
              title={row.place.label}
              onClick={() => lighting.choose(row.row.territory)}
              onMouseEnter={() => lighting.point(row.row.territory)}
              onMouseLeave={() => lighting.point("")}
            >
              {row.letter}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
