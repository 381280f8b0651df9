import { counted } from "../../kernel/french.ts";
import { compareText } from "../../kernel/text.ts";
import type { FollowYearPart } from "../../output/site/follow-parts.ts";
import { addressHash } from "../address.ts";
import { useAnnounced } from "../announce.tsx";
import { Choice, type Option } from "../choice.tsx";
import { Scrolling } from "../scrolling.tsx";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";

/** What was done and paid in the year: each action with who holds it, then the money, the bodies and the rest, as `ecarts suivi` says it. */
export function YearOfContract(props: ViewProps) {
  const loaded = usePart<FollowYearPart>("suivi-annee");
  return <Waiting of={loaded}>{(part) => <Year part={part} {...props} />}</Waiting>;
}

/** What the address calls the table of actions among the subjects. */
const ACTIONS = "actions";

function Year({ part, ...props }: ViewProps & { readonly part: FollowYearPart }) {
  const { sujet = "" } = props.address.choices;
  const subjects = subjectsOf(part.blocs);
  const chosen = sujet === ACTIONS ? [] : subjects.filter(({ title }) => title === sujet);
  const isAll = sujet !== ACTIONS && chosen.length === 0;
  return (
    <>
      <p>{part.chapeau}</p>
      <form class="choix" aria-label="Quel sujet" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Sujet"
          value={isAll ? "" : sujet}
          options={[
            ["", "Tous"],
            [ACTIONS, `Les actions de ${part.annee}`],
            ...subjects.map(({ title }) => [title, title] as const),
          ]}
          onChoose={(choice) => props.choose({ sujet: choice })}
        />
      </form>
      {isAll && <Points points={part.points} />}
      {(isAll || sujet === ACTIONS) && <Actions part={part} {...props} />}
      {(isAll ? subjects : chosen).map(({ title, blocks }) => (
        <section key={title}>
          <h2>{title}</h2>
          {blocks.map((block, rank) => (
            <Block key={JSON.stringify(block)} block={block} label={[title, rank + 1].join(", ")} />
          ))}
        </section>
      ))}
    </>
  );
}

/** The blocks under their headings: one without a heading goes on with the one before. */
function subjectsOf(blocks: FollowYearPart["blocs"]) {
  const subjects: { readonly title: string; readonly blocks: BlockPart[] }[] = [];
  for (const block of blocks) {
    const last = subjects.at(-1);
    if (block.titre === "" && last) last.blocks.push(block);
    else subjects.push({ title: block.titre, blocks: [block] });
  }
  return subjects;
}

/** What is to be checked or corrected; folded, for it is for those who enter the follow-up. */
function Points({ points }: Pick<FollowYearPart, "points">) {
  if (points.length === 0) return null;
  return (
    <details>
      <summary>{counted(points.length, "point à vérifier", "points à vérifier")} dans la saisie</summary>
      <ul>
        {points.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}

function Actions({
  part: { actions, annee, note },
  address,
  head,
  choose,
}: ViewProps & { readonly part: FollowYearPart }) {
  const { etat = "", porteur = "" } = address.choices;
  const shown = actions.filter(
    ({ state, holder }) => (etat === "" || state === etat) && (porteur === "" || holder === porteur),
  );
  const count = counted(shown.length, "action");
  useAnnounced(count);
  if (actions.length === 0) return null;
  const hasQuarters = head.views.some(([id]) => id === "quartier");
  const wordsOf = (of: (one: (typeof actions)[number]) => string): readonly Option[] =>
    [...new Set(actions.map(of))].sort(compareText).map((one) => [one, one]);
  return (
    <section class="actions">
      <h2>Les actions de {annee}</h2>
      <form class="choix" aria-label="Garder certaines actions" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="État"
          value={etat}
          options={[["", "Tous"], ...wordsOf(({ state }) => state)]}
          onChoose={(choice) => choose({ etat: choice })}
        />
        <Choice
          label="Porteur"
          value={porteur}
          options={[["", "Tous"], ...wordsOf(({ holder }) => holder)]}
          onChoose={(choice) => choose({ porteur: choice })}
        />
        <p class="compte">{count}</p>
      </form>
      <Scrolling label="Actions de l’année">
        <table>
          <caption>
            <span>Chaque action, qui la porte, où elle en est, ce qu’elle a reçu</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Action</th>
              <th scope="col">Porteur</th>
              <th scope="col">Quartiers</th>
              <th scope="col">État</th>
              <th scope="col" class="nombre">
                Accordé
              </th>
              <th scope="col" class="nombre">
                Versé
              </th>
              <th scope="col" class="nombre">
                Participants
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ code, label, holder, quarters, state, granted, paid, persons }) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                <td>{holder}</td>
                <td>
                  <Quarters quarters={quarters} hasPages={hasQuarters} />
                </td>
                <td>{state}</td>
                <td class="nombre">{granted}</td>
                <td class="nombre">{paid}</td>
                <td class="nombre">{persons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p class="a-cote">{note}</p>
    </section>
  );
}

interface QuartersProps {
  readonly quarters: FollowYearPart["actions"][number]["quarters"];
  readonly hasPages: boolean;
}

function Quarters({ quarters, hasPages }: QuartersProps) {
  return (
    <>
      {quarters.map(({ code, label }, rank) => (
        <span key={code}>
          {rank > 0 && ", "}
          {hasPages ? <a href={addressHash({ view: "quartier", choices: { code } })}>{label}</a> : label}
        </span>
      ))}
    </>
  );
}

type BlockPart = FollowYearPart["blocs"][number];

/** Sentences, lines and tables, in the order in which they are read. */
function Block({ block: { morceaux }, label }: { readonly block: BlockPart; readonly label: string }) {
  return (
    <>
      {morceaux.map(({ phrase, element, tableau }, rank) => {
        if (tableau)
          return (
            <BlockTable key={JSON.stringify(tableau)} table={tableau} label={[label, rank + 1].join(".")} />
          );
        return phrase === "" ? (
          <p class="element" key={element}>
            {element}
          </p>
        ) : (
          <p key={phrase}>{phrase}</p>
        );
      })}
    </>
  );
}

interface BlockTableProps {
  readonly table: NonNullable<BlockPart["morceaux"][number]["tableau"]>;
  readonly label: string;
}

function BlockTable({ table: { colonnes, lignes }, label }: BlockTableProps) {
  return (
    <Scrolling label={label}>
      <table>
        <thead>
          <tr>
            {colonnes.map(({ titre, est_nombre }) => (
              <th scope="col" class={est_nombre ? "nombre" : undefined} key={titre}>
                {titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ titre, cellules }) => (
            <tr key={JSON.stringify([titre, cellules])}>
              {titre === "" ? <td /> : <th scope="row">{titre}</th>}
              {cellules.map(({ texte, est_nombre }, rank) => (
                <td class={est_nombre ? "nombre" : undefined} key={colonnes[rank + 1]?.titre}>
                  {texte}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
