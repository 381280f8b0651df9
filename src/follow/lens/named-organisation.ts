import { matchNames, nameWords } from "../../kernel/names.ts";
import { foldText } from "../../kernel/text.ts";
import { boundBy } from "../commitments/bound-parties.ts";
import type { FollowContext } from "../context.ts";
import type { Organisation } from "../rules/follow-rules.ts";

/** What an organisation is in a thing that the contract writes, with what users read: the closest tie first. */
export const LENS_TIES = {
  promet: "s’y engage",
  collectif: "lié avec d’autres",
  pilote: "pilote",
  nomme: "nommé avec d’autres, ou par un service",
  associe: "partenaire associé",
} as const;

export type LensTie = keyof typeof LENS_TIES;

/** Organisations that a text names, by identifier, each with how. */
export type Ties = ReadonlyMap<string, LensTie>;

type Known = Pick<FollowContext, "lists" | "rules">;

/** The organisations of a contract, each once: those of its list, then funders and landlords. */
export function knownOrganisations({ lists }: Pick<FollowContext, "lists">): readonly Organisation[] {
  // Any commune may fund; one that no list of organisations names is none whom words of the document mean.
  const towns = new Set(lists.communes.map(({ code }) => code));
  const funders = lists.financeurs.filter(({ code }) => !towns.has(code));
  const all = [...lists.organismes, ...funders, ...lists.bailleurs];
  return [...new Map(all.map(({ code, words }) => [code, { id: code, name: words }])).values()];
}

/** What stands between the names of several, or between one and its service. */
const BETWEEN = /,\s|\set\s|\s[–-]\s/;

/**
 * Whom the words of a document name among the organisations of a contract: all those of a collective; the only one of which
 * these words are the name, its identifier or a part of its name (« Partenord » of « Partenord Habitat »); else those that a part
 * of the words names (« CALL et État »). Words that name none of them are an organisation of their own, under these words.
 */
export function namedBy(text: string, context: Known): Ties {
  const texts = read.get(context) ?? new Map<string, Ties>();
  read.set(context, texts);
  const ties = texts.get(text) ?? tiesOf(text, context);
  texts.set(text, ties);
  return ties;
}

/** What was read in a contract: each of its organisations asks for the same words. */
const read = new WeakMap<Known, Map<string, Ties>>();

function tiesOf(text: string, context: Known): Ties {
  const bound = boundBy({ by: text }, context.rules);
  if (context.rules.collectives.some(({ by }) => by === text))
    // Of one alone, it is another name of that one.
    return new Map(bound.map(({ id }) => [id, bound.length === 1 ? "promet" : "collectif"]));
  const organisations = knownOrganisations(context);
  const own = wholly(text, organisations);
  if (own) return new Map([[own.id, "promet"]]);
  const among = text.split(BETWEEN).flatMap((part) => onlyOne(part, organisations) ?? []);
  return among.length > 0 ? new Map(among.map(({ id }) => [id, "nomme"])) : new Map([[text, "promet"]]);
}

/** What stands between the names of several alone: a name may hold a dash. */
const JOINED = /,\s|\set\s/;

/**
 * The only organisation that a text names as a whole: « Agglomération et CAF » is two, though what an intercommunality is is left out
 * when words are compared; « Chambre de commerce et d’industrie » is one, for each of its parts is of the same name.
 */
function wholly(text: string, organisations: readonly Organisation[]): Organisation | undefined {
  const same = organisations.find(({ name }) => foldText(name) === foldText(text));
  const own = same ?? onlyOne(text, organisations);
  const parts = same ? [] : text.split(JOINED);
  const isOne = parts.length < 2 || parts.every((part) => onlyOne(part, organisations)?.id === own?.id);
  return isOne ? own : undefined;
}

/** The organisation that some words name; undefined when they name none, or may name several. */
function onlyOne(text: string, organisations: readonly Organisation[]): Organisation | undefined {
  const { exact, partial } = matchNames(asCommune(text), organisations, wordsOf);
  const [first, ...others] = exact.length > 0 ? exact : partial;
  return others.length === 0 ? first : undefined;
}

const wordsOf = ({ id, name }: Organisation) => [nameWords(asCommune(name)), nameWords(id)];

/** « Ville de Maubeuge » and « Commune de Maubeuge » are one institution. */
const asCommune = (text: string): string => text.replace(/^ville (?=d[e’'u])/i, "Commune ");

/** The organisations that a name may mean, and those that a follow-up may ask for. */
export interface Asked {
  /** One when it is known which; several when the name is that of several; none when nothing bears it. */
  readonly found: readonly Organisation[];
  readonly known: readonly Organisation[];
  /** Those whose name is nearly this one: proposed, never taken. */
  readonly near: readonly Organisation[];
}

/**
 * The organisation that a person asks for, by its identifier, its name or a part of it: among those of the contract, then those that
 * only its commitments, targets and actions name.
 */
export function askedOrganisation(name: string, context: FollowContext): Asked {
  const own = knownOrganisations(context);
  const { commitments, targets } = context.referentiel;
  const texts = [
    ...commitments.flatMap(({ by, lead, partners }) => [by, lead ?? [], partners].flat()),
    ...targets.flatMap(({ lead }) => lead ?? []),
    ...context.records.actions.map(({ holder }) => holder),
  ];
  const ownIds = new Set(own.map(({ id }) => id));
  const others = [...new Set(texts)].flatMap((text) =>
    [...namedBy(text, context).keys()].filter((id) => !ownIds.has(id) && id === text),
  );
  const known = [...own, ...others.map((text) => ({ id: text, name: text }))];
  const byId = known.find(({ id }) => id === name);
  if (byId) return { found: [byId], known, near: [] };
  const { exact, partial, near } = matchNames(asCommune(name), known, wordsOf);
  return { found: exact.length > 0 ? exact : partial, known, near };
}
