import { useEffect, useState } from "preact/hooks";
import type { SiteHead } from "../output/site/parts.ts";
import { type Address, addressHash, parseAddress, withChoices } from "./address.ts";

/** How a change of choices stands in the history: `push`, one step back undoes it; `replace`, it takes the place of the last. */
export type Step = "push" | "replace";

/** The address of the page, and how a view changes it: nothing that is shown depends on anything else. */
export interface Navigation {
  readonly address: Address;
  choose(choices: Address["choices"], step?: Step): void;
}

/** What every view is given: what the site holds, the address, and how to change it. */
export interface ViewProps extends Navigation {
  readonly head: SiteHead;
}

/** The address as it is now, and again each time that it changes, by a link, by the page or by the back button. */
export function useAddress(): Navigation {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    let isFollowed = false;
    const press = (event: MouseEvent) => {
      isFollowed = leadsElsewhere(event);
      if (isFollowed) history.replaceState({ top: scrollY } satisfies Left, "");
    };
    const read = () => {
      setAddress(parseAddress(location.hash));
      if (isFollowed) beginAtTop();
      else comeBackTo((history.state as Left | null)?.top ?? 0);
      isFollowed = false;
    };
    addEventListener("click", press, true);
    addEventListener("hashchange", read);
    return () => {
      removeEventListener("click", press, true);
      removeEventListener("hashchange", read);
    };
  }, []);
  const choose: Navigation["choose"] = (choices, step = "push") => {
    const next = withChoices(parseAddress(location.hash), choices);
    const hash = addressHash(next);
    // Letters typed in a filter make one step of the history, not one each.
    if (step === "replace") history.replaceState(history.state, "", hash);
    else if (hash !== location.hash) history.pushState(null, "", hash);
    setAddress(next);
  };
  return { address, choose };
}

/** Whether a press, by the mouse or the keyboard, follows a link to another address of the page, in this window. */
function leadsElsewhere({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
  return link !== null && link.hash !== location.hash && !ctrlKey && !metaKey && !shiftKey;
}

/** Where a link leads is read from its beginning, by the eyes and by the keyboard. */
function beginAtTop(): void {
  scrollTo(0, 0);
  document.getElementById(CONTENT)?.focus({ preventScroll: true });
}

/** How far down a view stood when a link was followed from it; kept with its place in the history. */
interface Left {
  readonly top: number;
}

/** What a view needs at most to be there again: its parts were read before. */
const PATIENCE_IN_MILLISECONDS = 2_000;

/** The back button comes back to where the reader was, as soon as the view is long enough again: a browser alone tries too early. */
function comeBackTo(top: number): void {
  if (top === 0) return;
  const end = performance.now() + PATIENCE_IN_MILLISECONDS;
  const attempt = () => {
    if (document.documentElement.scrollHeight - innerHeight >= top) scrollTo(0, top);
    else if (performance.now() < end) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

/** The element that holds the view. */
export const CONTENT = "contenu";
