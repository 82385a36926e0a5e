import type { Stretch } from '../settings.ts';
import type { Resolver } from './resolver.ts';
import { optionsOf } from './template-conditions.ts';
import { TemplateExpressions } from './template-expressions.ts';
import { scanTags } from './template-tags.ts';
import { parseTemplate, type TemplateNode } from './template-tree.ts';

/** What is known of a Go template's conditions, each list ascending. */
export interface Decided {
  /** The branches that are never rendered, apart from each other. */
  left: readonly Stretch[];
  /** The tags of the conditions of which only one branch, or none, can be rendered. */
  tags: readonly Stretch[];
}

/**
 * What the conditions of a Go template come to with what the repository defines. One that it does not decide leaves no
 * branch out, nor does any of a template whose tags do not fit together.
 */
export function unrenderedIn(text: string, resolver: Resolver): Decided {
  const found = { left: [] as Stretch[], tags: [] as Stretch[] };
  if (!text.includes('{{')) return found;
  const { tags, unclosed } = scanTags(text, ['go']);
  const tree = parseTemplate(text, tags);
  if (tree.error || unclosed.length > 0) return found;
  const expressions = new TemplateExpressions(tree, 'go', resolver);
  const walk = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'body') walk(node.body);
      if (node.kind !== 'if') continue;
      const options = optionsOf(node, new Map(), 'go', (branch) => expressions.decides(node, branch));
      const taken = new Set(options.map(({ branch }) => branch));
      // What `with` stands for is asked of its tag.
      const isDecided = options.length === 1 && node.branches.every(({ scope }) => scope === null);
      for (const [index, { body, content, tag }] of node.branches.entries()) {
        if (isDecided) found.tags.push(tag);
        if (taken.has(index)) walk(body);
        else found.left.push(content);
      }
      if (isDecided) found.tags.push(node.endTag);
    }
  };
  walk(tree.nodes);
  return found;
}
