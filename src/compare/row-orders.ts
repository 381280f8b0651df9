/** By what the rows of a table may be ordered, in the words of the command line. */
export const ROW_ORDERS = ["ecart", "evolution", "valeur", "rapport", "nom", "epci", "code"] as const;

export type RowOrder = (typeof ROW_ORDERS)[number];
