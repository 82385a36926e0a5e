import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import type { Resolved, Resolver } from '../../read/resolver.ts';
import type { Entry } from '../evidence/entry.ts';
import type { Carried } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { following } from '../text/follow.ts';
import { baseOf, dirOf, isBelow, literally, pathsBelow, sharedDepth } from '../text/paths.ts';
import { agreed, resolvedNode } from '../text/resolved-node.ts';
import { fromHiera, hasTemplates, ofHash, type Passed, passedAs } from './puppet-given.ts';
import { isOfAll, namedBefore, pathFrom } from './puppet-scopes.ts';

type Value = Resolved | 'unknown';

/** The parameters that an EPP template declares: it sees these and no variable of its class. */
const DECLARED = /^\s{0,100}<%-?\s{0,100}\|([^|]{0,4000})\|/;
/** A call that fills an EPP template in, up to the values that it gives, with the variable that holds them all. */
const EPP =
  /\bepp\s{0,20}\(\s{0,20}(?:["']([^"'\n]{1,300})["']|(\$\w{1,100}))\s{0,20}(?:(,)\s{0,100}(\$\w{1,100}(?=\s{0,20}\)))?)?/g;
/** A variable in the name of a template. */
const IN_NAME = /\$\{[^{}]{0,200}\}|\$\w{1,100}/;

/**
 * `@name` and `$name` of a Puppet template: the class variables and parameters of the modules around it, and the
 * Hiera data that fill parameters in, and what other manifests give the module's classes and types. A variable that gets
 * different values (`case`, `if`, several data files, a class here and there) is not known.
 */
export function puppetResolver(entry: Entry, tree: Tree, read: (path: string) => Carried | null): Resolver | null {
  const module = /(.*?)\/templates\//.exec(entry.source.file)?.[1] ?? '';
  const modules = dirOf(dirOf(module === '' ? dirOf(entry.source.file) : module));
  const manifests = pathsBelow(tree.paths, modules).filter((path) => path.endsWith('.pp'));
  if (manifests.length === 0) return null;
  const near = (path: string): number => sharedDepth(path, module);
  const rings = [...new Set(manifests.map(near))].sort((a, b) => b - a);
  const seen = pathFrom(module, tree);
  const seenFor = (name: string): ((path: string) => boolean) => {
    if (seen === null) return () => true;
    const named = namedBefore(name, seen.manifests, tree);
    return (path) => seen.manifests.has(path) || isOfAll(path, tree) || named.includes(path);
  };
  /** Whether a key is a parameter's own, or one that a manifest asks for. */
  const isBound = (key: string): boolean =>
    seen === null ||
    !key.includes('::') ||
    seen.counts(key.replace(/::\w+$/, '')) ||
    isAsked(key, seen.manifests, tree);
  const byHiera = (name: string): { value: Value; everywhere: boolean }[] =>
    fromHiera(name, tree, read)
      .filter(({ key }) => isBound(key))
      .map(({ node, file, everywhere }) => {
        const other = node?.kind === 'scalar' && /%\{|^ENC\[/.test(node.value);
        return { everywhere, value: other ? 'unknown' : resolvedNode(node, file) };
      });

  const isTold = ({ to }: Passed): boolean => seen === null || seen.counts(to);
  const passed = (name: string, which: (one: Passed) => boolean, follow: (other: string) => Value | null): Value[] =>
    passedAs(name, tree)
      .filter(which)
      .flatMap(({ path, text, start, written }) => readValue(path, text, start, written, name, follow));
  /** Of a class that no template is beside, it cannot be told whether it hands on what it is given. */
  const mayHand = (one: Passed): boolean => !isTold(one) && !hasTemplates(dirOf(module), one.module, tree);

  const fromManifests = (name: string, follow: (other: string) => Value | null): Value[] => {
    const isSeen = seenFor(name);
    for (const ring of rings) {
      const found = manifests
        .filter((path) => near(path) === ring || (ring === rings[0] && inherits(tree.text(path) ?? '', module)))
        .filter(isSeen)
        .flatMap((path) => assigned(path, tree.text(path) ?? '', name, follow));
      if (found.length > 0) return found;
    }
    return [];
  };

  const resolve = following<Resolved>((name, follow) => {
    const data = byHiera(name);
    const covered = data.some(({ everywhere }) => everywhere);
    const manifest = covered ? [] : fromManifests(name, follow);
    const own = [...data.map(({ value }) => value), ...manifest, ...passed(name, isTold, follow)];
    return agreed(own.length === 0 ? [] : [...own, ...passed(name, mayHand, follow)]);
  });

  const declared = DECLARED.exec(tree.text(entry.source.file) ?? '')?.[0] ?? '';
  /** Of a declared parameter, what the calls give it, and its default where one gives nothing; null for no parameter. */
  const parameter = (name: string): Resolved | 'unknown' | null => {
    if (!new RegExp(`\\$${name}\\b`).test(declared)) return null;
    const own = assigned(entry.source.file, declared.replace(/[|,]/g, '\n'), name, resolve);
    const ways = waysToCall(entry.source.file, module);
    const calls = ways.map((way) => manifests.flatMap((path) => givenByCalls(way, name, path, tree)));
    const called = calls.find(({ length }) => length > 0) ?? [];
    const given = called.flatMap((call): (Value | null)[] => {
      if (call === 'unknown') return [call];
      if (call === null) return own.length > 0 ? own : ['unknown'];
      const { path, text, start, written } = call;
      const values = readValue(path, text, start, written, name, resolve);
      return values.length > 0 ? values : [resolve(name) ?? 'unknown'];
    });
    return agreed(given.length > 0 ? given : own) ?? 'unknown';
  };

  return {
    resolve(expression) {
      const name = /^(?:@|\$(?:\w*::)*|scope\[['"](?:\w*::)*)?(\w+)(?:['"]\])?$/.exec(expression.trim())?.[1];
      return name === undefined ? null : ((expression.includes('::') ? null : parameter(name)) ?? resolve(name));
    },
  };
}

/** Whether one of some manifests has a key of Hiera's data in quotes, as `lookup` takes it. */
function isAsked(key: string, manifests: Iterable<string>, tree: Tree): boolean {
  return [...manifests].some((path) => new RegExp(`["'](?:::)?${key}["']`).test(tree.text(path) ?? ''));
}

/** Whether a manifest's call is of a template, by the name that it gives it. */
type Way = (called: string, path: string) => boolean;

/**
 * The ways in which calls may name a template, the surest first: by its path in its module, by the name of its file, and by a
 * variable, alone or in part, in a manifest of its module or behind the name of that (`wso2is/${name}.epp`).
 */
function waysToCall(template: string, module: string): Way[] {
  const own = /(?:^|\/)templates\/(.*)/s.exec(template)?.[1] ?? '';
  const isOwn = (of: string | undefined, path: string): boolean =>
    of === baseOf(module) || (isBelow(path, module) && (of === undefined || module === '' || IN_NAME.test(of)));
  const parts = (called: string): [string | undefined, string] => {
    const [, of, rest = called] = /^([^/]*)\/(.*)$/s.exec(called) ?? [];
    return [of, rest];
  };
  return [
    (called, path) => {
      const [of, rest] = parts(called);
      return rest === own && isOwn(of, path);
    },
    (called) => baseOf(called) === baseOf(template),
    (called, path) => {
      const [of, rest] = parts(called);
      const pieces = rest.split(IN_NAME).map(literally);
      return pieces.length > 1 && isOwn(of, path) && new RegExp(`^${pieces.join('.+')}$`).test(own);
    },
  ];
}

/** What a manifest's calls of a template give a parameter of it; null for a call that does not say it. */
function givenByCalls(isCalled: Way, name: string, path: string, tree: Tree): (Passed | 'unknown' | null)[] {
  const text = withoutComments(tree.text(path) ?? '');
  return [...text.matchAll(EPP)].flatMap(
    ({ index, 0: call, 1: named, 2: variable = '', 3: more, 4: written = '' }): (Passed | 'unknown' | null)[] => {
      if (!isCalled(named ?? variable, path)) return [];
      if (more === undefined) return [null];
      const start = index + call.length - written.length;
      const given = ofHash(name, { path, text, start, written, to: '', module: '' }, tree);
      return given === null ? ['unknown'] : given.length === 0 ? [null] : given;
    },
  );
}

/** Every value a manifest gives a variable. One that is passed on under its own name says nothing. */
function assigned(path: string, text: string, name: string, resolve: (name: string) => Value | null): Value[] {
  const pattern = new RegExp(`^[ \\t]*(?:[A-Z][\\w\\[\\], :'"\\t]*[ \\t])?\\$${name}[ \\t]*=[ \\t]*([^\\n]*)`, 'gm');
  return [...text.matchAll(pattern)].flatMap((match): Value[] => {
    const written = (match[1] as string).replace(/[ \t]#.*/, '').replace(/(?<![\s,])[\s,]+$/, '');
    const start = match.index + match[0].length - (match[1] as string).length;
    return readValue(path, text, start, written, name, resolve);
  });
}

/** A value as written; none for a variable of the very name. */
function readValue(
  path: string,
  text: string,
  start: number,
  written: string,
  name: string,
  resolve: (name: string) => Value | null,
): Value[] {
  const quoted = /^(?:'([^']*)'|"([^"]*)")$/.exec(written);
  if (quoted) {
    const value = (quoted[1] ?? quoted[2]) as string;
    if (quoted[2]?.includes('$')) return ['unknown'];
    return [{ text: MappedText.ofPart(path, text, start + 1, start + 1 + value.length), raw: value }];
  }
  const other = /^\$(?:\w*::)*(\w+)$/.exec(written)?.[1];
  if (other === name) return [];
  if (other !== undefined) return [resolve(other) ?? 'unknown'];
  return [literal(path, text, start, written)];
}

/** Whether a manifest's class inherits one of a module and writes templates: with its own variables, then. */
function inherits(text: string, module: string): boolean {
  const parent = /\binherits\s+(?:::)?(\w+)/.exec(text)?.[1];
  return parent === baseOf(module) && /\b(?:template|epp)\s*\(/.test(text);
}

function literal(path: string, text: string, start: number, written: string): Value {
  const place = (length: number): MappedText => MappedText.ofPart(path, text, start, start + length);
  if (written === 'undef') return { text: place(0), raw: null };
  if (written === 'true' || written === 'false') {
    return { text: place(written.length), raw: written === 'true' };
  }
  return /^\d+$/.test(written) ? { text: place(written.length), raw: Number(written) } : 'unknown';
}
