import { describe, expect, it } from 'vitest';
import { unpackedArchives } from '../../../src/deployment/placement/unpacked-archives.ts';
import { type Files, memoryTree } from '../tree.ts';

const unpacked = (files: Files, scope: string | null, file = 'none.yml'): string[] => {
  const tree = memoryTree(files);
  return unpackedArchives(scope, file, tree).map(
    ({ what, span }) => `${what} ${tree.text(span.file)?.slice(span.start, span.end)}`,
  );
};
const TASKS = 'roles/am/tasks/main.yml';
const MANIFEST = 'modules/am/manifests/init.pp';

describe('the packs that tasks unpack', () => {
  it.each([
    ['of its role', '- unarchive:\n    src: packs/wso2am-4.1.0.zip\n    dest: /opt'],
    ['of a variable', '- unarchive:\n    src: "{{ packs }}/wso2am-4.1.0.zip"'],
    ['of an address', '- get_url: { url: "https://packs.example.org/wso2am-4.1.0.zip", dest: /tmp/am.zip }'],
    ['that it only copies', '- copy: src=wso2am-4.1.0.zip dest=/tmp/'],
    ['by a command', '- command: unzip -q -o /tmp/wso2am-4.1.0.zip -d /opt'],
    ['by another command', '- shell: cd /opt && tar -xzf wso2am-4.1.0.zip'],
    ['beside what is only copied', '- copy:\n    src: "{{ item }}"\n- unarchive:\n    src: wso2am-4.1.0.zip'],
    ['beside others', '- unarchive:\n    src: jdk-{{ java }}.tgz\n- unarchive:\n    src: wso2am-4.1.0.zip'],
  ])('%s', (_, task) => {
    expect(unpacked({ [TASKS]: `${task}\n` }, 'roles/am')).toEqual(['pack wso2am 4.1.0 wso2am-4.1.0.zip']);
  });

  it('are told by the variables of the role', () => {
    const files = {
      [TASKS]: '- unarchive:\n    src: "{{ pack }}"\n',
      'roles/am/defaults/main.yml': 'pack: wso2am-4.1.0.zip\n',
    };
    expect(unpacked(files, 'roles/am')).toEqual(['pack wso2am 4.1.0 wso2am-4.1.0.zip']);
  });

  it('are those of the file of a statement, too', () => {
    const files = { [TASKS]: '- unarchive: src=wso2am-4.1.0.zip\n', 'setup.sh': 'unzip wso2am-4.2.0.zip -d /opt\n' };
    expect(unpacked(files, 'roles/am', 'setup.sh')).toEqual([
      'pack wso2am 4.1.0 wso2am-4.1.0.zip',
      'pack wso2am 4.2.0 wso2am-4.2.0.zip',
    ]);
    expect(unpacked(files, null, TASKS)).toHaveLength(1);
  });

  it.each([
    ['of another role', 'roles/is', '- unarchive: src=wso2am-4.1.0.zip'],
    ['behind a comment', 'roles/am', '# - unarchive: src=wso2am-4.1.0.zip'],
    ['that are packed', 'roles/am', '- shell: tar -czf wso2am-4.1.0.tgz /opt/wso2am-4.1.0'],
    ['that are taken from the server', 'roles/am', '- fetch:\n    src: /opt/wso2am-4.1.0.zip'],
    ['that are removed', 'roles/am', '- file:\n    path: /opt/wso2am-4.1.0.zip\n    state: absent'],
    ['that are no archive', 'roles/am', '- copy:\n    src: wso2am-4.1.0'],
    ['that are no product', 'roles/am', '- unarchive: src=wso2is-connector-4.1.0.zip'],
    ['of a backup', 'roles/am', '- unarchive: src=old-wso2am-4.1.0.zip'],
  ])('are none %s', (_, scope, task) => {
    expect(unpacked({ [TASKS]: `${task}\n` }, scope)).toEqual([]);
  });

  it.each([
    '- unarchive:\n    src: "{{ pack }}"',
    '- unarchive:\n    src: "packs/wso2am-{{ version }}.zip"',
    '- copy:\n    src: "{{ product }}-4.1.0.zip"\n- command: unzip /tmp/{{ product }}-4.1.0.zip',
    '- command: unzip "{{ pack }}"',
  ])('are not told where one of them is not known: %s', (task) => {
    expect(unpacked({ [TASKS]: `- unarchive: src=wso2am-4.1.0.zip\n${task}\n` }, 'roles/am')).toEqual([]);
  });
});

describe('the packs that manifests unpack', () => {
  const UNZIP = 'exec { \'unpack\': command => "/usr/bin/unzip -q /tmp/${pack} -d /opt" }';
  it.each([
    ['of a variable', `class am {\n  $pack = 'wso2am-4.1.0.zip'\n  ${UNZIP}\n}`],
    ['of a parameter', `class am ($pack = 'wso2am-4.1.0.zip') {\n  ${UNZIP}\n}`],
    ['that are a source', "file { '/tmp/p.zip': source => 'puppet:///modules/am/wso2am-4.1.0.zip' }"],
  ])('%s', (_, manifest) => {
    expect(unpacked({ [MANIFEST]: `${manifest}\n` }, 'modules/am')).toEqual(['pack wso2am 4.1.0 wso2am-4.1.0.zip']);
  });

  it('have the version of a variable', () => {
    const manifest = `class am {\n  $version = '4.1.0'\n  $pack = "wso2am-\${version}.zip"\n  ${UNZIP}\n}\n`;
    expect(unpacked({ [MANIFEST]: manifest }, 'modules/am')).toHaveLength(1);
  });

  it.each([
    ['nothing gives the variable a value', `class am {\n  ${UNZIP}\n}`, {}],
    [
      'branches do',
      `class am {\n  if $old { $pack = 'wso2am-4.1.0.zip' } else {\n  $pack = 'wso2am-4.3.0.zip'\n  }\n  if $b {\n  $pack = 'wso2am-4.2.0.zip'\n  }\n  ${UNZIP}\n}`,
      {},
    ],
    [
      'Hiera may',
      `class am ($pack = 'wso2am-4.1.0.zip') {\n  ${UNZIP}\n}`,
      { 'data/common.yaml': 'am::pack: wso2am-4.3.0.zip\n' },
    ],
  ])('are not told where %s', (_, manifest, files) => {
    expect(unpacked({ [MANIFEST]: `${manifest}\n`, ...files }, 'modules/am')).toEqual([]);
  });
});

describe('the packs that are unpacked, by what is around them', () => {
  const manifest = (body: string, head = 'class am {'): string => `${head}\n${body}}\n`;
  const UNZIP = '  exec { "unzip /tmp/${pack}": }\n';
  const [SET, OTHER] = ["  $pack = 'wso2am-4.1.0.zip'\n", "  $pack = 'wso2am-4.2.0.zip'\n"];
  const PARAMS = 'modules/am/manifests/params.pp';
  const claims = (files: Files): (string | null)[] =>
    unpackedArchives('modules/am', MANIFEST, memoryTree(files)).map(({ version }) => version);

  it('are of a kind of their own, and of no name', () => {
    const tree = memoryTree({
      [TASKS]: '- unarchive: src=wso2am-4.1.0.zip\n',
      'roles/am/tasks/x.md': 'unzip wso2is-7.0.0.zip\n',
    });
    expect(unpackedArchives('roles/am', TASKS, tree).map(({ kind, labels }) => [kind, labels])).toEqual([['pack', []]]);
  });

  it('are told by a variable of the manifest, of one that it inherits, and by the same in all branches', () => {
    expect(claims({ [MANIFEST]: manifest(SET + UNZIP) })).toEqual(['4.1.0']);
    const inherited = {
      [MANIFEST]: manifest(UNZIP, 'class am inherits am::params {'),
      [PARAMS]: manifest(SET, 'class am::params {'),
    };
    expect(claims(inherited)).toEqual(['4.1.0']);
    expect(claims({ [MANIFEST]: manifest(SET + SET + UNZIP) })).toEqual(['4.1.0']);
  });

  it('are not known where a variable may be another one', () => {
    expect(claims({ [MANIFEST]: manifest(SET + OTHER + UNZIP) })).toEqual([]);
    const parameter = { [MANIFEST]: manifest(UNZIP, "class am ($pack = 'wso2am-4.1.0.zip') {") };
    expect(claims(parameter)).toEqual(['4.1.0']);
    const site = "node a {\n  class { 'am': pack => 'wso2am-4.2.0.zip' }\n}\n";
    expect(claims({ ...parameter, 'manifests/site.pp': site })).toEqual([]);
  });
});
