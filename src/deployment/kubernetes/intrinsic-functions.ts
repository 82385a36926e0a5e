import { get, items, str, type YamlNode } from '../../read/yaml.ts';

/** What functions of CloudFormation look their values up in. */
export interface Lookups {
  parameters: YamlNode | null;
  mappings: YamlNode | null;
  conditions: YamlNode | null;
}

/** A text that a function makes, with `${NAME}` for parameters, and the node it stands in. */
export interface Made {
  text: string;
  at: YamlNode;
}

/** Nobody nests deeper. */
const MAX_DEPTH = 5;
/** More than any map of regions has. */
const MAX_TEXTS = 200;

/** What a template of CloudFormation has that its functions look values up in. */
export function lookupsOf(document: YamlNode | null): Lookups {
  return {
    parameters: get(document, 'Parameters'),
    mappings: get(document, 'Mappings'),
    conditions: get(document, 'Conditions'),
  };
}

/**
 * The texts that a node of CloudFormation may be: those of `Ref`, `Fn::Sub`, `Fn::Join`, `Fn::FindInMap` and both of `Fn::If`,
 * in their long and, by the form of their arguments, in their short form (`!Join [":", [a, b]]`). None where one is not known.
 */
export function textsMade(node: YamlNode | null, lookups: Lookups, depth = 0): Made[] {
  if (node === null || depth > MAX_DEPTH) return [];
  if (node.kind === 'scalar') {
    // An argument `!Ref NAME` is the parameter of that name.
    const isParameter = depth > 0 && get(lookups.parameters, node.value) !== null;
    return [{ text: isParameter ? `\${${node.value}}` : node.value, at: node }];
  }
  if (node.kind === 'seq') return ofArguments(node, lookups, depth);
  const [entry, ...others] = node.entries;
  if (entry === undefined || others.length > 0) return [];
  const { key, value } = entry;
  if (key === 'Ref' && value?.kind === 'scalar') return [{ text: `\${${value.value}}`, at: value }];
  if (key === 'Fn::Sub' && value?.kind === 'scalar') return [{ text: value.value, at: value }];
  return key.startsWith('Fn::') && value?.kind === 'seq' ? ofArguments(value, lookups, depth) : [];
}

/** What a function makes of its arguments: their form tells which it is. */
function ofArguments(node: YamlNode, lookups: Lookups, depth: number): Made[] {
  const [first = null, second = null, third = null] = items(node);
  const name = str(first);
  if (name === null || second === null) return [];
  const made = (one: YamlNode | null): Made[] => textsMade(one, lookups, depth + 1);
  if (third === null && second.kind === 'seq') {
    const [begin = [{ text: '', at: node }], ...others] = items(second).map(made);
    const texts = begin.map(({ text }) => text);
    return others
      .reduce((before, part) => withEach(before, part, (text, one) => text + name + one), texts.slice(0, MAX_TEXTS))
      .map((text) => ({ text, at: node }));
  }
  if (third === null && second.kind === 'map') {
    return second.entries
      .reduce(
        (texts: string[], { key, value }) =>
          withEach(texts, made(value), (text, one) => text.replaceAll(`\${${key}}`, () => one)),
        [name],
      )
      .map((text) => ({ text, at: node }));
  }
  if (get(lookups.conditions, name) !== null) return [...made(second), ...made(third)];
  const mapping = get(lookups.mappings, name);
  return mapping === null ? [] : valuesIn(mapping, [second, third], made);
}

/** Texts with each of several others put in. */
function withEach(
  texts: readonly string[],
  others: readonly Made[],
  put: (text: string, other: string) => string,
): string[] {
  return texts.flatMap((text) => others.map((other) => put(text, other.text))).slice(0, MAX_TEXTS);
}

/** What a map has below some keys; below one that only a parameter tells, all that it has. */
function valuesIn(map: YamlNode, keys: readonly (YamlNode | null)[], made: (one: YamlNode | null) => Made[]): Made[] {
  const [key, ...rest] = keys;
  if (key === undefined) return made(map);
  if (map.kind !== 'map') return [];
  const own = map.entries.filter((entry) => entry.key === str(key ?? null));
  const found = own.length > 0 ? own : map.entries;
  return found.flatMap(({ value }) => (value ? valuesIn(value, rest, made) : [])).slice(0, MAX_TEXTS);
}
