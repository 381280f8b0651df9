import { foldText } from "../../src/kernel/text.ts";

/** Something that was printed: where, and its text. */
export interface Output {
  readonly name: string;
  readonly text: string;
}

/** What somebody who looks for a person has: the texts, the names that a test hid in the input, the declared threshold. */
export interface Search {
  readonly outputs: readonly Output[];
  readonly planted: readonly string[];
  readonly threshold: number;
}

/** What was found of a person, and where; empty when nothing was. Nothing of the product is used but what it printed. */
export function findAPerson({ outputs, planted, threshold }: Search): string[] {
  return outputs.flatMap(({ name, text }) => [
    ...planted
      .filter((one) => foldText(text).includes(foldText(one)))
      .map((one) => `${name} : « ${one} » y est`),
    ...PATTERNS.flatMap(([what, pattern]) =>
      [...text.matchAll(pattern)].map(([found]) => `${name} : ${what}, « ${found} »`),
    ),
    ...smallCounts(text, threshold).map((found) => `${name} : « ${found} »`),
    ...yearsIn(text).flatMap((year) => solved(year, threshold).map((found) => `${name} : ${found}`)),
  ]);
}

/** What identifies somebody whatever the language. A number of a file or a sum of euros is none of them. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ["adresse électronique", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  [
    "numéro de sécurité sociale",
    /(?<![\d.,])[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2])[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}\b/g,
  ],
  ["numéro de téléphone", /(?<![\d,.])(?:\+33[ .]?|0)[1-9](?:[ .-]\d{2}){4}(?!\d)/g],
];

/** Numbers of persons in a sentence that are under the threshold; 0 is nobody. */
function smallCounts(text: string, threshold: number): string[] {
  const words = "personnes?|participants?|participations?|réponses?|bénéficiaires?|jeunes|habitants?";
  const found = text.matchAll(new RegExp(`(?<![\\d,.\u00a0\u202f])(\\d{1,3}) (?:${words})\\b`, "g"));
  return [...found]
    .filter(([, count]) => Number(count) > 0 && Number(count) < threshold)
    .map(([said]) => said);
}

/** A printed count, or why there is none. */
type Printed = number | { readonly unknown: string } | null;

interface PrintedYear {
  readonly audiences: {
    readonly byAction: readonly {
      readonly action: string;
      readonly participants: Printed;
      readonly modalities: readonly {
        readonly breakdown: string;
        readonly modality: string;
        readonly count: Printed;
      }[];
    }[];
  };
  readonly cohorts: {
    readonly cohorts: readonly {
      readonly cohort: string;
      readonly action: string | null;
      readonly entered: Printed;
      readonly waves: readonly {
        readonly wave: string;
        readonly followed: Printed;
        readonly lost: Printed;
        readonly situations: readonly { readonly situation: string; readonly count: Printed }[];
      }[];
    }[];
  };
  readonly consultations: readonly {
    readonly question: string;
    readonly answers: Printed;
    readonly favourable: Printed;
  }[];
  readonly actions?: { readonly actions: readonly { readonly id: string; readonly participants: Printed }[] };
}

/** The years of a contract that a text holds as JSON, wherever they stand in it. */
function yearsIn(text: string): PrintedYear[] {
  if (!text.trimStart().startsWith("{")) return [];
  const found: PrintedYear[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("audiences" in value && "cohorts" in value && "consultations" in value)
      found.push(value as PrintedYear);
    for (const inside of Object.values(value)) look(inside);
  };
  look(JSON.parse(text));
  return found;
}

/** Sums that a reader can write of named counts: a total and its parts. */
type Sum = readonly [total: string, ...parts: string[]];

class Table {
  readonly #known = new Map<string, number>();
  readonly #names = new Set<string>();
  readonly #sums: Sum[] = [];

  add(name: string, count: Printed): string {
    this.#names.add(name);
    if (typeof count === "number") this.#known.set(name, count);
    return name;
  }

  /** The total, its parts, and when they need not be all of it, the others. */
  sum(total: string, parts: readonly string[], isWhole = false): void {
    if (parts.length === 0) return;
    this.#sums.push(
      isWhole ? [total, ...parts] : [total, ...parts, this.add(`autres que ${parts.join(", ")}`, null)],
    );
  }

  /** What can be found: small counts that are printed, that the sums give, or whose interval in a sum is too narrow. */
  found(threshold: number): string[] {
    const isSmall = (count: number) => count > 0.5 && count < threshold - 0.5;
    const printed = [...this.#known]
      .filter(([, count]) => isSmall(count))
      .map(([name]) => `${name} est imprimé`);
    const given = [...this.#solve()].filter(([, count]) => isSmall(count));
    const narrow = this.#sums.flatMap((sum) => this.#narrow(sum, threshold));
    return [
      ...printed,
      ...given.map(([name, count]) => `${name} se calcule : ${Math.round(count)}`),
      ...narrow,
    ];
  }

  /** Gauss and Jordan: the unknown numbers to which the sums leave one value. */
  #solve(): Map<string, number> {
    const unknown = [...this.#names].filter((name) => !this.#known.has(name));
    const rows = this.#sums.map(([total, ...parts]) => {
      const row = new Array<number>(unknown.length + 1).fill(0);
      for (const [name, factor] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
        const at = unknown.indexOf(name);
        if (at >= 0) row[at] = (row[at] as number) + factor;
        else
          row[unknown.length] = (row[unknown.length] as number) - factor * (this.#known.get(name) as number);
      }
      return row;
    });
    let done = 0;
    for (let column = 0; column < unknown.length; column += 1) {
      const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column] as number) > 1e-9);
      if (pivot < 0) continue;
      const [taken] = rows.splice(pivot, 1) as [number[]];
      const solved = taken.map((value) => value / (taken[column] as number));
      rows.splice(done, 0, solved);
      for (const [at, row] of rows.entries()) {
        const share = row[column] as number;
        if (at !== done && share !== 0)
          rows[at] = row.map((value, rank) => value - share * (solved[rank] as number));
      }
      done += 1;
    }
    const single = rows.flatMap((row): [string, number][] => {
      const [at, ...others] = unknown
        .map((_, rank) => rank)
        .filter((rank) => Math.abs(row[rank] as number) > 1e-9);
      return at === undefined || others.length > 0 ? [] : [[unknown[at] as string, row.at(-1) as number]];
    });
    return new Map(single);
  }

  /** Hidden parts of a printed total of which each is one at least: what one of them can be at most. */
  #narrow([total, ...parts]: Sum, threshold: number): string[] {
    const whole = this.#known.get(total);
    const hidden = parts.filter((part) => !this.#known.has(part));
    if (whole === undefined || hidden.length < 2 || hidden.some((part) => part.startsWith("autres que")))
      return [];
    const left = parts.reduce((sum, part) => sum - (this.#known.get(part) ?? 0), whole);
    // Nobody is in parts that are nothing all together.
    if (left === 0) return [];
    return left - hidden.length >= threshold ? [] : [`${hidden.join(", ")} : ${left} à eux tous`];
  }
}

function solved({ audiences, cohorts, consultations, actions }: PrintedYear, threshold: number): string[] {
  const printed = new Map((actions?.actions ?? []).map(({ id, participants }) => [id, participants]));
  const ofActions = audiences.byAction.flatMap(({ action, participants, modalities }) => {
    const table = new Table();
    const beside = printed.get(action);
    const total = table.add(
      action,
      typeof participants === "number" ? participants : (beside ?? participants),
    );
    const of = (wanted: string) =>
      modalities
        .filter(({ breakdown }) => breakdown === wanted)
        .map(({ modality, count }) => table.add(`${action}, ${modality}`, count));
    for (const breakdown of ["age_sexe", "qpv"]) table.sum(total, of(breakdown), true);
    for (const category of of("categorie")) table.sum(total, [category]);
    return table.found(threshold);
  });
  const ofAnswers = consultations.flatMap(({ question, answers, favourable }) => {
    const table = new Table();
    table.sum(table.add(`réponses à ${question}`, answers), [
      table.add(`favorables à ${question}`, favourable),
    ]);
    return table.found(threshold);
  });
  return [...ofActions, ...solvedCohorts(cohorts.cohorts, threshold), ...ofAnswers];
}

type PrintedCohort = PrintedYear["cohorts"]["cohorts"][number];

/** All groups of a cohort in one system: waves, losses, situations, and the whole beside its actions. */
function solvedCohorts(groups: readonly PrintedCohort[], threshold: number): string[] {
  return [...new Set(groups.map(({ cohort }) => cohort))].flatMap((name) => {
    const table = new Table();
    const own = groups.filter(({ cohort }) => cohort === name);
    const id = (action: string | null, wave: string, what: string) =>
      [name, action ?? "en tout", wave, what].join(", ");
    for (const { action, entered, waves } of own) {
      const entry = table.add(id(action, "entree", "suivis"), entered);
      for (const [at, { wave, followed, lost, situations }] of waves.entries()) {
        const here = table.add(id(action, wave, "suivis"), followed);
        if (at > 0) table.sum(entry, [here, table.add(id(action, wave, "perdus"), lost)], true);
        const before = waves[at - 1];
        if (before) table.sum(id(action, before.wave, "suivis"), [here]);
        for (const { situation, count } of situations)
          table.sum(here, [table.add(id(action, wave, situation), count)]);
      }
    }
    const parts = own.filter(({ action }) => action !== null);
    for (const { wave, situations } of own.find(({ action }) => action === null)?.waves ?? [])
      for (const what of ["suivis", ...situations.map(({ situation }) => situation)])
        table.sum(
          id(null, wave, what),
          parts
            .filter((part) => part.waves.some((one) => one.wave === wave))
            .map(({ action }) => id(action, wave, what)),
        );
    return table.found(threshold);
  });
}
