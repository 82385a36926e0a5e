import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { filesOf, textFilesOf, valuesGiven } from '../../../src/deployment/helm/release-files.ts';
import { carriedReader, carry } from '../../../src/deployment/text/carried.ts';
import { treeAt, treeOf, type ValuesTree } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { memoryTree } from '../tree.ts';

const tree = memoryTree({
  'a.yaml': 'tag: a\nonly: a\nwso2: x\n',
  'ops/b.yaml': 'tag: b\nwso2: x\n',
  'chart/b.yaml': 'tag: chart\nwso2: x\n',
  'ops/conf.toml': '[super_admin]\n',
});
const release = (more: Partial<Release>): Release => ({
  name: 'is',
  chart: 'chart',
  files: ['a.yaml', 'b.yaml'],
  textFiles: [],
  values: null,
  texts: new Map(),
  claim: null,
  at: { file: 'ops/up.sh', start: 0, end: 1 },
  ...more,
});
const values = (text: string): ValuesTree | null => treeOf(carry('ops/up.sh', MappedText.ofFile('ops/up.sh', text)));
const reader = carriedReader(tree);

describe('the values of a release', () => {
  const given = (more: Partial<Release>, key = 'tag'): string | null => {
    const at = treeAt(valuesGiven(release(more), 'ops/up.sh', 'chart', reader), [key]);
    return at?.node?.kind === 'scalar' ? at.node.value : null;
  };

  it('are those of the last file, under what it has itself', () => {
    expect(given({})).toBe('b');
    expect(given({}, 'only')).toBe('a');
    expect(given({ values: values('tag: own\n') })).toBe('own');
  });

  it('are those of its chart’s file where it sees that first', () => {
    expect(given({ seenFromChart: [false, true] })).toBe('chart');
  });

  it('are what lies between the files over those before it only', () => {
    const between = (files: number) => [{ files, tree: values('tag: between\nonly: between\n') as ValuesTree }];
    expect([given({ between: between(1) }), given({ between: between(1) }, 'only')]).toEqual(['b', 'between']);
    expect([given({ between: between(0) }), given({ between: between(0) }, 'only')]).toEqual(['b', 'a']);
  });
});

it('the files of a release are those that the repository has, also without its chart', () => {
  const all = release({ files: ['a.yaml', 'gone.yaml', 'b.yaml'] });
  expect(filesOf(all, 'ops/up.sh', null, reader).map(({ file }) => file)).toEqual(['a.yaml', 'ops/b.yaml']);
  expect(textFilesOf(release({ textFiles: ['conf.toml', '../../x', 'gone'] }), 'ops/up.sh', tree)).toEqual([
    'ops/conf.toml',
  ]);
});
