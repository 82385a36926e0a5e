import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import type { Resolved, Resolver } from '../read/variants.ts';
import type { Carried } from './carried.ts';
import type { Entry } from './entry.ts';
import { following } from './follow.ts';
import { baseOf, dirOf, pathsBelow, sharedDepth } from './paths.ts';
import { fromHiera, hasTemplates, passedAs } from './puppet-given.ts';
import { agreed, resolvedNode } from './resolved-node.ts';

type Value = Resolved | 'unknown';

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
  const byHiera = (name: string): { value: Value; everywhere: boolean }[] =>
    fromHiera(name, tree, read).map(({ node, file, everywhere }) => {
      const other = node?.kind === 'scalar' && /%\{|^ENC\[/.test(node.value);
      return { everywhere, value: other ? 'unknown' : resolvedNode(node, file) };
    });

  const passed = (name: string, follow: (other: string) => Value | null): Value[] =>
    passedAs(name, tree)
      .filter((one) => one.module === baseOf(module) || !hasTemplates(dirOf(module), one.module, tree))
      .flatMap(({ path, text, start, written }) => readValue(path, text, start, written, name, follow));

  const fromManifests = (name: string, follow: (other: string) => Value | null): Value[] => {
    for (const ring of rings) {
      const found = manifests
        .filter((path) => near(path) === ring || (ring === rings[0] && inherits(tree.text(path) ?? '', module)))
        .flatMap((path) => assigned(path, tree.text(path) ?? '', name, follow));
      if (found.length > 0) return found;
    }
    return [];
  };

  const resolve = following<Resolved>((name, follow) => {
    const data = byHiera(name);
    const covered = data.some(({ everywhere }) => everywhere);
    const manifest = covered ? [] : fromManifests(name, follow);
    return agreed([...data.map(({ value }) => value), ...manifest, ...passed(name, follow)]);
  });

  return {
    resolve(expression) {
      const name = /^(?:@|\$(?:\w*::)*|scope\[['"](?:\w*::)*)?(\w+)(?:['"]\])?$/.exec(expression.trim())?.[1];
      return name === undefined ? null : resolve(name);
    },
  };
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
