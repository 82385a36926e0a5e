import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../src/read/base64.ts';
import { outside, readHeredocs, scriptHeredocs } from '../../src/read/heredoc.ts';
import { MappedText } from '../../src/read/mapped-text.ts';
import { get, readYaml } from '../../src/read/yaml.ts';

describe('readHeredocs: shell', () => {
  const one = (text: string, syntax: 'shell' | 'dockerfile' = 'shell') => {
    const found = readHeredocs('f', text, syntax);
    expect(found).toHaveLength(1);
    return found[0] as (typeof found)[0];
  };

  it.each<[string, string | null, boolean]>([
    ['cat <<EOF > a/deployment.toml', 'a/deployment.toml', false],
    ["cat > a/deployment.toml <<'EOF'", 'a/deployment.toml', true],
    ['cat >> "$HOME/x.toml" <<"EOF"', '$HOME/x.toml', true],
    ['sudo tee -a /x.toml <<\\EOF >/dev/null', '/x.toml', true],
    ['cat <<EOF | sudo tee /x.toml > /dev/null', '/x.toml', false],
    ['cd /a && cat <<EOF > b.toml && echo > c', 'b.toml', false],
    ['echo > c; cat <<EOF > b.toml', 'b.toml', false],
    ['cat <<EOF \\\n  > b.toml', 'b.toml', false],
    ['cat x; true || cat <<EOF > b.toml', 'b.toml', false],
    ['tee a.toml && cat <<EOF', null, false],
    ['tee a.toml; cat <<EOF', null, false],
    ['tee a.toml || cat <<EOF', null, false],
    ['kubectl create configmap c --from-file=deployment.toml=/dev/stdin <<EOF', 'deployment.toml', false],
    ['kubectl apply -f - <<EOF', null, false],
    ['x=$((1<<2)); cat << EOF >b.toml', 'b.toml', false],
    ['cat <<<word; cat 2>/dev/null <<EOF', null, false],
  ])('%s', (command, target, quoted) => {
    const found = one(`#!/bin/sh\n# cat <<EOF\n${command}\n[a]\nb = 1\nEOF\necho\n`);
    expect(found).toMatchObject({ target, quoted, label: null });
    expect(found.text.text).toBe('[a]\nb = 1\n');
  });

  it.each<[string, boolean]>([
    ['cat <<EOF >> a', true],
    ['cat >>a <<EOF', true],
    ['cat <<EOF > a', false],
    ['cat <<EOF >| a', false],
    ['cat <<EOF > /dev/null >> a', true],
    ['tee -a a <<EOF', true],
    ['tee -ia a <<EOF', true],
    ['tee -i -a a <<EOF', true],
    ['tee --append a <<EOF', true],
    ['tee a <<EOF', false],
    ['tee -i a <<EOF', false],
    ['tee --ignore-interrupts a <<EOF', false],
    ['tee a <<EOF >> b', false],
    ['kubectl create configmap c --from-file=a=/dev/stdin <<EOF >> log', false],
    ['sh <<EOF', false],
  ])('tells what is added to a file: %s', (command, adds) => {
    expect(one(`${command}\n1\nEOF\n`).adds).toBe(adds);
  });

  it('adds nothing to a file of a Dockerfile or of Terraform', () => {
    expect(one('COPY <<EOF /a\n1\nEOF\n', 'dockerfile').adds).toBe(false);
    expect(readHeredocs('f', 'x = <<E\n1\nE\n', 'terraform')[0]?.adds).toBe(false);
  });

  it('reads several on one line and leaves out unclosed ones', () => {
    const found = readHeredocs('f', 'cat <<A > a; cat <<B > b\n1\nA\n2\nB\ncat <<C > c\n3\n', 'shell');
    expect(found.map((heredoc) => [heredoc.target, heredoc.text.text])).toEqual([
      ['a', '1\n'],
      ['b', '2\n'],
    ]);
  });

  it.each([
    ['before it', 'EOF\ncat <<EOF > a\n1\n'],
    ['with tabs before it', 'cat <<EOF > a\n1\n\tEOF\n'],
    ['with a carriage return at the end of the file', 'cat <<EOF > a\n1\nEOF\r'],
  ])('is not closed by an end %s', (_, text) => {
    expect(readHeredocs('f', text, 'shell')).toEqual([]);
  });

  it('takes tabs away for <<- and writes them back', () => {
    const text = 'cat <<-EOF > a\n\t\t[a]\n\t\tb = 1\n\tEOF\n';
    const { text: content } = one(text);
    expect(content.text).toBe('[a]\nb = 1\n');
    const span = content.locate(4, 9);
    expect(text.slice(span.start, span.end)).toBe('b = 1');
    expect(content.edit(10, 10, 'c = 2\n')).toMatchObject({ text: '\t\tc = 2\n', start: text.indexOf('\tEOF') });
  });

  it("undoes the shell's escapes and writes them", () => {
    const text = 'cat <<EOF > a\np = "\\$ref{x}"\nq = \\\\ \\`\nr = \\\n1\nEOF\n';
    const { text: content } = one(text);
    expect(content.text).toBe('p = "$ref{x}"\nq = \\ `\nr = 1\n');
    expect(content.edit(content.length, content.length, 's = "$x"\n')?.text).toBe('s = "\\$x"\n');
    expect(one("cat <<'EOF' > a\n\\$x\nEOF\n").text.text).toBe('\\$x\n');
  });

  it('reads an empty one, and CRLF', () => {
    expect(one('cat <<EOF > a\nEOF\n').text.text).toBe('');
    expect(one('cat <<EOF > a\r\n[a]\r\nEOF\r\n').text.text).toBe('[a]\r\n');
  });

  it('looks into scripts handed over by heredoc', () => {
    const text = "RUN <<SH\ncat > /c/deployment.toml <<'EOF'\n[a]\nEOF\nSH\n";
    const found = one(text, 'dockerfile');
    expect(found).toMatchObject({ target: '/c/deployment.toml', quoted: true });
    const span = found.text.locate(0, 3);
    expect(text.slice(span.start, span.end)).toBe('[a]');
  });

  it('reads COPY and RUN of Dockerfiles', () => {
    expect(one('COPY <<EOF /c/deployment.toml\n[a]\nEOF\n', 'dockerfile').target).toBe('/c/deployment.toml');
    expect(one('COPY --chown=a:b <<"deployment.toml" /c/\n[a]\ndeployment.toml\n', 'dockerfile').target).toBe(
      '/c/deployment.toml',
    );
    expect(one('RUN cat <<EOF > /c/x\n[a]\nEOF\n', 'dockerfile').target).toBe('/c/x');
    expect(one('COPY <<EOF\n[a]\nEOF\n', 'dockerfile').target).toBeNull();
  });
});

describe('readHeredocs: the indented ones of Ruby', () => {
  const texts = (text: string) => readHeredocs('f', text, 'shell').map((found) => [found.quoted, found.text.text]);

  it.each<[string, [boolean, string][]]>([
    ['x <<~S\n   a\n\n    b\n \tS\n', [[false, 'a\n\n b\n']]],
    ["x <<~'S'\n  a\\\\\n  S\n", [[true, 'a\\\\\n']]],
    ['x <<~S\n  a\nS\n', [[false, 'a\n']]],
    ['x <<~S\n  S\n', [[false, '']]],
    ['x <<~S\n  a\n  S \n', []],
    ['x <<~S\na\nS \nS\n', [[false, 'a\nS \n']]],
    ['x <<~S\n  a\n', []],
    ['x <<-S\n  a\n  S\n', []],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('hold scripts', () => {
    const text = 'config.vm.provision "shell", inline: <<~SHELL\n  cat > x.toml <<EOF\n  [a]\n  EOF\nSHELL\n';
    const [found, ...others] = readHeredocs('f', text, 'shell');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ target: 'x.toml', text: { text: '[a]\n' } });
    expect(found?.text.edit(4, 4, 'b\n')?.text).toBe('  b\n');
  });
});

describe('a script without its heredocs', () => {
  it.each([
    ['a\nb\n', 'a\nb\n'],
    ['a <<E\n1\nE\nb', 'a \nb'],
    ['a <<E\n1\nE', 'a '],
    ['a <<E <<F\n1\nE\n2\nF\nb\n', 'a \nb\n'],
    ['a <<E\n1\nE\n<<F\n2\nF\nb', 'a \n\nb'],
  ])('%j', (text, expected) => {
    const script = MappedText.ofFile('f', text);
    expect(outside(script, scriptHeredocs(script)).text).toBe(expected);
  });
});

describe('readHeredocs: edges of the shell', () => {
  const read = (text: string, syntax: 'shell' | 'dockerfile' = 'shell') =>
    readHeredocs('f', text, syntax).map(({ target, text: content, at }) => [
      target,
      content.text,
      text.slice(at.start, at.end),
    ]);

  it.each<[string, [string | null, string, string][]]>([
    ['cat <<EOF > a\n1\nEOF', [['a', '1\n', '<<EOF > a\n1\nEOF']]],
    ['  cat <<EOF > a\n1\nEOF\necho \\', [['a', '1\n', '<<EOF > a\n1\nEOF\n']]],
    ['\t # cat <<A\n1\nA\n', []],
    ['cat x #y <<A > f\n1\nA\n', [['f', '1\n', '<<A > f\n1\nA\n']]],
    ['x#y <<A > f\n1\nA\n', [['f', '1\n', '<<A > f\n1\nA\n']]],
    ['cat <<A > f\n\tA\n\t1\nA\n', [['f', '\tA\n\t1\n', '<<A > f\n\tA\n\t1\nA\n']]],
    ['cat <<-A > f\n\tA\tB\n\t\tA\n', [['f', 'A\tB\n', '<<-A > f\n\tA\tB\n\t\tA\n']]],
    ['cat <<-AB > f\n\tA\tB\n\tAB\n', [['f', 'A\tB\n', '<<-AB > f\n\tA\tB\n\tAB\n']]],
    ['# a \\\\\ncat <<A > f\n1\nA\n', [['f', '1\n', '<<A > f\n1\nA\n']]],
    ['# a \\\ncat <<A > f\n1\nA\n', []],
    ['echo > x && echo > y; cat <<A > z\n1\nA\n', [['z', '1\n', '<<A > z\n1\nA\n']]],
    ['cat <<A > z && b\n1\nA\n', [['z', '1\n', '<<A > z && b\n1\nA\n']]],
    ['cat <<A && tee b\n1\nA\n', [[null, '1\n', '<<A && tee b\n1\nA\n']]],
    ['cat <<A | tee \\\n  b\n1\nA\n', [['b', '1\n', '<<A | tee \\\n  b\n1\nA\n']]],
    ['\ncat <<A > f\n1\nA\n', [['f', '1\n', '<<A > f\n1\nA\n']]],
    ['cat <<-AB > f\nA\tB\n\tAB\n', [['f', 'A\tB\n', '<<-AB > f\nA\tB\n\tAB\n']]],
    ['cat <<A > f\nx\n\\$y\nA\n', [['f', 'x\n$y\n', '<<A > f\nx\n\\$y\nA\n']]],
    ['cat <<A > zz; b\n1\nA\n', [['zz', '1\n', '<<A > zz; b\n1\nA\n']]],
    ['cat <<A > /dev/null\n1\nA\n', [[null, '1\n', '<<A > /dev/null\n1\nA\n']]],
    ['COPY <<A /x\n1\nA\n', [[null, '1\n', '<<A /x\n1\nA\n']]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ['  COPY <<A /x', '/x'],
    ['copy <<A /x ', '/x'],
    ['ADD <<A  /x/', '/x/A'],
    ['COPY <<A', null],
    ['RUN x COPY <<A /x', null],
    ['XCOPY <<A /x', null],
    ['COPY <<"A" "/x"', '/x'],
  ])('of a Dockerfile: %s writes %j', (command, target) => {
    expect(read(`${command}\n1\nA\n`, 'dockerfile').map(([written]) => written)).toEqual([target]);
  });

  it('looks three heredocs deep', () => {
    const inside = (words: string) =>
      read(
        `${[...words].map((word) => `sh <<${word}\n`).join('')}cat <<X > x\n1\nX\n${[...words].reverse().join('\n')}\n`,
      );
    expect(inside('ABC').map((one) => one.slice(0, 2))).toEqual([['x', '1\n']]);
    expect(inside('ABCD').map((one) => one.slice(0, 2))).toEqual([[null, 'cat <<X > x\n1\nX\n']]);
    const [[, , at] = []] = inside('A');
    expect(at).toBe('<<A\ncat <<X > x\n1\nX\nA\n');
  });

  it('an empty one has its place', () => {
    const [empty] = readHeredocs('f', 'cat <<A > a\nA\n', 'shell');
    expect(empty?.text.locate(0, 0)).toEqual({ file: 'f', start: 12, end: 12 });
  });
});

describe('readHeredocs: edges of Terraform', () => {
  const read = (text: string) =>
    readHeredocs('f', text, 'terraform').map(({ target, label, text: content, at }) => [
      label,
      target,
      content.text,
      text.slice(at.start, at.end),
    ]);

  it.each<[string, [string | null, string | null, string, string][]]>([
    ['# x = <<E\n1\nE\n', []],
    ['  // x = <<E\n1\nE\n', []],
    ['  # x = <<E\n1\nE\n', []],
    ['x = 1 #\ny = <<E\n1\nE\n', [['y', null, '1\n', '<<E\n1\nE']]],
    ['y = f("#", <<E\n1\nE\n)', [[null, null, '1\n', '<<E\n1\nE']]],
    ['x#y = <<E\n1\nE\n', [['y', null, '1\n', '<<E\n1\nE']]],
    ['E\nx = <<E', []],
    ['x = 1\n', []],
    ['x = <<E\n1\nE\u00a0\n', []],
    ['E\nx = <<E\n1\n', []],
    ['x = <<E\n1\n\t E \r\n', [['x', null, '1\n', '<<E\n1\n\t E \r']]],
    ['E\nx = <<E\n1\nE\n', [['x', null, '1\n', '<<E\n1\nE']]],
    ['x = <<LONG\ny = <<Z\nLONG\nZ\n', [['x', null, 'y = <<Z\n', '<<LONG\ny = <<Z\nLONG']]],
    ['x = <<E\n  a\n  E\n', [['x', null, '  a\n', '<<E\n  a\n  E']]],
    ['x = <<-E\n  \nE\n', [['x', null, '  \n', '<<-E\n  \nE']]],
    ['x = <<-E\n\n    a\n   b\nE\n', [['x', null, '\n a\nb\n', '<<-E\n\n    a\n   b\nE']]],
    ['"x.toml" = <<E\ny = <<F\n1\nF\nE\n', [['x.toml', null, 'y = <<F\n1\nF\n', '<<E\ny = <<F\n1\nF\nE']]],
    ['"x.xml" = <<E\n<<F\nF\nE\n', [['x.xml', null, '<<F\nF\n', '<<E\n<<F\nF\nE']]],
    ['content = <<E\n<<F\nF\nE\npath = "x.toml"\n', [['content', 'x.toml', '<<F\nF\n', '<<E\n<<F\nF\nE']]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  const body = 'content = <<E\n1\nE\n';
  it.each<[string, string, string | null]>([
    ['beside it', `r {\n${body} filename = "a.toml"\n}\n`, 'a.toml'],
    ['before it', `r {\n filename = "a.toml"\n${body}}\n`, 'a.toml'],
    ['not in its text', 'r {\ncontent = <<E\n}\nfilename = "no.txt"\nE\n filename = "a.toml"\n}\n', 'a.toml'],
    ['not in its first line', 'r {\ncontent = <<E\npath = "no.txt"\nE\n filename = "a.toml"\n}\n', 'a.toml'],
    ['without a block', `${body}filename = "a.toml"\n`, 'a.toml'],
    ['not of a block before', `q {\n path = "no.toml"\n}\nr {\n x {\n }\n${body} path = "a.toml"\n}\n`, 'a.toml'],
    ['not of a block behind', `r {\n${body} y {\n }\n}\nq {\n path = "no.toml"\n}\n`, null],
    ['not in other blocks', `r {\n path = "no.toml"\n}\nr {\n${body}}\nr {\n path = "no.toml"\n}\n`, null],
    ['behind a block', `r {\n x {\n }\n${body} y {\n }\n filename = "a.toml"\n}\n`, 'a.toml'],
    ['before a block', `r {\n filename = "a.toml"\n x {\n }\n${body}}\n`, 'a.toml'],
    ['of the inner block', `r {\n filename = "no.toml"\n f {\n${body} path = "a.toml"\n }\n}\n`, 'a.toml'],
    ['of the inner block only', `r {\n f {\n${body} }\n path = "no.toml"\n}\n`, null],
    ['behind the brace', `r { filename = "a.toml"\n${body}}\n`, 'a.toml'],
    ['the first one', `r {\n filename = "a.toml"\n x {\n path = "b.toml"\n }\n${body}}\n`, 'a.toml'],
    ['of a block in it', `r {\n${body} x {\n path = "b.toml"\n }\n}\n`, 'b.toml'],
    ['whatever is closed too often', `}\n}\nr {\n${body} path = "a.toml"\n}\n`, 'a.toml'],
    ['at the top, whatever is closed too often', `}\n${body} path = "a.toml"\n`, 'a.toml'],
    ['with an ending', `r {\n name = "a.b c"\n${body} filename = "a.toml"\n}\n`, 'a.toml'],
    ['not for another key', 'r {\n "x.toml" = <<E\n1\nE\n filename = "a.toml"\n}\n', null],
    ['not for no key', 'r {\n filename = "a.toml"\n x = [\n<<E\n1\nE\n]\n}\n', null],
  ])('the file name %s', (_, text, target) => {
    expect(read(text).map(([, written]) => written)).toEqual([target]);
  });

  it('the file name of each of several', () => {
    const one = (name: string, text: string): string => `r {\ncontent = <<E\n${text}\nE\n path = "${name}"\n}\n`;
    const long = '[server]\nhostname = "a.example.org"\nbase_path = "https://$ref{server.hostname}"';
    expect(read(one('a.toml', long) + one('b.toml', '')).map(([, target]) => target)).toEqual(['a.toml', 'b.toml']);
  });

  it('an insertion is indented like the first line with content', () => {
    const edit = (text: string) => {
      const content = readHeredocs('f', text, 'terraform')[0]?.text;
      return content?.edit(content.length, content.length, 'b\n')?.text;
    };
    expect(edit('x = <<-E\n    a\n  E\n')).toBe('    b\n');
    expect(edit('x = <<-E\n\n    a\n  E\n')).toBe('    b\n');
    expect(edit('x = <<E\n    a\nE\n')).toBe('b\n');
    expect(edit('x = <<-E\nE\n')).toBe('b\n');
  });
});

describe('readHeredocs: Terraform', () => {
  it('takes indentation, key and file name', () => {
    const text = [
      'resource "kubernetes_config_map" "c" {',
      '  data = {',
      '    "deployment.toml" = <<-EOT',
      '      [a]',
      '',
      '        b = 1',
      '    EOT',
      '  }',
      '}',
      'resource "local_file" "f" {',
      '  content  = <<EOF',
      '[a]',
      'EOF',
      '  filename = "${path.module}/conf/deployment.toml"',
      '}',
      '# x = <<EOF',
      'y = <<OPEN',
    ].join('\n');
    const [first, second, ...others] = readHeredocs('f', text, 'terraform');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ label: 'deployment.toml', target: null, quoted: false });
    expect(first?.text.text).toBe('[a]\n\n  b = 1\n');
    expect(first?.text.edit(4, 4, 'c = 2\n')).toMatchObject({ text: '      c = 2\n' });
    expect(second).toMatchObject({ label: 'content', target: '${path.module}/conf/deployment.toml' });
    expect(second?.text.text).toBe('[a]\n');
  });

  it('reads the files that a script writes, and what it says beside', () => {
    const text = [
      'user_data = <<-EOT',
      '  #!/bin/sh',
      "  cat > a.toml <<'EOF'",
      '  p = "${q}"',
      '    r',
      '  EOF',
      '  tee b.toml <<E',
      '  E',
      '  [open]',
      'EOT',
    ].join('\n');
    const [first, second, rest, ...others] = readHeredocs('f', text, 'terraform');
    expect(others).toEqual([]);
    const at = { start: 12, end: text.length };
    expect(first).toMatchObject({ target: 'a.toml', label: null, quoted: false, at });
    expect(first?.text.text).toBe('p = "${q}"\n  r\n');
    expect(first?.text.edit(11, 11, 's\n')?.text).toBe('  s\n');
    expect(second).toMatchObject({ target: 'b.toml', text: { text: '' }, at });
    expect(rest).toMatchObject({ target: null, label: 'user_data', quoted: false, at });
    expect(rest?.text.text).toBe('#!/bin/sh\ncat > a.toml \ntee b.toml \n[open]\n');
    const open = rest?.text.text.indexOf('[open]') as number;
    const span = rest?.text.locate(open, open + 6);
    expect(text.slice(span?.start, span?.end)).toBe('[open]');
  });

  it('reads function arguments, empty bodies and lists', () => {
    const found = readHeredocs('f', 'a = {\n x: trimspace(<<EOF\nEOF\n)}\nb = [\n<<E\n1\nE\n]\n', 'terraform');
    expect(found.map((heredoc) => [heredoc.label, heredoc.text.text])).toEqual([
      ['x', ''],
      [null, '1\n'],
    ]);
    expect(readHeredocs('f', 'content = <<E\n1\nE\n', 'terraform')[0]?.target).toBeNull();
  });
});

describe('readHeredocs: texts in quotes in Terraform', () => {
  const read = (text: string) =>
    readHeredocs('f', text, 'terraform').map(({ label, target, text: content, isCommand }) => [
      label,
      target,
      content.text,
      isCommand === true,
    ]);

  it.each<[string, ReturnType<typeof read>]>([
    [String.raw`"a.toml" = "[x]\ny = \"z\"\n"`, [['a.toml', null, '[x]\ny = "z"\n', false]]],
    [String.raw`x = "[y]\r\n\t\\ \u00e9\U0001F600"`, [['x', null, '[y]\r\n\t\\ é😀', false]]],
    [String.raw`x = "[y]\nz = \"${'${f("a", "b")}'}\""`, [['x', null, '[y]\nz = "${f("a", "b")}"', false]]],
    [String.raw`x = base64encode("[y]\nz = 1")`, [['x', null, '[y]\nz = 1', false]]],
    [String.raw`inline = ["a", "cp a b\nc"]`, [[null, null, 'a\ncp a b\nc\n', true]]],
    ['inline = [\n  "a", # b\n  // c\n  "[d]" ,\n]\n', [[null, null, 'a\n[d]\n', true]]],
    [String.raw`inline = ["a\nb", var.c]`, [[null, null, 'a\nb', true]]],
    [String.raw`inline = ["a\nb", "c`, [[null, null, 'a\nb', true]]],
    ['inline = []', [[null, null, '', true]]],
    [String.raw`scripts = ["a", "b"] + "[c]\nd"`, [[null, null, '[c]\nd', false]]],
    [String.raw`content = join("\n", ["[a]", "b = \"c\""])`, [['content', null, '[a]\nb = "c"\n', false]]],
    [String.raw`"a.toml" = join( "\n" , ["[a]"])`, [['a.toml', null, '[a]\n', false]]],
    [String.raw`user_data = join("\n", ["#!/bin/sh", "a"])`, [['user_data', null, '#!/bin/sh\na\n', true]]],
    [`a = join(",", ["[b]", "c"])`, []],
    [String.raw`a = disjoin("\n", ["[b]", "c"])`, [['a', null, '\n', true]]],
    [String.raw`x = "#!/bin/sh\ny"`, [['x', null, '#!/bin/sh\ny', true]]],
    [String.raw`x = "# z\ny = 1"`, [['x', null, '# z\ny = 1', false]]],
    [String.raw`x = "<Server>\n</Server>"`, [['x', null, '<Server>\n</Server>', false]]],
    [
      `a {\n  filename = "/b.toml"\n  content = "[y]\\nz = 1"\n}\nc {\n  content = <<E\n1\nE\n}\n`,
      [
        ['content', '/b.toml', '[y]\nz = 1', false],
        ['content', null, '1\n', false],
      ],
    ],
    [
      String.raw`x = "cat > a.toml <<E\n[y]\nE"`,
      [
        [null, 'a.toml', '[y]\n', false],
        ['x', null, 'cat > a.toml ', true],
      ],
    ],
    [String.raw`# x = "[y]\nz"`, []],
    ['\na = 1\n  // x = "[y]\\nz"\n', []],
    ['# a\n\nx = "[y]\\nz" # b\n', [['x', null, '[y]\nz', false]]],
    [`a\nlong = "${'y'.repeat(500)}" z = "[y]\\nz"\n`, [['z', null, '[y]\nz', false]]],
    [String.raw`x = "[y]\nz`, []],
    [`x = "[y] z"`, []],
    [`x = <<E\n"a\\nb"\nE\n`, [['x', null, '"a\\nb"\n', false]]],
  ])('of %j are %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keep their places, and take what is put in as a text in quotes', () => {
    const text = String.raw`x = "[y]\nz = \"a\"\n"`;
    const content = readHeredocs('f', text, 'terraform')[0]?.text as MappedText;
    const at = content.text.indexOf('z');
    const span = content.locate(at, at + 7);
    expect(text.slice(span.start, span.end)).toBe(String.raw`z = \"a\"`);
    expect(readHeredocs('f', text, 'terraform')[0]?.at).toEqual({ start: 4, end: text.length });
    expect(content.edit(at, at + 7, 'z = "b"\n[c]')?.text).toBe(String.raw`z = \"b\"\n[c]`);
  });
});

describe('readHeredocs: lists of commands in Terraform', () => {
  const targets = (text: string) => readHeredocs('f', text, 'terraform').map(({ target }) => target);
  const file = (name: string, commands = '') =>
    `resource "local_file" "x" {\n${commands}  filename = "${name}"\n  content = <<E\n[a]\nE\n}\n`;

  it('open and close no block', () => {
    expect(targets(file('a.toml') + file('b.toml', '  p {\n    inline = ["echo }"]\n  }\n'))).toEqual([
      'a.toml',
      null,
      'b.toml',
    ]);
  });

  it('have their quotes closed', () => {
    expect(targets('inline = ["echo a\n]\n')).toEqual([]);
  });
});

describe('readHeredocs: lists of texts in Terraform', () => {
  it('keep the places of their texts, each in its quotes', () => {
    const text = 'content = join("\\n", [\n  "[a]",\n  "b = \\"c\\"",\n])\n';
    const content = readHeredocs('f', text, 'terraform')[0]?.text as MappedText;
    const at = content.text.indexOf('b');
    const span = content.locate(at, at + 7);
    expect(text.slice(span.start, span.end)).toBe(String.raw`b = \"c\"`);
    const edit = content.edit(at + 7, at + 7, '\n[d]');
    expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toContain(
      String.raw`  "b = \"c\"\n[d]",`,
    );
  });

  it('are read without running into the time limit, however often they begin', () => {
    for (const piece of ['inline = ["a", ', 'join("\\n", [', 'inline = [\n', '[ '])
      expect(readHeredocs('f', piece.repeat(20_000), 'terraform')).toEqual([]);
  });
});

describe('decodeBase64', () => {
  const decode = (text: string) => {
    const node = get(readYaml('f', text).documents[0], 'd');
    return node?.kind === 'scalar' ? decodeBase64(node) : null;
  };
  it('decodes to a text whose place is the scalar and which takes no edit', () => {
    const encoded = Buffer.from('[a]\nb = "é"\n').toString('base64');
    const text = decode(`d: ${encoded}\n`);
    expect(text?.text).toBe('[a]\nb = "é"\n');
    expect(text?.locate(4, 5)).toEqual({ file: 'f', start: 3, end: 3 + encoded.length });
    expect(text?.edit(0, 3, '[b]')).toBeNull();
    expect(decode(`d: |\n  ${encoded.slice(0, 4)}\n  ${encoded.slice(4)}\n`)?.text).toBe('[a]\nb = "é"\n');
  });
  it('takes nothing else', () => {
    expect(decode('d: "not base64!"')).toBeNull();
    expect(decode('d: abc')).toBeNull();
    expect(decode('d: ""')).toBeNull();
    expect(decode('d: "/w=="')).toBeNull();
    expect(decode('d: "!YWJjYWJ"')).toBeNull();
    expect(decode('d: "YWJj===="')).toBeNull();
    expect(decode('d: "YWI="')?.text).toBe('ab');
    expect(decode('d: "YWJ"')).toBeNull();
    expect(decode('d: "YWJjYWJj YWI"')).toBeNull();
    const spaced = decode('d: " \\n YWJj  "');
    expect([spaced?.text, spaced?.locate(0, 3)]).toEqual(['abc', { file: 'f', start: 8, end: 12 }]);
  });
});
