import type { Curve, CurveGroup, CurvesPart } from "../../output/site/parts.ts";
import { drawnClass, type LinkedRows } from "../lighting.ts";

interface LinkedCurvesProps extends LinkedRows {
  readonly curves: CurvesPart;
  /** Undefined where no line has two dates. */
  readonly group: CurveGroup | undefined;
  /** What the EPCI is called. */
  readonly reference: string;
}

/** A small curve for each quarter, with that of the EPCI, all on one scale; what each shows is written under its name. */
export function LinkedCurves({ rows, ranks, lighting, curves, group, reference, part }: LinkedCurvesProps) {
  if (!group)
    return (
      <section class="courbes" aria-labelledby="titre-courbes">
        <h2 id="titre-courbes">Courbes</h2>
        <p>Une seule date est connue : il n’y a pas de courbe.</p>
      </section>
    );
  const { values, dates, breaks } = group;
  const box = `0 0 ${curves.width} ${curves.height}`;
  return (
    <section class="courbes" aria-labelledby="titre-courbes">
      <h2 id="titre-courbes">Courbes</h2>
      <p class="decompte">
        {part.indicator.shortLabel}, {curves.unit}, de {dates[0]?.text} à {dates.at(-1)?.text}. Trait plein :
        le quartier ; tirets : {reference} ({group.reference.said}). Même échelle partout, de{" "}
        {values.at(-1)?.text} à {values[0]?.text}.
        {breaks.length > 0 && " Bandes : ruptures de série, que les traits ne passent pas."}
      </p>
      <ul class="vignettes">
        {rows.flatMap((row) => {
          const code = row.row.territory;
          const curve = group.rows[code];
          if (!curve) return [];
          return (
            <li key={row.id}>
              <button
                type="button"
                class={`vignette ${drawnClass(row, lighting)}`}
                aria-pressed={code === lighting.chosen}
                onClick={() => lighting.choose(code)}
                onMouseEnter={() => lighting.point(code)}
                onMouseLeave={() => lighting.point("")}
              >
                <span class="nom-vignette">
                  {ranks[code] !== undefined && <span class="rang">{ranks[code]} </span>}
                  {row.place.label}
                </span>
                <span class="dit">{row.place.communes.join(", ")}</span>
                <svg viewBox={box} aria-hidden="true">
                  {breaks.map(({ x, width }) => (
                    <rect key={x} class="rupture" x={x} y={0} width={width} height={curves.height} />
                  ))}
                  <Line curve={group.reference} kind="reference" />
                  <Line curve={curve} kind="" />
                </svg>
                <span class="dit">{curve.said}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Line({ curve: { path, dots }, kind }: { readonly curve: Curve; readonly kind: string }) {
  return (
    <>
      {path !== "" && <path class={`trait ${kind}`} d={path} />}
      {dots !== "" && <path class={`point ${kind}`} d={dots} />}
    </>
  );
}
