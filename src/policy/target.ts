import type { Deployment } from '../model.ts';
import type { Policy, Target } from './policy.ts';

/**
 * The paths a policy's globs are held against: a deployment's configuration files or, for an image without
 * configuration, the files that tell of it.
 */
export function policyPaths(deployment: Pick<Deployment, 'configFiles' | 'evidence'>): string[] {
  if (deployment.configFiles.length > 0) return deployment.configFiles;
  return [...new Set(deployment.evidence.map((evidence) => evidence.span.file))].sort();
}

/**
 * What the policy's targets say about a deployment with these root-relative files, or null when none matches.
 * Later entries win field by field over earlier ones, so that a general entry can stand before its exceptions. A version brings its
 * update level along: a level written for one version never joins another.
 */
export function targetFor(policy: Pick<Policy, 'targets'>, files: readonly string[]): Target | null {
  let merged: Target | null = null;
  for (const target of policy.targets) {
    if (!files.some((file) => target.matches(file))) continue;
    if (merged === null) {
      merged = target;
      continue;
    }
    const product: Target = target.product === null ? merged : target;
    const version: Target = target.version === null ? merged : target;
    merged = {
      ...target,
      product: product.product,
      version: version.version,
      updateLevel: version.updateLevel,
      says: {
        product: product.says.product,
        version: version.says.version,
        updateLevel: version.says.updateLevel,
      },
    };
  }
  return merged;
}
