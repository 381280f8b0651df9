import type { TablePart } from "../../output/site/parts.ts";
import type { QuarterPlace } from "../../output/site/quarter-part.ts";
import { straightScale, useWidth } from "../drawing.ts";

const HEIGHT = 74;
const AXIS = 40;
const MARGIN = 12;

interface PlaceStripProps {
  readonly place: QuarterPlace;
  readonly part: TablePart;
  readonly code: string;
}

/** The quarters of a table on one axis: a dot each, a diamond for this one, a line for the agglomeration. */
export function PlaceStrip({ place, part, code }: PlaceStripProps) {
  const [figure, width] = useWidth<HTMLDivElement>(640);
  const { own, others, reference } = placedValues(part, code, place.period);
  const all = [...others, ...own, ...reference];
  const x = straightScale(all, [MARGIN, width - MARGIN]);
  const [least, most] = place.ends;
  const ends = [...others, ...own];
  return (
    <div ref={figure} class="dessin">
      <svg
        role="img"
        aria-label={place.aloud}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        <line class="axe" x1={MARGIN} x2={width - MARGIN} y1={AXIS} y2={AXIS} />
        {others.map((value, rank) => (
          // Equal values are dots on one another, of which none is told apart.
          <circle key={rank} class="pair" cx={x(value)} cy={AXIS} r={4} />
        ))}
        {reference.map((value) => (
          <g key="reference" class="repere-axe">
            <line x1={x(value)} x2={x(value)} y1={AXIS - 15} y2={AXIS + 15} />
            <text x={x(value)} y={AXIS - 21} text-anchor={anchorAt(x(value), width)}>
              agglomération {place.reference}
            </text>
          </g>
        ))}
        {own.map((value) => (
          <path key="sujet" class="ce-quartier" d={`M${x(value)},${AXIS - 8}l8,8l-8,8l-8,-8z`} />
        ))}
        <text class="borne" x={x(Math.min(...ends))} y={AXIS + 27} text-anchor="start" dx={-6}>
          {least}
        </text>
        <text class="borne" x={x(Math.max(...ends))} y={AXIS + 27} text-anchor="end" dx={6}>
          {most}
        </text>
      </svg>
    </div>
  );
}

/** A label stands on the side of its mark where there is room. */
function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  if (x < width * 0.25) return "start";
  return x > width * 0.75 ? "end" : "middle";
}

/** The figures of a table in a period: that of a quarter, those of the others, that of its reference. */
function placedValues({ table }: TablePart, code: string, period: string) {
  const subject = table.rows.find(({ territory }) => territory === code);
  const peers = table.rows.filter(({ reference }) => reference === subject?.reference);
  const known = peers.flatMap(({ territory, levels }) => {
    const level = levels.find((one) => one.period === period);
    return typeof level?.value.value === "number" ? [{ territory, value: level.value.value, level }] : [];
  });
  const own = known.filter(({ territory }) => territory === code);
  return {
    own: own.map(({ value }) => value),
    others: known.filter(({ territory }) => territory !== code).map(({ value }) => value),
    reference: own.flatMap(({ level }) =>
      typeof level.reference.value === "number" ? [level.reference.value] : [],
    ),
  };
}
