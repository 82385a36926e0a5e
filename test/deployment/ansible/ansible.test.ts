import { describe, expect, it } from 'vitest';
import {
  ansibleResolver,
  ansibleTexts,
  ansibleValues,
  ansibleVariables,
  roleOf,
} from '../../../src/deployment/ansible/ansible.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { CLOSED, cut, type Files, memoryTree, told } from '../tree.ts';

const TEMPLATE = 'roles/is/templates/x.j2';
const DEFAULTS = 'roles/is/defaults/main.yml';
const GROUP = 'group_vars/is.yml';

describe('a variable of a role', () => {
  const resolved = (files: Files, unread: UnreadFile[] = []): unknown => {
    const tree = memoryTree({ [TEMPLATE]: '', ...files }, unread);
    const found = ansibleResolver(TEMPLATE, tree, carriedReader(tree))?.resolve('version');
    return found && found !== 'unknown' ? [found.raw, found.mayBeUnset] : found;
  };
  const play = (roles: string, hosts = 'is'): string => `- hosts: ${hosts}\n  roles: [${roles}]\n`;

  it.each<[what: string, files: Files]>([
    ['no play tells who runs it', { [GROUP]: 'version: a\n' }],
    [
      'one of two plays does not give it',
      {
        [GROUP]: 'version: a\n',
        'site.yml': `${play('{role: is, version: a}')}${play('is', 'other')}`,
      },
    ],
    [
      'a play runs the role once more without it',
      { [GROUP]: 'version: a\n', 'site.yml': play('{role: is, version: a}, is', 'is,other') },
    ],
  ])('may be unset where %s', (_, files) => {
    const path = 'site.yml' in files ? 'site.yml' : GROUP;
    expect(resolved(files)).toEqual(['a', `version is set in ${path}, but not for sure for every host of the role`]);
  });

  it.each<[what: string, files: Files]>([
    ['the role has a default', { [GROUP]: 'version: a\n', [DEFAULTS]: 'version: a\n' }],
    ['only a play gives it', { 'site.yml': '- hosts: is\n  vars:\n    version: a\n  roles: [is]\n' }],
    ['only a play gives it with the role', { 'site.yml': play('{role: is, version: a}') }],
    ['every play gives it', { [GROUP]: 'version: a\n', 'site.yml': play('{role: is, version: a}', 'is,other') }],
  ])('is set where %s', (_, files) => {
    expect(resolved(files)).toEqual(['a', undefined]);
  });

  it('is not known by a file of another role that holds no variables', () => {
    const common = (file: string): Files => ({
      'site.yml': play('common, is'),
      [DEFAULTS]: 'other: a\n',
      [`roles/common/${file}`]: 'version: b\n',
    });
    expect(resolved(common('files/x.yml'))).toBe('unknown');
    expect(resolved(common('defaults/main.yml'))).toEqual(['b', undefined]);
  });

  it('does not hang on a file of variables that cannot be read', () => {
    const unread: UnreadFile = { path: 'host_vars/is1.yml', nameClass: 'carrier', problem: 'too large', glimpse: null };
    expect(resolved({ [DEFAULTS]: 'version: a\n' }, [unread])).toEqual(['a', undefined]);
  });
});

describe('what a variable of a role may be', () => {
  const values = (files: Files): readonly string[] => {
    const tree = memoryTree({ [TEMPLATE]: '', ...files });
    return ansibleValues(TEMPLATE, tree, carriedReader(tree))('version');
  };

  it('is all that places give it, as it is written', () => {
    const groups = { 'group_vars/a.yml': 'version: a\n', 'group_vars/b.yml': 'version: "{{ other }}"\n' };
    expect(values({ ...groups, [DEFAULTS]: 'version: c\n' })).toEqual(['a', '{{ other }}', 'c']);
    expect(values({ [DEFAULTS]: 'version: c\n', 'site.yml': '- set_fact:\n    version: d\n' })).toEqual(['c', 'd']);
  });

  it('is nothing where nobody gives it any', () => {
    expect(values({})).toEqual([]);
    expect(values({ [DEFAULTS]: 'other: c\n' })).toEqual([]);
  });
});

describe("the text of a role's variable", () => {
  const text = (files: Files): string | null => {
    const tree = memoryTree({ [TEMPLATE]: '', ...files });
    return ansibleTexts(TEMPLATE, tree, carriedReader(tree))('home');
  };
  const HOME = "home: '{{ base }}/is'\n";
  const TASKS = 'roles/is/tasks/main.yml';

  it.each<[what: string, files: Files, text: string | null]>([
    ['the one that it has', { [DEFAULTS]: HOME }, '{{ base }}/is'],
    ['none where files differ', { [DEFAULTS]: HOME, [GROUP]: 'home: /opt\n' }, null],
    ['none where a task sets another', { [DEFAULTS]: HOME, [TASKS]: '- set_fact:\n    home: /opt\n' }, null],
    [
      'the one that a task sets once more',
      { [DEFAULTS]: 'home: /opt\n', [TASKS]: '- set_fact:\n    home: /opt\n' },
      '/opt',
    ],
    ['none where nothing gives it', { [DEFAULTS]: 'other: a\n' }, null],
    ['none where nothing gives any', {}, null],
  ])('is %s', (_, files, expected) => {
    expect(text(files)).toBe(expected);
  });
});

describe('a release that a role puts together', () => {
  const release = (defaults: string, others: Files = {}): string | null => {
    const files = { [TEMPLATE]: '', [DEFAULTS]: defaults, ...others };
    const tree = memoryTree(files);
    const found = ansibleVariables(TEMPLATE, tree, carriedReader(tree))('version');
    return found && `${found.text} at ${cut(files, found.span)}`;
  };

  it.each([
    ['of a part', 'major: "5.11"\nversion: "{{ major }}.0"\n', '5.11.0 at "{{ major }}.0"'],
    ['of two', 'a: "5.11"\nb: "0"\nversion: "{{ a }}.{{b}}"\n', '5.11.0 at "{{ a }}.{{b}}"'],
    ['of a map', 'is: { major: "5.11" }\nversion: "{{ is.major }}.0"\n', '5.11.0 at "{{ is.major }}.0"'],
    ['through another', 'a: "5"\nb: "{{ a }}.11"\nversion: "{{ b }}.0"\n', '5.11.0 at "{{ b }}.0"'],
    ['of what nothing gives', 'version: "{{ major }}.0"\n', null],
    ['of what is computed', 'major: "5.11"\nversion: "{{ major | trim }}.0"\n', null],
    ['of a path', 'major: "5.11"\nversion: "/opt/{{ major }}.0"\n', null],
    ['of itself', 'version: "{{ version }}.0"\n', null],
    [
      'of as much as fits',
      `a: ${'x'.repeat(500)}\nversion: "{{ a }}{{ a }}"\n`,
      `${'x'.repeat(1000)} at "{{ a }}{{ a }}"`,
    ],
    ['of more than fits', `a: ${'x'.repeat(600)}\nversion: "{{ a }}{{ a }}"\n`, null],
  ])('is known %s: %s', (_, defaults, expected) => {
    expect(release(defaults)).toBe(expected);
  });

  it('is not known where a part has two values', () => {
    expect(release('major: "5.11"\nversion: "{{ major }}.0"\n', { [GROUP]: 'major: "6.1"\n' })).toBe(null);
  });

  it.each([
    ['of parts', 'idp_version', 'idp_major: "5.11"\nidp_version: "{{ idp_major }}.0"\n'],
    ['in a map', 'idp.version', 'idp:\n  version: 5.11.0\n'],
  ])('is that of a home whose path names it, %s', (_, variable, defaults) => {
    const dest = `/opt/wso2is-{{ ${variable} }}/repository/conf/deployment.toml`;
    const files = {
      [DEFAULTS]: defaults,
      'roles/is/tasks/main.yml': `- template:\n    src: deployment.toml.j2\n    dest: ${dest}\n`,
      'roles/is/templates/deployment.toml.j2': CLOSED,
    };
    expect(told(files)).toEqual(['roles/is/templates: wso2is 5.11.0 A update-required B disabled']);
    const other = { ...files, [DEFAULTS]: defaults.replace('idp', 'other') };
    expect(told(other)).toEqual(['roles/is/templates: wso2is ? A disabled B disabled']);
  });
});

describe('a release that another role hands on', () => {
  const DEST = '/opt/wso2is-{{ v }}/repository/conf/deployment.toml';
  const IS: Files = {
    'roles/is/tasks/main.yml': `- template:\n    src: deployment.toml.j2\n    dest: ${DEST}\n`,
    'roles/is/templates/deployment.toml.j2': CLOSED,
    'site.yml': '- hosts: a\n  roles: [x]\n',
  };
  const OF_X = 'dependencies:\n  - role: is\n    v: 5.11.0\n';
  const META = { 'roles/x/meta/main.yml': OF_X };
  const KNOWN = 'wso2is 5.11.0 A update-required B disabled';
  const OPEN = 'wso2is ? A disabled B disabled';

  it.each([
    ['to what it depends on', META, KNOWN],
    ['in vars', { 'roles/x/meta/main.yml': 'dependencies: [{ role: is, vars: { v: 5.11.0 } }]\n' }, KNOWN],
    [
      'to a role that its tasks take in',
      { 'roles/x/tasks/main.yml': '- include_role: { name: is }\n  vars: { v: 5.11.0 }\n' },
      KNOWN,
    ],
    [
      'to one on the way',
      { 'roles/x/meta/main.yml': OF_X.replace('role: is', 'role: y'), 'roles/y/meta/main.yml': 'dependencies: [is]\n' },
      KNOWN,
    ],
    ['before what the role has by default', { ...META, 'roles/is/defaults/main.yml': 'v: 7.1.0\n' }, KNOWN],
    [
      'by a variable of the play',
      {
        'roles/x/meta/main.yml': OF_X.replace('5.11.0', '"{{ is }}"'),
        'site.yml': '- hosts: a\n  vars: { is: 5.11.0 }\n  roles: [x]\n',
      },
      KNOWN,
    ],
    [
      'but another gives otherwise',
      { ...META, 'roles/y/meta/main.yml': OF_X.replace('5.11', '5.10'), 'site.yml': '- hosts: a\n  roles: [x, y]\n' },
      OPEN,
    ],
    ['but the inventory gives otherwise', { ...META, 'group_vars/all.yml': 'v: 7.1.0\n' }, OPEN],
    ['but a task sets otherwise', { ...META, 'roles/is/tasks/set.yml': '- set_fact: { v: 7.1.0 }\n' }, OPEN],
    [
      'to another role alone',
      { 'roles/x/meta/main.yml': OF_X.replace('role: is', 'role: y'), 'site.yml': '- hosts: a\n  roles: [x, is]\n' },
      OPEN,
    ],
    ['that no play runs', { ...META, 'site.yml': '- hosts: a\n  roles: [is]\n' }, OPEN],
  ] as [string, Files, string][])('%s', (_, files, expected) => {
    expect(told({ ...IS, ...files })).toEqual([`roles/is/templates: ${expected}`]);
  });

  it('is not what a switch of a template has for sure', () => {
    const files = {
      ...IS,
      'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ on | default(true) }}'),
      'roles/x/meta/main.yml': `${OF_X}    on: false\n`,
    };
    expect(told(files)).toEqual(['roles/is/templates: wso2is 5.11.0 A update-required B disabled']);
    const tree = memoryTree(files);
    const resolver = ansibleResolver('roles/is/templates/deployment.toml.j2', tree, carriedReader(tree));
    expect(resolver?.resolve('on')).toBe('unknown');
  });
});

describe('the role of a file', () => {
  it.each<[file: string, role: string | null]>([
    ['roles/is/templates/x.j2', 'roles/is'],
    ['roles/wso2/is/templates/x.j2', 'roles/wso2/is'],
    ['a/roles/am/x.j2', 'a/roles/am'],
    ['km/templates/x.j2', 'km'],
    ['charts/templates/x.j2', null],
  ])('%s: %s', (file, role) => {
    const tasks = ['roles/is', 'roles/wso2/is', 'km'].map((folder) => [`${folder}/tasks/main.yml`, '- debug: {}\n']);
    expect(roleOf(file, memoryTree({ ...Object.fromEntries(tasks), [file]: '' }))).toBe(role);
  });

  it.each<[beside: string, role: string | null]>([
    ['am/defaults/main.yml', 'am'],
    ['am/meta/main.yml', 'am'],
    ['am/site.yml', null],
    ['am/x/defaults/main.yml', null],
    ['defaults/main.yml', null],
  ])('of tasks and handlers beside %s: %s', (beside, role) => {
    for (const file of ['am/tasks/main.yml', 'am/handlers/main.yml'])
      expect(roleOf(file, memoryTree({ [file]: '', [beside]: '' }))).toBe(role);
  });
});
