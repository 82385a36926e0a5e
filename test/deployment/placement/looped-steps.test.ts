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
  ])('does not know it where something else is: %j', (body) => {
    expect(lists(body)).toEqual([[], []]);
  });
});
