import type { FormCell, FormOfYear, FormRow } from "../../follow/form/form-year.ts";
import {
  chosenMeansWords,
  chosenWords,
  FORM_NOTE,
  formCell,
  formCounts,
  formRowWords,
  slotWords,
} from "../../french/follow-programme.ts";
import type { CellColumn } from "../terminal/text.ts";
import type { FollowYearView } from "./block.ts";
import { block, type FollowBlock, grid, sentence, titled } from "./block.ts";

/** What was chosen to be evaluated this year, with what the follow-up holds of each; nothing of a contract that does not choose. */
export function programmeSections({ followYear: { programme, year }, name }: FollowYearView): FollowBlock[] {
  const { slots, chosen } = programme;
  if (chosen.length === 0) return [];
  const sentences = [
    ...slots.map(slotWords),
    ...chosen.flatMap((one) => [chosenWords(one, name), chosenMeansWords(one)]),
  ];
  return [titled(`Programme d’évaluation de ${year}`, sentences)];
}

/** The form: how many answers each signatory gave; with `--detail`, signatory by item, a block of the form at a time. */
export function formSections({ followYear: { form }, detail, isPrinted }: FollowYearView): FollowBlock[] {
  if (!form || form.signatories.every(({ cells }) => cells.every(({ year }) => year === null))) return [];
  const answered = form.signatories.filter(({ cells }) => cells.some(({ year }) => year !== null));
  const head = titled("Formulaire d’engagement", [
    formCounts(form),
    ...answered.map((row) => `${row.name} : ${formRowWords(row)}.`),
  ]);
  if (!detail) return [head];
  const tables = blocksOf(form).map((one) => blockTable(form, one, isPrinted));
  return [head, ...tables, block(undefined, [sentence(FORM_NOTE, 0)])];
}

const blocksOf = ({ items }: FormOfYear): string[] => [...new Set(items.map(({ block }) => block))];

function blockTable({ items, signatories }: FormOfYear, heading: string, isPrinted: boolean): FollowBlock {
  const own = items
    .filter((one) => one.block === heading)
    .map((one, index) => ({ ...one, head: isPrinted ? `${index + 1}` : one.id }));
  const cellOf = ({ cells }: FormRow, id: string): FormCell | undefined =>
    cells.find(({ item }) => item === id);
  const columns: CellColumn<FormRow>[] = [
    { header: "Organisme", align: "left", gives: true, cell: ({ name }) => name },
    ...own.map(
      ({ id, head }): CellColumn<FormRow> => ({
        header: head,
        align: "left",
        cell: (row) => {
          const cell = cellOf(row, id);
          return cell ? formCell(cell) : "";
        },
      }),
    ),
  ];
  const legend = own.map(({ head, label }) => sentence(`${head} : ${label}`));
  return block(heading, [grid(columns, signatories), ...legend]);
}
