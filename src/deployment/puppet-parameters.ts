import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import type { Resolved, Resolver } from '../read/variants.ts';
import type { Carried } from './carried.ts';
import type { Entry } from './entry.ts';
import { following } from './follow.ts';
import { dirOf, pathsBelow, sharedDepth } from './paths.ts';
import { perTree } from './per-tree.ts';
import { agreed, resolvedNode } from './resolved-node.ts';

type Value = Resolved | 'unknown';

/** Hiera's data, in the folders Puppet and its older versions keep it in. */
const HIERA = /(?:^|\/)(?:data|hieradata|hiera)\/.*\.ya?ml$/;
const HIERA_DEFAULT = /(?:^|\/)(?:common|default|defaults|global)\.ya?ml$/;

const hieraFiles = perTree((tree) => tree.paths.filter((path) => HIERA.test(path)));

/**
 * `@name` and `$name` of a Puppet template: the class variables and parameters of the modules around it, and the
 * Hiera data that fill parameters in. A variable that gets different values (`case`, `if`, several data files) is not known.
 */
export function puppetResolver(entry: Entry, tree: Tree, read: (path: string) => Carried | null): Resolver | null {
  const module = /(.*?)\/templates\//.exec(entry.source.file)?.[1] ?? '';
  const modules = dirOf(dirOf(module === '' ? dirOf(entry.source.file) : module));
  const manifests = pathsBelow(tree.paths, modules).filter((path) => path.endsWith('.pp'));
  if (manifests.length === 0) return null;
  const near = (path: string): number => sharedDepth(path, module);
  const rings = [...new Set(manifests.map(near))].sort((a, b) => b - a);
  const hiera = hieraFiles(tree);

  const fromHiera = (name: string): { value: Value; path: string }[] =>
    hiera.flatMap((path) => {
      const file = read(path);
      const document = file?.documents[0];
      if (!file || document?.kind !== 'map') return [];
      return document.entries
        .filter(({ key }) => key === name || key.endsWith(`::${name}`))
        .map(({ value }) => ({
          path,
          value: value?.kind === 'scalar' && value.value.includes('%{') ? 'unknown' : resolvedNode(value, file),
        }));
    });

  const fromManifests = (name: string, follow: (other: string) => Value | null): Value[] => {
    for (const ring of rings) {
      const found = manifests
        .filter((path) => near(path) === ring)
        .flatMap((path) => assigned(path, tree.text(path) ?? '', name, follow));
      if (found.length > 0) return found;
    }
    return [];
  };

  const resolve = following<Resolved>((name, follow) => {
    const data = fromHiera(name);
    const covered = data.some(({ path }) => HIERA_DEFAULT.test(path));
    return agreed([...data.map(({ value }) => value), ...(covered ? [] : fromManifests(name, follow))]);
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
  });
}

function literal(path: string, text: string, start: number, written: string): Value {
  const place = (length: number): MappedText => MappedText.ofPart(path, text, start, start + length);
  if (written === 'undef') return { text: place(0), raw: null };
  if (written === 'true' || written === 'false') {
    return { text: place(written.length), raw: written === 'true' };
  }
  return /^\d+$/.test(written) ? { text: place(written.length), raw: Number(written) } : 'unknown';
}
