import type { Quantity } from "../model/quantity.ts";
import { REASON_WORDS } from "../model/words.ts";

/** A footnote of a table: its mark and its words. */
export interface Footnote {
  readonly repere: string;
  readonly texte: string;
}

/** A cell as printed. A number that does not exist says « n.d. » and the mark of its reason: never blank, never zero. */
export interface Cell {
  readonly texte: string;
  readonly repere: string;
  readonly inconnu: boolean;
  readonly numerique: boolean;
  /** Whether it opens a group of columns. */
  readonly debut: boolean;
}

/** Collects the reasons that a table's unknown cells give, one footnote for each, in order of appearance. */
export class Footnotes {
  readonly #reasons: string[] = [];

  /** The cell of a quantity, or its reason as a footnote. */
  cell(quantity: Quantity | undefined, format: (value: number) => string): Cell {
    if (typeof quantity === "number") return textCell(format(quantity), true);
    return this.missing(REASON_WORDS[quantity?.unknown ?? "absent"]);
  }

  missing(reason: string): Cell {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason);
    return {
      texte: "n.d.",
      repere: markOf(this.#reasons.indexOf(reason)),
      inconnu: true,
      numerique: true,
      debut: false,
    };
  }

  get all(): readonly Footnote[] {
    return this.#reasons.map((texte, index) => ({ repere: markOf(index), texte }));
  }
}

function markOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}

/** A cell that holds words, or a number already written. */
export function textCell(texte: string, numerique = false): Cell {
  return { texte, repere: "", inconnu: false, numerique, debut: false };
}
