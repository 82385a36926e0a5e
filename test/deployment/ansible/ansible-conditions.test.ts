import { describe, expect, it } from 'vitest';
import { isForOtherRelease, withReleases } from '../../../src/deployment/ansible/ansible-conditions.ts';
import type { Lookup } from '../../../src/deployment/text/located.ts';

const VARIABLES: Record<string, string> = { v: '7.1.0', name: 'wso2is', release: '7.2.0' };
const lookup: Lookup = (name) => {
  const text = VARIABLES[name];
  return text === undefined ? null : { text, span: { file: '', start: 0, end: 0 } };
};

describe('a task that waits for a release', () => {
  it.each([
    ["  when: v == '5.11.0'", true],
    ["  when: v == '7.1.0'", false],
    ["  when: v != '7.1.0'", true],
    ['  when: "v == \'5.11.0\'"', true],
    ['  when: "v == \'5.11.0\'" \r', true],
    ["  when: v == 'latest'", false],
    ["  when: v == '5.11.0' and enabled", true],
    ["  when: v == '5.11.0' or enabled", false],
    ["  when: other == '5.11.0'", false],
    ["  when: name == '5.11.0'", false],
    ["  when: name == 'wso2am'", false],
    ["  when: v is version('7.0.0', '<')", true],
    ["  when: v is version('7.0.0', '>=')", false],
    ["  when: v is not version('7.0.0', '>=')", true],
    ["  when: v is version_compare('7.10.0', '>')", true],
    ["  when: v is version('7.1.0', 'ne')", true],
    ["  when: v is version('7.1.0', 'gt')", true],
    ["  when: v is version('7.1', '<=')", true],
    ["  when: v is version('7.1.0.1', 'ge')", true],
    ["  when: v is version('7.2.0')", true],
    ["  when: v is version('7.1.0', 'about')", false],
    ["  when: v is version('7.2.0', '<', strict=true)", false],
    ["  when: v is version('7.2.0', by)", false],
    ["  when: v is version(other, '<', '7.2.0')", false],
    ["  when: v is version '7.2.0'", false],
    ["  when:\n    - enabled\n    - v == '5.11.0'\n", true],
    ["  when:\n    - v == '7.1.0'\n", false],
    ["- when: v == '5.11.0'\n  template: a", true],
    [`  when: v == '5.11.0' and ${'('.repeat(99)}`, false],
    [`  when: ${'('.repeat(29)}v == '5.11.0'${')'.repeat(29)}`, true],
    [`  when: ${'('.repeat(30)}v == '5.11.0'${')'.repeat(30)}`, false],
    ['  template: a', false],
  ])('%j: for another one %s', (task, expected) => {
    expect(isForOtherRelease(task, lookup)).toBe(expected);
  });
});

describe('a source', () => {
  it.each([
    ['{{ v }}/a.j2', '7.1.0/a.j2'],
    ['{{v}}/{{ v }}.j2', '7.1.0/7.1.0.j2'],
    ['{{ release }}/a.j2', '7.2.0/a.j2'],
    ['{{ v }}/{{ name }}.j2', null],
    ['{{ other }}/a.j2', null],
    ['a.j2', null],
  ])('%s with its release is %s', (source, expected) => {
    expect(withReleases(source, lookup)).toBe(expected);
  });
});
