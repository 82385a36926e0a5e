import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../src/read/base64.ts';
import { readHeredocs } from '../../src/read/heredoc.ts';
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
    ['kubectl create configmap c --from-file=deployment.toml=/dev/stdin <<EOF', 'deployment.toml', false],
    ['kubectl apply -f - <<EOF', null, false],
    ['x=$((1<<2)); cat << EOF >b.toml', 'b.toml', false],
    ['cat <<<word; cat 2>/dev/null <<EOF', null, false],
  ])('%s', (command, target, quoted) => {
    const found = one(`#!/bin/sh\n# cat <<EOF\n${command}\n[a]\nb = 1\nEOF\necho\n`);
    expect(found).toMatchObject({ target, quoted, label: null });
    expect(found.text.text).toBe('[a]\nb = 1\n');
  });

  it('reads several on one line and leaves out unclosed ones', () => {
    const found = readHeredocs('f', 'cat <<A > a; cat <<B > b\n1\nA\n2\nB\ncat <<C > c\n3\n', 'shell');
    expect(found.map((heredoc) => [heredoc.target, heredoc.text.text])).toEqual([
      ['a', '1\n'],
      ['b', '2\n'],
    ]);
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

  it('reads function arguments, empty bodies and lists', () => {
    const found = readHeredocs('f', 'a = {\n x: trimspace(<<EOF\nEOF\n)}\nb = [\n<<E\n1\nE\n]\n', 'terraform');
    expect(found.map((heredoc) => [heredoc.label, heredoc.text.text])).toEqual([
      ['x', ''],
      [null, '1\n'],
    ]);
    expect(readHeredocs('f', 'content = <<E\n1\nE\n', 'terraform')[0]?.target).toBeNull();
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
  });
});
