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
    const read = () => setAddress(parseAddress(location.hash));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const choose: Navigation["choose"] = (choices, step = "push") => {
    const next = withChoices(parseAddress(location.hash), choices);
    const hash = addressHash(next);
    // Letters typed in a filter make one step of the history, not one each.
    if (step === "replace") history.replaceState(null, "", hash);
    else if (hash !== location.hash) history.pushState(null, "", hash);
    setAddress(next);
  };
  return { address, choose };
}
