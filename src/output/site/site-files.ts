import { inLeadingOrder } from "../../compare/leading-indicators.ts";
import type { Contour } from "../../data/contour.ts";
import { printedName } from "../../data/printed-name.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { OutputFile } from "../../files/world.ts";
import { playedLines } from "../../french/follow-up.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { frenchDate } from "../../kernel/french.ts";
import { compareText } from "../../kernel/text.ts";
import { shortFingerprint } from "../report/sources.ts";
import { followFiles, isFollowed } from "./follow-parts.ts";
import { indexPage } from "./index-page.ts";
import { LinkedParts } from "./linked-parts.ts";
import { overviewPart } from "./overview.ts";
import { DATA_FOLDER, encoded, partFile, partNames } from "./part-file.ts";
import {
  type FilePart,
  SITE_VIEWS,
  type SiteHead,
  type SiteNouns,
  type SiteViewId,
  type TableHead,
} from "./parts.ts";
import { type PlaceInCountry, QuarterBook } from "./quarter-book.ts";
import { SourceBook } from "./source-book.ts";
import { type SiteTable, tableFiles } from "./table-part.ts";
import { treePart } from "./tree-part.ts";

/** Where the script and the style of the page stand, in the program and in a site. */
export const PAGE_FOLDER = "page";

/** What a site is made of. */
export interface SiteContent extends TableContent {
  readonly evaluation: Evaluation;
  /** Where a quarter stands among all those of its zoning that are known. */
  readonly inCountry: PlaceInCountry;
  /** The files of the page itself, as the program was built with them. */
  readonly page: readonly OutputFile[];
}

/** All the files of a site, in the order of their names: the same evaluation gives the same bytes. */
export function siteFiles({ evaluation, page, inCountry, ...content }: SiteContent): OutputFile[] {
  const quarters = new QuarterBook({ nouns: content.nouns, inCountry, evaluation });
  const sources = new SourceBook(content.nouns);
  const gathered = gatherTables(content, (one, head, read) => {
    quarters.read(one, head.id);
    sources.read(one, head, read);
  });
  return inFolder(siteHead(evaluation, gathered), page, [
    partFile("accueil", overviewPart(evaluation)),
    ...gathered.data,
    ...quarters.files(),
    partFile("referentiel", treePart(evaluation, gathered.tables)),
    ...followFiles(evaluation),
    sources.file(evaluation),
  ]);
}

/** What the tables of a site are made of. */
export interface TableContent {
  readonly tables: Iterable<SiteTable>;
  readonly nouns: SiteNouns;
  readonly contours: readonly Contour[];
}

/** What menus say of the tables, in the order in which an evaluation opens, and of the maps; and their parts. */
export interface GatheredTables extends Pick<SiteHead, "tables" | "maps"> {
  readonly data: readonly OutputFile[];
}

/** The parts of all the tables; `see` sees each table as it is made, and the files that it was read in. */
export function gatherTables(
  { tables, nouns, contours }: TableContent,
  see: (one: SiteTable, head: TableHead, read: readonly FilePart[]) => void = () => undefined,
): GatheredTables {
  const nameOf = partNames();
  const heads: TableHead[] = [];
  const data: OutputFile[] = [];
  const linked = new LinkedParts(nouns);
  for (const one of tables) {
    const id = nameOf(one.whole.indicator, one.whole.geography, one.reference);
    const { head, files, read } = tableFiles(one, id, nouns);
    if (!head) continue;
    heads.push(head);
    data.push(...[...files, ...linked.add(one, head)].map(encoded));
    see(one, head, read);
  }
  const { files, maps } = linked.maps(contours);
  return { tables: inOrder(heads), maps, data: [...data, ...files] };
}

/** The files of a site in its folder: the page, what is known before any view, the parts, and the list of them all. */
export function inFolder(
  head: SiteHead,
  page: readonly OutputFile[],
  parts: readonly OutputFile[],
): OutputFile[] {
  const files: OutputFile[] = [
    { path: "index.html", content: indexPage(head) },
    ...page.map(({ path, content }) => ({ path: `${PAGE_FOLDER}/${path}`, content })),
    partFile("site", head),
    ...parts,
  ];
  const names = files.map(({ path }) => path).sort();
  return [...files, { path: FILE_LIST, content: names.map((name) => `${name}\n`).join("") }].toSorted(
    (one, other) => (one.path < other.path ? -1 : 1),
  );
}

/** The files of a site, named in it, so that writing it again takes away those that it no longer has. */
export const FILE_LIST = `${DATA_FOLDER}/fichiers.txt`;

/** Only what a site writes is ever taken away, whatever the list says. */
const OWN = /^(?:donnees|page)\/(?:[\w-]+\/)?[\w.-]+$/;

/** The files of an earlier site in the same folder (its list, when there is one) that this one does not have. */
export function staleFiles(list: Uint8Array | undefined, files: readonly OutputFile[]): string[] {
  const now = new Set(files.map(({ path }) => path));
  const before = new TextDecoder().decode(list).split("\n");
  return before.filter((path) => OWN.test(path) && !path.includes("..") && !now.has(path));
}

function siteHead(evaluation: Evaluation, { tables, maps }: GatheredTables): SiteHead {
  const { referentiel, epci, date, producedBy } = evaluation;
  return {
    ...typesetDeep({
      title: referentiel.title,
      example: playedLines(referentiel).join(""),
      perimeter: epci ? printedName(epci.label) : (referentiel.territory ?? ""),
      day: frenchDate(date),
    }),
    version: producedBy.version,
    inputs: shortFingerprint(producedBy.inputs),
    views: viewsOf([
      "accueil",
      ...tableViews(tables),
      "referentiel",
      ...(isFollowed(evaluation) ? (["suivi"] as const) : []),
      "sources",
    ]),
    tables,
    maps,
  };
}

/** The views that tables make. */
export const tableViews = (tables: readonly TableHead[]): readonly SiteViewId[] => [
  ...(tables.length > 0 ? (["ecarts"] as const) : []),
  ...(tables.some(({ isDrawn }) => isDrawn) ? (["carte"] as const) : []),
  ...(tables.length > 0 ? (["quartier"] as const) : []),
];

/** The views of a site, as its menu names them. */
export const viewsOf = (ids: readonly SiteViewId[]): SiteHead["views"] =>
  ids.map((id) => [id, SITE_VIEWS[id]] as const);

/** The order in which an evaluation opens; of an indicator the latest zoning first, then the order in which tables are made: by reference. */
function inOrder(heads: readonly TableHead[]): TableHead[] {
  const order = new Map(
    inLeadingOrder([...new Set(heads.map(({ indicator }) => indicator.id))]).map((id, rank) => [id, rank]),
  );
  const rank = ({ indicator }: TableHead): number => order.get(indicator.id) ?? 0;
  return heads.toSorted(
    (one, other) => rank(one) - rank(other) || compareText(other.geography, one.geography),
  );
}
