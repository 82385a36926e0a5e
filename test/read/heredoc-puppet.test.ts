import { describe, expect, it } from 'vitest';
import { readHeredocs } from '../../src/read/heredoc.ts';

const read = (text: string) => readHeredocs('f', text, 'puppet');
const shown = (text: string) =>
  read(text).map(({ target, quoted, text: content, at }) => [
    target,
    quoted,
    content.text,
    text.slice(at.start, at.end),
  ]);

describe('readHeredocs: Puppet', () => {
  it.each<[string, string, boolean]>([
    [`content => 'a\n\\'b\\' \\n\n'`, "a\n'b' \\n\n", true],
    [`content=>"a\n\\"b\\" \\$c\\td\\n"`, 'a\n"b" $c\td\n', false],
  ])('takes what stands in quotes: %j', (content, said, quoted) => {
    const text = `file { '/a/deployment.toml':\n  path => '/b.toml',\n  ${content},\n}\n`;
    expect(shown(text)).toEqual([['/b.toml', quoted, said, content]]);
  });

  it('takes it with a # before it in its line, and of each file for its own', () => {
    const text = `file { '/a#b.toml': content=>"[a]\nb"} file { '/c.xml': content=>'<c>\n' }`;
    expect(shown(text).map(([target, , said]) => [target, said])).toEqual([
      ['/a#b.toml', '[a]\nb'],
      ['/c.xml', '<c>\n'],
    ]);
    expect(read(text).map(({ adds }) => adds)).toEqual([false, false]);
  });

  it.each([`content=>'a\nb'`, `content=>"a\nb"`])('takes it without blanks: %j', (text) => {
    expect(shown(text)).toHaveLength(1);
  });

  it('writes into quotes with their escapes', () => {
    const [double] = read(`content => "a\nb"`);
    expect(double?.text.edit(2, 2, '"x" = $\n')?.text).toBe('\\"x\\" = \\$\n');
    const [single] = read(`content => 'a\nb'`);
    expect(single?.text.edit(2, 2, "'x' = $\n")?.text).toBe("\\'x\\' = $\n");
  });

  it.each([
    `content => 'a b'`,
    `# content => 'a\nb'`,
    `  # content => 'a\nb'`,
    `content => 'a\nb`,
    `content => template('a\nb')`,
  ])('leaves %j', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('takes title, text and indentation', () => {
    const text = `file { '/a/deployment.toml':\n  content => @("EOT"),\n    [a]\n      b = 1\n    | EOT\n}\n`;
    const [found, ...others] = read(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ target: '/a/deployment.toml', adds: false, quoted: false, label: null });
    expect(found?.text.text).toBe('[a]\n  b = 1\n');
    const span = found?.text.locate(0, 3);
    expect(text.slice(span?.start, span?.end)).toBe('[a]');
    expect(found?.text.edit(4, 4, 'c\n')?.text).toBe('    c\n');
  });

  it.each<[string, [string | null, boolean, string, string][]]>([
    ['$x = @(E)\n  1\nE\n', [[null, true, '  1\n', '@(E)\n  1\nE']]],
    ['$x = @(E)\n  1\n  |- E', [[null, true, '1\n', '@(E)\n  1\n  |- E']]],
    ['$x = @(E)\n  1\n\t -E \r\n', [[null, true, '  1\n', '@(E)\n  1\n\t -E \r']]],
    ['$x = @( "E.x-1" : json /nt$ )\nE.x-1\n', [[null, false, '', '@( "E.x-1" : json /nt$ )\nE.x-1']]],
    ['$x = @(E/L)\n1\nEE\n| F\nE\n2\n', [[null, true, '1\nEE\n| F\n', '@(E/L)\n1\nEE\n| F\nE']]],
    ['E\n$x = @(E)\n1\n', []],
    ['$x = @(E)', []],
    ['$x = @("E)\n1\nE\n', []],
    ['$x = @(E\n1\nE\n', []],
    ['$x = 1\n', []],
    [' # @(E)\n1\nE\n', []],
    ['# $x = @(E)\n1\nE\n', []],
    ['E\n$x = @(E)', []],
    ['# A file\n$x = @(E)\n1\nE\n', [[null, true, '1\n', '@(E)\n1\nE']]],
    ['$x = f("#", @(E))\n1\nE\n', [[null, true, '1\n', '@(E))\n1\nE']]],
    ['x # @(F)\n$y = @(E)\n1\nE\n', [[null, true, '1\n', '@(E)\n1\nE']]],
    ['$x = @(E)\n@(F)\nE\nF\n', [[null, true, '@(F)\n', '@(E)\n@(F)\nE']]],
    [
      '$x = @(E)\n1\nE\n$y = @(F)\n2\nF\n',
      [
        [null, true, '1\n', '@(E)\n1\nE'],
        [null, true, '2\n', '@(F)\n2\nF'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  const body = 'content => @(E)\n1\nE\n';
  it.each<[string, string | null]>([
    [`file { "\${h}/a.toml" :\n${body}}`, '${h}/a.toml'],
    [`file {'a.toml':\n${body}}`, 'a.toml'],
    [`file { 'a': path=>"b.toml",\n${body}}`, 'b.toml'],
    [`file { 'a': target => 'b.toml',\n${body}}`, 'b.toml'],
    [`file { 'a': mypath => 'b.toml',\n${body}}`, 'a'],
    [`file { 'a.toml': }\nfile { 'b.xml':\n${body}}`, 'b.xml'],
    [`file { 'a.toml': path => $p }\nfile { $b:\n${body}}`, null],
    [`file { 'a.toml': }\nfile { $::b::c :\npath => 'd.toml',\n${body}}`, 'd.toml'],
    [body, null],
    [`file { 'a':\ncontent => @(F)\nfile { 'b.toml':\nF\n}\n${body}`, null],
    [`file { "a.toml':\n${body}}`, null],
  ])('the file of %j', (text, target) => {
    expect(read(text).at(-1)?.target).toBe(target);
  });

  it('holds scripts', () => {
    const found = read('exec { "x": command => @(E)\ncat > a.toml <<F\n1\nF\n| E\n}');
    expect(found.map(({ target, text }) => [target, text.text])).toEqual([
      ['a.toml', '1\n'],
      ['x', 'cat > a.toml \n'],
    ]);
  });
});
