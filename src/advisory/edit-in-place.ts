import type { Finding, Part, Span } from '../model.ts';
import { doubt } from './doubt.ts';
import { lowerFirst, SUBJECT } from './texts.ts';

/**
 * The warning on a command that changes a switch in a configuration file of a server after the file was put in place: the
 * file says that certificate-based authentication is off, but not that it is left so.
 *
 * @param at where the command names the switch
 */
export function editInPlaceFinding(deployment: string, part: Part, at: Span): Finding {
  return doubt({
    deployment,
    span: at,
    message: `This edits the switch of ${lowerFirst(SUBJECT[part])} in place: the server is judged by its file as it lies in the repository, and whether the edit leaves the switch off cannot be told.`,
    help: 'Write the setting into the file itself and leave the edit out.',
  });
}
