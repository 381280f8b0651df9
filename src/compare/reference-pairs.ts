import type { Territory } from "../data/territory.ts";
import { CODE_KINDS, departementOf, regionOf } from "../data/territory-codes.ts";
import type { AskedReference, GapReference, Memberships, ReferenceKind } from "./gap-reference.ts";
import type { RowPair } from "./measured-row.ts";
import { referencesOf } from "./references-of.ts";

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
 * counted, with another one it stands beside; where none was asked for (communes), all its rows stand beside.
 */
export function referencePairs(
  territories: readonly Territory[],
  asked: AskedReference,
  epci: string,
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
    return references.map((reference) => ({
      territory: territory.code,
      geography: territory.geography,
      reference: coded(reference),
      counts: isOfEpci ? reference.code === epci : references.length === 1,
    }));
  });
  const codes = [...new Set(all.map(({ reference }) => reference.code))];
  const [common = kind] = isOfEpci ? [epci] : codes;
  return {
    pairs: all.filter(({ counts }) => counts),
    others: all.filter(({ counts }) => !counts),
    reference: isOfEpci || codes.length === 1 ? common : kind,
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
