import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatEuros, frenchMoment } from "../../kernel/french.ts";
import { groupedBy } from "../../kernel/groups.ts";
import type { FollowContext } from "../context.ts";
import { askedNumber, quoted } from "../rules/asked.ts";
import type { RowPlace } from "../tables/table.ts";
import { type TfpbLine, ZONINGS } from "../tables/tfpb.ts";
import { SIGNED, type Signed, signedByEach } from "./signatures.ts";

/**
 * What is wrong in the lines of the abatement of the year that is followed: two amounts or two dates for one thing, a zoning that is not
 * the one that the contract asks for, a signature that came too late, an abatement of who has not signed.
 *
 * @diagnostic tfpb/montants-contradictoires
 * @diagnostic tfpb/dates-contradictoires
 * @diagnostic tfpb/zonage-inattendu
 * @diagnostic tfpb/signature-tardive
 * @diagnostic tfpb/abattement-sans-signature
 */
export function tfpbProblems(context: FollowContext): Diagnostic[] {
  const own = context.records.tfpb.filter(({ year }) => year === context.year);
  const byLandlord = [...groupedBy(own, ({ landlord }) => landlord).values()];
  return [
    ...byLandlord.flatMap((lines) => contradictions(lines, context)),
    ...zoningProblems(own, context),
    ...lateSignatures("convention", context),
    ...lateSignatures("contrat", context),
    ...unsignedAbatements(context),
  ];
}

/** Two amounts in one district, two dates in one commune. */
function contradictions(lines: readonly TfpbLine[], context: FollowContext): Diagnostic[] {
  const [first] = lines;
  if (!first) return [];
  const landlord = nameOf(first.landlord, context);
  const districts = [...groupedBy(lines, ({ commune, qpv }) => `${commune}|${qpv ?? ""}`).values()];
  const communes = [...groupedBy(lines, ({ commune }) => commune).values()];
  return [
    ...districts.flatMap((own) =>
      others(own, ({ abated }) => abated).map(({ line, value, first: { value: other, line: at } }) =>
        problem("tfpb/montants-contradictoires", line.place("abated"), {
          landlord,
          commune: line.commune,
          year: line.year,
          amount: formatEuros(value),
          other: formatEuros(other),
          where: whereOf(at),
        }),
      ),
    ),
    ...(Object.keys(SIGNED) as Signed[]).flatMap((signed) => {
      const { field, words } = SIGNED[signed];
      return communes.flatMap((own) =>
        others(own, (line) => line[field]).map(({ line, value, first: { value: other, line: at } }) =>
          problem("tfpb/dates-contradictoires", line.place(field), {
            landlord,
            what: words,
            commune: line.commune,
            date: frenchMoment(value),
            other: frenchMoment(other),
            where: whereOf(at),
          }),
        ),
      );
    }),
  ];
}

interface Said<V> {
  readonly line: TfpbLine;
  readonly value: V;
}

/** The lines that say another value than the first that says one. */
function others<V>(
  lines: readonly TfpbLine[],
  told: (line: TfpbLine) => V | null,
): (Said<V> & { readonly first: Said<V> })[] {
  const all = lines.flatMap((line): Said<V>[] => {
    const value = told(line);
    return value === null ? [] : [{ line, value }];
  });
  const [first] = all;
  return first ? all.filter(({ value }) => value !== first.value).map((one) => ({ ...one, first })) : [];
}

function zoningProblems(lines: readonly TfpbLine[], context: FollowContext): Diagnostic[] {
  const asked = askedNumber(context, "geographie_de_l_abattement");
  if (!asked) return [];
  return lines
    .filter(({ zoning }) => zoning !== String(asked.value))
    .map((line) =>
      problem("tfpb/zonage-inattendu", line.place("zoning"), {
        year: line.year,
        zoning: ZONINGS[line.zoning],
        clause: quoted(asked),
      }),
    );
}

function lateSignatures(signed: Signed, context: FollowContext): Diagnostic[] {
  const found = signedByEach(context, signed);
  if (!found) return [];
  return found.parties
    .filter(({ isMet }) => isMet === false)
    .flatMap(({ id, name, on }) => {
      const line = lineOf(id, on, signed, context);
      return line === undefined || on === null
        ? []
        : problem("tfpb/signature-tardive", line.place(SIGNED[signed].field), {
            landlord: name,
            what: SIGNED[signed].words,
            date: frenchMoment(on),
            clause: quoted(found.requirement),
          });
    });
}

/** Amounts abated for who is not known to have signed the contract, at the first of its lines that says one. */
function unsignedAbatements(context: FollowContext): Diagnostic[] {
  const found = signedByEach(context, "contrat");
  if (!found) return [];
  const unsigned = found.parties.filter(({ on }) => on === null);
  return unsigned.flatMap(({ id, name }) => {
    const line = context.records.tfpb.find(
      ({ landlord, year, abated }) =>
        landlord === id && year === context.year && abated !== null && abated > 0,
    );
    return line
      ? problem("tfpb/abattement-sans-signature", line.place("abated"), {
          landlord: name,
          clause: quoted(found.requirement),
        })
      : [];
  });
}

const lineOf = (landlord: string, on: string | null, signed: Signed, { records }: FollowContext) =>
  records.tfpb.find((line) => line.landlord === landlord && line[SIGNED[signed].field] === on);

const nameOf = (id: string, { rules }: FollowContext): string =>
  rules.landlords.find((landlord) => landlord.id === id)?.name ?? id;

const whereOf = ({ address }: RowPlace): string => `(${address})`;
