import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import type { Resolver } from '../read/variants.ts';
import { ansibleResolver } from './ansible.ts';
import type { Carried } from './carried.ts';
import { dotEnv } from './dot-env.ts';
import type { Entry } from './entry.ts';
import type { Home } from './home.ts';
import { puppetResolver } from './puppet-parameters.ts';
import { resolvedNode } from './resolved-node.ts';
import type { Values } from './values.ts';

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
      return ansibleResolver(entry.source.file, tree, carried);
    case 'erb':
    case 'epp':
      return puppetResolver(entry, tree, carried);
    case 'envsubst':
      return environmentResolver(entry, tree);
    default:
      return null;
  }
}

/** `.Values.a.b` of a chart. */
function valuesResolver(values: Values): Resolver {
  return {
    resolve(expression) {
      const match = /^\$?\.Values\.([\w.-]+)$/.exec(expression.trim());
      const found = match ? values.find((match[1] as string).split('.')) : null;
      return found ? resolvedNode(found.node, found.file) : null;
    },
  };
}

/** `${NAME}` from a `.env` file beside the text. */
function environmentResolver(entry: Entry, tree: Tree): Resolver | null {
  const variables = dotEnv(entry.source.file, (path) => tree.text(path));
  if (variables.size === 0) return null;
  return {
    resolve(expression) {
      const found = variables.get(expression.trim());
      const text = found ? tree.text(found.span.file) : null;
      if (!found || text === null) return null;
      return {
        text: MappedText.ofPart(found.span.file, text, found.span.start, found.span.end),
        raw: found.text,
      };
    },
  };
}
