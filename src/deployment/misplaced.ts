import type { Span } from '../model.ts';
import { familyOf } from './claim.ts';
import type { Home } from './home.ts';
import { homePack, targetOf } from './home-targets.ts';
import type { Unit } from './unit.ts';

/** Configuration that is put where the server of the image does not read it. */
export interface Misplaced {
  /** The path in the container. */
  target: string;
  at: Span;
}

const CONFIGURATION = /\/(?:deployment\.toml|identity\.xml|authenticators\.xml)$/;
/** Where WSO2's images have the home: the folder, and the path in it. */
const IN_IMAGE = /^\/home\/wso2carbon\/(wso2[a-z-]*-\d[^/]*\/)?((?:repository|conf)\/.*)$/s;
const READ = /^repository\/(?:resources\/)?conf\//;

/**
 * Of a home that an image of WSO2's runs: where all its configuration goes to, when that is beside the home, as the
 * Micro Integrator has it (`wso2am-4.2.0/conf`) or without the home's folder. A team's own image may have its home anywhere.
 */
export function misplaced({ units, entries }: Home): Misplaced | null {
  if (entries.length === 0) return null;
  const found = units.map(misplacedIn);
  return found.every((one) => one !== null) ? (found[0] ?? null) : null;
}

function misplacedIn({ claims, mounts, at }: Unit): Misplaced | null {
  const image = claims.find(({ kind }) => kind === 'image');
  if (!image?.official || familyOf(image.product) === 'other') return null;
  const targets = mounts
    .flatMap((mount) => targetOf(mount) ?? [])
    .filter((target) => homePack(target) !== null || CONFIGURATION.test(target));
  const [target] = targets;
  if (target === undefined || !targets.every(isBesideHome)) return null;
  const path = claims.find(({ kind, span }) => kind === 'path' && span.file === at.file);
  return { target, at: path?.span ?? at };
}

function isBesideHome(target: string): boolean {
  const [, home, path] = IN_IMAGE.exec(target) ?? [];
  return path !== undefined && CONFIGURATION.test(target) && (home === undefined || !READ.test(path));
}
