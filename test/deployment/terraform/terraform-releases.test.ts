import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { terraformReleases } from '../../../src/deployment/terraform/terraform-releases.ts';
import { treeAt } from '../../../src/deployment/text/values-tree.ts';
import type { YamlScalar } from '../../../src/read/yaml.ts';
import { cut, told } from '../tree.ts';

const none = (): null => null;
const release = (body: string, label = 'am'): string => `resource "helm_release" "${label}" {\n${body}\n}\n`;
const releases = (text: string): Release[] => terraformReleases('env/main.tf', text, none);
const images = (text: string): string[] =>
  releases(text).flatMap(({ values }) =>
    new Values(values, null).images().map(({ what, span }) => `${what} at ${cut({ 'env/main.tf': text }, span)}`),
  );
const claims = (text: string): string[] =>
  releases(text).flatMap(({ claim }) =>
    claim ? [`${claim.product} ${claim.version ?? '?'} at ${cut({ 'env/main.tf': text }, claim.span)}`] : [],
  );
const WSO2 = '  repository = "https://helm.wso2.com"\n  chart = "am-single-node"\n';

describe('a release of Terraform', () => {
  it('has a chart, a name, files and a place', () => {
    const text = `# x\n${release('  chart = "./charts/am"\n  values = [file("${path.module}/a.yaml"), templatefile("b.tpl", {})]')}`;
    expect(releases(text)).toMatchObject([
      {
        name: 'env/main#am',
        chart: './charts/am',
        files: ['a.yaml', 'b.tpl'],
        values: null,
        claim: null,
        textFiles: [],
      },
    ]);
    const at = releases(text)[0]?.at as Release['at'];
    expect(cut({ 'env/main.tf': text }, at)).toMatch(/^resource.*\{\}\)\]$/s);
    expect(terraformReleases('env.prod/main.tf', text, none)[0]?.name).toBe('env.prod/main#am');
    expect(releases(release('chart = "${path.module}/am"'))[0]?.chart).toBe('./am');
    expect(releases(release('chart = "${path.root}/am"'))[0]?.chart).toBe('./am');
  });

  it('has files whose path is filled in, and all that a variable may name', () => {
    const files = (values: string) =>
      releases(release(`  chart = "./am"\n  values = [${values}]`)).map((one) => one.files);
    expect(files('file("${path.module}/values/${var.environment}.yaml")')).toEqual([
      ['values/${var.environment}.yaml'],
    ]);
    expect(files('file("a/${lookup(x, "y")}.yaml"), file("b.yaml")')).toEqual([['b.yaml']]);
    expect(files('file(var.file), file("b.yaml")')).toEqual([['b.yaml']]);
    const at = (text: string, file: string) => ({ text, span: { file, start: 0, end: 1 } });
    const given = terraformReleases(
      'modules/is/main.tf',
      release('  chart = "./am"\n  values = [file("a.yaml"), file(var.file)]'),
      none,
      () => [at('${path.module}/is.yaml', 'prod/main.tf'), at('is.yaml', 'dev/main.tf'), at('local.x ? 1 : 2', 'x.tf')],
    );
    expect(given.map(({ name, files }) => [name, ...files])).toEqual([
      ['modules/is/main#am/prod/is', 'a.yaml', 'prod/is.yaml'],
      ['modules/is/main#am/dev/is', 'a.yaml', 'dev/is.yaml'],
    ]);
  });

  it.each([
    ['var.tag', 'image wso2is:5.11.0 at 5.11.0 of vars.tf'],
    ['"${var.tag}"', 'image wso2is:5.11.0 at 5.11.0 of vars.tf'],
    ['"${var.tag}.0"', 'image wso2is:5.11.0.0 at ${var.tag}.0 of main.tf'],
    ['"${var.tag}${var.other}"', 'image wso2is:${var.tag}${var.other} at ${var.tag}${var.other} of main.tf'],
    ['var.other', 'image wso2is:var.other at var.other of main.tf'],
    ['"7.0.0"', 'image wso2is:7.0.0 at 7.0.0 of main.tf'],
  ])('sets a value to %s', (value, expected) => {
    const text = release(`  chart = "./is"\n  set {\n    name = "image.name"\n    value = "wso2/wso2is"\n  }
  set {\n    name = "image.tag"\n    value = ${value}\n  }`);
    const vars = 'variable "tag" { default = "5.11.0" }\n';
    const start = vars.indexOf('5.11.0');
    const lookup = (name: string) =>
      name === 'tag' ? { text: '5.11.0', span: { file: 'vars.tf', start, end: start + 6 } } : null;
    const found = terraformReleases('main.tf', text, lookup).flatMap(({ values }) => new Values(values, null).images());
    const files = { 'main.tf': text, 'vars.tf': vars };
    expect(found.map(({ what, span }) => `${what} at ${cut(files, span)} of ${span.file}`)).toEqual([expected]);
  });

  it('sets a value whose parts have their own places, and that can be changed where its variable gets it', () => {
    const set = (value: string): string =>
      release(`  chart = "./is"\n  set {\n    name = "image"\n    value = ${value}\n  }`);
    const node = (value: string) => {
      const [one] = terraformReleases('main.tf', set(value), (name) => (name === 'tag' ? given : null));
      return treeAt(one?.values ?? null, ['image'])?.node as YamlScalar;
    };
    const given = { text: '7.0.0', span: { file: 'vars.tf', start: 30, end: 35 } };
    expect(node('var.tag').text().edit(0, 5, '7.1.0')).toEqual({ ...given.span, text: '7.1.0' });
    const start = set('"7.0.0"').indexOf('7.0.0') + 2;
    expect(node('"7.0.0"').text().locate(2, 3)).toEqual({ file: 'main.tf', start, end: start + 1 });
  });

  it('does not know what it sets to a variable that the caller may give another value', () => {
    const text = `variable "cert_auth" {\n  default = "false"\n}\n${release('  chart = "./is"\n  set {\n    name = "certAuth"\n    value = var.cert_auth\n  }')}`;
    const files = {
      'main.tf': text,
      'is/Chart.yaml': 'name: is\nappVersion: 7.0.0\n',
      'is/values.yaml': 'certAuth: false\n',
      'is/templates/cm.yaml':
        'kind: ConfigMap\nmetadata: {name: wso2is}\ndata:\n  deployment.toml: |\n    [super_admin]\n    [event.default_listener.client_certificate_authentication_handler]\n    enable = {{ .Values.certAuth }}\n',
    };
    const states = (more: Record<string, string>): string[] =>
      told({ ...files, ...more }).map((one) => / A (\S+)/.exec(one)?.[1] ?? one);
    expect(states({})).toEqual(['disabled', 'disabled']);
    expect(states({ 'deploy.sh': "terraform apply -var 'cert_auth=true'\n" })).toEqual(['disabled', 'unresolved']);
  });

  it('has the values of objects that it encodes, over its texts and below what it sets', () => {
    const encoded = (image: string, more = ''): string =>
      `${WSO2}  values = [yamlencode({\n    image = {\n      repository = "wso2/wso2am"\n      ${image}\n    }\n  })]\n${more}`;
    expect(images(release(encoded('tag = "4.2.0" # x')))).toEqual(['image wso2am:4.2.0 at "4.2.0"']);
    expect(
      images(release(encoded('tag = "4.2.0"', '  set {\n    name = "image.tag"\n    value = "4.3.0"\n  }'))),
    ).toEqual(['image wso2am:4.3.0 at 4.3.0']);
    const tag = { text: '4.1.0', span: { file: 'v.tf', start: 0, end: 5 } };
    const given = terraformReleases('env/main.tf', release(encoded('tag = var.tag')), (name) =>
      name === 'tag' ? tag : null,
    );
    expect(new Values(given[0]?.values ?? null, null).images().map(({ version }) => version)).toEqual(['4.1.0']);
    // What cannot be read as values says nothing.
    expect(releases(release(encoded('tag = a ? { b : c } : d')))[0]?.values).toBeNull();
    expect(releases(release(`${WSO2}  values = [yamlencode({ a = { b = 1`))[0]?.values).toBeNull();
  });

  it.each([
    ['another resource', 'resource "helm_chart" "am" {\n  chart = "helm_release"\n}\n'],
    ['one without a chart', release('  charts = "am"\n  x-chart = "am"')],
    ['one in a comment', '# resource "helm_release" "am" {\n#  chart = "am"\n# }\n'],
    ['one that is empty', 'resource "helm_release" "am" {\n}\nmodule "m" {\n  chart = "am"\n}\n'],
    ['a chart of the next', `${release('  version = "1"')}x {\n  chart = "am"\n}\n`],
  ])('is not %s', (_, text) => {
    expect(releases(text)).toEqual([]);
  });

  it('ends where its brace is closed, or where the next begins', () => {
    const names = (text: string): string[] => releases(text).map(({ name, chart }) => `${name} ${chart}`);
    expect(names(release('  set {\n  }\n  chart = "a"') + release('chart="b"', 'is'))).toEqual([
      'env/main#am a',
      'env/main#is b',
    ]);
    expect(names('  resource "helm_release" "am" {\n  x {\n    }\n    chart = "a"\n  }\n')).toEqual(['env/main#am a']);
    expect(names(`resource "helm_release" "x" {\n${release('chart="b"', 'is')}`)).toEqual(['env/main#is b']);
    expect(names('resource "helm_release" "x" {\n chart = "a"')).toEqual(['env/main#x a']);
  });

  it('sets values over its files', () => {
    const image = 'name = "image"\n value = "wso2/wso2am:4.2.0"';
    expect(images(release(`chart = "a"\n set {\n ${image}\n }`))).toEqual(['image wso2am:4.2.0 at 4.2.0']);
    const list =
      'set = [{ name = "image.repository", value = "wso2/wso2am" }, { name = "image.tag", value = "4.1.0" }]';
    expect(images(release(`chart = "a"\n ${list}`))).toEqual(['image wso2am:4.1.0 at 4.1.0']);
    expect(images(release('chart = "a"\n set {\n rename = "image"\n value = "wso2/wso2am:4.2.0"\n }'))).toEqual([]);
    expect(images(release('chart = "a"\n set {\n name = "image"\n type = "string"\n }'))).toEqual([]);
  });

  it('has the values of its own heredocs', () => {
    const heredoc = (tag: string): string =>
      `chart = "a"\n values = [<<EOT\nimage:\n  repository: wso2/wso2am\n  tag: ${tag}\nEOT\n  ]`;
    expect(images(release(heredoc('4.2.0')))).toEqual(['image wso2am:4.2.0 at 4.2.0']);
    expect(images(release(heredoc('4.2.0')) + release(heredoc('4.1.0'), 'b'))).toEqual([
      'image wso2am:4.2.0 at 4.2.0',
      'image wso2am:4.1.0 at 4.1.0',
    ]);
    // What the second does not set is not the first's.
    const other = 'chart = "b"\n values = [<<EOT\nimage:\n  repository: wso2/wso2is\nEOT\n  ]';
    expect(images(release(heredoc('4.2.0')) + release(other, 'b'))).toEqual([
      'image wso2am:4.2.0 at 4.2.0',
      'image wso2is at wso2/wso2is',
    ]);
    expect(images(release(`${heredoc('4.2.0')}\n set {\n name = "image.tag"\n value = 4.1.0\n }`))).toEqual([
      'image wso2am:4.1.0 at 4.1.0',
    ]);
  });

  it('keeps the text of each document of its heredocs', () => {
    const heredoc = 'chart = "a"\n values = [<<EOT\nimage: x\n---\n---\nother: y\nEOT\n  ]';
    const [found] = releases(release(heredoc));
    expect([...(found?.texts ?? [])].map(([node, { text }]) => [node.kind, text.includes('other: y')])).toEqual([
      ['map', true],
      ['map', true],
    ]);
  });

  it('has the values of a heredoc that is closed behind blanks', () => {
    const values = 'values = [\n    <<-EOT\n      image: wso2/wso2am:4.2.0\n    EOT\n  ]';
    expect(images(release(`  chart = "a"\n  ${values}`))).toEqual(['image wso2am:4.2.0 at 4.2.0']);
  });

  it('of a chart of WSO2 tells its product and version', () => {
    expect(claims(release(`${WSO2}  version = "4.1.0-1"`))).toEqual(['wso2am 4.1.0 at 4.1.0-1']);
    expect(claims(release(WSO2))).toEqual(['wso2am ? at am-single-node']);
    expect(claims(release('  chart = "wso2/am-single-node"'))).toEqual(['wso2am ? at wso2/am-single-node']);
    expect(claims(release('  chart = "am-single-node"'))).toEqual([]);
    expect(claims(release('  chart = "./wso2am"'))).toEqual([]);
    expect(claims(release('  chart = "/wso2am"'))).toEqual([]);
    const variable = (name: string) =>
      name === 'v' ? { text: '4.1.0-1', span: { file: 'x', start: 0, end: 0 } } : null;
    const text = release(`${WSO2}  version = var.v`);
    const [found] = terraformReleases('env/main.tf', text, variable);
    expect(found?.claim).toMatchObject({ version: '4.1.0', what: 'chart am-single-node 4.1.0-1' });
    expect(found?.claim && cut({ 'env/main.tf': text }, found.claim.span)).toBe('var.v');
  });
});

describe('what Terraform installs', () => {
  it('is a server with the configuration its values hold', () => {
    const open = 'conf: |\n  [event.default_listener.client_certificate_authentication_handler]\n  enable = true\n';
    const main = release(`${WSO2}  version = "4.2.0-1"\n  values = [file("\${path.module}/am.yaml")]`);
    expect(told({ 'env/main.tf': main, 'env/am.yaml': open })).toEqual([
      'env/am.yaml: wso2am 4.2.0 A enabled B not-affected',
    ]);
    expect(told({ 'env/main.tf': main })).toEqual([
      'env/main.tf#chart am-single-node 4.2.0-1: wso2am 4.2.0 A missing B not-affected',
    ]);
  });
});

describe('a release of Terraform, by what fills it in', () => {
  const MAIN = 'env/main.tf';
  const at = (text: string, file: string) => ({ text, span: { file, start: 3, end: 3 + text.length } });

  it('has a text of its own where only a part of it is a variable', () => {
    const text = release('  chart = "./am"\n  set {\n    name = "image"\n    value = "wso2/wso2am:4.2.${var.x}"\n  }');
    const [one] = terraformReleases(MAIN, text, (name) => (name === 'x' ? at('0', 'v.tf') : null));
    const [claim] = new Values(one?.values ?? null, null).images();
    expect([claim?.version, claim?.span.file]).toEqual(['4.2.0', MAIN]);
  });

  it('has a place for the tag of an image that is all written', () => {
    const text = release('  chart = "./am"\n  set {\n    name = "image"\n    value = "wso2/wso2am:4.2.0"\n  }');
    expect(images(text)).toEqual(['image wso2am:4.2.0 at 4.2.0']);
  });

  it('is as many as the longest of its lists of files, and called after that one', () => {
    const files: Record<string, readonly string[]> = {
      env: ['dev.eu.yaml', 'prod.eu.yaml'],
      size: ['s.yaml', 'l.yaml'],
    };
    const text = release('  chart = "./am"\n  values = [file(var.env), file("b.yaml"), file(var.size)]');
    const named = terraformReleases(MAIN, text, none, (name) => (files[name] ?? []).map((one) => at(one, 'v.tf')));
    expect(named.map(({ name, files }) => [name, ...files])).toEqual([
      ['env/main#am/dev.eu', 'dev.eu.yaml', 'b.yaml', 's.yaml'],
      ['env/main#am/prod.eu', 'prod.eu.yaml', 'b.yaml', 'l.yaml'],
    ]);
  });
});
