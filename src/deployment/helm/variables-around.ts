import type { Tree } from '../../discover/load.ts';
import { scanTags } from '../../read/template-tags.ts';
import { type Assignment, parseTemplate } from '../../read/template-tree.ts';
import type { Entry } from '../evidence/entry.ts';
import { perKey } from '../text/per-tree.ts';

/** No template sets more. */
const MAX_ASSIGNMENTS = 1000;

/** What a template sets variables to, in its order. */
const assignmentsIn = perKey((file: string, tree: Tree): readonly Assignment[] => {
  const text = tree.text(file) ?? '';
  const { assignments } = parseTemplate(text, text.includes('{{') ? scanTags(text, ['go']).tags : []);
  return assignments.length > MAX_ASSIGNMENTS ? [] : assignments;
});

/**
 * The variables that the template of a chart which a configuration stands in sets before it (`{{- $root := . -}}`): those
 * that no block holds, each set once.
 */
export function variablesAround({ source }: Entry, tree: Tree): ReadonlyMap<string, string> {
  const { start } = source.text.locate(0, 0);
  const before = assignmentsIn(source.file, tree).filter(({ at }) => at < start);
  const last = new Map(before.map((one) => [one.name, one]));
  const twice = new Set(before.filter((one) => last.get(one.name) !== one).map(({ name }) => name));
  const lasting = before.filter(({ name, outermost }) => outermost && !twice.has(name));
  return new Map(lasting.map(({ name, code }) => [name, code]));
}
