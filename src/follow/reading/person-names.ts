import { foldText } from "../../kernel/text.ts";
import { GIVEN_NAMES } from "./given-names.ts";

/** What a column of words may name. */
export type NamedThing = "fonction" | "organisme" | "tout";

/** A title before a name; « Mme la maire » is a function. */
const TITLED =
  /(?<![\p{L}\d])(?:M\.|MM\.|[Mm]r\.?|Mrs|[Mm]mes?|[Mm]lle|[Mm]onsieur|[Mm]essieurs|[Mm]adame|[Mm]esdames|[Mm]ademoiselle|[Dd]r\.?|[Dd]octeur|Ma[iî]tre) (?:(?:d[eu]|des|del|van|von|el|ben|le|la) )?[A-ZÀ-ÖØ-Þ]\p{L}/u;

/** The article that makes « M. le Préfet » a function. */
const TITLED_FUNCTION =
  /(?<![\p{L}\d])(?:M\.|Mme|Monsieur|Madame) (?:le|la|l['’]) ?(?:(?:vice|sous)-)?(?:maire|pr[ée]fet|pr[ée]fète|sous-pr[ée]fet|sous-pr[ée]fète|pr[ée]sident|d[ée]l[ée]gu|direct|adjoint|conseill|ministre|recteur|rectrice|secr[ée]taire|procureur|chef|inspect)/giu;

/** Things that bear the names of people: a school, a street, a hall. */
const NAMED_AFTER =
  /(?:^| )(?:ecole|college|lycee|groupe scolaire|rue|avenue|boulevard|place|allee|square|impasse|quai|quartier|cite|residence|parc|stade|salle|gymnase|piscine|centre|centre social|maison|espace|hopital|clinique|fondation|institut|universite|bibliotheque|mediatheque|theatre|cinema|caserne|foyer|association|collectif|club|amicale|compagnie|ferme|jardin|pole|tour|ilot|secteur|saint|sainte|st|ste|notre|prix|loi|plan|theme|multi accueil|creche|maternelle|elementaire|primaire|relais|atelier)(?: (?:de la|de l|du|des|de|d|la|le|l))?$/;

/** What a name may be cut from what precedes: marks of a sentence, not the hyphen of « Marie-Claude ». */
const PARTS = /[,;:()/«»"“”|+&]| [-–—] /u;

const CAPITALISED = /^[A-ZÀ-ÖØ-Þ][\p{L}'’-]*$/u;

/**
 * Whether a text names a person: a title and a name, or a frequent given name beside a word in capitals that nothing before it
 * makes a school, a street or a hall.
 */
export function namesPerson(text: string, names: NamedThing): boolean {
  if (TITLED.test(text.replace(TITLED_FUNCTION, " "))) return true;
  return text.split(PARTS).some((part) => hasFullName(part.trim(), names));
}

function hasFullName(part: string, names: NamedThing): boolean {
  const words = part.split(" ").filter((word) => word !== "");
  // « jean dupont », alone in a cell that is for something else.
  if (names !== "tout" && words.length === 2 && GIVEN_NAMES.has(foldText(`${words[0]}`))) return true;
  return words.some((word, index) => {
    if (!isGivenName(word)) return false;
    const [before, after] = [words.slice(0, index), words.slice(index + 1)];
    if (NAMED_AFTER.test(foldText(before.join(" ")))) return false;
    if (names === "fonction") return true;
    // « DUPONT Jean »: the surname comes first in lists, in capitals.
    const isListed = after.length === 0 && /^[A-ZÀ-ÖØ-Þ'’-]{3,}$/u.test(before.join(" "));
    return isListed || CAPITALISED.test(after[0] ?? "") || isParticled(after);
  });
}

/** « Jean de la Tour ». */
function isParticled([first = "", second = "", third = ""]: readonly string[]): boolean {
  if (!/^(?:de|du|des|d['’]|le|la|van|von|el|ben)$/i.test(first)) return false;
  return CAPITALISED.test(second) || (/^(?:la|l['’]|der|den)$/i.test(second) && CAPITALISED.test(third));
}

function isGivenName(word: string): boolean {
  if (!CAPITALISED.test(word)) return false;
  const folded = foldText(word);
  return GIVEN_NAMES.has(folded) || (word.includes("-") && GIVEN_NAMES.has(folded.replace(/ .*/, "")));
}

/** With what the names of functions and of services begin. */
const FUNCTIONS =
  /(?:^|[ /(,;:])(?:chef|charg|direct|respons|coord|refer|adjoint|elu|maire|presid|vice|deleg|anim|mediat|agent|technic|assist|conseil|secret|service|pole|mission|cellule|equipe|comite|copil|prefe|sous pref|inspect|educ|profess|psycho|infirm|medecin|cadre|gestion|manag|pilot|develop|bailleur|ville|commune|region|departement|etat|caf|ccas|cias|dgs|dga|dgst|cpam|ars|ddets|dreets|drac|draaf|anct|epci|agglo|communaute|association|centre|maison|expert|juriste|formateur|formatrice|intervenant|correspond|interlocut|bureau|direction|office|groupe|instance|poste|fonction|titulaire|vacant|a designer|a recruter|commissaire|policier|gendarm|substitut|procureur|recteur|rectrice|ingenieur|architecte|urbaniste|stagiaire|apprenti|benevole|habitant|conseiller|accompagnateur|accompagnatrice|facilitat|evaluat|controleur|comptable|tresorier|juge|greffier|sage femme|travailleu|ambassad|concierge|gardien|ouvrier|employe)/;

/** Whether a text in a column of functions names none: nothing in it begins as functions and services do. */
export function namesNoFunction(folded: string): boolean {
  return !FUNCTIONS.test(folded);
}
