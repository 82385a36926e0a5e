import { items, str, type YamlNode } from '../../read/yaml.ts';
import { commandWords } from './command-words.ts';

/**
 * The words of a program that YAML gives a container (`entrypoint`, `command`, `args`), as a list or as one line. What
 * stands behind the first command of a line stays one word: no shell reads it as another command.
 */
export function programOf(node: YamlNode | null): string[] {
  if (node?.kind === 'seq') return items(node).map((item) => str(item) ?? '');
  const line = str(node) ?? '';
  const { words, end } = commandWords(line, 0);
  const rest = line.slice(end).trim();
  return [...words.map(({ text }) => text), ...(rest === '' ? [] : [rest])];
}
