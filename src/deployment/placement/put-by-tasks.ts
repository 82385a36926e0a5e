import type { Tree } from '../../discover/load.ts';
import { get, str, type YamlMap, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Stretch } from '../../settings.ts';
import { ansibleLists, ansibleVariables } from '../ansible/ansible.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { OWN_FOLDER } from '../evidence/own-folder.ts';
import { FILE_NAMES, type PutFile } from '../evidence/put-file.ts';
import type { Carried } from '../text/carried.ts';
import { filesFor, filledIn } from '../text/filled-paths.ts';
import { dirOf, isFile, joinPath } from '../text/paths.ts';
import { filesOfTasks } from './looped-steps.ts';
import { stagedFor } from './staged-by-steps.ts';
import { targetsOf } from './step-targets.ts';

const YAML = /\.ya?ml$/;
/** `src=a dest="b"` */
const SHORT =
  /(?<![\w.-])(src|dest|remote_src)=("[^"]{0,1000}"|'[^']{0,1000}'|(?:\{\{[^{}\n]{1,200}\}\}|[^\s"']){1,1000})/g;
/** `content: "{{ lookup('template', 'is.conf.j2') }}"` */
const LOOKUP =
  /^\s{0,9}\{\{\s{0,9}lookup\(\s{0,9}["'](?:[\w.]{1,60}\.)?(?:file|template)["']\s{0,9},\s{0,9}["']([^"'\n]{1,500})["']/;
/** The folder of a role, by where it has its tasks and what they go through. */
const ROLE = /^(?:(.*?)\/)?(?:tasks|handlers|vars|defaults)\//;
const VARIABLE = /\{\{\s{0,9}(\w{1,100})\s{0,9}\}\}/g;
/** What a task that takes a file says. */
const SPEAKS = /src|lookup/;
/** A place whose end a variable holds. */
const OPEN_PLACE = /\bdest["']?[ \t]{0,9}[:=][^\n]{0,1000}\}\}/;
const OPEN_END = /\}\}$/;
/** A value of a map, by a variable that tells which: `{{ config_file[profile] }}`. */
const CHOSEN = /^\{\{\s{0,9}(\w{1,100})\[\s{0,9}(\w{1,100})\s{0,9}\]\s{0,9}\}\}$/;
const TRUE = /^(?:yes|true|on|1)$/i;

/**
 * The files that tasks of Ansible put somewhere under a configuration file's name: by `src` and `dest` of a module, or of
 * what a task goes through. A variable may hold that name.
 */
export function filesPutByTasks(tree: Tree, read: (path: string) => Carried | null): PutFile[] {
  // What holds the name of a place need not be in the file of the task.
  const isNamed = tree.files.some(({ path, text }) => YAML.test(path) && FILE_NAMES.test(text));
  const mayPut = (text: string): boolean => SPEAKS.test(text) && (FILE_NAMES.test(text) || OPEN_PLACE.test(text));
  const speaking = isNamed ? filesOfTasks(tree).filter((path) => YAML.test(path) && mayPut(tree.text(path) ?? '')) : [];
  return speaking.flatMap((path) =>
    (read(path)?.documents ?? []).flatMap((document) =>
      puttingIn(document)
        .flatMap((one) => named(one, path, tree, read))
        .flatMap(({ src, dest, isOnHost }): PutFile[] => {
          const found = isOnHost ? stagedAt(src, path, tree) : sourcesOf(filled(src, path, tree, read), path, tree);
          return found.map((one) => ({ path: one, target: dest }));
        }),
    ),
  );
}

/** What a task takes, and where it puts it. */
interface Putting {
  src: string;
  dest: string;
  /** Where in its file that is said. */
  at: Stretch;
  /** Whether the source lies on the host already. */
  isOnHost: boolean;
}

function puttingIn(node: YamlNode | null): Putting[] {
  if (node?.kind === 'seq') return node.items.flatMap(puttingIn);
  if (node?.kind === 'scalar') return inShort(node);
  if (node?.kind !== 'map') return [];
  return [...ofMap(node), ...node.entries.flatMap(({ value }) => puttingIn(value))];
}

function ofMap(map: YamlMap): Putting[] {
  return putting((key) => str(get(map, key)), map);
}

/** `template: src=a dest=b` */
function inShort(node: YamlScalar): Putting[] {
  if (!node.value.includes('src=')) return [];
  const given = new Map([...node.value.matchAll(SHORT)].map(([, key, value]) => [key as string, value as string]));
  return putting((key) => given.get(key)?.replace(/^["']|["']$/g, '') ?? null, node);
}

function putting(given: (key: string) => string | null, at: Stretch): Putting[] {
  const src = given('src') ?? LOOKUP.exec(given('content') ?? '')?.[1] ?? null;
  // On Windows paths have other slashes.
  const dest = given('dest')?.replaceAll('\\', '/') ?? null;
  if (src === null || dest === null || !(hasOwnName(dest) || OPEN_END.test(dest))) return [];
  return [{ src, dest, at, isOnHost: TRUE.test(given('remote_src') ?? '') }];
}

/** A task that puts a file under a configuration file's name, with the variables put in that tell so; none for one that does not. */
function named(one: Putting, file: string, tree: Tree, read: (path: string) => Carried | null): Putting[] {
  if (hasOwnName(one.dest)) return [one];
  const said = [one, ...chosen(one, file, tree, read)];
  return said.flatMap((putting): Putting[] => {
    const targets = targetsOf({ target: putting.dest, at: { file, ...putting.at } }, tree);
    const dest = targets.find(hasOwnName);
    return dest === undefined ? [] : [{ ...putting, dest }];
  });
}

/** What a task puts where a map tells the place by a variable, for each of its keys: what it takes may be called by the same. */
function chosen(one: Putting, file: string, tree: Tree, read: (path: string) => Carried | null): Putting[] {
  const [, map, variable] = CHOSEN.exec(one.dest) ?? [];
  if (map === undefined) return [];
  const known = ansibleVariables(file, tree, read)(variable as string)?.text;
  const entries = ansibleLists(file, map, tree, read).flatMap(({ node }) => (node.kind === 'map' ? node.entries : []));
  return entries
    .filter(({ key }) => known === undefined || key === known)
    .map(({ key, value }) => ({
      ...one,
      src: one.src.replace(VARIABLE, (whole, name: string) => (name === variable ? key : whole)),
      dest: str(value) ?? '',
    }));
}

/** The files of the repository that lie at a place on the host because tasks of the same file have put them there. */
function stagedAt(place: string, file: string, tree: Tree): string[] {
  const staged = stagedFor(file, tree).flatMap((one) => one.filter(({ target }) => target === place));
  return staged.map(({ from }) => from);
}

/** A source with the variables put in that the repository gives one value. */
function filled(src: string, file: string, tree: Tree, read: (path: string) => Carried | null): string {
  const own = src.replace(OWN_FOLDER, '');
  if (!own.includes('{{')) return own;
  const lookup = ansibleVariables(file, tree, read);
  return own.replace(VARIABLE, (whole, name: string) => lookup(name)?.text ?? whole);
}

/** The files that tasks may mean by a source: of their role, else beside them; all that a name which is filled in fits. */
function sourcesOf(src: string, file: string, { paths }: Tree): readonly string[] {
  if (src.startsWith('/')) return [];
  const role = ROLE.exec(file);
  for (const base of [...(role ? [role[1] ?? ''] : []), dirOf(file)]) {
    for (const folder of ['templates/', 'files/', '']) {
      const path = joinPath(base, `${folder}${src}`);
      if (path !== null && isFile(paths, path)) return [path];
      const found = path !== null && isNamed(src) ? filesFor(path, paths) : [];
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Whether a source that is filled in says more of a file than the folder of all and an ending. */
function isNamed(src: string): boolean {
  const said = filledIn(src).reduce((rest, one) => rest.replace(one, ''), src);
  return (
    said !== src && /\w/.test(said.replace(/^(?:\.{1,2}\/)*(?:templates|files)\//, '').replace(/\.[\w.]{1,40}$/, ''))
  );
}
