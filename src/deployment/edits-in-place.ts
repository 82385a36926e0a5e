import type { Tree } from '../discover/load.ts';
import type { Part, Span } from '../model.ts';
import { withoutComments } from './comments.ts';
import { isDecisive } from './entry.ts';
import type { Home } from './home.ts';
import { type HomePack, homePack } from './home-targets.ts';
import { sharedDepth } from './paths.ts';
import { perKey, perTree } from './per-tree.ts';

/** A command, task or resource that changes a switch in a configuration file after the file was put in place. */
export interface EditInPlace {
  part: Part;
  /** Where the command names the switch. */
  at: Span;
  /** The pack whose home it names. */
  pack: HomePack | null;
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

/** Commands that change a file where it lies or write what they make of it, one a line. */
const COMMANDS =
  /(?<![\w.$/-])(?:(?:sed|perl|yq|tomlq)[ \t](?=[^\n]{0,300}?(?:(?<=[ \t])-(?:[a-zA-Z]{0,5}i|-in-?place)|[^\d&>]>))|crudini[ \t]|xmlstarlet[ \t]{1,9}(?:ed|edit)[ \t]|(?:dasel|toml)[ \t]{1,9}(?:put|set)[ \t])|\.(?:search_file|insert_line)_\w{1,30}[( ]/g;
/** Modules of Ansible and types of Puppet that do, with what they hold up to the next one. */
const STEPS =
  /^[ \t]*(?:-[ \t]+)?(?:(?:ansible\.builtin|community\.general)\.)?(?:lineinfile|replace|ini_file|xml):|(?<![\w:])(?:file_line|ini_setting|augeas|xml_fragment)[ \t]*\{/gm;
/** Where a step is over: at the next task, or where a resource ends. */
const NEXT = /\n[ \t]*-[ \t]+(?:["']?(?:name|hosts)\b|[\w.]{1,60}:)|\n[ \t]*\}/g;
const MAX_LENGTH = 4000;
/** What `sed` and `perl` look for, which they do not leave there. */
const SOUGHT = /(?<![\w])s([|#,/@!])(?:\\.|(?!\1)[^\\\n]){0,1000}\1/g;

/** The edits of a tree that may leave a switch on: all but those that write nothing but the value it is off with. */
const editsIn = perTree(({ files }: Tree): readonly EditInPlace[] =>
  files
    .filter(({ nameClass, text }) => nameClass === 'carrier' && SWITCH.test(text))
    .flatMap(({ path, text }) => {
      const spoken = withoutComments(text);
      const commands = [...spoken.matchAll(COMMANDS)].map(({ index }) => ({ index, text: lineFrom(spoken, index) }));
      const steps = [...spoken.matchAll(STEPS)].map(({ index }) => ({ index, text: stepFrom(spoken, index) }));
      return [...commands, ...steps].flatMap(({ index, text }) => editsOf(text, path, index));
    }),
);

function editsOf(command: string, file: string, offset: number): EditInPlace[] {
  return SWITCHES.flatMap(({ name, part, off }): EditInPlace[] => {
    const found = name.exec(command);
    if (!found) return [];
    const values = command.replace(SOUGHT, '').match(/\b(?:true|false)\b/gi) ?? [];
    if (values.length > 0 && values.every((value) => value.toLowerCase() === off)) return [];
    const start = offset + found.index;
    return [{ part, at: { file, start, end: start + found[0].length }, pack: packIn(command) }];
  });
}

function packIn(command: string): HomePack | null {
  const paths = command.split(/[\s"'=,;]+/).map((word) => homePack(word));
  return paths.find((pack) => pack !== null) ?? null;
}

/** A line from a place on, with the lines that it goes on in. */
function lineFrom(text: string, start: number): string {
  return /^(?:\\\r?\n|[^\n])*/.exec(text.slice(start, start + MAX_LENGTH))?.[0] as string;
}

function stepFrom(text: string, start: number): string {
  const rest = text.slice(start, start + MAX_LENGTH);
  NEXT.lastIndex = 1;
  return rest.slice(0, NEXT.exec(rest)?.index ?? rest.length);
}

/**
 * The edits of a home's files, after which its switches may not be as the files have them: those of what runs the home or
 * says what it is, else those that are nearer to its files than to another home's.
 *
 * @param homes all of the repository
 */
export function editsInPlace(home: Home, homes: readonly Home[], tree: Tree): EditInPlace[] {
  return editsIn(tree).filter((edit) => homesOf(edit, homes).includes(home));
}

const homesOf = perKey(({ at: { file }, pack }: EditInPlace, homes: readonly Home[]): readonly Home[] => {
  const named = homes.filter((one) => pack !== null && isOfPack(one, pack));
  const possible = named.length > 0 ? named : homes;
  const close = possible.filter((one) => isOf(one, file));
  if (close.length > 0) return close;
  const depths = possible.map((one) => Math.max(-1, ...filesOf(one).map((path) => sharedDepth(path, file))));
  const deepest = Math.max(...depths);
  return possible.filter((_, index) => depths[index] === deepest);
});

function isOfPack({ identity: { product, version } }: Home, pack: HomePack): boolean {
  return product === pack.product && (version === null || pack.version === '' || pack.version.startsWith(version));
}

/** Whether a file runs or builds a home, comes along with it as a script, or says what it is. */
function isOf({ units, identity }: Home, file: string): boolean {
  return (
    identity.own.some(({ span }) => span.file === file) ||
    units.some((unit) => {
      const scripts = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
      return [unit.file, unit.builds, ...scripts].includes(file);
    })
  );
}

const filesOf = ({ entries }: Home): string[] => entries.filter((entry) => isDecisive(entry)).map(({ path }) => path);
