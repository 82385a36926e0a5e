import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on configuration that goes where servers of WSO2's do not read it, in an image or on a machine that may have
 * something of its own to bring it on: what the file says may not be what the server runs with.
 *
 * @param target the path in the container
 * @param readAs the path that the server reads in the same folder; null where it reads none there
 * @param at what runs the server, or the path
 * @param by what alone may bring it on: the image, or on a machine whatever else there is
 */
export function doubtfulPlaceFinding(
  deployment: string,
  target: string,
  readAs: string | null,
  at: Span,
  by: 'the image' | 'something else',
): Finding {
  const unread =
    readAs === null
      ? "where a server of WSO2's does not read it"
      : `under a name that a server of WSO2's does not read (it reads ${readAs})`;
  return doubt({
    deployment,
    span: at,
    message: `The configuration goes to ${target}, ${unread}, and nothing in the repository is seen to bring it on. The verdict holds only if ${by} does.`,
    help: 'Put the file where the server reads it, below <HOME>/repository/conf or at the same place in wso2-config-volume, under the name it reads, or keep what brings it there in the repository.',
  });
}
