import type { Tree } from '../../discover/load.ts';
import { commentLines } from '../../read/lines.ts';
import { get, type YamlNode } from '../../read/yaml.ts';
import { isBuildScript } from '../scripts/build-scripts.ts';
import type { Carried } from '../text/carried.ts';
import { baseOf } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { promptedIn } from './ansible-plays.ts';

/** A value that some place of the repository gives a variable's name, outside of the files that are followed. */
export interface Mention {
  path: string;
  /** Null for one that cannot be told. */
  value: string | boolean | number | null;
  /** Groups of hosts it may be meant for: the sections and keys around it. */
  groups: readonly string[];
  /** An inventory or a file of plain variables: what a role's own `vars` say holds before it. */
  weak: boolean;
}

const YAML = /\.ya?ml$/;
/** Inventories, which may have no ending, and are called by their environments, too. */
export const INVENTORY_FILE =
  /\.(?:ini|hosts|inventory)$|_hosts$|(?:^|\/)(?:hosts|inventory)[^/.]*(?:\.[\w-]+)?$|(?:^|\/)(?:production|prod|prd|preprod|live|staging|stage|sit|development|dev|test|qa|uat)$|(?:^|\/)inventor(?:y|ies)\//;
/** Scripts that hand over `--extra-vars`. */
const SCRIPT = /\.(?:sh|bash|ksh|ps1)$/;
/** An inventory that is no YAML, be it in a folder with some that are. */
const isPlain = (path: string): boolean =>
  SCRIPT.test(path) ||
  isBuildScript(path) ||
  (INVENTORY_FILE.test(path) && (!/(?:^|\/)inventor(?:y|ies)\//.test(path) || /(?:^|\/)[^/.]+$|\.ini$/.test(path)));

/** What is followed as the variables of a role or a group, and what sets none. */
const NOT_HERE =
  /(?:^|\/)(?:group_vars|host_vars|vars|defaults|templates|molecule|roles\/[^/]+\/tests)\/|(?:^|\/)meta\/argument_specs\.ya?ml$|(?:^|\/)Chart\.ya?ml$/;

/** The beginning of a comment line, for `commentLines`: of YAML, scripts and inventories. */
const INVENTORY_COMMENT = /[^\S\n]*[#;]/y;

/** In more files than this only Ansible's own and those they name are looked into. */
const MAX_FILES = 5000;
/** What plays, tasks and inventories have. */
const ANSIBLE =
  /^[ \t-]*(?:hosts|vars|vars_files|roles|dependencies)[ \t]*:|_(?:fact|role|vars)\b|\bansible|^[ \t]*(?:children|ungrouped):/m;
const FILE_NAME = /[\w.-]+\.ya?ml\b/g;
/** A file of variables whose name is filled in: any may be meant. */
const OPEN_NAME = /(?:vars_files|include_vars|extra-vars|-e)\b[^}]{0,200}\}\}[\w.-]*\.ya?ml/;

interface TextOfPath {
  path: string;
  text: string;
}

/**
 * Files besides those that are followed in which a variable may be set, with their texts. The YAML of a monorepo is
 * looked through once, and kept where it may matter.
 */
const files = perTree((tree: Tree): TextOfPath[] => {
  const paths = tree.paths.filter((path) => (YAML.test(path) || isPlain(path)) && !NOT_HERE.test(path));
  const kept = withTexts(paths, tree, ({ path, text }) => isPlain(path) || ANSIBLE.test(text));
  const taken = new Set(kept.map(({ path }) => path));
  const names = new Set(kept.flatMap(({ text }) => text.match(FILE_NAME) ?? []));
  const isOpen = paths.length <= MAX_FILES || kept.some(({ text }) => OPEN_NAME.test(text));
  const others = paths.filter((path) => !taken.has(path) && (isOpen || names.has(baseOf(path))));
  return [...kept, ...withTexts(others, tree, () => true)];
});

function withTexts(paths: readonly string[], tree: Tree, matters: (file: TextOfPath) => boolean): TextOfPath[] {
  return paths.flatMap((path) => {
    const file = { path, text: tree.text(path) ?? '' };
    // A manifest of Kubernetes has keys of all sorts, and none of them is a variable of Ansible's.
    return matters(file) && !/^apiVersion:/m.test(file.text) ? [file] : [];
  });
}

/**
 * What a variable's name is set to in playbooks, tasks, inventories, files of variables and scripts.
 *
 * @param name may be a path (`is.cert_auth`)
 * @param isPlay whether a path is a playbook, whose plays' own `vars` and `roles` are followed
 */
export const mentionsOf = perKey(
  (name: string, tree: Tree, read: (path: string) => Carried | null, isPlay: (path: string) => boolean): Mention[] => {
    const keys = name.split('.');
    const first = keys[0] as string;
    return files(tree)
      .filter(({ text }) => text.includes(first))
      .flatMap(({ path, text }) => {
        const yaml = YAML.test(path) ? read(path) : null;
        if (!yaml || yaml.error)
          return inText(text, name, INVENTORY_FILE.test(path)).map((said) => ({ ...said, path }));
        return yaml.documents.flatMap((document) => {
          const weak = document?.kind === 'map' && !/(?:^|\/)meta\//.test(path);
          return inDocument(document, keys, isPlay(path)).map((said) => ({ ...said, weak, path }));
        });
      });
  },
);

type Said = Omit<Mention, 'path'>;

function inDocument(document: YamlNode | null, keys: readonly string[], play: boolean): Said[] {
  const mentions: Said[] = [];
  const name = keys.join('.');
  const visit = (node: YamlNode | null, groups: readonly string[], depth: number): void => {
    if (node?.kind === 'scalar') {
      if (node.value.includes(name)) mentions.push(...inText(node.value, name, false));
    } else if (node?.kind === 'seq') {
      for (const item of node.items) visit(item, groups, depth + 1);
    } else if (node?.kind === 'map') {
      const followed = play && depth === 1 && node.entries.some(({ key }) => key === 'hosts');
      if (!followed) {
        const prompts = promptedIn(node).filter(({ key }) => key === name);
        mentions.push(
          ...prompts.flatMap(({ value }) => mentioned(value?.kind === 'scalar' ? value.js : null, name, groups, false)),
        );
      }
      for (const { key, value } of node.entries) {
        if (followed && (key === 'vars' || key === 'roles')) continue;
        const set = key === keys[0] ? get(value, ...keys.slice(1)) : null;
        if (set?.kind === 'scalar') mentions.push(...mentioned(set.js, name, groups, false));
        else visit(value, [...groups, key], depth + 1);
      }
    }
  };
  visit(document, [], 0);
  return mentions;
}

/** `NAME=value` in the lines of a text; in an inventory, the sections tell the groups. */
function inText(text: string, name: string, weak: boolean): Said[] {
  const pattern = new RegExp(
    `^\\[([^\\]:\\n]+)|(?<![\\w.-])["']?${escaped(name)}["']?[ \\t]*[:=](?!=)[ \\t]*(\\{\\{[^\\n{}]*\\}\\}|[^\\s,}"']+|"[^"\\n]*"|'[^'\\n]*')`,
    'gm',
  );
  const isComment = commentLines(text, INVENTORY_COMMENT);
  const mentions: Said[] = [];
  let groups: string[] = [];
  for (const match of text.matchAll(pattern)) {
    if (isComment(match.index)) continue;
    if (match[1] !== undefined) groups = [match[1]];
    else mentions.push(...mentioned((match[2] as string).replace(/["']/g, ''), name, groups, weak));
  }
  return mentions;
}

/** A value, unless it is only passed on under its own name. What other expressions make cannot be told. */
function mentioned(value: Mention['value'], name: string, groups: readonly string[], weak: boolean): Said[] {
  if (typeof value !== 'string') return [{ value, groups, weak }];
  const itself = new RegExp(`^\\{\\{\\s*${escaped(name)}\\s*(?:\\|\\s*(?:bool|lower|string)\\s*)*\\}\\}$`);
  if (itself.test(value.trim())) return [];
  return [{ value: /\{\{|\$/.test(value) ? null : value, groups, weak }];
}

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

/** Whether two values come out the same in a text that a program reads as true or false. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a !== null && b !== null && plain(a) === plain(b);
}

function plain(value: unknown): string {
  const text = String(value).trim().toLowerCase();
  return /^(?:yes|on)$/.test(text) ? 'true' : /^(?:no|off)$/.test(text) ? 'false' : text;
}
