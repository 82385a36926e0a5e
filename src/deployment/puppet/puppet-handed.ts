import type { Tree } from '../../discover/load.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { puppetVariables } from './puppet.ts';
import { fromHiera, type HieraValue, type Passed, passedAs } from './puppet-given.ts';
import { scopesAround } from './puppet-scopes.ts';

/** A text as it is, a variable alone, or in a text that is nothing else. */
const TEXT = /^(["'])([^"'$]*)\1$/;
const VARIABLE = /^(?:"\$\{(?:\w*::)*(\w+)\}"|\$(?:\w*::)*(\w+))$/;
/** What Hiera is asked for: `lookup('is_version')`. */
const LOOKUP = /^(?:lookup|hiera)\(\s*["']([\w:]+)["']/;
/** A value chosen by another: `$env ? { 'prod' => '7.1.0', default => '5.11.0' }`. */
const SELECTOR = /\$[\w:]{1,300}\s{0,20}\?\s{0,20}\{([^{}]{0,2000})\}/y;
const CHOSEN = /=>[ \t]{0,100}("[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s,]{1,300})/g;
/** No real profile hands a value on through more classes. */
const MAX_HANDED = 5;

/** What others give a parameter. */
export interface Handed {
  values: Located[];
  /** The parameter's own default does not hold for sure: everybody is given a value, or somebody one that is not known. */
  replaced: boolean;
}

/**
 * The texts that Hiera and other manifests give a parameter of a module's classes, followed through the variables of
 * profiles.
 */
export function givenTexts(
  module: string,
  name: string,
  tree: Tree,
  read: (path: string) => Carried | null,
  left = MAX_HANDED,
): Handed {
  const data = ofHiera(fromHiera(name, tree, read).filter(({ key }) => key.startsWith(`${module}::`)));
  const passed = passedAs(name, tree)
    // Inside a module its own parameters are passed on.
    .filter((one) => one.module === module && !(moduleOf(one.path) === module && variableIn(one.written) === name))
    .map((one) => textsOf(one, tree, read, left));
  const isUnknown = passed.some((values) => values === null);
  return {
    values: [...data.values, ...passed.flatMap((values) => values ?? [])],
    replaced: data.replaced || isUnknown,
  };
}

function ofHiera(data: readonly HieraValue[]): Handed {
  const values = data.flatMap(({ node, file }): Located[] =>
    node?.kind === 'scalar' ? [{ text: node.value, span: file.span(node) }] : [],
  );
  return { values, replaced: data.some(({ everywhere }) => everywhere) };
}

/** The texts that a value as written may be; null where one is not known. */
function textsOf(
  { path, text: manifest, start, written }: Pick<Passed, 'path' | 'text' | 'start' | 'written'>,
  tree: Tree,
  read: (path: string) => Carried | null,
  left: number,
): Located[] | null {
  const text = TEXT.exec(written)?.[2];
  if (text !== undefined) return [{ text, span: { file: path, start: start + 1, end: start + 1 + text.length } }];
  if (written === 'undef') return [];
  const key = LOOKUP.exec(written)?.[1];
  if (key !== undefined) {
    const asked = fromHiera(key, tree, read).filter((one) => one.key === key);
    const { values, replaced } = ofHiera(asked);
    return replaced ? values : null;
  }
  const variable = variableIn(written);
  if (variable !== null) return left === 0 ? null : ofVariable(variable, path, manifest, tree, read, left - 1);
  const [chosen, body = ''] = matchAt(SELECTOR, manifest, start) ?? [];
  if (chosen === undefined) return null;
  const bodyAt = start + chosen.length - 1 - body.length;
  const choices = [...body.matchAll(CHOSEN)].map(({ 0: pair, 1: value = '', index }) => {
    const at = bodyAt + index + pair.length - value.length;
    return textsOf({ path, text: manifest, start: at, written: value }, tree, read, left);
  });
  return choices.includes(null) ? null : choices.flatMap((values) => values ?? []);
}

/** What a variable of a manifest may be: what that and its module set, and what others give it; null where that is not known. */
function ofVariable(
  name: string,
  path: string,
  manifest: string,
  tree: Tree,
  read: (path: string) => Carried | null,
  left: number,
): Located[] | null {
  const scopes = [(one: string) => puppetVariables(path, manifest).get(one) ?? [], ...scopesAround(path, tree)];
  const own = scopes.map((scope) => scope(name)).find((values) => values.length > 0) ?? [];
  const module = moduleOf(path);
  const others = module === null ? { values: [], replaced: false } : givenTexts(module, name, tree, read, left);
  const values = others.replaced ? others.values : [...own, ...others.values];
  return values.length > 0 ? values : null;
}

/** The variable that is all of a value, null for another value. */
function variableIn(written: string): string | null {
  const [, inText, alone] = VARIABLE.exec(written) ?? [];
  return inText ?? alone ?? null;
}

/** The name of the module that a manifest is of. */
function moduleOf(manifest: string): string | null {
  return /(?:^|\/)([^/]+)\/manifests\//.exec(manifest)?.[1] ?? null;
}
