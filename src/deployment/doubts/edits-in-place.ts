import type { Tree } from '../../discover/load.ts';
import type { Part } from '../../model.ts';
import type { Stretch } from '../../settings.ts';
import { packIn } from '../evidence/home-targets.ts';
import type { Home } from '../homes/home.ts';
import { type Deed, homesMeant } from '../homes/homes-meant.ts';
import { type CommandText, stepsIn } from '../scripts/command-texts.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { changesIn, REPLACEMENT, SOUGHT, SUBSTITUTION } from './edit-changes.ts';
import { type EditCommand, editCommandsIn, VARIABLE } from './edit-commands.ts';
import { type EditByPath, editsByTable, editsByXpath } from './edits-by-path.ts';
import { mayTransform, transformsIn } from './stylesheets.ts';

/** A command, task or resource that changes a switch in a configuration file after the file was put in place. */
export interface EditInPlace extends Deed {
  part: Part;
}

/** The switches of the guide as commands name them, and the value each is off with. */
const SWITCHES: readonly { name: RegExp; part: Part; off: string }[] = [
  {
    name: /client_certificate_authentication_handler|ClientCertificateBasedAuthenticationHandler/,
    part: 'A',
    off: 'false',
  },
  { name: /mutual_ssl_authenticator/, part: 'B', off: 'false' },
  { name: /MutualSSLAuthenticator/, part: 'B', off: 'true' },
];
/** Cheap sign of one. */
const SWITCH = new RegExp(SWITCHES.map(({ name }) => name.source).join('|'));

/** The key of a switch in a file. */
interface Key {
  file: RegExp;
  key: string;
  part: Part;
  off: string;
}

/** The keys of the switches, by the files that have them, and the value each is off with. */
const KEYS: readonly Key[] = [
  {
    file: /(?<![\w.-])(?:deployment\.toml|identity\.xml|\*\.(?:toml|xml))(?![\w.])|\/(?:conf|identity)\/\*(?![\w.*])/,
    key: 'enable',
    part: 'A',
    off: 'false',
  },
  {
    file: /(?<![\w.-])(?:authenticators|\*)\.xml(?![\w.])|\/security\/\*(?![\w.*])/,
    key: 'disabled',
    part: 'B',
    off: 'true',
  },
];
/** Tools that change a file by a path in it. */
const BY_PATH = /(?<![\w.-])(?:yq|tomlq|crudini|dasel|toml|xml|xmlstarlet)[ \t]/;
/** Where the next command of a line begins. */
const NEXT_COMMAND = /\s(?:&&|\|\|)\s|;(?=\s|$)/;
const TOML = /(?<![\w.-])(?:deployment|\*)\.toml(?![\w.])/;
/** What hands over files that it finds, and need not name. */
const FOUND = /\bxargs\b|[ \t]-exec/;
/** A word of what is looked for, and those that tell no switch from another. */
const WORD = /(?<!\\)[a-zA-Z_]{2,100}/g;
/** Flags at the beginning of a pattern. */
const FLAGS = /\(\?[a-z]{1,6}\)/g;
const PLAIN_WORDS: ReadonlySet<string> = new Set(['enable', 'disabled', 'true', 'false']);
/** Those of the tables and elements that the switches are in, and of a part of their names. */
const AROUND =
  /^(?:event|default_listener|client_certificate|EventListeners?|admin_console|authenticator|mutual_ssl|Authenticators?)$/;

/** Modules of Ansible and types of Puppet that do. A `replace:` with a text is a parameter of the module of that name. */
const STEPS =
  /^[ \t]*(?:-[ \t]+)?(?:\w{1,30}\.\w{1,30}\.)?(?:(?:win_)?lineinfile|replace(?=:[ \t]*(?:\r?$|[{#]|(?:path|dest|destfile|name|regexp)=))|ini_file|xml):|(?<![\w:])(?:file_line|ini_setting|augeas|xml_fragment)[ \t]*\{/gm;
/** The values that are written, also behind a group of what was found (`\1true`). */
const VALUES = /(?<![a-z_])(?:true|false)\b/gi;
/** A value that is written only where a variable has none: `${X:-false}`, `{{ x | default(false) }}`, `pick($x, false)`. */
const DEFAULT =
  /\$\{\w{1,100}:?[-=]["']?(?:true|false)\b|\{\{[^{}\n]{0,200}\bd(?:efault)?\([ \t]*["']?(?:true|false)\b|\b(?:pick|lookup|hiera)\([^()\n]{0,200}\b(?:true|false)\b/i;

/** What stands behind a key of a task or a resource. */
const VALUE = String.raw`["']?[ \t]{0,40}(?::[ \t]|=>?)[ \t]{0,40}(?:"((?:\\.|[^"\\\n]){1,300})"|'([^'\n]{1,300})'|([^\s"'{,][^\n,}]{0,300}))`;
/** The key of an item that a task goes through. */
const ITEM = /^\{\{[ \t]{0,9}item\.(\w{1,100})[ \t]{0,9}\}\}$/;
/** A path that a task goes through. */
const IS_ITEM = /^\{\{[ \t]{0,9}item[ \t]{0,9}\}\}$/;
/** What takes away the lines that are found. */
const ABSENT = /(?<![\w.-])(?:state|ensure)["']?[ \t]{0,40}(?::|=>?)[ \t]{0,40}["']?absent\b/;

/** The variable whose list a task goes through. */
const LOOP = /\b(?:loop|with_\w{1,20})["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{[ \t]{0,9}(\w{1,100})/;

/** A call of a script that is given the path of a configuration file. */
const CALL =
  /(?<![\w.-])([\w.-]{1,100}\.(?:sh|bash))["']?,?[ \t][^\n;&|]{0,300}?(?<![\w.-])(deployment\.toml|identity\.xml|authenticators\.xml)(?![\w.])/g;
/** What stands before a script that a command or an instruction only brings somewhere, or changes the mode of. */
const BRINGS =
  /(?:^|[\n;&|])[ \t]{0,100}(?:RUN[ \t]{1,9}|sudo[ \t]{1,9})?(?:COPY|ADD|cp|mv|ln|install|scp|rsync|chmod|chown|cat|ls|rm|tar|zip|git)[ \t][^\n;&|]{0,300}$/;
/** No more of the text before a call is looked at. */
const MAX_BEFORE = 300;
/** What a script calls that which it is given. */
const GIVEN = /\$(?:[1-9@*]|\{[1-9@*])/;
/** A variable that it keeps that in. */
const KEPT = /(?<![\w$])(\w{1,50})=["']?\$\{?[1-9@*]/g;

/** The edits of scripts that are given the file they change, and may not name it themselves. */
function editsOfGiven({ paths, text }: Tree, carriers: readonly { text: string }[]): EditInPlace[] {
  const given = new Map<string, Set<string>>();
  for (const [, script = '', file = ''] of carriers.flatMap((one) => callsIn(withoutComments(one.text))))
    given.set(script, (given.get(script) ?? new Set()).add(file));
  if (given.size === 0) return [];
  return paths.flatMap((path) => {
    const files = given.get(baseOf(path));
    const script = files && text(path);
    if (!script) return [];
    const kept = new Set([...script.matchAll(KEPT)].map(([, name]) => name));
    // What names the file itself is told without its callers.
    const isGiven = (names: string): boolean =>
      !KEYS.some(({ file }) => file.test(names)) &&
      (GIVEN.test(names) || [...names.matchAll(VARIABLE)].some(([, name]) => kept.has(name)));
    return editCommandsIn(withoutComments(script), path).flatMap((command) =>
      isGiven(command.names())
        ? [...files].flatMap((file) => editsOfAll({ ...command, names: () => `${command.names()} ${file}` }, path))
        : [],
    );
  });
}

function callsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(CALL)].filter(
    ({ index }) => !BRINGS.test(text.slice(Math.max(0, index - MAX_BEFORE), index)),
  );
}

/** The edits of a tree that may leave a switch on: all but those that write nothing but the value it is off with. */
const editsIn = perTree((tree: Tree): readonly EditInPlace[] => {
  const carriers = tree.files.filter(({ nameClass }) => nameClass === 'carrier');
  const named = carriers
    .filter(
      ({ text }) =>
        (FOUND.test(text) || KEYS.some(({ file }) => file.test(text))) &&
        (BY_PATH.test(text) || [SUBSTITUTION, REPLACEMENT, STEPS].some((sign) => text.search(sign) >= 0)),
    )
    .flatMap(({ path, text }) => {
      const spoken = withoutComments(text);
      return [
        ...editCommandsIn(spoken, path).flatMap((command) => editsOfAll(command, path)),
        ...stepsIn(spoken, STEPS).flatMap((step) => editsByLine(step, path)),
      ];
    });
  const byStylesheets = carriers
    .filter(({ text }) => mayTransform(text))
    .flatMap(({ path, text }) =>
      transformsIn(withoutComments(text), tree).flatMap((command) => editsByStylesheet(command, path)),
    );
  const ofAll = [...named, ...byStylesheets, ...editsOfGiven(tree, carriers)];
  const naming = carriers
    .filter(({ text }) => SWITCH.test(text))
    .map(({ path, text }) => ({ path, spoken: withoutComments(text) }));
  if (naming.length === 0) return ofAll;
  const own = naming.flatMap(({ path, spoken }) =>
    [...editCommandsIn(spoken, path), ...stepsIn(spoken, STEPS)].flatMap((command) => editsOf(command, path)),
  );
  const byList = carriers
    .filter(({ text }) => LOOP.test(text))
    .flatMap(({ path, text }) =>
      stepsIn(withoutComments(text), STEPS).flatMap((step) => editsByList(step, path, naming)),
    );
  return [...own, ...byList, ...ofAll];
});

/** The edits of a task that goes through a list with a switch in it, wherever the list is set: told where the task names it. */
function editsByList({ text, start }: CommandText, file: string, naming: readonly { spoken: string }[]): EditInPlace[] {
  const loop = LOOP.exec(text);
  if (!loop) return [];
  const [whole, name = ''] = loop;
  const end = start + loop.index + whole.length;
  const at = { file, start: end - name.length, end };
  const set = new RegExp(String.raw`^([ \t]*)["']?${name}["']?:[^\n]*(?:\n(?:\1[ \t-][^\n]*|[ \t\r]*(?=\n)))*`, 'gm');
  const lists = naming.flatMap(({ spoken }) => spoken.match(set) ?? []);
  const edits = lists.flatMap((list) => editsOf({ text: list, start }, file));
  const parts = new Set(edits.map(({ part }) => part));
  return [...parts].map((part) => ({ part, at, pack: packIn(text) }));
}

/** The edits of a command that writes a file anew by a stylesheet: told at the file's name. */
function editsByStylesheet({ text, start: offset }: CommandText, file: string): EditInPlace[] {
  return KEYS.flatMap(({ file: name, part }): EditInPlace[] => {
    const found = name.exec(text);
    if (!found) return [];
    const start = offset + found.index;
    return [{ part, at: { file, start, end: start + found[0].length }, pack: packIn(text) }];
  });
}

/** The edits of a command that changes all switches of a file alike, or by a path that leads to others, too. */
function editsOfAll(command: EditCommand, file: string): EditInPlace[] {
  const { text, start, names } = command;
  if (BY_PATH.exec(text)?.index !== 0) return editsBySubstitution(command, file);
  // What names a switch is told by that.
  if (SWITCH.test(text)) return [];
  const [own = ''] = text.split(NEXT_COMMAND, 1);
  return editsByPath(own, names()).map((edit) => ({
    part: edit.part,
    at: { file, start: start + edit.start, end: start + edit.end },
    pack: packIn(text),
  }));
}

function editsByPath(text: string, names: string): EditByPath[] {
  if (text.startsWith('xml')) return editsByXpath(text);
  const [own = ''] = names.split(NEXT_COMMAND, 1);
  const values = TOML.test(own) ? (text.match(VALUES) ?? []) : ['false'];
  return values.length > 0 && values.every((value) => value.toLowerCase() === 'false') ? [] : editsByTable(text);
}

/**
 * The edits of `sed -i 's/disabled="true"/disabled="false"/' …`, of all lines or those that have a switch and others: `/^enable/d`,
 * `/client_certificate/,/enable/s/false/true/`; and of programs that replace a text by another.
 */
function editsBySubstitution({ text, start: offset, names }: EditCommand, file: string): EditInPlace[] {
  return changesIn(text).flatMap(({ index, whole, sought, written }) => {
    const words = wordsIn(sought);
    return keysMeant(names, words, written).map(({ key, part }): EditInPlace => {
      const start = offset + index + Math.max(0, whole.indexOf(key));
      const end = words.includes(key) ? start + key.length : offset + index + whole.length;
      return { part, at: { file, start, end }, pack: packIn(names()) };
    });
  });
}

/** The same by a task or a resource: `regexp: '^enable = false'` and `line: enable = true`, also of what a task goes through. */
function editsByLine({ text, start }: CommandText, file: string): EditInPlace[] {
  if (SWITCH.test(text)) return [];
  const head = text.search(/[:{]/) + 1;
  const read = ({ start, end }: Stretch): string => text.slice(start, end);
  const said = (keys: string): Stretch[] =>
    valuesOf(keys, text, head).flatMap((value) => {
      const key = ITEM.exec(read(value))?.[1];
      return key === undefined ? value : valuesOf(key, text, head);
    });
  const [path] = said('path|dest|destfile|name');
  const written = said('replace|line');
  const around = said('after|before').map(read).join(' ');
  return said('regexp?|match').flatMap((sought, at): EditInPlace[] => {
    const value = written[at];
    const words = wordsIn(`${around} ${read(sought)}`);
    const left = ABSENT.test(text) ? null : value ? read(value) : '';
    const keys = path ? keysMeant(() => (IS_ITEM.test(read(path)) ? text : read(path)), words, left) : [];
    const span = { file, start: start + sought.start, end: start + sought.end };
    return keys.map(({ part }) => ({ part, at: span, pack: packIn(text) }));
  });
}

/** Where the values of some keys stand in a task or a resource, from an offset on. */
function valuesOf(keys: string, text: string, from: number): Stretch[] {
  const said = new RegExp(String.raw`(?<![\w.-])(?:${keys})${VALUE}`, 'g');
  said.lastIndex = from;
  return [...text.matchAll(said)].map(({ index, 0: whole, 1: double, 2: single, 3: bare }) => {
    const value = (double ?? single ?? bare) as string;
    const start = index + whole.lastIndexOf(value);
    return { start, end: start + value.length };
  });
}

function wordsIn(sought: string): readonly string[] {
  return sought.replace(FLAGS, '').match(WORD) ?? [];
}

/**
 * The switches of a file that may be among what an edit changes alike, and may be on after it.
 *
 * @param names what names the file
 * @param words of what is looked for
 * @param written what is put in its place; null where it is deleted
 */
function keysMeant(names: () => string, words: readonly string[], written: string | null): Key[] {
  if (!words.every((word) => PLAIN_WORDS.has(word) || AROUND.test(word))) return [];
  const values = written === null || DEFAULT.test(written) ? [] : (written.match(VALUES) ?? []);
  return KEYS.filter(
    (one) =>
      mayMean(one, words) &&
      // What is not there is off in Part B.
      (written !== null || one.part === 'A') &&
      (values.length === 0 || values.some((value) => value.toLowerCase() !== one.off)) &&
      one.file.test(names()),
  );
}

/** Whether words that are looked for may be those of a switch with a key. */
function mayMean({ key, off }: Key, words: readonly string[]): boolean {
  if (words.includes(key)) return true;
  const values: readonly string[] = words.filter((word) => word === 'true' || word === 'false');
  return (
    words.length > 0 &&
    !KEYS.some((other) => words.includes(other.key)) &&
    (values.length === 0 || values.includes(off))
  );
}

function editsOf({ text, start: offset }: CommandText, file: string): EditInPlace[] {
  return SWITCHES.flatMap(({ name, part, off }): EditInPlace[] => {
    const found = name.exec(text);
    if (!found) return [];
    const written = text.replace(SOUGHT, '');
    const values = DEFAULT.test(written) ? [] : (written.match(VALUES) ?? []);
    if (values.length > 0 && values.every((value) => value.toLowerCase() === off)) return [];
    const start = offset + found.index;
    return [{ part, at: { file, start, end: start + found[0].length }, pack: packIn(text) }];
  });
}

/**
 * The edits of a home's files, after which its switches may not be as the files have them.
 *
 * @param homes all of the repository
 */
export function editsInPlace(home: Home, homes: readonly Home[], tree: Tree): EditInPlace[] {
  return editsIn(tree).filter((edit) => homesMeant(edit, homes).includes(home));
}
