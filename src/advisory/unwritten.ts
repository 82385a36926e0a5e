import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/** What writes a file: a task of Ansible's, a resource of Puppet's, a recipe of Chef's or a state of Salt's. */
export type Writer = 'task' | 'resource' | 'recipe' | 'state';

/** How a message names what writes a file. */
const WRITER: Record<Writer, string> = {
  task: 'task (template, copy)',
  resource: 'resource (file)',
  recipe: 'recipe (template, cookbook_file)',
  state: 'state (file.managed)',
};
/** How it names what they are of where that is the repository itself. */
const WHOLE: Record<Writer, string> = {
  task: 'the role',
  resource: 'the module',
  recipe: 'the cookbook',
  state: 'the repository',
};
/** Which of a role's tasks run. */
const TAKEN_IN = ', as far as its main.yml takes them in';

/**
 * The warning on a file of an Ansible role, a Puppet module, a cookbook or a folder of states that is taken for a server's, though
 * none of their steps writes it: what it says may not be what the server runs with.
 *
 * @param path the file's path in the repository
 * @param by what should write it, and the role, module, cookbook or folder
 * @param at the file's first line
 */
export function unwrittenFinding(
  deployment: string,
  path: string,
  { step, scope }: { step: Writer; scope: string },
  at: Span,
): Finding {
  return doubt({
    deployment,
    span: at,
    message: `No ${step} of ${scope || WHOLE[step]}${step === 'task' ? TAKEN_IN : ''}, and nothing else in the repository, writes ${path} to a server: the file is judged all the same, but without a ${step} the server runs with the file of its pack.`,
    help: `Write the file to where the server reads it with a ${WRITER[step]}. Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.`,
  });
}

/**
 * The warning on a list that the tasks of an Ansible role go through, and that does not name a file which only they would write:
 * what the file says is not what the server runs with.
 *
 * @param path the file's path in the repository
 * @param by the role, and the variable that holds the list
 * @param at the list
 */
export function leftOutFinding(
  deployment: string,
  path: string,
  { role, list }: { role: string; list: string },
  at: Span,
): Finding {
  return doubt({
    deployment,
    span: at,
    message: `${list} does not name ${path}: the tasks of ${role} do not write the file where this list holds, and the server keeps the file of its pack.`,
    help: `Add the file to ${list}, with the place where the server reads it, so that what it says holds.`,
  });
}
