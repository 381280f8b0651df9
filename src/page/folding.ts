/** Which nodes are open, and what turns one: each in the address, so that what was unfolded can be mailed. */
export interface Folding {
  isOpen(id: string): boolean;
  turn(id: string, isOpen: boolean): void;
}

/**
 * All are open or folded, but for the nodes that the address names.
 *
 * @example
 * foldingOf(true, "A1", () => undefined).isOpen("A1")
 * // => true
 */
export function foldingOf(isFolded: boolean, named: string, write: (named: string) => void): Folding {
  const others = new Set(named.split(APART).filter((id) => id !== ""));
  const isOpen = (id: string): boolean => others.has(id) === isFolded;
  return {
    isOpen,
    turn: (id, asked) => {
      // The browser tells of what the page itself opens too.
      if (isOpen(id) === asked) return;
      if (!others.delete(id)) others.add(id);
      write([...others].sort().join(APART));
    },
  };
}

/** No identifier has a space. */
const APART = " ";
