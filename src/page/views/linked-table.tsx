import type { GapColumn } from "../column.ts";
import { drawnClass, type LinkedRows } from "../lighting.ts";
import { Scrolling } from "../scrolling.tsx";

interface LinkedTableProps extends LinkedRows {
  readonly columns: readonly GapColumn[];
}

/** The quarters in a table, the furthest behind first: its names choose, as shapes and curves do. */
export function LinkedTable({ rows, ranks, lighting, columns, part }: LinkedTableProps) {
  const hasRanks = Object.keys(ranks).length > 0;
  return (
    <section class="liee" aria-labelledby="titre-liste">
      <h2 id="titre-liste">Tableau</h2>
      <Scrolling label={`Tableau : ${part.indicator.label}`}>
        <table class="lie">
          <thead>
            <tr>
              {hasRanks && <th scope="col">N°</th>}
              {columns.map(({ id, head, unit, kind }) => (
                <th key={id} scope="col" class={`${kind} col-${id}`}>
                  {head}
                  {unit !== "" && <span class="unite">{unit}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.id}
                class={drawnClass(row, lighting)}
                onMouseEnter={() => lighting.point(row.row.territory)}
                onMouseLeave={() => lighting.point("")}
              >
                {hasRanks && <td>{ranks[row.row.territory]}</td>}
                {columns.map((column) => {
                  const { text, note } = column.cell(row);
                  if (column.kind === "nom")
                    return (
                      <th scope="row" class="nom" key={column.id}>
                        <button
                          type="button"
                          class="choisir"
                          aria-pressed={row.row.territory === lighting.chosen}
                          onClick={() => lighting.choose(row.row.territory)}
                        >
                          {text}
                        </button>
                        <span class="raison ou">{row.place.communes.join(", ")}</span>
                      </th>
                    );
                  return (
                    <td key={column.id} class={`${column.kind} col-${column.id}`}>
                      {text}
                      {note !== undefined && <span class="raison">{note}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}
