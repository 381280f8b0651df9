import type { FollowPart } from "../../output/site/follow-parts.ts";
import { Scrolling } from "../scrolling.tsx";

interface CommitmentTableProps {
  readonly group: FollowPart["toDecide"][number];
  /** Whether who promised is said of each: not under the name of one of them. */
  readonly hasNames: boolean;
}

/** Commitments of one class, in the order of their deadlines. */
export function CommitmentTable({ group: { titre, nombre, lignes }, hasNames }: CommitmentTableProps) {
  return (
    <Scrolling label={titre}>
      <table class="engagements">
        <caption>
          <span>
            {titre} ({nombre})
          </span>
        </caption>
        <thead>
          <tr>
            {hasNames && (
              <th scope="col" class="qui">
                Qui
              </th>
            )}
            <th scope="col">Ce qui a été promis</th>
            <th scope="col" class="quand">
              Pour quand
            </th>
            <th scope="col" class="ou-en-est">
              Où il en est, et ce qui manque
            </th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ qui, engagement, lien, echeance, imprimee, etat, preuve, manque }) => (
            <tr key={`${qui} ${engagement}`}>
              {hasNames && <th scope="row">{qui}</th>}
              <Promised isHead={!hasNames} text={engagement} tie={lien} />
              <td>
                {echeance} {imprimee !== "" && <span class="raison">{imprimee}</span>}
              </td>
              <td>
                <strong>{etat}.</strong> {preuve} {manque}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

interface PromisedProps {
  readonly isHead: boolean;
  readonly text: string;
  readonly tie: string;
}

function Promised({ isHead, text, tie }: PromisedProps) {
  const said = (
    <>
      {text} {tie !== "" && <span class="raison">{tie}</span>}
    </>
  );
  return isHead ? <th scope="row">{said}</th> : <td>{said}</td>;
}
