import { describe, expect, it } from 'vitest';
import { readHeredocs } from '../../src/read/heredoc.ts';

const texts = (text: string) =>
  readHeredocs('main.bicep', text, 'bicep').map(({ label, target, text: inner }) => [label ?? target, inner.text]);

describe('a text over several lines of Bicep', () => {
  it.each([
    ["'deployment.toml': '''\na\n'''", 'deployment.toml'],
    ["  'deployment.toml' : base64('''\na\n''')", 'deployment.toml'],
    ["var conf = '''\na\n'''", 'conf'],
    ["param conf string = '''\na\n'''", 'conf'],
    ["content: base64( '''\na\n''')", 'content'],
    ["foo(a, '''\na\n''')", null],
  ])('%j is labelled %s', (text, label) => {
    expect(texts(text)).toEqual([[label, 'a\n']]);
  });

  it('begins behind the first line break, if there is one', () => {
    expect(texts("a: '''x'''\nb: '''\r\ny\n'''\nc: '''\n\nz'''\nd: ''''''")).toEqual([
      ['a', 'x'],
      ['b', 'y\n'],
      ['c', '\nz'],
      ['d', ''],
    ]);
  });

  it('stands where it is written', () => {
    const text = "var x = '''\n[a]\nb = 1\n'''\n";
    const [found] = readHeredocs('main.bicep', text, 'bicep');
    const at = text.indexOf('b = 1');
    expect(found?.text.locate(4, 9)).toMatchObject({ file: 'main.bicep', start: at, end: at + 5 });
    expect(text.slice(found?.at.start, found?.at.end)).toBe("'''\n[a]\nb = 1\n'''");
    expect(found).toMatchObject({ quoted: true, adds: false });
  });

  it('is none in a comment, and none that is not closed', () => {
    expect(texts("  // a: '''\nx\n")).toEqual([]);
    expect(texts("a: '''\nx\n")).toEqual([]);
    for (const before of ['', '  ', '\t']) expect(texts(`${before}// a: '''x'''\n`)).toEqual([]);
    expect(texts("foo('https://example.com', '''x''')\n")).toEqual([[null, 'x']]);
  });

  it('may be a script that writes files', () => {
    const script = "scriptContent: '''\ncat > /opt/x/deployment.toml <<EOF\na = 1\nEOF\necho b\n'''";
    expect(texts(script)).toEqual([
      ['/opt/x/deployment.toml', 'a = 1\n'],
      ['scriptContent', expect.stringContaining('echo b')],
    ]);
  });
});
