import type { Entry } from "../entry.ts";

/** Messages about territories and their lists. */
export const TERRITORY_MESSAGES = {
  "territory/doublon": {
    severity: "erreur",
    message: "le territoire {code} est déjà décrit en {first}",
    hint: "garder une seule des deux lignes",
  },
  "territory/type-inconnu": {
    severity: "erreur",
    message: "« {value} » n’est pas un type de territoire",
    hint: "écrire qpv, epci, commune, iris, departement, region, france ou ensemble",
  },
  "territory/epci-inconnu": {
    severity: "avertissement",
    message:
      "« {label} » est rattaché à l’EPCI {code}, qu’aucun fichier ne décrit : il ne sera comparé à rien",
    hint: "décrire cet EPCI dans un fichier territoires.csv, ou corriger la colonne « epci »",
  },
  "territory/hors-liste": {
    severity: "avertissement",
    message: "le territoire {code} n’est dans aucune liste {kind} importée",
    hint: "importer la liste du bon millésime, ou vérifier le code",
  },
  "territory/autre-millesime": {
    severity: "avertissement",
    message:
      "le territoire {code} n’est dans aucune liste {kind} importée, mais des valeurs d’une autre année le sont pour lui ({periods})",
    hint: "importer la liste du millésime de ces valeurs",
  },
  "territory/commune-introuvable": {
    severity: "avertissement",
    message: "la commune « {name} » de {code} n’a pas été retrouvée par son nom dans son département",
    hint: "importer la composition des EPCI de ce millésime",
  },
} as const satisfies Record<`territory/${string}`, Entry>;
