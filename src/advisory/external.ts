import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on a server whose configuration file is mounted from outside the repository: a verdict on its image would
 * otherwise be taken for one on the server.
 *
 * @param file the name of the file
 * @param source what it is mounted from: `the Secret is-conf`
 * @param at the mount
 */
export function externalFinding(file: string, source: string, at: Span, deployment: string | null): Finding {
  return doubt({
    deployment,
    span: at,
    message: `This server runs with the ${file} of ${source}, which is not in the repository. Nothing here says whether certificate-based authentication is off in it; a verdict on this server is about the file of its image.`,
    help: 'Keep the file in the repository, so that it is judged, or review it where it lies.',
  });
}
