import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";

/** What an EPCI and a commune are called by: nine digits, five characters. */
const EPCI = /^\d{9}$/;
const COMMUNE = /^(?:\d{5}|2[AB]\d{3})$/;

/**
 * A QPV attached to what is no code of an EPCI or of a commune, such as a list that could not be cut: it would vanish from
 * its EPCI in silence. Only imported lists are judged: described territories are free to name what they like.
 */
export function attachments({ territories }: Workspace): Diagnostic[] {
  return [...territories.values()].flatMap(({ code, kind, epci, communes, isListed }) => {
    if (kind !== "qpv" || isListed === undefined) return [];
    const wrong = [...epci.filter((one) => !EPCI.test(one)), ...communes.filter((one) => !COMMUNE.test(one))];
    return wrong.map((text) =>
      problem("territory/rattachement-invalide", { file: "datasets" }, { code, text }),
    );
  });
}
