import { TFPB_AXES } from "../../follow/tables/tfpb.ts";
import type { AxisCost, LandlordYear } from "../../follow/tfpb/landlord-year.ts";
import type { Signature, Signed } from "../../follow/tfpb/signatures.ts";
import type { TfpbOfYear } from "../../follow/tfpb/tfpb-year.ts";
import { sumColumns } from "./follow-money.ts";
import { answerColumn, type Column, type Table, textColumn } from "./table.ts";

/** The abatement of the year by landlord, then by landlord and axis; no row while nothing is entered for the year. */
export function tfpbTables(tfpb: TfpbOfYear): Table[] {
  const { landlords } = tfpb;
  const isTold = landlords.some(({ addresses }) => addresses.length > 0);
  const axes: Table<AxisRow> = {
    name: "tfpb_axes",
    sheet: "TFPB (axes)",
    title: "Abattement de TFPB : ce que chaque bailleur a fait, par axe du cadre national",
    columns: AXIS_COLUMNS,
    rows: landlords.flatMap((landlord) => landlord.axes.map((cost) => ({ landlord, cost }))),
  };
  return [{ ...landlordTable(tfpb), rows: isTold ? landlords : [] }, axes];
}

function landlordTable({ landlords, yearBefore, signatures }: TfpbOfYear): Table<LandlordYear> {
  const before = new Map(yearBefore.map((one) => [one.id, one]));
  return {
    name: "tfpb_bailleurs",
    sheet: "TFPB (bailleurs)",
    title: "Abattement de TFPB : ce qui a été abattu à chaque bailleur, et ce qu’il a fait et signé",
    columns: [
      ...landlordColumns((row: LandlordYear) => row),
      ...sumColumns("abattu", "Abattu", ({ abated }: LandlordYear) => abated),
      ...sumColumns(
        "abattu_avant",
        "Abattu l’année d’avant",
        ({ id }: LandlordYear) => before.get(id)?.abated,
      ),
      ...sumColumns("prevu", "Prévu", ({ planned }: LandlordYear) => planned),
      ...sumColumns("realise", "Réalisé", ({ actual }: LandlordYear) => actual),
      answerColumn(
        "couvert_par_le_prevu",
        "Prévu : couvre l’abattement",
        COVERED,
        (row) => row.isCoveredByPlan,
      ),
      answerColumn("couvert", "Réalisé : couvre l’abattement", COVERED, ({ isCovered }) => isCovered),
      ...signatureColumns("convention", "Convention d’abattement"),
      ...signatureColumns("contrat", "Contrat de ville"),
    ],
    rows: landlords,
  };

  function signatureColumns(signed: Signed, title: string): Column<LandlordYear>[] {
    const found = signatures.find((one) => one.signed === signed);
    const of = ({ id }: LandlordYear): Signature | undefined => found?.parties.find((one) => one.id === id);
    return [
      textColumn(`${signed}_le`, `${title} : jour de signature`, SIGNED_ON, 14, (row) => of(row)?.on),
      answerColumn(`${signed}_a_temps`, `${title} : à temps`, IN_TIME, (row) => of(row)?.isMet),
    ];
  }
}

const COVERED = "oui, non, ou inconnu tant qu’un montant absent peut le changer";
const SIGNED_ON =
  "AAAA-MM-JJ, la dernière commune ; vide si le contrat ne le demande pas ou si rien n’est saisi";
const IN_TIME = "oui, non, inconnu tant qu’une commune se tait ; vide si le contrat ne le demande pas";

interface AxisRow {
  readonly landlord: LandlordYear;
  readonly cost: AxisCost;
}

const landlordColumns = <Row>(of: (row: Row) => LandlordYear): Column<Row>[] => [
  textColumn("bailleur", "Bailleur", "Code du bailleur", 20, (row) => of(row).id),
  textColumn("bailleur_libelle", "Bailleur : nom", "Nom du bailleur", 30, (row) => of(row).name),
];

const AXIS_COLUMNS: readonly Column<AxisRow>[] = [
  ...landlordColumns(({ landlord }: AxisRow) => landlord),
  textColumn("axe", "Axe", "Code de l’axe ; vide si les lignes n’en disent pas", 16, ({ cost }) => cost.axis),
  textColumn(
    "axe_libelle",
    "Axe : nom",
    "Nom de l’axe du cadre national",
    44,
    ({ cost }) => cost.axis && TFPB_AXES[cost.axis],
  ),
  textColumn("actions", "Actions", "Ce que le bailleur a fait, dans ses mots", 44, ({ cost }) =>
    cost.actions.join(" ; "),
  ),
  ...sumColumns("prevu", "Prévu", ({ cost }: AxisRow) => cost.planned),
  ...sumColumns("realise", "Réalisé", ({ cost }: AxisRow) => cost.actual),
];
