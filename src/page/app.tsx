import { type ComponentType, render } from "preact";
import { useEffect } from "preact/hooks";
import type { SiteHead, SiteViewId } from "../output/site/parts.ts";
import { addressHash } from "./address.ts";
import { Announcer } from "./announce.tsx";
import { CONTENT, useAddress, type ViewProps } from "./use-address.ts";
import { usePart, Waiting } from "./use-part.tsx";
import { FollowView } from "./views/follow.tsx";
import { GapTableView } from "./views/gap-table.tsx";
import { LinkedView } from "./views/linked.tsx";
import { OverviewView } from "./views/overview.tsx";
import { PerimeterView } from "./views/perimeter.tsx";
import { QuarterView } from "./views/quarter.tsx";
import { SourcesView } from "./views/sources.tsx";
import { TreeView } from "./views/tree.tsx";

/** The component of each view. */
const VIEWS: Readonly<Record<SiteViewId, ComponentType<ViewProps>>> = {
  accueil: OverviewView,
  perimetre: PerimeterView,
  ecarts: GapTableView,
  quartier: QuarterView,
  carte: LinkedView,
  referentiel: TreeView,
  suivi: FollowView,
  sources: SourcesView,
};

/** The whole page: the menu, the view that the address names, what every view bears. */
function Site({ head }: { readonly head: SiteHead }) {
  const navigation = useAddress();
  const [id, label] = viewOf(head, navigation.address.view);
  useEffect(() => {
    document.title = `${label} – ${head.title}`;
  }, [label, head.title]);
  const View = VIEWS[id];
  return (
    <>
      <button type="button" class="evitement" onClick={() => document.getElementById(CONTENT)?.focus()}>
        Aller au contenu
      </button>
      <header class="entete">
        <p class="contrat">{head.title}</p>
        <p class="jour">
          {head.perimeter}, au {head.day}
        </p>
        <nav aria-label="Vues">
          <ul>
            {head.views.map(([view, words]) => (
              <li key={view}>
                <a href={addressHash({ view, choices: {} })} aria-current={view === id ? "page" : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {head.example !== "" && (
        <aside class="exemple" aria-label="Exemple">
          {head.example}
        </aside>
      )}
      <main id={CONTENT} tabIndex={-1}>
        <View head={head} {...navigation} />
      </main>
      <Foot head={head} />
    </>
  );
}

/** The first view where the address names none, or one that is not there. */
function viewOf(head: SiteHead, view: string) {
  const [first = ["accueil", ""] as const] = head.views;
  return head.views.find(([id]) => id === view) ?? first;
}

function Foot({ head }: { readonly head: SiteHead }) {
  return (
    <footer class="pied">
      <p>
        Produit par ecarts {head.version}. Empreinte des données : <code>{head.inputs}</code>. Rien de ce que
        vous regardez ici n’est envoyé ailleurs.
      </p>
    </footer>
  );
}

function Page() {
  const head = usePart<SiteHead>("site");
  return (
    <>
      <Waiting of={head}>{(part) => <Site head={part} />}</Waiting>
      <Announcer />
    </>
  );
}

document.addEventListener("DOMContentLoaded", () => {
  const root = document.getElementById("page");
  if (root) render(<Page />, root);
});
