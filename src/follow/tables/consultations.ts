import { choice, column, listed, needed } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** How the respondents were chosen: only those drawn at random speak for the others. */
export const SAMPLING_WORDS = {
  aleatoire: "tirés au hasard",
  volontaires: "volontaires",
  exhaustif: "tous interrogés",
} as const;

/** What residents answered to a question. `object`, a question or a node of the référentiel that the answer is about. */
export const CONSULTATIONS = table(
  "consultations",
  "les réponses des habitants à une question",
  ["survey", "date", "territory", "question"],
  {
    survey: needed(column("enquete", "texte", "Le nom de l’enquête.")),
    date: needed(column("date", "jour", "Le jour, ou le dernier jour, de l’enquête.")),
    territory: listed(
      "territoire",
      "territoires",
      "Le code du quartier ou de la commune ; vide pour le contrat entier.",
    ),
    question: needed(column("question", "texte", "La question, comme elle a été posée.")),
    object: listed(
      "objet",
      "objets",
      "La question évaluative ou l’orientation du référentiel qu’elle éclaire.",
    ),
    favourable: needed(column("favorables", "entier", "Combien de réponses favorables.")),
    answers: needed(column("reponses", "entier", "Combien de réponses en tout.")),
    sampling: needed(choice("echantillon", SAMPLING_WORDS, "Comment les répondants ont été choisis.")),
    population: column(
      "population",
      "texte",
      "Parmi qui les répondants ont été tirés au hasard ; sans cela, pas d’intervalle.",
    ),
    populationSize: column("taille_population", "entier", "Combien de personnes, si c’est connu."),
    source: needed(column("source", "texte", "Qui a mené l’enquête.")),
  },
);

export type Consultation = RowOf<typeof CONSULTATIONS>;
