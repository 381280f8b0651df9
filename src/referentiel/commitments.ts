import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import { type KnownIds, unknown } from "./known-names.ts";
import type { Origin, Scale, Source, Validity } from "./tree.ts";
import {
  type At,
  dateProblems,
  toDate,
  toSource,
  toValidity,
  type WrittenDate,
  type WrittenSource,
  type WrittenValidity,
} from "./written.ts";

/** How a document calls a follow-up indicator. */
export const FOLLOW_UP_FAMILIES = ["suivi", "quantitative", "qualitative"] as const;

/** A follow-up indicator that a document names; it has no value until the follow-up records one. */
export interface FollowUpIndicator {
  readonly id: string;
  readonly label: string;
  readonly family?: (typeof FOLLOW_UP_FAMILIES)[number] | undefined;
  readonly kind?: string | undefined;
  readonly lines?: string | undefined;
}

/** The kinds of commitments. */
export const COMMITMENT_KINDS = ["contribution", "communal", "action", "principe", "obligation"] as const;

/** What a signatory promises to do. Bodies and roles, never persons. */
export interface Commitment extends Validity {
  readonly id: string;
  readonly label: string;
  readonly kind: (typeof COMMITMENT_KINDS)[number];
  readonly node?: string | undefined;
  readonly by: string;
  readonly commune?: string | undefined;
  readonly qpv?: string | undefined;
  readonly lead?: string | undefined;
  readonly partners: readonly string[];
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly due?: string | undefined;
  readonly duePrinted?: string | undefined;
  readonly scale?: Scale | undefined;
  readonly targets: readonly string[];
  readonly followUp: readonly FollowUpIndicator[];
  readonly note?: string | undefined;
  readonly origin: Origin;
  readonly source: Source;
}

/** Follow-up indicators that a document names for a whole node. */
export interface FollowUpBlock {
  readonly node: string;
  readonly label?: string | undefined;
  readonly commune?: string | undefined;
  readonly indicators: readonly FollowUpIndicator[];
  readonly source: Source;
}

/** What a person writes in engagements.yaml. */
export interface WrittenCommitments {
  readonly engagements: readonly WrittenCommitment[];
  readonly suivi_general?: readonly WrittenFollowUpBlock[];
}

export interface WrittenCommitment extends WrittenValidity {
  readonly id: string;
  readonly libelle: string;
  readonly genre: Commitment["kind"];
  readonly noeud?: string;
  readonly par: string;
  readonly commune?: string;
  readonly quartier?: string;
  readonly pilote?: string;
  readonly partenaires?: readonly string[];
  readonly echeance?: WrittenDate;
  readonly echeance_imprimee?: string;
  readonly portee?: Scale;
  readonly cibles?: readonly string[];
  readonly suivi?: readonly WrittenFollowUp[];
  readonly note?: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
}

export interface WrittenFollowUpBlock {
  readonly noeud: string;
  readonly libelle?: string;
  readonly commune?: string;
  readonly indicateurs: readonly WrittenFollowUp[];
  readonly source: WrittenSource;
}

export interface WrittenFollowUp {
  readonly id: string;
  readonly libelle: string;
  readonly famille?: NonNullable<FollowUpIndicator["family"]>;
  readonly nature?: string;
  readonly lignes?: WrittenDate;
}

/** A written commitment in the model's words. */
export function toCommitment(written: WrittenCommitment): Commitment {
  return {
    id: written.id,
    label: written.libelle,
    kind: written.genre,
    node: written.noeud,
    by: written.par,
    commune: written.commune,
    qpv: written.quartier,
    lead: written.pilote,
    partners: written.partenaires ?? [],
    due: toDate(written.echeance),
    duePrinted: written.echeance_imprimee,
    scale: written.portee,
    targets: written.cibles ?? [],
    followUp: (written.suivi ?? []).map(toFollowUp),
    note: written.note,
    origin: written.origine,
    source: toSource(written.source),
    ...toValidity(written),
  };
}

/** A written block of follow-up indicators in the model's words. */
export function toFollowUpBlock(written: WrittenFollowUpBlock): FollowUpBlock {
  return {
    node: written.noeud,
    label: written.libelle,
    commune: written.commune,
    indicators: written.indicateurs.map(toFollowUp),
    source: toSource(written.source),
  };
}

function toFollowUp({ id, libelle, famille, nature, lignes }: WrittenFollowUp): FollowUpIndicator {
  return { id, label: libelle, family: famille, kind: nature, lines: toDate(lignes) };
}

/** What is wrong in engagements.yaml beyond its schema: names that refer to nothing, dates, a commune that is not named. */
export function commitmentProblems(
  { value, placeOf }: Located<WrittenCommitments>,
  names: KnownIds,
): Diagnostic[] {
  const { engagements, suivi_general: blocks = [] } = value;
  return [
    ...engagements.flatMap((commitment, index) =>
      oneProblems(commitment, names, (...inside) => placeOf(["engagements", index, ...inside])),
    ),
    ...blocks.flatMap(({ noeud, source }, index) => {
      const at = (...inside: NodePath) => placeOf(["suivi_general", index, ...inside]);
      return [
        ...unknown("referentiel/noeud-inconnu", noeud, names.nodes, () => at("noeud")),
        ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
          at("source", "document"),
        ),
      ];
    }),
  ];
}

/**
 * The problems of one commitment.
 *
 * @diagnostic commitment/commune-absente
 */
function oneProblems(commitment: WrittenCommitment, names: KnownIds, at: At): Diagnostic[] {
  const { id, noeud, source, cibles = [], genre, commune, echeance } = commitment;
  return [
    ...unknown("referentiel/noeud-inconnu", noeud, names.nodes, () => at("noeud")),
    ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
      at("source", "document"),
    ),
    ...cibles.flatMap((target, index) =>
      unknown("referentiel/cible-inconnue", target, names.targets, () => at("cibles", index)),
    ),
    ...dateProblems(echeance, () => at("echeance")),
    ...(genre === "communal" && commune === undefined
      ? [problem("commitment/commune-absente", at("genre"), { id })]
      : []),
  ];
}
