import { expect, it } from 'vitest';
import { unwrittenFinding } from '../../src/advisory/unwritten.ts';
import { span, warningOfNoPart } from './home.ts';

it('a file that no task of its role writes is a warning of no part', () => {
  const at = span('roles/is/templates/deployment.toml.j2', 0, 9);
  expect(unwrittenFinding('roles/is/templates', at.file, 'roles/is', at)).toEqual(
    warningOfNoPart(
      'roles/is/templates',
      at,
      'No task of roles/is, and nothing else in the repository, writes roles/is/templates/deployment.toml.j2 to a server: the file is judged all the same, but without a task the server runs with the file of its pack.',
      'Write the file to where the server reads it with a task (template, copy). Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
    ),
  );
});
