import { expect, it } from 'vitest';
import { leftOutFinding, unwrittenFinding } from '../../src/advisory/unwritten.ts';
import { span, warningOfNoPart } from './home.ts';

it('a file that no task of its role writes is a warning of no part', () => {
  const at = span('roles/is/templates/deployment.toml.j2', 0, 9);
  expect(unwrittenFinding('roles/is/templates', at.file, { step: 'task', scope: 'roles/is' }, at)).toEqual(
    warningOfNoPart(
      'roles/is/templates',
      at,
      'No task of roles/is, as far as its main.yml takes them in, and nothing else in the repository, writes roles/is/templates/deployment.toml.j2 to a server: the file is judged all the same, but without a task the server runs with the file of its pack.',
      'Write the file to where the server reads it with a task (template, copy). Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
    ),
  );
});

it('a role that is a repository by itself is called so', () => {
  const { message } = unwrittenFinding('x', 'files/deployment.toml', { step: 'task', scope: '' }, span('x', 0, 9));
  expect(message).toContain('No task of the role, as far as its main.yml takes them in, and nothing else');
});

it.each([
  ['modules/is', 'modules/is'],
  ['', 'the module'],
])('a file that no resource of its module writes is one, too: %j', (scope, named) => {
  const at = span('modules/is/templates/deployment.toml.erb', 0, 9);
  const { message, help } = unwrittenFinding('x', at.file, { step: 'resource', scope }, at);
  expect(message).toBe(
    `No resource of ${named}, and nothing else in the repository, writes ${at.file} to a server: the file is judged all the same, but without a resource the server runs with the file of its pack.`,
  );
  expect(help).toContain('with a resource (file). Where');
});

it.each([
  ['recipe', 'cookbooks/is', 'cookbooks/is', 'recipe (template, cookbook_file)'],
  ['recipe', '', 'the cookbook', 'recipe (template, cookbook_file)'],
  ['state', 'salt/is', 'salt/is', 'state (file.managed)'],
  ['state', '', 'the repository', 'state (file.managed)'],
] as const)('so is one that no %s of %j writes', (step, scope, named, help) => {
  const at = span('x/deployment.toml.erb', 0, 9);
  const finding = unwrittenFinding('x', at.file, { step, scope }, at);
  expect(finding.message).toBe(
    `No ${step} of ${named}, and nothing else in the repository, writes ${at.file} to a server: the file is judged all the same, but without a ${step} the server runs with the file of its pack.`,
  );
  expect(finding.help).toContain(`with a ${help}. Where`);
});

it('a list that does not name a file which its role writes by it is one at the list', () => {
  const at = span('host_vars/is1.yml', 0, 9);
  const path = 'roles/is/templates/deployment.toml.j2';
  expect(leftOutFinding('roles/is/templates', path, { role: 'roles/is', list: 'config_files' }, at)).toEqual(
    warningOfNoPart(
      'roles/is/templates',
      at,
      `config_files does not name ${path}: the tasks of roles/is do not write the file where this list holds, and the server keeps the file of its pack.`,
      'Add the file to config_files, with the place where the server reads it, so that what it says holds.',
    ),
  );
});
