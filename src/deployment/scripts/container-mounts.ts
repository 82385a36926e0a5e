import type { Mount } from '../evidence/unit.ts';
import { resolve } from '../text/path-named.ts';

/** What an option of `docker run` mounts: a volume or a path of the machine, and its place in the container. */
export interface OptionMount {
  source: string | undefined;
  target: string | undefined;
}

/** What `--volume SOURCE:TARGET[:OPTIONS]` mounts. */
export function volumeOption(value: string): OptionMount {
  const [source, target] = value.split(':', 2);
  return { source, target };
}

/** What `--mount type=bind,source=SOURCE,target=TARGET` mounts. */
export function mountOption(value: string): OptionMount {
  const field = (name: RegExp): string | undefined => name.exec(value)?.[1]?.trimEnd();
  return {
    source: field(/(?:^|,)\s{0,20}(?:source|src)=([^,]+)/),
    target: field(/(?:^|,)\s{0,20}(?:target|dst|destination)=([^,]+)/),
  };
}

/**
 * The files and folders of the repository among what options mount.
 *
 * @param file the file that the options stand in, from which their paths are seen
 * @param exists tells whether a root-relative path is a file or folder of the repository
 */
export function mountedPaths(
  file: string,
  mounted: readonly OptionMount[],
  exists: (path: string) => boolean,
): Mount[] {
  return mounted.flatMap(({ source, target }): Mount[] => {
    const from = source && target && resolve(file, source, exists);
    return from ? [{ kind: 'path', from, to: target }] : [];
  });
}
