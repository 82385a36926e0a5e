import { describe, expect, it } from 'vitest';
import { holdsForReleases, releasesOf, withReleases } from '../../../src/deployment/text/compared-releases.ts';

const VARIABLES: Record<string, string> = { v: '7.1.0', name: 'wso2is' };
const releaseOf = releasesOf((name) => VARIABLES[name] ?? null);

describe('a path', () => {
  it.each([
    ['{{ v }}/a.j2', '7.1.0/a.j2'],
    ['{{ v }}/{{ v }}.j2', '7.1.0/7.1.0.j2'],
    ['{{ v }}/{{ name }}.j2', null],
    ['{{ other }}/a.j2', null],
    ['a.j2', null],
  ])('%s with its release is %s', (path, expected) => {
    expect(withReleases(path, /\{\{ (\w+) \}\}/g, releaseOf)).toBe(expected);
  });
});

describe('a condition on releases', () => {
  it.each([
    ["v == '7.1.0'", true],
    ["v == '7.0.0'", false],
    ["name == 'wso2is'", null],
    ["name == '7.0.0'", null],
    [`v == '7.0.0' and ${'('.repeat(99)}`, null],
  ])('%s: %s', (code, expected) => {
    expect(holdsForReleases(code, 'jinja2', releaseOf)).toBe(expected);
  });
});
