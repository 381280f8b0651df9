import { counted } from "../../kernel/french.ts";
import type { TreeNode, TreePart, TreeQuestion } from "../../output/site/tree-part.ts";
import { useAnnounced } from "../announce.tsx";
import { Choice } from "../choice.tsx";
import { type Folding, foldingOf } from "../folding.ts";
import { keptTree, questionsOf } from "../tree-filter.ts";
import type { ViewProps } from "../use-address.ts";
import { usePart, Waiting } from "../use-part.tsx";
import { Tallies } from "./tallies.tsx";
import { Question } from "./tree-question.tsx";
import { Targets } from "./tree-targets.tsx";

/** The référentiel: what the contract asks, what answers it, by which rule, and what nobody can answer yet. */
export function TreeView(props: ViewProps) {
  const loaded = usePart<TreePart>("referentiel");
  return <Waiting of={loaded}>{(part) => <Tree part={part} {...props} />}</Waiting>;
}

function Tree({ part, address, choose }: ViewProps & { readonly part: TreePart }) {
  const { coverage, tallies, targets } = part;
  const { etat = "", partie = "", plier = "", sauf = "" } = address.choices;
  const kept = keptTree(part, { status: etat, node: partie });
  const shown = [...kept.questions, ...questionsOf(kept.nodes)];
  const count = counted(shown.length, "question");
  useAnnounced(count);
  const isFolded = plier === "oui";
  const folding = foldingOf(isFolded, sauf, (others) => choose({ sauf: others }, "replace"));
  return (
    <article class="referentiel">
      <h1>Ce que le contrat demande, et ce qui y répond</h1>
      <p class="chapo">{coverage}</p>
      <TreeChoices {...{ part, etat, partie, isFolded, count, choose }} />
      {kept.questions.length > 0 && <Questions questions={kept.questions} />}
      {kept.nodes.map((node) => (
        <Node key={node.id} node={node} rank={2} folding={folding} />
      ))}
      {shown.length === 0 && kept.nodes.length === 0 && (
        <p class="vide">Aucune question ni cible n’a cette réponse.</p>
      )}
      {targets.loose.length > 0 && partie === "" && (
        <section>
          <h2>Cibles hors de l’arbre</h2>
          <Targets
            of="hors de l’arbre"
            targets={targets.loose.filter(({ statut }) => etat === "" || statut.classe === etat)}
          />
        </section>
      )}
      <SharedTargets part={part} />
      <Tallies tallies={tallies} />
    </article>
  );
}

interface TreeChoicesProps extends Pick<ViewProps, "choose"> {
  readonly part: TreePart;
  readonly etat: string;
  readonly partie: string;
  readonly isFolded: boolean;
  readonly count: string;
}

/** What one keeps of the tree: the answers of a status, a part of it; and whether all of it is folded. */
function TreeChoices({ part, etat, partie, isFolded, count, choose }: TreeChoicesProps) {
  return (
    <form class="choix" aria-label="Garder certaines questions" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Réponse"
        value={etat}
        options={[["", "Toutes"], ...part.statuses.map(({ classe, texte }) => [classe, texte] as const)]}
        onChoose={(choice) => choose({ etat: choice })}
      />
      {part.nodes.length > 1 && (
        <Choice
          label="Partie du contrat"
          value={partie}
          options={[
            ["", "Toutes"],
            ...part.nodes.map(({ id, niveau, libelle }) => [id, `${niveau} : ${libelle}`] as const),
          ]}
          onChoose={(choice) => choose({ partie: choice })}
        />
      )}
      <button type="button" class="bouton" onClick={() => choose({ plier: isFolded ? "" : "oui", sauf: "" })}>
        {isFolded ? "Tout déplier" : "Tout replier"}
      </button>
      <p class="compte">{count}</p>
    </form>
  );
}

const Questions = ({ questions }: { readonly questions: readonly TreeQuestion[] }) => (
  <section>
    <h2>Les questions du contrat</h2>
    {questions.map((one) => (
      <Question key={one.id} question={one} />
    ))}
  </section>
);

interface NodeProps {
  readonly node: TreeNode;
  /** The rank of its heading. */
  readonly rank: number;
  readonly folding: Folding;
}

/** A node of the contract, with all that is under it; folded by whoever reads another. */
function Node({ node, rank, folding }: NodeProps) {
  const { niveau, libelle, origine, source, note, lectures, decompte, questions, targets, children } = node;
  const Heading = `h${Math.min(rank, 6)}` as "h2";
  const title = (
    <Heading>
      <span class="niveau">{niveau}</span> {libelle}
      {origine !== "" && <span class="origine"> ({origine})</span>}
    </Heading>
  );
  const isLeaf = questions.length + targets.length + children.length + lectures.length === 0 && note === "";
  if (isLeaf)
    return (
      <div class="noeud">
        {title}{" "}
        <p class="a-cote">{decompte === "" ? "Ni question, ni cible, ni chiffre." : `${decompte}.`}</p>
      </div>
    );
  return (
    <details
      class="noeud"
      open={folding.isOpen(node.id)}
      onToggle={(event) => folding.turn(node.id, event.currentTarget.open)}
    >
      <summary>{title}</summary>
      <p class="a-cote">{[note, source, decompte].filter((one) => one !== "").join(" · ")}</p>
      {lectures.length > 0 && (
        <ul>
          {lectures.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {questions.map((one) => (
        <Question key={one.id} question={one} />
      ))}
      <Targets of={`${niveau} : ${libelle}`} targets={targets} />
      {children.map((child) => (
        <Node key={child.id} node={child} rank={rank + 1} folding={folding} />
      ))}
    </details>
  );
}

/** Targets of the State or of a partner, that the contract takes over: judged at their own scale. */
function SharedTargets({ part: { targets } }: { readonly part: TreePart }) {
  const { said, shared } = targets;
  if (said === "" && shared.length === 0) return null;
  return (
    <section>
      <h2>Cibles</h2>
      <p>{said}</p>
      {shared.map(({ titre, echelle, decompte, raisons, lignes }) => (
        <details key={titre}>
          <summary>
            {titre}, à l’échelle {echelle}
          </summary>
          <p>
            {decompte} {raisons}
          </p>
          <Targets of={titre} targets={lignes} />
        </details>
      ))}
    </section>
  );
}
