// Opens the report that `npm start` wrote and looks at it as a reader would, by other means than the engine's.
// Usage: node .ci/check-report.mjs FOLDER. Last line: "N passed, N failed".
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { fileInZip } from "./read-zip.mjs";

const HTML = "rapport.html";
const EVALUATION = "evaluation.json";
const WORKBOOK = "ecarts.xlsx";
const TABLES = "tables";
const TITLE = /Lens/;
/** QPV of Lens-Liévin whose gap widens, 2014-2019, in current euros and in those of 2019: computed outside the engine. */
const KNOWN_NUMBERS = [/(?<!\d)19 ?(?:\/|sur) ?22(?!\d)/, /(?<!\d)17 ?(?:\/|sur|QPV sur) ?22(?!\d)/];
const saysThem = (said) => KNOWN_NUMBERS.every((number) => number.test(said));
const FEWEST_PAGES = 4;

const folder = process.argv[2] ?? "reports/lens-lievin";
let passed = 0;
let failed = 0;

/** Runs one check; what it returns is shown, what it throws is the reason of its failure. */
async function check(name, look) {
  try {
    const seen = await look();
    passed += 1;
    console.log(`ok      ${name}${seen === undefined ? "" : ` (${seen})`}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}

function must(condition, reason) {
  if (!condition) throw new Error(reason);
}

/** Opened once; each check that needs it fails with the same reason when it does not open. */
function once(open) {
  let result;
  return () => {
    result ??= open();
    return result;
  };
}

const file = (name) => join(folder, name);
const text = (name) => readFileSync(file(name), "utf8");
const json = (name) => JSON.parse(text(name));

// The PDF

const pdf = once(async () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  must(names.length === 1, `expected one PDF in ${folder}, found ${names.length}`);
  return getDocument({ data: new Uint8Array(readFileSync(file(names[0]))), verbosity: 0 }).promise;
});
const pages = once(async () => {
  const document = await pdf();
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map((number) => document.getPage(number)));
});
const tags = once(async () => {
  const trees = await Promise.all((await pages()).map((page) => page.getStructTree()));
  return trees.flatMap((tree) => (tree ? elements(tree) : []));
});

function elements(node) {
  return node.role ? [node, ...node.children.flatMap(elements)] : [];
}

await check("the PDF opens", async () => {
  await pdf();
});
await check(`the PDF has at least ${FEWEST_PAGES} pages`, async () => {
  const { numPages } = await pdf();
  must(numPages >= FEWEST_PAGES, `${numPages} pages`);
  return `${numPages} pages`;
});
await check("no page of the PDF is empty", async () => {
  const texts = await Promise.all((await pages()).map(textOf));
  const empty = texts.flatMap((content, index) => (content.trim() ? [] : [index + 1]));
  must(empty.length === 0, `empty: ${empty.join(", ")}`);
});
await check("the PDF's title names Lens", async () => {
  const { info } = await (await pdf()).getMetadata();
  must(TITLE.test(info.Title ?? ""), `title "${info.Title ?? ""}"`);
  return info.Title;
});
await check("the PDF's language is French", async () => {
  const { info } = await (await pdf()).getMetadata();
  must(/^fr\b/i.test(info.Language ?? ""), `language "${info.Language ?? ""}"`);
  return info.Language;
});
await check("the PDF says it is tagged", async () => {
  const mark = await (await pdf()).getMarkInfo();
  must(mark?.Marked === true, "MarkInfo does not say Marked");
});
await check("the PDF has a structure tree", async () => {
  const found = await tags();
  must(found.length > 1, "no structure tree");
  return `${found.length} elements`;
});
await check("the PDF's tables have header cells", async () => {
  const headers = (await tags()).filter(({ role }) => role === "TH");
  must(headers.length > 0, "no TH");
  return `${headers.length} TH`;
});
await check("every figure of the PDF has an alternative text", async () => {
  const figures = (await tags()).filter(({ role }) => role === "Figure");
  must(figures.length > 0, "no Figure");
  const silent = figures.filter(({ alt }) => !alt?.trim()).length;
  must(silent === 0, `${silent} of ${figures.length} without`);
  return `${figures.length} figures`;
});
await check("the PDF has an outline", async () => {
  const outline = await (await pdf()).getOutline();
  must(outline?.length > 0, "no outline");
  return outline.map(({ title }) => title).join(" | ");
});
await check("the PDF says 19 and 17 of 22", async () => {
  const all = (await Promise.all((await pages()).map(textOf))).join(" ");
  must(saysThem(oneSpace(all)), "not in its text");
});

async function textOf(page) {
  const { items } = await page.getTextContent();
  return items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join("");
}

/** French typography has narrow and unbreakable spaces; some characters have no width at all. */
function oneSpace(string) {
  return string.replace(/[\u00ad\u200b-\u200d\u2060]/g, "").replace(/\s+/g, " ");
}

// Its HTML twin

await check("the HTML is in French", () => {
  must(/<html[^>]*\slang="fr"/.test(text(HTML)), 'no <html lang="fr">');
});
await check("the HTML's title names Lens", () => {
  const title = /<title>([^<]*)<\/title>/.exec(text(HTML))?.[1] ?? "";
  must(TITLE.test(title), `title "${title}"`);
  return title;
});
await check("the HTML says 19 and 17 of 22", () => {
  must(saysThem(oneSpace(readable(text(HTML)))), "not in its text");
});

/** What a reader sees: no style, no tag, no entity. Only the entities that can stand in "19 / 22" matter. */
function readable(html) {
  return html
    .replace(/<(style|script|head)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(nbsp|thinsp|#8239|#x202f|#160|#xa0);/gi, " ")
    .replace(/&#x2f;|&#47;|&sol;/gi, "/");
}

// The data

await check("evaluation.json is an object of JSON", () => {
  const value = json(EVALUATION);
  must(value !== null && typeof value === "object" && Object.keys(value).length > 0, "empty");
});
await check("the data package lists tables", () => {
  const { resources } = json(join(TABLES, "datapackage.json"));
  must(Array.isArray(resources) && resources.length > 0, "no resource");
  return `${resources.length} tables`;
});
await check("each listed table is a CSV with rows", () => {
  const { resources } = json(join(TABLES, "datapackage.json"));
  const paths = resources.flatMap(({ path }) => path);
  must(paths.length > 0, "no path");
  for (const path of paths) {
    const lines = text(join(TABLES, path)).split(/\r?\n/).filter(Boolean);
    // Lens-Liévin prints no whole table: that one has its header alone.
    must(lines.length > (path === "tableaux-imprimes.csv" ? 0 : 1), `${path} has ${lines.length} lines`);
  }
});
await check("each CSV is listed", () => {
  const { resources } = json(join(TABLES, "datapackage.json"));
  const listed = new Set(resources.flatMap(({ path }) => path));
  const present = readdirSync(file(TABLES)).filter((name) => name.endsWith(".csv"));
  const unlisted = present.filter((name) => !listed.has(name));
  must(present.length > 0, "no CSV");
  must(unlisted.length === 0, unlisted.join(", "));
  return `${present.length} CSV`;
});
await check("the XLSX is a workbook with sheets", () => {
  const sheets = fileInZip(readFileSync(file(WORKBOOK)), "xl/workbook.xml").match(/<sheet\s/g) ?? [];
  must(sheets.length > 0, "no sheet");
  return `${sheets.length} sheets`;
});
await check("the XLSX's first sheet has rows", () => {
  const sheet = fileInZip(readFileSync(file(WORKBOOK)), "xl/worksheets/sheet1.xml");
  const rows = sheet.match(/<row\s/g) ?? [];
  must(rows.length > 1, `${rows.length} rows`);
});

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
