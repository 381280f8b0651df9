import type { OverviewPart } from "../../output/site/parts.ts";
import { Scrolling } from "../scrolling.tsx";

/** How much of a référentiel could be judged, and what came out. */
export function Tallies({ tallies }: Pick<OverviewPart, "tallies">) {
  if (tallies.lignes.length === 0) return null;
  return (
    <section>
      <h2>Ce qui a pu être évalué</h2>
      <Scrolling label="Ce qui a pu être évalué">
        <table>
          <thead>
            <tr>
              <th scope="col">Ensemble</th>
              <th scope="col">Évaluables</th>
              {tallies.colonnes.map((column) => (
                <th scope="col" class="nombre" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tallies.lignes.map(({ nom, evaluables, nombres }) => (
              <tr key={nom}>
                <th scope="row">{nom}</th>
                <td>{evaluables}</td>
                {nombres.map((count, rank) => (
                  <td class="nombre" key={tallies.colonnes[rank]}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}
