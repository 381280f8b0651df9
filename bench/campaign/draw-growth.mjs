// Draws docs/campagnes-croissance.svg by the charts of the reports: what campaigns took, beside a start and so much a document.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { drawChart } from "../../dist/output/report/charts/draw.js";

const COLOURS = ["#1f4e79", "#b5541c"];
const LINES = {
  domainColor: "#444",
  tickColor: "#444",
  grid: false,
  titleFontWeight: "normal",
  labelFontSize: 12,
  titleFontSize: 12,
};

/** `rows`: file (which queue), documents, secondes (of processor), megaoctets. */
export function drawGrowth(rows) {
  const least = Math.min(...rows.map(({ documents }) => documents));
  const most = Math.max(...rows.map(({ documents }) => documents));
  const line = straight(rows, least, most);
  const spec = {
    data: { name: "mesures" },
    config: {
      font: "sans-serif",
      background: "#fff",
      view: { stroke: null },
      legend: { orient: "bottom", labelFontSize: 12, labelLimit: 0, columnPadding: 24 },
    },
    hconcat: [
      panel(
        "secondes",
        "secondes de processeur",
        ",~r",
        [1, 2, 5, 10, 20, 50, 100],
        [
          {
            data: { name: "droite" },
            mark: { type: "line", color: "#888", strokeDash: [5, 4] },
            encoding: { y: { field: "secondes", type: "quantitative" } },
          },
        ],
      ),
      panel("megaoctets", "mémoire du processus, en Mo", ",d", [100, 150, 200, 300, 400], []),
    ],
  };
  const said = rows.map(
    ({ file, documents, secondes, megaoctets }) =>
      `${file}, ${documents} documents : ${secondes.toFixed(1).replace(".", ",")} s, ${megaoctets.toFixed(0)} Mo`,
  );
  const alternative = `Temps et mémoire d’une campagne selon le nombre de documents. ${said.join(" ; ")}. En tirets : ${line.words}.`;
  const data = { mesures: rows, droite: line.points };
  const { svg, problem } = drawChart({ spec, data, alternative, id: "croissance" });
  if (!svg) throw new Error(problem);
  writeFileSync(resolve(import.meta.dirname, "../../docs/campagnes-croissance.svg"), `${svg}\n`);
  return line.words;
}

/** A start, and so much a document, through the means of the smallest and of the greatest campaign. */
function straight(rows, least, most) {
  const mean = (count) => {
    const some = rows.filter(({ documents }) => documents === count);
    return some.reduce((sum, { secondes }) => sum + secondes, 0) / some.length;
  };
  const each = (mean(most) - mean(least)) / (most - least);
  const start = mean(least) - least * each;
  const counts = Array.from({ length: 60 }, (_, rank) => least * (most / least) ** (rank / 59));
  const words = `${start.toFixed(1).replace(".", ",")} s, puis ${(1000 * each).toFixed(1).replace(".", ",")} ms par document`;
  return { words, points: counts.map((documents) => ({ documents, secondes: start + each * documents })) };
}

function panel(field, title, format, values, others) {
  const encoding = {
    y: {
      field,
      type: "quantitative",
      title,
      scale: { type: "log", domain: [values[0], values.at(-1)] },
      axis: { ...LINES, format, values },
    },
    color: { field: "file", type: "nominal", title: null, scale: { range: COLOURS } },
    shape: { field: "file", type: "nominal", title: null },
  };
  return {
    width: 320,
    height: 240,
    encoding: {
      x: {
        field: "documents",
        type: "quantitative",
        title: "documents",
        scale: { type: "log" },
        axis: { ...LINES, format: ",d", values: [10, 100, 1000, 10_000] },
      },
    },
    layer: [...others, { mark: { type: "point", filled: true, size: 70, opacity: 0.8 }, encoding }],
  };
}
