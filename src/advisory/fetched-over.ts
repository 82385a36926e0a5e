import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on a command, a task or a resource that puts a file from outside the repository where a server reads one that
 * the repository has: the server may not run with what is judged.
 *
 * @param name what the server calls the file
 * @param at where it is put
 */
export function fetchedOverFinding(deployment: string, name: string, at: Span): Finding {
  return doubt({
    deployment,
    span: at,
    message: `This puts a ${name} from outside the repository, or out of an archive, where the server reads it: the server is judged by the file of the repository, and what the other one says cannot be told.`,
    help: 'Take the file from the repository and leave the fetch out. Where the fetched file is the same, declare what runs with it in a [[target]] of the policy file.',
  });
}
