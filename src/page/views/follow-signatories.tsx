import type { SignatoriesPart } from "../../output/site/follow-parts.ts";
import { Choice } from "../choice.tsx";
import { Scrolling } from "../scrolling.tsx";
import type { Navigation } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { CommitmentTable } from "./commitment-table.tsx";

type Signatory = SignatoriesPart["signataires"][number];

/** Every commitment, under who promises it: all of them in a table, one of them in full. */
export function Signatories(props: Navigation) {
  const loaded = usePart<SignatoriesPart>("suivi-engagements");
  return <Waiting of={loaded}>{(part) => <AllOf part={part} {...props} />}</Waiting>;
}

function AllOf({ part, address, choose }: Navigation & { readonly part: SignatoriesPart }) {
  const { signataires } = part;
  const asked = address.choices["qui"] ?? "";
  const chosen = signataires.find(({ nom }) => nom === asked);
  return (
    <>
      <form class="choix" aria-label="Quel signataire" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Signataire"
          value={chosen ? asked : ""}
          options={[
            ["", "Tous, en un tableau"],
            ...signataires.map(({ nom, total }) => [nom, `${nom} (${total})`] as const),
          ]}
          onChoose={(qui) => choose({ qui })}
        />
      </form>
      {chosen ? <One signatory={chosen} /> : <Table part={part} choose={choose} />}
    </>
  );
}

function Table({ part, choose }: Pick<Navigation, "choose"> & { readonly part: SignatoriesPart }) {
  const { colonnes, signataires, decompte, total } = part;
  return (
    <>
      <p>
        Chaque engagement est compté une fois, sous le nom que le contrat donne à celui qui promet. Ceux dont
        le plus est à décider viennent d’abord.
      </p>
      <Scrolling label="Engagements par signataire">
        <table>
          <caption>
            <span>Nombre d’engagements, par signataire et selon où ils en sont</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Signataire</th>
              {colonnes.map((head) => (
                <th scope="col" class="nombre" key={head}>
                  {head}
                </th>
              ))}
              <th scope="col" class="nombre">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {signataires.map(({ nom, nombres, total: own }) => (
              <tr key={nom}>
                <th scope="row">
                  <button type="button" class="bouton-lien" onClick={() => choose({ qui: nom })}>
                    {nom}
                  </button>
                </th>
                {nombres.map((count, rank) => (
                  <td class="nombre" key={colonnes[rank]}>
                    {count}
                  </td>
                ))}
                <td class="nombre">{own}</td>
              </tr>
            ))}
            <tr class="somme">
              <th scope="row">Tous</th>
              {decompte.map(({ titre, nombre }) => (
                <td class="nombre" key={titre}>
                  {nombre}
                </td>
              ))}
              <td class="nombre">{total}</td>
            </tr>
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}

function One({ signatory: { nom, decompte, detail, brefs } }: { readonly signatory: Signatory }) {
  return (
    <section>
      <h2>{nom}</h2>
      <p class="decompte">{decompte}</p>
      {detail.map((group) => (
        <CommitmentTable key={group.titre} group={group} hasNames={false} />
      ))}
      {brefs.length > 0 && (
        <>
          <h3>Sans échéance datée ni réponse</h3>
          <ul>
            {brefs.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
