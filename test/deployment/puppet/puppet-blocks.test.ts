import { describe, expect, it } from 'vitest';
import { valuesSeen } from '../../../src/deployment/puppet/puppet-blocks.ts';
import { CLOSED, type Files, findings, told } from '../tree.ts';

/** The modules of two profiles, with what they have in common. */
const profiles = (body: string): Files => ({
  'modules/apim_gw/templates/repository/conf/deployment.toml.erb': CLOSED,
  'modules/apim_tm/x': '',
  'modules/apim_common/manifests/params.pp': `class a {\n${body}}\n`,
});

describe('the values of branches that a place of a manifest sees', () => {
  /** Values stand at digits, the place at `@`. */
  const seen = (text: string): string => {
    const values = [...text.matchAll(/\d/g)].map(({ 0: one, index }) => ({
      text: one,
      span: { file: 'f', start: index, end: index + 1 },
    }));
    return valuesSeen(text)(text.indexOf('@'), values)
      .map((one) => one.text)
      .join('');
  };
  it.each([
    ['{ { 1 } { 2 } @ }', '12'],
    ['{ { 1 @ } { 2 } }', '1'],
    ['{ { @ 1 } { 2 } }', '1'],
    ['{ { 1 } { @ 2 } }', '2'],
    ['{ { 1 } { 2 } { @ } }', '12'],
    ['{ 1 { 2 } { { x } @ { y } } }', '12'],
    ['{ { 1 } } { { 2 } @ }', '2'],
    ['{ 1 { 2 { @ } { y } } 3 }', '2'],
    ['{ 1 { 2 } @', '12'],
    ['{ 1 } { 2 @', '2'],
    ['{ { 1 } { 2 @\n# }\n 3 } }', '23'],
    ['1 2 @', '12'],
    ['{ 1 } @', '1'],
    ['@', ''],
    ['} 1 } 2 @', '12'],
  ])('%j: %j', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it('are looked for in blocks of a real manifest’s length', () => {
    const long = (pairs: number): string => `{ { 1 } } { { 2 } ${'{}'.repeat(pairs)} @ ${'{}'.repeat(pairs)} }`;
    expect(seen(long(400))).toBe('2');
    expect(seen(long(600))).toBe('12');
  });
});

describe('a Puppet variable that branches set', () => {
  const MANIFEST = 'modules/is/manifests/params.pp';
  const CONF: Files = { 'modules/is/templates/repository/conf/deployment.toml.erb': CLOSED };
  const HOME = 'modules/is/templates: wso2is';
  const branches = (first: string, second: string): string =>
    `  if $prod {\n    ${first}\n  } else {\n    ${second}\n  }\n`;
  const manifest = (body: string): string => `class is::params {\n${body}}\n`;
  const version = (one: string): string => `$version = '${one}'`;
  const PACK = '  $pack = "wso2is-${version}"\n';

  it.each([
    ['is the strictest', branches(version('5.11.0'), version('7.1.0')) + PACK, '5.11.0 A update-required', ['3', '5']],
    ['in whatever order', branches(version('7.1.0'), version('5.11.0')) + PACK, '5.11.0 A update-required', ['5', '3']],
    [
      'as a pack',
      branches("$pack = 'wso2is-7.1.0'", "$pack = 'wso2is-5.11.0'"),
      '5.11.0 A update-required',
      ['5', '3'],
    ],
    [
      'as a product’s version',
      `${branches("$product_version = '7.1.0'", "$product_version = '5.11.0'")}  $product = 'wso2is'\n`,
      '5.11.0 A update-required',
      ['5', '3'],
    ],
    [
      'as a product with its own version',
      branches(`$product = 'wso2is'\n    ${version('7.1.0')}`, `$product = 'wso2is'\n    ${version('5.11.0')}`),
      '5.11.0 A update-required',
      ['7', '4'],
    ],
    [
      'where it is used',
      `${branches(version('7.1.0'), version('5.11.0'))}  exec { "unzip wso2is-\${version}.zip": }\n`,
      '5.11.0 A update-required',
      ['5', '3'],
    ],
    [
      'in a case over something else than modules',
      `  case $tier {\n    'prod': {\n      ${version('7.1.0')}\n    }\n    default: {\n      ${version('5.11.0')}\n    }\n  }\n${PACK}`,
      '5.11.0 A update-required',
      ['7', '4'],
    ],
    [
      'with its pack in a case over something else than modules',
      "  case $tier {\n    'prod': {\n      $pack = 'wso2is-5.11.0'\n    }\n    default: {\n      $pack = 'wso2is-7.1.0'\n    }\n  }\n",
      '5.11.0 A update-required',
      ['4', '7'],
    ],
  ])('%s', (_, body, expected, [used, other]) => {
    const files = { ...CONF, [MANIFEST]: manifest(body) };
    expect(told(files)).toEqual([`${HOME} ${expected} B disabled`]);
    const all = findings(files);
    expect(all).toContain(`error ${MANIFEST}:${used} update-required`);
    expect(all).toContain(`warning ${MANIFEST}:${other} -`);
    expect(all).toHaveLength(2);
  });

  it.each([
    ['that agree', branches(version('7.1.0'), version('7.1.0')) + PACK],
    ['of which one is another product’s', branches("$pack = 'wso2is-7.1.0'", "$pack = 'wso2am-4.1.0'")],
    ['of which one is no release', branches(version('7.1.0'), version('99.0.0')) + PACK],
    ['of another class', `  $pack = 'wso2is-7.1.0'\n}\nclass is::old {\n  $pack = 'wso2is-5.11.0'\n`],
  ])('tells nothing of values %s', (_, body) => {
    const all = findings({ ...CONF, [MANIFEST]: manifest(body) });
    expect(all.filter((one) => one.startsWith('warning'))).toEqual([]);
  });

  it('is each profile’s own in a case over modules', () => {
    const body =
      "  case $profile {\n    'apim_gw': {\n      $pack = 'wso2am-4.3.0'\n    }\n    'apim_tm': {\n      $pack = 'wso2am-4.1.0'\n    }\n  }\n";
    const files = profiles(body);
    expect(told(files)).toEqual(['modules/apim_gw/templates: wso2am 4.3.0 A disabled B not-affected']);
    expect(findings(files)).toEqual([]);
    expect(findings(profiles(body.replace('apim_tm', 'x')))).toEqual([]);
    // What follows a class is no profile's.
    const next = `${body}}\nclass b {\n${branches("$pack = 'wso2is-7.1.0'", "$pack = 'wso2is-7.0.0'")}`;
    const both = { ...CONF, 'modules/apim_gw/x': '', 'modules/is/manifests/init.pp': `class a {\n${next}}\n` };
    expect(findings(both)).toContain('warning modules/is/manifests/init.pp:13 -');
  });

  it('is each profile’s own although a branch is for another name, too', () => {
    const branch = (labels: string, one: string): string => `    ${labels}: {\n      $pack = 'wso2am-${one}'\n    }\n`;
    const body = `  case $profile {\n${branch("'apim_gw', 'gw'", '4.3.0')}${branch("'apim_tm', 'tm'", '4.1.0')}  }\n`;
    const files = profiles(body);
    expect(told(files)).toEqual(['modules/apim_gw/templates: wso2am 4.3.0 A disabled B not-affected']);
    expect(findings(files)).toEqual([]);
  });

  it('is told of a defined type, too', () => {
    const body = branches("$pack = 'wso2is-7.1.0'", "$pack = 'wso2is-5.11.0'");
    const files = { ...CONF, [MANIFEST]: `define is::server() {\n${body}}\n` };
    expect(findings(files)).toEqual([`error ${MANIFEST}:5 update-required`, `warning ${MANIFEST}:3 -`]);
  });

  it('is not told beside what Hiera gives for some', () => {
    const files = {
      ...CONF,
      [MANIFEST]: manifest(`  ${version('7.1.0')}\n${PACK}`),
      'data/nodes/a.yaml': 'is::version: 7.0.0\n',
    };
    expect(findings(files)).toEqual([]);
  });

  it('is not told of another manifest’s pack', () => {
    const used = (one: string): string => manifest(`  ${version(one)}\n  exec { "unzip wso2is-\${version}.zip": }\n`);
    const files = {
      ...CONF,
      [MANIFEST]: used('7.1.0'),
      'modules/is/manifests/old.pp': used('7.0.0'),
    };
    expect(findings(files)).toEqual([]);
  });

  it('is told of an inherited class, too', () => {
    const files = {
      ...CONF,
      [MANIFEST]: `class is::params inherits base {\n${PACK}}\n`,
      'modules/base/manifests/init.pp': `class base {\n${branches(version('7.1.0'), version('5.11.0'))}}\n`,
    };
    expect(told(files)).toEqual([`${HOME} 5.11.0 A update-required B disabled`]);
    expect(findings(files)).toContain('warning modules/base/manifests/init.pp:3 -');
  });

  it('is not told where Hiera always gives another', () => {
    const files = {
      ...CONF,
      [MANIFEST]: manifest(branches(version('5.11.0'), version('5.10.0')) + PACK),
      'data/common.yaml': 'is::version: 7.1.0\n',
    };
    expect(told(files)).toEqual([`${HOME} 7.1.0 A disabled B disabled`]);
    expect(findings(files)).toEqual([]);
  });

  it('makes an image the oldest of its releases', () => {
    const body = `${branches(version('7.1.0'), version('7.0.0'))}  docker::run { 'a':\n    image => "wso2/wso2is:\${version}",\n  }\n`;
    const files = { [MANIFEST]: manifest(body) };
    expect(told(files)).toEqual([`${MANIFEST}#is: wso2is 7.0.0 A missing B disabled`]);
    expect(findings(files).filter((one) => one.endsWith(' -'))).toEqual([`warning ${MANIFEST}:3 -`]);
  });
});
