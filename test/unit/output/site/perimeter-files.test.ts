import { expect, test } from "vitest";
import { comparePerimeter } from "../../../../src/compare/compare-epci.ts";
import { perimeterCounts } from "../../../../src/compare/perimeter.ts";
import type { PerimeterPart, SiteHead } from "../../../../src/output/site/parts.ts";
import { perimeterFiles } from "../../../../src/output/site/perimeter-files.ts";
import type { QuarterParts, QuartersPart } from "../../../../src/output/site/quarter-part.ts";
import type { SourcesPart } from "../../../../src/output/site/source-book.ts";
import { EPCI, epci, indicator, observation, qpv, share, workspace } from "../../../build.ts";
import { readPart } from "../../../read-part.ts";

const OTHER = "200093201";
const POVERTY = share("taux_pauvrete", { label: "Taux de pauvreté" });
const figure = (code: string, period: string, value: number | undefined) =>
  observation(code, period, value, { indicator: POVERTY.id });

const held = workspace({
  territories: [
    epci(),
    epci(OTHER),
    qpv("QP1"),
    qpv("QP2", { epci: [OTHER] }),
    qpv("QP3", { epci: [EPCI, OTHER] }),
    qpv("QP4", { epci: [] }),
  ],
  indicators: [POVERTY, indicator("muet", { shortLabel: "Revenu d’ailleurs" })],
  figures: [
    figure("QP1", "2014", 40),
    figure("QP1", "2018", 44),
    figure("QP2", "2018", undefined),
    figure("QP3", "2018", 30),
    figure(EPCI, "2014", 20),
    figure(EPCI, "2018", 21),
    figure(OTHER, "2018", 18),
  ],
});

function written() {
  const perimeter = { kind: "france" } as const;
  const tables = comparePerimeter(held, { perimeter }).map((whole) => ({
    ...{ reference: "epci", whole, between: [whole], isWide: true },
  }));
  const files = perimeterFiles({
    label: "Pas-de-Calais (62)",
    date: "2026-11-20",
    inputs: "0".repeat(64),
    counts: perimeterCounts(perimeter, held.territories.values()),
    tables,
    nouns: held,
    inCountry: () => undefined,
    contours: [],
    page: [{ path: "page.js", content: "" }],
  });
  const part = (name: string) =>
    readPart(files.find(({ path }) => path === `donnees/${name}.js`)?.content ?? "");
  return { files, part };
}

test("the overview says what the perimeter holds, what comparer says, and what is missing for how many", () => {
  const { part } = written();
  const overview = part("perimetre") as PerimeterPart;
  expect(overview.headline).toMatch(
    /^Pas-de-Calais \(62\).+ 4 quartiers prioritaires, chacun à côté de son EPCI$/,
  );
  expect(overview.held).toEqual([
    expect.stringMatching(/^QPV 2015.: 4 quartiers dans 2 EPCI.; 1 n’est rattaché à aucun EPCI/),
  ]);
  expect(overview.findings).toHaveLength(1);
  expect(overview.findings[0]?.sentences.join(" ")).toMatch(
    /2 lignes portent sur des QPV situés dans plusieurs EPCI.* écart plus grand en 2018 qu’en 2014.: 1 sur 1/,
  );
  expect(overview.tables).toEqual([
    {
      table: "taux_pauvrete-qpv2015-epci",
      years: "2014, 2018",
      last: "2018",
      figures: "2 sur 3",
      gaps: "2 sur 3",
      missing: expect.stringMatching(/^n\.d\..: secret statistique \(1 territoire sur 3\)\.$/),
    },
  ]);
  expect(overview.silent).toBe(
    "Un indicateur décrit n’a aucun chiffre pour ces quartiers\u00a0: Revenu d’ailleurs.",
  );
});

test("the menu has every view but those of a contract", () => {
  const { part, files } = written();
  const head = part("site") as SiteHead;
  expect(head.views.map(([id]) => id)).toEqual(["perimetre", "ecarts", "carte", "quartier", "sources"]);
  expect(head.maps).toEqual([]);
  expect(files.map(({ path }) => path)).toContain("donnees/courbes/taux_pauvrete-qpv2015-epci.js");
});

test("a quarter is read against its own EPCI, among those of it, in a part that they share", () => {
  const { part } = written();
  const [zoning] = part("quartiers") as QuartersPart;
  expect(zoning?.quarters.map(({ code, epci: own, part: name }) => [code, own.length, name])).toEqual([
    ["QP1", 1, `quartiers/${EPCI}`],
    ["QP2", 1, `quartiers/${OTHER}`],
    ["QP3", 1, `quartiers/${EPCI}`],
  ]);
  const near = part(`quartiers/${EPCI}`) as QuarterParts;
  expect(Object.keys(near)).toEqual(["QP1", "QP3"]);
  const [poverty] = near["QP1"]?.indicators ?? [];
  expect([poverty?.date, poverty?.value.number, poverty?.reference.number]).toEqual([
    "2018",
    expect.stringMatching(/^44/),
    expect.stringMatching(/^21/),
  ]);
  expect(near["QP1"]?.start).toBe("");
  expect(near["QP1"]?.touching).toBeNull();
  expect(near["QP1"]?.source).not.toBe("");
});

test("the sources name the words of the method and the indicators, and no document of a contract", () => {
  const sources = written().part("sources") as SourcesPart;
  expect(sources.definitions.length).toBeGreaterThan(0);
  expect(sources.indicators.map(({ label }) => label)).toEqual(["Taux de pauvreté"]);
  expect([sources.documents, sources.contractFiles, sources.conventions, sources.thresholds]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
