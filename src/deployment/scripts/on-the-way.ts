import { baseOf, foldersAbove, pathFrom, withoutSlash, withoutStars } from '../text/paths.ts';

/** Of what is brought into a folder no more is followed, nor are longer paths in it. */
const MAX_INSIDE = 100;
const MAX_LENGTH = 500;

/** What files on the way to their place are made of: `cp is.conf /tmp/x`, then `mv /tmp/x …/deployment.toml`. */
export interface OnTheWay {
  /** A command has put things at a place, or written it out of them. */
  put: (target: string, sources: readonly string[], isWritten: boolean) => void;
  /**
   * What a path that a command takes is made of; the path itself where no command has put anything there.
   *
   * @param isFile whether a path is a file's, for what was put into a folder
   */
  madeOf: (path: string, isFile: (path: string) => boolean) => readonly string[];
}

export function onTheWay(): OnTheWay {
  const made = new Map<string, readonly string[]>();
  const inside = new Map<string, string[]>();
  return {
    put(target, sources, isWritten) {
      made.set(target, sources);
      if (isWritten) return;
      const before = inside.get(withoutSlash(target)) ?? [];
      before.push(...sources.slice(0, MAX_INSIDE - before.length));
      inside.set(withoutSlash(target), before);
    },
    madeOf(path, isFile) {
      const whole = made.get(path);
      if (whole) return whole;
      return [broughtBelow(path, inside).find(isFile) ?? path];
    },
  };
}

/** What a path in a folder may have been before: what was brought into that, or lay in a folder that was. */
function broughtBelow(path: string, inside: ReadonlyMap<string, readonly string[]>): string[] {
  return (path.length > MAX_LENGTH ? [] : foldersAbove(path)).flatMap((folder) => {
    const rest = pathFrom(folder, path);
    return (inside.get(folder) ?? []).flatMap((word) => {
      const source = withoutSlash(withoutStars(word));
      const name = baseOf(source);
      const isItself = rest === name || rest.startsWith(`${name}/`);
      return [...(isItself ? [`${source}${rest.slice(name.length)}`] : []), `${source}/${rest}`];
    });
  });
}
