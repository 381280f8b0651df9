import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { TargetShape } from "./target.ts";
import type { At } from "./target-problems.ts";
import type { WrittenTarget } from "./written-files.ts";

/** The keys that only some shapes read; the others (échéance, référence, portée…) go with any of them. */
const KEYS = [
  "valeur",
  "min",
  "max",
  "strict",
  "approche",
  "unite",
  "rapporte_a",
  "sens",
  "tous_les_mois",
  "comparateur",
] as const;

type Key = (typeof KEYS)[number];

/** What a shape cannot be judged without, and what else it reads. */
interface Needs {
  readonly needed: readonly Key[];
  readonly read: readonly Key[];
}

const WORDS: readonly Key[] = ["approche", "unite", "rapporte_a"];

const VALUE: Needs = { needed: ["valeur", "unite"], read: [...WORDS, "strict"] };

const CHANGE: Needs = { needed: ["valeur"], read: [...WORDS, "strict"] };

const DONE: Needs = { needed: [], read: [] };

const NEEDS: Readonly<Record<TargetShape, Needs>> = {
  au_moins: VALUE,
  au_plus: VALUE,
  exactement: { needed: ["valeur", "unite"], read: WORDS },
  couverture: { needed: [], read: ["valeur", "tous_les_mois", ...WORDS] },
  hausse_de: CHANGE,
  baisse_de: CHANGE,
  multiplie_par: CHANGE,
  fourchette: { needed: ["min", "max", "unite"], read: WORDS },
  par_periode: { needed: ["tous_les_mois"], read: ["valeur", "min", "max", "strict", ...WORDS] },
  plus_vite_que: { needed: ["comparateur"], read: ["sens", ...WORDS] },
  sens: { needed: ["sens"], read: WORDS },
  jalon: DONE,
  livrable: DONE,
  reduction_ecart: { needed: ["comparateur"], read: ["valeur", "sens", "strict", ...WORDS] },
};

/**
 * Keys that the shape of a target needs and that are absent, or that it does not read: a number that nothing reads would be
 * a number that nobody judges.
 *
 * @diagnostic target/cle-necessaire
 * @diagnostic target/cle-inutile
 */
export function shapeProblems(target: WrittenTarget, at: At): Diagnostic[] {
  const { forme: shape, id } = target;
  const { needed, read } = NEEDS[shape];
  const missing = [...needed, ...countOf(target)].filter((key) => target[key] === undefined);
  const useless = KEYS.filter(
    (key) => target[key] !== undefined && !needed.includes(key) && !read.includes(key),
  );
  return [
    ...missing.map((key) => problem("target/cle-necessaire", at("forme"), { id, shape, key })),
    ...useless.map((key) => problem("target/cle-inutile", at(key), { shape, key })),
  ];
}

/** How many per period: a number, or a range of two. */
function countOf({ forme, min, max }: WrittenTarget): readonly Key[] {
  if (forme !== "par_periode") return [];
  return min === undefined && max === undefined ? ["valeur"] : ["min", "max"];
}
