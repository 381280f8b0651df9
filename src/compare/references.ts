import type { Territory } from "../data/territory.ts";
import { CODE_KINDS, departementOf, regionOf } from "../data/territory-codes.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";
import type { AskedReference, GapReference, Memberships, ReferenceKind } from "./reference-kinds.ts";
import type { RowPair } from "./row-context.ts";

/**
 * The references of a QPV of one kind, one for each: a QPV in two EPCI has two of them, and none is chosen for the reader.
 * Empty when the QPV is attached to none. A QPV in several EPCI lies wholly inside none: its intervals cannot be nested.
 *
 * @source DATA § 3.1: 17 QPV of 2024 lie in several EPCI, 144 in several communes
 * @example
 * referencesOf({ code: "QN06225M", label: "", kind: "qpv", geography: "qpv2024", communes: ["62498"], epci: ["246200364", "200072460"], aliases: [] }, "epci", { territories: new Map(), regionOf: new Map(), urbanUnitOf: new Map(), groups: new Map() }).map(({ code }) => code)
 * // => ["200072460", "246200364"]
 */
export function referencesOf(qpv: Territory, kind: ReferenceKind, memberships: Memberships): GapReference[] {
  return REFERENCES[kind](qpv, memberships);
}

type Find = (qpv: Territory, memberships: Memberships) => GapReference[];

const REFERENCES: Readonly<Record<ReferenceKind, Find>> = {
  epci: (qpv) => each("epci", qpv.epci),
  epci_hors_qpv: (qpv, { territories }) =>
    sorted(qpv.epci).map((code) => {
      const without = qpvWhere(territories, qpv, (other) => other.epci.includes(code));
      const apart = without.every((other) => territories.get(other)?.epci.length === 1);
      return { kind: "epci_hors_qpv", code, members: [], without, nested: apart ? false : null };
    }),
  commune: (qpv) => each("commune", qpv.communes),
  departement: (qpv) => each("departement", qpv.communes.map(departementOf)),
  region: (qpv, { regionOf }) => each("region", known(qpv, regionOf)),
  france_metropolitaine: (qpv) => (isOverseas(qpv) ? [] : each("france_metropolitaine", ["METRO"])),
  unite_urbaine: (qpv, { urbanUnitOf }) => each("unite_urbaine", known(qpv, urbanUnitOf)),
  ensemble_qpv_epci: (qpv, { territories }) =>
    sorted(qpv.epci).map((code) =>
      set(
        "ensemble_qpv_epci",
        code,
        qpvWhere(territories, qpv, (other) => other.epci.includes(code)),
      ),
    ),
  ensemble_qpv_departement: (qpv, { territories }) =>
    sorted(qpv.communes.map(departementOf)).map((code) =>
      set(
        "ensemble_qpv_departement",
        code,
        qpvWhere(territories, qpv, (other) => isIn(other, code)),
      ),
    ),
  ensemble_qpv_france: (qpv, { territories }) => [
    set(
      "ensemble_qpv_france",
      qpv.geography,
      qpvWhere(territories, qpv, () => true),
    ),
  ],
  groupe: (qpv, { groups }) =>
    [...groups]
      .filter(([, members]) => members.includes(qpv.code))
      .map(([name, members]) => set("groupe", name, sorted(members))),
};

/** One reference per code; the QPV lies inside when there is only one. */
function each(kind: ReferenceKind, codes: readonly string[]): GapReference[] {
  const distinct = sorted(codes);
  return distinct.map((code) => ({
    kind,
    code,
    members: [],
    without: [],
    nested: distinct.length === 1 ? true : null,
  }));
}

/** A set of QPV of which the QPV is one. */
function set(kind: ReferenceKind, code: string, members: readonly string[]): GapReference {
  return { kind, code, members, without: [], nested: true };
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareText);
}

/** The QPV of the same zoning that satisfy a condition: 2015 and 2024 are never mixed. */
function qpvWhere(
  territories: ReadonlyMap<string, Territory>,
  { geography }: Territory,
  isMember: (other: Territory) => boolean,
): string[] {
  const found = territoriesOf(territories, "qpv").filter(
    (other) => other.geography === geography && isMember(other),
  );
  return sorted(found.map(({ code }) => code));
}

function known(qpv: Territory, parentOf: ReadonlyMap<string, string>): string[] {
  return qpv.communes.flatMap((commune) => parentOf.get(commune) ?? []);
}

const isIn = (qpv: Territory, departement: string): boolean =>
  qpv.communes.some((commune) => departementOf(commune) === departement);

const isOverseas = ({ communes }: Territory): boolean => communes.some((commune) => /^9[78]/.test(commune));

/** The pairs of a table, counted ones and others, and what their reference is called. */
export interface ReferencePairs {
  readonly pairs: readonly RowPair[];
  readonly others: readonly RowPair[];
  /** The code that all have in common; the kind when each has its own. */
  readonly reference: string;
}

/** References that belong to an EPCI: the one asked for counts, another one makes a row beside. */
const OF_EPCI: readonly ReferenceKind[] = ["epci", "epci_hors_qpv", "ensemble_qpv_epci"];

/**
 * Each territory with its reference. One that lies in several has a row for each: with the EPCI that was asked for it is
 * counted, with another one it stands beside; where none was asked for (communes, the QPV of a département), or several of
 * its own were, all its rows stand beside. `epci`: those asked for, undefined when none is.
 */
export function referencePairs(
  territories: readonly Territory[],
  asked: AskedReference,
  epci: readonly string[] | undefined,
  known: ReadonlyMap<string, Territory>,
): ReferencePairs {
  if ("code" in asked) {
    const reference = named(asked.code);
    const pairs = territories.map(({ code, geography }) => ({ territory: code, geography, reference }));
    return { pairs, others: [], reference: asked.code };
  }
  const { kind } = asked;
  const memberships = membershipsOf(territories, known);
  const isOfEpci = OF_EPCI.includes(kind);
  const all = territories.flatMap((territory) => {
    const references = referencesOf(territory, kind, memberships);
    const counted = references.filter(({ code }) => !isOfEpci || !epci || epci.includes(code));
    return references.map((reference) => ({
      territory: territory.code,
      geography: territory.geography,
      reference: coded(reference),
      counts: counted.length === 1 && counted[0] === reference,
    }));
  });
  const codes = [...new Set(all.map(({ reference }) => reference.code))];
  const [common = kind] = isOfEpci && epci?.length === 1 ? epci : codes;
  const isCommon = codes.length === 1 || (isOfEpci && epci?.length === 1);
  return {
    pairs: all.filter(({ counts }) => counts),
    others: all.filter(({ counts }) => !counts),
    reference: isCommon ? common : kind,
  };
}

/** How far a territory lies inside one that is only named is not known. */
const named = (code: string): GapReference => ({
  kind: "groupe",
  code,
  members: [],
  without: [],
  nested: null,
});

function membershipsOf(
  territories: readonly Territory[],
  known: ReadonlyMap<string, Territory>,
): Memberships {
  const communes = new Set(territories.flatMap((one) => one.communes));
  const regions = [...communes].flatMap((commune) => {
    const region = regionOf(departementOf(commune));
    return region === undefined ? [] : [[commune, region] as const];
  });
  return { territories: known, regionOf: new Map(regions), urbanUnitOf: new Map(), groups: new Map() };
}

/** The code under which the figures of a reference are kept: départements and regions bear a prefix. */
function coded(reference: GapReference): GapReference {
  switch (reference.kind) {
    case "departement":
    case "ensemble_qpv_departement":
      return { ...reference, code: CODE_KINDS.departement.name(reference.code) };
    case "region":
      return { ...reference, code: CODE_KINDS.region.name(reference.code) };
    default:
      return reference;
  }
}

/** The country of the figures: metropolitan France where it is known, else the one that is. */
export function levelAbove({ territories }: Workspace): string | undefined {
  const countries = territoriesOf(territories, "france");
  return (countries.find(({ code }) => code === "METRO") ?? countries[0])?.code;
}
