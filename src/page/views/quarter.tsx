import { compareText } from "../../kernel/text.ts";
import type { Place, SiteHead } from "../../output/site/parts.ts";
import type {
  ListedQuarter,
  QuarterPart,
  QuarterParts,
  QuartersPart,
} from "../../output/site/quarter-part.ts";
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
  const loaded = usePart<QuarterParts>(asked?.part);
  return (
    <article class="quartier">
      <p class="retour">
        <a href={backTo(props)}>Retour au tableau des écarts</a>
      </p>
      <QuarterChoice zonings={zonings} asked={asked} choose={choose} />
      <Waiting of={loaded}>
        {(parts) => {
          const part = parts?.[asked?.code ?? ""];
          return part && <Quarter part={part} {...props} />;
        }}
      </Waiting>
    </article>
  );
}

interface QuarterChoiceProps extends Pick<ViewProps, "choose"> {
  readonly zonings: QuartersPart;
  readonly asked: ListedQuarter | undefined;
}

/** Which quarter: where there are several EPCI, among those of one of them. */
function QuarterChoice({ zonings, asked, choose }: QuarterChoiceProps) {
  const all = zonings.flatMap(({ quarters }) => quarters);
  const names = [...new Set(all.flatMap(({ epci }) => epci))].sort(compareText);
  const own = asked?.epci[0] ?? "";
  const isNear = ({ epci }: ListedQuarter): boolean => names.length < 2 || (epci[0] ?? "") === own;
  return (
    <form class="choix" aria-label="Quel quartier" onSubmit={(event) => event.preventDefault()}>
      {names.length > 1 && (
        <Choice
          label="EPCI"
          value={own}
          options={names.map((name) => [name, name] as const)}
          onChoose={(name) => choose({ code: all.find(({ epci }) => epci[0] === name)?.code ?? "" })}
        />
      )}
      <Choice
        label="Quartier"
        value={asked?.code ?? ""}
        groups={zonings.map(({ zoning, quarters }) => ({
          label: zoning,
          options: quarters.filter(isNear).map((one) => [one.code, placeWords(one)] as const),
        }))}
        onChoose={(code) => choose({ code })}
      />
    </form>
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
      {props.head.views.some(([id]) => id === "perimetre") && (
        <p class="a-cote">
          Les indicateurs que rien ne compare sont dans le <a href={backTo(props)}>tableau des écarts</a>.
        </p>
      )}
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
