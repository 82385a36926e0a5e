import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown, SUMMARY_LIMIT } from '../../src/report/markdown.ts';
import { escapeMarkdown, markdownCode } from '../../src/report/markdown-escape.ts';
import { Page } from '../../src/report/page.ts';
import { toReport } from '../../src/report/report.ts';
import { ACTIVE, hostile, scanResult } from './arbitraries.ts';
import { at, CLOSED, IS, MISSING, RESULT, resultOf, TOML, TOML_FILE } from './sample.ts';

const LINK = { serverUrl: 'https://github.example', repository: 'acme/iam', sha: 'abc123' };

const allow = (expires: string, more: object = {}) => ({
  path: 'conf/is/**',
  part: 'B' as const,
  reason: 'SEC-1 | @x',
  owner: '@acme/iam',
  expires,
  ...more,
});

describe('renderMarkdown', () => {
  it('has deployments, findings and allow entries', () => {
    const page = renderMarkdown(toReport(RESULT, 'error'), {
      link: LINK,
      base: 'infra',
      allows: [allow('2027-03-31'), allow('2026-11-23')],
      today: '2026-11-24',
    });
    expect(page).toBe(
      [
        '## WSO2-2025-4494: certificate-based authentication of WSO2 servers',
        '',
        '**❌ 2 deployments: 1 error, 0 warnings, 1 notice. Failed.**',
        '',
        '### Allow entries',
        '',
        '| Path | Part | Owner | Holds through | Days left | Reason |',
        '| --- | --- | --- | --- | --- | --- |',
        '| <code>conf/is/&#42;&#42;</code> | B | <code>&#64;acme/iam</code> | 2026-11-23 | **expired** | SEC-1 \\| @&#8203;x |',
        '| <code>conf/is/&#42;&#42;</code> | B | <code>&#64;acme/iam</code> | 2027-03-31 | 127 | SEC-1 \\| @&#8203;x |',
        '',
        '### Deployments',
        '',
        '| Deployment | Product | Part A: System REST APIs | Part B: SOAP services |',
        '| --- | --- | --- | --- |',
        '| <code>conf/am</code> | wso2am of unknown version | ✅ disabled | ✅ not-affected |',
        '| <code>conf/is</code> | wso2is 7.1.0, update level 22 | ❌ missing | ☑️ enabled, allowlisted |',
        '',
        '### Findings',
        '',
        '- **❌ error, Part A** at [<code>infra/conf/is/repository/conf/deployment.toml&#58;5</code>](https://github.example/acme/iam/blob/abc123/infra/conf/is/repository/conf/deployment.toml#L5)<br>The handler is not switched off.<br>Write:<br>\\[event.default\\_listener.client\\_certificate\\_authentication\\_handler\\]<br>enable = false',
        '- **ℹ️ notice, Part B** at [<code>infra/conf/is/repository/conf/deployment.toml&#58;5</code>](https://github.example/acme/iam/blob/abc123/infra/conf/is/repository/conf/deployment.toml#L5)<br>The authenticator is on.<br>Write enable = false.<br>*Allowed by the policy file until 2027-03-31: SEC-1*',
        '',
      ].join('\n'),
    );
  });

  it('goes without links, policy, parts and deployments', () => {
    const span = { file: TOML_FILE, start: 0, end: TOML.indexOf('enable') };
    const allowlist = { source: 'product', reason: null, expires: null } as const;
    const findings = [{ ...MISSING, part: null, level: 'warning' as const, span, fix: null, help: '\n', allowlist }];
    expect(renderMarkdown(toReport(resultOf(findings, []), 'error'))).toBe(
      [
        '## WSO2-2025-4494: certificate-based authentication of WSO2 servers',
        '',
        '**✅ 0 deployments: 0 errors, 1 warning, 0 notices. Passed.**',
        '',
        '⚠️ **No WSO2 deployment found: nothing was checked. Is this the right folder? --require-deployment \\(input require-deployment\\) makes this a failure.**',
        '',
        '### Findings',
        '',
        '- **⚠️ warning** at <code>conf/is/repository/conf/deployment.toml&#58;1</code><br>The handler is not switched off.<br>*Allowed inside the product*',
        '',
      ].join('\n'),
    );
    expect(renderMarkdown(toReport(resultOf(findings), 'error'), { link: LINK })).toContain('deployment.toml#L1-L4)');
    expect(renderMarkdown(toReport(resultOf([], [CLOSED]), 'error'), { allows: [allow('2027-03-31')] })).not.toContain(
      'Allow entries',
    );
  });

  it('stays under the limit in bytes and says what is cut', () => {
    const message = 'ü漢😀'.repeat(300);
    const findings = Array.from({ length: 3000 }, (_, index) => at('f', (index % 900) + 1, 'warning', { message }));
    const deployments = Array.from({ length: 20_000 }, (_, index) => ({ ...IS, id: `${'d'.repeat(90)}${index}` }));
    const allows = Array.from({ length: 5000 }, () => allow('2027-01-01', { reason: message }));
    const report = toReport(resultOf([...findings, at('f', 1, 'error')], deployments), 'error');
    const page = renderMarkdown(report, { allows, today: '2026-11-24' });
    const bytes = Buffer.byteLength(page);
    expect(bytes).toBeLessThan(SUMMARY_LIMIT);
    expect(bytes).toBeGreaterThan(SUMMARY_LIMIT * 0.8);
    const shown = (form: RegExp): number => [...page.matchAll(form)].length;
    const more = (what: string): number => Number(new RegExp(`\\*(\\d+) more ${what} are not`).exec(page)?.[1]);
    expect(shown(/^- \*\*(⚠️ warning|❌ error)/gm) + more('findings')).toBe(3001);
    expect(shown(/^\| <code>ddd/gm) + more('deployments')).toBe(20_000);
    expect(shown(/^\| <code>conf/gm) + more('allow entries')).toBe(5000);
    // The error is the last finding that may be cut.
    expect(page).toContain('- **❌ error');
    const small = renderMarkdown(report, { allows, today: '2026-11-24', limit: 20_000 });
    expect(Buffer.byteLength(small)).toBeLessThan(20_000);
  });

  it('shows whatever the tree says as text', () => {
    fc.assert(
      fc.property(scanResult, hostile, (result, reason) => {
        const page = renderMarkdown(toReport(result, 'error'), {
          link: LINK,
          allows: [allow('2027-03-31', { reason, owner: reason, path: reason })],
          today: '2026-11-24',
        });
        expect(page).not.toMatch(ACTIVE);
        // Only our own tags, and no mention, reference or picture.
        const tags = page.replaceAll(/<\/?(code|br|span)>/g, '');
        expect(tags).not.toMatch(/[<>]/);
        expect(page).not.toMatch(/@(?!&#8203;)/);
        expect(page).not.toMatch(/#(?!&#8203;|#| |\d+;|x|L\d)/);
        expect(page).not.toMatch(/(?<!\\)!\[/);
        // Only our own links: a bracket from the tree is escaped or an entity.
        for (const [, target] of page.matchAll(/\]\((.*?)\)/g)) expect(target).toMatch(/^https:\/\/github\.example\//);
        // Table rows have the cells we gave them.
        const unescaped = page.replaceAll('\\\\', '').replaceAll('\\|', '');
        for (const row of unescaped.split('\n').filter((line) => line.startsWith('|'))) {
          expect([5, 7]).toContain(row.split('|').length - 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('escapeMarkdown', () => {
  it('escapes markup', () => {
    expect(escapeMarkdown('a|b `c` *d* _e_ [f](g) <h> & \\ ~i~ {j} !')).toBe(
      'a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\]\\(g\\) &#60;h&#62; &#38; \\\\ \\~i\\~ \\{j\\} \\!',
    );
    expect(escapeMarkdown('@a #1 GH-2 $x$ http://x.example www.x.example')).toBe(
      '@&#8203;a #&#8203;1 G&#8203;H-2 <span>$</span>x<span>$</span> http:&#8203;//x.example w&#8203;ww.x.example',
    );
    expect(escapeMarkdown('a\nb\u001b')).toBe('a\\\\u\\{a\\}b\\\\u\\{1b\\}');
    expect(escapeMarkdown('see https://security.docs.wso2.com/en/latest/x_y')).toBe(
      'see https://security.docs.wso2.com/en/latest/x\\_y',
    );
    expect(escapeMarkdown('x'.repeat(1001))).toBe(`${'x'.repeat(1000)}…`);
    expect(escapeMarkdown('x'.repeat(1000))).toBe('x'.repeat(1000));
  });

  it('writes code', () => {
    expect(markdownCode('a/b-c.d é漢 |`<&@')).toBe('<code>a/b-c.d é漢 &#124;&#96;&#60;&#38;&#64;</code>');
  });
});

describe('Page', () => {
  it('fits rows to its limit', () => {
    const page = new Page(4096);
    page.add('head');
    page.addList('list', ['a'.repeat(500), 'b'.repeat(500), 'c'.repeat(3000), 'd'], 1, (more) => `${more} more`);
    expect(page.toString()).toBe(`head\n\nlist\n${'a'.repeat(500)}\n${'b'.repeat(500)}\n\n2 more\n`);
    expect(page.isFull).toBe(true);
    expect(new Page(100_000).isFull).toBe(false);
  });
});
