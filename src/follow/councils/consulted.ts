import { printedLabel, printedName } from "../../data/printed-name.ts";
import type { Territory } from "../../data/territory.ts";
import { qpvIn } from "../../data/territory-parts.ts";
import { compareText } from "../../kernel/text.ts";

/** A commune whose council is asked, or a QPV whose conseil citoyen is. */
export interface ConsultedTerritory {
  readonly code: string;
  readonly label: string;
  /** Of a QPV, the communes that it lies in. */
  readonly communes: readonly string[];
}

/** Whom the draft of the annual report is sent to. */
export interface Consulted {
  readonly communes: readonly ConsultedTerritory[];
  readonly districts: readonly ConsultedTerritory[];
}

/** The communes that a QPV of the latest zoning of an EPCI lies in, and these QPV: each has a council to ask. */
export function consultedIn(epci: string, territories: ReadonlyMap<string, Territory>): Consulted {
  const all = qpvIn(epci, territories);
  const latest = all
    .map(({ geography }) => geography)
    .toSorted(compareText)
    .at(-1);
  const districts = all
    .filter(({ geography }) => geography === latest)
    .map(({ code, label, communes }) => ({ code, label: printedName(label), communes }))
    .toSorted(byLabel);
  const codes = [...new Set(districts.flatMap(({ communes }) => communes))];
  const communes = codes.map((code) => ({ code, label: printedLabel(code, territories), communes: [] }));
  return { communes: communes.toSorted(byLabel), districts };
}

const byLabel = (left: ConsultedTerritory, right: ConsultedTerritory): number =>
  compareText(left.label, right.label) || compareText(left.code, right.code);
