import type { Resolver } from '../../read/resolver.ts';
import { resolvedValue } from '../text/resolved-node.ts';
import type { Values } from './values.ts';

/** Resolves `.Values.a.b` in the templates of a chart. */
export function valuesResolver(values: Values): Resolver {
  return {
    resolve(expression) {
      const match = /^\$?\.Values\.([\w.-]+)$/.exec(expression.trim());
      const found = match ? values.find((match[1] as string).split('.')) : null;
      return found ? resolvedValue(found.node, found.file) : null;
    },
  };
}
