import { useEffect, useRef } from "preact/hooks";

/** Where assistive technologies hear what a sort or a filter did; the page holds it from its start. */
const ANNOUNCER = "annonces";

/** Long enough for a screen reader to have seen the region empty: it would not read the same words again. */
const PAUSE_IN_MILLISECONDS = 50;

/** Says a sentence to those who do not see the page change. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  const region = document.getElementById(ANNOUNCER);
  if (!region) return;
  region.textContent = "";
  setTimeout(() => {
    region.textContent = sentence;
  }, PAUSE_IN_MILLISECONDS);
}

/** Says a sentence each time that it is another one; never when the view opens. */
export function useAnnounced(sentence: string): void {
  const last = useRef(sentence);
  useEffect(() => {
    if (last.current === sentence) return;
    last.current = sentence;
    announce(`${sentence}.`);
  }, [sentence]);
}

/** The region that speaks. */
export const Announcer = () => <div id={ANNOUNCER} class="hors-vue" role="status" />;
