import type { Span } from '../../model.ts';
import { familyOf } from '../evidence/claim.ts';
import { isDecisive } from '../evidence/entry.ts';
import type { HomePack } from '../evidence/home-targets.ts';
import { sharedDepth } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import type { Home } from './home.ts';

/** What a command, a task or a resource does to a file of a home that it need not name. */
export interface Deed {
  /** Where it stands. */
  at: Span;
  /** The pack whose home it names. */
  pack: HomePack | null;
}

/**
 * The homes that a deed is done to: of those whose pack it names, or else of all that may be of its product, the ones that
 * its file runs or says what they are, else those whose files are nearest to it.
 *
 * @param homes all of the repository
 */
export const homesMeant = perKey(({ at: { file }, pack }: Deed, homes: readonly Home[]): readonly Home[] => {
  const named = homes.filter((one) => pack !== null && isOfPack(one, pack));
  // The release of a home may be told wrongly, its product hardly.
  const possible = named.length > 0 ? named : homes.filter((one) => mayBeOf(one, pack));
  const close = possible.filter((one) => isOf(one, file));
  if (close.length > 0) return close;
  const depths = possible.map((one) => Math.max(-1, ...filesOf(one).map((path) => sharedDepth(path, file))));
  const deepest = Math.max(...depths);
  return possible.filter((_, index) => depths[index] === deepest);
});

function mayBeOf({ identity: { product } }: Home, pack: HomePack | null): boolean {
  return pack === null || product === null || familyOf(product) === familyOf(pack.product);
}

function isOfPack({ identity: { product, version } }: Home, pack: HomePack): boolean {
  return product === pack.product && (version === null || pack.version === '' || pack.version.startsWith(version));
}

/** Whether a file runs or builds a home, comes along with it as a script, or says what it is. */
function isOf({ units, identity }: Home, file: string): boolean {
  return (
    identity.own.some(({ span }) => span.file === file) ||
    units.some((unit) => {
      const scripts = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
      return [unit.file, unit.builds, ...scripts].includes(file);
    })
  );
}

const filesOf = ({ entries }: Home): string[] => entries.filter((entry) => isDecisive(entry)).map(({ path }) => path);
