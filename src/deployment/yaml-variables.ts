import type { Located } from './located.ts';

/**
 * The value a YAML file gives a key, wherever in it: `variables` and `env` of a pipeline, `vars` of a play, what a file
 * of variables sets. Null where several places of the file give different ones, or one makes it from others.
 *
 * @param name letters, digits and underscores
 */
export function yamlVariable(file: string, text: string, name: string): Located | null {
  const line = new RegExp(
    `(?:^[ \\t-]*|[{,][ \\t]?)["']?${name}["']?:[ \\t]+(["']?)([^\\s"'#,{}$]+)\\1(?=[ \\t\\r]*(?:[,}#]|$))`,
    'gm',
  );
  const given = new RegExp(`(?:^[ \\t-]*|[{,][ \\t]?)["']?${name}["']?:`, 'gm');
  const found = [...text.matchAll(line)].map((match): Located => {
    const [whole, quote = '', value = ''] = match;
    const end = match.index + whole.length - quote.length;
    return { text: value, span: { file, start: end - value.length, end } };
  });
  const [first] = found;
  const isAgreed = found.length === (text.match(given) ?? []).length && found.every((one) => one.text === first?.text);
  return isAgreed ? (first ?? null) : null;
}
