import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toRange } from '../../src/report/positions.ts';
import { scan } from '../../src/scan.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'docs', 'carriers');

interface Example {
  title: string;
  files: Map<string, string>;
  result: string;
}

/** The examples of a page: under each heading files (the fence names the path), then what a scan says. */
function examples(page: string): Example[] {
  return page
    .split(/^#{2,3} /m)
    .slice(1)
    .flatMap((section) => {
      const title = section.split('\n', 1)[0] as string;
      const blocks = [...section.matchAll(/^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
      const files = new Map(
        blocks.flatMap(([, , path, text]) => (path && path !== 'result' ? [[path, text as string]] : [])),
      );
      const result = blocks.find(([, , path]) => path === 'result')?.[3];
      return result === undefined ? [] : [{ title, files, result }];
    });
}

const root = realpathSync(mkdtempSync(join(tmpdir(), 'carriers-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a scan of an example says, as the pages write it. */
async function said(example: Example, folder: string): Promise<string> {
  for (const [path, text] of example.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { deployments, findings, texts } = await scan({ root: folder, policyText: null, today: '2026-11-24' });
  const level = (number: number | null): string => (number === null ? '' : ` level ${number}`);
  const lines = [
    ...deployments.map(
      ({ id, product, version, updateLevel, parts }) =>
        `${id}: ${product ?? 'unknown product'} ${version ?? 'of unknown version'}${level(updateLevel)}, A ${parts.A.state}, B ${parts.B.state}`,
    ),
    ...findings
      .filter(({ level: severity }) => severity !== 'notice')
      .map(({ level: severity, span, state }) => {
        const { startLine, startColumn } = toRange(texts.get(span.file) ?? '', span);
        return `  ${severity} at ${span.file}:${startLine}:${startColumn}${state ? ` (${state})` : ''}`;
      }),
  ];
  return lines.length === 0 ? 'nothing to report\n' : `${lines.join('\n')}\n`;
}

describe('docs/carriers', () => {
  const pages = readdirSync(PAGES);
  const found = pages.flatMap((page) => examples(readFileSync(join(PAGES, page), 'utf8')));

  it('has all its pages in docs/carriers.md', () => {
    const linked = [...readFileSync(`${PAGES}.md`, 'utf8').matchAll(/^\| \[[^\]]+\]\(carriers\/([^)]+)\)/gm)];
    expect(linked.map(([, page]) => page).sort()).toEqual(pages.sort());
  });

  it('has an example for each carrier', () => {
    expect(found.length).toBeGreaterThanOrEqual(20);
    expect(new Set(found.map(({ title }) => title)).size).toBe(found.length);
  });

  found.forEach((example, index) => {
    it(example.title, async () => {
      expect(example.files.size).toBeGreaterThan(0);
      expect(await said(example, join(root, String(index)))).toBe(example.result);
    });
  });
});
