import { describe, expect, it } from 'vitest';
import { terraformMaps } from '../../../src/deployment/terraform/terraform-maps.ts';
import { CLOSED, ENABLED, type Files, findings, memoryTree, told, workload } from '../tree.ts';

const manifest = (map: string): string =>
  `resource "kubectl_manifest" "is" {\n  yaml_body = <<YAML\n${workload('is', 'wso2/wso2is:7.0.0', map)}YAML\n}\n`;
const made = (name: string, file: string, kind = 'config_map_v1'): string =>
  `resource "kubernetes_${kind}" "c" {\n  metadata {\n    labels = local.labels\n    name = ${name}\n  }\n  data = {\n    "deployment.toml" = file("${file}")\n  }\n}\n`;
const FILE = '${path.module}/conf/is.toml';
const of = (map: string, toml = CLOSED): Files => ({
  'tf/main.tf': manifest('is-conf') + map,
  'tf/conf/is.toml': toml,
});

describe('a config map that Terraform makes of a file', () => {
  it.each([
    ['config_map_v1', made('"is-conf"', FILE)],
    ['config_map', made('"is-conf"', FILE, 'config_map')],
    ['secret', made('"is-conf"', FILE, 'secret')],
    ['a path without its folder', made('"is-conf"', 'conf/is.toml')],
    ['a template', made('"is-conf"', FILE).replace('file(', 'templatefile(').replace('")\n', '", {})\n')],
    [
      'one line',
      `${made('"other"', 'gone')}${made('"is-conf"', FILE).replace(/metadata \{[^}]*\}/, 'metadata { name = "is-conf" }')}`,
    ],
  ])('is mounted by its name: %s', (_, map) => {
    expect(told(of(map))).toEqual(['tf/conf/is.toml: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(of(map))).toEqual([]);
    expect(told(of(map, ENABLED)).join()).toContain('A enabled');
  });

  it('is mounted by what another file of the repository says', () => {
    const files = { 'tf/main.tf': made('"is-conf"', FILE), 'tf/conf/is.toml': CLOSED };
    expect(findings({ ...files, 'k8s/is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf') })).toEqual([]);
  });

  it.each([
    ['another name', made('"is-other"', FILE)],
    ['a name that is given', made('var.name', FILE)],
    ['a comment', made('"is-conf"', FILE).replace(/^/gm, '# ')],
    ['another kind', made('"is-conf"', FILE).replace('kubernetes_config_map_v1', 'local_file')],
  ])('is none with %s', (_, map) => {
    expect(told({ ...of(map), 'tf/conf/is.toml': CLOSED.replace('false', 'true') }).join()).toContain('tf/main.tf#is');
  });

  it('brings nothing where the manifest mounts another one', () => {
    const files = { ...of(made('"is-conf"', FILE)), 'tf/main.tf': `${manifest('mine')}${made('"is-conf"', FILE)}` };
    expect(findings(files).join()).toContain('warning tf/main.tf');
  });
});

describe('the maps of a file of Terraform', () => {
  const maps = (text: string, paths: string[] = ['tf/conf/is.toml']): unknown[] => {
    const tree = memoryTree({ 'tf/main.tf': text, ...Object.fromEntries(paths.map((path) => [path, ''])) });
    return terraformMaps('tf/main.tf', tree);
  };
  const one = made('"is-conf"', FILE);

  it('have the files of theirs that are there, by their keys', () => {
    const found = [
      { name: 'is-conf', file: 'tf/main.tf', paths: [{ path: 'tf/conf/is.toml', key: 'deployment.toml' }] },
    ];
    expect(maps(one)).toEqual(found);
    expect(
      maps(one.replace(' data = {', ' data = {\n    a = "b"\n    c = file("gone")\n    d = file("../../x")\n')),
    ).toEqual(found);
    expect(maps(one.replace('  data =', '  other = {\n    x = file("conf/is.toml")\n  }\n  data ='))).toEqual(found);
    expect(
      maps(one.replace('  data =', '  binary_data = {\n    x = filebase64("conf/is.toml")\n  }\n  data =')),
    ).toEqual([{ ...found[0], paths: [{ path: 'tf/conf/is.toml', key: 'x' }, ...(found[0]?.paths ?? [])] }]);
    expect(
      maps(`other {\n  name = "x"\n}\n${one.replace('  metadata', '  timeouts {\n    name = "y"\n  }\n  metadata')}`),
    ).toEqual(found);
    expect(maps(`locals {\n  all = { for k in x : k => k }\n}\n${one}`)).toEqual(found);
  });

  it.each([
    ['no file', 'tf/other', one],
    ['no name', 'tf/conf/is.toml', made('var.name', FILE)],
    ['data of a source', 'tf/conf/is.toml', one.replace('resource', 'data')],
    ['what is computed', 'tf/conf/is.toml', one.replace(/"deployment.toml" = (.*)/, 'for k in x : k => $1')],
    [
      'what is computed beside what is not',
      'tf/conf/is.toml',
      one.replace('  data =', '  binary_data = { for k in x : k => file("conf/is.toml") }\n  data ='),
    ],
    ['what is nested', 'tf/conf/is.toml', one.replace('data = {', 'data = {\n    a = {\n      b = 1\n    }')],
    [
      'what is put together',
      'tf/conf/is.toml',
      one.replace('data = {', 'data = merge({').replace(/\}\n\}\n$/, '})\n}\n'),
    ],
  ])('are none with %s', (_, path, text) => {
    expect(maps(text, [path])).toEqual([]);
  });
});
