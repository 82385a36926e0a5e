import { describe, expect, it } from 'vitest';
import { textsThatRun } from '../../../src/deployment/scripts/texts-that-run.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { memoryTree } from '../tree.ts';

describe('the texts that run', () => {
  it('are manifests, and scripts by their name or their first line, each once', () => {
    const tree = memoryTree({
      'k8s/is.yaml': 'image: wso2/wso2is:7.0.0\n',
      'a.sh': 'cp a b\n',
      'b.ps1': 'copy a b\n',
      'bin/run': '#!/bin/sh\ncp a b\n',
      'c.py': '#!/usr/bin/env python\n',
      'bin/none': 'cp a b\n',
      'd.py': 'import a\n',
      'deployment.toml': '[server]\n',
      'README.md': '#!/bin/sh\n',
    });
    expect(textsThatRun(tree)?.map((text) => text.trim())).toEqual([
      'image: wso2/wso2is:7.0.0',
      'cp a b',
      'copy a b',
      'cp a b',
      '',
    ]);
  });

  it('are without their comments', () => {
    const [text] = textsThatRun(memoryTree({ 'a.sh': '# cp a b\ncp c d\n' })) ?? [];
    expect(text?.trim()).toBe('cp c d');
  });

  it('are not known where one cannot be read, or where there are too many files', () => {
    const unread = { path: 'big.yaml', nameClass: 'carrier' } as UnreadFile;
    expect(textsThatRun(memoryTree({ 'a.sh': 'x\n' }, [unread]))).toBeNull();
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`${index}.txt`, '']));
    expect(textsThatRun(memoryTree(many))).toEqual([]);
    expect(textsThatRun(memoryTree({ ...many, 'one.txt': '' }))).toBeNull();
  });

  it('are none of a program that cannot be read', () => {
    const tree = memoryTree({ 'a.sh': 'cp a b\n', 'bin/setup': '#!/bin/sh\n' });
    const unreadable = { ...tree, text: (path: string) => (path === 'bin/setup' ? null : tree.text(path)) };
    expect(textsThatRun(unreadable)?.filter((text) => text !== '')).toEqual(['cp a b\n']);
  });
});
