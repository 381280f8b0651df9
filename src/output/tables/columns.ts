import type { Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import { type Quantity, REASON_WORDS } from "../../kernel/unknown.ts";
import { citedAt, type QuotedDocument, type Source } from "../../referentiel/tree.ts";
import { type Column, countColumn, numberCell, numberColumn, type TableSource, textColumn } from "./table.ts";

/** What every row of a gap table is about: a comparison, and what is known of what it measures. */
export interface MeasuredRow {
  readonly table: Comparison;
  readonly indicator: Indicator | undefined;
}

/** The indicator of a row, by its identifier and by its name. */
export const INDICATOR_COLUMNS: readonly Column<MeasuredRow>[] = [
  textColumn("indicateur", "Indicateur", "Identifiant de l’indicateur", 26, ({ table }) => table.indicator),
  textColumn(
    "indicateur_libelle",
    "Libellé de l’indicateur",
    "Nom de l’indicateur",
    40,
    ({ indicator }) => indicator?.label,
  ),
];

export const UNIT_COLUMN: Column<MeasuredRow> = textColumn(
  "unite",
  "Unité",
  "Unité de la valeur ; les écarts de parts (%) sont en points",
  8,
  ({ indicator }) => indicator?.unit,
);

export const GEOGRAPHY_COLUMN: Column<MeasuredRow> = textColumn(
  "geographie",
  "Géographie",
  "Zonage des QPV : qpv2015, qpv2024 ; ou ensemble",
  12,
  ({ table }) => table.geography,
);

/** A territory as the tables name it: its label where a list has it. */
export interface NamedTerritory {
  readonly code: string;
  readonly label: string | undefined;
  /** The EPCI that it lies in, with their names; empty of one that lies in none. */
  readonly epci: readonly string[];
  /** Codes of its communes. */
  readonly communes: readonly string[];
}

/** A territory by its code, named and placed if it can be. */
export function named(code: string, { territories }: TableSource): NamedTerritory {
  const { label, epci = [], communes = [] } = territories.get(code) ?? {};
  const names = epci.map((one) => territories.get(one)?.label ?? one);
  return { code, label, epci: names, communes };
}

/** The territory of a row, by its code and by its name. */
export const territoryColumns = <Row>(of: (row: Row) => NamedTerritory): Column<Row>[] => [
  textColumn("code", "Code", "Code du territoire", 12, (row) => of(row).code),
  textColumn("libelle", "Territoire", "Nom du territoire", 42, (row) => of(row).label),
  textColumn(
    "epci",
    "EPCI",
    "EPCI où se trouve le territoire",
    30,
    (row) => of(row).epci.join(" ; ") || undefined,
  ),
  textColumn(
    "communes",
    "Communes",
    "Codes des communes du territoire",
    14,
    (row) => of(row).communes.join(" ") || undefined,
  ),
];

export const referenceColumn = <Row>(of: (row: Row) => string): Column<Row> =>
  textColumn("reference_code", "Référence", "Code du territoire auquel il est comparé", 12, of);

export const periodColumn = <Row>(of: (row: Row) => string): Column<Row> =>
  textColumn("periode", "Période", "Année que la valeur décrit", 10, of);

/** The two dates of a change. */
export const endColumns = <Row>(
  of: (row: Row) => { readonly start: string; readonly end: string },
): Column<Row>[] => [
  textColumn("debut", "Début", "Première année comparée", 8, (row) => of(row).start),
  textColumn("fin", "Fin", "Dernière année comparée", 8, (row) => of(row).end),
];

/** The figure of one territory. */
export const valueColumn = <Row>(
  of: (row: Row) => Quantity,
  digits: (row: Row) => number | undefined,
): Column<Row> =>
  numberColumn("valeur", "Valeur", "Valeur publiée du territoire", (row) => numberCell(of(row)), digits);

/** Why a figure is not there; nothing when it is. */
export const valueReasonColumn = <Row>(of: (row: Row) => Quantity): Column<Row> =>
  textColumn("motif", "Motif d’absence", "Pourquoi la valeur n’est pas connue", 26, (row) =>
    reasonCell(of(row)),
  );

/** Why a gap is not there: the reason of the first unknown among what it is read with. */
export const gapReasonColumn = <Row>(of: (row: Row) => readonly (Quantity | string)[]): Column<Row> =>
  textColumn("motif", "Motif d’absence", "Pourquoi l’écart n’est pas connu", 26, (row) =>
    reasonCell(...of(row)),
  );

export const rulesColumn = <Row>(of: (row: Row) => readonly string[] | undefined): Column<Row> =>
  textColumn(
    "comparabilite",
    "Règles de comparabilité",
    "Règles qui refusent ou déconseillent : voir la table comparabilite",
    30,
    (row) => rulesCell(of(row)),
  );

/** How many territories a table is about. */
export const totalColumn = <Row>(of: (row: Row) => number): Column<Row> =>
  countColumn("total", "N", "Territoires du périmètre", of);

/** Where a thing that a document says is written: the last columns of what comes from documents. */
export const quotedColumns = <Row>(
  of: (row: Row) => { readonly source: Source; readonly document: QuotedDocument | undefined },
): Column<Row>[] => [
  textColumn(
    "document",
    "Document",
    "Identifiant du document qui l’écrit",
    14,
    (row) => of(row).source.document,
  ),
  textColumn("document_titre", "Titre du document", "Titre et date du document", 50, (row) => {
    const { document } = of(row);
    return document && `${document.title} (${document.date})`;
  }),
  textColumn(
    "lignes",
    "Lignes",
    "Lignes du texte lu, à partir de 1 ; la page d’abord (« p. 42 ») où elle est donnée",
    12,
    (row) => {
      const { source } = of(row);
      return source.pages === undefined ? source.lines : citedAt(source);
    },
  ),
];

/** The French reason of the first unknown among quantities; nothing when all are known. */
export function reasonCell(...quantities: readonly (Quantity | string)[]): string | undefined {
  for (const quantity of quantities) if (typeof quantity === "object") return REASON_WORDS[quantity.unknown];
  return undefined;
}

/** Ids of rules as a cell, each once; nothing when none applies. */
function rulesCell(list: readonly string[] | undefined): string | undefined {
  const ids = [...new Set(list)];
  return ids.length > 0 ? ids.join(", ") : undefined;
}
