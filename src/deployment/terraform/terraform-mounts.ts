import type { Tree } from '../../discover/load.ts';
import type { Mount } from '../evidence/unit.ts';
import { dirOf, relativeTo } from '../text/paths.ts';
import { blocksNamed, type HclBlock, hclBlocks, textOf } from './hcl-blocks.ts';
import { mapsOfModule, type TerraformMap } from './terraform-maps.ts';

/** Cheap sign of a resource whose mounts are read. */
const HAS_MOUNTS = /"(?:kubernetes_\w{1,40}|docker_container)"/;
/** Resources of the Kubernetes provider that run containers. */
const WORKLOAD =
  /^kubernetes_(?:deployment|stateful_set|daemon_?set|pod|replication_controller|job|cron_job)(?:_v\d\w{0,10})?$/;
const REFERENCE = /^kubernetes_(?:config_map|secret)(?:_v\d)?\.([\w-]+)(?:\.|\[|$)/;
/** A whole call that reads a file by a fixed path, or that path alone. */
const FILE =
  /^(?:(?:templatefile|file|filebase64)\(\s*)?"(?:\$\{(?:abspath\()?path\.(?:module|root|cwd)\)?\}\/)?([^"$]+)"/;
/** Where a volume that is none of the module's may bring configuration. */
const CONFIGURED = /conf|\.toml$|\.xml$|^\/(?:home|opt)(?:\/[^/]*){0,2}\/?$/;

/**
 * What the container at a place of a Terraform file mounts: of a workload of the Kubernetes provider the texts and files of the
 * config maps and secrets of its module, of a `docker_container` what is uploaded into it and its volumes.
 *
 * @param code the text without its comments
 * @returns by the offset of its image; null where there is no such container, or where not all that it mounts is known
 */
export function terraformMounts(file: string, code: string, tree: Tree): (offset: number) => Mount[] | null {
  if (!HAS_MOUNTS.test(code)) return () => null;
  const resources = hclBlocks(code).filter(({ name }) => name === 'resource');
  return (offset) => {
    const resource = resources.find(({ start, end }) => start <= offset && offset < end);
    const [type = ''] = resource?.labels ?? [];
    if (!resource || blocksNamed(resource, 'dynamic').length > 0) return null;
    if (type === 'docker_container') return ofContainer(resource, file);
    const container = blocksNamed(resource, 'container').find(({ start, end }) => start <= offset && offset < end);
    return container && WORKLOAD.test(type) ? ofPod(container, blocksNamed(resource, 'volume'), file, tree) : null;
  };
}

function ofPod(container: HclBlock, volumes: readonly HclBlock[], file: string, tree: Tree): Mount[] | null {
  const maps = mapsOfModule(dirOf(file), tree);
  const mounts = container.blocks
    .filter(({ name }) => name === 'volume_mount')
    .map((mount) => ofVolume(mount, volumes, file, maps));
  return mounts.includes(null) ? null : mounts.flatMap((one) => one ?? []);
}

/** What one volume brings to a container; null where that is not known. */
function ofVolume(
  mount: HclBlock,
  volumes: readonly HclBlock[],
  file: string,
  maps: readonly TerraformMap[],
): Mount[] | null {
  const [name, path] = [textOf(mount, 'name'), textOf(mount, 'mount_path')];
  const place = mount.attributes.find(({ key }) => key === 'mount_path');
  if (path === null || !place) return null;
  const volume = name === null ? undefined : volumes.find((one) => textOf(one, 'name') === name);
  const taken = volume?.blocks.find((one) => one.name === 'config_map' || one.name === 'secret');
  const entries = taken && mapTaken(taken, maps);
  if (!entries?.entries) return volume && !taken && !CONFIGURED.test(path) ? [] : null;
  const part = textOf(mount, 'sub_path');
  const at = { file, start: place.start, end: place.end };
  const renamed = new Map(
    blocksNamed(taken as HclBlock, 'items').map((item) => [textOf(item, 'key'), textOf(item, 'path')]),
  );
  return entries.entries.flatMap((entry): Mount[] => {
    const key = renamed.size === 0 ? entry.key : renamed.get(entry.key);
    if (key == null || (part !== null && part !== key)) return [];
    const to = part === null ? `${path.replace(/\/$/, '')}/${key}` : path;
    const [, from] = FILE.exec(entry.value) ?? [];
    const source = from === undefined || entry.value.startsWith('"') ? null : relativeTo(entries.file, from);
    if (source !== null) return [{ kind: 'path', from: source, to, at }];
    return [{ kind: 'text', at: { file: entries.file, start: entry.start, end: entry.end }, to }];
  });
}

/** The map of the module that a volume is made of; undefined where it is none of these. */
function mapTaken(volume: HclBlock, maps: readonly TerraformMap[]): TerraformMap | undefined {
  const written = volume.attributes.find(({ key }) => key === 'name' || key === 'secret_name')?.value ?? '';
  const [, label] = REFERENCE.exec(written) ?? [];
  const found = maps.filter((map) =>
    label === undefined ? map.name !== null && `"${map.name}"` === written : map.label === label,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** What a container of the Docker provider gets; null where it gets nothing that is told, or not all is known. */
function ofContainer({ blocks }: HclBlock, file: string): Mount[] | null {
  const brought = blocks.filter(({ name }) => name === 'upload' || name === 'volumes');
  const mounts = brought.map((block): Mount | null => {
    const isUpload = block.name === 'upload';
    const place = block.attributes.find(({ key }) => key === (isUpload ? 'file' : 'container_path'));
    const target = place && textOf(block, place.key);
    const source = block.attributes.find(({ key }) => /^(?:source|content\w{0,10}|host_path)$/.test(key));
    const from = source && FILE.exec(source.value)?.[1];
    const path = from === undefined ? null : relativeTo(file, from);
    if (!place || target == null || path === null) return null;
    return { kind: 'path', from: path, to: target, at: { file, start: place.start, end: place.end } };
  });
  return mounts.length === 0 || mounts.includes(null) ? null : mounts.flatMap((one) => one ?? []);
}
