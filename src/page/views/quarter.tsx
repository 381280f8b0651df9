import type { Place, SiteHead } from "../../output/site/parts.ts";
import type { QuarterPart, QuartersPart } from "../../output/site/quarter-part.ts";
import { addressHash } from "../address.ts";
import { Choice } from "../choice.tsx";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { QuarterClose } from "./quarter-close.tsx";
import { QuarterFigures } from "./quarter-figures.tsx";
import { Touching } from "./touching.tsx";

/** One QPV: what is known of it by indicator, over time, among its peers, and what the contract does there. */
export function QuarterView(props: ViewProps) {
  const list = usePart<QuartersPart>("quartiers");
  return <Waiting of={list}>{(zonings) => <Chosen zonings={zonings} {...props} />}</Waiting>;
}

function Chosen({ zonings, ...props }: ViewProps & { readonly zonings: QuartersPart }) {
  const { address, choose } = props;
  const all = zonings.flatMap(({ quarters }) => quarters);
  const asked = all.find(({ code }) => code === address.choices["code"]) ?? all[0];
  const loaded = usePart<QuarterPart>(asked && `quartiers/${asked.code}`);
  return (
    <article class="quartier">
      <p class="retour">
        <a href={backTo(props)}>Retour au tableau des écarts</a>
      </p>
      <form class="choix" aria-label="Quel quartier" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Quartier"
          value={asked?.code ?? ""}
          groups={zonings.map(({ zoning, quarters }) => ({
            label: zoning,
            options: quarters.map((one) => [one.code, placeWords(one)] as const),
          }))}
          onChoose={(code) => choose({ code })}
        />
      </form>
      <Waiting of={loaded}>{(part) => part && <Quarter part={part} {...props} />}</Waiting>
    </article>
  );
}

const placeWords = ({ label, communes }: Place): string =>
  communes.length === 0 ? label : `${label}, ${communes.join(", ")}`;

/** The gap table as it was left: what was chosen there is kept in the address of the quarter. */
function backTo({ address, head }: ViewProps): string {
  const { code: _, ...choices } = address.choices;
  const isKnown = head.tables.some(({ id }) => id === choices["tableau"]);
  return addressHash({ view: "ecarts", choices: isKnown ? choices : {} });
}

/** The indicator that is read closely: that of the gap table that the reader comes from, else that of the finding, else the first drawn. */
function closeOf({ indicators, lead }: QuarterPart, { tables }: SiteHead, table: string | undefined) {
  const asked = tables.find(({ id }) => id === table)?.indicator.id;
  const byId = (id: string | undefined) => indicators.find(({ indicator }) => indicator.id === id);
  return byId(asked) ?? byId(lead) ?? indicators.find(({ series }) => series !== null) ?? indicators[0];
}

function Quarter({ part, ...props }: ViewProps & { readonly part: QuarterPart }) {
  const { place, located, zoning, start, finding, also, unknowns, source } = part;
  const close = closeOf(part, props.head, props.address.choices["tableau"]);
  return (
    <>
      <p class="surtitre">{[zoning, place.code, located].filter((one) => one !== "").join(" · ")}</p>
      <h1>{place.label}</h1>
      <p class="chapo">{[finding, also].filter((one) => one !== "").join(" ")}</p>
      {start !== "" && <p class="a-cote">{start}</p>}
      <KeyFigures part={part} />
      {close && <QuarterClose part={part} close={close} {...props} />}
      <QuarterFigures part={part} close={close} {...props} />
      {part.touching && <Touching touching={part.touching} />}
      <OtherZoning part={part} {...props} />
      {unknowns.length > 0 && (
        <section>
          <h2>Ce que l’on ne sait pas de ce quartier</h2>
          <ul>
            {unknowns.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {source !== "" && <p class="sources">Source : {source}.</p>}
    </>
  );
}

function KeyFigures({ part: { figures, figuresNote } }: { readonly part: QuarterPart }) {
  if (figures.length === 0) return null;
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
      {figuresNote !== "" && <p class="a-cote">{figuresNote}</p>}
    </>
  );
}

/** What it was in 2015, or became in 2024: another perimeter, whose figures are never joined to these. */
function OtherZoning({ part: { otherZoning }, address }: ViewProps & { readonly part: QuarterPart }) {
  const { sentence, quarters } = otherZoning;
  if (sentence === "") return null;
  return (
    <section>
      <h2>Ce qu’il était, ce qu’il est devenu</h2>
      <p>{sentence}</p>
      {quarters.length > 0 && (
        <ul>
          {quarters.map((one) => (
            <li key={one.code}>
              <a href={addressHash({ view: "quartier", choices: { ...address.choices, code: one.code } })}>
                {one.label} ({one.code})
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
