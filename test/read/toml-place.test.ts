import { describe, expect, test } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { type Masked, unmasked } from '../../src/read/masked.ts';
import { readDeploymentToml } from '../../src/read/toml.ts';
import type { Source } from '../../src/settings.ts';
import { cut, read, sourceOf } from './source.ts';

const TABLE = 'event.default_listener.client_certificate_authentication_handler';
const HANDLER = 'client_certificate_authentication_handler';

/** The text of what is reported, and the site with the text before its place of insertion. */
const missing = (text: string, template = false) => {
  const settings = read('deployment.toml', text, template);
  expect(settings.handler.value).toBe('absent');
  const { site } = settings.handler;
  const before = 'insertAt' in site ? text.slice(0, site.insertAt) : null;
  return { at: cut(settings, settings.handler.at), ...site, insertAt: before };
};

describe('where a missing key of the handler is written', () => {
  test('a table of its own behind the last line with content', () => {
    const site = { kind: 'toml-table', table: TABLE, key: 'enable' };
    expect(missing('[server]\na = 1  \n# end\n\n')).toEqual({
      ...site,
      at: '# end',
      insertAt: '[server]\na = 1  \n# end',
    });
    expect(missing(' \n')).toEqual({ ...site, at: '', insertAt: '' });
    expect(missing('')).toEqual({ ...site, at: '', insertAt: '' });
  });

  test.each(['{{ x -}}', '{%- endif -%}', '{#- c -#}', '<% x -%>', '${x ~}'])('nowhere behind the tag %s', (tag) => {
    expect(missing(`a = 1\n# ${tag}\n`, true)).toMatchObject({ kind: 'none' });
    expect(missing(`a = 1\n# ${tag}\n`)).toMatchObject({ kind: 'toml-table' });
    expect(missing(`[${TABLE}] # ${tag}\n\nb = 1\n`, true)).toMatchObject({ kind: 'none' });
    expect(missing(`[${TABLE}] # ${tag}\n\nb = "${'c'.repeat(300)}"\n`, true)).toMatchObject({ kind: 'none' });
  });

  test('behind such a tag in an inline table, which is one line', () => {
    const text = `[event.default_listener]\n${HANDLER} = { order = {{ x -}} }\n`;
    expect(missing(text, true)).toMatchObject({ kind: 'toml-inline' });
  });

  test('not in the line behind a tag that takes away one line break', () => {
    expect(missing(`[${TABLE}] # {# c #}\n\nb = 1\n`, true)).toMatchObject({ kind: 'none' });
    expect(missing('a = 1\n# {% endif %}\n', true)).toMatchObject({ kind: 'toml-table' });
  });

  test('behind the header of its table, indented like the first key', () => {
    expect(missing(`[server]\n  [ ${TABLE} ]  # off\n    priority = 5\n`)).toEqual({
      kind: 'toml-key',
      at: `[ ${TABLE} ]`,
      insertAt: `[server]\n  [ ${TABLE} ]  # off`,
      indent: '    ',
      key: 'enable',
    });
    expect(missing(`  [${TABLE}]\n`)).toMatchObject({ indent: '  ' });
  });

  test('as a dotted key behind the header of the parent table', () => {
    const text = '[event.default_listener]\nidentity_mgt.enable = true\n\n[server]\n';
    expect(missing('[event.default_listener]\n\n[server]\n')).toEqual({
      kind: 'toml-key',
      at: '[event.default_listener]',
      insertAt: '[event.default_listener]',
      indent: '',
      key: `${HANDLER}.enable`,
    });
    expect(missing(text)).toMatchObject({ key: `${HANDLER}.enable` });
  });

  test('in a template as a table of its own, since the header of the parent is not in every alternative', () => {
    expect(missing('[event.default_listener]\na = 1\n', true)).toMatchObject({
      kind: 'toml-table',
      at: '[event.default_listener]',
      insertAt: '[event.default_listener]\na = 1',
    });
    expect(missing(`[${TABLE}]\npriority = 1\n`, true)).toMatchObject({ kind: 'toml-key', key: 'enable' });
  });

  test('as a dotted key beside the keys that make its table', () => {
    expect(missing('[event]\n  default_listener . x.enable = true # on\ny = 1\n')).toEqual({
      kind: 'toml-key',
      at: 'default_listener . x.enable = true',
      insertAt: '[event]\n  default_listener . x.enable = true # on',
      indent: '  ',
      key: `default_listener.${HANDLER}.enable`,
    });
    expect(missing(`[event]\ndefault_listener.${HANDLER} . priority = 5\n`)).toMatchObject({
      key: `default_listener.${HANDLER}.enable`,
    });
    expect(missing('event.x = 1\naa.bb.cc.dd.ee = 1\n')).toEqual({
      kind: 'toml-key',
      at: 'aa.bb.cc.dd.ee = 1',
      insertAt: 'event.x = 1',
      indent: '',
      key: `event.default_listener.${HANDLER}.enable`,
    });
  });

  test('inside the inline table that is its table or one above', () => {
    const site = { kind: 'toml-inline', empty: false };
    expect(missing(`[event.default_listener]\n${HANDLER} = { a = 1, priority = 5 }\n`)).toEqual({
      ...site,
      at: `${HANDLER} = { a = 1, priority = 5 }`,
      insertAt: `[event.default_listener]\n${HANDLER} = { a = 1, priority = 5`,
      path: ['enable'],
    });
    expect(missing('event = { x = 1 }\n')).toEqual({
      ...site,
      at: 'event = { x = 1 }',
      insertAt: 'event = { x = 1',
      path: ['default_listener', HANDLER, 'enable'],
    });
    expect(missing('event = {}\n')).toMatchObject({ empty: true, insertAt: 'event = {' });
    expect(missing('event = { default_listener.x = 1, y = 2 }\n')).toEqual({
      ...site,
      at: 'default_listener.x = 1',
      insertAt: 'event = { default_listener.x = 1, y = 2',
      path: [`default_listener.${HANDLER}.enable`],
    });
  });

  test('not inside an inline table that is something else', () => {
    expect(missing('[event.other]\ny = { a = 1 }\n')).toMatchObject({ kind: 'toml-table', at: 'y = { a = 1 }' });
  });
});

test('what another alternative of the template holds is not written a second time', () => {
  const text = `[server]\na = 1\n[${TABLE}]\nenable = false\n`;
  const source: Source = { ...sourceOf('deployment.toml', text), template: 'go' };
  const masked = { text: text.replace(`[${TABLE}]\nenable = false`, (part) => part.replace(/[^\n]/g, ' ')), tags: [] };
  const { handler } = readDeploymentToml(source, masked);
  expect([handler.value, handler.site]).toEqual(['absent', { kind: 'none' }]);
  expect(text.slice(handler.at.start, handler.at.end)).toBe('enable = false');
});

describe('a document put together from several files', () => {
  const OWN = 'conf/deployment.toml';

  /** `blank` is what template tags made blank. */
  const end = (own: string, values: string, blank = '') => {
    const text = MappedText.concat([MappedText.ofFile(OWN, own), MappedText.ofFile('values.yaml', values)]);
    const source: Source = { kind: 'deployment.toml', name: 'x', file: OWN, text, template: 'go' };
    const masked: Masked =
      blank === '' ? unmasked(source) : { text: text.text.replace(blank, ' '.repeat(blank.length)), tags: [] };
    const settings = readDeploymentToml(source, masked);
    const { at, site } = settings.handler;
    return [cut(settings, at), 'insertAt' in site ? text.text.slice(0, site.insertAt) : null];
  };

  test.each([
    ['[a]\nx = 1\n', '# only a remark\n', 'x = 1', '[a]\nx = 1'],
    ['[a]\nx = 1 # why\n', '\n[b]\ny = 1\n', 'x = 1 # why', '[a]\nx = 1 # why'],
    ['[a]\nx = 1\n\n  \n', '[b]\ny = 1\n', 'x = 1', '[a]\nx = 1'],
    ['[a]\nx = 1\n', 'y = 1\n[b]\nz = 1\n', 'z = 1', '[a]\nx = 1\ny = 1\n[b]\nz = 1'],
    ['\n', '[b]\ny = 1\n', 'y = 1', '\n[b]\ny = 1'],
  ])('%j followed by %j is completed behind %j', (own, values, at, before) => {
    expect(end(own, values)).toEqual([at, before]);
  });

  test('a table behind a tag that writes nothing is a table', () => {
    expect(end('[a]\nx = 1\n', '{{/* */}} [b]\ny = 1\n', '{{/* */}}')).toEqual(['x = 1', '[a]\nx = 1']);
  });
});
