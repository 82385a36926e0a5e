import { describe, expect, it } from 'vitest';
import { promptedReleases } from '../../../src/deployment/ansible/prompted-releases.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { CLOSED, type Files, memoryTree, told } from '../tree.ts';

const prompted = (play: string): string[] => {
  const tree = memoryTree({ 'site.yml': `- hosts: is # wso2\n${play}` });
  return promptedReleases(tree, carriedReader(tree)).map(({ what, labels }) => `${what} of ${labels.join(' ')}`);
};

describe('a release that a play asks for', () => {
  it('is the one that holds where nobody answers', () => {
    expect(prompted('  vars_prompt:\n    - name: is_version\n      default: "5.11.0"\n')).toEqual([
      'is_version 5.11.0 of site is_version',
    ]);
  });

  it('may be meant for what its file is called after', () => {
    const files = { 'x/site.prod.yml': '- hosts: is # wso2\n  vars_prompt: [{name: is_version, default: 5.11.0}]\n' };
    const tree = memoryTree(files);
    expect(promptedReleases(tree, carriedReader(tree)).flatMap(({ labels }) => labels)).toContain('site.prod');
  });

  it('is another one’s where nothing of Ansible’s speaks of a server', () => {
    const site = '- hosts: web\n  vars_prompt: [{name: version, default: 5.11.0}]\n  roles: [nginx]\n';
    expect(told({ Dockerfile: 'FROM wso2/wso2is:latest\n', 'site.yml': site })).toEqual([
      'Dockerfile#Dockerfile: wso2is ? A missing B disabled',
    ]);
  });

  it('is read in a playbook that says nothing of WSO2, beside a role', () => {
    const files = {
      'site.yml': '- hosts: id\n  vars_prompt: [{name: version, default: 5.11.0}]\n  roles: [is]\n',
      'roles/is/tasks/main.yml':
        '- template:\n    src: deployment.toml.j2\n    dest: /opt/wso2is-{{ version }}/repository/conf/deployment.toml\n',
      'roles/is/templates/deployment.toml.j2': CLOSED,
    };
    expect(told(files)).toEqual(['roles/is/templates: wso2is 5.11.0 A update-required B disabled']);
  });

  it.each([
    ['has no default', '  vars_prompt:\n    - name: is_version\n'],
    ['has no name', '  vars_prompt:\n    - default: 5.11.0\n'],
    ['is of something else', '  vars_prompt:\n    - { name: mysql_version, default: 5.11.0 }\n'],
    ['is an empty one', '  vars_prompt:\n    - { name: is_version, default: "" }\n'],
    ['is set', '  vars:\n    is_version: 5.11.0\n'],
  ])('is told by no variable that %s', (_, play) => {
    expect(prompted(play)).toEqual([]);
  });

  const files = (defaults: string): Files => ({
    'site.yml': '- hosts: is\n  vars_prompt:\n    - { name: is_version, default: 5.11.0 }\n  roles: [is]\n',
    'roles/is/tasks/main.yml':
      '- template:\n    src: deployment.toml.j2\n    dest: /opt/wso2is-{{ is_version }}/repository/conf/deployment.toml\n',
    'roles/is/templates/deployment.toml.j2': CLOSED,
    'roles/is/defaults/main.yml': defaults,
  });

  it('holds before a default of its roles, or where these have none', () => {
    const expected = ['roles/is/templates: wso2is 5.11.0 A update-required B disabled'];
    expect(told(files('is_version: 6.1.0\n'))).toEqual(expected);
    expect(told(files('x: 1\n'))).toEqual(expected);
  });
});
