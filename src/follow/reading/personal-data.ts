import { foldText } from "../../kernel/text.ts";
import { isNir } from "./nir.ts";
import { type NamedThing, namesNoFunction, namesPerson } from "./person-names.ts";

/** What in a cell can identify a person. */
export type PersonalData = "une_adresse" | "un_telephone" | "un_nir" | "un_nom" | "pas_une_fonction";

/** An e-mail address, those included whose sign was written in letters so that programs do not see it. */
const ADDRESS = /[^\s@;,<>"()]+ ?(?:@|\((?:at|arobase|a)\)|\[(?:at|arobase|a)\]) ?[^\s@;,<>"()]+\.[a-z]{2,}/i;

/** Ten digits from 0, or nine after +33, in pairs or not. An amount or a code is not written so. */
const PHONE = /(?<![\d,.])(?:(?:\+|00)33[ .-]?(?:\(0\))?[ .-]?|0)[1-9](?:[ .-]?\d{2}){4}(?![\d,])/;

/**
 * What in a text can identify a person, without ever giving it; undefined when nothing was recognised: a surname alone, in a
 * sentence, is not. `names`: what the column is for; one that names functions refuses what names none.
 *
 * @example
 * personalData("suivi par jean.dupont@exemple.fr", "tout")
 * // => "une_adresse"
 * @example
 * personalData("M. Martin", "organisme")
 * // => "un_nom"
 * @example
 * personalData("cheffe de projet santé", "fonction")
 * // => undefined
 */
export function personalData(text: string, names: NamedThing): PersonalData | undefined {
  if (ADDRESS.test(text)) return "une_adresse";
  if (isNir(text)) return "un_nir";
  if (PHONE.test(text)) return "un_telephone";
  if (namesPerson(text, names)) return "un_nom";
  return names === "fonction" && namesNoFunction(foldText(text)) ? "pas_une_fonction" : undefined;
}
