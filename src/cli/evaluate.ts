import type { Evaluation } from "../model/evaluation.ts";
import type { Finding } from "../model/finding.ts";
import { allQuestions } from "../model/walk-nodes.ts";
import { STATUS_WORDS } from "../model/words.ts";
import type { World } from "../model/world.ts";
import { evaluate } from "../run.ts";
import type { ExitCode } from "./exit-code.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { Output } from "./output.ts";
import { wrap } from "./wrap.ts";

/** `ecarts evaluer REFERENTIEL`: every question with its status and why. */
export async function evaluateCommand(
  id: string,
  options: CommonOptions & { readonly date?: string | undefined },
  world: World,
  output: Output,
): Promise<ExitCode> {
  const read = await evaluate(id, options, world);
  const shown = {
    text: (evaluation: Evaluation) => show(evaluation, output.width),
    json: (value: Evaluation) => value,
  };
  return finish(read, shown, options, world, output);
}

function show(evaluation: Evaluation, width: number): string {
  const { referentiel, epci, coverage, findings } = evaluation;
  const title = `${wrap(referentiel.title, width)}\n${epci.label}, ${referentiel.start}-${referentiel.end}`;
  const questions = allQuestions(referentiel).map((question) => {
    const found = findings.filter((finding) => finding.question === question.id);
    return [
      wrap(`${question.id}  ${question.text}`, width),
      ...found.map((finding) => showFinding(finding, width)),
    ].join("\n");
  });
  const awaiting = `${coverage.awaiting} en attente d’une appréciation`;
  const plural = coverage.evaluable > 1 ? "s" : "";
  const last = `${coverage.evaluable} question${plural} sur ${coverage.total} évaluable${plural} par les chiffres, ${awaiting}.`;
  return [
    title,
    ...questions,
    last,
    "« ecarts expliquer CONSTAT » donne la règle et les chiffres d’un constat.",
  ].join("\n\n");
}

function showFinding({ id, status, why, warnings, appreciation }: Finding, width: number): string {
  const said = appreciation
    ? [
        wrap(
          `appréciation (${appreciation.by}, ${appreciation.date}) : ${STATUS_WORDS[appreciation.status]}. ${appreciation.text}`,
          width,
          "     ",
        ),
      ]
    : [];
  const first = warnings[0];
  return [
    `   ${STATUS_WORDS[status].toUpperCase()}  [${id}]`,
    wrap(why, width, "     "),
    ...(first ? [wrap(first, width, "     ")] : []),
    ...said,
  ].join("\n");
}
