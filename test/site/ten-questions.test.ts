import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, type OpenedSite, openSite, skipped } from "./site.ts";

/** What a member of a committee does: presses something by the words on it, or chooses an option of a list by its name. */
type Gesture = string | readonly [list: string, option: string];

interface Question {
  readonly gestures: readonly Gesture[];
  /** What then stands on the page, where it is read. */
  readonly where: string;
  readonly answer: readonly RegExp[];
}

const TABLE = "Voir chaque quartier dans le tableau des écarts";

/** Ten questions of a committee, from the page that opens first, with nothing typed and no address known. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  "la pauvreté a-t-elle reculé ?": {
    gestures: [],
    where: ".accueil",
    answer: [
      /Taux de pauvreté : la valeur est meilleure en 2019 qu’en 2014 pour 5 QPV sur 9, moins bonne pour 4/,
    ],
  },
  "quels quartiers décrochent ?": {
    gestures: [TABLE, ["Écart", "Plus grand"]],
    where: ".grille tbody",
    answer: [/Décrochage|Progrès moindre/, /Pont de Pierre|Bois du Quesnoy|Centre Lambreçon/],
  },
  "d’où vient ce chiffre ?": {
    gestures: [TABLE, ".grille td.ecart button"],
    where: "dialog",
    answer: [/Écart = valeur − référence/, /observations\.csv, lignes? \d+/, /sha256 [0-9a-f]{64}/],
  },
  "quelles communes ?": {
    gestures: [TABLE, "Commune"],
    where: ".grille",
    answer: [/Commune/, /59\d{3}/],
  },
  "depuis quand ?": {
    gestures: [TABLE, ["De", "2015"]],
    where: ".ecarts",
    answer: [/La réponse dépend de l’année de départ/, /en 2019 qu’en 2015/],
  },
  "par rapport à qui ?": {
    gestures: [TABLE, ["Comparé à", "France métropolitaine"]],
    where: ".grille caption",
    answer: [/écart à France métropolitaine/],
  },
  "est-ce sûr ?": {
    gestures: ["Tableau des écarts", ".grille td.intervalle button"],
    where: "dialog",
    answer: [/Intervalle à 95 % de l’écart|Intervalle à 95 %/],
  },
  "que manque-t-il ?": {
    gestures: [],
    where: ".a-suivre",
    answer: [/Ce qui manque pour évaluer/, /35 cibles sur 42 sans relevé/, /Chiffres à obtenir \(Insee\)/],
  },
  "qui a promis ?": {
    gestures: ["Suivi", "Par signataire", "Département du Nord"],
    where: ".suivi",
    answer: [/3 750 jeunes NEET/, /Échue, aucun relevé depuis/],
  },
  "est-ce payé ?": {
    gestures: ["Suivi", "Actions et argent, 2025"],
    where: ".suivi table",
    answer: [/Accordé/, /Versé/, /Job dating au Bois du Quesnoy.*3 000 €.*1 500 €/],
  },
};

describe.skipIf(!hasBrowser)(`ten questions of a committee, on a played year${skipped}`, () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite("exemple-maubeuge");
  }, 300_000);
  afterAll(() => site.close());

  it.each(Object.entries(QUESTIONS))("« %s » is answered in four gestures at most", async (_, question) => {
    expect(question.gestures.length).toBeLessThanOrEqual(4);
    const { page, troubles, close } = await site.open("");
    for (const gesture of question.gestures) await make(gesture, page);
    await page.waitForFunction(`document.querySelector(${JSON.stringify(question.where)})`);
    const read = (await page.$eval(question.where, (one) => one.textContent ?? "")).replace(
      /[\s\u00a0\u202f]+/g,
      " ",
    );
    for (const answer of question.answer) expect(read).toMatch(answer);
    expect(troubles).toEqual([]);
    await close();
  });
});

/** Makes a gesture with the mouse, on what is seen. */
async function make(gesture: Gesture, page: Page): Promise<void> {
  await page.waitForFunction(`!document.querySelector(".attente")`);
  if (typeof gesture !== "string") return choose(gesture, page);
  const found = gesture.startsWith(".")
    ? await page.waitForSelector(gesture)
    : await page.waitForSelector(
        `::-p-xpath(//*[self::a or self::button][normalize-space(.)=${JSON.stringify(gesture)}])`,
      );
  await found?.click();
  await page.waitForFunction(`!document.querySelector(".attente")`);
}

async function choose([list, option]: readonly [string, string], page: Page): Promise<void> {
  const id = await page.waitForSelector(`::-p-xpath(//label[normalize-space(.)=${JSON.stringify(list)}])`);
  const name = await id?.evaluate((label) => label.getAttribute("for") ?? "");
  const value = await page.$eval(
    `#${name}`,
    (select, asked) => {
      const { options } = select as unknown as {
        readonly options: Iterable<{ readonly text: string; readonly value: string }>;
      };
      return [...options].find(({ text }) => text === asked)?.value ?? "?";
    },
    option,
  );
  expect(value).not.toBe("?");
  await page.select(`#${name}`, value);
  await page.waitForFunction(`!document.querySelector(".attente")`);
}
