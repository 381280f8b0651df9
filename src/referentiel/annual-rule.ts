import { type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { readYaml } from "../files/yaml.ts";
import { compareText } from "../kernel/text.ts";
import { TEXT_SECTIONS, type TextSection } from "./free-texts.ts";

/** What shows that something that is asked of the annual report is there, with what users read. */
export const PROOFS = {
  texte: "un texte de cette partie",
  ecarts: "des écarts mesurés à deux dates",
  constats: "des constats ou des cibles qui ont un verdict",
  actions: "un texte, ou des actions saisies dans le suivi",
  dsu: "un texte, quand une commune reçoit la DSU",
  consultation: "un avis, ou un mois sans réponse, de chaque conseil",
  annexes: "la contribution de chaque conseil qui a répondu",
  suites: "un texte, ou ce que le rapport retient de chaque avis",
} as const;

export type Proof = keyof typeof PROOFS;

/** One thing that is asked of the annual report. */
export interface AnnualRequest {
  readonly id: string;
  /** What it is called: the heading of its part, when it has one. */
  readonly title: string;
  /** The part of the report that answers it; null when it is about how the report is made. */
  readonly section: TextSection | null;
  readonly proof: Proof;
  readonly isOptional: boolean;
  readonly asks: string;
  readonly reference: string;
  /** Who must provide it: institutions or roles. */
  readonly by: string;
}

/** What an official text asks of the annual report, and how it was read. */
export interface AnnualRule {
  readonly title: string;
  readonly date: string;
  readonly inForceFrom: string;
  readonly note: string;
  readonly readIn: readonly { readonly title: string; readonly date?: string | undefined }[];
  readonly requests: readonly AnnualRequest[];
  /** What comes once the draft is complete. */
  readonly afterwards: readonly string[];
}

/** The keys of datasets/rapport-annuel/*.yaml; the schema has been checked. */
interface Written {
  readonly titre: string;
  readonly date: string;
  readonly en_vigueur_le: string;
  readonly note: string;
  readonly presentations: readonly { readonly titre: string; readonly date?: string }[];
  readonly demandes: readonly {
    readonly id: string;
    readonly partie?: TextSection;
    readonly titre?: string;
    readonly preuve: Proof;
    readonly facultatif?: boolean;
    readonly demande: string;
    readonly reference: string;
    readonly qui: string;
  }[];
  readonly ensuite: readonly string[];
}

const FOLDER = "datasets/rapport-annuel";

/**
 * What is asked of the annual report on a day: the latest text in force, of the workspace when it has the file, else of the
 * program. No value, and no problem, before the first of them.
 */
export async function readAnnualRule(day: string, world: World): Promise<Read<AnnualRule>> {
  const own: World = { ...world, read: world.own.read, list: world.own.list };
  const [theirs, ours] = await Promise.all([namesIn(own), namesIn(world)]);
  const names = [...new Set([...theirs, ...ours])].toSorted(compareText);
  const reads = await Promise.all(
    names.map((name) =>
      readYaml<Written>(`${FOLDER}/${name}`, "rapport-annuel", ours.includes(name) ? world : own),
    ),
  );
  const rules = reads.flatMap(({ value }) => (value ? [toRule(value.value)] : []));
  const inForce = rules
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .toSorted((left, right) => compareText(left.inForceFrom, right.inForceFrom))
    .at(-1);
  return settle(
    inForce,
    reads.flatMap(({ diagnostics }) => diagnostics),
  );
}

const namesIn = async (world: World): Promise<string[]> =>
  (await world.list(FOLDER)).filter((file) => /^[^/]+\.yaml$/.test(file));

function toRule(written: Written): AnnualRule {
  return {
    title: written.titre,
    date: written.date,
    inForceFrom: written.en_vigueur_le,
    note: written.note,
    readIn: written.presentations.map(({ titre, date }) => ({ title: titre, ...(date && { date }) })),
    requests: written.demandes.map((one) => ({
      id: one.id,
      title: one.titre ?? (one.partie ? TEXT_SECTIONS[one.partie] : one.demande),
      section: one.partie ?? null,
      proof: one.preuve,
      isOptional: one.facultatif ?? false,
      asks: one.demande,
      reference: one.reference,
      by: one.qui,
    })),
    afterwards: written.ensuite,
  };
}
