import { describe, expect, it } from 'vitest';
import { givenTexts } from '../../../src/deployment/puppet/puppet-handed.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { type Files, memoryTree } from '../tree.ts';

const INIT = 'modules/is/manifests/init.pp';
const PROFILE = 'modules/profile/manifests/is.pp';
const SITE = 'manifests/site.pp';
const off: Files = { [INIT]: "class is (String $version = '7.1.0') {}\n" };

/** What others give the version of the class: its texts, `?` behind them where its own default does not hold for sure. */
const given = (files: Files): string => {
  const tree = memoryTree({ ...off, ...files });
  const { values, replaced } = givenTexts('is', 'version', tree, carriedReader(tree));
  for (const { text, span } of values) expect((tree.text(span.file) ?? '').slice(span.start, span.end)).toBe(text);
  return [...values.map(({ text }) => text), ...(replaced ? ['?'] : [])].join(' ');
};
const profile = (parameters: string, version: string): Files => ({
  [PROFILE]: `class profile::is (${parameters}) {\n  class { 'is': version => ${version} }\n}\n`,
});

describe('the version that others give a class', () => {
  it.each([
    ['a text', { [SITE]: "class { 'is': version => '5.11.0' }\n" }, '5.11.0'],
    ['a variable of the manifest', { [SITE]: "$v = '5.11.0'\nclass { 'is': version => $v }\n" }, '5.11.0'],
    ['a variable in a text', { [SITE]: '$v = "5.11.0"\nclass { \'is\': version => "${::v}" }\n' }, '5.11.0'],
    ['a parameter of a profile', profile("String $v = '5.11.0'", '$v'), '5.11.0'],
    ['one of the same name', profile("String $version = '5.11.0'", '$version'), '5.11.0'],
    [
      'what a profile inherits',
      {
        ...profile('String $x = $profile::params::v', '$profile::params::v'),
        'modules/profile/manifests/params.pp': "class profile::params {\n  $v = '5.11.0'\n}\n",
      },
      '5.11.0',
    ],
    [
      'what Hiera gives a profile',
      { ...profile('String $v', '$v'), 'data/common.yaml': 'profile::is::v: 5.11.0\n' },
      '5.11.0',
    ],
    [
      'what Hiera gives everybody instead of a default',
      { ...profile("String $v = '7.0.0'", '$v'), 'data/common.yaml': 'profile::is::v: 5.11.0\n' },
      '5.11.0',
    ],
    [
      'what Hiera gives some besides a default',
      { ...profile("String $v = '7.0.0'", '$v'), 'data/nodes/a.yaml': 'profile::is::v: 5.11.0\n' },
      '7.0.0 5.11.0',
    ],
    [
      'what a role gives a profile',
      { ...profile('String $v', '$v'), [SITE]: "class { 'profile::is': v => '5.11.0' }\n" },
      '5.11.0',
    ],
    ['what Hiera is asked for', { ...profile('', "lookup('v')"), 'data/common.yaml': 'v: 5.11.0\n' }, '5.11.0'],
    [
      'a selector',
      { [SITE]: "class { 'is': version => $env ? { 'prod' => '5.11.0', default => '7.0.0' } }\n" },
      '5.11.0 7.0.0',
    ],
    ['a hash of all parameters', { [SITE]: "$o = { 'version' => '5.11.0' }\nclass { 'is': * => $o }\n" }, '5.11.0'],
    ['create_resources', { [SITE]: "create_resources(class, {'is' => {'version' => '5.11.0'}})\n" }, '5.11.0'],
    [
      'what Hiera is asked for, not what it has of that name for others',
      { ...profile('', "lookup('v')"), 'data/common.yaml': 'v: 5.11.0\nother::v: 7.0.0\n' },
      '5.11.0',
    ],
    [
      'what Hiera is asked for of a class',
      { ...profile('', "lookup('profile::v')"), 'data/common.yaml': 'v: 7.0.0\nprofile::v: 5.11.0\n' },
      '5.11.0',
    ],
    [
      'another variable that the module passes on',
      { 'modules/is/manifests/a.pp': "$v = '5.11.0'\nclass { 'is::b': version => $v }\n" },
      '5.11.0',
    ],
    [
      'what the module passes on, also where modules lie at the top',
      { 'is/manifests/a.pp': "class { 'is::b': version => $version }\n" },
      '',
    ],
    ['nothing', { [SITE]: "class { 'is': version => undef }\n" }, ''],
    ['what the module passes on', { 'modules/is/manifests/a.pp': "class { 'is::b': version => $version }\n" }, ''],
  ] as [string, Files, string][])('is %s', (_, files, expected) => {
    expect(given(files)).toBe(expected);
  });

  it.each([
    ['a fact', { [SITE]: "class { 'is': version => $facts['v'] }\n" }],
    ['a variable that nobody sets', { [SITE]: "class { 'is': version => $v }\n" }],
    [
      'a variable that gives itself',
      {
        [PROFILE]: "class { 'profile::b': v => $w }\nclass { 'profile::c': w => $v }\nclass { 'is': version => $v }\n",
      },
    ],
    ['a text with more than a variable', { [SITE]: '$v = "5"\nclass { \'is\': version => "${v}.11.0" }\n' }],
    ['what Hiera has nothing of', profile('', "lookup('v')")],
    ['what Hiera has for some', { ...profile('', "hiera('v')"), 'data/nodes/a.yaml': 'v: 5.11.0\n' }],
    ['a selector with another', { [SITE]: "class { 'is': version => $e ? { 'a' => '5.11.0', default => $v } }\n" }],
    ['a hash that is not known', { [SITE]: "class { 'is': * => $o }\n" }],
  ] as [string, Files][])('is not known from %s', (_, files) => {
    expect(given(files)).toBe('?');
  });

  it('is one of several, of which one is not known', () => {
    expect(given({ [SITE]: "class { 'is': version => '5.11.0' }\nclass { 'is': version => $v }\n" })).toBe('5.11.0 ?');
  });
});
