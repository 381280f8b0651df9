import type { ComparabilityRule } from "../../data/comparability.ts";
import type { Dataset } from "../../data/workspace.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { OutputFile } from "../../files/world.ts";
import { namedRuleWords } from "../../french/rules.ts";
import { copyWords, FROM_PRODUCER, updatedWords } from "../../french/sources.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { type MethodNote, methodNote } from "../report/method-note.ts";
import { type CaveatsView, caveatsView, type DocumentView, documentViews } from "../report/sources.ts";
import { definitionViews, type ReportView } from "../report/view.ts";
import { partFile } from "./part-file.ts";
import type { FilePart, SiteNouns, TableHead } from "./parts.ts";
import type { SiteTable } from "./table-part.ts";

/** Where all that a site shows comes from, and how it is to be read (`sources`). */
export interface SourcesPart {
  readonly sets: readonly SourceSet[];
  /** What producers refuse or discourage, of what the site shows. */
  readonly rules: readonly {
    readonly words: string;
    readonly link: string;
    readonly indicators: readonly string[];
  }[];
  readonly caveats: CaveatsView;
  readonly definitions: ReportView["definitions"];
  readonly indicators: readonly {
    readonly label: string;
    readonly subject: string;
    readonly definition: string;
    readonly sources: readonly { readonly title: string; readonly link?: string | undefined }[];
  }[];
  readonly conventions: MethodNote["conventions"];
  readonly thresholds: MethodNote["seuils"];
  readonly documents: readonly DocumentView[];
  readonly contractFiles: readonly { readonly path: string; readonly sha256: string }[];
}

/** A set of published figures that the site shows. */
export interface SourceSet
  extends Pick<Dataset, "title" | "producer" | "period" | "licence" | "licenceLink" | "sources"> {
  /** From what its figures were taken, and when their producer last changed them. */
  readonly taken: string;
  readonly zonings: readonly string[];
  readonly indicators: readonly string[];
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** What some files, or a rule, are read for. */
interface Uses {
  readonly zonings: Set<string>;
  readonly indicators: Set<string>;
}

/** The sources of a site, noted table by table. */
export class SourceBook {
  readonly #files = new Map<string, Uses>();
  readonly #rules = new Map<string, { readonly rule: ComparabilityRule; readonly indicators: Set<string> }>();
  readonly #tables = new Map<string, TableHead>();
  readonly #nouns: SiteNouns;

  constructor(nouns: SiteNouns) {
    this.#nouns = nouns;
  }

  /** Notes what a table was read from, and what producers say of it. */
  read({ whole: { rules = [] } }: SiteTable, head: TableHead, files: readonly FilePart[]): void {
    const { indicator, zoning } = head;
    if (!this.#tables.has(indicator.id)) this.#tables.set(indicator.id, head);
    for (const { path } of files) {
      const uses = this.#files.get(path) ?? { zonings: new Set(), indicators: new Set() };
      uses.zonings.add(zoning);
      uses.indicators.add(indicator.shortLabel);
      this.#files.set(path, uses);
    }
    for (const rule of rules) {
      const known = this.#rules.get(rule.id) ?? { rule, indicators: new Set() };
      known.indicators.add(indicator.shortLabel);
      this.#rules.set(rule.id, known);
    }
  }

  /** The part of the sources: of a contract, with its own documents and conventions. */
  file(evaluation?: Evaluation): OutputFile {
    const indicators = [...this.#tables.keys()].flatMap((id) => this.#nouns.indicators.get(id) ?? []);
    const { conventions, seuils } = evaluation ? methodNote(evaluation) : { conventions: [], seuils: [] };
    const part: SourcesPart = {
      sets: this.#nouns.datasets.flatMap((set) => this.#set(set)),
      rules: [...this.#rules.values()].map(({ rule, indicators: named }) => ({
        words: namedRuleWords(rule),
        link: rule.source.link ?? "",
        indicators: [...named],
      })),
      caveats: caveatsView({ referentiel: { caveats: evaluation?.referentiel.caveats ?? [] }, indicators }),
      definitions: definitionViews("site", evaluation ?? { targets: [], shared: [] }),
      indicators: indicators.map(({ id, label, definition, sources }) => ({
        label,
        subject: this.#tables.get(id)?.subject ?? "",
        definition,
        sources,
      })),
      conventions,
      thresholds: seuils,
      documents: evaluation ? documentViews(evaluation) : [],
      contractFiles: (evaluation?.referentiel.files ?? []).map(({ path, sha256 }) => ({ path, sha256 })),
    };
    return partFile("sources", typesetDeep(part));
  }

  #set(set: Dataset): SourceSet[] {
    const { title, producer, period, licence, licenceLink, sources, resources } = set;
    const files = resources.filter(({ path }) => this.#files.has(path));
    if (files.length === 0) return [];
    const uses = files.flatMap(({ path }) => this.#files.get(path) ?? []);
    return [
      {
        ...{ title, producer, period, licence, licenceLink, sources },
        taken: [copyWords(set).join("") || FROM_PRODUCER, ...updatedWords(set)].join(", "),
        zonings: [...new Set(uses.flatMap(({ zonings }) => [...zonings]))],
        indicators: [...new Set(uses.flatMap(({ indicators }) => [...indicators]))],
        files: files.map(({ path, sha256 }) => ({ path, sha256 })),
      },
    ];
  }
}
