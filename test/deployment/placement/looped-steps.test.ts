import { describe, expect, it } from 'vitest';
import { loopedSteps } from '../../../src/deployment/placement/looped-steps.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

const TASKS = 'roles/x/tasks/main.yml';
const tree = (loop: string, src: string, files: string): Files => ({
  [TASKS]: `- template: {src: "${src}", dest: /x}\n  ${loop}\n`,
  'roles/x/defaults/main.yml': files,
});

/** The sources of the tasks that a list makes. */
function sources(files: Files): (string | undefined)[] {
  return loopedSteps(memoryTree(files)).map(({ step }) => /src: "(.*?)"/.exec(step)?.[1]);
}

describe('a task that goes through a list of a variable', () => {
  it.each([
    ['loop: "{{ files }}"', '{{ item.src }}', 'files: [{src: a}, {src: b}]\n', ['a', 'b']],
    ['loop: "{{files}}"', 'x/{{item}}.j2', 'files: [a]\n', ['x/a.j2']],
    ["with_items: '{{ files }}'", "{{ item['a'].b }}", 'files: [{a: {b: c}}]\n', ['c']],
    ['with_list: "{{ files }}"', '{{ item.dir }}/{{ item.name }}', 'files: [{dir: a, name: b}]\n', ['a/b']],
    ['loop: "{{ files | default([]) | flatten(levels=1) | list }}"', '{{ item }}', 'files: [a]\n', ['a']],
    ['loop: "{{ one + (two | d([])) }}"', '{{ item }}', 'one: [a]\ntwo: [b]\n', ['a', 'b']],
    [
      'loop: "{{ files }}"\n  loop_control: {loop_var: file}',
      '{{ file }}-{{ item }}',
      'files: [a]\n',
      ['a-{{ item }}'],
    ],
    ['loop: "{{ files }}"', '{{ item.src }}', 'files: [{dest: a}, {src: [b]}]\n', ['{{ item.src }}']],
    ['loop: "{{ files }}"', '{{ item }}', 'files: [a, a]\n', ['a']],
    ['loop: "{{ files | map(x) }}"', '{{ item }}', 'files: [a]\n', []],
    ['loop: "{{ files }}"', '{{ item }}', 'files: a\n', []],
    ['loop: [a]', '{{ item }}', 'files: [a]\n', []],
    ['loop: "{{ files | dict2items }}"', '{{ item.key }}-{{ item.value }}', 'files: {a: b, c: d}\n', ['a-b', 'c-d']],
    ['loop: "{{ files | default(x) | dict2items }}"', "{{ item['value'].to }}", 'files: {a: {to: b}}\n', ['b']],
    [
      `loop: "{{ files | dict2items(key_name='src', value_name='dest') }}"`,
      '{{ item.src }}-{{ item.dest }}-{{ item.key }}',
      'files: {a: b}\n',
      ['a-b-{{ item.key }}'],
    ],
    [
      'with_dict: "{{ files }}"',
      '{{ item.key }}-{{ item.value }}',
      'files: {a: b, c:}\n',
      ['a-b', 'c-{{ item.value }}'],
    ],
    [`loop: "{{ query('dict', files) }}"`, '{{ item.key }}', 'files: {a: b}\n', ['a']],
    [`loop: "{{ lookup('dict', files, wantlist=True) }}"`, '{{ item.key }}', 'files: {a: b}\n', ['a']],
    [`loop: "{{ query('list', files) }}"`, '{{ item.key }}', 'files: {a: b}\n', []],
    ['loop: "{{ files }}"', '{{ item.key }}', 'files: {a: b}\n', []],
    ['with_dict: "{{ files }}"', '{{ item.key }}', 'files: [{key: a}]\n', []],
    ['with_dict: "{{ files | combine(x) }}"', '{{ item.key }}', 'files: {a: b}\n', []],
  ])('is one for each item: %s, %s, %s', (loop, src, files, expected) => {
    expect(sources(tree(loop, src, files))).toEqual(expected);
  });

  it('knows where it is done, and where the items say what', () => {
    const files = tree('loop: "{{ files }}"', '{{ item.src }}', 'files:\n  - src: a\n    dest: "b c"\n');
    const [step] = loopedSteps(memoryTree(files));
    expect(step?.item && cut(files, step.item.done)).toBe('loop: "{{ files }}"');
    expect(step?.item?.said.map(({ text, span }) => [text, cut(files, span)])).toEqual([
      ['a', 'a'],
      ['b c', '"b c"'],
    ]);
  });
});

describe('a resource in a block that a list is gone through with', () => {
  const MANIFEST = 'modules/x/manifests/init.pp';
  const block = (body = ''): string => `  $list.each |$one| {\n    file { "/$\{one}": }\n${body}  }\n`;
  const lists = (body: string): string[][] => {
    const files = { [MANIFEST]: `class x {\n  $list = ['a', 'b']\n${body}}\n` };
    return loopedSteps(memoryTree(files)).map(({ item }) => (item?.lists ?? []).map((list) => cut(files, list)));
  };
  const LIST = "$list = ['a', 'b']";

  it('knows the list where all that is made of it is files', () => {
    expect(lists(block())).toEqual([[LIST], [LIST]]);
    expect(lists(block() + block())).toEqual([[LIST], [LIST], [LIST], [LIST]]);
    expect(lists(`${block()}  notify { 'done': }\n`)).toEqual([[LIST], [LIST]]);
  });

  it.each([
    block('    exec { "cp $one /opt": }\n'),
    block('    x::put { $one: }\n'),
    `${block()}  x::put { $list: }\n`,
    `${block()}  $other = $x::list\n`,
    `${block()}  notify { "$\{list}": }\n`,
    `${block()}  $list.each\n`,
  ])('does not know it where something else is: %j', (body) => {
    expect(lists(body)).toEqual([[], []]);
  });
});

describe('a task that goes through lists, by who else does', () => {
  const item = (files: Files) =>
    loopedSteps(memoryTree(files)).map(({ step, item }) => [
      /src: "(.*?)"/.exec(step)?.[1],
      (item?.lists ?? []).length,
      item?.given?.by.length ?? null,
      item?.given?.of.length ?? null,
    ]);
  const LOOP = 'loop: "{{ files }}"';

  it('knows the list where only tasks that put files go through it', () => {
    const files = tree(LOOP, '{{ item }}', 'files: [a, b]\n');
    expect(item(files)).toEqual([
      ['a', 1, 1, 1],
      ['b', 1, 1, 1],
    ]);
    const [task = ''] = [files[TASKS]];
    const again = { ...files, 'roles/x/tasks/more.yml': task };
    expect(item(again).map(([, lists]) => lists)).toEqual([1, 1, 1, 1]);
    const others = [
      '- debug: {msg: "{{ files }}"}\n',
      `- debug: {msg: x}\n  ${LOOP}\n`,
      `- command: mv {{ item }} /x\n  ${LOOP}\n`,
    ];
    for (const other of others)
      expect(item({ ...files, 'roles/x/tasks/more.yml': other }).map(([, lists]) => lists)[0]).toBe(0);
    expect(item({ ...files, 'README.md': 'It sets files.\n' }).map(([, lists]) => lists)).toEqual([1, 1]);
  });

  it('knows no list where a file of variables of any name sets it to something else', () => {
    const files = { ...tree(LOOP, '{{ item }}', 'files: [a]\n'), 'group_vars/all': 'files: "{{ others }}"\n' };
    expect(item(files).map(([, lists]) => lists)).toEqual([0]);
  });

  it('goes through the tasks of a role whatever they name, and those of a playbook that names something of WSO2’s', () => {
    const play = (more: string): Files => ({
      'group_vars/all.yml': 'files: [a]\n',
      'site.yml': `${more}- hosts: all\n  tasks:\n    - template: {src: "{{ item }}", dest: /x}\n      ${LOOP}\n`,
    });
    expect(sources(play('# wso2\n'))).toEqual(['a']);
    expect(sources(play(''))).toEqual([]);
  });

  it('knows which of several lists bring an item', () => {
    const files = {
      ...tree(LOOP, '{{ item }}', 'files: [a]\n'),
      'group_vars/one.yml': 'files: [a, b]\n',
    };
    expect(item(files).map(([src, , by, of]) => [src, by, of])).toEqual(
      expect.arrayContaining([
        ['a', 2, 2],
        ['b', 1, 2],
      ]),
    );
  });

  it('knows of none what two lists bring together', () => {
    const files = tree('loop: "{{ one + two }}"', '{{ item }}', 'one: [a]\ntwo: [b]\n');
    expect(item(files)).toEqual([
      ['a', 0, null, null],
      ['b', 0, null, null],
    ]);
  });

  it('goes through nothing where one of two is computed, and through an item that is nothing', () => {
    expect(sources(tree('loop: "{{ one + two() }}"', '{{ item }}', 'one: [a]\n'))).toEqual([]);
    expect(sources(tree(LOOP, '{{ item }}', 'files:\n  -\n  - a\n'))).toEqual(['{{ item }}', 'a']);
  });
});

describe('a resource of Puppet in a block', () => {
  const MANIFEST = 'modules/x/manifests/init.pp';
  const steps = (text: string) => loopedSteps(memoryTree({ [MANIFEST]: text }));
  const FILE = 'file { "/$' + '{one}": }';
  const head = "class x {\n  $list = ['a']\n  $other = ['z']\n";

  it('is done where its name stands, and only where it stands in the block', () => {
    const text = `${head}  file { '/before': }\n  $list.each |$one| {\n    ${FILE}\n  }\n  file { '/behind': }\n}\n`;
    const [step, ...others] = steps(text);
    expect(others).toEqual([]);
    expect(step?.step).toContain('file { "/a"');
    expect(step?.item && text.slice(step.item.done.start, step.item.done.end)).toBe('file');
    expect(step?.item?.said).toEqual([]);
  });

  it('is none that a text in the block looks like', () => {
    const text = `${head}  $list.each |$one| {\n    file { "/$\{one}":\n      content => "\n- x\n",\n    }\n  }\n}\n`;
    expect(steps(text)).toHaveLength(1);
  });

  it('is none of a list that has no block, or that only a text tells of', () => {
    expect(steps(`${head}  $list.each\n  ${FILE}\n}\n`)).toEqual([]);
    const block = `$list.each |$one| {\n  ${FILE}\n}\n`;
    expect(loopedSteps(memoryTree({ [MANIFEST]: `${head}}\n`, 'modules/x/README.md': block }))).toEqual([]);
  });

  it('has the pairs of a hash by their keys', () => {
    const text =
      `class x {\n  $all = { 'a' => 'b' }\n  $all.each |$key, $one| {\n    file { "/$` +
      `{key}": content => "$` +
      `{one}" }\n  }\n}\n`;
    expect(steps(text).map(({ step }) => /file \{ "(.*?)": content => "(.*?)"/.exec(step)?.slice(1))).toEqual([
      ['/a', 'b'],
    ]);
  });

  it('is told by its own list, whatever another block makes', () => {
    const text = `${head}  $list.each |$one| {\n    ${FILE}\n  }\n  $other.each |$two| {\n    exec { "$two": }\n  }\n}\n`;
    expect(steps(text).map(({ item }) => (item?.lists ?? []).length)).toEqual([1]);
  });

  it('is told of no list where one of two blocks with it makes something else', () => {
    const text = `${head}  $list.each |$one| {\n    ${FILE}\n  }\n  $list.each |$two| {\n    exec { "$two": }\n  }\n}\n`;
    expect(steps(text).map(({ item }) => (item?.lists ?? []).length)).toEqual([0]);
  });
});

it('goes through the entries of each map, whatever another one has under the same key', () => {
  const files = {
    ...tree('with_dict: "{{ files }}"', '{{ item.key }}-{{ item.value }}', 'files: {a: b}\n'),
    'group_vars/one.yml': 'files: {a: c}\n',
  };
  expect(sources(files).sort()).toEqual(['a-b', 'a-c']);
});

it('goes through no list of Puppet’s in another text, and through no hash by one name', () => {
  const manifest = (block: string): string =>
    `class x {\n  $all = { 'a' => 'b' }\n  $all.each |${block}| {\n    file { '/x': }\n  }\n}\n`;
  const made = (path: string, text: string): number => loopedSteps(memoryTree({ [path]: text })).length;
  expect(made('modules/x/manifests/init.pp', manifest('$key, $one'))).toBe(1);
  expect(made('modules/x/manifests/init.pp', manifest('$one'))).toBe(0);
  expect(made('modules/x/README.md', manifest('$key, $one'))).toBe(0);
});
