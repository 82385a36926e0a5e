import type { Tree } from '../../discover/load.ts';
import { baseOf, pathsBelow } from '../text/paths.ts';
import { templatesOf } from './chart.ts';

const DEFINE = /\{\{-?\s*define\s+"([^"]+)"\s*-?\}\}/g;
const BLOCK_OR_END = /\{\{-?\s*(if|range|with|define|block|end)\b[^}]{0,1000}\}\}/g;

/** The named templates of a chart, each with its body. */
export function helpersOf(folder: string, tree: Tree): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of pathsBelow(tree.paths, templatesOf(folder))) {
    if (!/\.(?:tpl|ya?ml)$/.test(path)) continue;
    const text = tree.text(path) ?? '';
    for (const { name, start, end } of namedTemplates(text)) found.set(name, text.slice(start, end));
  }
  return found;
}

/** The named templates of a text, each with the offsets `[start, end)` of its body. */
export function namedTemplates(text: string): { name: string; start: number; end: number }[] {
  return [...text.matchAll(DEFINE)].map((match) => {
    const start = match.index + match[0].length;
    return { name: match[1] as string, start, end: endOf(text, start) };
  });
}

/** Where the block that begins at `start` ends. */
function endOf(text: string, start: number): number {
  let open = 1;
  BLOCK_OR_END.lastIndex = start;
  for (let match = BLOCK_OR_END.exec(text); match; match = BLOCK_OR_END.exec(text)) {
    open += match[1] === 'end' ? -1 : 1;
    if (open === 0) return match.index;
  }
  return text.length;
}

/** Whether a file of a chart's templates is no manifest itself: it only holds named templates for others. */
export function isPartial(path: string): boolean {
  return baseOf(path).startsWith('_');
}
