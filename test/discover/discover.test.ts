import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type DecodedText, decode, encode } from '../../src/discover/decode.ts';
import { listFiles, outsideBackups } from '../../src/discover/list.ts';
import { loadTree } from '../../src/discover/load.ts';
import { classify } from '../../src/discover/names.ts';
import { MAX_BYTES, readBytes, readPieces } from '../../src/discover/read-file.ts';
import { hasConfigName, isLfsPointer, isWorthParsing, roughly } from '../../src/discover/worth.ts';

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

function folder(files: Record<string, string | Buffer>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'discover-')));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const git = (root: string, ...args: string[]): void => {
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', '-c', 'protocol.file.allow=always', ...args], {
    cwd: root,
    stdio: 'ignore',
  });
};

describe('names', () => {
  it.each([
    ['a/deployment.toml', 'toml'],
    ['a/any.toml.j2', 'toml'],
    ['identity.xml', 'config-xml'],
    ['a/wso2_authenticators.xml.erb', 'config-xml'],
    ['carbon.xml.tpl', 'config-xml'],
    ['a/values.yaml', 'carrier'],
    ['bin/deploy', 'carrier'],
    ['is/scripts/set-up', 'carrier'],
    ['deploy/is/entrypoint', 'carrier'],
    ['scripts/Makefile', 'carrier'],
    ['a/x.yml.j2', 'carrier'],
    ['Dockerfile', 'carrier'],
    ['wso2is-Dockerfile', 'carrier'],
    ['is.dockerfile', 'carrier'],
    ['is+prod.Dockerfile', 'carrier'],
    ['a b/is prod.containerfile', 'carrier'],
    ['Dockerfile.am', 'carrier'],
    ['Containerfile', 'carrier'],
    ['kustomization.yaml', 'carrier'],
    ['Kustomization', 'carrier'],
    ['Makefile', 'carrier'],
    ['main.tf', 'carrier'],
    ['init.tftpl', 'carrier'],
    ['a/user-data', 'carrier'],
    ['a/userdata.txt', 'carrier'],
    ['my-user_data-is.cfg', 'carrier'],
    ['cloud-init.tmpl', 'carrier'],
    ['cloudconfig.template', 'carrier'],
    ['.env.prod', 'carrier'],
    ['a/bin/version.txt', 'carrier'],
    ['a/etc/default/wso2is', 'carrier'],
    ['etc/sysconfig/wso2is', 'carrier'],
    ['default/wso2is', null],
    ['etc/default/a/b', null],
    ['a/updates/product.txt', 'carrier'],
    ['a/updates/config.json', 'carrier'],
    ['a/deployment.toml.prod', 'toml'],
    ['deployment-am.toml.gw.j2', 'toml'],
    ['is_deployment.toml-uk', 'toml'],
    ['deployment.toml_v2', 'toml'],
    ['deployment.toml.is-5.11.0', 'toml'],
    ['deployment.toml.is-5110', 'toml'],
    ['deployment.toml.gw-9443', 'toml'],
    ['deployment.toml.is-2024', null],
    ['deployment.toml.is-240131', null],
    ['makefile', 'carrier'],
    ['GNUmakefile', 'carrier'],
    ['ci/deploy.mk', 'carrier'],
    ['ci/prod.Jenkinsfile', 'carrier'],
    ['deployment.toml.saves', 'toml'],
    ['deployment.toml.uk-202', 'toml'],
    ['identity.xml.prod', 'config-xml'],
    ['a/authenticators-is.xml.dev', 'config-xml'],
    ['wso2.carbon.xml.km', 'config-xml'],
    ['catalina-server.xml.ci', 'config-xml'],
    ['deployment.toml.yaml', 'carrier'],
    ['deployment.toml.env', 'carrier'],
    ['deployment.toml.orig', null],
    ['deployment.toml.prod.bak', null],
    ['deployment.toml.backup-prod', null],
    ['deployment.toml-old', null],
    ['deployment.toml.prod_copy', null],
    ['.deployment.toml.swp', null],
    ['.deployment.toml.swo', null],
    ['deployment.toml.rej', null],
    ['deployment.toml.TXT', null],
    ['deployment.toml.md', null],
    ['deployment.toml.diff', null],
    ['deployment.toml.patch', null],
    ['deployment.toml.rpmsave', null],
    ['deployment.toml.sha256', null],
    ['deployment.toml.20240131', null],
    ['deployment.toml.2024-01-31', null],
    ['deployment.toml.1', null],
    ['deployment.toml~', null],
    ['deployment.toml.prod~', null],
    ['deployment.toml.', null],
    ['mydeployment.toml.prod', null],
    ['pyproject.toml.prod', null],
    ['deployment.prod', null],
    ['axis2.xml.prod', null],
    ['myidentity.xml.prod', null],
    ['identity.xml.old.prod', null],
    ['identity.xml.bak', null],
    ['axis2.xml', null],
    ['a/DockerFile', 'carrier'],
    ['is+prod.CONTAINERFILE', 'carrier'],
    ['DockerFile.md', null],
    ['bin/DockerFiles.d/x', null],
    ['readme.md', null],
    ['a/version.txt', null],
    ['setup.cfg', null],
    ['bin/deploy.exe', null],
    ['src/deployer', null],
    ['scripts/.keep', null],
    ['bin/a/b', null],
    ['redeploy', null],
    ['user-data/readme.txt', null],
    ['user.data', null],
    ['user-data.bin', null],
  ])('%s is %s', (path, expected) => {
    expect(classify(path)).toBe(expected);
  });
});

describe('decoding', () => {
  it('takes UTF-8, with and without a byte order mark', () => {
    expect(decode(Buffer.from('ä'))).toEqual({ text: 'ä', bom: false, encoding: 'utf8' });
    expect(decode(Buffer.from('\ufeffä'))).toEqual({ text: 'ä', bom: true, encoding: 'utf8' });
    expect(decode(Buffer.alloc(0))).toEqual({ text: '', bom: false, encoding: 'utf8' });
  });

  it('takes ISO-8859-1 only where XML declares it', () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    expect(decode(latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>ä</a>'))).toMatchObject({
      text: expect.stringContaining('ä'),
      bom: false,
      encoding: 'latin1',
    });
    expect(decode(latin('<?xml version="1.0"?><a>ä</a>'))).toEqual({ problem: expect.stringContaining('UTF-8') });
  });

  it('is undone byte for byte', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>\xe4\x80</a>', 'latin1');
    for (const bytes of [latin, Buffer.from('\ufeffä€'), Buffer.from('ä€')]) {
      const decoded = decode(bytes) as DecodedText;
      expect(encode(decoded.text, decoded)).toEqual(bytes);
    }
  });

  it('is not undone where the encoding lacks a character', () => {
    expect(encode('a€', { bom: false, encoding: 'latin1' })).toBe(null);
    expect(encode('aä', { bom: false, encoding: 'latin1' })).toEqual(Buffer.from('aä', 'latin1'));
  });

  it.each([
    ['UTF-16 little endian', Buffer.from('\ufeffa', 'utf16le'), 'UTF-16'],
    ['UTF-16 big endian', Buffer.from('\ufeffa', 'utf16le').swap16(), 'UTF-16'],
    ['a NUL', Buffer.from('a\0b'), 'NUL'],
  ])('refuses %s', (_, bytes, word) => {
    expect(decode(bytes)).toEqual({ problem: expect.stringContaining(word) });
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\ufeff\ufffe]/.test(text)),
        (text) => {
          expect(decode(Buffer.from(text))).toEqual({ text, bom: false, encoding: 'utf8' });
        },
      ),
    );
  });
});

describe('what is worth a look', () => {
  const worth = (text: string, name: 'toml' | 'carrier' = 'carrier') => isWorthParsing(Buffer.from(text), name);

  it.each([
    'x: wso2is',
    'deployment-berlin.toml: |',
    'product_version: 5.9.0',
    'image: "{{ .Values.image }}"',
    '{{- include "is.image" . }}',
    'services:\n',
    'resources:\n  - ../base',
    'bases: [../base]',
    '{{ (.Files.Glob "x").AsConfig }}',
    'resources: # all\r\n- ../base\r\n',
    'bases:\n\n  # the base\n  - ../base\n',
  ])('%j is', (text) => {
    expect(worth(text)).toBe(true);
  });

  it.each(['a: b', 'resources:\n  limits: 1', 'image: nginx'])('%j is not', (text) => {
    expect(worth(text)).toBe(false);
  });

  it('of TOML files are those with tables of a server', () => {
    expect([
      worth('[super_admin]', 'toml'),
      worth('  [[event.default_listener.x]]', 'toml'),
      worth('[package]', 'toml'),
    ]).toEqual([true, true, false]);
    expect([
      hasConfigName('a/deployment-x.toml.j2', 'toml'),
      hasConfigName('a/deployment.toml-x', 'toml'),
      hasConfigName('a/x.toml', 'toml'),
      hasConfigName('carbon.xml', 'config-xml'),
    ]).toEqual([true, true, false, true]);
  });

  it('is seen through UTF-16', () => {
    expect([roughly(Buffer.from('\ufeffwso2', 'utf16le')).includes('wso2'), roughly(Buffer.from('wso2'))]).toEqual([
      true,
      'wso2',
    ]);
    expect(isWorthParsing(Buffer.from('wso2', 'utf16le'), 'carrier')).toBe(true);
  });

  it('is not what Git LFS left behind', () => {
    expect(isLfsPointer(Buffer.from('version https://git-lfs.github.com/spec/v1\noid x\n'))).toBe(true);
    expect(isLfsPointer(Buffer.from('version 2'))).toBe(false);
  });
});

describe('listing', () => {
  it('walks a folder that is no work tree', async () => {
    const root = folder({
      'b/x': '',
      a: '',
      'node_modules/x': '',
      'b/.git/x': '',
      'is/repository/components/features/x': '',
    });
    expect((await listFiles(root)).paths).toEqual(['a', 'b/x']);
  });

  it('asks git inside one: tracked and new files, not ignored ones', async () => {
    const root = folder({ '.gitignore': 'ignored/\n', tracked: '', 'ä/new': '', 'ignored/x': '' });
    git(root, 'init', '-q');
    git(root, 'add', 'tracked');
    expect((await listFiles(root)).paths).toEqual(['.gitignore', 'tracked', 'ä/new']);
    expect((await listFiles(join(root, 'ä'))).paths).toEqual(['new']);
    // The root itself is ignored: it is walked.
    expect((await listFiles(join(root, 'ignored'))).paths).toEqual(['x']);
  });

  it('asks git inside a large one, too, and gives its tracked files alone early', async () => {
    const root = folder({ new: '', tracked: '' });
    git(root, 'init', '-q');
    const names = Array.from({ length: 6000 }, (_, index) => `${'x'.repeat(180)}${String(index).padStart(4, '0')}`);
    const empty = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
    const entries = [...names, 'tracked'].map((name) => `100644 ${empty} 0\t${name}\n`).join('');
    execFileSync('git', ['update-index', '--index-info'], { cwd: root, input: entries });
    const early: string[] = [];
    const { paths, late } = await listFiles(root, (some) => early.push(...some));
    expect(early.sort()).toEqual(['tracked', ...names]);
    expect([late, paths]).toEqual([['new'], ['new', 'tracked', ...names]]);
  });

  it('lists submodules, and names those that are not checked out', async () => {
    const inner = folder({ x: 'x' });
    git(inner, 'init', '-q');
    git(inner, 'add', '.');
    git(inner, 'commit', '-qm', 'x');
    const root = folder({ a: '' });
    git(root, 'init', '-q');
    git(root, 'submodule', 'add', '-q', inner, 'sub');
    git(root, 'submodule', 'add', '-q', inner, 'gone');
    expect((await listFiles(root)).paths).toEqual(expect.arrayContaining(['a', 'sub/x', 'gone/x']));
    rmSync(join(root, 'gone'), { recursive: true });
    expect((await listFiles(root)).submodules).toEqual(['gone']);
  });

  it('lists untracked repositories inside one, and walks where git has no answer', async () => {
    const root = folder({ 'a/x': '', 'nested/y': '', 'b/z': '' });
    git(root, 'init', '-q');
    git(join(root, 'nested'), 'init', '-q');
    expect((await listFiles(root)).paths).toEqual(['a/x', 'b/z', 'nested/y']);
    const broken = folder({ '.git/HEAD': 'nonsense', x: '' });
    expect((await listFiles(broken)).paths).toEqual(['x']);
  });

  it('knows what a sparse checkout leaves out, and that it is not to be passed', async () => {
    const root = folder({ 'in/x': 'x', 'out/deployment.toml': '[super_admin]\n', 'out/y.yaml': 'wso2: 1\n' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'x');
    git(root, 'sparse-checkout', 'set', 'in');
    expect((await listFiles(root)).sparse).toEqual(['out/deployment.toml', 'out/y.yaml']);
    expect((await loadTree(root)).unread).toMatchObject([
      { path: 'out/deployment.toml', problem: expect.stringContaining('sparse checkout') },
    ]);
  });

  it('does not stumble over a tracked path that is another thing on the disk', async () => {
    const root = folder({ 'a/deployment.toml': '', 'b.yaml': 'wso2' });
    git(root, 'init', '-q');
    git(root, 'add', '.');
    rmSync(join(root, 'a'), { recursive: true });
    writeFileSync(join(root, 'a'), '');
    rmSync(join(root, 'b.yaml'));
    mkdirSync(join(root, 'b.yaml'));
    expect(await loadTree(root)).toMatchObject({ files: [], unread: [] });
  });

  it('of a folder that is not there fails', async () => {
    await expect(listFiles(join(folder({}), 'gone'))).rejects.toThrow(/ENOENT/);
  });

  it('drops the backup folders of homes only', () => {
    const homes = ['backup/is/repository/deployment/x', 'is/repository/conf/x'];
    const paths = ['backup/is/backup/x', 'backup/x', 'backups/x', 'is/backup/repository/conf/x', 'other/backup/x'];
    expect(outsideBackups([...paths, ...homes])).toEqual(['backup/x', 'backups/x', 'other/backup/x', ...homes]);
    expect(outsideBackups(['a', 'backup/x', 'repository/resources/x'])).toEqual(['a', 'repository/resources/x']);
  });
});

describe('reading a file', () => {
  const root = folder({
    a: 'text',
    'sub/b': 'x',
    big: Buffer.alloc(MAX_BYTES + 1, 'a'),
    limit: Buffer.alloc(MAX_BYTES, 'a'),
    empty: '',
  });
  symlinkSync('a', join(root, 'link'));
  symlinkSync('gone', join(root, 'dangling'));
  symlinkSync('/etc/hostname', join(root, 'outside'));
  symlinkSync('/etc', join(root, 'outside-folder'));

  it('gives its bytes', () => {
    expect(readBytes(root, 'a')).toEqual({ bytes: Buffer.from('text') });
    expect(readBytes(root, 'link')).toEqual({ bytes: Buffer.from('text') });
    expect(readBytes(root, 'limit')).toMatchObject({ bytes: { length: MAX_BYTES } });
    expect(readBytes(root, 'empty')).toMatchObject({ bytes: { length: 0 } });
  });

  it.each([
    ['gone', { absent: true }],
    ['a/below', { absent: true }],
    ['sub', { absent: true }],
    ['big', { problem: expect.stringContaining('5 MiB'), kind: 'large' }],
    ['dangling', { problem: expect.stringContaining('nowhere'), kind: 'no-file' }],
    ['outside', { problem: expect.stringContaining('out of the scanned folder'), kind: 'no-file' }],
    ['outside-folder/hostname', { problem: expect.stringContaining('out of the scanned folder'), kind: 'no-file' }],
  ])('%s is %j', (path, expected) => {
    expect(readBytes(root, path)).toEqual(expected);
  });

  it('does not wait for a pipe', () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(readBytes(root, 'pipe')).toEqual({ problem: 'it is not a regular file', kind: 'no-file' });
  });

  it('hands an oversized one out in pieces that overlap', () => {
    const size = 2 * 1024 * 1024 + 10;
    const text = Buffer.alloc(size, 'a');
    text.write('needle', 1024 * 1024 - 3);
    const from = folder({ big: text });
    const seen: boolean[] = [];
    readPieces(from, 'big', (piece) => {
      seen.push(piece.includes('needle'));
      return true;
    });
    expect(seen).toHaveLength(3);
    expect(seen).toContain(true);
    let count = 0;
    readPieces(from, 'big', () => {
      count++;
      return false;
    });
    expect(count).toBe(1);
  });
});

describe('loading a tree', () => {
  it('takes what can matter, and reads the rest when asked', async () => {
    const root = folder({
      'is/deployment.toml': '',
      'a.toml': '[x]\n',
      'b.yaml': 'wso2: 1\n',
      'c.yaml': 'x: 1\n',
      'd.md': 'wso2',
    });
    const tree = await loadTree(root);
    expect(tree.files.map(({ path }) => path)).toEqual(['b.yaml', 'is/deployment.toml']);
    expect([tree.text('c.yaml'), tree.text('c.yaml'), tree.text('gone'), tree.text('../x')]).toEqual([
      'x: 1\n',
      'x: 1\n',
      null,
      null,
    ]);
    expect(tree.paths).toHaveLength(5);
  });

  it('tells what cannot be read', async () => {
    const root = folder({
      'is/deployment.toml': Buffer.from([0xff, 0x61]),
      'b.yaml': Buffer.from('wso2is \xff', 'latin1'),
      'lfs/identity.xml': 'version https://git-lfs.github.com/spec/v1\n',
    });
    expect((await loadTree(root)).unread).toMatchObject([
      { path: 'b.yaml', glimpse: expect.stringContaining('wso2is') },
      { path: 'is/deployment.toml', problem: expect.stringContaining('UTF-8') },
      { path: 'lfs/identity.xml', problem: expect.stringContaining('Git LFS') },
    ]);
    expect((await loadTree(root)).text('b.yaml')).toBeNull();
  });

  it('reads any file of the list, by a place that tells what it is, as one whose name says that it matters', async () => {
    const root = folder({
      'is.conf': '\ufeffx = 1\n',
      'utf16.conf': Buffer.from('\ufeffx = 1', 'utf16le'),
      'lfs.conf': 'version https://git-lfs.github.com/spec/v1\n',
      'large.conf': Buffer.alloc(MAX_BYTES + 1, ' '),
      'ignored.conf': 'x = 1\n',
      '.gitignore': 'ignored.conf\n',
    });
    symlinkSync('/etc/hostname', join(root, 'out.conf'));
    expect((await loadTree(root)).load('ignored.conf', 'toml')).toEqual({
      path: 'ignored.conf',
      nameClass: 'toml',
      text: 'x = 1\n',
    });
    git(root, 'init');
    const tree = await loadTree(root);
    const told = (path: string) => tree.load(path, 'toml');
    expect(told('is.conf')).toEqual({ path: 'is.conf', nameClass: 'toml', text: 'x = 1\n' });
    expect(told('utf16.conf')).toMatchObject({ problem: expect.stringContaining('UTF-16') });
    expect(told('lfs.conf')).toMatchObject({ problem: expect.stringContaining('Git LFS') });
    expect(told('large.conf')).toMatchObject({ problem: expect.stringContaining('5 MiB') });
    expect(told('out.conf')).toMatchObject({ problem: expect.stringContaining('out of the scanned folder') });
    for (const path of ['ignored.conf', 'gone.conf', '../is.conf', '']) expect(told(path)).toBeNull();
  });

  it('glimpses at an oversized file around the names of configuration', async () => {
    const big = Buffer.alloc(MAX_BYTES + 10, 'a\n');
    big.write('deployment.toml: |', MAX_BYTES - 20);
    const [unread] = (await loadTree(folder({ 'big.yaml': Buffer.concat([Buffer.from('# wso2\n'), big]) }))).unread;
    expect(unread?.glimpse).toContain('deployment.toml: |');
    expect(unread?.glimpse?.length).toBeLessThan(200_000);
  });

  it('glimpses at words of one line once, and at no other line', async () => {
    const pad = 'a\n'.repeat(MAX_BYTES / 2);
    const line = `${'b'.repeat(100)} wso2 and wso2${'c'.repeat(100)}`;
    const [unread] = (await loadTree(folder({ 'big.yaml': `# wso2\n${pad}${line}\nd\nx wso2 y\n` }))).unread;
    expect(unread?.glimpse?.slice(-175)).toBe(`\n${'b'.repeat(79)} wso2 and wso2${'c'.repeat(71)}\nx wso2 y\n`);
  });

  it('follows links inside, and tells a configuration file behind one that leads out', async () => {
    const root = folder({ 'plain.yaml': 'x: 1\n', 'wso2.yaml': 'wso2: 1\n', 'is/identity.xml': '<x/>' });
    symlinkSync('plain.yaml', join(root, 'a.yaml'));
    symlinkSync('wso2.yaml', join(root, 'b.yaml'));
    symlinkSync('/etc/hostname', join(root, 'c.yaml'));
    symlinkSync('/etc/hostname', join(root, 'is/deployment.toml'));
    const tree = await loadTree(root);
    expect(tree.files.map(({ path }) => path)).toEqual(['b.yaml', 'is/identity.xml', 'wso2.yaml']);
    expect(tree.unread.map(({ path }) => path)).toEqual(['is/deployment.toml']);
    expect(tree.text('c.yaml')).toBeNull();
  });

  it('stops glimpsing when it has seen enough', async () => {
    const line = `wso2is ${'x'.repeat(60)}\n`;
    const [unread] = (await loadTree(folder({ 'big.yaml': line.repeat(MAX_BYTES / line.length + 10) }))).unread;
    expect(unread?.glimpse?.length).toBeLessThan(66_000);
  });

  it('sorts by code units, whatever the order of the disk', async () => {
    const names = ['\u{1f600}', '\uff5e', 'z', 'B', 'a/x', 'a.x'];
    const { paths } = await listFiles(folder(Object.fromEntries(names.map((name) => [name, '']))));
    expect(paths).toEqual([...names].sort());
  });

  it('knows a home by a folder each home has below repository/', async () => {
    const tree = await loadTree(
      folder({
        'is/repository/conf/x': '',
        'is/backup/deployment.toml': '',
        'my-repository/y': '',
        'repository/z': '',
        'backup/deployment.toml': '',
      }),
    );
    expect(tree.paths).toContain('backup/deployment.toml');
    expect(tree.paths).not.toContain('is/backup/deployment.toml');
    expect((await loadTree(folder({ 'repository/conf/x': '', 'backup/y': '' }))).paths).toEqual(['repository/conf/x']);
  });

  it('names a folder that cannot be listed', async () => {
    if (process.getuid?.() === 0) return;
    const root = folder({ 'closed/x': '' });
    chmodSync(join(root, 'closed'), 0);
    expect((await loadTree(root)).unreadableFolders).toEqual(['closed']);
    chmodSync(join(root, 'closed'), 0o700);
  });
});

describe('a report of a scan', () => {
  const paths = async (text: string): Promise<string[]> => {
    const { files } = await loadTree(folder({ 'x.json': text }));
    return files.map(({ path }) => path);
  };
  const ENDING = '"message": "wso2/wso2is:5.11.0 at deployment.toml" }\n';

  it.each([
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json",',
    '{\n  "version": "2.1.0",\n  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/x.json",\n',
    '{ "schemaVersion": 1, "tool": { "name": "wso2-cert-auth" }, ',
  ])('describes no deployment: %s', async (beginning) => {
    expect(await paths(`${beginning}${ENDING}`)).toEqual([]);
  });

  it.each([
    '{ "schemaVersion": 2, "mediaType": "x", ',
    '{ "$schema": "https://json-schema.org/draft-07/schema#", ',
    '{ "tool": { "name": "wso2-cert-auth" }, ',
    '{ "x": "https://json.schemastore.org/sarif-2.1.0.json", ',
  ])('is not what begins otherwise: %s', async (beginning) => {
    expect(await paths(`${beginning}${ENDING}`)).toEqual(['x.json']);
  });
});
