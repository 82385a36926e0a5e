import { describe, expect, it } from 'vitest';
import { puppetLoops } from '../../../src/deployment/puppet/puppet-loops.ts';

describe('a list that a manifest goes through', () => {
  it.each([
    ['by its method', '$files.each |String $file| {', 'files', 'file'],
    ['by a call', 'each($files) |$file| {', 'files', 'file'],
    ['by its method in full', '$files.each() | $file | {', 'files', 'file'],
    ['with the number of each member', '$files.each |Integer $index, String $file| {', 'files', 'file'],
    ['of another class', '$is::params::files.each |$file| {', 'files', 'file'],
    ['of another class by a call', 'each ( $is::files ) |$file| {', 'files', 'file'],
    ['whose block stands on the next line', '$files.each\n  |$file|\n  {', 'files', 'file'],
    ['whose block is not seen', '$files.each(&f)', 'files', null],
    ['in a comment', '  # $files.each |$file| {', null, null],
    ['by another method', '$files.map |$file| {', null, null],
    ['by a method that is called alike', '$files.each_pair |$file| {', null, null],
  ])('%s: %s', (_what, manifest, list, member) => {
    const key = manifest.includes('$index') ? 'index' : null;
    const block = member === null ? null : { member, key, start: manifest.length };
    expect(puppetLoops(manifest)).toEqual(list === null ? [] : [{ list, block }]);
  });

  it('is told in the order of the text', () => {
    const manifest = '$a.each |$one| {\n}\neach($b) |$two| {\n}\n';
    expect(puppetLoops(manifest).map(({ list, block }) => [list, manifest.slice(block?.start)])).toEqual([
      ['a', '\n}\neach($b) |$two| {\n}\n'],
      ['b', '\n}\n'],
    ]);
  });
});
