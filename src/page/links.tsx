import { addressHash } from "./address.ts";

interface PartsMenuProps {
  readonly label: string;
  readonly view: string;
  /** The parts of the view, the first one being what its bare address shows. */
  readonly parts: readonly (readonly [id: string, words: string])[];
  readonly chosen: string;
}

/** The menu of the parts of a view, each in an address of its own. */
export const PartsMenu = ({ label, view, parts, chosen }: PartsMenuProps) => (
  <nav class="parties" aria-label={label}>
    <ul>
      {parts.map(([id, words], rank) => (
        <li key={id}>
          <a
            href={addressHash({ view, choices: { partie: rank === 0 ? "" : id } })}
            aria-current={id === chosen ? "page" : undefined}
          >
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The part that an address names, where the view has it; else the first. */
export const chosenPart = <Id extends string>(
  parts: readonly (readonly [id: Id, words: string])[],
  asked: string | undefined,
): Id | undefined => (parts.find(([id]) => id === asked) ?? parts[0])?.[0];

interface OutsideProps {
  readonly href: string;
  readonly children: string;
}

/** A page of someone else: it opens apart, and is told nothing of this one. */
export const Outside = ({ href, children }: OutsideProps) => (
  <a href={href} rel="noopener noreferrer" target="_blank">
    {children} (nouvel onglet)
  </a>
);
