import { describe, expect, it } from 'vitest';
import { unreadCarriers } from '../../../src/deployment/doubts/unread.ts';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { judged, memoryTree, OPEN, surveyed } from '../tree.ts';

const finding = (file: string, message: string, help: string) => ({
  rule: 'unreadable-config',
  part: null,
  level: 'error',
  state: 'unresolved',
  deployment: null,
  span: { file, start: 0, end: 0 },
  message,
  help,
  fix: null,
  allowlist: null,
});

describe('what could not be read', () => {
  it('is a folder that cannot be listed', () => {
    const tree = { ...memoryTree({}), unreadableFolders: ['a/b'] };
    expect(unreadCarriers(tree, surveyed({}))).toEqual([
      finding(
        'a/b',
        'The folder a/b cannot be listed, so its files were not judged.',
        'Give the process that scans the permission to read it.',
      ),
    ]);
  });

  it('is a submodule that is not there, as a warning', () => {
    const tree = { ...memoryTree({}), submodules: ['a/b'] };
    expect(unreadCarriers(tree, surveyed({}))).toEqual([
      {
        ...finding(
          'a/b',
          'The submodule a/b is not checked out, so its files were not judged.',
          'Check the submodules out before the scan (actions/checkout: submodules: true) when they hold WSO2 configuration.',
        ),
        level: 'warning',
      },
    ]);
  });

  const unread = (glimpse: string | null, nameClass: UnreadFile['nameClass'] = 'carrier') =>
    unreadCarriers(memoryTree({}, [{ path: 'a.yaml', nameClass, problem: 'it is too large', glimpse }]), surveyed({}));

  it.each([
    ['nothing is known of it', null],
    ['it names a configuration file', 'x: deployment-uk.toml'],
    ['it names an image', 'image: wso2is:7.0.0'],
  ])('is a carrier when %s', (_, glimpse) => {
    expect(unread(glimpse)).toEqual([
      finding(
        'a.yaml',
        'The file can hold WSO2 configuration, but it is too large. What it configures was not judged.',
        'Make the file readable as UTF-8 text of at most 5 MiB, or move the configuration into a file of its own.',
      ),
    ]);
  });

  it('is told beside what could be read', () => {
    const result = judged({ 'h/deployment.toml': OPEN }, [
      { path: 'a.yaml', nameClass: 'carrier', problem: 'it is too large', glimpse: null },
    ]);
    expect(result.findings.map(({ span }) => span.file)).toEqual(['a.yaml', 'h/deployment.toml']);
  });

  it.each([
    'group_vars/prod.yml',
    'host_vars/a',
    'roles/is/vars/main.yml',
    'roles/is/defaults/main.yml',
    'chart/values-prod.yaml',
    'prod.tfvars',
    '.env',
    '.env.prod',
    'prod.env',
  ])('is what gives variables their values: %s', (path) => {
    const problem = { path, nameClass: 'carrier', problem: 'it is too large', glimpse: 'x' } as const;
    expect(unreadCarriers(memoryTree({}, [problem]), surveyed({ 'h/deployment.toml': OPEN }))).toEqual([
      finding(
        path,
        'The file gives variables their values, but it is too large. What it sets was not judged.',
        'Make the file readable as UTF-8 text of at most 5 MiB, or take it out of the repository.',
      ),
    ]);
    expect(unreadCarriers(memoryTree({}, [problem]), surveyed({}))).toEqual([]);
    expect(unreadCarriers(memoryTree({ [path]: 'x: 1\n' }), surveyed({ 'h/deployment.toml': OPEN }))).toEqual([]);
  });

  it('is told once where it names configuration, too', () => {
    const problem = { path: 'values.yaml', nameClass: 'carrier', problem: 'it is too large', glimpse: null } as const;
    const all = unreadCarriers(memoryTree({}, [problem]), surveyed({ 'h/deployment.toml': OPEN }));
    expect(all.map(({ message }) => message.slice(0, 22))).toEqual(['The file can hold WSO2']);
  });

  it('is no carrier that names nothing, and no file that is judged by itself', () => {
    expect([unread('image: nginx'), unread(null, 'toml'), unread('deployment.toml', 'config-xml')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is YAML that is broken where it holds configuration', () => {
    const broken = (text: string) => ({
      ...surveyed({}),
      broken: [{ text, span: { file: 'a.yaml', start: 0, end: 0 }, message: 'a quote is missing' }],
    });
    expect(unreadCarriers(memoryTree({}), broken('deployment.toml: "x'))).toEqual([
      finding(
        'a.yaml',
        'The file holds WSO2 configuration but is not valid YAML: a quote is missing. What it configures was not judged.',
        'Mend the YAML, or move the configuration into a file of its own.',
      ),
    ]);
    expect(unreadCarriers(memoryTree({}), broken('x: "deployment.toml'))).toEqual([]);
  });
});

describe('a file of variables that is listed but not there', () => {
  it('is nothing that could not be read', () => {
    const files = { 'repository/conf/deployment.toml': OPEN, 'group_vars/all.yml': 'a: b\n' };
    const tree = memoryTree(files);
    const gone = { ...tree, paths: [...tree.paths, 'group_vars/gone.yml'].sort() };
    expect(unreadCarriers(gone, surveyed(files))).toEqual([]);
  });
});
