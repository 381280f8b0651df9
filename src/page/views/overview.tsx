import type { OverviewPart, SiteHead } from "../../output/site/parts.ts";
import { addressHash } from "../address.ts";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { Tallies } from "./tallies.tsx";

/** The overview of a contract: the finding, its numbers, the answers, what changed, what waits for the committee. */
export function OverviewView({ head }: ViewProps) {
  const loaded = usePart<OverviewPart>("accueil");
  return <Waiting of={loaded}>{(part) => <Overview part={part} head={head} />}</Waiting>;
}

function Overview({ part, head }: { readonly part: OverviewPart; readonly head: SiteHead }) {
  const { moment, headline, standfirst, unsaid, sources, notes } = part;
  return (
    <article class="accueil">
      {moment !== "" && <p class="surtitre">{moment}</p>}
      <h1>{headline}</h1>
      {standfirst.length > 0 && <p class="chapo">{standfirst.join(" ")}</p>}
      <Figures part={part} head={head} />
      <Answers part={part} />
      <div class="a-suivre">
        <Sentences title="À décider par le comité" lines={part.decisions} isOrdered />
        <Sentences title="Ce qui manque pour évaluer" lines={part.lacking} />
      </div>
      <Since part={part} />
      <Tallies tallies={part.tallies} />
      {unsaid.length > 0 && (
        <section>
          <h2>Ce que ces chiffres ne disent pas</h2>
          <p>{unsaid.join(" ")}</p>
        </section>
      )}
      <p class="sources">{[...notes, sources === "" ? "" : `Source : ${sources}.`].join(" ")}</p>
    </article>
  );
}

function Figures({ part, head }: { readonly part: OverviewPart; readonly head: SiteHead }) {
  const { lead, figures } = part;
  const table = head.tables.find(
    (one) =>
      one.indicator.id === lead?.indicator &&
      one.geography === lead.geography &&
      one.reference.kind === "epci",
  );
  return (
    <>
      <div class="chiffres-cles">
        {figures.map(({ nombre, texte, contexte }) => (
          <div class="chiffre-cle" key={texte}>
            <p class="grand">{nombre}</p>
            <p>{texte}</p>
            <p class="repere">{contexte}</p>
          </div>
        ))}
      </div>
      {table && (
        <p>
          <a href={addressHash({ view: "ecarts", choices: { tableau: table.id } })}>
            Voir chaque quartier dans le tableau des écarts
          </a>
        </p>
      )}
    </>
  );
}

function Answers({ part: { answers, coverage } }: { readonly part: OverviewPart }) {
  if (answers.length === 0) return null;
  return (
    <section>
      <h2>Les réponses aux questions du contrat</h2>
      <p class="decompte">{coverage}</p>
      {answers.map(({ question, ancre, lignes }) => (
        <div class="question" key={ancre}>
          <h3>{question}</h3>
          <ul class="reponses">
            {lignes.map((line) => (
              <li key={line.indicateur}>
                <span class={`statut statut-${line.statut.classe}`}>{line.statut.texte}</span>
                {line.indicateur !== "" && <span class="indicateur">{line.indicateur}</span>}
                <p>
                  {line.reponse !== "" && <strong>{line.reponse}. </strong>}
                  {line.phrase}
                </p>
                {line.a_cote.map(({ nature, texte }) => (
                  <p class="a-cote" key={texte}>
                    {nature} : {texte}
                  </p>
                ))}
                {line.a_fournir !== "" && <p class="a-cote">À fournir : {line.a_fournir}.</p>}
                {line.appreciation !== "" && <p>{line.appreciation}</p>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOrdered?: boolean;
}

function Sentences({ title, lines, isOrdered = false }: SentencesProps) {
  if (lines.length === 0) return null;
  const List = isOrdered ? "ol" : "ul";
  return (
    <section>
      <h2>{title}</h2>
      <List>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </section>
  );
}

/** What changed since the evaluation that the site was compared with; that there is none is said. */
function Since({ part: { changes } }: { readonly part: OverviewPart }) {
  return (
    <section>
      <h2>Ce qui a changé depuis la dernière fois</h2>
      {changes === null && <p>Aucune évaluation antérieure n’a été donnée : rien à comparer.</p>}
      {changes?.lignes.length === 0 && (
        <p>Depuis l’évaluation du {changes.depuis}, aucun verdict n’est différent.</p>
      )}
      {changes && changes.lignes.length > 0 && (
        <>
          <p>Depuis l’évaluation du {changes.depuis} :</p>
          <ul>
            {changes.lignes.map(({ id, libelle, avant, apres, causes }) => (
              <li key={id}>
                {libelle} : « {avant} », maintenant « {apres} » ({causes}).
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
