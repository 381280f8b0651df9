// A contract of the size that the issue asks for: 1,000 commitments, 400 actions, 4,000 money lines a year. Made up, the same
// each time.
const { LISTS } = await import("../../dist/follow/tables/column.js");
const { FOLLOW_TABLES } = await import("../../dist/follow/tables/tables.js");

const code = (letter, index) => `${letter}-${String(index + 1).padStart(4, "0")}`;
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

export const YEAR = 2025;

/** The lists of the contract; those that it does not fill are empty. */
export const lists = {
  ...Object.fromEntries(Object.keys(LISTS).map((name) => [name, []])),
  noeuds: many(60, (index) => ({
    code: code("N", index),
    words: `objectif : favoriser l’accès de tous au service ${index}`,
  })),
  qpv: many(20, (index) => ({ code: `QN059${String(index + 10)}M`, words: `Quartier ${index}` })),
  communes: many(40, (index) => ({ code: String(59_001 + index), words: `Commune ${index}` })),
  organismes: many(30, (index) => ({ code: code("O", index), words: `Organisme ${index}` })),
  financeurs: many(10, (index) => ({ code: code("F", index), words: `Financeur ${index}` })),
  bailleurs: many(5, (index) => ({ code: code("B", index), words: `Bailleur ${index}` })),
  engagements: many(1000, (index) => ({
    code: code("E", index),
    words: `Renforcer les permanences d’accueil et d’orientation des habitants, avec les acteurs du quartier ${index}`,
  })),
  suivis: many(1000, (index) => ({
    code: code("S", index),
    words: `Nombre de personnes accueillies au lieu ${index}`,
  })),
  actions: many(400, (index) => ({ code: code("A", index), words: `Action ${index}` })),
  instances: many(6, (index) => ({ code: code("I", index), words: `Instance ${index}` })),
};

const STREAMS = ["specifique", "droit_commun", "region", "departement", "fonds_propres"];

const turning = (list) => (index) => list[index % list.length]?.code ?? null;

/** What is stored of a year of a contract, by its lists: its actions, their money, a state of each commitment. */
export function recordsOf({ communes, noeuds, qpv, financeurs, organismes, instances, engagements }, year) {
  const [commune, node, district, party] = [communes, noeuds, qpv, organismes].map(turning);
  return {
    actions: many(400, (index) => ({
      ...{
        id: code("A", index),
        year,
        label: `Action ${index}`,
        holder: "Centre social",
        reach: "communale",
      },
      ...{ commune: commune(index), node: node(index), qpv: [district(index)] },
      ...{ frame: index % 2 === 0 ? "AAP" : "CPO", state: "realisee", isReinforced: index < 3 },
      validatedOn: `${year}-03-21`,
    })),
    // Ten lines an action: each is of another funder, stream and section.
    funding: many(4000, (index) => ({
      ...{ action: code("A", index % 400), year, funder: turning(financeurs)(Math.floor(index / 800)) },
      ...{
        stream: STREAMS[index % 5],
        section: Math.floor(index / 400) % 2 === 0 ? "fonctionnement" : "investissement",
      },
      ...{ asked: 1000 + index, granted: 900 + index, advance: 500, balance: 400 + index },
      ...{ paidOn: `${year}-06-30`, balanceState: "verse" },
    })),
    commitments: engagements.slice(0, 1000).map((one, index) => ({
      ...{
        id: one.code,
        party: party(index),
        date: `${year}-11-20`,
        body: turning(instances)(0),
        state: "en_cours",
      },
      ...{ ordinaryPlanned: 20_000 + index, ordinaryMobilised: 15_000, source: "Bilan annuel, p. 4" },
    })),
  };
}

/** The workbook of a year of a contract, with what is stored of it. */
export function bookOf(lists, year) {
  const recorded = recordsOf(lists, year);
  return {
    ...{ id: "grand", title: "Contrat de mille engagements", year, lists },
    tables: Object.keys(FOLLOW_TABLES).map((id) => ({
      ...{ id, recorded: recorded[id] ?? [] },
      prepared: id === "indicators" ? lists.suivis.map((one) => ({ id: one.code })) : [],
    })),
  };
}

/** The workbook of the year, with what is stored of it. */
export const book = bookOf(lists, YEAR);
