import { yamlOfHclObject } from '../../read/hcl-object.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { get, type YamlMap, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import { type Carried, carry } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import type { WrittenBuild } from './build-invocation.ts';

/** The names of files for `docker buildx bake`: those it reads unasked, and those that begin or end like them. */
const BAKE = /(?:^|\/)(?:[\w.-]*[-_.])?bake(?:[-_.][\w.-]*)?\.(hcl|json)$/;
const BLOCK = /^[ \t]{0,100}(target|variable)[ \t]{1,20}"([\w-]{1,100})"[ \t]{0,20}\{/gm;
/** No real target takes over from so many others. */
const MAX_INHERITED = 10;

/** Whether a path is a file of builds for `docker buildx bake`. */
export function isBake(path: string): boolean {
  return BAKE.test(path);
}

/** What a file for `docker buildx bake` describes. */
interface BakeFile {
  targets: ReadonlyMap<string, YamlMap>;
  variables: ReadonlyMap<string, YamlScalar>;
}

/**
 * The builds that a file for `docker buildx bake` describes: one a target, with what it takes over from others. A target
 * that others take over from is a part of theirs. What only a function or a matrix tells is left out.
 *
 * @returns them with what the file gives its variables
 */
export function bakeBuilds(
  path: string,
  text: string,
): { builds: WrittenBuild[]; lookup: (name: string) => Located | null } {
  const file = BAKE.exec(path)?.[1] === 'json' ? fromJson(path, text) : fromHcl(path, text);
  const inherited = new Set([...file.targets.values()].flatMap((target) => texts(get(target, 'inherits'))));
  const names = [...file.targets.keys()].filter((name) => !inherited.has(name));
  const builds = names.map((name) => buildOf(withInherited(name, file), file));
  const lookup = (name: string): Located | null => {
    const value = file.variables.get(name)?.text();
    return value ? { text: value.text, span: value.locate(0, value.length) } : null;
  };
  return { builds, lookup };
}

function fromHcl(path: string, text: string): BakeFile {
  const whole = MappedText.ofFile(path, text);
  const targets = new Map<string, YamlMap>();
  const variables = new Map<string, YamlScalar>();
  let end = 0;
  for (const { 0: opening, 1: kind, 2: name = '', index } of withoutComments(text).matchAll(BLOCK)) {
    if (index < end) continue;
    const object = yamlOfHclObject(whole, index + opening.length - 1, () => null);
    if (object === null) break;
    end = object.locate(0, object.length).end;
    const block = firstMap(carry(path, object));
    if (block === null) continue;
    const value = get(block, 'default');
    if (kind === 'target') targets.set(name, block);
    else if (value?.kind === 'scalar') variables.set(name, value);
  }
  return { targets, variables };
}

function fromJson(path: string, text: string): BakeFile {
  const root = firstMap(carry(path, MappedText.ofFile(path, text)));
  const targets = mapsIn(get(root, 'target'));
  const variables = [...mapsIn(get(root, 'variable'))].flatMap(([name, block]) => {
    const value = get(block, 'default');
    return value?.kind === 'scalar' ? [[name, value] as const] : [];
  });
  return { targets, variables: new Map(variables) };
}

function firstMap({ documents, error }: Carried): YamlMap | null {
  const [first] = documents;
  return !error && first?.kind === 'map' ? first : null;
}

function mapsIn(node: YamlNode | null): ReadonlyMap<string, YamlMap> {
  const entries = node?.kind === 'map' ? node.entries : [];
  return new Map(entries.flatMap(({ key, value }) => (value?.kind === 'map' ? [[key, value] as const] : [])));
}

/** A target's own map, then those that it takes over from, the stronger first. */
function withInherited(name: string, { targets }: BakeFile): YamlMap[] {
  const names = new Set([name]);
  for (const one of names) {
    if (names.size > MAX_INHERITED) break;
    for (const base of texts(get(targets.get(one) ?? null, 'inherits')).reverse()) names.add(base);
  }
  return [...names].flatMap((one) => targets.get(one) ?? []);
}

function buildOf(maps: readonly YamlMap[], file: BakeFile): WrittenBuild {
  const first = (key: string): YamlNode | null => maps.map((map) => get(map, key)).find((one) => one !== null) ?? null;
  const text = (key: string): string | null => known(first(key), file)?.text ?? null;
  const args = new Map(
    [...maps].reverse().flatMap((map) => {
      const given = get(map, 'args');
      const entries = given?.kind === 'map' ? given.entries : [];
      return entries.flatMap(({ key, value }) => {
        const written = known(value, file);
        return written === null ? [] : [[key, written] as const];
      });
    }),
  );
  const tags = first('tags');
  return {
    args: [...args],
    passed: [],
    tags: tags?.kind === 'seq' ? tags.items.flatMap((tag) => known(tag, file)?.text ?? []) : [],
    target: text('target'),
    context: text('context'),
    file: text('dockerfile'),
    inContext: true,
  };
}

/** The text of a value, or of the variable that it is; null for any other expression. */
function known(node: YamlNode | null, { variables }: BakeFile): MappedText | null {
  if (node?.kind !== 'scalar') return null;
  const isWritten = node.style !== 'plain' || /^\d/.test(node.value);
  return (isWritten ? node : variables.get(node.value))?.text() ?? null;
}

function texts(node: YamlNode | null): string[] {
  return node?.kind === 'seq' ? node.items.flatMap((item) => (item?.kind === 'scalar' ? item.value : [])) : [];
}
