import { get, str } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import { baseOf, relativeTo } from './paths.ts';
import type { ConfigMapSet } from './unit.ts';

/** Config maps and secrets that a `kustomization.yaml` generates from files. */
export function kustomizeMaps(carried: Carried): ConfigMapSet[] {
  if (!/^kustomization\.ya?ml$/i.test(baseOf(carried.file)) && baseOf(carried.file) !== 'Kustomization') return [];
  return carried.documents.flatMap((document) =>
    ['configMapGenerator', 'secretGenerator'].flatMap((generator): ConfigMapSet[] => {
      const list = get(document, generator);
      if (list?.kind !== 'seq') return [];
      return list.items.flatMap((item): ConfigMapSet[] => {
        const files = get(item, 'files');
        const name = str(get(item, 'name'));
        if (name === null || files?.kind !== 'seq') return [];
        const paths = files.items.flatMap((file) => {
          const match = /^(?:([^=]+)=)?(.+)$/.exec(str(file) ?? '');
          const path = match ? relativeTo(carried.file, match[2] as string) : null;
          return path === null ? [] : [{ path, key: match?.[1] ?? null }];
        });
        return [{ name, file: carried.file, paths, inlineKeys: [] }];
      });
    }),
  );
}
