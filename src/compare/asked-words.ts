/** Among whom a territory is placed, in the words of the command line: of its size, of its income, or all of its kind. */
export const PEER_GROUPS = ["taille", "precarite", "tous"] as const;

export type PeerGroup = (typeof PEER_GROUPS)[number];

/** By what the rows of a table may be ordered, in the words of the command line. */
export const ROW_ORDERS = ["ecart", "evolution", "valeur", "rapport", "nom", "epci", "code"] as const;

export type RowOrder = (typeof ROW_ORDERS)[number];
