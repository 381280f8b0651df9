import { describe, expect, it } from "vitest";
import { namesOf } from "../../../../../src/output/labels.ts";
import { drawChart, openView, svgOf } from "../../../../../src/output/report/charts/draw.ts";
import { chartRows } from "../../../../../src/output/report/charts/rows.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv } from "../fixture.ts";

const evaluation = evaluationOf(manyQpv(9));
const [comparison] = evaluation.comparisons;
if (!comparison) throw new Error("the fixture has one comparison");
const data = chartRows(comparison, INCOME, namesOf(evaluation));

describe("a specification with links", () => {
  it("leads nowhere", async () => {
    const spec = {
      data: { name: "lignes" },
      mark: "point",
      encoding: { x: { field: "fin", type: "quantitative" }, href: { value: "https://exemple.test/" } },
    };
    const { svg = "", problem } = drawChart({ spec, data, alternative: "a", id: "c" });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(problem).toBeUndefined();
    expect(svg).not.toContain("exemple.test");
  });
});

/** The map has rows of its own: test/unit/output/maps draws it. */
const charts = [...houseTemplate().charts].filter(([name]) => name !== "carte");

describe.each(charts)("chart %s", (_, { spec }) => {
  it("is the same, drawn synchronously, as Vega's own promise gives", async () => {
    const problems: string[] = [];
    const early = openView(spec, data, problems);
    const running = early.runAsync();
    const synchronous = svgOf(early);
    await running;
    const late = openView(spec, data, problems);
    await late.runAsync();
    expect(problems).toEqual([]);
    expect(synchronous).toBe(svgOf(late));
    expect(await late.toSVG()).toBe(synchronous);
  });

  it("carries one French alternative and nothing of Vega's English", () => {
    const { svg = "", problem } = drawChart({ spec, data, alternative: `L’« écart » <"x">`, id: "c1" });
    expect(problem).toBeUndefined();
    expect(svg).toContain('role="img" aria-label="L’« écart » &lt;&quot;x&quot;&gt;"');
    expect(svg.match(/aria-/g)).toHaveLength(1);
  });
});
