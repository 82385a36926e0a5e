import { expect, it } from 'vitest';
import { type Files, told } from '../tree.ts';

const VAULT = '$ANSIBLE_VAULT;1.1;AES256\n31323334353637383930\n';
const TEMPLATE = `[super_admin]
username = "admin"
[event.default_listener.client_certificate_authentication_handler]
enable = {{ cert_auth | default(false) }}
`;
const ROLE: Files = {
  'roles/is/templates/deployment.toml.j2': TEMPLATE,
  'roles/is/tasks/main.yml':
    '- template:\n    src: deployment.toml.j2\n    dest: /opt/wso2is-7.0.0/repository/conf/deployment.toml\n',
  'group_vars/all.yml': 'x: 1\n',
};
const A = (files: Files): string | undefined => /A (\S+)/.exec(told({ ...ROLE, ...files })[0] ?? '')?.[1];

it.each<[string, Files]>([
  ['of a group', { 'group_vars/prod.yml': VAULT }],
  ['of a host, without an ending', { 'host_vars/is1': VAULT }],
  ['of the role', { 'roles/is/vars/main.yml': VAULT }],
  ['beside others', { 'group_vars/prod/main.yml': VAULT, 'group_vars/prod/more.yml': 'y: 1\n' }],
])('what an encrypted file %s sets is not known', (_, files) => {
  expect(A(files)).toBe('unresolved');
});

it.each<[string, Files]>([
  ['has secrets by its name', { 'group_vars/prod/vault.yml': VAULT }],
  ['has credentials by its name', { 'group_vars/db-credentials.yml': VAULT }],
  [
    'is encrypted in a value alone',
    { 'group_vars/prod.yml': `password: !vault |\n  ${VAULT.replace(/\n/g, '\n  ')}\n` },
  ],
  ['speaks of a vault at its end', { 'group_vars/prod.yml': 'x: $ANSIBLE_VAULT;' }],
  ['is the defaults of another role', { 'roles/db/defaults/main.yml': VAULT }],
  [
    'may say what another file for hosts says',
    { 'group_vars/prod.yml': VAULT, 'group_vars/all.yml': 'cert_auth: false\n' },
  ],
  [
    'is of the role, to which a play gives it',
    { 'roles/is/vars/main.yml': VAULT, 'site.yml': '- hosts: is\n  roles: [{role: is, cert_auth: false}]\n' },
  ],
  [
    'is of the role, beside one that says it',
    { 'roles/is/vars/more.yml': VAULT, 'roles/is/vars/main.yml': 'cert_auth: false\n' },
  ],
])('what another file sets is, where one %s', (_, files) => {
  expect(A(files)).toBe('disabled');
});

it.each<[string, Files]>([
  ['of a group', { 'group_vars/prod.yml': VAULT }],
  ['of a host', { 'host_vars/is1.yml': VAULT }],
  ['of the role', { 'roles/is/vars/main.yml': VAULT }],
])('what is a default of the role may be something else by an encrypted file %s', (_, files) => {
  const defaults = (value: string): Files => ({ 'roles/is/defaults/main.yml': `cert_auth: ${value}\n` });
  expect(A({ ...files, ...defaults('false') })).toBe('unresolved');
  expect(A({ ...files, ...defaults('true') })).toBe('unresolved');
});

it('what the encrypted vars of a role say holds before what files for hosts say', () => {
  const files = { 'roles/is/vars/main.yml': VAULT, 'group_vars/all.yml': 'cert_auth: false\n' };
  expect(A(files)).toBe('unresolved');
});

it('a release that the defaults of the role tell is told beside an encrypted file', () => {
  const files = {
    'host_vars/is1.yml': VAULT,
    'roles/is/defaults/main.yml': 'is_version: 5.11.0\n',
    'roles/is/templates/compose.yml.j2': 'services:\n  is:\n    image: wso2/wso2is:{{ is_version }}\n',
  };
  expect(told({ ...ROLE, ...files }).join('\n')).toContain('5.11.0');
});
