import { counted } from "../../kernel/french.ts";
import type { HeldTable, PerimeterPart, SiteHead, TableHead } from "../../output/site/parts.ts";
import { addressHash } from "../address.ts";
import { Scrolling } from "../scrolling.tsx";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";

/** The overview of a département, a region or the country: what it holds, the first findings, what there is of each indicator. */
export function PerimeterView({ head }: ViewProps) {
  const loaded = usePart<PerimeterPart>("perimetre");
  return <Waiting of={loaded}>{(part) => <Perimeter part={part} head={head} />}</Waiting>;
}

interface PerimeterProps {
  readonly part: PerimeterPart;
  readonly head: SiteHead;
}

function Perimeter({ part, head }: PerimeterProps) {
  const indicators = new Set(part.tables.map(({ table }) => headOf(head, table)?.indicator.id)).size;
  return (
    <article class="accueil">
      <h1>{part.headline}</h1>
      <ul class="perimetre">
        {part.held.map((one) => (
          <li key={one}>{one}</li>
        ))}
        <li>{counted(indicators, "indicateur a", "indicateurs ont")} au moins un chiffre.</li>
      </ul>
      <Findings part={part} />
      <HeldTables part={part} head={head} />
    </article>
  );
}

const headOf = ({ tables }: SiteHead, id: string): TableHead | undefined =>
  tables.find((one) => one.id === id);

const tableLink = (table: string): string => addressHash({ view: "ecarts", choices: { tableau: table } });

function Findings({ part: { findings } }: Pick<PerimeterProps, "part">) {
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>Premiers constats</h2>
      <div class="constats">
        {findings.map(({ table, title, context, sentences }) => (
          <section key={table}>
            <h3>
              <a href={tableLink(table)}>{title}</a>
            </h3>
            <p class="repere">{context}</p>
            <ul>
              {sentences.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** Subjects in the order of the menus, each with its tables. */
function bySubject({ part, head }: PerimeterProps): ReadonlyMap<string, readonly [HeldTable, TableHead][]> {
  const groups = new Map<string, [HeldTable, TableHead][]>();
  for (const line of part.tables) {
    const one = headOf(head, line.table);
    if (one) groups.set(one.subject, [...(groups.get(one.subject) ?? []), [line, one]]);
  }
  return groups;
}

function HeldTables(props: PerimeterProps) {
  const title = "Ce que les données permettent";
  return (
    <section>
      <h2>{title}</h2>
      <p class="decompte">
        Pour chaque indicateur, à sa dernière date : les quartiers qui ont une valeur, ceux qui ont un écart à
        leur EPCI, et pourquoi les autres n’en ont pas.
      </p>
      <Scrolling label={title}>
        <table class="contenu">
          <thead>
            <tr>
              <th scope="col">Indicateur</th>
              <th scope="col">Quartiers</th>
              <th scope="col">Années</th>
              <th scope="col">Dernière</th>
              <th scope="col">Avec une valeur</th>
              <th scope="col">Avec un écart</th>
              <th scope="col">Ce qui manque</th>
            </tr>
          </thead>
          {[...bySubject(props)].map(([subject, lines]) => (
            <tbody key={subject}>
              <tr class="sujet">
                <th scope="rowgroup" colSpan={7}>
                  {subject}
                </th>
              </tr>
              {lines.map(([line, one]) => (
                <tr key={line.table}>
                  <th scope="row">
                    <a href={tableLink(line.table)}>{one.indicator.shortLabel}</a>
                  </th>
                  <td>{one.zoning}</td>
                  <td>{line.years}</td>
                  <td>{line.last}</td>
                  <td>{line.figures}</td>
                  <td>{line.gaps}</td>
                  <td>{line.missing === "" ? "–" : line.missing}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
      {props.part.silent !== "" && <p class="sources">{props.part.silent}</p>}
    </section>
  );
}
