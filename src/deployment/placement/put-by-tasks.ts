import type { Tree } from '../../discover/load.ts';
import { get, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { ansibleVariables } from '../ansible/ansible.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { OWN_FOLDER } from '../evidence/own-folder.ts';
import { FILE_NAMES, type PutFile } from '../evidence/put-file.ts';
import type { Carried } from '../text/carried.ts';
import { filesFor, filledIn } from '../text/filled-paths.ts';
import { dirOf, isFile, joinPath } from '../text/paths.ts';
import { stagedFor } from './staged-by-steps.ts';

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
const TRUE = /^(?:yes|true|on|1)$/i;

/**
 * The files that tasks of Ansible put somewhere under a configuration file's name: by `src` and `dest` of a module, or of
 * what a task goes through.
 */
export function filesPutByTasks(tree: Tree, read: (path: string) => Carried | null): PutFile[] {
  const speaking = tree.files.filter(({ path, text }) => YAML.test(path) && FILE_NAMES.test(text) && SPEAKS.test(text));
  return speaking.flatMap(({ path }) =>
    (read(path)?.documents ?? []).flatMap((document) =>
      puttingIn(document).flatMap(({ src, dest, isOnHost }): PutFile[] => {
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
  /** Whether the source lies on the host already. */
  isOnHost: boolean;
}

function puttingIn(node: YamlNode | null): Putting[] {
  if (node?.kind === 'seq') return node.items.flatMap(puttingIn);
  if (node?.kind === 'scalar') return inShort(node.value);
  if (node?.kind !== 'map') return [];
  return [...ofMap(node), ...node.entries.flatMap(({ value }) => puttingIn(value))];
}

function ofMap(map: YamlMap): Putting[] {
  return putting((key) => str(get(map, key)));
}

/** `template: src=a dest=b` */
function inShort(text: string): Putting[] {
  if (!text.includes('src=')) return [];
  const given = new Map([...text.matchAll(SHORT)].map(([, key, value]) => [key as string, value as string]));
  return putting((key) => given.get(key)?.replace(/^["']|["']$/g, '') ?? null);
}

function putting(given: (key: string) => string | null): Putting[] {
  const src = given('src') ?? LOOKUP.exec(given('content') ?? '')?.[1] ?? null;
  // On Windows paths have other slashes.
  const dest = given('dest')?.replaceAll('\\', '/') ?? null;
  if (src === null || dest === null || !hasOwnName(dest)) return [];
  return [{ src, dest, isOnHost: TRUE.test(given('remote_src') ?? '') }];
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
