import type { TerritoryKind } from "../../data/territory.ts";
import { kindOfCode } from "../../data/territory-codes.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { COUNCILS, type Council, type CouncilOpinion } from "../tables/council-opinions.ts";

/**
 * What is wrong with the opinions on the report of the year that is followed, and with the files of what councils sent.
 *
 * @diagnostic avis/conseil-sans-nom
 * @diagnostic avis/colonne-sans-effet
 * @diagnostic avis/recu-avant-transmis
 * @diagnostic avis/contribution-absente
 * @diagnostic avis/contribution-sans-ligne
 */
export function opinionProblems(context: FollowContext): Diagnostic[] {
  const { records, referentiel, year } = context;
  const files = (referentiel.contributions ?? []).map(({ name }) => name);
  const named = new Set(records.opinions.map(({ contribution }) => contribution));
  const unnamed = (referentiel.contributions ?? []).filter(({ name }) => !named.has(name));
  return [
    ...records.opinions
      .filter((line) => line.year === year)
      .flatMap((line) => [...lineProblems(line), ...withoutEffect(line), ...missingFile(line, files)]),
    ...unnamed.map(({ name, path }) => problem("avis/contribution-sans-ligne", { file: path }, { name })),
  ];
}

function lineProblems(line: CouncilOpinion): Diagnostic[] {
  const { council, territory, organisation, sentOn, receivedOn } = line;
  const found: Diagnostic[] = [];
  const isNamed = council === "autre_signataire" ? organisation !== null : territory !== null;
  const asked = council === "autre_signataire" ? "organisme" : "territoire";
  if (!isNamed)
    found.push(
      problem(
        "avis/conseil-sans-nom",
        line.place(council === "autre_signataire" ? "organisation" : "territory"),
        {
          council: COUNCILS[council],
          column: asked,
        },
      ),
    );
  if (sentOn !== null && receivedOn !== null && receivedOn < sentOn)
    found.push(
      problem("avis/recu-avant-transmis", line.place("receivedOn"), {
        received: frenchDate(receivedOn),
        sent: frenchDate(sentOn),
      }),
    );
  return found;
}

/** The territories that each is the council of. */
const TERRITORIES: Readonly<Record<Council, readonly TerritoryKind[]>> = {
  conseil_municipal: ["commune"],
  conseil_citoyen: ["qpv", "commune"],
  autre_signataire: [],
};

/** Cells that say nothing of such a council: nothing reads them. A code of no known kind is one of the list of territories. */
function withoutEffect({ council, territory, organisation, hasGrant, place }: CouncilOpinion): Diagnostic[] {
  const kinds = TERRITORIES[council];
  const kind = territory === null ? undefined : kindOfCode(territory);
  const isOther = council === "autre_signataire";
  const isMisplaced = isOther ? territory !== null : kind !== undefined && !kinds.includes(kind);
  const cells = [
    { isIdle: isMisplaced, field: "territory", column: "territoire" },
    { isIdle: !isOther && organisation !== null, field: "organisation", column: "organisme" },
    { isIdle: council !== "conseil_municipal" && hasGrant !== null, field: "hasGrant", column: "dsu" },
  ];
  return cells
    .filter(({ isIdle }) => isIdle)
    .map(({ field, column }) =>
      problem("avis/colonne-sans-effet", place(field), { column, council: COUNCILS[council] }),
    );
}

function missingFile(line: CouncilOpinion, files: readonly string[]): Diagnostic[] {
  const { contribution } = line;
  if (contribution === null || files.includes(contribution)) return [];
  const suggestion = suggest(contribution, files);
  return [
    problem("avis/contribution-absente", line.place("contribution"), { name: contribution, suggestion }),
  ];
}
