import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';
import { toReport } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import { visible, visibleLines } from '../../src/report/visible.ts';
import { ACTIVE, hostile, scanResult } from './arbitraries.ts';
import { at, CLOSED, IS, MISSING, RESULT, resultOf, TOML, TOML_FILE } from './sample.ts';

const render = (result = RESULT, color = false): string =>
  renderText(toReport(result, 'error'), { color, texts: result.texts });

describe('renderText', () => {
  it('groups by deployment and shows the source, the help and the fix', () => {
    expect(render()).toBe(`Deployment conf/am: wso2am of unknown version
  Part A  System REST APIs  disabled
  Part B  SOAP services     not-affected

Deployment conf/is: wso2is 7.1.0, update level 22
  Part A  System REST APIs  missing
  Part B  SOAP services     enabled (allowlisted)
  known from docker-compose.yml:3: image wso2is:7.1.0.22

  notice[soap-cert-auth] The authenticator is on.
    --> conf/is/repository/conf/deployment.toml:5:1
    5 | enable = true
      | ^^^^^^^^^^^^^
    = Write enable = false.
    = allowed by the policy file until 2027-03-31: SEC-1

  error[system-rest-api-cert-auth] The handler is not switched off.
    --> conf/is/repository/conf/deployment.toml:5:1
    5 | enable = true
      | ^^^^^^^^^^^^^
    = Write:
    = [event.default_listener.client_certificate_authentication_handler]
    = enable = false
    = fix: Switch the handler off
      conf/is/repository/conf/deployment.toml:6:1
      + [event.default_listener.client_certificate_authentication_handler]
      + enable = false

2 deployments: 1 error, 0 warnings, 1 notice. Failed.
`);
  });

  it('shows findings of no deployment last, and allowlists inside the product', () => {
    const text = render(
      resultOf([
        { ...MISSING, deployment: null, rule: 'allowlist-entry', level: 'warning', fix: null, help: 'h' },
        {
          ...MISSING,
          level: 'notice',
          fix: null,
          help: 'h',
          allowlist: { source: 'product', reason: null, expires: null },
        },
      ]),
    );
    expect(text).toContain('    = allowed inside the product\n');
    expect(text.indexOf('Not about one deployment\n\n  warning[allowlist-entry]')).toBeGreaterThan(
      text.indexOf('= allowed'),
    );
    expect(text).toMatch(/1 deployment: 0 errors, 1 warning, 1 notice\. Passed\.\n$/);
  });

  it('says loudly that there is no deployment', () => {
    expect(render(resultOf([], []))).toBe(
      'No WSO2 deployment found: nothing was checked. Is this the right folder? --require-deployment (input require-deployment) makes this a failure.\n\n0 deployments: 0 errors, 0 warnings, 0 notices. Passed.\n',
    );
    expect(render(resultOf([], [CLOSED]))).not.toContain('No WSO2 deployment');
    expect(render(resultOf([], [{ ...IS, product: null, version: null, updateLevel: null }]))).toContain(
      'Deployment conf/is: product and version unknown\n',
    );
    expect(render(resultOf([], [{ ...IS, product: null, updateLevel: null }]))).toContain('unknown product 7.1.0\n');
  });

  it('marks the first of several lines and says where the rest ends', () => {
    const span = { file: TOML_FILE, start: TOML.indexOf('hostname') + 4, end: TOML.indexOf('enable') + 3 };
    const text = render(resultOf([{ ...MISSING, span }]));
    expect(text).toContain('    2 | hostname = "is.acme.example"\n');
    expect(text).toContain(`      |     ${'^'.repeat(24)} to 5:4\n`);
  });

  it('goes without the source line when it has none', () => {
    const text = renderText(toReport(RESULT, 'error'), { color: false, texts: new Map() });
    expect(text).toContain('deployment.toml:5:1\n    = Write');
  });

  it('colours only when told', () => {
    const colored = render(RESULT, true);
    expect(colored).toContain('\u001b[31merror[system-rest-api-cert-auth]\u001b[0m');
    expect(colored).toContain('\u001b[36mnotice[soap-cert-auth]\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is tested
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(render());
  });

  it('lets nothing active through, and no line of it is a workflow command', () => {
    fc.assert(
      fc.property(scanResult, (result) => {
        const text = render(result);
        expect(text).not.toMatch(ACTIVE);
        expect(text).not.toMatch(/^\s*::/m);
        expect(text).not.toContain('##[');
      }),
      { numRuns: 300 },
    );
  });
});

describe('visible', () => {
  it('escapes what a terminal acts on and keeps the rest', () => {
    expect(visible('a\u001b[1mb\nc\td\u202ee\u009bf\u2028\ud83d|\u{e0041}')).toBe(
      'a\\u{1b}[1mb\\u{a}c\\u{9}d\\u{202e}e\\u{9b}f\\u{2028}\\u{d83d}|\\u{e0041}',
    );
    expect(visible('grün 漢字 😀 %::## [x]')).toBe('grün 漢字 😀 %::## [x]');
    expect(visible('##[add-path]/x ###[a]')).toBe('##\\u{5b}add-path]/x ###\\u{5b}a]');
  });

  it('splits lines of our own', () => {
    expect(visibleLines('a\r\n\tb\rc\n')).toEqual(['a', '    b', 'c', '']);
  });
});

describe('excerpt', () => {
  const show = (line: string, start: number, end: number, width?: number): string[] => {
    const { line: shown, marker } = excerpt(line, start, end, width);
    return [shown, marker];
  };

  it('marks a stretch, a position, the end', () => {
    expect(show('enable = true', 10, 14)).toEqual(['enable = true', '         ^^^^']);
    expect(show('enable', 3, 3)).toEqual(['enable', '  ^']);
    expect(show('enable', 7, 7)).toEqual(['enable', '      ^']);
    expect(show('', 1, 1)).toEqual(['', '^']);
    expect(show('ab', 2, 9)).toEqual(['ab', ' ^']);
  });

  it('counts tabs, wide and zero-width characters as a terminal does', () => {
    expect(show('\tx', 2, 3)).toEqual(['    x', '    ^']);
    expect(show('ab\tx', 3, 4)).toEqual(['ab  x', '  ^^']);
    expect(show('漢字x', 3, 4)).toEqual(['漢字x', '    ^']);
    expect(show('漢字x', 2, 3)).toEqual(['漢字x', '  ^^']);
    expect(show('e\u0301x', 3, 4)).toEqual(['e\u0301x', ' ^']);
    expect(show('😀x', 3, 4)).toEqual(['😀x', '  ^']);
    expect(show('a\u001bb', 3, 4)).toEqual(['a\\u{1b}b', '       ^']);
    expect(show('##[x', 4, 5)).toEqual(['##\\u{5b}x', '        ^']);
  });

  it('cuts long lines around the marked place', () => {
    const line = `${'a'.repeat(300)}MARK${'b'.repeat(300)}`;
    expect(show(line, 301, 305, 30)).toEqual([`…${'a'.repeat(10)}MARK${'b'.repeat(14)}…`, `${' '.repeat(11)}^^^^`]);
    expect(show(line, 1, 3, 10)).toEqual(['aaaaaaaa…', '^^']);
    expect(show(line, 301, 600, 30)[1]).toBe(`${' '.repeat(11)}${'^'.repeat(18)}`);
    expect(show(line, 605, 605, 30)).toEqual([`…${'b'.repeat(10)}`, `${' '.repeat(11)}^`]);
    const exact = 'x'.repeat(120);
    expect(show(exact, 120, 121)).toEqual([exact, `${' '.repeat(119)}^`]);
    expect(excerpt(`${exact}y`, 1, 2).line).toBe(`${'x'.repeat(118)}…`);
  });

  it('keeps its promises for any line', () => {
    fc.assert(
      fc.property(
        fc.array(hostile).map((pieces) =>
          pieces
            .join('')
            .replaceAll(/[\r\n]/g, '')
            .repeat(20),
        ),
        fc.nat(),
        fc.nat(50),
        (line, at, length) => {
          const start = 1 + (at % (line.length + 1));
          const { line: shown, marker } = excerpt(line, start, start + length);
          expect(shown).not.toMatch(ACTIVE);
          expect(marker).toMatch(/^ *\^+$/);
          expect(marker.length).toBeLessThanOrEqual(122);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads no more of a line than what stands near the marked place, however long the line is', () => {
    let read = 0;
    // All that is asked of the line: anything else would throw.
    const line = {
      length: 10_000_000,
      slice: (from: number, to: number) => {
        read += to - from;
        return 'x'.repeat(to - from);
      },
    };
    expect(show(line as string, 5_000_000, 5_000_001)[0]).toHaveLength(120);
    expect(read).toBeLessThan(2000);
  });
});

describe('a finding at an empty place', () => {
  it('is shown', () => {
    expect(render(resultOf([at('a', 1, 'error', { span: { file: 'a', start: 0, end: 0 } })]))).toContain(
      '    1 | x\n      | ^\n',
    );
  });
});
