import type { Mount, Unit } from '../evidence/unit.ts';
import { volumePlace } from './compose-mounts.ts';

/**
 * A service with what it does not say itself taken from a base.
 *
 * @param targets where it has volumes of its own: whatever is in them, what the base mounts there is not
 */
export function over(own: Unit, base: Unit, targets: ReadonlySet<string>): Unit {
  // Paths only tell where files go: the image is still the base's.
  const runs = own.claims.some(({ kind }) => kind !== 'path');
  // What one service takes over from another of its file runs in both.
  const sharing = runs ? own.sharing : base.file === own.file ? own.name : base.sharing;
  const container = own.container ?? (base.name === own.name ? base.container : undefined);
  const kept = base.mounts.filter((mount) => !isReplaced(mount, targets));
  const replacing = kept.length < base.mounts.length ? own.file : (own.replacing ?? base.replacing);
  return {
    ...own,
    ...(container === undefined ? {} : { container }),
    ...(sharing === undefined ? {} : { sharing }),
    ...(replacing === undefined ? {} : { replacing }),
    ...joined('envFiles', base, own),
    ...joined('taking', base, own),
    at: runs ? own.at : base.at,
    ...(runs || !base.builtAt ? {} : { builtAt: base.builtAt }),
    claims: runs ? own.claims : [...base.claims, ...own.claims],
    builds: own.builds ?? base.builds,
    mounts: [...(own.image ? withoutBuilt(kept) : kept), ...own.mounts],
  };
}

/** What two have together under a key, if anything. */
function joined(key: 'envFiles' | 'taking', base: Unit, own: Unit): Pick<Unit, typeof key> {
  const all = [...(base[key] ?? []), ...(own[key] ?? [])];
  return all.length > 0 ? { [key]: all } : {};
}

/** What a base mounts without what its build brings: another image that is built in its place has nothing of that. */
function withoutBuilt(mounts: readonly Mount[]): Mount[] {
  return mounts.filter((mount) => !(mount.kind === 'path' && mount.at));
}

/** Whether what a base mounts, not what its image has, is at one of some places. */
function isReplaced(mount: Mount, targets: ReadonlySet<string>): boolean {
  return mount.kind === 'path' && mount.at === undefined && mount.to !== null && targets.has(volumePlace(mount.to));
}
