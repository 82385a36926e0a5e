import { describe, expect, it } from 'vitest';
import { outside, readHeredocs, scriptHeredocs } from '../../src/read/heredoc.ts';
import { MappedText } from '../../src/read/mapped-text.ts';
import { longWord } from '../../src/read/quoted-script.ts';

const FILE = 'a/deployment.toml';

describe('heredocs of a command in quotes', () => {
  const read = (text: string, syntax: 'shell' | 'dockerfile' = 'shell') =>
    readHeredocs('f', text, syntax).map(({ target, text: content, quoted }) => [target, content.text, quoted]);

  it.each<[string, string, string, boolean]>([
    ['single ones', `sudo bash -c 'cat > ${FILE} <<EOF\n[a]\nb = "c"\nEOF'\nx\n`, '[a]\nb = "c"\n', false],
    ['the file ends with them', `sudo bash -c 'cat > ${FILE} <<EOF\n[a]\nEOF'`, '[a]\n', false],
    ['carriage returns', `bash -c 'cat > ${FILE} <<EOF\r\n[a]\r\nEOF'\r\n`, '[a]\r\n', false],
    ['double ones', `ssh h "cat > ${FILE} <<EOF\n[a]\nb = \\"c\\"\nEOF"\n`, '[a]\nb = "c"\n', false],
    ['double ones, closed in a line of their own', `su -c "cat >${FILE} <<EOF\nb=\\"c\\"\nEOF\n"`, 'b="c"\n', false],
    ['a quoted word', `su - w -c "cat > ${FILE} <<'EOF'\n[a]\nEOF"\n`, '[a]\n', true],
    ['the first shell fills in', `sh -c "cat > ${FILE} <<'EOF'\na = $A\nEOF"\n`, 'a = $A\n', false],
    ['the word in quotes of its own', `ssh h 'cat > ${FILE} <<'EOF'\n[a]\nEOF'\n`, '[a]\n', false],
    ['a quote in them', `sh -c 'cat > ${FILE} <<EOF\na = '\\''b'\\''\nEOF'\n`, "a = 'b'\n", false],
    ['more in a line', `cd /x && ssh h 'cat > ${FILE} <<EOF\n[a]\nEOF' || exit 1\n`, '[a]\n', false],
    ['a line before', `ssh h "\n  set -e\n  cat > ${FILE} <<EOF\n[a]\nEOF"\n`, '[a]\n', false],
    ['a line that goes on', `docker exec c \\\n  sh -c 'cat > ${FILE} <<EOF\n[a]\nEOF'\n`, '[a]\n', false],
    ['quotes in quotes', `ssh h "sudo sh -c 'cat > ${FILE} <<EOF\na = \\"b\\"\nEOF'"\n`, 'a = "b"\n', false],
    ['a variable', `C="cat > ${FILE} <<EOF\n[a]\nEOF"\nssh h "$C"\n`, '[a]\n', false],
    ['three', `sh """\ncat > ${FILE} <<EOF\na = "b"\nEOF\n"""\n`, 'a = "b"\n', false],
    ['three single ones', `sh(script: '''cat > ${FILE} <<EOF\na = 'b'\nEOF''')\n`, "a = 'b'\n", false],
    ['a substitution before', `ssh h "A=$(date) cat > ${FILE} <<EOF\n[a]\nEOF"\n`, '[a]\n', false],
    ['an own substitution', `ssh h "A=\\$(cat > ${FILE} <<EOF\n[a]\nEOF\n)"\n`, '[a]\n', false],
    ['in a comment behind a command', `a # don't\nssh h 'cat > ${FILE} <<EOF\n[a]\nEOF'\n`, '[a]\n', false],
  ])('%s', (_, text, content, quoted) => {
    expect(read(text)).toEqual([[FILE, content, quoted]]);
  });

  it.each<[string, string, string]>([
    ['of an own command', `cat > ${FILE} <<EOF\n[a]\nEOF'\nEOF\n`, "[a]\nEOF'\n"],
    ['of its output', `A="$(cat > ${FILE} <<EOF\na = "b"\nEOF\n)"\nB="c"\n`, 'a = "b"\n'],
    ['behind its output', `A="$(cat x <<E\n1\nE\n)"\ncat > ${FILE} <<EOF\na = "b"\nEOF\n`, 'a = "b"\n'],
    ['behind its output in lines', `A="\n$(cat x <<E\n1\nE\n)\n"\ncat > ${FILE} <<EOF\na = "b"\nEOF\n`, 'a = "b"\n'],
    ['in a comment', `# don't\ncat > ${FILE} <<EOF\na = 'b'\nEOF\n`, "a = 'b'\n"],
    ['that nothing closes', `echo don't\ncat > ${FILE} <<EOF\n[a]\nEOF\n`, '[a]\n'],
    ['of a text before', `echo "a\nb"; cat > ${FILE} <<EOF\na = "b"\nEOF\n`, 'a = "b"\n'],
    ['of texts of one line', `echo "a" 'b"' \\" "c\\"" | cat > ${FILE} <<EOF\na = "b"\nEOF\n`, 'a = "b"\n'],
    ['behind it', `cat > ${FILE} <<EOF; echo 'x\na = 1\nEOF\n'\n`, 'a = 1\n'],
  ])('no quotes %s', (_, text, content) => {
    const own = readHeredocs('f', text, 'shell').filter(({ target }) => target === FILE);
    expect(own.map((found) => found.text.text)).toEqual([content]);
  });

  it('several of one command, and what stands behind', () => {
    const text = `ssh h 'cat > a <<E\n1\nE\ncat > b <<E\n2\nE' && cat > c <<E\n3\nE\n`;
    expect(read(text).map((found) => found.slice(0, 2))).toEqual([
      ['a', '1\n'],
      ['b', '2\n'],
      ['c', '3\n'],
    ]);
  });

  it('not of a Dockerfile, whose quotes end in their line', () => {
    expect(read(`RUN sh -c 'cat > ${FILE} <<EOF\n[a]\nEOF'\n`, 'dockerfile')).toEqual([]);
  });

  it('are left out of what the script says beside', () => {
    const script = MappedText.ofFile('f', "a\nssh h 'cat > x <<E\n1\nE' && b\nc\n");
    expect(outside(script, scriptHeredocs(script)).text).toBe('a\nssh h  && b\nc\n');
  });

  it('are found in the file and changed as the quotes ask for', () => {
    const double = `ssh h "cat > ${FILE} <<EOF\n[a]\nb = \\"c\\"\nEOF"\n`;
    const [found] = readHeredocs('f', double, 'shell');
    const span = found?.text.locate(8, 11);
    expect(double.slice(span?.start, span?.end)).toBe('\\"c\\"');
    expect(found?.text.edit(4, 4, 'd = "e"\n')).toMatchObject({ start: double.indexOf('b ='), text: 'd = \\"e\\"\n' });
    const [single] = readHeredocs('f', `ssh h 'cat > ${FILE} <<EOF\n[a]\nEOF'\n`, 'shell');
    expect(single?.text.edit(4, 4, 'd = "e"\n')?.text).toBe('d = "e"\n');
    expect(single?.text.edit(4, 4, "d = 'e'\n")).toBeNull();
  });
});

describe('the word of a line that goes on in quotes', () => {
  const word = (text: string, start = 0) => {
    const found = longWord(MappedText.ofFile('f', text), { start, end: text.indexOf('\n', start) });
    return found && [found.text.text, found.quoted, text.slice(found.end)];
  };

  it.each<[string, string, ReturnType<typeof word>]>([
    ['is in single ones', "bash -c 'a\nb' x", ['a\nb', true, ' x']],
    ['is in double ones, in which a backslash takes their meaning', 'sh -c "a \\" b\nc" x', ['a " b\nc', true, ' x']],
    ['ends behind two backslashes', 'x "a \\\\" "b\nc" d', ['b\nc', true, ' d']],
    ['has backslashes in single ones', "x 'a\\' 'b\nc' d", ['b\nc', true, ' d']],
    ['is in three', '"""a\n"b" c""" d', ['a\n"b" c', true, ' d']],
    ['is filled in where it says so itself', 'x "a\n$b"', ['a\n$b', false, '']],
    ['is not filled in by what stands around it', 'x $"a\nb" $c', ['$a\nb', true, ' $c']],
    ['stands behind what closes a text', '" && sh -c \'a\nb "c" d\'', ['a\nb "c" d', true, '']],
    ['stands behind that and white space', '  " && sh -c \'a\nb "c" d\'', ['a\nb "c" d', true, '']],
    ['stands behind a closed substitution', ')" && sh -c \'a\nb "c" d\'', ['a\nb "c" d', true, '']],
    ['is the first of two', "x 'a' 'b\nc' 'd\ne'", ['b\nc', true, " 'd\ne'"]],
    ['is none that ends with the line', "x 'a'\n'b\nc'", null],
    ['is none in a comment', "# sh -c 'a\nb'", null],
    ['is none in a comment behind a command', "x # 'a\nb'", null],
    ['is none that nothing closes', "x 'a\nb", null],
  ])('%s', (_, text, expected) => {
    expect(word(text)).toEqual(expected);
  });

  it('is looked for in the line alone', () => {
    expect(word("a'\nx 'b\nc' d", 3)).toEqual(['b\nc', true, ' d']);
  });
});
