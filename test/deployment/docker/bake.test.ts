import { describe, expect, it } from 'vitest';
import { bakeBuilds, isBake } from '../../../src/deployment/docker/bake.ts';
import { CLOSED, cut, type Files, judged, told } from '../tree.ts';

const DOCKERFILE =
  'ARG TAG=7.1.0\nFROM wso2/wso2is:${TAG}\nCOPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n';
const IS: Files = { 'is/Dockerfile': DOCKERFILE, 'is/deployment.toml': CLOSED };
const versions = (files: Files): string[] =>
  told({ ...IS, ...files }).map((line) => line.replace(/^\S+.*: wso2is (\S+) A .*/, '$1'));

it.each([
  ['docker-bake.hcl', true],
  ['ci/docker-bake.override.json', true],
  ['is.bake.hcl', true],
  ['bake.hcl', true],
  ['main.hcl', false],
  ['handshake.hcl', false],
  ['docker-bake.tf', false],
])('%s describes builds: %s', (path, expected) => {
  expect(isBake(path)).toBe(expected);
});

describe('a target of docker buildx bake', () => {
  it.each([
    ['has its argument', 'target "is" {\n  context = "is"\n  args = {\n    TAG = "5.11.0"\n  }\n}\n'],
    ['in one line', 'target "is" { context = "is", args = { TAG = "5.11.0" } }\n'],
    [
      'names its Dockerfile',
      'target "is" {\n  context = "is"\n  dockerfile = "Dockerfile"\n  args = { TAG = "5.11.0" }\n}\n',
    ],
    [
      'has that of a variable',
      'variable "V" {\n  default = "5.11.0"\n}\ntarget "is" {\n  context = "is"\n  args = {\n    TAG = V\n  }\n}\n',
    ],
    [
      'has a variable in a text',
      'variable "V" {\n  default = "11"\n}\ntarget "is" {\n  context = "is"\n  args = { TAG = "5.${V}.0" }\n}\n',
    ],
    [
      'takes it over',
      'target "_base" {\n  args = { TAG = "5.11.0" }\n}\ntarget "is" {\n  inherits = ["_base"]\n  context = "is"\n}\n',
    ],
    [
      'takes it over from the last',
      'target "a" {\n  args = { TAG = "6.0.0" }\n}\ntarget "b" {\n  args = { TAG = "5.11.0" }\n}\ntarget "is" {\n  inherits = ["a", "b"]\n  context = "is"\n}\n',
    ],
    [
      'sets it again',
      'target "a" {\n  args = { TAG = "6.0.0" }\n}\ntarget "is" {\n  inherits = ["a"]\n  context = "is"\n  args = { TAG = "5.11.0" }\n}\n',
    ],
  ])('%s', (_, text) => {
    expect(versions({ 'docker-bake.hcl': text })).toEqual(['5.11.0']);
  });

  it('is read in JSON', () => {
    const target = { context: 'is', args: { TAG: '${V}' } };
    const text = JSON.stringify({ variable: { V: { default: '5.11.0' }, W: {} }, target: { is: target, other: 1 } });
    expect(versions({ 'docker-bake.json': text })).toEqual(['5.11.0']);
  });

  it.each([
    ['a comment', '# target "is" {\n#  args = { TAG = "5.11.0" }\n# }\n'],
    [
      'what a matrix gives',
      'target "is" {\n  matrix = { v = ["5.11.0"] }\n  context = "is"\n  args = { TAG = v }\n}\n',
    ],
    ['an argument of another name', 'target "is" {\n  context = "is"\n  args = { OTHER = "5.11.0" }\n}\n'],
    ['what is not closed', 'target "is" {\n  context = "is"\n  args = { TAG = "5.11.0"\n'],
    ['what stands in another block', 'group "all" {\n  args = { TAG = "5.11.0" }\n}\n'],
    ['what is no map', 'target "is" { {} }\ntarget "x" {}\n'],
  ])('does not have %s', (_, text) => {
    expect(versions({ 'docker-bake.hcl': text })).toEqual(['7.1.0']);
  });

  it('stands where its argument gets its value', () => {
    const text = 'variable "V" {\n  default = "5.11.0"\n}\ntarget "is" {\n  context = "is"\n  args = { TAG = V }\n}\n';
    const files = { ...IS, 'docker-bake.hcl': text };
    expect(judged(files).findings.map(({ span }) => `${span.file} ${cut(files, span)}`)).toEqual([
      'docker-bake.hcl 5.11.0',
    ]);
  });

  it('names the image that something runs', () => {
    const text =
      'variable "V" { default = "2.0" }\ntarget "is" {\n  context = "is"\n  tags = ["acme/wso2is:${V}", V]\n}\n';
    const files = { 'docker-bake.hcl': text, 'compose.yaml': 'services:\n  idp:\n    image: acme/wso2is:2.0\n' };
    expect(told({ ...IS, ...files })).toEqual(['is: wso2is 7.1.0 A disabled B disabled']);
  });

  it('that takes over from itself has an end, and so have many that are not closed', () => {
    const circle =
      'target "a" {\n inherits = ["a", "b"]\n}\ntarget "b" {\n inherits = ["a"]\n}\ntarget "c" {\n inherits = ["b"]\n}\n';
    expect(bakeBuilds('bake.hcl', circle).builds).toHaveLength(1);
    const names = Array.from({ length: 12 }, (_, at) => `target "t${at}" {\n inherits = ["t${at + 1}"]\n}\n`).join('');
    expect(bakeBuilds('bake.hcl', names).builds).toHaveLength(1);
    expect(bakeBuilds('bake.hcl', 'target "a" {\n'.repeat(20_000)).builds).toEqual([]);
    expect(bakeBuilds('bake.hcl', `${'target "a" {\n'.repeat(2000)}${'}'.repeat(2000)}`).builds).toEqual([]);
  });
});

describe('the build of a target', () => {
  const built = (path: string, text: string): unknown[] =>
    bakeBuilds(path, text).builds.map((build) => ({
      ...build,
      args: build.args.map(([name, { text }]) => [name, text]),
    }));
  const BARE = { args: [], passed: [], tags: [], target: null, context: null, file: null, inContext: true };

  it('has all that the target says, and what is known of it', () => {
    const values =
      'variable "V2" {\n  default = "7.1.0"\n}\nvariable "L" {\n  default = ["7.1.0"]\n}\nvariable "N" {}\n';
    const target =
      'target "is" {\n  context = "is"\n  dockerfile = "is.Dockerfile"\n  target = "run"\n  tags = ["acme/is:1", V2, N, upper(V2)]\n  args = {\n    TAG = V2\n    LIST = L\n    NONE = N\n    UP = upper(V2)\n    PORT = 9443\n  }\n}\n';
    const build = {
      ...BARE,
      args: [
        ['TAG', '7.1.0'],
        ['PORT', '9443'],
      ],
      tags: ['acme/is:1', '7.1.0'],
      target: 'run',
      context: 'is',
      file: 'is.Dockerfile',
    };
    expect(built('docker-bake.hcl', values + target)).toEqual([build]);
  });

  it('has nothing that is not said', () => {
    expect(built('docker-bake.hcl', 'target "is" {\n  tags = "acme/is:1"\n  args = ["a"]\n}\n')).toEqual([BARE]);
    expect(built('docker-bake.json', '{"target": {"is": {}, "am": null, "km": 1}, "group": {"x": {}}}')).toEqual([
      BARE,
    ]);
  });

  it('has what the target takes over from others, where it says nothing itself', () => {
    const base = { context: 'is', dockerfile: 'D', tags: ['acme/is:1'], args: { A: 'a', B: 'b' } };
    const own = { inherits: [null, ['x'], 'gone', 'base'], dockerfile: 'E', args: { A: 'c' } };
    expect(built('docker-bake.json', JSON.stringify({ target: { base, is: own } }))).toEqual([
      {
        ...BARE,
        args: [
          ['A', 'c'],
          ['B', 'b'],
        ],
        tags: ['acme/is:1'],
        context: 'is',
        file: 'E',
      },
    ]);
  });

  it.each(['', '[]', '{}', '{', '{"target": []}'])('is none in the JSON %j', (text) => {
    expect(built('docker-bake.json', text)).toEqual([]);
  });

  it('has no value for a variable without a known one', () => {
    const text = JSON.stringify({
      variable: { V: { default: 'a' }, L: { default: ['a'] }, N: {} },
      target: { is: {} },
    });
    const { lookup } = bakeBuilds('docker-bake.json', text);
    expect(['V', 'L', 'N', 'X'].map((name) => lookup(name)?.text ?? null)).toEqual(['a', null, null, null]);
  });
});
