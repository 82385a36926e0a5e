import type { Tree } from '../../discover/load.ts';
import { placeGoneTo } from '../scripts/gone-to.ts';
import { runScript } from '../scripts/run-script.ts';
import { withoutComments } from '../text/comments.ts';
import { withoutQuotes } from '../text/expand.ts';
import { inFolder } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { STARTS } from './server-starts.ts';

/** A variable of Ansible's, with blanks and filters. */
const OF_ANSIBLE = /\{\{-?[ \t]{0,9}(\w{1,100})(?![\w.[(])[^{}\n]{0,60}\}\}/g;
/** An attribute of Chef's: `#{node['is']['home']}`. */
const OF_CHEF =
  /#\{[ \t]{0,9}node(?:\.\w{1,60}|\[["':]{0,2}\w{1,60}["']?\]){0,4}(?:\.|\[["':]{0,2})(\w{1,60})["']?\]?[ \t]{0,9}\}/g;
/** A variable of a class of Puppet's, by the name of the class. */
const OF_CLASS = /\$\{?(?:::)?(?:\w{1,60}::){1,9}(\w{1,60})\}?/g;
/** A path with variables as `asShell` leaves them. */
const PATH = String.raw`(?:\$\{[^{}\n]{0,100}\}|\$\(\w{1,100}\)|["'](?=\/)|[\w./$:~@%+-]){0,300}`;
const PATH_BEFORE = new RegExp(`${PATH}$`);
const FOLDER_OF_COMMAND = new RegExp(
  String.raw`\b(?:chdir|cwd|working[-_]?directory)["']?[ \t]{0,9}(?:=>|[:=])[ \t]{0,9}["']?(${PATH})`,
  'i',
);
/** What names the program that starts a server and starts none, or one in a container, whose image is told by itself. */
const NO_START =
  /(?:^|[\n;&|("'`]|[-:][ \t]|\b(?:then|do|sudo)\b)[ \t]{0,99}(?:(?:\/usr)?\/bin\/)?(?:\[{1,2}|chmod|chown|sed|grep|pgrep|pkill|ls|cat|cp|mv|rm|ln|echo|test|docker|podman|kubectl|oc|docker-compose)[ \t][^\n;&|]{0,300}$/;
/** What brings or changes the program, or asks whether it is there: a task, a resource. */
const NAMES_FILE = new RegExp(
  String.raw`(?:\b(?:path|dest|src|source|target|creates|onlyif|unless)["']?[ \t]{0,9}(?:=>|[:=])|\b(?:file|cookbook_file|template)[ \t{]{1,9})[ \t]{0,9}["']?${PATH}$`,
);
const MAX_AROUND = 300;

/** A command, or a home that one is in, and where it stands in the script as `runScript` has it. */
export interface Command {
  text: string;
  at: number;
}

/** The homes, with variables in them, in which a file starts servers. */
export const startsIn = perKey((path: string, tree: Tree): readonly Command[] => {
  const { script } = runScript(path, tree);
  const text = asShell(withoutComments(script.text));
  return [...text.matchAll(new RegExp(STARTS, 'g'))].flatMap(({ index: at }) => {
    const before = text.slice(Math.max(0, at - MAX_AROUND), at);
    const home = [NO_START, NAMES_FILE].some((one) => one.test(before)) ? '' : homeOf(before, at, text);
    return home.includes('$') ? [{ text: home, at }] : [];
  });
});

/** A text with the variables of Ansible, attributes of Chef and variables of other classes of Puppet's in it as a shell writes some. */
export function asShell(text: string): string {
  return [OF_ANSIBLE, OF_CHEF, OF_CLASS].reduce((before, one) => before.replace(one, '${$1}'), text);
}

/** The home whose program a command names: by its path, or by the folder that it is run in. */
function homeOf(before: string, at: number, text: string): string {
  const path = withoutQuotes(PATH_BEFORE.exec(before)?.[0] ?? '');
  if (path.includes('$')) return withoutBin(path);
  const around = text.slice(Math.max(0, at - MAX_AROUND), at + MAX_AROUND);
  const folder = placeGoneTo(text, at) || (FOLDER_OF_COMMAND.exec(around)?.[1] ?? '');
  return withoutBin(inFolder(withoutQuotes(folder), path));
}

function withoutBin(path: string): string {
  return path.replace(/(?:\/bin)?\/?$/, '');
}
