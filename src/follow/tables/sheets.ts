import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** Whether an item of the fiche was filled in. */
export const ITEM_STATES = { rempli: "rempli", vide: "vide", sans_objet: "sans objet" } as const;

/** The thirteen items that a bilan must hold, as Maubeuge prints them (contract, l. 5860-5895). */
export const SHEET_ITEMS = {
  r01: "Effectivité de l’action : dates, lieux, nombre de participants",
  r02: "Explications sur la non-réalisation",
  r03: "Objectifs, résultats attendus, résultats obtenus",
  r04: "Caractéristiques des publics",
  r05: "Modalités de mobilisation des publics",
  r06: "Participation des habitants",
  r07: "Répartition des publics par âge et par sexe",
  r08: "Répartition des publics par quartier",
  r09: "Moyens humains",
  r10: "Partenariat",
  r11: "Communication",
  r12: "Moyens techniques et matériels",
  r13: "Bilan financier",
} as const;

export type SheetItem = keyof typeof SHEET_ITEMS;

const item = (code: SheetItem) => choice(code, ITEM_STATES, SHEET_ITEMS[code]);

/** The fiche de suivi-bilan of an action: what was received, and which items it fills in. */
export const SHEETS = table("fiches", "la fiche de suivi-bilan d’une action", ["action", "year"], {
  action: needed(listed("action", "actions", "L’identifiant de l’action.")),
  year: needed(column("annee", "annee", "L’année de programmation.")),
  receivedOn: column("recue_le", "jour", "Le jour où la fiche a été reçue."),
  enteredOn: column("saisie_dauphin_le", "jour", "Le jour de la saisie dans Dauphin."),
  r01: item("r01"),
  r02: item("r02"),
  r03: item("r03"),
  r04: item("r04"),
  r05: item("r05"),
  r06: item("r06"),
  r07: item("r07"),
  r08: item("r08"),
  r09: item("r09"),
  r10: item("r10"),
  r11: item("r11"),
  r12: item("r12"),
  r13: item("r13"),
  expected: column("attendu", "texte", "Le résultat attendu, en une ligne."),
  obtained: column("obtenu", "texte", "Le résultat obtenu, en une ligne."),
  participants: column("participants", "entier", "Le nombre de personnes qui ont participé."),
});

export type Sheet = RowOf<typeof SHEETS>;
