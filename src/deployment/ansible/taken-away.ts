import { get, str, type YamlNode } from '../../read/yaml.ts';

/** A module of Ansible's that runs a container: `docker_container`, `community.docker.docker_container`, `containers.podman.podman_container`. */
export const CONTAINER = /(?:^|\.)(?:docker|podman)_container$/;
/** One that makes objects of a cluster or releases of charts. */
const OF_CLUSTER = /(?:^|\.)(?:k8s|helm)$/;

/**
 * Whether a task of Ansible's takes away or stops the container, the objects or the release that it describes: it runs none.
 *
 * @param module the key that the settings stand under
 */
export function isTakenAway(module: string, settings: YamlNode | null): boolean {
  const isContainer = CONTAINER.test(module);
  if (!isContainer && !OF_CLUSTER.test(module)) return false;
  const state = str(get(settings, 'state') ?? get(settings, 'release_state'));
  return state === 'absent' || (isContainer && state === 'stopped');
}
