import { type Party, partyRecord } from "../parties.ts";
import type { Measurement } from "../records.ts";
import { citedAt, type QuotedDocument } from "../tree.ts";
import type { Target } from "./target.ts";

/**
 * What a document itself prints of a target, as lines of the follow-up: one of the target, or one of each party that it binds.
 * Without a date of its own, that of the document. Nothing when the document prints no answer.
 */
export function printedMeasures(
  { id, printed }: Target,
  members: readonly Party[] | undefined,
  documents: readonly QuotedDocument[],
): Measurement[] {
  if (!printed) return [];
  const { value, date, source } = printed;
  const document = documents.find((one) => one.id === source.document);
  const dated = date ?? document?.date;
  if (dated === undefined) return [];
  const names = members ? members.map((member) => partyRecord(id, member.id)) : [id];
  const where = [source.document, citedAt(source) ?? []].flat().join(", ");
  return names.map((name) => ({
    id: name,
    date: dated,
    value,
    source: document?.title ?? source.document,
    by: "document",
    address: where,
    printed: source,
  }));
}
