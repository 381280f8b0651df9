import { UNKNOWN } from "../../french/amounts.ts";
import { periodWords } from "../../french/periods.ts";
import { STRIP_LEGEND } from "../../french/quarter-place.ts";
import { counted } from "../../kernel/french.ts";
import type { TablePart } from "../../output/site/parts.ts";
import type { QuarterIndicator, QuarterPart, QuarterSeries } from "../../output/site/quarter-part.ts";
import { Choice } from "../choice.tsx";
import { Scrolling } from "../scrolling.tsx";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { LineChart } from "./line-chart.tsx";
import { PlaceStrip } from "./place-strip.tsx";

/** Where the section of one indicator stands on the page. */
export const CLOSE = "de-pres";

interface QuarterCloseProps extends ViewProps {
  readonly part: QuarterPart;
  readonly close: QuarterIndicator;
}

/** One indicator of a quarter: from year to year, among its peers, and what is to be known to read it. */
export function QuarterClose({ part, close, choose }: QuarterCloseProps) {
  const table = usePart<TablePart>(`tableaux/${close.table}`);
  const subjects = [...new Set(part.indicators.map(({ subject }) => subject))];
  return (
    <section id={CLOSE} tabIndex={-1} class="de-pres">
      <h2>De près : {close.indicator.label}</h2>
      <form class="choix" aria-label="Quel indicateur" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Indicateur"
          value={close.table}
          groups={subjects.map((label) => ({
            label,
            options: part.indicators
              .filter(({ subject }) => subject === label)
              .map((one) => [one.table, one.indicator.shortLabel] as const),
          }))}
          onChoose={(tableau) => choose({ tableau })}
        />
      </form>
      {close.series ? <Series series={close.series} /> : <OneDate close={close} />}
      <Waiting of={table}>
        {(read) => (
          <>
            <PlaceOf close={close} table={read} code={part.place.code} />
            <Reading table={read} />
          </>
        )}
      </Waiting>
    </section>
  );
}

/** Of one date, there is no line to draw. */
function OneDate({ close: { date, value, reference } }: { readonly close: QuarterIndicator }) {
  const beside = reference.number === "" ? "" : ` ; agglomération : ${reference.number}`;
  return (
    <p>
      Une seule date connue pour ce quartier, {date} : {value.number}
      {beside}.
    </p>
  );
}

function Series({ series }: { readonly series: QuarterSeries }) {
  const { title, unit, legend, breaks } = series;
  return (
    <figure class="figure serie">
      <div>
        <figcaption>
          <strong>{title}</strong>
          <span class="unite">{unit}</span>
        </figcaption>
        <LineChart series={series} />
        <p class="a-cote">
          {legend} {breaks.join(" ")}
        </p>
      </div>
      <SeriesTable series={series} />
    </figure>
  );
}

/** The numbers of the lines: a date that a line does not have is not a zero. */
function SeriesTable({ series: { lines, unit } }: { readonly series: QuarterSeries }) {
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  return (
    <Scrolling label="Les nombres de ces courbes">
      <table class="nombres">
        <caption>
          <span>Les nombres de ces courbes : {unit}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            {lines.map(({ id, label }) => (
              <th scope="col" class="nombre" key={id}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period}>
              <th scope="row">{periodWords(period)}</th>
              {lines.map(({ id, points }) => (
                <td class="nombre" key={id}>
                  {points.find((one) => one.period === period)?.text ?? UNKNOWN}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

interface PlaceOfProps {
  readonly close: QuarterIndicator;
  readonly table: TablePart;
  readonly code: string;
}

function PlaceOf({ close: { place }, table, code }: PlaceOfProps) {
  if (!place) return null;
  return (
    <>
      <h3>Sa place parmi les quartiers, {place.date}</h3>
      <figure class="figure">
        <figcaption>{place.sentence}</figcaption>
        <PlaceStrip place={place} part={table} code={code} />
        <p class="a-cote">{STRIP_LEGEND}</p>
      </figure>
      {place.country.length > 0 && (
        <p>
          <strong>Dans le pays.</strong> {place.country.join(" ")}
        </p>
      )}
    </>
  );
}

/** What the indicator is, and what must be read with it. */
function Reading({ table: { indicator, sources } }: { readonly table: TablePart }) {
  return (
    <div class="sous-tableau">
      <h3>Pour le lire</h3>
      <p>{indicator.definition}</p>
      <Caveats caveats={indicator.caveats} />
      {sources.map((one) => (
        <p class="sources" key={one}>
          Source : {one}.
        </p>
      ))}
    </div>
  );
}

/** All that its producer and others say of an indicator: folded, for a page of it would hide the figures. */
function Caveats({ caveats }: Pick<TablePart["indicator"], "caveats">) {
  if (caveats.length === 0) return null;
  return (
    <details class="a-imprimer">
      <summary>{counted(caveats.length, "mise en garde", "mises en garde")}</summary>
      <ul>
        {caveats.map(({ text, source }) => (
          <li key={text}>
            {text} ({source})
          </li>
        ))}
      </ul>
    </details>
  );
}
