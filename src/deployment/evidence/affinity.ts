/** Words that every repository uses and that tell no home from another. */
const NOISE = new Set(
  'conf confs config configs configuration repository templates template carbon home deployment deployments docker compose kubernetes k8s helm charts chart values main roles modules files resources identity security server servers yaml yml toml xml j2 erb tpl dockerfile manifests params group vars host ansible puppet chef salt terraform packer vagrant infra infrastructure deploy playbooks wso2 and with the'.split(
    ' ',
  ),
);

/** Neither a file system nor Kubernetes takes a longer name: what is longer tells no home from another. */
const MAX_NAME = 255;

const known = new Map<string, readonly string[]>();

/** A name's telling words: `wso2apim-tm-1-deployment.yaml` → apim, tm, 1. The same names come again with each home. */
function words(name: string): readonly string[] {
  if (name.length > MAX_NAME) return [];
  const before = known.get(name);
  if (before) return before;
  const found = name
    .toLowerCase()
    .replace(/identity[-_]?server/g, 'is')
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/^wso2(?=[a-z])/, ''))
    .filter((word) => word !== '' && !NOISE.has(word));
  known.set(name, found);
  return found;
}

/**
 * How much the names of a home and the names of a statement sound alike: 1 when a name of each has the same telling
 * words, 0 when none share any.
 */
export function affinity(left: readonly string[], right: readonly string[]): number {
  const rights = right.map(words).filter((list) => list.length > 0);
  let best = 0;
  for (const name of left) {
    const own = words(name);
    for (const other of rights) {
      const shared = own.filter((word) => other.includes(word)).length;
      best = Math.max(best, (2 * shared) / (own.length + other.length));
    }
  }
  return best;
}
