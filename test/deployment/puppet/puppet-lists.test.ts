import { describe, expect, it } from 'vitest';
import { heldLists, type PuppetList } from '../../../src/deployment/puppet/puppet-lists.ts';
import { type Files, memoryTree } from '../tree.ts';

const INIT = 'modules/is/manifests/init.pp';
const SITE = 'manifests/site.pp';
const COMMON = 'data/common.yaml';
const LOOP = '  $files.each |$file| {\n  }\n';
const is = (body: string, header = 'class is {'): string => `${header}\n${body}${LOOP}}\n`;
const held = (files: Files) => heldLists('files', 'modules/is', memoryTree(files));
const items = (lists: readonly PuppetList[]): (readonly string[])[] => lists.map((list) => list.items);

describe('the lists that a variable of a module may hold', () => {
  const PARAMETER = "class is (\n  Array $files = ['a'],\n) {";

  it.each<[string, Files, string[][]]>([
    ['its own', { [INIT]: is('  $files = [\'a\', "b"]\n') }, [['a', 'b']]],
    ['those of branches', { [INIT]: is("  $files = ['a']\n  $files = ['b']\n") }, [['a'], ['b']]],
    [
      'what Hiera is asked for',
      { [INIT]: is("  $files = lookup('is::files')\n"), [COMMON]: 'is::files: [a]\n' },
      [['a']],
    ],
    [
      'what manifests give a parameter',
      {
        [INIT]: `${is('', PARAMETER)}class is::b (\n  String $x,\n) {\n}\n`,
        [SITE]: "class { 'is': files => ['b'] }\n",
      },
      [['a'], ['b']],
    ],
  ])('are whole: %s', (_name, files, lists) => {
    const { isWhole, ...found } = held(files);
    expect([items(found.lists), items(found.all), isWhole]).toEqual([lists, lists, true]);
  });

  const asked = is("  $files = lookup('is::files')\n");
  it.each<[string, Files, string[][]]>([
    ['a call gives it others', { [INIT]: is("  $files = ['a']\n  $files = concat($x, ['b'])\n") }, [['a']]],
    ['Hiera has nothing for it', { [INIT]: asked, [COMMON]: 'is::files:\n' }, []],
    ['Hiera’s data are a text', { [INIT]: asked, [COMMON]: 'is::files: a\n' }, []],
    ['Hiera’s list has a hole', { [INIT]: asked, [COMMON]: 'is::files:\n  - a\n  -\n' }, []],
    ['Hiera’s list has a variable', { [INIT]: asked, [COMMON]: "is::files: [a, '%{b}']\n" }, []],
    [
      'a manifest gives a parameter another',
      { [INIT]: is('', PARAMETER), [SITE]: "class { 'is': files => $x }\n" },
      [['a']],
    ],
    ['a manifest is broken', { [INIT]: is('', PARAMETER), [SITE]: "class { 'is': files => 5] }\n" }, [['a']]],
  ])('are not whole where %s', (_name, files, lists) => {
    const { isWhole, ...found } = held(files);
    expect([items(found.lists), items(found.all), isWhole]).toEqual([lists, lists, false]);
  });

  it.each([
    'class is (String $x){',
    'class is (String $x) {',
    'class is (String $x)\n{',
    'class is (String $x) inherits is::params {',
    'class is (String $x)  inherits  is::params{',
    'class is (String $x)\n  inherits is::params\n{',
  ])('are not whole where Hiera has some and the class has no such parameter: %s', (header) => {
    const { lists, isWhole } = held({ [INIT]: is('', header), [COMMON]: 'is::files: [a]\n' });
    expect([items(lists), isWhole]).toEqual([[['a']], false]);
  });

  const told = (files: Files) =>
    held(files).lists.map(({ file, at, isSpecific, isDefault }) => {
      const line = (files[file] ?? '').slice(0, at.start).split('\n').length;
      return [`${file}:${line}`, isSpecific, isDefault];
    });

  it('are told with where they stand, and whether they are for some nodes alone or a default', () => {
    expect(told({ [INIT]: is("  $files = ['a']\n  include stdlib, x\n") })).toEqual([[`${INIT}:2`, false, false]]);
    const given = { [INIT]: is('', PARAMETER), [SITE]: "class { 'is':\n  files => ['b'],\n}\n" };
    expect(told(given)).toEqual([
      [`${INIT}:2`, false, true],
      [`${SITE}:2`, true, false],
    ]);
  });

  it.each<[string, boolean]>([
    ["lookup('is::files')", true],
    ["lookup('is::files', Array, 'first')", true],
    ["lookup('is::files', Array, 'unique')", false],
    ["hiera_array('is::files')", false],
  ])('are for some nodes alone where Hiera does not put them together: %s', (question, isSpecific) => {
    const data = { 'data/nodes/one.yaml': 'is::other: [b]\nis::files: [a]\n' };
    expect(told({ [INIT]: is(`  $files = ${question}\n`), ...data })).toEqual([
      ['data/nodes/one.yaml:2', isSpecific, true],
    ]);
  });
});
