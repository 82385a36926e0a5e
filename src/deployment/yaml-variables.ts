import type { Located } from './located.ts';

/** A key, and its value where that is one plain word. */
const KEY = /(?:^[ \t-]*|[{,][ \t]?)["']?(\w{1,100})["']?:(?:[ \t]+(["']?)([^\s"'#,{}$]+)\2(?=[ \t\r]*(?:[,}#]|$)))?/gm;

/**
 * The values a YAML file gives its keys, wherever they stand: `variables` and `env` of a pipeline, `vars` of a play, what
 * a file of variables sets. A key that several places of the file give different values, or make from others, has none.
 */
export function yamlVariables(file: string, text: string): (name: string) => Located | null {
  const found = new Map<string, Located | null>();
  for (const match of text.matchAll(KEY)) {
    const [whole, name = '', quote = '', value] = match;
    const before = found.get(name);
    const end = match.index + whole.length - quote.length;
    const located = value === undefined ? null : { text: value, span: { file, start: end - value.length, end } };
    if (before === undefined) found.set(name, located);
    else if (before?.text !== value) found.set(name, null);
  }
  return (name) => found.get(name) ?? null;
}
