import { describe, expect, it } from 'vitest';
import { bicepUnits, isBicep } from '../../src/deployment/bicep.ts';
import { CLOSED, cut, ENABLED, type Files, findings, memoryTree, OPEN, told } from './tree.ts';

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
    ["image: 'wso2/wso2is:7.0.0'", 'wso2is 7.0.0 at main.bicep wso2/wso2is:7.0.0'],
    ["  image : 'wso2/wso2is'", 'wso2is null at main.bicep wso2/wso2is'],
    ["image: '${registry}/wso2am:4.3.0'", 'wso2am 4.3.0 at main.bicep ${registry}/wso2am:4.3.0'],
    ["param tag string = '7.0.0'\nimage: 'wso2/wso2is:${tag}'", 'wso2is 7.0.0 at main.bicep wso2/wso2is:${tag}'],
    ["var tag = '7.0.0'\nimage: 'wso2/wso2is:${tag}'", 'wso2is 7.0.0 at main.bicep wso2/wso2is:${tag}'],
    ["param tag string\nimage: 'wso2/wso2is:${tag}'", 'wso2is null at main.bicep wso2/wso2is:${tag}'],
    ["// param tag string = '7.0.0'\nimage: 'wso2/wso2is:${tag}'", 'wso2is null at main.bicep wso2/wso2is:${tag}'],
    ["param i string = 'wso2/wso2is:7.0.0'\nimage: i", 'wso2is 7.0.0 at main.bicep 7.0.0'],
    ["var i = 'wso2/wso2is:${tag}'\nvar tag = '7.0.0'\nimage: i\n", 'wso2is 7.0.0 at main.bicep 7.0.0'],
    ["linuxFxVersion: 'DOCKER|wso2/wso2is:7.0.0'", 'wso2is 7.0.0 at main.bicep wso2/wso2is:7.0.0'],
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
      'wso2is 7.0.0 at main.bicep wso2/wso2is:7.0.0',
      'wso2is 7.1.0 at main.bicep wso2/wso2is:7.1.0',
      'wso2am 4.3.0 at main.bicep 4.3.0',
    ]);
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

  it('runs with a text of its file', () => {
    const files = (toml: string): Files => ({
      'main.bicep': `${IMAGE}secret: {\n  'deployment.toml': base64('''\n${toml}''')\n}\n`,
    });
    expect(told(files(CLOSED))).toEqual(['main.bicep: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files(ENABLED))).toEqual(['error main.bicep:7 enabled']);
    expect(findings(files(OPEN))).toEqual(['error main.bicep:5 missing']);
  });

  it('is not one in a comment', () => {
    expect(told({ 'main.bicep': `${ACCOUNT}// ${IMAGE}` })).toEqual([]);
  });
});
