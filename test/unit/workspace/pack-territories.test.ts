import { expect, it } from "vitest";
import type { Territory } from "../../../src/data/territory.ts";
import { packTerritories, unpackTerritories } from "../../../src/workspace/pack-territories.ts";
import { toTerritory } from "../../../src/workspace/territories.ts";

const plain: Territory = {
  code: "62065",
  kind: "commune",
  geography: "cog",
  label: "Avion",
  communes: [],
  epci: [],
  aliases: [],
};
const territories: Territory[] = [
  plain,
  {
    ...plain,
    code: "QP062025",
    kind: "qpv",
    geography: "qpv2015",
    communes: ["62065", "62427"],
    isListed: true,
  },
  { ...plain, code: "62427", label: "Hénin\n« Beaumont »", epci: ["200072460"], isListed: false },
  { ...plain, code: "62498", epci: ["200072460"], aliases: ["Lens,\tville", "Lens"] },
  { ...plain, code: "QN06201M", predecessors: ["QP062025"], succession: "modifie" },
  { ...plain, code: "QN06202M", isListed: true, predecessors: [] },
  {
    ...plain,
    code: "246200364",
    kind: "epci",
    perimeters: [
      { year: "2020", communes: ["62065"] },
      { year: "2024", communes: ["62065", "62427"] },
    ],
  },
];

it("gives the same territories back: the same document, key for key", () => {
  const { texts, numbers } = packTerritories(territories);
  const back = unpackTerritories(JSON.parse(JSON.stringify(texts)) as typeof texts, numbers);
  expect([...back.all().keys()]).toEqual(territories.map(({ code }) => code));
  expect(JSON.stringify([...back.all().values()])).toBe(JSON.stringify(territories));
  for (const [rank, one] of territories.entries()) {
    expect(back.rankOf(one.code)).toBe(rank);
    expect(JSON.stringify(back.get(one.code))).toBe(JSON.stringify(one));
  }
  expect([back.get("59350"), back.rankOf("59350")]).toEqual([undefined, undefined]);
  expect(back.communesIn("200072460").map(({ code }) => code)).toEqual(["62427", "62498"]);
});

it("gives back one of territoires.csv, key for key", () => {
  const cells = {
    code: "QP062025",
    libelle: "Cité 4",
    type: "qpv",
    geographie: "qpv2015",
    communes: "62065",
  };
  const written = { cells: new Map(Object.entries(cells)), line: 2 };
  const { value } = toTerritory(written, "territoires.csv");
  const { texts, numbers } = packTerritories(value ? [value] : []);
  expect(JSON.stringify(unpackTerritories(texts, numbers).get("QP062025"))).toBe(JSON.stringify(value));
});

it("writes what is alike once", () => {
  const { texts } = packTerritories(territories);
  expect(texts.words).toEqual(["commune", "cog", "qpv", "qpv2015", "modifie", "epci"]);
  expect(texts.lists.filter((list) => list.includes("200072460"))).toHaveLength(1);
});
