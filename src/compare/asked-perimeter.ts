import { departementName, departements } from "../data/departement-names.ts";
import { regions } from "../data/territory-codes.ts";
import { clause } from "../diagnostics/clause.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import type { Read } from "../files/read.ts";
import { matchNames, nameWords } from "../kernel/names.ts";
import type { AskedPerimeter } from "./perimeter.ts";

/** A perimeter with its name, as titles and files bear it. */
export interface NamedPerimeter {
  readonly perimeter: AskedPerimeter;
  /** In a file name: `departement-59`. */
  readonly name: string;
  readonly label: string;
}

/** The whole country. */
export const FRANCE: NamedPerimeter = { perimeter: { kind: "france" }, name: "france", label: "France" };

/**
 * The département that a user means: its code, with or without its zero, or its name, without regard to accents
 * and articles.
 *
 * @diagnostic perimeter/inconnu
 * @example
 * departementAsked("nord").value
 * // => { perimeter: { kind: "departement", code: "59" }, name: "departement-59", label: "Nord (59)" }
 */
export function departementAsked(asked: string): Read<NamedPerimeter> {
  const text = asked.trim().toUpperCase();
  const padded = /^\d$/.test(text) ? `0${text}` : text;
  const isCode = departementName(padded) !== undefined;
  const found = departements().filter(([code, name]) => (isCode ? code === padded : isName(asked, name)));
  return oneOf("departement", asked, found, departements());
}

/**
 * The region that a user means: its Insee code or its name, without regard to accents and articles.
 *
 * @diagnostic perimeter/inconnu
 * @example
 * regionAsked("32").value?.label
 * // => "Hauts-de-France (32)"
 */
export function regionAsked(asked: string): Read<NamedPerimeter> {
  const padded = asked.trim().padStart(2, "0");
  const found = regions().filter(([code, name]) => code === padded || isName(asked, name));
  return oneOf("region", asked, found, regions());
}

/** « Reunion » is « La Réunion »: articles and links do not matter, the order of the words does (« Savoie haute » is none). */
const isName = (asked: string, name: string): boolean =>
  nameWords(asked).join(" ") === nameWords(name).join(" ");

type CodedName = readonly [code: string, name: string];

function oneOf(
  kind: "departement" | "region",
  asked: string,
  [found]: readonly CodedName[],
  all: readonly CodedName[],
): Read<NamedPerimeter> {
  if (found) {
    const [code, name] = found;
    const value = {
      perimeter: { kind, code },
      name: `${kind}-${code.toLowerCase()}`,
      label: `${name} (${code})`,
    };
    return { value, diagnostics: [] };
  }
  const { exact, partial, near } = matchNames(asked, all, ([, name]) => [nameWords(name)]);
  const likely = [exact, partial, near].find((list) => list.length > 0) ?? [];
  const [none, examples] = (
    {
      departement: ["pas_un_departement", "departements_exemples"],
      region: ["pas_une_region", "regions_exemples"],
    } as const
  )[kind];
  const suggestion = proposal(likely.map(([code, name]) => `${code} (${name})`)) ?? clause(examples, {});
  const place = { file: `option --${kind}` };
  const said = problem("perimeter/inconnu", place, { asked, clause: clause(none, {}), suggestion });
  return { value: undefined, diagnostics: [said] };
}
