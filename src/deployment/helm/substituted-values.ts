import type { Tree } from '../../discover/load.ts';
import type { Release } from '../evidence/release.ts';
import { locatedIn, type Substitutes, substitutesFor } from '../kubernetes/flux-substitutes.ts';
import { carriedReader } from '../text/carried.ts';
import { expandShell } from '../text/expand.ts';
import { refilled, type ValuesTree } from '../text/values-tree.ts';

/** `${tag}`, `${tag:=7.1.0}`: a value that is nothing but a variable. */
const VARIABLE = /^\$\{(\w{1,100})(?::?[-=][^{}]{0,1000})?\}$/;

/**
 * A release with the variables of its values put in as Flux does, once for each `Kustomization` that applies it and gives
 * them other values; itself where none does. What is a text of several lines stays as it is written.
 */
export function withSubstitutes(release: Release, tree: Tree): Release[] {
  const { values, at } = release;
  if (values === null || !(tree.text(at.file) ?? '').includes('${')) return [release];
  const found = new Map<string, { name: string; values: ValuesTree }>();
  for (const one of substitutesFor(at.file, tree, carriedReader(tree))) {
    const said: string[] = [];
    const filled = filledTree(values, one, said);
    const key = JSON.stringify(said);
    if (said.length > 0 && !found.has(key)) found.set(key, { name: one.name, values: filled });
  }
  const [only, ...others] = found.values();
  if (only && others.length === 0) return [{ ...release, values: only.values }];
  const all = [...found.values()].map((one) => ({
    ...release,
    name: `${release.name}/${one.name}`,
    values: one.values,
  }));
  return all.length === 0 ? [release] : all;
}

/**
 * Values with their variables put in.
 *
 * @param said gets each text that was put in
 */
function filledTree(tree: ValuesTree, given: Substitutes, said: string[]): ValuesTree {
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, value]): [string, ValuesTree] => [
      key,
      filledTree(value, given, said),
    ]);
    return { ...tree, entries: new Map(entries) };
  }
  const { node } = tree;
  if (node?.kind !== 'scalar' || !node.value.includes('${') || node.value.includes('\n')) return tree;
  const whole = given.values.get(VARIABLE.exec(node.value)?.[1] ?? '');
  if (whole) {
    said.push(whole.node.value);
    return { kind: 'leaf', ...whole };
  }
  const { text: value } = expandShell(node.value, (name) => locatedIn(given, name));
  if (value === node.value) return tree;
  said.push(value);
  return refilled({ ...tree, node }, value);
}
