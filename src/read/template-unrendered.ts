import type { Stretch } from '../settings.ts';
import type { Resolver } from './resolver.ts';
import { optionsOf } from './template-conditions.ts';
import { TemplateExpressions } from './template-expressions.ts';
import { scanTags } from './template-tags.ts';
import { parseTemplate, type TemplateNode } from './template-tree.ts';

/**
 * The branches of a Go template's conditions that are never rendered with what the repository defines, ascending and
 * apart from each other. A condition that it does not decide leaves none out, nor does a template whose tags do not fit
 * together.
 */
export function unrenderedIn(text: string, resolver: Resolver): Stretch[] {
  if (!text.includes('{{')) return [];
  const { tags, unclosed } = scanTags(text, ['go']);
  const tree = parseTemplate(text, tags);
  if (tree.error || unclosed.length > 0) return [];
  const expressions = new TemplateExpressions(tree, 'go', resolver);
  const found: Stretch[] = [];
  const walk = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'body') walk(node.body);
      if (node.kind !== 'if') continue;
      const options = optionsOf(node, new Map(), 'go', (branch) => expressions.decides(node, branch));
      const taken = new Set(options.map(({ branch }) => branch));
      for (const [index, { body, content }] of node.branches.entries()) {
        if (taken.has(index)) walk(body);
        else found.push(content);
      }
    }
  };
  walk(tree.nodes);
  return found;
}
