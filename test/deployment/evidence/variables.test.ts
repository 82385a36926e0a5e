import { describe, expect, it } from 'vitest';
import { variableClaims } from '../../../src/deployment/evidence/variables.ts';

const said = (text: string) =>
  variableClaims(text, (start, end) => ({ file: 'f', start, end }), ['l'])
    .filter(({ kind }) => kind === 'variables')
    .map(({ what, product, version, span }) => [what, product, version, text.slice(span.start, span.end)]);

describe('a variable that is a pack’s name beside the version of the same name', () => {
  it.each([
    ['wso2_app: wso2is\nwso2_app_version: 5.3.0\n', 'wso2_app wso2is 5.3.0', 'wso2is'],
    ['wso2_app_version: 5.3.0\nwso2_app: "wso2is-km"\n', 'wso2_app wso2is-km 5.3.0', 'wso2is-km'],
    ['APP=wso2is\nAPP_VERSION=5.3.0\n', 'APP wso2is 5.3.0', 'wso2is'],
    ['app: wso2ei\napp_version: 6.6.0\n', 'app wso2ei 6.6.0', 'other'],
    ['app: wso2is\nmi: wso2mi\nmi_version: 4.2.0\napp_version: 5.3.0\n', 'app wso2is 5.3.0', 'wso2is'],
  ])('names the product: %s', (text, what, product) => {
    const version = what.split(' ').at(-1);
    expect(said(text)).toContainEqual([what, product, version, version]);
  });

  it.each([
    'wso2_app: wso2is\n',
    'wso2_app: wso2is\nother_version: 5.3.0\n',
    'wso2_app: wso2is\nwso2_app_version: latest\n',
    'wso2_app: my-wso2is\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2is-5\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2_is\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2carbon\nwso2_app_version: 5.3.0\n',
    '# wso2_app: wso2is\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2is\n# wso2_app_version: 5.3.0\n',
    'wso2_app: is\nwso2_app_version: 5.3.0\n',
  ])('is none: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('is told once where the variable is one of a product’s name', () => {
    expect(said('product: wso2is\nproduct_version: 5.9.0\n')).toEqual([
      ['product wso2is 5.9.0', 'wso2is', '5.9.0', '5.9.0'],
    ]);
  });
});

describe('a version that an expression makes', () => {
  const versions = (text: string): unknown[] =>
    variableClaims(text, (start, end) => ({ file: 'f', start, end }), ['l'])
      .filter(({ kind }) => kind === 'versionVariable')
      .map(({ what, span }) => `${what} at ${text.slice(span.start, span.end)}`);

  it.each([
    ['is_version: "{{ x }}"\nx: 5.11.0\n', ['is_version 5.11.0 at {{ x }}']],
    ['x: 5.11.0\nis_version: {{x}}\n', ['is_version 5.11.0 at {{x}}']],
    [
      "is_version: \"{{ '5.11.0' if a else '7.1.0' }}\"\n",
      ['is_version 5.11.0 at 5.11.0', 'is_version 7.1.0 at 7.1.0'],
    ],
    ["product_version: \"{{ lookup('env', 'V') | default('7.1.0') }}\"\n", ['product_version 7.1.0 at 7.1.0']],
    ['is_version: "{{ x }}"\nx: latest\n', []],
    ['is_version: "{{ x }}"\nx: 5.11.0\nx: latest\n', ['is_version 5.11.0 at {{ x }}']],
    ['is_version: "{{ y }}"\nx: 5.11.0\n', []],
    ['# is_version: "{{ x }}"\nx: 5.11.0\n', []],
    ['mysql_version: "{{ x }}"\nx: 5.11.0\n', []],
    ['is_home: "{{ x }}"\nx: 5.11.0\n', []],
    ["is_version: \"{{ '5.11' if a else 'none of 1' }}\"\n", []],
    ['isVersion: {{ .Values.x | default "7.1.0" }}\n', []],
    ['isVersion: {{- default "7.1.0" x }}\n', []],
  ])('is one: %j', (text, expected) => {
    expect(versions(text)).toEqual(expected);
  });

  it('is one where a list or a line of words begins with it', () => {
    expect(versions("x(extraVars: [is_version: '5.11.0'])\n")).toEqual(['is_version 5.11.0 at 5.11.0']);
    expect(versions('- set_fact: is_version=5.11.0\n')).toEqual(['is_version 5.11.0 at 5.11.0']);
  });
});

describe('a version that holds where nothing gives its variable one', () => {
  const given = (name: string) =>
    name === 'apim_version' ? { text: '4.1.0', span: { file: 'all', start: 9, end: 14 } } : null;
  const versions = (text: string): string[] =>
    variableClaims(text, (start, end) => ({ file: 'f', start, end }), ['l'], given).map(
      ({ what, product, span }) => `${what} of ${product} at ${span.start}`,
    );

  it.each([
    ["image: wso2/wso2is:{{ is_version | default('5.11.0') }}", 'is_version 5.11.0 of wso2is at 44'],
    ['src: "wso2is-{{is_version|d(\'5.11.0\', true)}}.zip"', 'is_version 5.11.0 of wso2is at 29'],
    ['dest: /opt/wso2is-{{- product_version | default("5.11.0") }}/', 'product_version 5.11.0 of null at 49'],
  ])('is told: %s', (text, claim) => {
    expect(versions(text)).toEqual([claim]);
  });

  it.each([
    ["is_version=7.1.0 x={{ is_version | default('5.11.0') }}", ['is_version 7.1.0 of wso2is at 11']],
    ["x: {{ apim_version | default('5.11.0') }}", []],
    ["# x: {{ is_version | default('5.11.0') }}", []],
    ['# x: {{ is_version | default(\'5.11.0\') }}\nis_version: "{{ x }}"\n', []],
    ["x: {{ is_home | default('5.11.0') }}", []],
    ["x: {{ mysql_version | default('5.11.0') }}", []],
    ["x: {{ is_version | default('latest') }}", []],
    ["x: {{ is_version | replace('5.11.0', 'x') }}", []],
    ['x: {{ is_version | default(other) }}', []],
  ])('is none that the text or another file gives, and of nothing else: %s', (text, expected) => {
    expect(versions(text)).toEqual(expected);
  });
});

describe('a version that another file gives', () => {
  const given = (name: string) =>
    name === 'release' ? { text: '4.1.0', span: { file: 'all', start: 9, end: 14 } } : null;
  const made = (text: string): string[] =>
    variableClaims(text, (start, end) => ({ file: 'f', start, end }), ['l'], given).map(
      ({ what, product, span }) => `${what} of ${product} at ${text.slice(span.start, span.end)}`,
    );

  it('is told where the text takes it', () => {
    expect(made('apim_version: "{{ release }}"\n')).toEqual(['apim_version 4.1.0 of wso2am at {{ release }}']);
    expect(made('is_version: "{{ \'5.11-x\' if a else b }}"\n')).toEqual([]);
    expect(made('product_version: {{ release }}\n')).toEqual(['product_version 4.1.0 of null at {{ release }}']);
  });

  it('is none where the text gives it itself, or nothing does', () => {
    expect(made('apim_version: "{{ release }}"\nrelease: 4.2.0\n')).toEqual([
      'apim_version 4.2.0 of wso2am at {{ release }}',
    ]);
    expect(made('apim_version: "{{ other }}"\n')).toEqual([]);
    expect(made('apim_version: "{{ release }}.1"\nmysql_version: "{{ release }}"\n')).toEqual([]);
  });
});
