import { ANNUAL_STATES, type AnnualItem } from "../../evaluation/annual-report.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { countsSentence, draftSentence, readInSentence } from "../../french/annual-report.ts";
import { opinionCell } from "../../french/follow-opinions.ts";
import { frenchDate } from "../../kernel/french.ts";

/** One thing that is asked of the annual report. */
export interface AnnualItemView {
  readonly titre: string;
  readonly demande: string;
  readonly reference: string;
  readonly etat: string;
  readonly manque: boolean;
  readonly pourquoi: string;
  /** The same, in few words. */
  readonly bref: string;
  readonly qui: string;
  /** Whom the words count and do not name, to be read under the table. */
  readonly listes: readonly { readonly titre: string; readonly noms: readonly string[] }[];
}

/** The opinion of a council. */
export interface CouncilOpinionView {
  readonly conseil: string;
  readonly transmis: string;
  readonly recu: string;
  readonly avis: string;
  readonly suite: string;
  /** The name of the file of what it sent; empty when there is none. */
  readonly fichier: string;
  /** Whether the file is a text, which is printed; a PDF is joined. */
  readonly est_texte: boolean;
}

/** What the annual report must hold by law, where it stands, and what councils said. */
export interface AnnualReportView {
  readonly annee: number;
  /** Empty once nothing is missing. */
  readonly projet: string;
  /** How many things asked are there, and how many are missing. */
  readonly bilan: string;
  readonly manques: readonly AnnualItemView[];
  readonly demandes: readonly AnnualItemView[];
  /** The text that asks it, and how it was read. */
  readonly source: string;
  readonly lecture: string;
  readonly ensuite: readonly string[];
  readonly avis: readonly CouncilOpinionView[];
  /** Of these opinions, those whose contribution is annexed. */
  readonly contributions: readonly CouncilOpinionView[];
}

/** The annual report of a contract in words; null of what has none. */
export function annualReportView({ annualReport, referentiel }: Evaluation): AnnualReportView | null {
  if (!annualReport) return null;
  const { year, rule, items, opinions } = annualReport;
  const missing = items.filter(({ state }) => state === "manque");
  const files = new Map((referentiel.contributions ?? []).map(({ name, text }) => [name, text]));
  const views = opinions.map((one): CouncilOpinionView => {
    const held = one.contribution !== null && files.has(one.contribution) ? one.contribution : "";
    return {
      conseil: one.name,
      transmis: one.sentOn ? frenchDate(one.sentOn) : "–",
      recu: one.receivedOn ? frenchDate(one.receivedOn) : "–",
      avis: opinionCell(one),
      suite: one.followed ?? "",
      fichier: held,
      est_texte: typeof files.get(held) === "string",
    };
  });
  return {
    annee: year,
    projet: missing.length === 0 ? "" : draftSentence(missing.length),
    manques: missing.map(itemView),
    demandes: items.map(itemView),
    bilan: countsSentence(items),
    source: rule.title,
    lecture: `${rule.note} ${readInSentence(rule.readIn)}`,
    ensuite: rule.afterwards,
    avis: views,
    contributions: views.filter(({ fichier }) => fichier !== ""),
  };
}

function itemView({ title, brief, lists, asks, reference, state, why, by }: AnnualItem): AnnualItemView {
  return {
    titre: title,
    demande: asks,
    reference,
    etat: ANNUAL_STATES[state],
    manque: state === "manque",
    pourquoi: lists.length > 0 ? brief : why,
    bref: brief,
    qui: by,
    listes: lists.map((one) => ({ titre: `${one.title} (${one.names.length})`, noms: one.names })),
  };
}
