import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { problem } from "../../../diagnostics/problem.ts";
import { jsonProblem } from "../../../files/json-syntax.ts";
import { failed, type Read } from "../../../files/read.ts";
import type { World } from "../../../files/world.ts";
import type { ChartSpec, Source, Template } from "./template.ts";
import { type Layer, readLayers, readNamed, sayer } from "./template-layers.ts";
import { readLogo } from "./template-logo.ts";
import { templateParts } from "./template-parts.ts";
import { chartWith, mergedVariables, uselessVariables, variableRule } from "./template-variables.ts";

/**
 * Reads a report template: the workspace's own when it has one of that name, else the one that comes with the program. What its
 * folder does not hold comes from the template that it is based on.
 *
 * @diagnostic template/incomplet
 */
export async function readTemplate(id: string, world: World): Promise<Read<Template>> {
  const { value: [top, ...below] = [], diagnostics: unread } = await readLayers(id, world);
  if (!top) return failed(unread);
  const layers = [top, ...below] as const;
  const variables = mergedVariables(layers);
  const [page, style, partials, charts, logo] = await Promise.all([
    readPage(layers),
    readStyles(layers),
    readPartials(layers),
    readCharts(layers),
    readLogo(layers),
  ]);
  const drawn = drawnCharts(charts.value, variables);
  const diagnostics = [
    ...[page, style, partials, charts, logo].flatMap((one) => one.diagnostics),
    ...drawn.flatMap(({ problems }) => problems),
  ];
  if (
    !page.value ||
    style.value === undefined ||
    !partials.value ||
    !charts.value ||
    logo.value === undefined
  )
    return failed(diagnostics);
  const { problems, ...printed } = templateParts(layers, page.value, partials.value);
  const pages = [page.value, ...printed.partials.values()];
  const useless = uselessVariables(layers, style.value, [...charts.value.values()], pages);
  diagnostics.push(...problems, ...useless);
  const value: Template = {
    id: top.value.id,
    title: top.value.titre,
    ...choicesOf(layers),
    page: page.value,
    style: [style.value, variableRule(variables)].filter((text) => text !== "").join("\n"),
    ...printed,
    charts: new Map(drawn.map(({ name, chart }) => [name, chart])),
    variables,
    logo: logo.value,
    fonts: await readFonts(),
  };
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics };
}

function drawnCharts(charts: Template["charts"] | undefined, variables: Template["variables"]) {
  return [...(charts ?? [])].map(([name, chart]) => ({ name, ...chartWith(chart, name, variables) }));
}

/** What the first layer that says something of it decides. */
function choicesOf(
  layers: readonly Layer[],
): Pick<Template, "scope" | "mostPages" | "quotesLines" | "indicators" | "texts"> {
  const said = <K extends "porte" | "pages_au_plus" | "lignes_citees" | "indicateurs" | "textes">(key: K) =>
    sayer(layers, key)?.value[key];
  return {
    scope: said("porte") ?? "contrat",
    mostPages: said("pages_au_plus") ?? null,
    quotesLines: said("lignes_citees") ?? false,
    indicators: said("indicateurs") ?? null,
    texts: said("textes") ?? null,
  };
}

/** The page: of the first layer that names one. */
async function readPage(layers: readonly [Layer, ...Layer[]]): Promise<Read<Source>> {
  const from = sayer(layers, "gabarit");
  const name = from?.value.gabarit;
  return from && name !== undefined
    ? readNamed(layers, from, name, ["gabarit"])
    : failed(problem("template/incomplet", layers[0].placeOf([]), {}));
}

/** The style sheets one after the other, the base's first: what comes later passes before. */
async function readStyles(layers: readonly Layer[]): Promise<Read<string>> {
  const reads = await Promise.all(
    layers.flatMap((layer) =>
      layer.value.style === undefined ? [] : [readNamed(layers, layer, layer.value.style, ["style"])],
    ),
  );
  const diagnostics = reads.flatMap((read) => read.diagnostics);
  if (reads.some(({ value }) => value === undefined)) return failed(diagnostics);
  const texts = new Map(reads.flatMap(({ value }) => (value ? [[value.path, value.source] as const] : [])));
  return { value: [...texts.values()].reverse().join("\n"), diagnostics };
}

async function readPartials(layers: readonly Layer[]): Promise<Read<Template["partials"]>> {
  const named = layers.flatMap((layer) =>
    layer.value.partiels === undefined ? [] : [{ layer, folder: layer.value.partiels }],
  );
  const reads = await Promise.all(
    named.reverse().map(async ({ layer, folder }) => {
      const files = await layer.world.list(`${layer.folder}/${folder}`);
      const texts = files.filter((file) => file.endsWith(".hbs"));
      return Promise.all(
        texts.map(async (file) => ({
          name: file.replace(/\.hbs$/, ""),
          read: await readNamed(layers, layer, `${folder}/${file}`, ["partiels"]),
        })),
      );
    }),
  );
  const found = reads.flat();
  return {
    value: new Map(found.flatMap(({ name, read }) => (read.value ? [[name, read.value] as const] : []))),
    diagnostics: found.flatMap(({ read }) => read.diagnostics),
  };
}

async function readCharts(layers: readonly Layer[]): Promise<Read<ReadonlyMap<string, ChartSpec>>> {
  const named = layers
    .toReversed()
    .flatMap((layer) =>
      Object.entries(layer.value.graphiques ?? {}).map(([name, file]) => ({ layer, name, file })),
    );
  const last = new Map(named.map((one) => [one.name, one]));
  const reads = await Promise.all(
    [...last.values()].map(async ({ layer, name, file }) => ({
      name,
      read: parseSpec(await readNamed(layers, layer, file, ["graphiques", name])),
    })),
  );
  const found = reads.flatMap(({ name, read }) => (read.value ? [[name, read.value] as const] : []));
  return { value: new Map(found), diagnostics: reads.flatMap(({ read }) => read.diagnostics) };
}

function parseSpec(read: Read<Source>): Read<ChartSpec> {
  if (!read.value) return failed(read.diagnostics);
  const { path, source } = read.value;
  const broken = jsonProblem(source, path);
  if (broken) return failed(broken);
  const spec: unknown = JSON.parse(source);
  if (typeof spec === "object" && spec !== null && !Array.isArray(spec))
    return { value: { path, spec: spec as Record<string, unknown> }, diagnostics: [] };
  const detail = "une spécification est un objet, entre accolades";
  return failed(problem("json/syntaxe", { file: path, line: 1, column: 1 }, { detail }));
}

const WEIGHTS = [400, 600, 700] as const;

/**
 * The report's font as @font-face rules that hold their own bytes: the page needs no network and looks the same on
 * every machine. Latin letters only: what lies outside falls back on the machine's sans serif.
 */
async function readFonts(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const rules = WEIGHTS.map(async (weight) => {
    const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
    const bytes = (await readFile(file)).toString("base64");
    return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("\n");
}
