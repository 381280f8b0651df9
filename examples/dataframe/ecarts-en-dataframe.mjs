// Un EPCI en DataFrame, pas à pas : lire les écarts, les mettre en colonnes, trier, résumer.
// Lancer d’abord, ici : npm install --ignore-scripts ; puis : node ecarts-en-dataframe.mjs [CODE]
import { fileURLToPath } from "node:url";
import * as danfo from "danfojs-node";
import { compare, gapTables, nodeWorld, toDataFrame } from "../../dist/index.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const epci = process.argv[2] ?? "246200364";

// 1. Les tables d’écarts de l’EPCI : les mêmes que « ecarts comparer --epci CODE ».
const { value, diagnostics } = await compare(
  { epci, indicator: "revenu_median_disponible" },
  await nodeWorld(PROJECT),
);
for (const { severity, code } of diagnostics) console.error(`${severity} ${code}`);
if (!value) process.exit(1);
const { comparisons, workspace } = value;

// 2. La table des niveaux en DataFrame : une ligne par QPV et par année. Une valeur absente est NaN, son motif à côté.
const [levels] = gapTables({ comparisons, ...workspace });
const frame = toDataFrame(levels, danfo);
console.log(`${frame.shape[0]} lignes, ${frame.shape[1]} colonnes`);

// 3. La dernière année, des plus bas revenus aux plus hauts.
const last = frame.query(frame["periode"].eq("2019"));
last
  .sortValues("valeur")
  .loc({ columns: ["code", "libelle", "valeur", "reference", "ecart_absolu"] })
  .head(5)
  .print();

// 4. L’écart médian des quartiers, année par année.
const years = frame["periode"].unique().values;
for (const year of years.sort()) {
  const gaps = frame.query(frame["periode"].eq(year))["ecart_absolu"].values.filter(Number.isFinite);
  gaps.sort((left, right) => left - right);
  if (gaps.length > 0)
    console.log(`${year}  écart médian : ${Math.round(gaps[Math.floor(gaps.length / 2)])} €`);
}
