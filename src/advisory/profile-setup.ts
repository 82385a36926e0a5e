import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';
import { isInRange } from './rules.ts';

/**
 * The releases of API Manager whose `profileSetup.sh`, and whose start with `--optimize`, put the pack's own `deployment.toml`
 * of the profile in the place of the one that is there. Since 4.5.0 each profile is a pack of its own.
 * Source: https://apim.docs.wso2.com/en/4.2.0/install-and-setup/setup/distributed-deployment/product-profiles/
 */
const RELEASES = '>=3.0.0 <4.5.0';

/** Whether setting up a profile replaces the `deployment.toml` of a release of API Manager; null: of one that nothing tells. */
export function replacesByProfile(version: string | null): boolean {
  return version === null || isInRange(version, RELEASES);
}

/**
 * The warning on what sets up a profile of API Manager after its `deployment.toml` was put in place: the server does not run
 * with that file.
 *
 * @param at where the profile is set up
 */
export function profileSetupFinding(deployment: string, at: Span): Finding {
  return doubt({
    deployment,
    span: at,
    message:
      'Setting up a profile puts the deployment.toml that the pack has for it in the place of this one: the server is judged by the file of the repository, and the pack’s own does not switch off certificate-based authentication.',
    help: 'Put the file in place after the profile is set up, in wso2-config-volume of an image of WSO2’s, or give --skipConfigOptimization.',
  });
}
