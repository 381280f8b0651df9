import { counted, formatNumber } from "../kernel/french.ts";

/** How a source stands to what is held. */
const STATE_WORDS = {
  a_jour: "à jour",
  nouveau: "nouveau",
  nouvelle_edition: "nouvelle édition",
  inaccessible: "inaccessible",
  vide: "aucune valeur pour cette demande",
  a_la_main: "à télécharger soi-même, puis à importer",
} as const;

/** What became of a source, its reason and what came of it: bytes are counted as they came. */
export interface SourceFacts {
  readonly state: keyof typeof STATE_WORDS;
  readonly why?: string | undefined;
  readonly files: readonly { readonly bytes: number }[];
  readonly resumed: number;
}

/**
 * How a source stands, with what was fetched.
 *
 * @example
 * sourceStateWords({ state: "nouveau", files: [{ bytes: 926 }, { bytes: 74 }], resumed: 1 })
 * // => "nouveau : 2 fichiers, 1\u202f000 octets, dont 1 page gardée d’un appel interrompu"
 * @example
 * sourceStateWords({ state: "inaccessible", why: "www.insee.fr n’a pas pu être joint", files: [], resumed: 0 })
 * // => "inaccessible : www.insee.fr n’a pas pu être joint"
 */
export function sourceStateWords({ state, why, files, resumed }: SourceFacts): string {
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  const fetched = files.length === 0 ? "" : `${counted(files.length, "fichier")}, ${bytesWords(bytes)}`;
  const said = [why ?? "", fetched].filter((text) => text !== "");
  const again = resumed > 0 ? `dont ${resumedWords(resumed)}` : "";
  const rest = [...said, ...(fetched === "" || again === "" ? [] : [again])].join(", ");
  return rest === "" ? STATE_WORDS[state] : `${STATE_WORDS[state]} : ${rest}`;
}

/**
 * A number of bytes.
 *
 * @example
 * bytesWords(1)
 * // => "1 octet"
 */
export function bytesWords(bytes: number): string {
  return counted(bytes, "octet");
}

/**
 * Pages that need not be asked for again.
 *
 * @example
 * resumedWords(2)
 * // => "2 pages gardées d’un appel interrompu"
 */
export function resumedWords(pages: number): string {
  return counted(pages, "page gardée d’un appel interrompu", "pages gardées d’un appel interrompu");
}

/**
 * Whether the header of a source has been read.
 *
 * @example
 * headerWords("non_lu")
 * // => "en-tête jamais lu, famille supposée"
 */
export function headerWords(header: "lu" | "non_lu"): string {
  return header === "lu" ? "en-tête déjà lu" : "en-tête jamais lu, famille supposée";
}

/**
 * What an end of `ecarts actualiser` counts: sources by how they stand.
 *
 * @example
 * statesWords(["a_jour", "nouveau", "a_jour"])
 * // => "à jour : 2 ; nouveau : 1"
 */
export function statesWords(states: readonly (keyof typeof STATE_WORDS)[]): string {
  return (Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[])
    .map((state) => [state, states.filter((one) => one === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${STATE_WORDS[state]} : ${formatNumber(count, 0)}`)
    .join(" ; ");
}

/**
 * Why sources are not asked.
 *
 * @example
 * asideWords("par_epci")
 * // => "Laissées de côté, trop grandes pour toute la France : les demander avec --epci"
 */
export function asideWords(reason: "zonage" | "par_epci"): string {
  return reason === "par_epci"
    ? "Laissées de côté, trop grandes pour toute la France : les demander avec --epci"
    : "Laissées de côté, elles ne décrivent que des QPV d’un zonage où cet EPCI n’en a pas";
}
