import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import type { Resolved, Resolver } from '../read/variants.ts';
import { get, type YamlNode } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import { dotEnv } from './dot-env.ts';
import type { Entry } from './entry.ts';
import type { Home } from './home.ts';
import { commonFolder, depth, dirOf, isBelow } from './paths.ts';
import { puppetVariables } from './puppet.ts';
import type { Values } from './values.ts';

const ENDING_OF_REFERENCE = /^[\w.$:@-]+$/;

/** What the repository knows about the expressions of an entry's template, or null when it defines none. */
export function resolverFor(
  entry: Entry,
  home: Home,
  tree: Tree,
  carried: (path: string) => Carried | null,
): Resolver | null {
  switch (entry.source.template) {
    case 'go':
      return home.environment ? valuesResolver(home.environment.values) : null;
    case 'jinja2':
      return ansibleResolver(entry, tree, carried);
    case 'erb':
    case 'epp':
      return puppetResolver(entry, tree);
    case 'envsubst':
      return environmentResolver(entry, tree);
    default:
      return null;
  }
}

/** `.Values.a.b` of a chart. */
function valuesResolver(values: Values): Resolver {
  return {
    describe: 'values.yaml',
    resolve(expression) {
      const match = /^\$?\.Values\.([\w.-]+)$/.exec(expression.trim());
      const found = match ? values.find((match[1] as string).split('.')) : null;
      return found ? resolvedNode(found.node, found.file) : null;
    },
  };
}

function resolvedNode(node: YamlNode | null, file: Carried): Resolved {
  if (node?.kind === 'scalar') {
    return { text: node.js === null ? empty(file, node.start) : node.text(), truthy: isTruthy(node.js), raw: node.js };
  }
  if (node === null) return { text: MappedText.ofPart(file.file, '', 0, 0), truthy: false, raw: null };
  const filled = node.kind === 'map' ? node.entries.length > 0 : node.items.length > 0;
  return { text: MappedText.ofPart(file.file, '', 0, 0), truthy: filled, raw: filled ? {} : null };
}

function empty(file: Carried, at: number): MappedText {
  const span = file.span({ start: at, end: at });
  return MappedText.ofPart(span.file, '', 0, 0);
}

function isTruthy(value: unknown): boolean {
  return value !== null && value !== false && value !== '' && value !== 0;
}

/**
 * Variables of an Ansible role: its defaults and vars, then `group_vars` and `host_vars`. A variable that different
 * files set to different values is not known: which one holds depends on the host.
 */
function ansibleResolver(entry: Entry, tree: Tree, carried: (path: string) => Carried | null): Resolver | null {
  const role = /^(.*?roles\/[^/]+)\//.exec(entry.source.file)?.[1] ?? null;
  const files = tree.paths.filter(
    (path) =>
      /\.ya?ml$/.test(path) &&
      ((role !== null && (isBelow(path, `${role}/defaults`) || isBelow(path, `${role}/vars`))) ||
        /(?:^|\/)(?:group_vars|host_vars)\//.test(path) ||
        /(?:^|\/)vars\//.test(path)),
  );
  if (files.length === 0) return null;
  return {
    describe: 'the Ansible variables',
    resolve(expression) {
      const name = expression.trim();
      if (!/^\w+(?:\.\w+)*$/.test(name)) return null;
      const found = files.flatMap((path) => {
        const file = carried(path);
        const node = get(file?.documents[0], ...name.split('.'));
        return file && node?.kind === 'scalar' && !node.value.includes('{{') ? [{ file, node, path }] : [];
      });
      const inventory = found.filter(({ path }) => role === null || !isBelow(path, `${role}/defaults`));
      const candidates = inventory.length > 0 ? inventory : found;
      const first = candidates[0];
      if (!first || candidates.some(({ node }) => node.value !== first.node.value)) return null;
      return resolvedNode(first.node, first.file);
    },
  };
}

/** `@name` and `$name` of a Puppet template: class variables of the modules around it. */
function puppetResolver(entry: Entry, tree: Tree): Resolver | null {
  const modules = dirOf(dirOf(/^(.*?)(?:^|\/)templates\//.exec(entry.source.file)?.[1] ?? dirOf(entry.source.file)));
  const manifests = tree.paths.filter((path) => path.endsWith('.pp') && isBelow(path, modules));
  if (manifests.length === 0) return null;
  const module = /^(.*?)(?:^|\/)templates\//.exec(entry.source.file)?.[1] ?? '';
  const ordered = [...manifests].sort((a, b) => depth(commonFolder(b, module)) - depth(commonFolder(a, module)));
  return {
    describe: 'the Puppet parameters',
    resolve(expression) {
      const name = /^(?:@|\$(?:\w*::)*|scope\[['"](?:\w*::)*)?(\w+)(?:['"]\])?$/.exec(expression.trim())?.[1];
      if (name === undefined) return null;
      for (const path of ordered) {
        const text = tree.text(path);
        const found = text === null ? null : puppetValue(path, text, name);
        if (found) return found;
      }
      return null;
    },
  };
}

function puppetValue(path: string, text: string, name: string): Resolved | null {
  const quoted = puppetVariables(path, text).get(name);
  if (quoted) {
    const { span } = quoted;
    return /\$\{/.test(quoted.text)
      ? null
      : { text: MappedText.ofPart(path, text, span.start, span.end), truthy: true, raw: quoted.text };
  }
  const bare = new RegExp(`^[ \\t]*(?:\\w+[ \\t]+)?\\$${name}\\s*=\\s*(true|false|undef|\\d+)\\s*(?:,|$)`, 'm').exec(
    text,
  );
  if (!bare) return null;
  const value = bare[1] as string;
  const start = bare.index + bare[0].lastIndexOf(value);
  if (value === 'undef') return { text: MappedText.ofPart(path, text, start, start), truthy: false, raw: null };
  return {
    text: MappedText.ofPart(path, text, start, start + value.length),
    truthy: value !== 'false',
    raw: value === 'true' ? true : value === 'false' ? false : Number(value),
  };
}

/** `${NAME}` from a `.env` file beside the text. */
function environmentResolver(entry: Entry, tree: Tree): Resolver | null {
  const variables = dotEnv(entry.source.file, (path) => tree.text(path));
  if (variables.size === 0) return null;
  return {
    describe: '.env',
    resolve(expression) {
      if (!ENDING_OF_REFERENCE.test(expression)) return null;
      const found = variables.get(expression.trim());
      const text = found ? tree.text(found.span.file) : null;
      if (!found || text === null) return null;
      return {
        text: MappedText.ofPart(found.span.file, text, found.span.start, found.span.end),
        truthy: found.text !== '',
        raw: found.text,
      };
    },
  };
}
