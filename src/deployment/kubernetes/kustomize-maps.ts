import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { kindOfPath } from '../evidence/entry.ts';
import type { ConfigMapSet } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { relativeTo } from '../text/paths.ts';

/** What is filled in before a kustomization is read (Flux's substitutes, a template's tag). */
const FILLED_IN = /[${]/;

/**
 * Config maps and secrets that a kustomization generates from files. They are whole where all files are known, and nothing
 * else may give them a configuration: what `literals` and `envs` have stands in one line.
 */
export function kustomizeMaps(carried: Carried): ConfigMapSet[] {
  return carried.documents.flatMap((document) =>
    ['configMapGenerator', 'secretGenerator'].flatMap((generator) =>
      items(get(document, generator)).flatMap((item): ConfigMapSet[] => {
        const name = str(get(item, 'name'));
        if (name === null) return [];
        const files = items(get(item, 'files'));
        const paths = files.flatMap((file) => {
          const match = /^(?:([^=]+)=)?(.+)/s.exec(str(file) ?? '');
          if (!match) return [];
          const path = relativeTo(carried.file, match[2] as string);
          return path === null ? [] : [{ path, key: match[1] ?? null }];
        });
        const isOpen = paths.length < files.length || files.some((file) => FILLED_IN.test(str(file) ?? ''));
        const isWhole = !isOpen && !hasTexts(item);
        const replaces = str(get(item, 'behavior')) === 'replace';
        const said = { ...(isWhole ? { isWhole } : {}), ...(replaces ? { replaces } : {}) };
        return [{ name, file: carried.file, paths, ...said }];
      }),
    ),
  );
}

/** Whether a generator has a configuration among what stands in the kustomization itself. */
function hasTexts(generator: YamlNode | null): boolean {
  return items(get(generator, 'literals')).some(
    (literal) => kindOfPath(/^[^=]*/.exec(str(literal) ?? '')?.[0] ?? '') !== null,
  );
}
