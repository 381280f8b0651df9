import { expect, test } from "vitest";
import { drawsChart } from "../../../../src/output/report/template/draws-chart.ts";

const source = (text: string) => ({ path: "p.hbs", source: text });
const partials = new Map([
  ["parties", source("{{> parties/un}}\n{{> parties/deux}}")],
  ["parties/un", source("<p>rien</p>")],
  ["parties/deux", source("{{#with contours}}{{> dessin this}}{{/with}}")],
  ["parties/trois", source('{{graphique "autre" this}}')],
  ["dessin", source('{{> dessin}}{{graphique "carte" this}}')],
]);

test("a template draws a chart that its page calls, itself or through the partials that it reaches", () => {
  expect(drawsChart({ page: source('{{graphique "carte" x}}'), partials: new Map() }, "carte")).toBe(true);
  expect(drawsChart({ page: source("{{> parties}}"), partials }, "carte")).toBe(true);
});

test("what a base has and no reached partial calls is not drawn", () => {
  expect(drawsChart({ page: source("{{> parties}}"), partials }, "autre")).toBe(false);
  expect(drawsChart({ page: source("{{> parties/un}}"), partials }, "carte")).toBe(false);
});
