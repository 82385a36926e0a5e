import type { Source } from '../settings.ts';
import { languagesIn } from './template.ts';
import { Relevance } from './template-relevance.ts';
import { scanTags } from './template-tags.ts';
import { parseTemplate, type TemplateNode } from './template-tree.ts';

/** The names in a template's tags that can change a setting: of its values, and of the conditions around it. */
export function namesThatMatter({ text: { text }, kind, template }: Source): Set<string> {
  if (template === null) return new Set();
  const { nodes, assignments } = parseTemplate(text, scanTags(text, languagesIn(text, template)).tags);
  const relevance = new Relevance(text, kind, nodes);
  const codes = assignments.map(({ code }) => code);
  const visit = (node: TemplateNode): void => {
    if (node.kind === 'output' && relevance.at(node.tag.start)) codes.push(node.tag.code);
    if (node.kind === 'body') node.body.forEach(visit);
    if (node.kind !== 'if') return;
    if (relevance.of(node)) codes.push(...node.branches.map(({ condition }) => condition ?? ''));
    for (const { body } of node.branches) body.forEach(visit);
  };
  nodes.forEach(visit);
  return new Set(codes.flatMap((code) => code.match(/[A-Za-z_]\w*/g) ?? []));
}
