import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AUTHENTICATORS,
  expectUnresolved,
  IDENTITY,
  report,
  SECURE_AUTHENTICATORS,
  SECURE_IDENTITY,
  SECURE_TOML,
  TOML,
  tree,
} from './run.ts';

const utf16 = (text: string, mark: boolean): Buffer => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
const swapped = (text: string): Buffer => utf16(text, true).swap16();
const withByte = (text: string, byte: number): Buffer => Buffer.concat([Buffer.from(text), Buffer.from([byte])]);

const CONTENT = { toml: SECURE_TOML, identity: SECURE_IDENTITY, authenticators: SECURE_AUTHENTICATORS };
const PLACES: [string, string][] = [
  [TOML, CONTENT.toml],
  ['envs/prod/deployment.toml', CONTENT.toml],
  ['deployment.toml', CONTENT.toml],
  ['conf/deployment-berlin.toml.j2', CONTENT.toml],
  [IDENTITY, CONTENT.identity],
  ['envs/prod/identity.xml', CONTENT.identity],
  [AUTHENTICATORS, CONTENT.authenticators],
  ['envs/prod/authenticators.xml', CONTENT.authenticators],
];
const BYTES: [string, (text: string) => Buffer][] = [
  ['UTF-16 LE with a mark', (text) => utf16(text, true)],
  ['UTF-16 LE without one', (text) => utf16(text, false)],
  ['UTF-16 BE', swapped],
  ['a byte that is not UTF-8', (text) => withByte(text, 0xff)],
  ['an overlong sequence', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0xaf])])],
  ['half a surrogate pair', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])])],
  ['a NUL', (text) => withByte(text, 0)],
];

describe('a configuration file that is not text', () => {
  for (const [name, encode] of BYTES) {
    it(name, async () => {
      // One tree for all places: each file must be told at its own path.
      for (const [path, content] of PLACES) expectUnresolved(await report(tree({ [path]: encode(content) })), path);
    });
  }

  it('leaves files of that name alone when nothing marks them as WSO2’s', async () => {
    const found = await report(
      tree({ 'app/identity.xml': withByte('<identity/>', 0xff), 'x/carbon.xml': utf16('<c/>', true) }),
    );
    expect(found).toMatchObject({ deployments: [], findings: [], conclusion: 'success' });
  });
});

describe('a configuration file in a mount', () => {
  const compose = (file: string, target: string): string =>
    `services:\n  is:\n    image: wso2/wso2is:5.7.0\n    volumes:\n      - ./${file}:/home/wso2carbon/wso2is-5.7.0/repository/conf/${target}\n`;

  it('is told when it cannot be read, whatever its folder', async () => {
    const root = tree({
      'docker-compose.yml': compose('own/identity.xml', 'identity/identity.xml'),
      'own/identity.xml': withByte('<Whatever/>', 0xff),
    });
    expectUnresolved(await report(root), 'own/identity.xml');
  });
});

describe('a carrier that is not text', () => {
  const manifest = `kind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  deployment.toml: |\n${SECURE_TOML.replace(/^(?=.)/gm, '    ')}`;
  for (const [name, encode] of BYTES) {
    it(name, async () => {
      expectUnresolved(await report(tree({ 'k8s/is.yaml': encode(manifest) })), 'k8s/is.yaml');
    });
  }

  it('is left alone when it holds no configuration', async () => {
    const found = await report(tree({ 'notes/wso2.yaml': withByte('about: wso2 things\n', 0xff) }));
    expect(found.findings).toEqual([]);
  });
});

/** A file of `size` bytes that begins with `head`; the rest is a hole, so that no disk is needed. */
function large(root: string, path: string, head: string, size: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const file = openSync(join(root, path), 'w');
  writeSync(file, head);
  ftruncateSync(file, size);
  closeSync(file);
}

const MEGABYTE = 1024 * 1024;

describe('a file of 100 MB', () => {
  for (const [path, content] of PLACES) {
    it(path, async () => {
      const root = tree({});
      large(root, path, content, 100 * MEGABYTE);
      expectUnresolved(await report(root), path);
    });
  }

  it('a manifest with configuration behind 60 MB of comments', async () => {
    const pad = `${'# padding '.repeat(1000)}\n`.repeat(6000);
    const root = tree({ 'k8s/is.yaml': `${pad}kind: ConfigMap\ndata:\n  deployment.toml: |\n    [super_admin]\n` });
    expectUnresolved(await report(root), 'k8s/is.yaml');
  });

  it('of any other content is left alone', async () => {
    const root = tree({});
    for (const path of ['data.yaml', 'big.json', 'book.toml', 'run.sh']) large(root, path, 'x = 1\n', 100 * MEGABYTE);
    expect((await report(root)).findings).toEqual([]);
  });

  it('a policy file is refused, not passed', async () => {
    const { run } = await import('./run.ts');
    const root = tree({ [TOML]: SECURE_TOML });
    large(root, '.github/wso2-cert-auth.toml', '', 100 * MEGABYTE);
    const result = await run(root);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('wso2-cert-auth.toml cannot be used');
  });
});

describe('a line of 10 MB, and one just below the limit', () => {
  const line = (size: number): string => 'x'.repeat(size);
  it('in each format', async () => {
    const root = tree({
      [`a/${TOML}`]: `${SECURE_TOML}# ${line(10 * MEGABYTE)}`,
      [`b/${IDENTITY}`]: `${SECURE_IDENTITY}<!-- ${line(10 * MEGABYTE)} -->`,
      [`c/${AUTHENTICATORS}`]: `${SECURE_AUTHENTICATORS}<!-- ${line(10 * MEGABYTE)} -->`,
    });
    const found = await report(root);
    for (const path of [`a/${TOML}`, `b/${IDENTITY}`, `c/${AUTHENTICATORS}`]) expectUnresolved(found, path);
  });

  it('is read when the file is small enough', async () => {
    const size = 4.9 * MEGABYTE;
    const found = await report(
      tree({
        [`a/${TOML}`]: `${SECURE_TOML}# ${line(0.9 * MEGABYTE)}\n`,
        [`b/${IDENTITY}`]: SECURE_IDENTITY.replace('</Server>', `<X y="${line(size)}"/></Server>`),
        [`c/${AUTHENTICATORS}`]: `${SECURE_AUTHENTICATORS}<!-- ${line(size)} -->`,
        'k8s/is.yaml': `note: "${line(size)}"\nkind: ConfigMap\ndata:\n  deployment.toml: |\n${SECURE_TOML.replace(/^(?=.)/gm, '    ')}`,
        'run.sh': `# wso2is ${line(size)}\n`,
        'main.tf': `# deployment.toml ${line(size)}\n`,
        Dockerfile: `# wso2is ${line(size)}\n`,
        'site.pp': `# wso2is ${line(size)}\n`,
      }),
    );
    expect(found.findings.filter(({ rule }) => rule === 'unreadable-config')).toEqual([]);
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(expect.arrayContaining(['disabled']));
  });
});
