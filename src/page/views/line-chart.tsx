import { periodWords } from "../../french/periods.ts";
import type { LineId, QuarterSeries } from "../../output/site/quarter-part.ts";
import { apart, type Scale, straightScale, useWidth } from "../drawing.ts";

/** Pixels: the height of the drawing, what is left around the lines, the height of a label, and what end labels may take. */
const HEIGHT = 270;
const MARGIN = { top: 26, bottom: 26, left: 12 };
const LABEL = 17;
const MOST_LABEL = 190;
/** Under this width, a band has room for its years alone; the legend says what bands are. */
const NARROW = 560;

/** Levels from year to year: lines that differ by more than their colour, their names at their ends, breaks as bands that bear their year. */
export function LineChart({ series }: { readonly series: QuarterSeries }) {
  const [figure, width] = useWidth<HTMLDivElement>(640);
  const { lines, bands, ticks, aloud } = series;
  const right = width - Math.min(MOST_LABEL, width * 0.36);
  const points = lines.flatMap((line) => line.points);
  const x = straightScale(
    points.map(({ at }) => at),
    [MARGIN.left, right],
  );
  const y = straightScale(
    points.map(({ value }) => value),
    [HEIGHT - MARGIN.bottom - LABEL, MARGIN.top + LABEL],
  );
  return (
    <div ref={figure} class="dessin">
      <svg role="img" aria-label={aloud} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {bands.map(({ debut, fin, libelle }) => (
          <g key={libelle} class="bande">
            <rect
              x={x(debut)}
              y={MARGIN.top}
              width={Math.max(2, x(fin) - x(debut))}
              height={HEIGHT - MARGIN.top - MARGIN.bottom}
            />
            <text x={(x(debut) + x(fin)) / 2} y={MARGIN.top - 9} text-anchor="middle">
              {width < NARROW ? libelle : `rupture ${libelle}`}
            </text>
          </g>
        ))}
        <line
          class="axe"
          x1={MARGIN.left}
          x2={right}
          y1={HEIGHT - MARGIN.bottom}
          y2={HEIGHT - MARGIN.bottom}
        />
        {ticks.map(({ annee, libelle }, rank) => (
          <text
            key={annee}
            class="annee"
            x={x(annee)}
            y={HEIGHT - 7}
            text-anchor={rank === 0 ? "start" : rank === ticks.length - 1 ? "end" : "middle"}
          >
            {libelle}
          </text>
        ))}
        {lines.map((line) => (
          <Line key={line.id} line={line} x={x} y={y} />
        ))}
        <EndLabels lines={lines} x={right + 8} y={y} />
      </svg>
    </div>
  );
}

type Line = QuarterSeries["lines"][number];

function Line({ line, x, y }: { readonly line: Line; readonly x: Scale; readonly y: Scale }) {
  const { id, points } = line;
  return (
    <g class={`ligne ligne-${id}`}>
      <path
        class="trait-de-ligne"
        d={points.map(({ at, value, isLinked }) => `${isLinked ? "L" : "M"}${x(at)} ${y(value)}`).join("")}
      />
      {points.map(({ at, value, period, text }) => (
        <g key={period}>
          <Dot id={id} x={x(at)} y={y(value)} />
          <title>{`${line.label}, ${periodWords(period)} : ${text}`}</title>
        </g>
      ))}
    </g>
  );
}

/** A mark of its own for each line: a disc, a square, a diamond. */
function Dot({ id, x, y }: { readonly id: LineId; readonly x: number; readonly y: number }) {
  if (id === "quartier") return <circle cx={x} cy={y} r={4.5} />;
  if (id === "agglomeration") return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} />;
  return <path d={`M${x},${y - 4.5}l4.5,4.5l-4.5,4.5l-4.5,-4.5z`} />;
}

interface EndProps {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: Scale;
}

/** Two lines of text for each line at its end: who, and how much at its last date. */
function EndLabels({ lines, x, y }: EndProps) {
  const ends = lines.map(({ points }) => points.at(-1));
  const heights = apart(
    ends.map((end) => (end ? y(end.value) : 0)),
    2 * LABEL + 2,
    [MARGIN.top + LABEL / 2, HEIGHT - MARGIN.bottom - LABEL],
  );
  return (
    <>
      {lines.map(({ id }, rank) => (
        <text key={id} class={`nom nom-${id}`} x={x} y={heights[rank]} dy={-1}>
          <tspan x={x} class="valeur">
            {ends[rank]?.text}
          </tspan>
          <tspan x={x} dy={LABEL}>
            {SHORT[id]}
          </tspan>
        </text>
      ))}
    </>
  );
}

/** Names that have room beside a line; the table under the chart has them in full. */
const SHORT: Readonly<Record<LineId, string>> = {
  quartier: "quartier",
  agglomeration: "agglomération",
  pays: "France",
};
