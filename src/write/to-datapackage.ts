import type { Evaluation } from "../model/evaluation.ts";
import type { OutputFile } from "../model/world.ts";
import type { Table } from "./tables.ts";

/** The datapackage.json of the tables of a report: what each column is, where the figures come from, their licence. */
export function toDatapackage(
  { referentiel, datasets, date, producedBy }: Evaluation,
  tables: readonly { readonly table: Table; readonly file: OutputFile }[],
  sha256: (content: string | Uint8Array) => string,
): string {
  const descriptor = {
    profile: "tabular-data-package",
    name: `ecarts-${referentiel.id}`,
    title: `Écarts et constats : ${referentiel.title}`,
    description:
      "Tableaux calculés par ecarts à partir des jeux cités en source ; les cellules vides ont leur motif.",
    version: producedBy.version,
    created: `${date}T00:00:00Z`,
    licenses: [
      ...new Map(datasets.map((set) => [set.licence, licence(set.licence, set.licenceLink)])).values(),
    ],
    sources: datasets.map(({ producer, title, period }) => ({ title: `${producer}, ${title} (${period})` })),
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
