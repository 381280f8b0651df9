import type { TreeNode } from "../../output/site/tree-part.ts";
import { Scrolling } from "../scrolling.tsx";

interface TargetsProps extends Pick<TreeNode, "targets"> {
  /** What they are the targets of: no two tables of a page bear one name. */
  readonly of: string;
}

/** Targets, each with what it aims at and where it stands. */
export function Targets({ targets, of }: TargetsProps) {
  if (targets.length === 0) return null;
  return (
    <Scrolling label={`Cibles, ${of}`}>
      <table class="cibles">
        <caption>
          <span>Cibles</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Cible</th>
            <th scope="col">Visée</th>
            <th scope="col">Où elle en est</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ id, libelle, visee, statut, pourquoi, source, paroles }) => (
            <tr key={id}>
              <th scope="row">
                {libelle} <span class="raison">{source}</span>
              </th>
              <td>{visee}</td>
              <td>
                <span class={`statut statut-${statut.classe}`}>{statut.texte}</span> {pourquoi}
                {paroles.map(({ nature, qui, texte }) => (
                  <span class="raison" key={texte}>
                    {nature} ({qui}) : {texte}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
