import type { Tree } from '../../discover/load.ts';
import type { Part } from '../../model.ts';
import { packIn } from '../evidence/home-targets.ts';
import type { Home } from '../homes/home.ts';
import { type Deed, homesMeant } from '../homes/homes-meant.ts';
import { type CommandText, commandsIn, stepsIn } from '../scripts/command-texts.ts';
import { withoutComments } from '../text/comments.ts';
import { perTree } from '../text/per-tree.ts';

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

/** The keys of the switches, by the files that have them, and the value each is off with. */
const KEYS: readonly { file: RegExp; key: string; part: Part; off: string }[] = [
  { file: /\/(?:deployment\.toml|identity\.xml)(?![\w.])/, key: 'enable', part: 'A', off: 'false' },
  { file: /\/authenticators\.xml(?![\w.])/, key: 'disabled', part: 'B', off: 'true' },
];
/** A substitution of `sed` or `perl` that no address before it narrows down: what it looks for, and what it writes. */
const SUBSTITUTION = /(?<=[\s"'])s([|#,/@!])((?:\\.|(?!\1)[^\\\n]){1,300})\1((?:\\.|(?!\1)[^\\\n]){0,300})\1/g;
/** A word of what is looked for, and those that tell no switch from another. */
const WORD = /(?<!\\)[a-zA-Z_]{2,100}/g;
const PLAIN_WORDS: ReadonlySet<string> = new Set(['enable', 'disabled', 'true', 'false']);

/** Commands that change a file where it lies or write what they make of it, one a line. */
const COMMANDS =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:(?:g?sed|perl|yq|tomlq)[ \t](?=[^\n]{0,300}?(?:(?<=[ \t])-(?:[a-zA-Z]{0,5}i|-in-?place)|[^\d&>]>))|crudini[ \t]|xmlstarlet[ \t]{1,9}(?:ed|edit)[ \t]|(?:dasel|toml)[ \t]{1,9}(?:put|set)[ \t]|augtool[ \t](?=[^\n]{0,300}?\bset\b))|\.(?:search_file|insert_line)_\w{1,30}[( ]/g;
/** Modules of Ansible and types of Puppet that do. A `replace:` with a text is a parameter of the module of that name. */
const STEPS =
  /^[ \t]*(?:-[ \t]+)?(?:(?:ansible\.builtin|community\.general)\.)?(?:lineinfile|replace(?=:[ \t]*(?:\r?$|[{#]|(?:path|dest|destfile|name|regexp)=))|ini_file|xml):|(?<![\w:])(?:file_line|ini_setting|augeas|xml_fragment)[ \t]*\{/gm;
/** What `sed`, `perl` and modules of Ansible look for, which they do not leave there. */
const SOUGHT = /(?<![\w])s([|#,/@!])(?:\\.|(?!\1)[^\\\n]){0,1000}\1|^[ \t]*(?:-[ \t]+)?regexp:[^\n]*/gm;
/** The values that are written, also behind a group of what was found (`\1true`). */
const VALUES = /(?<![a-z_])(?:true|false)\b/gi;
/** A value that is written only where a variable has none: `${X:-false}`, `{{ x | default(false) }}`, `pick($x, false)`. */
const DEFAULT =
  /\$\{\w{1,100}:?[-=]["']?(?:true|false)\b|\{\{[^{}\n]{0,200}\bd(?:efault)?\([ \t]*["']?(?:true|false)\b|\b(?:pick|lookup|hiera)\([^()\n]{0,200}\b(?:true|false)\b/i;

/** The variable whose list a task goes through. */
const LOOP = /\b(?:loop|with_\w{1,20})["']?[ \t]{0,9}:[ \t]{0,9}["']?\{\{[ \t]{0,9}(\w{1,100})/;

/** The edits of a tree that may leave a switch on: all but those that write nothing but the value it is off with. */
const editsIn = perTree(({ files }: Tree): readonly EditInPlace[] => {
  const carriers = files.filter(({ nameClass }) => nameClass === 'carrier');
  const ofAll = carriers
    .filter(({ text }) => KEYS.some(({ file }) => file.test(text)) && text.search(SUBSTITUTION) >= 0)
    .flatMap(({ path, text }) => commandsIn(withoutComments(text), COMMANDS).flatMap((one) => editsOfAll(one, path)));
  const naming = carriers
    .filter(({ text }) => SWITCH.test(text))
    .map(({ path, text }) => ({ path, spoken: withoutComments(text) }));
  if (naming.length === 0) return ofAll;
  const own = naming.flatMap(({ path, spoken }) =>
    [...commandsIn(spoken, COMMANDS), ...stepsIn(spoken, STEPS)].flatMap((command) => editsOf(command, path)),
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

/** The edits of a command that changes all switches of a file alike: `sed -i 's/disabled="true"/disabled="false"/' …`. */
function editsOfAll({ text, start: offset }: CommandText, file: string): EditInPlace[] {
  return [...text.matchAll(SUBSTITUTION)].flatMap(({ index, 0: whole, 2: sought = '', 3: written = '' }) => {
    const words: readonly string[] = sought.match(WORD) ?? [];
    if (!words.every((word) => PLAIN_WORDS.has(word))) return [];
    const changed = KEYS.filter((one) => words.includes(one.key) && one.file.test(text));
    return changed.flatMap(({ key, part, off }): EditInPlace[] => {
      const values = written.match(VALUES) ?? [];
      if (values.length > 0 && values.every((value) => value.toLowerCase() === off)) return [];
      const start = offset + index + whole.indexOf(key);
      return [{ part, at: { file, start, end: start + key.length }, pack: packIn(text) }];
    });
  });
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
