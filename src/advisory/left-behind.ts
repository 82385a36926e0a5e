import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on a file that is judged with others because it lies beside them, though only these are brought to the
 * server: what it says may not be what the server runs with.
 *
 * @param path the file's path in the repository
 * @param at what runs the server, or where one of the others is put
 */
export function leftBehindFinding(deployment: string, path: string, at: Span): Finding {
  return doubt({
    deployment,
    span: at,
    message: `Nothing in the repository brings ${path} to this server, which gets other files from beside it: the file is judged all the same, but without a mount or a copy the server runs with the file of its pack.`,
    help: 'Bring the file to where the server reads it, as the others are. Where something outside the repository does so, declare what runs with the files in a [[target]] of the policy file.',
  });
}
