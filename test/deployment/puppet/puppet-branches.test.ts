import { describe, expect, it } from 'vitest';
import { branchesNotTaken } from '../../../src/deployment/puppet/puppet-branches.ts';
import { releasesOf } from '../../../src/deployment/text/compared-releases.ts';

const releaseOf = releasesOf((name) => (name === 'v' ? '7.1.0' : name === 'os' ? 'linux' : null));
const idle = (manifest: string): string[] =>
  branchesNotTaken(manifest, releaseOf).map(({ start, end }) => manifest.slice(start, end).trim());

describe('the branches of a manifest that do not run', () => {
  it.each([
    ["if $v == '5.7.0' { a }", ['a']],
    ["if $is::v == '5.7.0' { a }", ['a']],
    ["if $v == '7.1.0' { a } else { b }", ['b']],
    ["if $v == '5.7.0' { a } elsif $v == '7.1.0' { b } else { c }", ['a', 'c']],
    ["if $v == '7.1.0' { a } elsif $x == '1.0' { b } else { c }", ['b', 'c']],
    ["if $x == '5.7.0' { a } else { b }", []],
    ["if $v == '5.7.0' { a } b { c } else { d }", ['a']],
    ["unless $v == '5.7.0' { a } else { b }", ['b']],
    ["unless $v == '7.1.0' { a } else { b }", ['a']],
    ["if versioncmp($v, '7.0.0') >= 0 { a } else { b }", ['b']],
    ["if versioncmp($v, '7.0.0') < 0 or $v == '7.0.0' { file { 'x': } }", ["file { 'x': }"]],
    ["if versioncmp($x, '7.0.0') < 0 { a }", []],
    ["if $os == 'windows' { a }", []],
    ["case $v { '5.7.0', '5.8.0': { a } '7.1.0': { b } default: { c } }", ['a', 'c']],
    ['case $v { "5.7.0": { a } default: { b } }', ['a']],
    ["case $v { '7.1.0', default: { a } }", []],
    ["case $x { '5.7.0': { a } }", []],
    ["case $os { 'linux': { a } 'windows': { b } }", []],
    ["'5.7.0': { a }", []],
    ['}', []],
    ["# if $v == '5.7.0' {\na", []],
  ])('of %j are %j', (manifest, expected) => {
    expect(idle(manifest)).toEqual(expected);
  });
});
