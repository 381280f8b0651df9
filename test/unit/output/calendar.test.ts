import { expect, test } from "vitest";
import { OutputError } from "../../../src/files/world.ts";
import type { Deadline } from "../../../src/follow/agenda/deadline.ts";
import type { Followed } from "../../../src/follow/standing/followed.ts";
import { agendaHeading, deadlineDetails, eventTitle, whenWords } from "../../../src/french/agenda.ts";
import { toCalendar, writeCalendar } from "../../../src/output/calendar.ts";
import { memoryWorld } from "../../world.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const followed: Followed = {
  id: "etat/C-1",
  kind: "cible",
  label: "Conventions signées, une par bailleur ; avec l’État\net la Ville",
  by: "Bailleurs",
  due: "2025-06",
  duePrinted: "avant l’été 2025",
  state: "hors_delai",
  group: "echeances",
  last: { from: "releve", date: "2025-09-01", value: true, address: "referentiels/essai/releves.csv:2" },
  parties: null,
  source: { document: "contrat", lines: "12-14" },
};

const deadline = (changes: Partial<Deadline> = {}): Deadline => ({
  id: followed.id,
  day: "2025-06-30",
  due: "2025-06",
  isPast: true,
  state: "hors_delai",
  by: followed.by,
  duePrinted: followed.duePrinted,
  last: followed.last,
  source: followed.source,
  subject: { of: "identifiant", followed },
  ...changes,
});

const NEXT = deadline({ day: "2026-12-31", due: "2026-12-31", isPast: false, state: "a_venir", last: null });

const INPUT = {
  referentiel: { id: "essai", title: "Contrat d’essai" },
  deadlines: [deadline(), NEXT],
  day: "2026-11-20",
};

/** The lines of an iCalendar text as RFC 5545 has them (3.1): unfolded, name and parameters, then the value unescaped. */
function parsed(text: string): { name: string; value: string }[] {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return text
    .replaceAll("\r\n ", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => {
      const at = line.indexOf(":");
      const value = line.slice(at + 1).replaceAll(/\\([n,;\\])/gu, (_, one) => (one === "n" ? "\n" : one));
      return { name: line.slice(0, at), value: plain(value) };
    });
}

const values = (lines: ReturnType<typeof parsed>, name: string) =>
  lines.filter((line) => line.name === name).map(({ value }) => value);

test("an event of a whole day for each, that a parser reads back", async () => {
  const lines = parsed(await toCalendar(INPUT));
  expect(values(lines, "UID")).toEqual([
    "etat.C-1-2025-06-30.essai@ecarts",
    "etat.C-1-2026-12-31.essai@ecarts",
  ]);
  expect(values(lines, "DTSTART;VALUE=DATE")).toEqual(["20250630", "20261231"]);
  expect(values(lines, "DTSTAMP")).toEqual(["20261120T000000Z", "20261120T000000Z"]);
  const title = "etat/C-1 : Conventions signées, une par bailleur ; avec l’État et la Ville";
  expect(values(lines, "SUMMARY")).toEqual([title, title]);
  expect(values(lines, "DESCRIPTION")[0]).toBe(
    "Conventions signées, une par bailleur ; avec l’État et la Ville\nÉchéance : en juin 2025 (« avant l’été 2025 »).\nHors délai ; Bailleurs ; relevé le 1er septembre 2025 : oui (releves.csv:2) ; contrat, lignes 12-14.",
  );
});

test("a reminder thirty days before those that come, and none of those that are past", async () => {
  const lines = parsed(await toCalendar(INPUT));
  expect(values(lines, "TRIGGER")).toEqual(["-P30D"]);
  expect(values(parsed(await toCalendar({ ...INPUT, deadlines: [deadline()] })), "TRIGGER")).toEqual([]);
});

test("the same input on the same day gives the same bytes, in any time zone", async () => {
  const first = await toCalendar(INPUT);
  const before = process.env["TZ"];
  try {
    for (const zone of ["Pacific/Auckland", "America/New_York"]) {
      process.env["TZ"] = zone;
      expect(await toCalendar(INPUT)).toBe(first);
    }
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});

test("it is written under its name; a folder that cannot be written is a problem", async () => {
  const world = memoryWorld({});
  expect(await writeCalendar(INPUT, { folder: "/d", name: "agenda.ics" }, world)).toEqual([]);
  expect([...world.written.keys()]).toEqual(["/d/agenda.ics"]);
  const write = async () => {
    throw new OutputError("droits insuffisants");
  };
  const failed = await writeCalendar(INPUT, { folder: "/d", name: "agenda.ics" }, { write });
  expect(failed.map(({ code }) => code)).toEqual(["output/ecriture-impossible"]);
  const bug = async () => {
    throw new TypeError("bug");
  };
  await expect(writeCalendar(INPUT, { folder: "/d", name: "a.ics" }, { write: bug })).rejects.toThrow("bug");
});

test("the words of an agenda", () => {
  expect(plain(agendaHeading([deadline(), NEXT], "2026-11-20"))).toBe(
    "Agenda au 20 novembre 2026 : 2 échéances, 1 passée, 1 à venir.",
  );
  expect(plain(whenWords(NEXT))).toBe("Le 31 décembre 2026");
  expect(whenWords({ due: "2027" })).toBe("En 2027");
  // What is known is of the deadline that counts now, not of one that comes back later.
  expect(deadlineDetails(NEXT, "essai")).toBe("À venir ; Bailleurs ; contrat, lignes 12-14.");
  const long = { ...followed, label: "x".repeat(120) };
  const bare = { ...NEXT, by: null, source: null, subject: { of: "identifiant", followed: long } } as const;
  expect(deadlineDetails(bare, "essai")).toBe("À venir.");
  expect([...eventTitle(bare)]).toHaveLength("etat/C-1 : ".length + 100);
});

test("without words of its own, the date alone is said", async () => {
  const bare = deadline({ duePrinted: null });
  const lines = parsed(await toCalendar({ ...INPUT, deadlines: [bare] }));
  expect(values(lines, "DESCRIPTION")[0]).toContain("\nÉchéance : en juin 2025.\n");
});
