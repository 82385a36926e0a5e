import { get, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { serversOf } from '../evidence/home-targets.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import type { LookupAt } from '../text/located.ts';
import { dirOf, foldersAbove, joinPath } from '../text/paths.ts';
import { plainName } from '../text/plain-name.ts';
import { contextAmong } from './build-context.ts';
import { invocation } from './build-invocation.ts';
import { buildOfStrategy } from './described-builds.ts';
import { inlineUnit } from './inline-dockerfile.ts';

/**
 * What OpenShift makes of the Dockerfiles that a document's `BuildConfig`s have in themselves (`source.dockerfile`). One copies
 * from the folder that it names, seen from the file or from a folder above it: of these, the one that has what it copies.
 *
 * @param lookupAt the variables of the file, as the parameters of a template
 * @param paths all of the repository, sorted by code units
 */
export function buildConfigUnits(
  yaml: Carried,
  document: YamlNode | null,
  lookupAt: LookupAt,
  paths: readonly string[],
): Unit[] {
  const units: Unit[] = [];
  eachMap(document, (map) => {
    if (str(get(map, 'kind')) === 'BuildConfig') units.push(...inlineUnits(yaml, map, lookupAt, paths));
  });
  return units;
}

function inlineUnits(yaml: Carried, config: YamlMap, lookupAt: LookupAt, paths: readonly string[]): Unit[] {
  const spec = get(config, 'spec');
  const dockerfile = get(spec, 'source', 'dockerfile');
  if (dockerfile?.kind !== 'scalar') return [];
  const text = dockerfile.text();
  const lookup = lookupAt(text.locate(0, 0).start);
  const asked = invocation(buildOfStrategy(get(spec, 'strategy', 'dockerStrategy'), spec), lookup);
  const bases = [dirOf(yaml.file), ...foldersAbove(dirOf(yaml.file)), ''];
  const folders = bases.flatMap((base) => joinPath(base, asked?.context ?? '.') ?? []);
  const context = contextAmong([...folders, ''], text.text, paths);
  const unit = inlineUnit(text, { context, args: new Map(), target: null, ...asked?.build, around: lookup });
  return serversOf({ ...unit, name: plainName(str(get(config, 'metadata', 'name')) ?? '') || yaml.file });
}
