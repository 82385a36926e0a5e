import type { Finding, Span } from '../model.ts';
import type { ConfigKind } from '../settings.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on a file that is put where the pack has its own, by what leaves a file that is there as it is.
 *
 * @param at where the file is put
 */
export function keptFinding(deployment: string, kind: ConfigKind, at: Span): Finding {
  return doubt({
    deployment,
    span: at,
    message: `This leaves a file that is there already as it is, and the server's pack comes with its own ${kind}: the file of the repository, which is judged, may never get there.`,
    help: 'Have the file of the pack replaced (force: yes, replace => true, cp without -n), or remove it before.',
  });
}
