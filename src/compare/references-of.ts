import type { Territory } from "../data/territory.ts";
import { departementOf } from "../data/territory-codes.ts";
import { compareText } from "../kernel/text.ts";
import type { GapReference, Memberships, ReferenceKind } from "./gap-reference.ts";

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
      const without = quarters(territories, qpv, (other) => other.epci.includes(code));
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
        quarters(territories, qpv, (other) => other.epci.includes(code)),
      ),
    ),
  ensemble_qpv_departement: (qpv, { territories }) =>
    sorted(qpv.communes.map(departementOf)).map((code) =>
      set(
        "ensemble_qpv_departement",
        code,
        quarters(territories, qpv, (other) => isIn(other, code)),
      ),
    ),
  ensemble_qpv_france: (qpv, { territories }) => [
    set(
      "ensemble_qpv_france",
      qpv.geography,
      quarters(territories, qpv, () => true),
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

/** A set of quarters of which the QPV is one. */
function set(kind: ReferenceKind, code: string, members: readonly string[]): GapReference {
  return { kind, code, members, without: [], nested: true };
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareText);
}

/** The quarters of the same zoning that satisfy a condition: 2015 and 2024 are never mixed. */
function quarters(
  territories: ReadonlyMap<string, Territory>,
  { geography }: Territory,
  isMember: (other: Territory) => boolean,
): string[] {
  const found = [...territories.values()].filter(
    (other) => other.kind === "qpv" && other.geography === geography && isMember(other),
  );
  return sorted(found.map(({ code }) => code));
}

function known(qpv: Territory, parentOf: ReadonlyMap<string, string>): string[] {
  return qpv.communes.flatMap((commune) => parentOf.get(commune) ?? []);
}

const isIn = (qpv: Territory, departement: string): boolean =>
  qpv.communes.some((commune) => departementOf(commune) === departement);

const isOverseas = ({ communes }: Territory): boolean => communes.some((commune) => /^9[78]/.test(commune));
