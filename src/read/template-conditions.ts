import type { TemplateLanguage } from '../settings.ts';
import type { ConditionalNode } from './template-tree.ts';

/** A condition without its plain negations: two with the same text hold together. */
export interface Atom {
  text: string;
  negated: boolean;
}

/** Which atoms are taken to hold in an alternative. */
export type Assumed = ReadonlyMap<string, boolean>;

/** The atom of a condition as written. */
export function atomOf(condition: string, language: TemplateLanguage, negated = false): Atom {
  let text = condition.replace(/\s+/g, ' ');
  let flipped = negated;
  for (;;) {
    const bare = text.replace(/^\(([^()]*)\)$/, '$1').trim();
    const not = /^(?:not |! ?)(.+)/.exec(bare);
    // `not a and b` in Jinja2 and Ruby negates only a.
    if (
      not &&
      (language === 'go' ? /^(?:\([^()]*\)|\S+)$/ : /^(?:\([^()]*\)|(?:(?!\s(?:and|or|if)\s|&&|\|\|).)+)$/).test(
        not[1] as string,
      )
    ) {
      text = not[1] as string;
      flipped = !flipped;
    } else if (bare === text) break;
    else text = bare;
  }
  // The anchors keep a long condition from being searched once from each of its characters.
  const test = /^(.+?)(?:==|\bis (?:sameas )?) ?(true|false)$/i.exec(text);
  if (test && !/\s(?:and|or)\s|&&|\|\|/.test(text)) {
    text = (test[1] as string).trim();
    if ((test[2] as string).toLowerCase() === 'false') flipped = !flipped;
  }
  const negatedTest = /^(.+?) is not (.+)/.exec(text);
  if (negatedTest && !/\s(?:and|or)\s/.test(text)) {
    text = `${negatedTest[1]} is ${negatedTest[2]}`;
    flipped = !flipped;
  }
  return { text: text.replace(/(?<!\s)\s*\|\s*bool$/, ''), negated: flipped };
}

/** A branch index, or -1: none of the branches. */
export interface Option {
  branch: number;
  assumed: Assumed;
}

/**
 * The branches a condition can take under what is assumed; `decided` tells what the repository says of each branch's
 * condition. Never empty. A branch that ends in an error is none: where the repository's values choose it, who deploys
 * gives others, which can choose any of the rest.
 */
export function optionsOf(
  node: ConditionalNode,
  assumed: Assumed,
  language: TemplateLanguage,
  decided: (branch: number) => boolean | null,
): Option[] {
  const options = branchesOf(node, assumed, language, decided);
  if (options.length > 0) return options;
  const others = branchesOf(node, assumed, language, () => null);
  return others.length > 0 ? others : [{ branch: -1, assumed }];
}

function branchesOf(
  node: ConditionalNode,
  assumed: Assumed,
  language: TemplateLanguage,
  decided: (branch: number) => boolean | null,
): Option[] {
  const options: Option[] = [];
  let before = new Map(assumed);
  for (const [index, branch] of node.branches.entries()) {
    if (branch.condition === null) return branch.fails ? options : [...options, { branch: index, assumed: before }];
    const atom = atomOf(branch.condition, language, branch.negated);
    const known = branch.fails ? null : (decided(index) ?? holds(before, atom));
    if (known === true) return [...options, { branch: index, assumed: before }];
    if (known === false) continue;
    if (!branch.fails) options.push({ branch: index, assumed: new Map(before).set(atom.text, !atom.negated) });
    before = new Map(before).set(atom.text, atom.negated);
  }
  return [...options, { branch: -1, assumed: before }];
}

function holds(assumed: Assumed, atom: Atom): boolean | null {
  const value = assumed.get(atom.text);
  return value === undefined ? null : value !== atom.negated;
}
