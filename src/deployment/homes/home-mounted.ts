import { isServerless } from '../docker/serverless-builds.ts';
import { CONFIG_VOLUME } from '../evidence/home-targets.ts';
import { isSidecarImage } from '../evidence/tool-container.ts';
import type { Unit } from '../evidence/unit.ts';
import { homeAt, type Linked } from '../placement/link.ts';
import type { Survey } from '../placement/survey.ts';

/**
 * Whether a unit whose image tells no product is a server of its own by where it gets files: in the one home of a release, or
 * in the volume that WSO2's images read, though another unit runs the same files. What gets files of several homes, or has
 * an image of tools or is built of one, only reads them.
 *
 * @param linked the files its mounts bring
 */
export function hasServersHome({ claims, at, image }: Unit, linked: readonly Linked[], { tree }: Survey): boolean {
  const isHome =
    claims.some(({ version }) => version !== null) || linked.some(({ target }) => CONFIG_VOLUME.test(target ?? ''));
  const homes = new Set(linked.map(({ target }) => homeAt(target)));
  const name = tree.text(at.file)?.slice(at.start, at.end) ?? '';
  const isSidecar = isSidecarImage(name) || (image !== undefined && isServerless(image, tree));
  return isHome && homes.size === 1 && !isSidecar;
}

/** Whether two units are containers of one pod, which has one server that the others stand beside. */
export function areOfOnePod(one: Unit, other: Unit): boolean {
  const isSame = one.file === other.file && one.workload === other.workload && one.namespace === other.namespace;
  return one.kind === 'kubernetes' && other.kind === 'kubernetes' && isSame;
}
