import { departementName, departementNamed, departements } from "../data/departement-names.ts";
import { regions } from "../data/territory-codes.ts";
import { clause } from "../diagnostics/clause.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import type { Read } from "../files/read.ts";
import { matchNames, nameWords } from "../kernel/names.ts";
import { foldText } from "../kernel/text.ts";
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
 * The département that a user means: its code, with or without its zero, or its name.
 *
 * @diagnostic perimeter/inconnu
 * @example
 * departementAsked("nord").value
 * // => { perimeter: { kind: "departement", code: "59" }, name: "departement-59", label: "Nord (59)" }
 */
export function departementAsked(asked: string): Read<NamedPerimeter> {
  const text = asked.trim().toUpperCase();
  const padded = /^\d$/.test(text) ? `0${text}` : text;
  const code = departementName(padded) === undefined ? departementNamed(asked) : padded;
  const found = code === undefined ? [] : departements().filter(([one]) => one === code);
  return oneOf("departement", asked, found, departements());
}

/**
 * The region that a user means: its Insee code or its name.
 *
 * @diagnostic perimeter/inconnu
 * @example
 * regionAsked("32").value?.label
 * // => "Hauts-de-France (32)"
 */
export function regionAsked(asked: string): Read<NamedPerimeter> {
  const text = foldText(asked);
  const found = regions().filter(
    ([code, name]) => code === asked.trim().padStart(2, "0") || foldText(name) === text,
  );
  return oneOf("region", asked, found, regions());
}

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
