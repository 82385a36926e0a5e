import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyFixes, diffOf, withoutFix } from '../../src/cli/fix.ts';
import type { Finding } from '../../src/model.ts';
import { type ScanOutcome, scan } from '../../src/scan.ts';
import { CLOSED_IDENTITY, OPEN_IDENTITY } from '../deployment/tree.ts';

const FILE = 'wso2is-5.7.0/repository/conf/identity/identity.xml';
const latin = (identity: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>\n<!-- \xe4\x80 -->\n${identity}`, 'latin1');

/** The file that may not be written: whoever runs the tests may write all of them. */
const denied = vi.hoisted(() => ({ path: '' }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    writeFileSync: (...[path, ...rest]: Parameters<typeof fs.writeFileSync>): void => {
      if (path === denied.path) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      fs.writeFileSync(path, ...rest);
    },
  };
});

describe('fixes', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-fix-'));
    mkdirSync(dirname(join(root, FILE)), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const scanned = (bytes: Buffer): Promise<ScanOutcome> => {
    writeFileSync(join(root, FILE), bytes);
    return scan({ root, policyFile: null });
  };

  it('keep a file in ISO-8859-1 as it is but for what they change', async () => {
    const outcome = await scanned(latin(OPEN_IDENTITY));
    const diff = (await diffOf(outcome)).toString('latin1');
    expect(diff).toContain('\n <!-- \xe4\x80 -->\n-<Server');
    expect(applyFixes(outcome)).toEqual({ written: [FILE], left: [] });
    expect(readFileSync(join(root, FILE))).toEqual(latin(CLOSED_IDENTITY));
  });

  it('keep the byte order mark', async () => {
    const marked = (identity: string): Buffer => Buffer.from(`\ufeff<!-- \xe4 -->\n${identity}`);
    const outcome = await scanned(marked(OPEN_IDENTITY));
    expect((await diffOf(outcome)).toString()).toContain('\n \ufeff<!-- \xe4 -->\n-<Server');
    expect(applyFixes(outcome)).toEqual({ written: [FILE], left: [] });
    expect(readFileSync(join(root, FILE))).toEqual(marked(CLOSED_IDENTITY));
  });

  it('tell of a file whose encoding lacks one of their characters', async () => {
    const outcome = await scanned(latin(OPEN_IDENTITY));
    for (const { fix } of outcome.findings) for (const edit of fix?.edits ?? []) edit.text = '€';
    expect(await diffOf(outcome)).toHaveLength(0);
    expect(applyFixes(outcome)).toEqual({
      written: [],
      left: [
        `${FILE} was not changed: its encoding, ISO-8859-1, lacks a character of the fix; save it as UTF-8 first.`,
      ],
    });
    expect(readFileSync(join(root, FILE))).toEqual(latin(OPEN_IDENTITY));
  });

  it('tell of a file that is no longer the one that was scanned', async () => {
    const outcome = await scanned(latin(OPEN_IDENTITY));
    const changed = Buffer.from(` ${OPEN_IDENTITY}`);
    writeFileSync(join(root, FILE), changed);
    expect(await diffOf(outcome)).toHaveLength(0);
    expect(applyFixes(outcome)).toEqual({
      written: [],
      left: [`${FILE} was not changed: it changed while it was scanned; run the scan again.`],
    });
    expect(readFileSync(join(root, FILE))).toEqual(changed);
  });

  it('tell of a file that may not be written, and write the others', async () => {
    const other = FILE.replace('5.7.0', '5.8.0');
    mkdirSync(dirname(join(root, other)), { recursive: true });
    writeFileSync(join(root, other), OPEN_IDENTITY);
    const outcome = await scanned(Buffer.from(OPEN_IDENTITY));
    denied.path = join(root, FILE);
    expect(applyFixes(outcome)).toEqual({
      written: [other],
      left: [`${FILE} was not changed: it cannot be written (EACCES).`],
    });
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(OPEN_IDENTITY);
    expect(readFileSync(join(root, other), 'utf8')).toBe(CLOSED_IDENTITY);
  });

  it('change the file behind links, once', async () => {
    mkdirSync(join(root, 'z'));
    writeFileSync(join(root, 'z/identity.xml'), OPEN_IDENTITY);
    symlinkSync('../../../../z/identity.xml', join(root, FILE));
    const outcome = await scan({ root, policyFile: null });
    expect(new Set(outcome.findings.flatMap(({ fix }) => fix?.edits ?? []).map(({ file }) => file))).toContain(FILE);
    const diff = (await diffOf(outcome)).toString();
    expect(diff.match(/^diff .*/gm)).toEqual(['diff --git a/z/identity.xml b/z/identity.xml']);
    expect(applyFixes(outcome)).toEqual({ written: ['z/identity.xml'], left: [] });
    expect(readFileSync(join(root, 'z/identity.xml'), 'utf8')).toBe(CLOSED_IDENTITY);
    expect(lstatSync(join(root, FILE)).isSymbolicLink()).toBe(true);
  });

  it('tell of a file that is gone', async () => {
    const outcome = await scanned(Buffer.from(OPEN_IDENTITY));
    rmSync(join(root, FILE));
    expect(applyFixes(outcome)).toEqual({
      written: [],
      left: [`${FILE} was not changed: it changed while it was scanned; run the scan again.`],
    });
  });

  it('name files from the top of the work tree, as `git apply` takes them anywhere in it', async () => {
    const top = root;
    execFileSync('git', ['-C', top, 'init', '-q']);
    root = join(top, 'a b');
    mkdirSync(dirname(join(root, FILE)), { recursive: true });
    const diff = await diffOf(await scanned(Buffer.from(OPEN_IDENTITY)));
    expect(diff.toString()).toContain(`\n--- a/a b/${FILE}\t\n`);
    for (const cwd of [top, root]) {
      writeFileSync(join(root, FILE), OPEN_IDENTITY);
      execFileSync('git', ['-C', cwd, 'apply', '-'], { input: diff });
      expect(readFileSync(join(root, FILE), 'utf8')).toBe(CLOSED_IDENTITY);
    }
    root = top;
  });

  it('leave what has none to a person', async () => {
    const outcome = await scanned(Buffer.from(OPEN_IDENTITY));
    const [first] = outcome.findings as [Finding];
    const open: Finding = { ...first, level: 'error', fix: null, allowlist: null };
    const told = (...findings: Finding[]): string => withoutFix({ ...outcome, findings });
    expect(told(open)).toBe('1 finding has no fix and must be mended by hand.\n');
    expect(told(open, { ...open, level: 'warning' })).toBe('2 findings have no fix and must be mended by hand.\n');
    const allowlist = { source: 'policy', reason: null, expires: null } as const;
    expect(told({ ...open, level: 'notice' }, { ...open, allowlist })).toBe('');
  });
});
