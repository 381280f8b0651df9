import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Located } from "../../files/yaml.ts";
import { lineBeside } from "../../referentiel/known-names.ts";
import type { WrittenFollowRules } from "./rules-file.ts";

type Rules = Located<WrittenFollowRules>;

/** What suivi.yaml of a contract says, and what that of its played year adds. */
export interface Joined {
  /** The contract's lists, then what is added to each; every line keeps its place. */
  readonly whole: Rules;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Two suivi.yaml as one. The barometer, which is no list, is that of either: both cannot hold.
 *
 * @diagnostic barometre/deux-fois
 */
export function together(theirs: Rules, added: Rules): Joined {
  const keys = new Set([...Object.keys(theirs.value), ...Object.keys(added.value)]) as Set<Key>;
  const value: WrittenFollowRules = Object.fromEntries(
    [...keys].map((key) => [key, joined(theirs.value[key], added.value[key])]),
  );
  const lacks = new Set([...(theirs.lacks ?? []), ...(added.lacks ?? [])]);
  const whole = {
    value,
    placeOf: placerOf(theirs, added),
    sha256: added.sha256,
    lost: [...(theirs.lost ?? []), ...(added.lost ?? [])],
    ...(lacks.size > 0 && { lacks }),
  };
  return { whole, diagnostics: twoBarometers(theirs, added) };
}

type Key = keyof WrittenFollowRules;

function joined(theirs: unknown, added: unknown): unknown {
  return Array.isArray(theirs) && Array.isArray(added) ? [...theirs, ...added] : (added ?? theirs);
}

/** The place of a node in the file that it comes from. */
function placerOf(theirs: Rules, added: Rules): Rules["placeOf"] {
  return (path, name) => {
    const [key = "", index, ...inside] = path;
    const [first, second] = [theirs.value[key as Key], added.value[key as Key]];
    if (second === undefined) return theirs.placeOf(path, name);
    if (!Array.isArray(first) || typeof index !== "number") return added.placeOf(path, name);
    return index < first.length
      ? theirs.placeOf(path, name)
      : added.placeOf([key, index - first.length, ...inside], name);
  };
}

function twoBarometers(theirs: Rules, added: Rules): Diagnostic[] {
  if (!theirs.value.barometre || !added.value.barometre) return [];
  const [place, first] = [added.placeOf(["barometre"]), theirs.placeOf(["barometre"])];
  return [problem("barometre/deux-fois", place, { clause: lineBeside(first, place) })];
}
