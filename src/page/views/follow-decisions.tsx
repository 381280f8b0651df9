import type { FollowPart } from "../../output/site/follow-parts.ts";
import { Scrolling } from "../scrolling.tsx";
import { CommitmentTable } from "./commitment-table.tsx";

/** What is late, unanswered or due soon: commitments, then the rest, then the actions that are followed closely. */
export function ToDecide({ part }: { readonly part: FollowPart }) {
  const { counts, total, toDecide, due, reinforced } = part;
  return (
    <>
      {total > 0 && (
        <section>
          <h2>Les engagements</h2>
          <ul class="comptes">
            {counts.map(({ titre, nombre }) => (
              <li key={titre}>
                <strong>{nombre}</strong> {titre}
              </li>
            ))}
            <li>
              <strong>{total}</strong> en tout
            </li>
          </ul>
          {toDecide.length === 0 && (
            <p>
              Aucun engagement n’est en retard, sans réponse depuis son échéance, ni dû d’ici la fin de
              l’année.
            </p>
          )}
          {toDecide.map((group) => (
            <CommitmentTable key={group.titre} group={group} hasNames />
          ))}
        </section>
      )}
      {due && (
        <section>
          <h2>Cibles, instances et exigences</h2>
          <Standing label={due.decompte} lines={due.lignes} />
        </section>
      )}
      <Reinforced actions={reinforced} />
      {total === 0 && !due && reinforced.length === 0 && (
        <p class="vide">Rien n’est échu, ni dû d’ici la fin de l’année.</p>
      )}
    </>
  );
}

interface StandingProps {
  readonly label: string;
  readonly lines: NonNullable<FollowPart["due"]>["lignes"];
}

/** What the document asks, and where each stands. */
export const Standing = ({ label, lines }: StandingProps) => (
  <Scrolling label={label}>
    <table>
      <caption>
        <span>{label}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Ce que dit le document</th>
          <th scope="col">Où il en est</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, libelle, etat }) => (
          <tr key={id}>
            <th scope="row">{libelle}</th>
            <td>{etat}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolling>
);

/** The actions in reinforced follow-up, each with its money and what is to be decided of it. */
function Reinforced({ actions }: { readonly actions: FollowPart["reinforced"] }) {
  if (actions.length === 0) return null;
  return (
    <section>
      <h2>Suivi renforcé</h2>
      {actions.map(({ nom, porteur, etat, motif, total, a_decider }) => (
        <div class="question" key={nom}>
          <h3>{nom}</h3>
          <div>
            <p>
              <strong>{etat}</strong>, {porteur}
              {motif !== "" && ` : ${motif}`}
            </p>
            <p class="a-cote">
              Demandé : {total.demande} ; accordé : {total.accorde} ; versé : {total.verse}.
            </p>
            <ol>
              {a_decider.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </div>
        </div>
      ))}
    </section>
  );
}
