import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { isEachYear } from "../due-day.ts";
import { type KnownIds, unknown } from "../known-names.ts";
import { kindProblems } from "../record-problems.ts";
import { type At, dateProblems, dueDayProblems, type WrittenDate } from "../written.ts";
import type { TargetShape } from "./target.ts";
import { toPrinted, type WrittenBaseline, type WrittenTarget, type WrittenTargets } from "./target-file.ts";

/** What each nature of a starting value needs, and what it cannot have. */
const NATURES: Readonly<
  Record<
    WrittenBaseline["nature"],
    { readonly needed: readonly ("valeur" | "date")[]; readonly excluded: readonly ("valeur" | "date")[] }
  >
> = {
  constat: { needed: ["valeur", "date"], excluded: [] },
  cible_passee: { needed: ["valeur"], excluded: [] },
  non_datee: { needed: [], excluded: ["date"] },
  annoncee: { needed: [], excluded: ["valeur"] },
};

/**
 * A starting value that lacks what its nature says of it, that has what it excludes, or that follows the due date. What is
 * to be done has no number to start from.
 *
 * @diagnostic target/reference-incomplete
 * @diagnostic target/reference-contradictoire
 * @diagnostic target/reference-apres-echeance
 */
export function baselineProblems({ reference, echeance, forme }: WrittenTarget, at: At): Diagnostic[] {
  if (!reference) return [];
  const { nature, date } = reference;
  const { needed, excluded } = NATURES[nature];
  const isNumber = forme !== "jalon" && forme !== "livrable";
  return [
    ...needed
      .filter((key) => reference[key] === undefined && (key === "date" || isNumber))
      .map((key) => problem("target/reference-incomplete", at("reference", "nature"), { nature, key })),
    ...excluded
      .filter((key) => reference[key] !== undefined)
      .map((key) => problem("target/reference-contradictoire", at("reference", key), { nature, key })),
    ...dateProblems(date, () => at("reference", "date")),
    ...orderProblems(date, echeance, at),
  ];
}

function orderProblems(date: WrittenDate | undefined, due: WrittenDate | undefined, at: At): Diagnostic[] {
  if (date === undefined || due === undefined || !isAfter(String(date), String(due))) return [];
  return [problem("target/reference-apres-echeance", at("reference", "date"), { date, due })];
}

/** Compared as far as both are said: a day of 2027 does not follow the year 2027. */
function isAfter(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) > right.slice(0, length);
}

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
  "jour_limite",
  "imprime",
] as const;

type Key = (typeof KEYS)[number];

/** What a shape cannot be judged without, and what else it reads. */
interface Needs {
  readonly needed: readonly Key[];
  readonly read: readonly Key[];
}

/** A count of a period and a change are made of several lines: one printed value is none of them. */
const COUNTED: readonly Key[] = ["approche", "unite", "rapporte_a"];

const WORDS: readonly Key[] = [...COUNTED, "imprime"];

const VALUE: Needs = { needed: ["valeur", "unite"], read: [...WORDS, "strict", "jour_limite"] };

const CHANGE: Needs = { needed: ["valeur"], read: [...WORDS, "strict", "jour_limite"] };

const DONE: Needs = { needed: [], read: ["jour_limite", "imprime"] };

const NEEDS: Readonly<Record<TargetShape, Needs>> = {
  au_moins: VALUE,
  au_plus: VALUE,
  exactement: { needed: ["valeur", "unite"], read: [...WORDS, "jour_limite"] },
  couverture: { needed: [], read: ["valeur", "tous_les_mois", "jour_limite", ...WORDS] },
  hausse_de: CHANGE,
  baisse_de: CHANGE,
  multiplie_par: CHANGE,
  fourchette: { needed: ["min", "max", "unite"], read: [...WORDS, "jour_limite"] },
  par_periode: { needed: ["tous_les_mois"], read: ["valeur", "min", "max", "strict", ...COUNTED] },
  plus_vite_que: { needed: ["comparateur"], read: ["sens", ...COUNTED] },
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

/**
 * What is wrong in cibles.yaml beyond its schema: names that refer to nothing, keys that a shape needs or does not read,
 * bounds and dates in the wrong order.
 *
 * @diagnostic target/bornes
 */
export function targetProblems({ value, placeOf }: Located<WrittenTargets>, names: KnownIds): Diagnostic[] {
  return value.cibles.flatMap((target, index) => {
    const at = (...inside: NodePath) => placeOf(["cibles", index, ...inside]);
    return [
      ...nameProblems(target, names, at),
      ...shapeProblems(target, at),
      ...boundProblems(target, at),
      ...printedProblems(target, at),
      ...dateProblems(target.echeance, () => at("echeance")),
      ...limitProblems(target, at),
      ...baselineProblems(target, at),
    ];
  });
}

function nameProblems(target: WrittenTarget, names: KnownIds, at: At): Diagnostic[] {
  const { noeud, indicateur, source, reference } = target;
  return [
    ...unknown("referentiel/noeud-inconnu", noeud, names.nodes, () => at("noeud")),
    ...unknown("referentiel/indicateur-inconnu", indicateur, names.indicators, () => at("indicateur")),
    ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
      at("source", "document"),
    ),
    ...unknown("referentiel/partie-inconnue", target.chaque, names.parties, () => at("chaque")),
    ...unknown("referentiel/document-inconnu", target.imprime?.source.document, names.documents, () =>
      at("imprime", "source", "document"),
    ),
    ...dateProblems(target.imprime?.date, () => at("imprime", "date")),
    ...unknown("referentiel/document-inconnu", reference?.source?.document, names.documents, () =>
      at("reference", "source", "document"),
    ),
  ];
}

/**
 * A due day that is not one, that does not go with the period of its target, or that its deadline contradicts.
 *
 * @diagnostic target/jour-limite-periode
 * @diagnostic target/jour-limite-contredit
 */
function limitProblems(target: WrittenTarget, at: At): Diagnostic[] {
  const {
    jour_limite: dueDay,
    tous_les_mois: months,
    echeance,
    echeance_conditionnelle: isCondition,
  } = target;
  if (dueDay === undefined) return [];
  const wrong = dueDayProblems(dueDay, () => at("jour_limite"));
  if (wrong.length > 0) return wrong;
  const isYearly = isEachYear(dueDay);
  const fits = isYearly ? months === 12 : months === undefined;
  const due = echeance === undefined ? undefined : String(echeance);
  const isAway = due !== undefined && (isYearly || !dueDay.startsWith(due));
  return [
    ...(fits ? [] : [problem("target/jour-limite-periode", at("jour_limite"), { dueDay })]),
    ...(isAway ? [problem("target/jour-limite-contredit", at("echeance"), { dueDay, key: "echeance" })] : []),
    ...(isCondition === false
      ? [
          problem("target/jour-limite-contredit", at("echeance_conditionnelle"), {
            dueDay,
            key: "echeance_conditionnelle",
          }),
        ]
      : []),
  ];
}

/** A printed answer of another kind than the shape: a number where something is done or not. */
function printedProblems({ id, forme, imprime }: WrittenTarget, at: At): Diagnostic[] {
  if (!imprime) return [];
  return kindProblems({ id, value: toPrinted(imprime).value }, forme, () => at("imprime", "valeur"));
}

function boundProblems({ min, max }: WrittenTarget, at: At): Diagnostic[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [problem("target/bornes", at("min"), { min, max })];
}
