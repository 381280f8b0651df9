import type { SourcesPart } from "../../output/site/source-book.ts";
import { Outside } from "../links.tsx";

/** What is to be known to read a number: the words of the method, what is ours, what each indicator is. */
export function Methods({ part }: { readonly part: SourcesPart }) {
  return (
    <>
      <section>
        <h2>Ce que les mots veulent dire</h2>
        <dl class="definitions">
          {part.definitions.map(({ terme, texte }) => (
            <div key={terme}>
              <dt>{terme}</dt>
              <dd>{texte}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Conventions part={part} />
      <Indicators part={part} />
    </>
  );
}

/** What producers refuse or discourage, then what must be known of some indicators. */
export function Warnings({ part: { rules, caveats } }: { readonly part: SourcesPart }) {
  const { contrat, groupes } = caveats;
  if (rules.length + contrat.length + groupes.length === 0)
    return <p class="vide">Aucune mise en garde ne touche ce que montre ce site.</p>;
  return (
    <section>
      <h2>Les mises en garde en vigueur</h2>
      {rules.length > 0 && <h3>Ce que les producteurs refusent ou déconseillent</h3>}
      {rules.length > 0 && (
        <ul class="gardes">
          {rules.map(({ words, link, indicators }) => (
            <li key={words}>
              {words} {link !== "" && <Outside href={link}>Page du producteur</Outside>}
              <span class="raison">Touche : {indicators.join(", ")}.</span>
            </li>
          ))}
        </ul>
      )}
      {contrat.length > 0 && <h3>Sur tout le contrat</h3>}
      {contrat.length > 0 && <Caveats list={contrat} />}
      {groupes.length > 0 && (
        <details class="a-imprimer" open={rules.length + contrat.length === 0}>
          <summary>
            <h3>Indicateur par indicateur</h3>
          </summary>
          {groupes.map(({ indicateurs, mises_en_garde }) => (
            <div key={indicateurs}>
              <h4>{indicateurs}</h4>
              <Caveats list={mises_en_garde} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

const Caveats = ({ list }: { readonly list: SourcesPart["caveats"]["contrat"] }) => (
  <ul class="gardes">
    {list.map(({ texte, source }) => (
      <li key={texte}>
        {texte} <span class="raison">{source}</span>
      </li>
    ))}
  </ul>
);

/** What is ours, and not in the text of the contract: a reader who disagrees must find it. */
function Conventions({ part: { conventions, thresholds } }: { readonly part: SourcesPart }) {
  if (conventions.length + thresholds.length === 0) return null;
  return (
    <section>
      <h2>Seuils et conventions du référentiel</h2>
      <dl class="definitions">
        {thresholds.map(({ id, libelle, valeurs, note }) => (
          <div key={id}>
            <dt>{libelle}</dt>
            <dd>
              {valeurs.map(({ valeur, reference }) => `${valeur} (${reference})`).join(" ; ")}
              {note !== "" && ` ${note}`}
            </dd>
          </div>
        ))}
        {conventions.map(({ sur, texte }) => (
          <div key={`${sur} ${texte}`}>
            <dt>{sur}</dt>
            <dd>{texte}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Indicators({ part: { indicators } }: { readonly part: SourcesPart }) {
  const subjects = [...new Set(indicators.map(({ subject }) => subject))];
  if (indicators.length === 0) return null;
  return (
    <section>
      <h2>Ce que mesure chaque indicateur</h2>
      {subjects.map((subject) => (
        <details key={subject} class="a-imprimer">
          <summary>
            <h3>{subject}</h3>
          </summary>
          <dl class="definitions">
            {indicators
              .filter((one) => one.subject === subject)
              .map(({ label, definition, sources }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {definition}{" "}
                    {sources.map(({ title, link }) =>
                      link === undefined ? (
                        <span key={title}>{title} </span>
                      ) : (
                        <Outside key={title} href={link}>
                          {title}
                        </Outside>
                      ),
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
