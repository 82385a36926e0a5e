import type { Tree } from '../../discover/load.ts';
import { ansibleVariables } from '../ansible/ansible.ts';
import type { Claim } from '../evidence/claim.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { puppetVariables } from '../puppet/puppet.ts';
import { modulesAround } from '../puppet/puppet-modules.ts';
import { moduleOf } from '../puppet/puppet-scopes.ts';
import { carriedReader } from '../text/carried.ts';
import { asShell, type Expanded, expandShell } from '../text/expand.ts';
import type { Lookup } from '../text/located.ts';
import { baseOf, inFolder, pathsBelow } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { stepsOf } from './written-into-homes.ts';

const STEPS = /\.(?:ya?ml|pp)$/;
const WORD = String.raw`["']?((?:\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\}|[^\s"'{},;]){1,300})`;
/** What a task or a resource takes, and what a command unpacks. */
const TAKEN = new RegExp(
  [
    String.raw`\b(?:src|source|url)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,20}${WORD}`,
    String.raw`\b(?:unzip(?:[ \t]{1,9}-\w{1,9}){0,5}|tar[ \t]{1,9}(?:-?\w{0,9}x\w{0,9}|--extract)(?:[ \t]{1,9}-[\w=-]{1,30}){0,5})[ \t]{1,9}${WORD}`,
  ].join('|'),
  'g',
);
const UNPACKS = /\bunarchive\b/;
/** A task that takes something from a server. */
const FETCHES = /\bfetch["']?[ \t]{0,9}:/;
const ARCHIVE = /^wso2.*\.(?:zip|tgz|tar(?:\.\w{1,4})?)$/;
/** A name of which what is not known may make a product's pack, or its version. */
const OPEN = /^(?:wso2.*)?[${]/;

/**
 * The packs that are unpacked by the tasks of a role or the manifests of a module, or by the file that a statement stands
 * in. None where one of them is not known.
 *
 * @param scope the folder of the role or module; null for none
 * @param file the statement's
 */
export function unpackedArchives(scope: string | null, file: string, tree: Tree): Claim[] {
  const folders = scope === null ? [] : [inFolder(scope, 'tasks'), inFolder(scope, 'manifests')];
  const steps = folders.flatMap((folder) => pathsBelow(tree.paths, folder)).filter((path) => STEPS.test(path));
  const found = [...new Set([...steps, file])].map((path) => archivesIn(path, tree));
  return found.every((claims) => claims !== null) ? found.flat() : [];
}

/** The packs that a file unpacks; null where one of them is not known. */
const archivesIn = perKey((path: string, tree: Tree): Claim[] | null => {
  const claims: Claim[] = [];
  const expand = expanding(path, tree);
  for (const { step, start } of stepsOf({ path, text: tree.text(path) ?? '' })) {
    for (const { 0: whole, 1: taken, 2: unpacked, index } of FETCHES.test(step) ? [] : step.matchAll(TAKEN)) {
      const written = (taken ?? unpacked) as string;
      const { text, verbatim, definedAt } = expand(written);
      const name = baseOf(text);
      if (!ARCHIVE.test(name) && unpacked === undefined && !UNPACKS.test(step)) continue;
      if (OPEN.test(name)) return null;
      const end = start + index + whole.length;
      const at = { file: path, start: end - baseOf(written).length, end };
      if (ARCHIVE.test(name)) claims.push(...packClaims(name, () => (verbatim ? at : (definedAt ?? at)), [], 'pack'));
    }
  }
  return claims;
});

/** Puts the variables of a task's or a manifest's file into a text of it. */
function expanding(path: string, tree: Tree): (written: string) => Expanded {
  let known: Lookup | null = null;
  return (written) => {
    if (!/[${]/.test(written)) return { text: written, verbatim: true, definedAt: null };
    known ??= variablesOf(path, tree);
    const lookup = known;
    return expandShell(
      asShell(written, (name) => lookup(name) !== null),
      lookup,
    );
  };
}

/** What a task or a manifest gives its variables; of a parameter, what nobody else may give another value. */
function variablesOf(path: string, tree: Tree): Lookup {
  const read = carriedReader(tree);
  if (!path.endsWith('.pp')) return ansibleVariables(path, tree, read);
  const own = puppetVariables(path, tree.text(path) ?? '');
  const around = modulesAround(path, tree, read);
  const scopes = [(name: string) => own.get(name) ?? [], ...around.scopes];
  const module = baseOf(moduleOf(path));
  return (name) => {
    const given = around.given(module, name);
    const [said, ...others] = scopes.map((scope) => scope(name)).find((values) => values.length > 0) ?? [];
    const isOnly = given.values.length === 0 && !given.replaced && others.every(({ text }) => text === said?.text);
    return (isOnly && said) || null;
  };
}
