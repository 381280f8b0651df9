import type { Evaluation } from "../../evaluation/evaluation.ts";
import {
  FOLLOW_UP_STATES,
  FOLLOWED_KINDS,
  type Followed,
  type FollowedParty,
  KNOWN_FROM,
} from "../../follow/standing/followed.ts";
import type { QuotedDocument } from "../../referentiel/tree.ts";
import { quotedColumns } from "./columns.ts";
import { type Column, type Table, textColumn } from "./table.ts";

/** What is followed, as a whole or for one of its parties, with the document that writes it. */
interface FollowedRow {
  readonly followed: Followed;
  readonly party: FollowedParty | undefined;
  readonly document: QuotedDocument | undefined;
}

/** One line per identifier that can be followed, then one for each of its parties: where it stands, and the latest thing known. */
export function followedTable({ referentiel, shared, followed }: Evaluation): Table<FollowedRow> {
  const documentOf = ({ id, source }: Followed): QuotedDocument | undefined => {
    const holder = shared.find((one) => id.startsWith(`${one.id}/`)) ?? referentiel;
    return holder.documents.find((document) => document.id === source?.document);
  };
  return {
    name: "suivi",
    title: "Où en est chaque identifiant",
    columns: [
      ...WHAT,
      ...KNOWN,
      ...quotedColumns(({ followed: one, document }: FollowedRow) => ({
        source: one.source ?? { document: "" },
        document,
      })),
    ],
    rows: followed.flatMap((one) => {
      const document = documentOf(one);
      const parties = one.parties ?? [];
      return [undefined, ...parties].map((party) => ({ followed: one, party, document }));
    }),
  };
}

const WHAT: readonly Column<FollowedRow>[] = [
  textColumn(
    "id",
    "Identifiant",
    "Tel que releves.csv l’écrit ; avec sa partie, quand chacune doit répondre",
    22,
    ({ followed, party }) => party?.id ?? followed.id,
  ),
  textColumn("nature", "Nature", "Ce qu’il désigne", 20, ({ followed }) => FOLLOWED_KINDS[followed.kind]),
  textColumn("libelle", "Libellé", "Ce que dit le document", 60, ({ followed }) => followed.label),
  textColumn(
    "par",
    "Par",
    "Organisme ou fonction qui en répond ; vide si le document n’en nomme pas",
    30,
    ({ followed, party }) => party?.name ?? followed.by ?? undefined,
  ),
  textColumn(
    "echeance",
    "Échéance",
    "Échéance qui compte au jour de l’évaluation, ou celle que le document imprime",
    16,
    ({ followed }) => followed.due ?? followed.duePrinted ?? undefined,
  ),
  textColumn(
    "etat",
    "État",
    "Où il en est au jour de l’évaluation",
    26,
    ({ followed, party }) => FOLLOW_UP_STATES[(party ?? followed).state],
  ),
];

const KNOWN: readonly Column<FollowedRow>[] = [
  textColumn("connu_par", "Connu par", "D’où vient ce que l’on sait de plus récent", 18, (row) => {
    const last = lastOf(row);
    return last ? KNOWN_FROM[last.from] : undefined;
  }),
  textColumn("date", "Date", "Date de ce relevé", 12, (row) => lastOf(row)?.date),
  textColumn("valeur", "Valeur", "Nombre dans son unité, oui, non ou inconnu", 12, (row) => valueText(row)),
  textColumn("adresse", "Fichier et ligne", "Où ce relevé est écrit", 44, (row) => lastOf(row)?.address),
];

const lastOf = ({ followed, party }: FollowedRow) => (party ?? followed).last;

function valueText(row: FollowedRow): string | undefined {
  const { value, text, part } = lastOf(row) ?? {};
  const said = text ?? plainText(value);
  return part === undefined ? said : `${part} : ${said}`;
}

function plainText(value: number | boolean | null | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return "inconnu";
  if (typeof value === "number") return String(value).replace(".", ",");
  return value ? "oui" : "non";
}
