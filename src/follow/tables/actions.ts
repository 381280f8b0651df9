import { choice, column, listed, needed, several } from "./column.ts";
import { type RowOf, table } from "./table.ts";

/** How far an action reaches. */
export const REACHES = {
  intercommunale: "portée par l’intercommunalité ou sur plusieurs communes",
  communale: "sur une commune",
} as const;

/** Under which procedure an action is financed, as Porte du Hainaut names them (contract, l. 4159-4177). */
export const FRAMES = {
  AAP: "appel à projets de l’année",
  AMI: "appel à manifestation d’intérêt",
  CPO: "convention pluriannuelle d’objectifs",
  SIP: "soutien aux initiatives de proximité (petites associations)",
  FPC: "fabrique de projets concertés",
  FDC: "fonds de concours aux communes",
  autre: "autre cadre, dit dans l’intitulé",
} as const;

/** Where an action stands. */
export const ACTION_STATES = {
  deposee: "déposée",
  programmee: "programmée",
  en_cours: "en cours",
  realisee: "réalisée",
  partielle: "réalisée en partie",
  abandonnee: "abandonnée",
} as const;

/** The actions of a year. */
export const ACTIONS = table("actions", "une action d’une année", ["id", "year"], {
  id: needed(
    column("id", "identifiant", "Un nom court, le même chaque année : il relie les autres feuilles."),
  ),
  year: needed(column("annee", "annee", "L’année de programmation.")),
  label: needed(column("intitule", "texte", "Ce que l’action fait, en une ligne.")),
  holder: needed(column("porteur", "texte", "L’organisme qui porte l’action ; jamais une personne.")),
  reach: choice("portee", REACHES, "Intercommunale ou communale."),
  commune: listed("commune", "communes", "La commune, pour une action communale."),
  node: listed("noeud", "noeuds", "L’orientation, l’ambition ou l’objectif du contrat que l’action sert."),
  qpv: several("qpv", "qpv", "Les quartiers dont les habitants sont le public."),
  frame: choice("cadre", FRAMES, "La procédure de financement."),
  state: needed(choice("statut", ACTION_STATES, "Où en est l’action.")),
  reason: column("motif", "texte", "Pourquoi, si l’action n’a pas été réalisée, ou en partie."),
  isReinforced: column("suivi_renforce", "oui_non", "Oui pour une action que le comité suit de près."),
  lead: column(
    "chef_de_projet",
    "texte",
    "La fonction de qui la suit (« chef de projet santé »), jamais un nom.",
  ),
  validatedOn: column("valide_le", "jour", "Le jour où le comité l’a retenue."),
  calendarSentOn: column(
    "calendrier_transmis_le",
    "jour",
    "Le jour où le calendrier a été transmis aux membres.",
  ),
  followUpMeetingOn: column("reunion_suivi_le", "jour", "Le jour de la réunion de suivi de l’action."),
  committeeOn: column("comite_le", "jour", "Le jour du comité de pilotage de l’action."),
  areFundersInvited: column("financeurs_invites", "oui_non", "Oui si tous les financeurs y étaient invités."),
});

export type Action = RowOf<typeof ACTIONS>;
