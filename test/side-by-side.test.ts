import { describe, expect, it } from 'vitest';
import { caseNames, caseTree, told } from './case-trees.ts';
import type { Files } from './deployment/tree.ts';

const toldOf = (files: Files): string[] => Object.values(told(files)).flat();

const PLACED = 'a value that both set alike is told at one of the two places';

/** Cases of which a copy does take something away, and what. */
const KNOWN: Readonly<Record<string, string>> = {
  'an-image-without-a-version-beside-another':
    'one of two containers without a version is taken for the other folder’s',
  'compose-without-services':
    'the other file names the same path of the host, in a format that only old releases of Compose read',
  'helm-library-map-not-mounted': 'the other library names the same map in a template',
  'image-set-by-a-command': PLACED,
  'image-set-by-a-command-in-its-runs': PLACED,
  'last-of-many-environments': PLACED,
  'manifest-filled-in-with-a-matrix': PLACED,
  'policy-target-that-contradicts-the-repository': 'the release that the policy would tell is told by nothing here',
};

describe('a copy of a repository beside it hides nothing', () => {
  it.each(caseNames().filter((name) => !(name in KNOWN)))('%s', (name) => {
    const one = caseTree(name, 'one/');
    if (one === null) return;
    const both = new Set(toldOf({ ...one, ...caseTree(name, 'two/') }));
    expect(toldOf(one).filter((line) => !both.has(line))).toEqual([]);
  });
});
