import type { Evaluation } from "../../evaluation/evaluation.ts";
import { withoutLinesDeep } from "../../french/plain-elements.ts";
import { typesetDeep } from "../../french/typeset.ts";
import { namesOf } from "../labels.ts";
import { type ReviewView, reviewView } from "./commitment-review.ts";
import { eachMade, lazily, type Makers } from "./lazily.ts";
import { type MethodNote, methodNote } from "./method-note.ts";
import { type MidCourseView, midCourseView } from "./mid-course/mid-course-view.ts";
import { type SecondPageView, secondPageView } from "./opening/second-page.ts";
import { type PartnerView, partnerView } from "./partner-extract.ts";
import { type CommuneView, communeView } from "./quarter/commune-view.ts";
import { type QuarterView, quarterView } from "./quarter/quarter-view.ts";
import { type ReinforcedView, reinforcedView } from "./reinforced-action.ts";
import type { Subject } from "./subject.ts";
import type { Template } from "./template/template.ts";
import { printed, type ReportView, reportMakers } from "./view.ts";

/** What one document can print besides the whole report: what it is about, and what its template declares. */
export interface SubjectView {
  /** The QPV, the commune, the organisation or the action that the document is about; null for the whole contract. */
  readonly sujet: { readonly genre: string; readonly code: string; readonly nom: string } | null;
  /** The logo of the template as an address that holds it; empty without one. */
  readonly logo: string;
  readonly variables: Template["variables"];
  /** Where the document is about a QPV. */
  readonly quartier: QuarterView | null;
  /** Where it is about a commune. */
  readonly commune: CommuneView | null;
}

/** What is made when a template asks for it. */
interface WholeView extends ReportView {
  /** Every commitment under who promises it, as a committee reviews them. */
  readonly revue: ReviewView;
  /** The action that the document is about; null of any other. */
  readonly action: ReinforcedView | null;
  /** The signatory or partner that the document is about; null of any other. */
  readonly partenaire: PartnerView | null;
  /** What a committee is not shown, and whoever checks needs. */
  readonly note: MethodNote;
  /** An evaluation half way through the contract. */
  readonly mi_parcours: MidCourseView;
  /** The second page of the note of a committee. */
  readonly seconde_page: SecondPageView;
}

/** What one document of a template can print. */
export type DocumentView = WholeView & SubjectView;

type Declared = Pick<Template, "indicators" | "parts" | "logo" | "variables"> &
  Partial<Pick<Template, "quotesLines">>;

/** The view of a document: each value is made when the template asks for it. A thousand documents of one QPV each do not make a
 * thousand reports, and a report of three parts makes these three. */
export function documentView(
  evaluation: Evaluation,
  template: Declared,
  subject: Subject | null,
): DocumentView {
  const names = namesOf(evaluation);
  const { scope, code } = subject ?? {};
  const { indicators, logo, variables } = template;
  const whole: Makers<WholeView> = {
    ...reportMakers(evaluation, template),
    ...typesetMakers({
      revue: () => reviewView(evaluation),
      action: () => reinforcedView(evaluation, subject),
      partenaire: () => partnerView(evaluation, subject),
      note: () => methodNote(evaluation),
    }),
    ...printed(
      {
        seconde_page: () => secondPageView(evaluation, names, indicators),
        mi_parcours: () => midCourseView(evaluation, names, indicators),
      },
      evaluation,
    ),
  };
  const own = typesetMakers<Omit<SubjectView, "logo">>({
    sujet: () => subject && { genre: subject.scope, code: subject.code, nom: subject.label },
    variables: () => variables,
    quartier: () => (scope === "quartier" && code ? quarterView(evaluation, code, names, indicators) : null),
    commune: () => (scope === "commune" && code ? communeView(evaluation, code, names, indicators) : null),
  });
  const all = { ...whole, ...own };
  const said = template.quotesLines ? all : eachMade(all, withoutLinesDeep);
  // An address that holds an image is no text.
  return lazily<DocumentView>({ ...said, logo: () => logo });
}

const typesetMakers = <T extends object>(makers: Makers<T>): Makers<T> => eachMade(makers, typesetDeep);
