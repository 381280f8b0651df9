import { STATUS_WORDS, type Status } from "../../referentiel/rules/rule.ts";

/** A status as text and as the name of a style: never a colour alone. */
export interface StatusView {
  readonly texte: string;
  readonly classe: string;
}

/** A status ready to be laid out. */
export function statusView(status: Status): StatusView {
  return { texte: STATUS_WORDS[status], classe: status.replaceAll("_", "-") };
}
