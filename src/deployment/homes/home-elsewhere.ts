import { belowHome } from '../docker/own-homes.ts';
import type { Unit } from '../evidence/unit.ts';
import { isUsed } from '../placement/other-homes.ts';
import { baseOf, dirOf, foldersAbove, isBelow, literally, mayBeOne } from '../text/paths.ts';

/** What of a build tells where its server's home is. */
type Build = Pick<Unit, 'homes' | 'used'>;

/** A folder that is taken for the home of a server that has its home elsewhere. */
export interface HomeElsewhere {
  home: string;
  /** Whether the home that the server has is known; else it is only known that nothing makes one of this folder. */
  isCertain: boolean;
}

/**
 * The folder that a path takes for the home of what an image unpacks, where the build makes no home of it
 * (`/home/wso2carbon/wso2is-7.1.0` where it unpacks the pack in `/opt`); null where it may be the home. A pack may be
 * unpacked in any folder that the build speaks of, and where it speaks of none, in the working directory of its image.
 */
export function homeElsewhere(target: string, { homes = [], used = [] }: Build): HomeElsewhere | null {
  const home = takenForHome(target);
  if (home === null || OPEN.test(home) || VOLUME.test(home)) return null;
  if (homes.some((own) => isBelow(home, own) || mayBeOne(own, home))) return null;
  if (used.some((text) => isUsed(home, text))) return null;
  const isKnown = homes.length > 0 && !homes.some((own) => OPEN.test(own));
  if (!speaksOf(used, baseOf(home), '(?![\\w-]|\\.\\d)')) return { home, isCertain: isKnown };
  const isBelowSpokenOf = foldersAbove(home).some((folder) => speaksOf(used, folder, '/?(?![\\w./$-])'));
  if (!isKnown || dirOf(home) === '' || isBelowSpokenOf) return null;
  return { home, isCertain: homes.some((own) => baseOf(own) === baseOf(home)) };
}

/** A path that is not known as a whole. */
const OPEN = /[$*?]/;
/** A volume that an entrypoint copies over the home. */
const VOLUME = /[-_]volume$/;

/** The pack's folder that a path leads into, else the one above `repository/conf`. */
function takenForHome(target: string): string | null {
  const below = belowHome(target, []);
  const home = below === null ? /^(.+?)\/repository\/conf\//.exec(target)?.[1] : target.slice(0, -below.length - 1);
  return home?.startsWith('/') ? home : null;
}

/** Whether texts hold a name where it is not a part of a longer one. */
function speaksOf(texts: readonly string[], name: string, end: string): boolean {
  const whole = new RegExp(`(?<![\\w.-])${literally(name)}${end}`);
  return texts.some((text) => whole.test(text));
}
