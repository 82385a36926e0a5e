import { describe, expect, it } from 'vitest';
import { bicepOfOpenImages, bicepUnits, isBicep } from '../../../src/deployment/terraform/bicep.ts';
import type { Span } from '../../../src/model.ts';
import { CLOSED, cut, ENABLED, type Files, findings, memoryTree, OPEN, told } from '../tree.ts';

/** Each image with its version and the text at the unit's place. */
function images(text: string, others: Files = {}): string[] {
  const files = { 'infra/main.bicep': text, ...others };
  return bicepUnits('infra/main.bicep', text, memoryTree(files)).map(
    ({ at, claims: [claim] }) => `${claim?.product} ${claim?.version} at ${at.file.slice(6)} ${cut(files, at)}`,
  );
}
const given = (value: string, using = 'main.bicep'): string => `using '${using}'\n\nparam tag = '${value}'\n`;
const ACCOUNT = "resource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {}\n";

describe('a file of Bicep', () => {
  it.each([
    ['main.bicep', true],
    ['infra/prod.bicepparam', true],
    ['main.bicep.md', false],
    ['x.bicepp', false],
    ['bicep', false],
  ])('is %s: %s', (path, expected) => {
    expect(isBicep(path)).toBe(expected);
  });
});

describe('an image of Bicep', () => {
  it.each([
    ["image: 'wso2/wso2is:7.0.0'", 'wso2is 7.0.0 at main.bicep 7.0.0'],
    ["  image : 'wso2/wso2is'", 'wso2is null at main.bicep wso2/wso2is'],
    ["image: '${registry}/wso2am:4.3.0'", 'wso2am 4.3.0 at main.bicep ${registry}/wso2am:4.3.0'],
    ["param tag string = '7.0.0'\nimage: 'wso2/wso2is:${tag}'", 'wso2is 7.0.0 at main.bicep wso2/wso2is:${tag}'],
    ["var tag = '7.0.0'\nimage: 'wso2/wso2is:${tag}'", 'wso2is 7.0.0 at main.bicep wso2/wso2is:${tag}'],
    ["param tag string\nimage: 'wso2/wso2is:${tag}'", 'wso2is null at main.bicep wso2/wso2is:${tag}'],
    ["// param tag string = '7.0.0'\nimage: 'wso2/wso2is:${tag}'", 'wso2is null at main.bicep wso2/wso2is:${tag}'],
    ["param i string = 'wso2/wso2is:7.0.0'\nimage: i", 'wso2is 7.0.0 at main.bicep 7.0.0'],
    ["var i = 'wso2/wso2is:${tag}'\nvar tag = '7.0.0'\nimage: i\n", 'wso2is 7.0.0 at main.bicep 7.0.0'],
    ["linuxFxVersion: 'DOCKER|wso2/wso2is:7.0.0'", 'wso2is 7.0.0 at main.bicep 7.0.0'],
    ["params: { img: 'wso2/wso2is:7.0.0' }", 'wso2is 7.0.0 at main.bicep 7.0.0'],
  ])('%s is %s', (text, expected) => {
    expect(images(text)).toContain(expected);
  });

  it.each([
    "image: 'nginx'",
    "// image: 'wso2/wso2is'",
    "imageName: 'wso2/wso2is'",
    "x.image: 'wso2/wso2is'",
    'image: i',
    "description: 'wso2/wso2is'",
  ])('is not in %s', (text) => {
    expect(images(text)).toEqual([]);
  });

  it('is each of a file, and none twice', () => {
    expect(images("image: 'wso2/wso2is:7.0.0'\nimage: 'wso2/wso2is:7.1.0'\nx: 'wso2/wso2am:4.3.0'\n")).toEqual([
      'wso2is 7.0.0 at main.bicep 7.0.0',
      'wso2is 7.1.0 at main.bicep 7.1.0',
      'wso2am 4.3.0 at main.bicep 4.3.0',
    ]);
  });

  it('has its version where the tag is written', () => {
    const claim = (text: string) => bicepUnits('main.bicep', text, memoryTree({ 'main.bicep': text }))[0]?.claims[0];
    const place = (text: string): string => cut({ 'main.bicep': text }, claim(text)?.span as Span);
    expect(place("image: 'wso2/wso2is:5.11.0.0'")).toBe('5.11.0.0');
    expect(place("param i string = 'wso2/wso2is:5.11.0.0'\nimage: i")).toBe('5.11.0.0');
    expect(place("param tag string = '5.11.0.0'\nimage: 'wso2/wso2is:${tag}'")).toBe('5.11.0.0');
    // A level can only be pinned in a tag that is written with its image.
    expect(claim("image: 'wso2/wso2is:5.11.0.0'")?.levelAt).not.toBeNull();
    expect(claim("param tag string = '5.11.0.0'\nimage: 'wso2/wso2is:${tag}'")?.levelAt).toBeNull();
    expect(claim("image: 'wso2/wso2is:5.11.0.0'")?.labels).toEqual([]);
    expect(claim("params: { img: 'wso2/wso2is:5.11.0.0' }")?.labels).toEqual([]);
  });

  it('is run by Bicep', () => {
    const [unit] = bicepUnits('main.bicep', "image: 'wso2/wso2is'", memoryTree({}));
    expect(unit?.kind).toBe('bicep');
  });

  const text = "param tag string = '7.0.0'\nimage: 'wso2/wso2is:${tag}'\n";
  it('has the parameter that a file of parameters gives it', () => {
    const version = (others: Files) => images(text, others)[0]?.split(' ')[1];
    expect(version({ 'infra/prod.bicepparam': given('7.1.0') })).toBe('7.1.0');
    expect(version({ 'infra/env/prod.bicepparam': given('7.1.0', '../main.bicep') })).toBe('7.1.0');
    expect(version({ 'infra/prod.bicepparam': given('7.1.0', 'other.bicep') })).toBe('7.0.0');
    expect(version({ 'infra/prod.bicepparam': "param tag = '7.1.0'\n" })).toBe('7.0.0');
    expect(version({ 'infra/a.bicepparam': given('7.1.0'), 'infra/b.bicepparam': given('7.1.0') })).toBe('7.1.0');
  });

  it('has no version where files of parameters give different ones', () => {
    const others = { 'infra/a.bicepparam': given('7.1.0'), 'infra/b.bicepparam': given('5.11.0') };
    expect(images(text, others)).toEqual(['wso2is null at main.bicep wso2/wso2is:${tag}']);
  });
});

describe('a parameter of a Bicep file', () => {
  const text = "param tag string = '7.1.0'\nimage: 'wso2/wso2is:${tag}'\n";
  const version = (others: Files) => images(text, others)[0]?.split(' ')[1];
  const module = (params: string, rest = ''): Files => ({
    'main.bicep': `${rest}module is 'infra/main.bicep' = {\n  name: 'is'\n  params: ${params}\n}\n\nresource x 'y' = {\n  tag: '1.2.3'\n}\n`,
  });

  it.each([
    ["{\n    tag: '7.0.0'\n  }", '7.0.0'],
    ["{ tag: '7.0.0', x: 1 }", '7.0.0'],
    ["{\n    other: '7.0.0'\n  }", '7.1.0'],
    ['{\n    tag: release\n  }', '7.0.0'],
    ['{\n    tag: unknown\n  }', 'null'],
    ["{\n    tag: prod ? '7.0.0' : '7.1.0'\n  }", 'null'],
    ["{\n    tag: '${release}-1'\n  }", 'null'],
  ])('is what the file that deploys it as a module gives it: %j', (params, expected) => {
    expect(version(module(params, "param release string = '7.0.0'\n"))).toBe(expected);
  });

  it('is told where it is given', () => {
    const image = 'param img string\nimage: img\n';
    const at = (others: Files): string[] => {
      const files = { 'infra/main.bicep': image, ...others };
      return bicepUnits('infra/main.bicep', image, memoryTree(files)).map(({ at }) => `${at.file} ${cut(files, at)}`);
    };
    const file = '{"parameters": {"other": {"value": "x"}, "img": {"value": "wso2/wso2is:7.0.0"}}}';
    expect(at({ 'infra/main.parameters.json': file })).toEqual(['infra/main.parameters.json 7.0.0']);
    const first = "module x 'x.bicep' = {\n  name: 'x'\n}\n";
    expect(at(module("{ other: 'x', img: 'wso2/wso2is:7.0.0' }", first))).toEqual(['main.bicep 7.0.0']);
  });

  it('is not known where it is given another value, or one that is not known', () => {
    const parameters = { 'infra/prod.bicepparam': given('7.0.0') };
    expect(version({ ...parameters, ...module("{ tag: '7.0.0' }") })).toBe('7.0.0');
    expect(version({ ...parameters, ...module('{ tag: unknown }') })).toBe('null');
    const known = module("{ tag: '7.0.0' }")['main.bicep'] as string;
    const unknown = module('{ tag: unknown }')['main.bicep'] as string;
    expect(version({ 'main.bicep': unknown + known })).toBe('null');
    expect(version({ 'main.bicep': known + unknown })).toBe('null');
  });

  it('is not what a text for people gives it', () => {
    expect(version({ 'README.md': module("{ tag: '7.0.0' }")['main.bicep'] as string })).toBe('7.1.0');
    expect(version({ 'infra/settings.json': '{"tag": {"value": "7.0.0"}}' })).toBe('7.1.0');
  });

  it('is not what another module or a comment is given', () => {
    const other = (module("{ tag: '7.0.0' }")['main.bicep'] as string).replace('infra/main', 'infra/other');
    expect(version({ 'main.bicep': other })).toBe('7.1.0');
    const commented = (module("{ tag: '7.0.0' }")['main.bicep'] as string).replace(/^/gm, '// ');
    expect(version({ 'main.bicep': commented })).toBe('7.1.0');
  });

  it('is what a file of parameters beside it has', () => {
    const file = '{"parameters": {"tag": {\n  "value": "7.0.0"\n}}}';
    expect(version({ 'infra/main.parameters.json': file })).toBe('7.0.0');
    expect(version({ 'infra/parameters.prod.json': file })).toBe('7.0.0');
    expect(version({ 'other/main.parameters.json': file })).toBe('7.1.0');
    expect(version({ 'infra/parameters.json': file.replace('7.0.0', '7.1.0'), 'infra/b.parameters.json': file })).toBe(
      'null',
    );
  });
});

describe('a server that Bicep deploys', () => {
  const IMAGE = "image: 'wso2/wso2is:7.0.0'\n";

  it('is told without a configuration', () => {
    expect(told({ 'main.bicep': `${ACCOUNT}${IMAGE}` })).toEqual([
      'main.bicep#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it.each([
    "loadTextContent('conf/deployment.toml')",
    "loadFileAsBase64('./conf/deployment.toml')",
    "base64(loadTextContent( 'conf/deployment.toml'))",
  ])('runs with the file that %s reads', (call) => {
    const files = (toml: string): Files => ({
      'main.bicep': `${IMAGE}secret: {\n  'deployment.toml': ${call}\n}\n`,
      'conf/deployment.toml': toml,
    });
    expect(told(files(CLOSED))).toEqual(['conf: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files(CLOSED))).toEqual([]);
    expect(findings(files(ENABLED))).toEqual(['error conf/deployment.toml:4 enabled']);
  });

  it('runs with the files that it reads, wherever these lie', () => {
    const reads = (image: string, file: string): string =>
      `image: '${image}'\nsecret: {\n  value: loadTextContent('${file}')\n}\n`;
    const files = {
      'infra/am.bicep': reads('wso2/wso2am:4.3.0', '../conf/a/deployment.toml'),
      'infra/is.bicep': reads('wso2/wso2is:7.0.0', '../conf/b/deployment.toml'),
      'conf/a/deployment.toml': CLOSED,
      'conf/b/deployment.toml': ENABLED,
    };
    expect(told(files)).toEqual([
      'conf/a: wso2am 4.3.0 A disabled B not-affected',
      'conf/b: wso2is 7.0.0 A enabled B disabled',
    ]);
    expect(told({ 'main.bicep': reads('wso2/wso2is:7.0.0', '../deployment.toml') })).toEqual([
      'main.bicep#image wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('runs with a text of its file', () => {
    const files = (toml: string): Files => ({
      'main.bicep': `${IMAGE}secret: {\n  'deployment.toml': base64('''\n${toml}''')\n}\n`,
    });
    expect(told(files(CLOSED))).toEqual(['main.bicep: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files(ENABLED))).toEqual(['error main.bicep:7 enabled']);
    expect(findings(files(OPEN))).toEqual(['error main.bicep:5 missing']);
  });

  it('may have its name from a file of parameters alone', () => {
    const files = {
      'main.bicep': "param image string\nparam tag string = '5.11.0'\nx: {\n  image: '${image}:${tag}'\n}\n",
    };
    expect(told(files)).toEqual([]);
    expect(told({ ...files, 'prod.bicepparam': "using 'main.bicep'\nparam image = 'wso2/wso2is'\n" })).toEqual([
      'main.bicep#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('is one where another file gives it to a module', () => {
    const top = "module is 'main.bicep' = {\n  params: {\n    image: 'wso2/wso2is:5.11.0'\n  }\n}\n";
    expect(told({ 'main.bicep': 'param image string\nx: {\n  image: image\n}\n', 'top.bicep': top })).toEqual([
      'top.bicep#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('is not looked for in a file whose images are written', () => {
    const files = { 'main.bicep': "image: 'nginx:1'\n", 'is.bicep': IMAGE };
    expect(bicepOfOpenImages(memoryTree(files), new Set(['is.bicep']))).toEqual([]);
    const open = { ...files, 'main.bicep': "image: '${x}:1'\n" };
    expect(bicepOfOpenImages(memoryTree(open), new Set(['is.bicep'])).map(({ path }) => path)).toEqual(['main.bicep']);
    expect(bicepOfOpenImages(memoryTree(open), new Set(['is.bicep', 'main.bicep']))).toEqual([]);
    const beside = {
      'is.bicep': IMAGE,
      'main.bicep': 'x: {\n  image: image\n}\n',
      Dockerfile: 'FROM wso2/wso2is:7.0.0\n',
    };
    expect(bicepOfOpenImages(memoryTree(beside), new Set(['is.bicep'])).map(({ path }) => path)).toEqual([
      'main.bicep',
    ]);
    expect(bicepOfOpenImages(memoryTree({ 'main.bicep': open['main.bicep'], 'x.sh': 'wso2is' }), new Set())).toEqual(
      [],
    );
  });

  it('is not one in a comment', () => {
    expect(told({ 'main.bicep': `${ACCOUNT}// ${IMAGE}` })).toEqual([]);
  });
});
