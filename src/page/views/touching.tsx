import type { QuarterPart } from "../../output/site/quarter-part.ts";
import { Scrolling } from "../scrolling.tsx";

/** What the contract does in a quarter: the actions of the year and the commitments that name it. */
export function Touching({ touching }: { readonly touching: NonNullable<QuarterPart["touching"]> }) {
  const { phrase, actions, engagements } = touching;
  return (
    <section>
      <h2>Ce que le contrat y fait</h2>
      <p>{phrase}</p>
      {actions.length > 0 && (
        <Scrolling label="Actions de l’année">
          <table>
            <caption>Actions de l’année</caption>
            <thead>
              <tr>
                <th scope="col">Action</th>
                <th scope="col">Porteur</th>
                <th scope="col">État</th>
                <th scope="col" class="nombre">
                  Accordé
                </th>
                <th scope="col" class="nombre">
                  Participants
                </th>
              </tr>
            </thead>
            <tbody>
              {actions.map(({ intitule, porteur, etat, accorde, participants }) => (
                <tr key={intitule}>
                  <th scope="row">{intitule}</th>
                  <td>{porteur}</td>
                  <td>{etat}</td>
                  <td class="nombre">{accorde}</td>
                  <td class="nombre">{participants}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
      {engagements.length > 0 && (
        <ul class="reponses">
          {engagements.map(({ libelle, par, etat }) => (
            <li key={libelle}>
              <strong>{par}</strong> : {libelle} <span class="indicateur">{etat}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
