import type { Entry } from "../wording.ts";

/** Messages about rules, parameters and examples. */
export const RULE_MESSAGES = {
  "rule/inconnue": {
    severity: "erreur",
    message: "la règle « {id} » n’existe pas dans regles.yaml",
    hint: "{suggestion}",
  },
  "rule/parametre-inconnu": {
    severity: "erreur",
    message: "le paramètre « {id} » n’existe pas",
    hint: "{suggestion}",
  },
  "rule/parametre-sans-valeur": {
    severity: "erreur",
    message: "le paramètre « {id} » n’a pas de valeur au {date}",
    hint: "ajouter une valeur datée et sa référence sous « valeurs »",
  },
  "rule/parametre-perime": {
    severity: "avertissement",
    message: "le paramètre « {id} » n’est connu que jusqu’au {until}",
    hint: "vérifier qu’il vaut encore, puis repousser « connu_jusqu_au »",
  },
  "rule/exemple-faux": {
    severity: "erreur",
    message: "l’exemple « {name} » attend {expected}, la règle donne {received}",
    hint: "corriger la règle ou l’exemple",
  },
  "rule/statut-sans-exemple": {
    severity: "erreur",
    message: "aucun exemple de la règle « {id} » ne donne {status}",
    hint: "ajouter sous « exemples » une ligne qui le donne, en écrivant « inconnu » pour un chiffre qui manque ; il en faut une par statut que la règle peut rendre",
  },
  "rule/terme-inconnu": {
    severity: "erreur",
    message: "le terme « {id} » n’est pas dans les « termes » de la règle",
    hint: "{suggestion}",
  },
  "rule/nom-pris": {
    severity: "erreur",
    message: "le terme « {id} » porte un nom déjà pris",
    hint: "donner au terme un nom qui n’est ni celui d’un paramètre, ni celui d’une lecture",
  },
  "rule/terme-inutile": {
    severity: "avertissement",
    message: "la règle « {rule} » ne lit nulle part le terme « {id} »",
    hint: "retirer le terme, ou le reprendre dans la condition",
  },
  "rule/parametre-inutile": {
    severity: "avertissement",
    message: "aucune règle n’emploie le paramètre « {id} »",
    hint: "retirer le paramètre, ou écrire la règle qui le compare",
  },
  "rule/part-des-qpv": {
    severity: "erreur",
    message: "une part_des_qpv demande {keys} : l’une des deux, et une seule",
    hint: "garder l’une de ces deux clés",
  },
  "rule/trop-demande": {
    severity: "erreur",
    message: "au moins {n} conditions sont demandées, et il n’y en a que {count}",
    hint: "demander au plus {count}, ou ajouter des conditions",
  },
  "rule/hors-d-un-qpv": {
    severity: "erreur",
    message: "« {what} » ne se lit que pour {where}",
    hint: "placer cette lecture dans part_des_qpv, sous « condition », ou lire un autre territoire",
  },
  "rule/genre-de-terme": {
    severity: "erreur",
    message: "« {id} » est un terme « {kind} », la condition attend {expected}",
    hint: "choisir un autre terme, ou changer ce qu’il lit",
  },
  "rule/unites-differentes": {
    severity: "erreur",
    message: "« {left} » est en « {leftUnit} », « {right} » en « {rightUnit} »",
    hint: "comparer deux grandeurs de même unité ; pour une part de QPV, une unité « part »",
  },
  "rule/comparaison-interdite": {
    severity: "erreur",
    message: "« {left} » et « {right} » ne se comparent pas : {sentence} ({source})",
    hint: "lire le même indicateur des deux côtés, ou retirer cette condition",
  },
  "rule/comparaison-deconseillee": {
    severity: "avertissement",
    message: "« {left} » et « {right} » se comparent mal : {sentence} ({source})",
    hint: "dire cette réserve dans la « raison » de la règle, ou choisir un autre indicateur",
  },
  "rule/terme-periode": {
    severity: "erreur",
    message: "« {value} » n’est pas une période de lecture",
    hint: "écrire debut, fin, derniere, premiere (pour un relevé), ou une année entre guillemets",
  },
  "rule/terme-sans-contrat": {
    severity: "erreur",
    message: "« {word} » n’a pas de sens ici : ce référentiel n’a ni EPCI ni période",
    hint: "nommer un territoire par son code et une année",
  },
  "rule/fait-manquant": {
    severity: "erreur",
    message: "l’exemple « {name} » ne dit pas « {fact} », que la règle lit",
    hint: "ajouter « {fact} » sous « {group} »",
  },
  "rule/fait-inconnu": {
    severity: "erreur",
    message: "« {fact} », sous « {group} », n’est rien que la règle lise",
    hint: "{suggestion}",
  },
  "rule/fait-mal-forme": {
    severity: "erreur",
    message: "le fait « {fact} » n’a pas la forme que la règle lit",
    hint: "écrire {expected}",
  },
  "rule/cycle": {
    severity: "erreur",
    message: "ces règles se renvoient l’une à l’autre : {loop}",
    hint: "retirer l’un de ces renvois",
  },
  "rule/parametre-chevauchant": {
    severity: "erreur",
    message: "deux valeurs du paramètre « {id} » valent au {date}",
    hint: "terminer la première la veille, ou corriger « du »",
  },
  "rule/parametre-trou": {
    severity: "avertissement",
    message: "le paramètre « {id} » n’a pas de valeur entre le {to} et le {from}",
    hint: "prolonger la valeur précédente, ou dire la valeur intermédiaire",
  },
  "rule/parametre-dates": {
    severity: "erreur",
    message: "une valeur du paramètre « {id} » finit le {to}, avant de commencer le {from}",
    hint: "corriger « du » ou « au »",
  },
  "rule/part-hors-bornes": {
    severity: "erreur",
    message: "le paramètre « {id} » est une part, et {value} n’est pas entre 0 et 1",
    hint: "écrire 0.5 pour la moitié, ou l’unité « % » pour une valeur comparée à un pourcentage",
  },
  "rule/indicateur-attendu": {
    severity: "erreur",
    message: "la question « {id} » ne donne aucun indicateur à lire à la règle « {rule} »",
    hint: "ajouter « indicateurs » à la question, ou nommer l’indicateur dans les termes de la règle",
  },
  "rule/lecture-sans-effet": {
    severity: "avertissement",
    message: "la lecture retenue par la règle « {rule} » n’en choisit aucune : {why}",
    hint: "écrire ce que le comité a retenu (ecart: absolu ou rapport ; euros: constants ou courants), ou retirer lecture_retenue",
  },
} as const satisfies Record<`rule/${string}`, Entry>;

/** Messages about targets. */
export const TARGET_MESSAGES = {
  "target/cle-necessaire": {
    severity: "erreur",
    message: "la cible « {id} », de forme « {shape} », ne se juge pas sans « {key} »",
    hint: "ajouter « {key} », ou corriger « forme »",
  },
  "target/cle-inutile": {
    severity: "erreur",
    message: "une cible de forme « {shape} » ne lit pas « {key} »",
    hint: "retirer « {key} », ou corriger « forme »",
  },
  "target/bornes": {
    severity: "erreur",
    message: "la borne basse ({min}) dépasse la borne haute ({max})",
    hint: "échanger « min » et « max », ou corriger l’une des deux",
  },
  "target/reference-incomplete": {
    severity: "erreur",
    message: "une valeur de départ de nature « {nature} » demande « {key} »",
    hint: "ajouter « {key} », ou corriger « nature »",
  },
  "target/reference-contradictoire": {
    severity: "erreur",
    message: "une valeur de départ de nature « {nature} » n’a pas de « {key} »",
    hint: "retirer « {key} », ou corriger « nature »",
  },
  "target/reference-apres-echeance": {
    severity: "erreur",
    message: "la valeur de départ ({date}) est postérieure à l’échéance ({due})",
    hint: "corriger l’une des deux dates",
  },
  "target/unite-de-l-indicateur": {
    severity: "avertissement",
    message:
      "la cible est en « {unit} », l’indicateur {indicator} en « {published} » : ses valeurs publiées ne la jugent pas",
    hint: "corriger « unite » ou « indicateur » ; un relevé du suivi (releves.csv) la juge toujours",
  },
  "target/territoire-inconnu": {
    severity: "avertissement",
    message:
      "aucun territoire de l’échelle de la cible ne porte le code ou le nom « {code} » dans les données lues : aucune valeur publiée ne la juge",
    hint: "corriger « territoire » ou « portee » ; {suggestion}",
  },
  "target/jour-limite-periode": {
    severity: "erreur",
    message: "« jour_limite » ({dueDay}) ne va pas avec la période de cette cible",
    hint: "écrire MM-JJ (03-31) avec « tous_les_mois: 12 », ou AAAA-MM-JJ sans « tous_les_mois »",
  },
  "target/jour-limite-contredit": {
    severity: "erreur",
    message: "« {key} » contredit « jour_limite » ({dueDay}), après lequel aucun relevé ne compte",
    hint: "retirer « {key} » : « jour_limite » est l’échéance et la rend conditionnelle",
  },
} as const satisfies Record<`target/${string}`, Entry>;
