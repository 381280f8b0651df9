import type { QuarterCell, QuarterIndicator, QuarterPart } from "../../output/site/quarter-part.ts";
import { addressHash } from "../address.ts";
import { Mark, NoteMarks, Notes } from "../notes.tsx";
import { Scrolling } from "../scrolling.tsx";
import type { ViewProps } from "../use-address.ts";
import { CLOSE } from "./quarter-close.tsx";

interface QuarterFiguresProps extends ViewProps {
  readonly part: QuarterPart;
  readonly close: QuarterIndicator | undefined;
}

/** All the figures of a quarter, subject by subject: each number leads to where it comes from, each name to its series. */
export function QuarterFigures(props: QuarterFiguresProps) {
  const { part } = props;
  if (part.indicators.length === 0) return null;
  const marks = new NoteMarks();
  const subjects = [...new Set(part.indicators.map(({ subject }) => subject))];
  return (
    <section>
      <h2>Tous ses chiffres</h2>
      <Scrolling label="Tous les chiffres du quartier">
        <table class="grille chiffres-quartier">
          <caption>
            <span>
              Dernière date connue de chaque indicateur, et ce que l’écart a fait ; un nombre ouvre sa
              provenance.
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Indicateur</th>
              <th scope="col">Date</th>
              <th scope="col" class="valeur">
                Quartier
              </th>
              <th scope="col" class="valeur">
                Agglomération
              </th>
              <th scope="col" class="ecart">
                Écart
              </th>
              <th scope="col" class="evolution">
                Évolution
              </th>
            </tr>
          </thead>
          {subjects.map((subject) => (
            <tbody key={subject}>
              <tr class="sujet-de-lignes">
                <th scope="rowgroup" colSpan={6}>
                  {subject}
                </th>
              </tr>
              {part.indicators
                .filter((one) => one.subject === subject)
                .map((one) => (
                  <Row key={one.table} row={one} marks={marks} {...props} />
                ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
      <Notes of={marks} />
      <p class="a-cote">{part.note}</p>
    </section>
  );
}

interface RowProps extends QuarterFiguresProps {
  readonly row: QuarterIndicator;
  readonly marks: NoteMarks;
}

function Row({ row, marks, part, close, address, choose }: RowProps) {
  const { indicator, table, date, value, reference, gap, change } = row;
  const look = () => {
    choose({ tableau: table });
    const section = document.getElementById(CLOSE);
    section?.focus();
    section?.scrollIntoView();
  };
  const cellOf = (cell: QuarterCell, kind: string) => (
    <td class={kind}>
      <Traced cell={cell} table={table} code={part.place.code} address={address} />
      <Mark mark={marks.mark(cell.notes.join(" "))} />
      {cell.under !== "" && <span class="raison">{cell.under}</span>}
    </td>
  );
  return (
    <tr aria-current={row === close ? "true" : undefined}>
      <th scope="row">
        <button type="button" class="bouton-lien" onClick={look}>
          {indicator.shortLabel}
        </button>
      </th>
      <td>{date}</td>
      {cellOf(value, "valeur")}
      {cellOf(reference, "valeur")}
      {cellOf(gap, "ecart")}
      {cellOf(change, "evolution")}
    </tr>
  );
}

interface TracedProps extends Pick<ViewProps, "address"> {
  readonly cell: QuarterCell;
  readonly table: string;
  readonly code: string;
}

/** A number that leads to its trace, over the gap table at its dates. */
function Traced({ cell: { number, trace }, table, code, address }: TracedProps) {
  if (trace === "" || number === "") return <>{number}</>;
  const [de = "", a = ""] = trace.includes("..") ? trace.split("..") : [];
  const choices = { tableau: table, trace: `${code}/${trace}`, de, a, lire: address.choices["lire"] ?? "" };
  return (
    <a class="discret" href={addressHash({ view: "ecarts", choices })}>
      {number}
    </a>
  );
}
