import { describe, expect, it } from 'vitest';
import { valuesGiven } from '../../../src/deployment/helm/release-files.ts';
import { releasesOf } from '../../../src/deployment/helm/releases.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { treeAt } from '../../../src/deployment/text/values-tree.ts';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { str } from '../../../src/read/yaml.ts';
import { type Files, memoryTree } from '../tree.ts';

/** The releases of a tree, each with what a value of all that it is given is, and where that stands. */
function releases(files: Files, asked = 'tag', unread: UnreadFile[] = []): string[] {
  const tree = memoryTree(files, unread);
  const carried = carriedReader(tree);
  return releasesOf(tree, carried).map(({ path, release }) => {
    const found = treeAt(valuesGiven(release, path, null, carried), asked.split('.'));
    return `${release.name}: ${str(found?.node) ?? '-'} in ${found?.file.file ?? '-'}`;
  });
}

/** A release with a list of values, and with more. */
const release = (values: string, more = ''): string =>
  `releases:\n- name: is\n  chart: acme/wso2is\n${more}  values: ${values}\n`;
/** A helmfile of environments, each with its values, before a release. */
const helmfile = (environments: Record<string, string>, of: string): string => {
  const each = Object.entries(environments).map(([name, values]) => `  ${name}: {values: [${values}]}\n`);
  return `environments:\n${each.join('')}---\n${of}`;
};
const TWO = { dev: '{is: {tag: 7.0.0}}', prod: '{is: {tag: 7.1.0}}' };
const IN_BOTH = ['helmfile#is/dev: 7.0.0 in helmfile.yaml', 'helmfile#is/prod: 7.1.0 in helmfile.yaml'];
const TAG = '{{ .Values.is.tag }}';

describe('the values of a release of helmfile', () => {
  it.each([
    ['.Values.is.tag'],
    ['.Environment.Values.is.tag'],
    ['.StateValues.is.tag'],
    ['- .Values.is.tag | quote -'],
  ])('are what the environments give, once for each: %s', (reference) => {
    const files = (text: string): Files => ({ 'helmfile.yaml': helmfile(TWO, release(`[{tag: "${text}"}]`)) });
    const tag = `{{${reference.startsWith('-') ? reference : ` ${reference} `}}}`;
    expect(releases(files(tag))).toEqual(IN_BOTH);
    expect(releases(files(`${tag}-alpine`))).toEqual([
      'helmfile#is/dev: 7.0.0-alpine in helmfile.yaml',
      'helmfile#is/prod: 7.1.0-alpine in helmfile.yaml',
    ]);
  });

  it('stand where the environment has them', () => {
    const files = {
      'helmfile.yaml': helmfile({ dev: 'env/dev.yaml' }, release(`[{tag: "${TAG}"}]`)),
      'env/dev.yaml': 'is: {tag: 7.0.0}\n',
    };
    expect(releases(files)).toEqual(['helmfile#is: 7.0.0 in env/dev.yaml']);
  });

  it('are once what environments give alike', () => {
    const same = { dev: '{is: {tag: 7.0.0}}', test: '{is: {tag: 7.0.0}}' };
    expect(releases({ 'helmfile.yaml': helmfile(same, release(`[{tag: "${TAG}"}]`)) })).toEqual([
      'helmfile#is: 7.0.0 in helmfile.yaml',
    ]);
    expect(releases({ 'helmfile.yaml': helmfile({ ...same, ...TWO }, release(`[{tag: "${TAG}"}]`)) })).toEqual([
      'helmfile#is/dev: 7.0.0 in helmfile.yaml',
      'helmfile#is/prod: 7.1.0 in helmfile.yaml',
    ]);
  });

  it('are a whole map of an environment, also where only what lies under it differs', () => {
    const both = {
      dev: '{is: {image: {tag: 7.0.0}}}, common.yaml',
      prod: '{is: {image: {tag: 7.1.0}}}, common.yaml',
    };
    const files = {
      'helmfile.yaml': helmfile(both, release('[{is: "{{ .Values.is | toJson }}"}]')),
      'common.yaml': 'is: {image: {repository: wso2/wso2is}, none: }\n',
    };
    expect(releases(files, 'is.image.tag')).toEqual(IN_BOTH);
    expect(releases(files, 'is.image.repository')).toEqual([
      'helmfile#is/dev: wso2/wso2is in common.yaml',
      'helmfile#is/prod: wso2/wso2is in common.yaml',
    ]);
  });

  it('are as they are written where no environment gives anything', () => {
    const own = '[{tag: 7.2.0, list: ["{{ .Values.is.tag }}"], empty: , other: "{{ .Values.gone }}"}]';
    expect(releases({ 'helmfile.yaml': helmfile(TWO, release(own)) })).toEqual(['helmfile#is: 7.2.0 in helmfile.yaml']);
    expect(releases({ 'helmfile.yaml': helmfile(TWO, release(own)) }, 'other')).toEqual([
      'helmfile#is: {{ .Values.gone }} in helmfile.yaml',
    ]);
    expect(releases({ 'helmfile.yaml': release('[{tag: 7.2.0}]') })).toEqual(['helmfile#is: 7.2.0 in helmfile.yaml']);
  });

  it('are left alone in texts of several lines', () => {
    const text = release(`[{tag: "${TAG}", conf: "a\\n${TAG}"}]`);
    expect(releases({ 'helmfile.yaml': helmfile(TWO, text) }, 'conf')).toEqual([
      `helmfile#is/dev: a\n${TAG} in helmfile.yaml`,
      `helmfile#is/prod: a\n${TAG} in helmfile.yaml`,
    ]);
  });

  it('may be empty in an environment', () => {
    const files = { 'helmfile.yaml': helmfile({ dev: '{is: {tag: }}' }, release(`[{tag: "${TAG}", own: 1}]`)) };
    expect(releases(files, 'own')).toEqual(['helmfile#is: 1 in helmfile.yaml']);
    expect(releases(files)).toEqual(['helmfile#is: - in helmfile.yaml']);
  });

  it('are put into its files, each below what is laid over it', () => {
    const files = (list: string): Files => ({
      'helmfile.yaml': helmfile(TWO, release(list)),
      'a.gotmpl': `tag: ${TAG}\nonly: ${TAG}\n`,
      'b.gotmpl': `tag: b${TAG}\n`,
      'c.yaml': 'more: 1\n',
      'd.yaml': 'tag: d\n',
    });
    const tags = (list: string, asked = 'tag'): string[] =>
      releases(files(list), asked).map((line) => line.replace(/^helmfile#is\/|\sin .*/g, ''));
    expect(tags('[a.gotmpl]')).toEqual(['dev: 7.0.0', 'prod: 7.1.0']);
    expect(tags('[a.gotmpl, b.gotmpl, c.yaml]')).toEqual(['dev: b7.0.0', 'prod: b7.1.0']);
    expect(tags('[a.gotmpl, b.gotmpl, c.yaml]', 'only')).toEqual(['dev: 7.0.0', 'prod: 7.1.0']);
    expect(tags('[a.gotmpl, b.gotmpl, c.yaml]', 'more')).toEqual(['dev: 1', 'prod: 1']);
    expect(tags('[a.gotmpl, d.yaml]')).toEqual(['dev: d', 'prod: d']);
    expect(tags('[a.gotmpl, d.yaml]', 'only')).toEqual(['dev: 7.0.0', 'prod: 7.1.0']);
    expect(tags('[d.yaml, a.gotmpl, {tag: own}]')).toEqual(['dev: own', 'prod: own']);
    expect(tags(`[d.yaml, {tag: "x${TAG}"}, c.yaml]`)).toEqual(['dev: x7.0.0', 'prod: x7.1.0']);
    expect(tags(`[c.yaml, {tag: "x${TAG}"}, d.yaml]`)).toEqual(['dev: d', 'prod: d']);
  });

  it('have the files that are named as the environment', () => {
    const files = {
      'helmfile.yaml': helmfile(
        { dev: '{is: {tag: 7.0.0}}', prod: '{is: {tag: 7.0.0}}', test: '' },
        release(`[{tag: "${TAG}"}, "env/{{ .Environment.Name }}.yaml"]`),
      ),
      'env/dev.yaml': 'mtls: false\n',
      'env/prod.yaml': 'mtls: true\n',
      'env/test.yaml': 'mtls: no\n',
    };
    expect(releases(files, 'mtls')).toEqual([
      'helmfile#is/dev: false in env/dev.yaml',
      'helmfile#is/prod: true in env/prod.yaml',
      'helmfile#is/test: no in env/test.yaml',
    ]);
    const one = helmfile({ dev: '{is: {tag: 7.0.0}}', test: '' }, release(`[{tag: "${TAG}"}]`));
    expect(releases({ 'helmfile.yaml': one })).toEqual(['helmfile#is: 7.0.0 in helmfile.yaml']);
  });

  it('are nothing of environments in a file of another tool', () => {
    const flux = `kind: HelmRelease\nmetadata: {name: is}\nspec:\n  chart: {spec: {chart: wso2is}}\n  values: {tag: "${TAG}"}\n`;
    expect(releases({ 'flux.yaml': helmfile(TWO, flux) })).toEqual([`flux#is: ${TAG} in flux.yaml`]);
    expect(releases({ 'helmfile.d/is.yaml': helmfile(TWO, release(`[{tag: "${TAG}"}]`)) })).toHaveLength(2);
  });
});

describe('the environments of a helmfile', () => {
  const IS = release(`[{tag: "${TAG}"}, "{{ .Environment.Name }}.yaml"]`);

  it('have files and maps, the last one uppermost, over the values of all', () => {
    const given = (environment: string, asked: string): string[] => {
      const values = `values: [{is: {tag: 5.9.0, other: 1}}]\n${helmfile({ default: environment }, '')}`;
      const text = release('[{tag: "{{ .Values.is.tag }}", other: "{{ .Values.is.other }}"}]');
      return releases({ 'helmfile.yaml': values + text, 'a.yaml': 'is: {tag: 5.10.0}\n' }, asked);
    };
    expect(given('a.yaml', 'tag')).toEqual(['helmfile#is: 5.10.0 in a.yaml']);
    expect(given('a.yaml, {is: {tag: 5.11.0}}', 'tag')).toEqual(['helmfile#is: 5.11.0 in helmfile.yaml']);
    expect(given('{is: {tag: 5.11.0}}, a.yaml', 'tag')).toEqual(['helmfile#is: 5.10.0 in a.yaml']);
    expect(given('a.yaml, gone.yaml, /a.yaml, ~', 'tag')).toEqual(['helmfile#is: 5.10.0 in a.yaml']);
    expect(given('a.yaml', 'other')).toEqual(['helmfile#is: 1 in helmfile.yaml']);
    expect(given('', 'tag')).toEqual(['helmfile#is: 5.9.0 in helmfile.yaml']);
  });

  it('are one called default where the helmfile has values for all', () => {
    const values = 'values: [{is: {tag: 7.0.0}}]\n';
    const own = { 'default.yaml': 'tag: of-default\n', 'undefined.yaml': 'tag: of-nothing\n' };
    expect(releases({ ...own, 'helmfile.yaml': `${values}${IS}` })).toEqual([
      'helmfile#is: of-default in default.yaml',
    ]);
    const more = `${values}${helmfile({ prod: '{is: {tag: 7.1.0}}' }, release(`[{tag: "${TAG}"}]`))}`;
    expect(releases({ 'helmfile.yaml': more })).toEqual([
      'helmfile#is/prod: 7.1.0 in helmfile.yaml',
      'helmfile#is/default: 7.0.0 in helmfile.yaml',
    ]);
  });

  it('are those of its bases, too, below its own', () => {
    const files = {
      'd/helmfile.yaml': `bases: [../base.yaml, ~, /base.yaml, gone.yaml]\n---\n${helmfile(
        { prod: '{is: {tag: 7.1.0}}' },
        release(`[{tag: "${TAG}", more: "{{ .Values.more }}"}]`),
      )}`,
      'base.yaml':
        'environments:\n  prod: {values: [{is: {tag: 5.11.0}, more: 1}]}\n  dev: {values: [env.yaml, {more: 2}]}\n',
      'env.yaml': 'is: {tag: 7.0.0}\n',
    };
    expect(releases(files)).toEqual([
      'd/helmfile#is/prod: 7.1.0 in d/helmfile.yaml',
      'd/helmfile#is/dev: 7.0.0 in env.yaml',
    ]);
    expect(releases(files, 'more')).toEqual([
      'd/helmfile#is/prod: 1 in base.yaml',
      'd/helmfile#is/dev: 2 in base.yaml',
    ]);
  });

  it('may name their files by their name', () => {
    const both = { dev: '"env/{{ .Environment.Name }}.yaml"', prod: '"env/{{ .Environment.Name }}.yaml"' };
    const files = { 'env/dev.yaml': 'is: {tag: 7.0.0}\n', 'env/prod.yaml': 'is: {tag: 7.1.0}\n' };
    expect(releases({ ...files, 'helmfile.yaml': helmfile(both, release(`[{tag: "${TAG}"}]`)) })).toEqual([
      'helmfile#is/dev: 7.0.0 in env/dev.yaml',
      'helmfile#is/prod: 7.1.0 in env/prod.yaml',
    ]);
  });
});

describe('a release of helmfile with a condition', () => {
  const CONDITION = release('[{tag: 7.1.0}]', '  condition: is.enabled\n');
  const OFF = '{is: {enabled: false}}';
  const ON = '{is: {enabled: true}}';
  const isThere = (files: Files, unread: UnreadFile[] = []): boolean => releases(files, 'tag', unread).length > 0;
  const off = (environment: string, more: Files = {}, before = ''): boolean =>
    !isThere({ 'helmfile.yaml': before + helmfile({ dev: environment }, CONDITION), ...more });

  it.each<[string, boolean, () => boolean]>([
    ['the environment has it off', true, () => off(OFF)],
    ['the environment has it on', false, () => off(ON)],
    ['the environment says nothing', false, () => off('{other: 1}')],
    ['what all have is on, for helmfile without an environment', false, () => off(OFF, {}, `values: [${ON}]\n`)],
    ['what all have is off, too', true, () => off(OFF, {}, `values: [${OFF}]\n`)],
    ['a file has it off', true, () => off('off.yaml', { 'off.yaml': 'is: {enabled: false}\n' })],
    ['a file is not there', false, () => off(`${OFF}, gone.yaml`)],
    ['a file lies outside', false, () => off(`${OFF}, /off.yaml`)],
    ['an item is left empty', false, () => off(`${OFF}, ~`)],
    ['an item is not there', false, () => off(OFF, {}, `values:\n-\n- ${OFF}\n`)],
    ['a file is a template', false, () => off('off.yaml', { 'off.yaml': 'is: {enabled: false}\n# {{ . }}\n' })],
    ['a file cannot be read', false, () => off('off.yaml', { 'off.yaml': 'is: {enabled: false}\n"a\n' })],
    ['a file of all is not there', false, () => off(OFF, {}, `values: [${OFF}, gone.yaml]\n`)],
    ['a base is not there', false, () => off(OFF, {}, 'bases: [gone.yaml]\n')],
    ['a base has nothing to do with it', true, () => off(OFF, { 'b.yaml': 'helmDefaults: {}\n' }, 'bases: [b.yaml]\n')],
    [
      'a base is a template',
      false,
      () => off(OFF, { 'b.yaml': `{{ if . }}\nvalues: [${OFF}]\n` }, 'bases: [b.yaml]\n'),
    ],
    ['a variable of the template is set', true, () => off(OFF, {}, '{{ $a := 1 }}\n')],
    ['a line of the template may leave it out', false, () => off(OFF, {}, '{{ if . }}\n')],
  ])('is none where %s: %s', (_, expected, isOff) => {
    expect(isOff()).toBe(expected);
  });

  it('is one where a line of the template may leave out what the environments are based on', () => {
    const base = `environments:\n  dev: {values: [${OFF}]}\n`;
    const based = (before: string): Files => ({
      'helmfile.yaml': `${before}bases: [base.yaml]\n---\n${CONDITION}`,
      'base.yaml': base,
    });
    expect(isThere(based(''))).toBe(false);
    expect(isThere(based('{{ if . }}\n'))).toBe(true);
  });

  it('is one where an environment has secrets', () => {
    const text = `environments:\n  dev:\n    values: [${OFF}]\n    secrets: [s.yaml]\n---\n${CONDITION}`;
    expect(isThere({ 'helmfile.yaml': text })).toBe(true);
    expect(isThere({ 'helmfile.yaml': text.replace('secrets', 'missingFileHandler') })).toBe(false);
  });

  it('is one in those environments alone that have it on', () => {
    const text = release(`[{tag: "${TAG}"}]`, '  condition: is.enabled\n');
    const both = { dev: '{is: {enabled: false, tag: 7.0.0}}', prod: '{is: {enabled: true, tag: 7.1.0}}' };
    expect(releases({ 'helmfile.yaml': helmfile(both, text) })).toEqual(['helmfile#is: 7.1.0 in helmfile.yaml']);
  });

  it('is one where a line of the template may leave out the condition, and with another that has none', () => {
    const may = '{{- if env "A" }}\n  condition: is.enabled\n{{- end }}\n';
    expect(isThere({ 'helmfile.yaml': helmfile({ dev: OFF }, release('[]', may)) })).toBe(true);
    const behind = `${CONDITION}{{- if env "A" }}\n  namespace: a\n{{- end }}\n`;
    expect(isThere({ 'helmfile.yaml': helmfile({ dev: OFF }, behind) })).toBe(false);
    expect(isThere({ 'helmfile.yaml': helmfile({ dev: OFF }, release('[]')) })).toBe(true);
  });

  const OFF_EVERYWHERE = { 'helmfile.yaml': helmfile({ dev: OFF }, CONDITION) };

  it.each([
    ['run.sh', 'helmfile --state-values-set is.enabled=true sync\n'],
    ['ci/.deploy.yml', 'run: helmfile --state-values-file on.yaml sync\n'],
    ['Makefile', 'up:\n\thelmfile --state-values-set is.enabled=true sync\n'],
    ['all/helmfile.yaml', 'helmfiles:\n- path: ../helmfile.yaml\n  values: [on.yaml]\n'],
  ])('is one where a command or another helmfile may give it values: %s', (path, text) => {
    expect(isThere({ ...OFF_EVERYWHERE, [path]: text })).toBe(true);
  });

  it('is none where no other file gives it values, and one where not all can be read', () => {
    const prose = { 'notes.md': 'helmfile --state-values-set is.enabled=true\n', 'run.sh': 'helmfile sync\n' };
    expect(isThere({ ...OFF_EVERYWHERE, ...prose })).toBe(false);
    const unread = { path: 'run.sh', nameClass: 'carrier' as const, problem: 'x', glimpse: null };
    expect(isThere(OFF_EVERYWHERE, [unread])).toBe(true);
    expect(isThere(OFF_EVERYWHERE, [{ ...unread, path: 'deployment.toml', nameClass: 'toml' }])).toBe(false);
    expect(isThere(OFF_EVERYWHERE, [{ ...unread, path: 'Makefile', nameClass: 'toml' }])).toBe(false);
  });
});
