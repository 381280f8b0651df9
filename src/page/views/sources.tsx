import { counted } from "../../kernel/french.ts";
import { compareText } from "../../kernel/text.ts";
import type { SourceSet, SourcesPart } from "../../output/site/source-book.ts";
import { useAnnounced } from "../announce.tsx";
import { Choice } from "../choice.tsx";
import { chosenPart, Outside, PartsMenu } from "../links.tsx";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { Methods, Warnings } from "./methods.tsx";

/** Where all that the site shows comes from, what producers say of it, and what its words mean. */
export function SourcesView(props: ViewProps) {
  const loaded = usePart<SourcesPart>("sources");
  return <Waiting of={loaded}>{(part) => <Sources part={part} {...props} />}</Waiting>;
}

/** The parts of the view: what the address calls each, the first one unless it says otherwise. */
const PARTS = [
  ["jeux", "Jeux de données"],
  ["gardes", "Mises en garde"],
  ["methode", "Méthode et définitions"],
] as const;

function Sources({ part, ...props }: ViewProps & { readonly part: SourcesPart }) {
  const chosen = chosenPart(PARTS, props.address.choices["partie"]);
  return (
    <article class="page-sources">
      <h1>D’où viennent ces chiffres, et comment les lire</h1>
      <p class="chapo">
        Chaque nombre de ce site vient d’un fichier publié, nommé ici avec son empreinte : qui a le même
        fichier retrouve le même nombre.
      </p>
      <PartsMenu label="Parties des sources" view="sources" parts={PARTS} chosen={chosen ?? ""} />
      {chosen === "jeux" && <DataSets part={part} {...props} />}
      {chosen === "gardes" && <Warnings part={part} />}
      {chosen === "methode" && <Methods part={part} />}
    </article>
  );
}

function DataSets({ part, address, choose }: ViewProps & { readonly part: SourcesPart }) {
  const { sets } = part;
  const producers = [...new Set(sets.map(({ producer }) => producer))].sort(compareText);
  const asked = address.choices["producteur"] ?? "";
  const shown = producers.includes(asked) ? sets.filter(({ producer }) => producer === asked) : sets;
  const count = counted(shown.length, "jeu de données", "jeux de données");
  useAnnounced(count);
  return (
    <>
      <section>
        <h2>Les jeux de données</h2>
        <form class="choix" aria-label="Garder certains jeux" onSubmit={(event) => event.preventDefault()}>
          <Choice
            label="Producteur"
            value={asked}
            options={[["", "Tous"], ...producers.map((one) => [one, one] as const)]}
            onChoose={(producteur) => choose({ producteur })}
          />
          <p class="compte">{count}</p>
        </form>
        <div class="jeux">
          {shown.map((set) => (
            <DataSet set={set} key={`${set.producer} ${set.title} ${set.files[0]?.path}`} />
          ))}
        </div>
      </section>
      <Documents part={part} />
    </>
  );
}

function DataSet({ set }: { readonly set: SourceSet }) {
  const { title, producer, period, licence, licenceLink, taken, zonings, indicators, sources, files } = set;
  return (
    <div class="jeu">
      <h3>{title}</h3>
      <dl class="fiche">
        <Line term="Producteur">{producer}</Line>
        <Line term="Période">{period}</Line>
        <Line term="Géographie">{zonings.join(", ")}</Line>
        <Line term="Relevé">{taken}</Line>
        <Line term="Licence">
          {licenceLink === undefined ? licence : <Outside href={licenceLink}>{licence}</Outside>}
        </Line>
        <Line term="Indicateurs">{indicators.join(", ")}</Line>
        <Line term="Chez le producteur">
          {sources.map((one) => (
            <span key={one.title} class="ligne-de-liste">
              {one.link === undefined ? one.title : <Outside href={one.link}>{one.title}</Outside>}
            </span>
          ))}
        </Line>
      </dl>
      <Files files={files} />
    </div>
  );
}

const Line = ({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** Files with their whole fingerprints, folded: they are for whoever checks. */
function Files({ files }: Pick<SourceSet, "files">) {
  return (
    <details>
      <summary>{counted(files.length, "fichier lu", "fichiers lus")}, avec l’empreinte (sha256)</summary>
      <ul class="empreintes">
        {files.map(({ path, sha256 }) => (
          <li key={path}>
            <span class="chemin">{path}</span>
            <code class="chemin">{sha256}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Documents({ part: { documents, contractFiles } }: { readonly part: SourcesPart }) {
  if (documents.length + contractFiles.length === 0) return null;
  return (
    <section>
      <h2>Le référentiel</h2>
      {documents.length > 0 && (
        <ul>
          {documents.map(({ titre, date, note }) => (
            <li key={`${titre} ${date}`}>
              {titre}, {date}
              {note !== "" && `. ${note}`}
            </li>
          ))}
        </ul>
      )}
      <Files files={contractFiles} />
    </section>
  );
}
