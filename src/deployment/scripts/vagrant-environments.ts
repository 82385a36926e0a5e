import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { withoutComments } from '../text/comments.ts';
import { asShell, expandShell } from '../text/expand.ts';
import type { Located, Lookup } from '../text/located.ts';
import { resolve } from '../text/path-named.ts';
import { baseOf, isFile } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { scriptVariables } from './script-variables.ts';

/** A provisioner, with all up to the next one. */
const PROVISIONER = /\.provision\b(?:(?!\.provision\b)[\s\S]){0,5000}/g;
/** The script that it runs and what it gives that: `path: "setup.sh", env: { "VERSION" => V }`, `s.env = { VERSION: "1" }`. */
const PATH = /\bpath["']?(?::|[ \t]{0,9}=>?)[ \t]{0,9}["']([^"'\n]{1,300})["']/;
const ENVIRONMENT = /\benv["']?(?::|[ \t]{0,9}=>?)\s{0,20}\{((?:[^{}]|#\{[^{}]{0,200}\}){0,3000})\}/d;
const VARIABLE =
  /["']?(\w{1,100})["']?(?:[ \t]{0,9}=>|:)[ \t]{0,9}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|([A-Za-z_]\w{0,100}))/g;

/** Whether a path is that of a file of Vagrant's. */
export function isVagrantfile(path: string): boolean {
  return baseOf(path).startsWith('Vagrantfile');
}

/**
 * What the provisioners of Vagrant give the variables of a script that they run, or of those that their own file holds; of
 * several that give it different values none is known.
 *
 * @param path of the script or of the Vagrantfile
 */
export function vagrantGiven(path: string, tree: Tree): Lookup {
  const given = environments(tree).get(path);
  return (name) => {
    const [first, ...others] = given?.get(name) ?? [];
    return first && others.every(({ text }) => text === first.text) ? first : null;
  };
}

/** What each script is given, by its path and the names of the variables. */
const environments = perTree((tree): ReadonlyMap<string, ReadonlyMap<string, readonly Located[]>> => {
  const found = new Map<string, Map<string, Located[]>>();
  for (const file of tree.paths.filter(isVagrantfile)) {
    const text = withoutComments(tree.text(file) ?? '');
    const constants = scriptVariables(file, text)(text.length);
    for (const { 0: provisioner, index } of text.matchAll(PROVISIONER)) {
      const written = PATH.exec(provisioner)?.[1];
      const script = written === undefined ? file : resolve(file, written, (one) => isFile(tree.paths, one));
      const given = script === null ? [] : variablesIn(provisioner, index, file, constants);
      for (const [name, value] of given) {
        const known = found.get(script as string) ?? new Map<string, Located[]>();
        addTo(known, name, value);
        found.set(script as string, known);
      }
    }
  }
  return found;
});

/**
 * The variables that a provisioner gives, with what is known of their values.
 *
 * @param start where it begins in the file
 * @param constants what the file sets itself
 */
function variablesIn(provisioner: string, start: number, file: string, constants: Lookup): [string, Located][] {
  const environment = ENVIRONMENT.exec(provisioner);
  const [from = 0] = environment?.indices?.[1] ?? [];
  return [...(environment?.[1] ?? '').matchAll(VARIABLE)].map(
    ({ 0: whole, 1: name = '', 2: double, 3: single, 4: bare, index }) => {
      const text = double ?? single ?? bare ?? '';
      const end = start + from + index + whole.length - (bare === undefined ? 1 : 0);
      const shell = bare === undefined ? asShell(text, () => true) : `\${${bare}}`;
      const { text: value, definedAt } =
        single === undefined ? expandShell(shell, constants) : { text, definedAt: null };
      return [name, { text: value, span: definedAt ?? { file, start: end - text.length, end } }];
    },
  );
}
