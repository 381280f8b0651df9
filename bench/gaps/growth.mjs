// How the time grows from 10⁵ to 10⁷ figures, and what one EPCI takes when the figures are laid out already.
// Usage: node growth.mjs   (after `npm run build` at the root). Writes docs/methodes-croissance.svg.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const script = new URL("one.mjs", import.meta.url).pathname;
const sizes = [0.05, 0.15, 0.5, 1, 1.5, 5];
const points = sizes.map((scale) => {
  const options = {
    qpv: Math.round(1609 * scale),
    epci: Math.round(431 * scale),
    indicators: 100,
    years: 10,
  };
  const command = ["--expose-gc", "--max-old-space-size=12000", script, "ours", JSON.stringify(options), "7"];
  const out = execFileSync("taskset", ["-c", "0", process.execPath, ...command], { encoding: "utf8" });
  const { rows, median, first, after } = JSON.parse(out);
  console.log(
    `${rows} figures: median ${median.toFixed(0)} ms, first ${first.toFixed(0)} ms, ${((1e6 * median) / rows).toFixed(0)} ns a figure, ${after.toFixed(0)} MB`,
  );
  return { rows, median };
});

const { dataset } = await import("./dataset.mjs");
const { compareCube } = await import("../../dist/compare/columns/compare-columns.js");
const { figureCube } = await import("../../dist/compare/columns/figure-cube.js");
const { figures, plan } = dataset();
const cube = figureCube(figures, plan);
const inEpci = [...plan.pairTerritory.keys()]
  .filter((pair) => plan.pairReference[pair] === 1609)
  .slice(0, 22);
const one = {
  ...plan,
  pairTerritory: Int32Array.from(inEpci),
  pairReference: new Int32Array(inEpci.length).fill(1609),
};
const times = Array.from({ length: 9 }, () => {
  const start = performance.now();
  compareCube(cube, one);
  return performance.now() - start;
});
console.log(
  `one EPCI, ${inEpci.length} QPV × 100 indicators × 10 years: first ${times[0].toFixed(1)} ms, median ${times.toSorted((a, b) => a - b)[4].toFixed(1)} ms`,
);

const [width, height, left, bottom] = [640, 360, 70, 50];
const x = (rows) => left + ((Math.log10(rows) - 5) / 2.05) * (width - left - 20);
const y = (ms) => height - bottom - ((Math.log10(ms) - 0.7) / 3) * (height - bottom - 30);
const middle = points.find(({ rows }) => rows > 1.5e6);
const line = [points[0], points.at(-1)].map(
  ({ rows }) => `${x(rows).toFixed(1)},${y((middle.median * rows) / middle.rows).toFixed(1)}`,
);
const ticksX = [1e5, 1e6, 1e7].map(
  (rows) =>
    `<line x1="${x(rows)}" x2="${x(rows)}" y1="${height - bottom}" y2="${height - bottom + 5}" stroke="#444"/><text x="${x(rows)}" y="${height - bottom + 20}" text-anchor="middle">10${{ 1e5: "⁵", 1e6: "⁶", 1e7: "⁷" }[rows]}</text>`,
);
const ticksY = [10, 100, 1000].map(
  (ms) =>
    `<line x1="${left - 5}" x2="${left}" y1="${y(ms)}" y2="${y(ms)}" stroke="#444"/><text x="${left - 9}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
);
const dots = points.map(
  ({ rows, median }) =>
    `<circle cx="${x(rows).toFixed(1)}" cy="${y(median).toFixed(1)}" r="4" fill="#1f4e79"><title>${rows} chiffres : ${median.toFixed(0)} ms</title></circle>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-labelledby="t d">
<title id="t">Temps de calcul selon le nombre de chiffres</title>
<desc id="d">${points.map(({ rows, median }) => `${rows} chiffres : ${median.toFixed(0)} ms`).join(" ; ")}. La droite est la proportionnalité, tracée par le point de ${middle.rows} chiffres.</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
<line x1="${left}" x2="${width - 20}" y1="${height - bottom}" y2="${height - bottom}" stroke="#444"/>
<line x1="${left}" x2="${left}" y1="20" y2="${height - bottom}" stroke="#444"/>
${ticksX.join("\n")}
${ticksY.join("\n")}
<polyline points="${line.join(" ")}" fill="none" stroke="#999" stroke-dasharray="6 4"/>
${dots.join("\n")}
<text x="${(left + width) / 2}" y="${height - 12}" text-anchor="middle">nombre de chiffres (échelles logarithmiques ; tirets : proportionnalité)</text>
</svg>
`;
writeFileSync(fileURLToPath(new URL("../../docs/methodes-croissance.svg", import.meta.url)), svg);
