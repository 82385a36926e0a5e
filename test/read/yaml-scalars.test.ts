import { describe, expect, it } from 'vitest';
import { get, readYaml, type YamlScalar } from '../../src/read/yaml.ts';
import { isControl, maskYaml } from '../../src/read/yaml-mask.ts';

function scalar(text: string, ...path: (string | number)[]): YamlScalar {
  const file = readYaml('f', text);
  expect(file.error).toBeNull();
  const node = get(file.documents[0], ...path);
  if (node?.kind !== 'scalar') throw new Error(`no scalar at ${path.join('.')}`);
  return node;
}

/** The file after an insertion or a replacement in a scalar's content; null where it cannot be written. */
function edited(text: string, path: string, start: number, end: number, by: string): string | null {
  const edit = scalar(text, path).text().edit(start, end, by);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('a text with template tags, as a YAML parser gets it', () => {
  it.each([
    ['a: 1\n', 'a: 1\n'],
    ['{{ x }}\na: 1', '\n\n\n\n\n\n\n\na: 1'],
    ['  {{ x }} {% y %}\r\na: 1', `${'\n'.repeat(17)}\r\na: 1`],
    ['a: {{ x }}\nb: {{ y }}', 'a: TTTTTTT\nb: TTTTTTT'],
    ['a: {{ x }}-{{ y }} # z', 'a: TTTTTTT-TTTTTTT # z'],
    ['a: v {{ if .x }}\nb: 1', 'a: v            \nb: 1'],
    ['a: v {{ if .x }}w', 'a: v TTTTTTTTTTTw'],
    ['a: v {{ end }}{{ if .x }}\n', `a: v TTTTTTTTT${' '.repeat(11)}\n`],
    ['a: v {{ .x }}\n', 'a: v TTTTTTTT\n'],
    ['a: v {{/* c */}}\n', 'a: v            \n'],
    ['a: v {{ $x := 1 }}\n', `a: v ${' '.repeat(13)}\n`],
    ['a: {{ f\n  x }}\nb: 1', 'a: TTTTTTTTTTT\nb: 1'],
    ['{{ f\n  x }} {{ y }}\nb: 1', `${'\n'.repeat(19)}\nb: 1`],
    ['# {{ x\na: 1\n# }}', '# {{ x\na: 1\n# }}'],
    ['  # {{ x\na: 1\n# }}', '  # {{ x\na: 1\n# }}'],
    ['a: 1 # {{ x\n# }}\n', 'a: 1 # TTTTTTTTT\n'],
    ['# {{ x }}\n', '# TTTTTTT\n'],
    ['a: <%= x %>\n', 'a: TTTTTTTT\n'],
    ['a: <%% x\n', 'a: <%% x\n'],
    ['a: {% if x %}b', 'a: TTTTTTTTTTb'],
    ['a: {# x #}', 'a: {# x #}'],
    ['{% y %}\na: {# x #}', '\n\n\n\n\n\n\n\na:        '],
    ['a: "$x"/b:"$y"\n', 'a: TTTT/b:TTTT\n'],
    ['a: "$x.@.y"/b:1.0 \r\n', 'a: TTTTTTTT/b:1.0 \r\n'],
    ['a: "$x"/b', 'a: TTTT/b'],
    ['a: "$x"\nb: {{ y }}', 'a: "$x"\nb: TTTTTTT'],
    ['a: "$x"/b c\n', 'a: "$x"/b c\n'],
    ['b: {{ y }}\na: "$x"/b\n', 'b: TTTTTTT\na: TTTT/b\n'],
    ['a: "$x"/b\nb: {{ y }}', 'a: TTTT/b\nb: TTTTTTT'],
  ])('%j is %j', (text, masked) => {
    expect(maskYaml(text).text).toBe(masked);
  });

  it('tells the tags in their order', () => {
    const { tags } = maskYaml('a: "$x"/b:"$y"\nb: {{ y }}\nc: "$z"/d\n');
    expect(tags.map(({ code, language }) => [code, language])).toEqual([
      ['$x', 'at'],
      ['$y', 'at'],
      ['y', 'go'],
      ['$z', 'at'],
    ]);
  });

  it.each([
    ['if x', true],
    ['endif', true],
    ['endfor', true],
    ['iffy', false],
    ['x if', false],
    ['$x := 1', true],
    ['$x = 1', true],
    ['$x', false],
    ['x $y = 1', false],
    ['.x', false],
  ])('%s: writes nothing: %j', (code, control) => {
    expect(isControl({ start: 0, end: 1, form: 'output', code, language: 'go' })).toBe(control);
  });
});

describe('block scalars', () => {
  it.each([
    ['t: |\n  a\n---\nb: 1\n', 'a\n'],
    ['t: |\n  a\n...\n', 'a\n'],
    ['t: |\n  a\n  ---x\n', 'a\n---x\n'],
    ['t: |\n\n\n  a\n', '\n\na\n'],
    ['t: |+\n\n', '\n'],
    ['t: |-\n\n', ''],
    ['t: |3\n     a\n   b\n', '  a\nb\n'],
    ['t: |-2\n   a\n', ' a'],
    ['t: |+2\n   a\n\n', ' a\n\n'],
    ['- |\n a\n- b\n', 'a\n'],
    ['t: |\n  a\n # c\n', 'a\n'],
    ['t: |\r\n  a\r\n  b\r\n', 'a\nb\n'],
  ])('%j is %j', (text, value) => {
    const node = get(readYaml('f', text).documents[0], text.startsWith('-') ? 0 : 't');
    expect(node?.kind === 'scalar' && node.value).toBe(value);
  });

  it.each([
    ['t: >\n  a\n  b\n', 'a b\n'],
    ['t: >\n  a\n\n  b\n', 'a\nb\n'],
    ['t: >\n  a\n\n\n  b\n', 'a\n\nb\n'],
    ['t: >\n  a\n    b\n  c\n', 'a\n  b\nc\n'],
    ['t: >\n  a\n\n    b\n\n  c\n', 'a\n\n  b\n\nc\n'],
    ['t: >\n    a\n', 'a\n'],
    ['t: >2\n    a\n    b\n  c\n', '  a\n  b\nc\n'],
    ['t: >\n\n  a\n', '\na\n'],
    ['t: >\n\n\n  a\n', '\n\na\n'],
    ['t: >-\n  a\n\n', 'a'],
    ['t: >+\n  a\n\n\n', 'a\n\n\n'],
    ['t: >\n  a', 'a'],
    ['t: >\n  a\n  \tb\n  c\n', 'a\n\tb\nc\n'],
    ['t: >\r\n  a\r\n  b\r\n', 'a b\n'],
  ])('folded: %j is %j', (text, value) => {
    expect(scalar(text, 't').value).toBe(value);
  });

  it('every character of a folded block has its place', () => {
    const text = 't: >\n\n  a\n  b\n\n  c\n    d\n  e\n';
    const content = scalar(text, 't').text();
    expect(content.text).toBe('\na b\nc\n  d\ne\n');
    const at = [...content.text]
      .map((_, i) => content.locate(i, i + 1))
      .map(({ start, end }) => text.slice(start, end));
    expect(at).toEqual(['\n', 'a', '\n  ', 'b', '\n\n  ', 'c', '\n  ', ' ', ' ', 'd', '\n  ', 'e', '\n']);
    const kept = 't: >+\n  a\n\n\nu: 1\n';
    const last = scalar(kept, 't').text();
    expect([...last.text].map((_, i) => last.locate(i, i + 1).start)).toEqual([8, 9, 10, 11]);
  });

  it('a folded block takes line breaks as empty lines', () => {
    const text = 't: >\n  a\n  b\nu: 1\n';
    expect(edited(text, 't', 1, 1, '\nx')).toBe('t: >\n  a\n\n  x\n  b\nu: 1\n');
    expect(edited(text, 't', 1, 1, '\r\nx')).toBe('t: >\n  a\n\n  x\n  b\nu: 1\n');
    expect(edited(text, 't', 1, 1, '\n\nx')).toBe('t: >\n  a\n\n\n  x\n  b\nu: 1\n');
    expect(edited(text, 't', 1, 1, '\tx')).toBeNull();
    expect(edited(text, 't', 1, 1, 'x\n y')).toBeNull();
    expect(edited(text, 't', 4, 4, 'x\ny\n')).toBe('t: >\n  a\n  b\n\n  x\n\n  y\nu: 1\n');
    expect(edited(text, 't', 4, 4, '\nx')).toBe('t: >\n  a\n  b\n\n\n  x\nu: 1\n');
  });

  it('an empty one at the root of the file does not take in what follows it', () => {
    expect(scalar('t: |\nu: 1\n', 't').value).toBe('');
    expect(scalar('t: >\nu: 1\n', 't').value).toBe('');
    expect(scalar('t: |\n{{ .x | indent 2 }}\nu: 1\n', 't').value).toBe('{{ .x | indent 2 }}\n');
    expect(scalar('--- |\na\n').value).toBe('a\n');
    expect(scalar('--- |1\n a\n').value).toBe('a\n');
  });

  it('ends behind its last line', () => {
    const end = (text: string) => {
      const node = scalar(text, 't');
      return text.slice(node.start, node.end);
    };
    expect(end('t: |\n  a\n\nu: 1\n')).toBe('|\n  a\n');
    expect(end('t: |+\n  a\n\nu: 1\n')).toBe('|+\n  a\n\n');
    expect(end('t: |\nu: 1\n')).toBe('|\n');
    expect(end('t: | # c\n  a')).toBe('| # c\n  a');
    expect(end('t: |\n  {{ if .a }}\n  a\n  {{ end }}\n{{ end }}\nu: 1\n')).toBe(
      '|\n  {{ if .a }}\n  a\n  {{ end }}\n',
    );
  });

  it.each([
    ['t: |\n  a\n{{ x }}\n', 'a\n'],
    ['t: |\n  a\n  {{ x }}\n', 'a\n{{ x }}\n'],
    ['t: |\n  a\n {{ x }}\n', 'a\n{{ x }}\n'],
    ['t: |\n  a\n{{ x | indent 2 }}\n', 'a\n{{ x | indent 2 }}\n'],
    ['t: |\n  a\n{{ x | nindent (2) }}\n', 'a\n{{ x | nindent (2) }}\n'],
    ['t: |\n  a\n{{ x | unindent 2 }}\n', 'a\n'],
    ['t: |\n  {{ if .a }}\n  a\n{{ end }}\n', '{{ if .a }}\na\n{{ end }}\n'],
    ['t: |\n  {{ if .a }}\n  a\n{{ else }}\n  b\n{{ end }}\n{{ end }}\n', '{{ if .a }}\na\n{{ else }}\nb\n{{ end }}\n'],
    ['t: |\n  a\n  {{ end }}\n', 'a\n'],
    ['t: |\n  a\n  {{/* end */}}\n', 'a\n{{/* end */}}\n'],
    ['t: |\n  a {{ if .b }}\n  c {{ end }}\n{{ end }}\n', 'a {{ if .b }}\nc {{ end }}\n'],
    ['t: |\n  a\n  {{ if .b }}\n{{ end }}\n\nu: 1\n', 'a\n{{ if .b }}\n{{ end }}\n'],
    ['t: |+\n  a\n  {{ x }}\n\nu: 1\n', 'a\n{{ x }}\n\n'],
    ['t: |\n  a\n  {% set x %}\n{% endset %}\n', 'a\n{% set x %}\n{% endset %}\n'],
    ['t: |\n  a\n  {% set x = 1 %}\n{% endset %}\n', 'a\n{% set x = 1 %}\n'],
    ['t: |\n  a\n  <% x.each do |y| %>\n<% end %>\n', 'a\n<% x.each do |y| %>\n<% end %>\n'],
    ['t: |\n  a\n  <% x.each do %>\n<% } %>\n', 'a\n<% x.each do %>\n<% } %>\n'],
    ['t: |\n{{ x }}\n  {{ y }}\n', ''],
    ['t: |\n  {{ y }}\n{{ x }}\n', '{{ y }}\n'],
    ['t: |\n\n  {{ x }}\nu: 1\n', '\n{{ x }}\n'],
  ])('tag lines at the end: %j is %j', (text, value) => {
    expect(scalar(text, 't').value).toBe(value);
  });

  it('an insertion is indented like the content, also in a block that is empty or holds only tags', () => {
    expect(edited('t: |\nu: 1\n', 't', 0, 0, 'x\n')).toBe('t: |\n  x\nu: 1\n');
    expect(edited('t: |4\nu: 1\n', 't', 0, 0, 'x\n')).toBe('t: |4\n    x\nu: 1\n');
    expect(edited('t: |\n    {{ x }}\nu: 1\n', 't', 8, 8, 'y\n')).toBe('t: |\n    {{ x }}\n    y\nu: 1\n');
  });
});

describe('plain and quoted scalars', () => {
  it.each([
    ["t: 'a''b'", "a'b"],
    ["t: ''''", "'"],
    ["t: ''", ''],
    ["t: 'a\n\n  b'", 'a\nb'],
    ["t: 'a  \r\n  b'", 'a b'],
    ['t: "a\\\n  b"', 'ab'],
    ['t: "a\\\r\n  b"', 'ab'],
    ['t: "a \n  b\n\n\n c"', 'a b\n\nc'],
    ['t: "\\x41\\u0042\\U00000043"', 'ABC'],
    ['t: "{{ "\\n" }}"', '{{ "\\n" }}'],
    ['t: a\n  b\n\n  c\n', 'a b\nc'],
    ['t: a {{ x\n  y }} b\n', 'a {{ x\n  y }} b'],
    ["t: 'a {{ '' }}'", "a {{ '' }}"],
  ])('%j is %j', (text, value) => {
    expect(scalar(text, 't').text().text).toBe(value);
  });

  it('a number beyond the last character stays as written', () => {
    const node = get(readYaml('f', 't: "\\U00110000"').documents[0], 't');
    expect(node?.kind === 'scalar' && node.text().text).toBe('\\U00110000');
  });

  it('every character has its place', () => {
    const text = 't: "a\\n\\u0041b"';
    const content = scalar(text, 't').text();
    const at = [...content.text]
      .map((_, i) => content.locate(i, i + 1))
      .map(({ start, end }) => text.slice(start, end));
    expect(at).toEqual(['a', '\\n', '\\u0041', 'b']);
    const empty = scalar("t: ''", 't').text();
    expect(empty.locate(0, 0).start).toBe(4);
  });

  it.each([
    ['t: a', 'b', 't: b'],
    ['t: a', '/x/y.z', 't: /x/y.z'],
    ['t: a', 'b c', 't: b c'],
    ['t: a', ' b', null],
    ['t: a', 'b ', null],
    ['t: a', 'b # c', null],
    ['t: a', 'b: c', null],
    ['t: a', '[b]', null],
    ['t: a', '"b"', null],
    ['t: a', '@b', null],
    ['t: a', 'b@c', 't: b@c'],
    ['t: a', 'b\nc', null],
    ['t: a', '', 't: '],
    ["t: 'a'", "b'c", "t: 'b''c'"],
    ["t: 'a'", 'b\rc', null],
    ["t: 'a'", 'b\nc', null],
    ['t: "a"', 'b"\\\n', 't: "b\\"\\\\\\n"'],
  ])('%j with %j for its content is %j', (text, by, expected) => {
    expect(edited(text, 't', 0, 1, by)).toBe(expected);
  });
});
