/** What the address of a view says after « # »: which view, and what is chosen in it. A view that is mailed opens the same. */
export interface Address {
  readonly view: string;
  readonly choices: Readonly<Record<string, string>>;
}

/**
 * The address that a hash writes. What it does not say is not in it: each view has its own defaults.
 *
 * @example
 * parseAddress("#/ecarts?indicateur=taux_pauvrete_60&nom=Cit%C3%A9%204")
 * // => { view: "ecarts", choices: { indicateur: "taux_pauvrete_60", nom: "Cité 4" } }
 * @example
 * parseAddress("")
 * // => { view: "", choices: {} }
 */
export function parseAddress(hash: string): Address {
  const [view = "", ...rest] = hash.replace(/^#\/?/, "").split("?");
  return { view, choices: Object.fromEntries(new URLSearchParams(rest.join("?"))) };
}

/**
 * The hash of an address; choices that are empty are left out, the others stand in the order of their names.
 *
 * @example
 * addressHash({ view: "ecarts", choices: { tri: "nom", nom: "" } })
 * // => "#/ecarts?tri=nom"
 */
export function addressHash({ view, choices }: Address): string {
  const said = Object.entries(choices)
    .filter(([, value]) => value !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const query = new URLSearchParams(said.map(([name, value]) => [name, value])).toString();
  return `#/${view}${query === "" ? "" : `?${query}`}`;
}

/** The same address with other choices; an empty one goes back to its default. */
export function withChoices(address: Address, choices: Address["choices"]): Address {
  return { ...address, choices: { ...address.choices, ...choices } };
}
