import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on a template that its Puppet module does not write: what it says is not what the server runs with.
 *
 * @param path the template's path in the repository
 * @param template its path in the folder of templates, without its ending
 * @param at the variable that holds the list, and the place to change
 */
export function unlistedFinding(
  deployment: string,
  path: string,
  template: string,
  at: { list: string; span: Span },
): Finding {
  const { list, span } = at;
  const entry = template.replace(/^.*?(?=repository\/)/, '');
  return doubt({
    deployment,
    span,
    message: `$${list} does not name ${entry}: the module does not write the template ${path}, and the server keeps the file of its pack.`,
    help: `Add '${entry}' to $${list}, so that what the template says holds.`,
  });
}
