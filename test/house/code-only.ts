/** What can stand before a regular expression and not before a division. */
const BEFORE_REGEX = /(^|[=(,[!&|?:;{}+\-*%<>~^]|\b(?:return|typeof|case|in|of))\s*$/;
const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const COMMENTS = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const REGEX = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/**
 * A TypeScript source without its comments, texts and regular expressions: what is left is code, whose names are to be
 * English and ASCII. Expressions inside of template texts are code and stay.
 */
export function codeOnly(source: string): string {
  let code = "";
  let at = 0;
  /** For each template text that is open: how many braces are open in its expression, or -1 in the text itself. */
  const templates: number[] = [];
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found === undefined) return false;
    at += found.length;
    code += " ";
    return true;
  };
  while (at < source.length) {
    const sign = source[at] ?? "";
    const depth = templates.at(-1);
    if (depth === -1) {
      const opens = source.startsWith("${", at);
      if (sign === "`") templates.pop();
      if (opens) templates[templates.length - 1] = 0;
      at += opens || sign === "\\" ? 2 : 1;
      continue;
    }
    if (skip(COMMENTS) || skip(STRINGS) || (sign === "/" && BEFORE_REGEX.test(code) && skip(REGEX))) continue;
    if (sign === "`") templates.push(-1);
    else if (depth !== 0 || sign !== "}") code += sign;
    if (depth !== undefined && sign === "{") templates[templates.length - 1] = depth + 1;
    if (depth !== undefined && sign === "}") templates[templates.length - 1] = depth - 1;
    at += 1;
  }
  return code;
}
