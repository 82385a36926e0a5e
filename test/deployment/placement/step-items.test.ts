import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/deployment/placement/step-items.ts';
import { memoryTree } from '../tree.ts';

/** The items of the task that a text begins with, of which the step has as much as a playbook's has. */
const items = (task: string, step = task): string[] =>
  itemsOf({ path: 'ops/play.yml', step, start: 3 }, memoryTree({ 'ops/play.yml': `x: ${task}` }));
const TASK = '- copy:\n    src: "{{ item }}"\n';

describe('the items of a loop', () => {
  it.each([
    ['loop: [a, "b", \'c d\']\n', ['a', 'b', 'c d']],
    ['loop:\n  - a\n  - "b"\n  - c/d.toml\n- copy: {src: e}\n', ['a', 'b', 'c/d.toml']],
    ['with_items:\n- a\n- b\n', ['a', 'b']],
    ['with_list: [a]\n', ['a']],
    ['loop:\n  - a - b\n  - c- d\n', ['a - b', 'c- d']],
    ['loop:\n  - a "b"\n', ['a "b"']],
    ['loop:\r\n  - a\r\n  - b\r\n', ['a', 'b']],
    ['loop:\n  - a # note\n  - b#c\n  - "d # e"  # with: a note\n', ['a', 'b#c', 'd # e']],
    ["loop: # - x\n  # - y\n# - z\n  - a\n\n    # it's - w\n  - b\n", ['a', 'b']],
    [`loop:\n${'  # a line of a note\n'.repeat(20)}  - a\n`, ['a']],
    ['loop: [a, \'b # c\', "d"] # [e]\n', ['a', 'b # c', 'd']],
    ['loop:\r\n  # x\r\n  - a # y\r\n  - b\r\n', ['a', 'b']],
    ['loop: []\n', []],
    ['loop: "{{ files }}"\n', []],
    ['loop:\n  - {src: a}\n', []],
    ['with_fileglob: [a]\n', []],
    ['loops: [a]\n', []],
    ['when: x\n', []],
  ])('%j', (loop, expected) => {
    expect(items(TASK + loop)).toEqual(expected);
  });

  it.each([
    ['with_fileglob: "templates/conf/*.j2"', ['roles/is/templates/conf/a.j2', 'roles/is/templates/conf/b.j2']],
    ['with_fileglob:\n    - templates/conf/a*\n', ['roles/is/templates/conf/a.j2']],
    ['with_fileglob: [x/*]', ['roles/is/files/x/c.toml']],
    [`loop: "{{ query('fileglob', 'conf/*.j2') }}"`, ['roles/is/templates/conf/a.j2', 'roles/is/templates/conf/b.j2']],
    [`loop: "{{ lookup("fileglob", 'x/*', wantlist=True) }}"`, ['roles/is/files/x/c.toml']],
    ['with_fileglob: "{{ role_path }}/files/x/*.toml"', ['roles/is/files/x/c.toml']],
    ['with_fileglob: templates/conf/a.j2', []],
    ['with_fileglob: templates/*.j2', []],
    ['with_fileglob: templates/conf/*.*', []],
    ['with_fileglob: templates/conf/a*2*', []],
    ['with_fileglob: templates/conf/a.j*', ['roles/is/templates/conf/a.j2']],
    ['with_fileglob: "{{ files }}/*"', []],
    ['with_fileglob: ../../../../*', []],
  ])('are the files of a folder: %s', (loop, expected) => {
    const path = 'roles/is/tasks/main.yml';
    const step = `${TASK}  ${loop}`;
    const files = ['templates/conf/a.j2', 'templates/conf/b.j2', 'templates/conf/d/a.j2', 'files/x/c.toml'];
    const tree = memoryTree(Object.fromEntries(files.map((file) => [`roles/is/${file}`, ''])));
    expect(itemsOf({ path, step, start: 0 }, tree)).toEqual(expected);
  });

  it('are found behind a step that ends where its list begins', () => {
    const task = `${TASK}loop:\n  - a\n  - b\n`;
    expect(items(task, task.slice(0, task.indexOf('  - a')))).toEqual(['a', 'b']);
    expect(items(task, TASK)).toEqual([]);
  });
});
