import type { ComponentChildren } from "preact";

interface ScrollingProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A box that a wide table scrolls in, on a narrow screen, by the keyboard too. */
export function Scrolling({ label, children }: ScrollingProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard (axe: scrollable-region-focusable)
    <section class="defilement" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
