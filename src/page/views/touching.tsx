import type { QuarterPart } from "../../output/site/quarter-part.ts";
import { Scrolling } from "../scrolling.tsx";

type Touched = NonNullable<QuarterPart["touching"]>;

/** What the contract does in a quarter: the actions of the year and the commitments that name it. */
export function Touching({ touching }: { readonly touching: Touched }) {
  const { phrase, actions, engagements } = touching;
  return (
    <section>
      <h2>Ce que le contrat y fait</h2>
      <p>{phrase}</p>
      {actions.length > 0 && (
        <Scrolling label="Actions de l’année">
          <table>
            <caption>
              <span>Actions de l’année</span>
            </caption>
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
      <Promises promises={engagements} />
    </section>
  );
}

function Promises({ promises }: { readonly promises: Touched["engagements"] }) {
  if (promises.length === 0) return null;
  return (
    <Scrolling label="Engagements">
      <table class="engagements">
        <caption>
          <span>Engagements</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="qui">
              Qui
            </th>
            <th scope="col">Ce qui a été promis</th>
            <th scope="col" class="ou-en-est">
              Où il en est
            </th>
          </tr>
        </thead>
        <tbody>
          {promises.map(({ libelle, par, etat }) => (
            <tr key={`${par} ${libelle}`}>
              <th scope="row">{par}</th>
              <td>{libelle}</td>
              <td>{etat}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
