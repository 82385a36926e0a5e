import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { FILE_NAMES, filesFilledIn, type PutFile } from '../evidence/put-file.ts';
import { isTerraform } from '../terraform/terraform.ts';
import { filesOfModule, OWN_FOLDER } from '../terraform/terraform-folder.ts';
import { terraformPaths, terraformTexts } from '../terraform/terraform-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { dirOf, isFile, relativeTo } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { isWriter, stepsOf } from './written-into-homes.ts';

/** What a value is put in: `"${…}"`, `base64encode(…)`, `replace(…, "X", var.y)`. */
const AROUND = String.raw`(?:"\$\{\s{0,9}|(?!(?:templatefile|file|filebase64)\()\w{1,30}\(\s{0,100}){0,3}`;
/** A file that is read, by a path behind its quote, which may be filled in, or by what holds that. */
const FILE = String.raw`(?:templatefile|file|filebase64)\(\s{0,100}("(?:\$\{[^{}"\n]{0,200}\}|[^"$\n]){1,500}(?=")|(?:local|var)\.[\w-]{1,100}(?![\w.[-]))`;
/** What holds one that is read elsewhere: `local.is_toml`, `data.template_file.is.rendered`. */
const HOLDER = String.raw`(?:local|data\.template_file)\.[\w-]{1,100}`;
/** `"deployment.toml" = file("x")` */
const KEY = new RegExp(
  String.raw`(?<![\w.-])([\w.-]{1,300})["']?\s{0,100}[=:]\s{0,100}${AROUND}(?:${FILE}|(${HOLDER})(?![\w-]))`,
  'g',
);
const FILE_CALL = new RegExp(String.raw`\b${FILE}`, 'g');
/** Where a resource or a provisioner writes a file: a path behind its quote, or what holds that. */
const DESTINATION =
  /\b(?:destination|filename)\s{0,100}=\s{0,100}("[^"\n]{1,1000}(?=")|(?:local|var)\.[\w-]{1,100}(?![\w.[-]))/;
/** The same whose end is held elsewhere. */
const OPEN_DESTINATION = /\b(?:destination|filename)\s{0,100}=[^\n]{0,1000}\b(?:local|var)\./;
const MAY_PUT = new RegExp(`${FILE_NAMES.source}|${OPEN_DESTINATION.source}`);
const SOURCE = /\bsource\s{0,100}=\s{0,100}"((?:\$\{[^{}"\n]{0,200}\}|[^"$\n]){1,1000})"/;
const CONTENT = new RegExp(String.raw`\bcontent\w{0,20}\s{0,100}=\s{0,100}${AROUND}(${HOLDER})(?![\w-])`);
/** A local, or the `data` of a template, that holds a file. */
const HELD = new RegExp(
  String.raw`^[ \t]{0,100}([\w-]{1,100})[ \t]{0,100}=[ \t]{0,100}${AROUND}${FILE}|\bdata\s{1,9}"template_file"\s{1,9}"([\w-]{1,100})"\s{0,9}\{[^{}]{0,1000}?\btemplate\s{0,100}=\s{0,100}${AROUND}${FILE}`,
  'gm',
);

/** The files that Terraform and Packer put somewhere under a configuration file's name, or have under it in a map. */
export function filesPutByTerraform(tree: Tree): PutFile[] {
  const named = new Set(
    tree.files.filter(({ path, text }) => isTerraform(path) && FILE_NAMES.test(text)).map(({ path }) => path),
  );
  // What holds the name of a place need not be in the file that writes there.
  const others = [...new Set([...named].map(dirOf))].flatMap((folder) => filesOfModule(folder, tree));
  return [...new Set([...named, ...others])]
    .filter(isWriter)
    .flatMap((path) => stepsOf({ path, text: tree.text(path) ?? '' }))
    .filter(({ step }) => MAY_PUT.test(step))
    .flatMap(({ path, step }) =>
      [...underKeys(step), ...atDestination(step, path, tree)].flatMap(({ source, target }): PutFile[] => {
        if (!hasOwnName(target)) return [];
        const sources = heldIn(dirOf(path), tree).get(source) ?? [source];
        return sources
          .flatMap((one) => pathsOf(one, path, tree))
          .flatMap((one) => filesAt(one, path, target, tree).map((found) => ({ path: found, target })));
      }),
    );
}

/** The paths that a source is: its own behind a quote, or those that hold it. */
function pathsOf(source: string, file: string, tree: Tree): string[] {
  return source.startsWith('"') ? terraformPaths(source.slice(1), tree, file) : terraformTexts(source, tree, file);
}

/** The files of a path: all that fit where something is filled in. */
function filesAt(source: string, file: string, target: string, tree: Tree): string[] {
  const own = source.replace(OWN_FOLDER, '');
  const found = relativeTo(file, own);
  if (found !== null && isFile(tree.paths, found)) return [found];
  return filesFilledIn(own, file, target, tree);
}

interface Putting {
  /** A path behind a quote, or what holds it or its file. */
  source: string;
  target: string;
}

function underKeys(step: string): Putting[] {
  return [...step.matchAll(KEY)].map(([, target = '', path, holder = '']) => ({
    source: path ?? holder,
    target,
  }));
}

/** What a step writes to its destination, or to each that this may be, when it speaks of one file. */
function atDestination(step: string, file: string, tree: Tree): Putting[] {
  const destination = DESTINATION.exec(step)?.[1];
  const calls = [...step.matchAll(FILE_CALL)].map(([, read]) => read as string);
  const path = SOURCE.exec(step)?.[1];
  const read = calls.length === 1 ? calls[0] : CONTENT.exec(step)?.[1];
  const source = path === undefined ? read : `"${path}`;
  if (destination === undefined || source === undefined) return [];
  return pathsOf(destination, file, tree).map((target) => ({ source, target }));
}

/** The sources of the files that the locals and templates of a folder hold, by what they are called elsewhere. */
const heldIn = perKey((folder: string, tree: Tree): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const path of filesOfModule(folder, tree)) {
    for (const [, local, file, data, template] of withoutComments(tree.text(path) ?? '').matchAll(HELD)) {
      const name = local === undefined ? `data.template_file.${data}` : `local.${local}`;
      addTo(found, name, (file ?? template) as string);
    }
  }
  return found;
});
