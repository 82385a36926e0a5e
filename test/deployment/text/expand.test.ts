import { expect, it } from 'vitest';
import { asShell, expandShell, expandTerraform, terraformName } from '../../../src/deployment/text/expand.ts';

it('variables of other templates that are known are written as a shell’s', () => {
  const known = new Set(['tag', 'item__tag', 'TAG']);
  const shell = (text: string): string => asShell(text, (name) => known.has(name));
  expect(shell("is:{{ tag }}-{{ item.tag }}-{{tag | default('1')}}-#{TAG}#")).toBe(
    'is:${tag}-${item__tag}-${tag}-${TAG}',
  );
  expect(shell('is:{{ other }}-{{ item.other }}-{{ item.TAG }}')).toBe(
    'is:{{ other }}-{{ item.other }}-{{ item.TAG }}',
  );
});

it.each([
  ['v5.11.0', '#v', '5.11.0'],
  ['5.11.0', '#v', '5.11.0'],
  ['5.11.0-alpine', '%-alpine', '5.11.0'],
  ['5.11.0', '%-alpine', '5.11.0'],
  ['5.11.0-a-b', '%-*', '5.11.0-a'],
  ['5.11.0-a-b', '%%-*', '5.11.0'],
  ['5.11.0', '%%-*', '5.11.0'],
  ['a/b/5.11.0', '#*/', 'b/5.11.0'],
  ['a/b/5.11.0', '##*/', '5.11.0'],
  ['/5.11.0', '#*/', '5.11.0'],
  ['-a-b', '%%-*', ''],
  ['is-5.11.0', '#"is-"', '5.11.0'],
])('%s without an end %s', (text, end, expected) => {
  const lookup = (name: string) => (name === 'X' ? { text, span: { file: 'a', start: 1, end: 2 } } : null);
  expect(expandShell(`is:\${X${end}}`, lookup)).toEqual({
    text: `is:${expected}`,
    verbatim: false,
    definedAt: { file: 'a', start: 1, end: 2 },
  });
});

it.each(['#*', '%[0-9]', '#v*', '%*v', '##a?b'])('an end %s is not told', (end) => {
  const lookup = () => ({ text: 'v1', span: { file: 'a', start: 1, end: 2 } });
  expect(expandShell(`\${X${end}}`, lookup)).toEqual({ text: `\${X${end}}`, verbatim: false, definedAt: null });
});

it('what a variable of Terraform’s holds is looked up by its name, in brackets or behind a dot', () => {
  expect(['var.x.y', 'var.x["y"]', 'x["y"]["z-1"]'].map(terraformName)).toEqual(['var.x.y', 'var.x.y', 'x.y.z-1']);
  const span = { file: 'a.tf', start: 1, end: 2 };
  const lookup = (name: string) => (name === 'is.tag' ? { text: '7.1.0', span } : null);
  for (const written of ['var.is.tag', 'var.is["tag"]'])
    expect(expandTerraform(`wso2is:\${${written}}`, lookup).text).toBe('wso2is:7.1.0');
});
