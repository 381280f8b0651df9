/**
 * A text with its `{{nom}}` filled in. `{{yaml nom}}` writes the value between quotation marks, as YAML reads it back
 * whatever it holds.
 *
 * @example
 * fillScaffold("titre: {{yaml titre}}", { titre: "Ville « 2030 » : suite" })
 * // => "titre: \"Ville « 2030 » : suite\""
 */
export function fillScaffold(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(yaml )?(\w+)\}\}/g, (hole, quoted: string | undefined, name: string) => {
    const value = values[name] ?? hole;
    return quoted ? JSON.stringify(value) : value;
  });
}
