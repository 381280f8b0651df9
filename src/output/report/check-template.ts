import { type Diagnostic, type Place, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { codesOf, isCodeOf } from "../../kernel/closed-list.ts";
import { TEXT_SECTIONS } from "../../referentiel/free-texts.ts";
import { parsedTemplate, type Tree } from "./parsed-template.ts";
import type { Template } from "./template/template.ts";
import { enter, resolve, type TemplateContext, type TemplatePath } from "./template-scope.ts";

/** What a template can hold besides its text: these blocks, the two helpers of ours, variables. */
const PLAIN = new Set(["ContentStatement", "CommentStatement"]);

const BLOCKS = new Set(["if", "unless", "each", "with"]);

const DEEPEST = 20;

/** Partials called in all: the report of the house calls a hundredth of them. */
const MOST_CALLS = 10_000;

/** Where the walk is: the file that is read, its context, how many partials lie above. */
interface Position {
  readonly file: string;
  readonly scope: TemplateContext;
  readonly depth: number;
}

/**
 * Every problem of a template, in one pass: its page and the partials that it calls are walked with the real data, so
 * that a misspelt variable is found in both branches of a condition, at its line and column.
 */
export function checkTemplate(template: Template, view: object): readonly Diagnostic[] {
  const { trees, ...parsed } = parsedTemplate(template);
  const found = new Map(parsed.found);
  const page = trees.get(template.page.path);
  const scope: TemplateContext = { values: [view], parent: undefined, named: new Map(), inList: false };
  if (page) new Walk(template, trees, found).program(page, { file: template.page.path, scope, depth: 0 });
  return sortDiagnostics([...found.values()]);
}

/** Reads a page and the partials that it calls, with the values that each name can take. */
class Walk {
  readonly #template: Template;
  readonly #trees: ReadonlyMap<string, Tree>;
  readonly #found: Map<string, Diagnostic>;
  #calls = 0;

  constructor(template: Template, trees: ReadonlyMap<string, Tree>, found: Map<string, Diagnostic>) {
    this.#template = template;
    this.#trees = trees;
    this.#found = found;
  }

  program(tree: Tree | undefined, at: Position): void {
    for (const statement of tree?.body ?? []) this.#statement(statement, at);
  }

  #statement(statement: hbs.AST.Statement, at: Position): void {
    if (statement.type === "MustacheStatement") this.#mustache(statement as hbs.AST.MustacheStatement, at);
    else if (statement.type === "BlockStatement") this.#block(statement as hbs.AST.BlockStatement, at);
    else if (statement.type === "PartialStatement") this.#partial(statement as hbs.AST.PartialStatement, at);
    else if (!PLAIN.has(statement.type)) {
      this.#syntax(statement, at, "cette construction de Handlebars n’est pas permise dans un modèle");
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement, at: Position): void {
    const path = statement.path as hbs.AST.PathExpression;
    if (!statement.escaped) {
      this.#syntax(statement, at, "les accolades {{{…}}} et {{&…}} laisseraient passer du HTML");
    }
    if (this.#calledHelper(path.original, statement, at)) return;
    if (statement.params.length > 0 || pairs(statement).length > 0) this.#unknown(path, at);
    else this.#values(path, at);
  }

  /** Whether a statement calls one of ours, which is then checked; « {{texte}} » alone is a value of that name. */
  #calledHelper(name: string, statement: hbs.AST.MustacheStatement, at: Position): boolean {
    if (name === "feuille_de_style") return true;
    if (name === "graphique") this.#chart(statement, at);
    else if (name === "texte" && statement.params.length > 0) this.#text(statement, at);
    else if (name === "contribution" && statement.params.length === 1)
      for (const param of statement.params) this.#values(param, at);
    else return false;
    return true;
  }

  #chart(statement: hbs.AST.MustacheStatement, at: Position): void {
    const [first, ...rest] = statement.params;
    for (const param of rest) this.#values(param, at);
    const name = first?.type === "StringLiteral" ? (first as hbs.AST.StringLiteral).value : "";
    if (this.#template.charts.has(name)) return;
    const known = [...this.#template.charts.keys()].join(", ");
    const detail = `il n’est pas déclaré sous « graphiques » de modele.yaml (déclarés : ${known || "aucun"})`;
    this.#add(problem("template/graphique", placeOf(statement, at), { name, detail }));
  }

  #text(statement: hbs.AST.MustacheStatement, at: Position): void {
    const [first] = statement.params;
    const name = first?.type === "StringLiteral" ? (first as hbs.AST.StringLiteral).value : "";
    if (isCodeOf(TEXT_SECTIONS, name) && statement.params.length === 1) return;
    const suggestion = suggest(name, codesOf(TEXT_SECTIONS));
    this.#add(problem("template/texte", placeOf(statement, at), { name, suggestion }));
  }

  #block(block: hbs.AST.BlockStatement, at: Position): void {
    const name = block.path.original;
    const [param] = block.params;
    if (!BLOCKS.has(name) || !param || block.params.length > 1) {
      const detail = `« {{#${name}}} » attend une forme {{#if x}}, {{#unless x}}, {{#each x}} ou {{#with x}}`;
      this.#syntax(block, at, detail);
      return;
    }
    const values = this.#values(param, at) ?? [];
    this.program(block.inverse, at);
    if (name === "if" || name === "unless") this.program(block.program, at);
    else this.#inside(block.program, name === "each", values, at);
  }

  /** The inside of `each` and `with`: nothing to judge by when no value can come there. */
  #inside(program: Tree, inList: boolean, values: readonly unknown[], at: Position): void {
    const held = inList ? values.flatMap(elements) : values.filter((value) => value !== null);
    if (held.length === 0) return;
    const [given] = program.blockParams ?? [];
    const named = given === undefined ? at.scope.named : new Map([...at.scope.named, [given, held] as const]);
    const scope = enter(at.scope, held, named);
    this.program(program, { ...at, scope: { ...scope, inList: inList || scope.inList } });
  }

  #partial(statement: hbs.AST.PartialStatement, at: Position): void {
    const name = String((statement.name as hbs.AST.PathExpression).original);
    const partial = this.#template.partials.get(name);
    if (!partial) this.#unknown(statement.name, at, `> ${name}`);
    else if (at.depth >= DEEPEST || this.#calls >= MOST_CALLS)
      this.#syntax(statement, at, `le partiel « ${name} » s’appelle sans fin`);
    else this.#call(statement, partial.path, at);
  }

  #call(statement: hbs.AST.PartialStatement, file: string, at: Position): void {
    const [param] = statement.params;
    const values = param ? this.#values(param, at) : at.scope.values;
    const given = pairs(statement).map(({ key, value }) => [key, this.#values(value, at) ?? []] as const);
    const held = values?.filter((value) => value !== null) ?? [];
    if (held.length === 0) return;
    this.#calls += 1;
    const named = new Map([...at.scope.named, ...given]);
    const extended = { ...at.scope, values: held, parent: at.scope, named };
    const scope = given.length > 0 ? extended : enter(at.scope, held, named);
    this.program(this.#trees.get(file), { file, scope, depth: at.depth + 1 });
  }

  /** The values of an expression; a problem is noted when it names nothing. */
  #values(expression: hbs.AST.Expression, at: Position): readonly unknown[] | undefined {
    if (expression.type === "SubExpression") {
      this.#unknown((expression as hbs.AST.SubExpression).path, at);
      return undefined;
    }
    if (expression.type !== "PathExpression") return [(expression as { value?: unknown }).value];
    const values = resolve(expression as unknown as TemplatePath, at.scope);
    if (!values) this.#unknown(expression, at);
    return values;
  }

  #unknown(node: hbs.AST.Node, at: Position, name = (node as hbs.AST.PathExpression).original): void {
    this.#add(problem("template/variable-inconnue", placeOf(node, at), { name: String(name) }));
  }

  #syntax(node: hbs.AST.Node, at: Position, detail: string): void {
    this.#add(problem("template/syntaxe", placeOf(node, at), { detail }));
  }

  #add(diagnostic: Diagnostic): void {
    const { file, line } = diagnostic.place;
    this.#found.set(`${file}:${line}:${diagnostic.place.column}:${diagnostic.message}`, diagnostic);
  }
}

const elements = (value: unknown): readonly unknown[] =>
  value !== null && typeof value === "object" ? Object.values(value) : [];

function pairs(statement: { readonly hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return statement.hash?.pairs ?? [];
}

function placeOf({ loc }: hbs.AST.Node, { file }: Position): Place {
  return { file, line: loc.start.line, column: loc.start.column + 1 };
}
