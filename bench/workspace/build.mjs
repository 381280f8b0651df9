// A workspace of published-like files, the same at each run: the embedded data (so that Lens-Liévin can be compared), the
// incomes of communes in wide tables, and shares of QPV and EPCI in long ones. Numbers come from a fixed generator.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HEAD =
  "CODGEO;LIBGEO;NBMEN{};NBPERS{};NBUC{};Q1{};Q2{};Q3{};Q3_Q1;D1{};D2{};D3{};D4{};D6{};D7{};D8{};D9{};RD;S80S2019;GI{};PACT{};PTSA{};PCHO{};PBEN{};PPEN{};PPAT{};PPSOC{};PPFAM{};PPMINI{};PPLOGT{};PIMPOT{}";
const SHARES = [
  "part_salaires",
  "part_pensions",
  "part_prestations_sociales",
  "part_minima_sociaux",
  "part_impots",
];
const OTHERS = [
  "part_revenus_activite",
  "part_revenus_patrimoine",
  "part_prestations_familiales",
  "part_prestations_logement",
  "part_indemnites_chomage",
];
const YEARS = {
  wide: [2014, 2015, 2016, 2017, 2018, 2019],
  long: Array.from({ length: 44 }, (_, at) => 1970 + at),
};

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Codes that have the form of real ones: departements 01 to 95, as many communes in each. */
const communes = (count) =>
  Array.from(
    { length: count },
    (_, at) => `${String(1 + (at % 95)).padStart(2, "0")}${String(1 + Math.floor(at / 95)).padStart(3, "0")}`,
  ).filter((code) => !code.startsWith("20"));
const quarters = (count) =>
  Array.from(
    { length: count },
    (_, at) =>
      `QN${String(1 + (at % 95)).padStart(3, "0")}${String(1 + Math.floor(at / 95)).padStart(2, "0")}M`,
  );
const epcis = (count) => Array.from({ length: count }, (_, at) => `2000${String(10000 + at * 7)}`);

function wideTable(year, codes, next) {
  const lines = codes.map((code) => {
    const middle = 14000 + Math.floor(next() * 1200) * 10;
    const quantiles = [0.5, 0.62, 0.73, 0.85, 1.15, 1.3, 1.5, 2].map(
      (one) => Math.round((middle * one) / 10) * 10,
    );
    const shares = Array.from({ length: 11 }, () => (next() * 60).toFixed(1).replace(".", ","));
    const [people, low, high] = [
      200 + Math.floor(next() * 5000),
      Math.round(middle * 0.7),
      Math.round(middle * 1.4),
    ];
    return [
      code,
      `Commune ${code}`,
      Math.round(people / 2.2),
      people,
      Math.round(people / 1.5),
      low,
      middle,
      high,
      "0,7",
      ...quantiles,
      "4,0",
      "5,0",
      "0,3",
      ...shares,
    ].join(";");
  });
  return `${HEAD.replaceAll("{}", String(year).slice(2))}\n${lines.join("\n")}\n`;
}

function longTable(indicator, codes, next) {
  const lines = codes.flatMap((code) => {
    const level = 10 + next() * 30;
    return YEARS.long.map((year) => `${code};${indicator};${year};${(level + next() * 4).toFixed(1)}`);
  });
  return `code;indicateur;periode;valeur\n${lines.join("\n")}\n`;
}

/** The quarters and the EPCI of the embedded data: those that can be compared. */
function embedded(root) {
  const [, ...lines] = readFileSync(join(root, "datasets/anct/qpv2024/territoires.csv"), "utf8")
    .trim()
    .split("\n");
  const rows = lines.map((line) => line.split(";"));
  return [...new Set(rows.filter((row) => row[2] === "qpv").flatMap((row) => [row[0], row[5]]))];
}

/** Writes the files to be imported beside a workspace that holds the embedded data; gives their paths. `share` of the whole. */
export function build(root, folder, share = 1) {
  const next = generator(42);
  const workspace = join(folder, "espace");
  const files = join(folder, "fichiers");
  mkdirSync(files, { recursive: true });
  cpSync(join(root, "datasets"), join(workspace, "datasets"), { recursive: true });
  const written = [];
  const write = (name, text) => {
    writeFileSync(join(files, name), text);
    written.push(join(files, name));
  };
  const many = communes(Math.round(13_400 * share));
  for (const year of YEARS.wide) write(`FILO${year}_DISP_COM.csv`, wideTable(year, many, next));
  const own = embedded(root);
  const codes = [
    ...new Set([...own, ...quarters(Math.round(2700 * share)), ...epcis(Math.round(1470 * share))]),
  ];
  for (const indicator of [...SHARES, ...OTHERS])
    write(`${indicator}.csv`, longTable(indicator, codes, next));
  return { workspace, files: written };
}
