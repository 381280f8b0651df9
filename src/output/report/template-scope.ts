/**
 * Where a name of a template is looked up: the values that the context can take (one for each element of a list), the
 * scope around it, and the names that blocks give. A check walks scopes of the real data, so that it knows what exists.
 */
export interface TemplateContext {
  readonly values: readonly unknown[];
  readonly parent: TemplateContext | undefined;
  /** Names given by `as |name|`. */
  readonly named: ReadonlyMap<string, readonly unknown[]>;
  /** Whether `@index` and its like exist here. */
  readonly inList: boolean;
}

/** A path of a template, as its syntax tree gives it. */
export interface TemplatePath {
  readonly original: string;
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
}

const LIST_DATA = new Set(["index", "key", "first", "last"]);

/** The scope of a block or a partial. As Handlebars has it, `../` does not count a block that keeps the same context. */
export function enter(
  from: TemplateContext,
  values: readonly unknown[],
  named: TemplateContext["named"],
): TemplateContext {
  const same = values.length === from.values.length && values.every((value, i) => value === from.values[i]);
  return same ? { ...from, named } : { ...from, values, parent: from, named };
}

/** The values that a path can take; undefined when no such variable exists. An empty list: nothing to judge by. */
export function resolve(path: TemplatePath, scope: TemplateContext): readonly unknown[] | undefined {
  if (path.data) return resolveData(path, scope);
  const from = ancestor(scope, path.depth);
  const [head, ...rest] = path.parts;
  if (!from) return undefined;
  if (head === undefined) return from.values;
  const given = path.depth === 0 ? from.named.get(head) : undefined;
  return given ? follow(given, rest) : follow(from.values, path.parts);
}

function resolveData({ parts }: TemplatePath, scope: TemplateContext): readonly unknown[] | undefined {
  const [head = "", ...rest] = parts;
  if (head === "root") return follow(root(scope).values, rest);
  return LIST_DATA.has(head) && rest.length === 0 && scope.inList ? [0] : undefined;
}

function follow(values: readonly unknown[], parts: readonly string[]): readonly unknown[] | undefined {
  let current = values;
  for (const part of parts) {
    const holders = current.filter((value) => value !== null && value !== undefined);
    if (holders.some((holder) => !Object.hasOwn(Object(holder), part))) return undefined;
    current = holders.map((holder) => (holder as Readonly<Record<string, unknown>>)[part]);
  }
  return current;
}

function ancestor(scope: TemplateContext, depth: number): TemplateContext | undefined {
  let found: TemplateContext | undefined = scope;
  for (let up = 0; up < depth; up += 1) found = found?.parent;
  return found;
}

function root(scope: TemplateContext): TemplateContext {
  return scope.parent ? root(scope.parent) : scope;
}
