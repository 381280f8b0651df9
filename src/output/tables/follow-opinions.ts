import type { KnownOpinion } from "../../follow/councils/opinion-state.ts";
import { COUNCILS } from "../../follow/tables/council-opinions.ts";
import { opinionCell } from "../../french/follow-opinions.ts";
import type { NameOf } from "./follow-money.ts";
import { answerColumn, type Column, type Table, textColumn } from "./table.ts";

/** What councils said of the draft of the annual report. */
export const opinionTable = (rows: readonly KnownOpinion[], nameOf: NameOf): Table<KnownOpinion> => ({
  name: "avis",
  title: "Avis des conseils sur le projet de rapport annuel",
  columns: [...councilColumns(nameOf), ...ANSWER_COLUMNS],
  rows,
});

const councilColumns = (nameOf: NameOf): readonly Column<KnownOpinion>[] => [
  textColumn("conseil", "Conseil", "Qui est consulté", 26, ({ council }) => COUNCILS[council]),
  textColumn(
    "territoire",
    "Territoire",
    "Code de la commune ou du quartier",
    14,
    ({ territory }) => territory,
  ),
  textColumn("organisme", "Organisme", "D’un autre signataire, lequel", 20, (row) => row.organisation),
  textColumn("nom", "Nom", "Nom du territoire ou de l’organisme", 36, ({ territory, organisation }) => {
    const code = territory ?? organisation;
    return code === null ? undefined : nameOf(code);
  }),
];

const ANSWER_COLUMNS: readonly Column<KnownOpinion>[] = [
  textColumn("transmis_le", "Transmis", "AAAA-MM-JJ ; vide si rien n’est transmis", 14, (row) => row.sentOn),
  textColumn(
    "reponse_avant",
    "Réponse jusqu’au",
    "AAAA-MM-JJ ; après ce jour, le silence vaut avis favorable",
    16,
    ({ until }) => until,
  ),
  textColumn("recu_le", "Reçu", "AAAA-MM-JJ ; vide sans réponse", 14, ({ receivedOn }) => receivedOn),
  textColumn("avis", "Avis", "Ce qu’il a répondu, sinon où en est la consultation", 34, opinionCell),
  textColumn("suite", "Suite", "Ce que le rapport en retient", 44, ({ followed }) => followed),
  textColumn("contribution", "Contribution", "Fichier de avis/", 30, ({ contribution }) => contribution),
  answerColumn("dsu", "DSU", "D’une commune : a reçu la DSU cette année-là", ({ council, hasGrant }) =>
    council === "conseil_municipal" ? hasGrant : undefined,
  ),
  textColumn("adresse", "Fichier et ligne", "Où l’avis est écrit", 40, ({ address }) => address),
];
