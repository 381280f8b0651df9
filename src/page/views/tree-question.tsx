import type { TreeFinding, TreeQuestion } from "../../output/site/tree-part.ts";
import { addressHash } from "../address.ts";

/** A question of the contract: where it is written, what answers it, what people said. */
export function Question({ question }: { readonly question: TreeQuestion }) {
  const { texte, origine, source, criteres, findings, paroles } = question;
  return (
    <div class="question">
      <div>
        <p class="intitule">{texte}</p>
        <p class="a-cote">
          {[origine, criteres === "" ? "" : `Critère : ${criteres}`, source]
            .filter((one) => one !== "")
            .join(" · ")}
        </p>
      </div>
      <ul class="reponses">
        {findings.map((one) => (
          <Finding key={one.id} finding={one} />
        ))}
        {paroles.map(({ nature, qui, texte: said }) => (
          <li key={said}>
            <strong>{nature}</strong> ({qui}) : {said}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Finding({ finding }: { readonly finding: TreeFinding }) {
  const { indicateur, statut, pourquoi, a_cote, a_lire_avec, appreciation, table } = finding;
  return (
    <li>
      <span class={`statut statut-${statut.classe}`}>{statut.texte}</span>
      {indicateur !== "" && <span class="indicateur">{indicateur}</span>}
      <p>{pourquoi}</p>
      {a_cote.map(({ nature, texte }) => (
        <p class="a-cote" key={texte}>
          {nature} : {texte}
        </p>
      ))}
      {a_lire_avec.map((one) => (
        <p class="a-cote" key={one}>
          {one}
        </p>
      ))}
      {appreciation && (
        <p>
          <strong>Appréciation : </strong>
          <span class={`statut statut-${appreciation.statut.classe}`}>{appreciation.statut.texte}</span>,{" "}
          {appreciation.instance}, {appreciation.date}. {appreciation.texte}
        </p>
      )}
      {table && (
        <p>
          <a href={addressHash({ view: "ecarts", choices: table })}>Ses chiffres, quartier par quartier</a>
        </p>
      )}
      <How finding={finding} />
    </li>
  );
}

/** By which rule the answer is given, what it counted, and what it was held against; folded, for it is for whoever checks. */
function How({ finding: { regle, trace, appuis } }: { readonly finding: TreeFinding }) {
  if (!regle) return null;
  return (
    <details class="explication">
      <summary>Comment cette réponse est donnée</summary>
      <dl class="fiche">
        <div>
          <dt>Règle</dt>
          <dd>
            {regle.libelle}. {regle.raison} <span class="raison">{regle.source}</span>
          </dd>
        </div>
        {trace.map(({ lecture, compte, inconnus, resultat, seuil, valeur_du, reference }) => (
          <div key={`${lecture} ${compte}`}>
            <dt>Compte</dt>
            <dd>
              {lecture} : {compte} ; {inconnus}. Condition : {resultat}.
              {seuil !== "" && (
                <span class="raison">
                  {seuil}
                  {valeur_du !== "" && `, valeur en vigueur au ${valeur_du}`}. {reference}
                </span>
              )}
            </dd>
          </div>
        ))}
        {appuis.map(({ nature, texte }) => (
          <div key={texte}>
            <dt>{nature}</dt>
            <dd>{texte}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
