import type { Dataset } from "../../data/workspace.ts";
import type { OutputFile } from "../../files/world.ts";
import type { QuotedDocument } from "../../referentiel/tree.ts";
import type { Table } from "./table.ts";

/** What a set of tables is called, which day it bears, what it was made from. */
export interface PackageHead {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly datasets: readonly Dataset[];
  /** What was read beside the figures: the documents of a référentiel. */
  readonly documents?: readonly QuotedDocument[];
}

/** The datapackage.json of some tables: what each column is, where the figures come from, their licence. */
export function toDatapackage(
  { name, title, datasets, documents = [], date, version }: PackageHead,
  tables: readonly { readonly table: Table; readonly file: OutputFile }[],
  sha256: (content: string | Uint8Array) => string,
): string {
  const descriptor = {
    profile: "tabular-data-package",
    name: `ecarts-${name}`,
    title,
    description:
      "Tableaux calculés par ecarts à partir des jeux cités en source ; les cellules vides ont leur motif.",
    version,
    created: `${date}T00:00:00Z`,
    licenses: [
      ...new Map(datasets.map((set) => [set.licence, licence(set.licence, set.licenceLink)])).values(),
    ],
    sources: [
      ...new Set([
        ...datasets.map((set) => `${set.producer}, ${set.title} (${set.period})`),
        ...documents.map((document) => `${document.title} (${document.date})`),
      ]),
    ].map((source) => ({ title: source })),
    resources: tables.map(({ table, file }) => resource(table, file, sha256)),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

function licence(title: string, path: string | undefined): object {
  const name = title.includes("Licence Ouverte") ? "etalab-2.0" : "other-open";
  return { name, title, ...(path !== undefined && { path }) };
}

function resource(
  { name, title, columns }: Table,
  file: OutputFile,
  sha256: (content: string | Uint8Array) => string,
): object {
  return {
    name,
    title,
    path: file.path.slice(file.path.lastIndexOf("/") + 1),
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(file.content),
    hash: `sha256:${sha256(file.content)}`,
    dialect: { delimiter: ";", doubleQuote: true, header: true },
    schema: {
      fields: columns.map(({ name, type, title, description }) => ({
        name,
        type,
        title,
        description,
        ...(type === "number" && { decimalChar: "," }),
      })),
      missingValues: [""],
    },
  };
}
