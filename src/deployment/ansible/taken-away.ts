import { get, str, type YamlNode } from '../../read/yaml.ts';

/** A module of Ansible's that runs a container, and one that also makes objects of a cluster or releases of charts. */
const CONTAINER = /(?:^|\.)(?:docker|podman)_container$/;
const MODULE = /(?:^|\.)(?:(?:docker|podman)_container|k8s|helm)$/;

/**
 * Whether a task of Ansible's takes away or stops the container, the objects or the release that it describes: it runs none.
 *
 * @param module the key that the settings stand under
 */
export function isTakenAway(module: string, settings: YamlNode | null): boolean {
  if (!MODULE.test(module)) return false;
  const state = str(get(settings, 'state') ?? get(settings, 'release_state'));
  return state === 'absent' || (state === 'stopped' && CONTAINER.test(module));
}
