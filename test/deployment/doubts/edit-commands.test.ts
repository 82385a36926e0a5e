import { describe, expect, it } from 'vitest';
import { editCommandsIn } from '../../../src/deployment/doubts/edit-commands.ts';

const CONF = '/opt/wso2is-7.0.0/repository/conf';
const TOML = `${CONF}/deployment.toml`;
/** More than stands between a loop or a file's name and what is done. */
const MORE = '# and more\n'.repeat(300);

/** The commands of a script that change files. */
const commands = (script: string, file = 'setup.sh'): string[] => editCommandsIn(script, file).map(({ text }) => text);
/** Whether the files that the only command of a script changes are told by something of a name. */
const names = (script: string, file = 'setup.sh'): string =>
  editCommandsIn(script, file)
    .map((one) => one.names())
    .join();

describe('a command that changes a file', () => {
  it.each([
    `perl -0pi -e 's/a/b/' ${TOML}`,
    `perl -0777 -pi -e 's/a/b/' ${TOML}`,
    `awk -i inplace '{gsub(/a/,"b")}1' ${TOML}`,
    `awk '{gsub(/a/,"b")}1' ${TOML} > /tmp/x`,
    `awk -v x='b'>/tmp/x '{gsub(/a/,x)}1' ${TOML}`,
    `sed s/a/b/ ${TOML} | sponge ${TOML}`,
    `cat ${TOML} | sed s/a/b/ | sudo tee ${TOML}`,
    `ruby -pi -e 'gsub(/a/, "b")' ${TOML}`,
    `yq -p toml -o toml --inplace .a=1 ${TOML}`,
    `python3 -c "open('${TOML}','w').write(x)"`,
    `sd 'a' 'b' ${TOML}`,
    `ex -sc '%s/a/b/|x' ${TOML}`,
    `vim -es -c '%s/a/b/' -c wq ${TOML}`,
  ])('is one: %s', (script) => {
    expect(commands(script).join(' ')).toContain(script.replace(/^cat.*?\| /, '').slice(0, 20));
  });

  it.each([
    `awk 'NR>1 && $2>5' ${TOML}`,
    `sed -n p ${TOML} 2>&1`,
    `sed -n p ${TOML} > /dev/null`,
    `python3 -c "print(open('${TOML}').read())"`,
    `python3 - <<EOF\nassert toml.load('${TOML}')\nEOF`,
    `crudini --get ${TOML} a b`,
    `apt-get install -y sed perl`,
    `$x -replace 'a', 'b'`,
  ])('is none: %s', (script) => {
    expect(commands(script)).toEqual([]);
  });

  it('has the lines that its program goes on in', () => {
    const awk = `awk '\n  /a/ {f=1}\n  {print}\n' ${TOML} > /tmp/x && mv /tmp/x ${TOML}`;
    expect(commands(`${awk}\necho done`)).toEqual([awk]);
    const python = `python3 - <<'PY'\np.write_text(s)\nPY`;
    expect(commands(`${python}\necho done`)).toEqual([python.replace(/\nPY$/, '')]);
    expect(commands(`ed -s ${TOML} <<EOF\n/a/s/b/c/\nw\nEOF\necho`)).toEqual([`ed -s ${TOML} <<EOF\n/a/s/b/c/\nw`]);
    expect(commands(`ed -s ${TOML} <<EOF\n/a/s/b/c/\n`)).toEqual([`ed -s ${TOML} <<EOF`]);
  });

  it('ends with its line where a quote is that of what it stands in', () => {
    expect(commands(`sh 'sed -i s/a/b/ ${TOML}'\nsh 'echo x'`)).toEqual([`sed -i s/a/b/ ${TOML}'`]);
    expect(commands(`sed -i s/a/b/ it's\necho x`)).toEqual([`sed -i s/a/b/ it's`]);
  });

  it('has what an editor is given through a pipe', () => {
    const line = `printf '%s\\n' '/a/s/b/c/' w q | ed -s ${TOML}`;
    expect(editCommandsIn(`echo\n${line}`, 'setup.sh')).toMatchObject([{ text: line, start: 5 }]);
  });

  it('is one of PowerShell where the text is written afterwards', () => {
    expect(commands(`$x = $x -replace 'a', 'b'\nSet-Content $f $x`, 'x.ps1')).toEqual([`-replace 'a', 'b'`]);
    expect(commands(`$x = $x.Replace('a', 'b')\n[IO.File]::WriteAllText($f, $x)`, 'x.ps1')).toEqual([
      `.Replace('a', 'b')`,
    ]);
    expect(commands(`(Get-Content $f).replace('a', 'b') | Set-Content $f`, 'x.ps1')).toHaveLength(1);
    expect(commands(`x.replace('a', 'b')`, 'x.groovy')).toEqual([]);
    expect(commands(`Set-Content $f $y\n$x = $x -replace 'a', 'b'`, 'x.ps1')).toEqual([]);
    // A quote within others is none that the next lines close.
    expect(commands(`$x = $x -replace "it's", 'b'\nSet-Content 'x' $x`, 'x.ps1')).toEqual([`-replace "it's", 'b'`]);
  });
});

describe('the files that a command changes', () => {
  it.each([
    ['a variable', `CONF=${CONF}\nF="$CONF/deployment.toml"\nsed -i s/a/b/ "$F"`],
    ['what is found by its name', `find ${CONF} -name deployment.toml -exec sed -i s/a/b/ {} +`],
    ['what is found in a folder of a server', `grep -rl a "$IS_HOME" | xargs -r sed -i s/a/b/`],
    ['a loop', `for f in ${TOML} x.toml; do\n  sed -i s/a/b/ "$f"\ndone`],
    ['a loop whose words tabs part', `for\tf\tin\t${TOML}; do sed -i s/a/b/ "$f"; done`],
    ['a loop with much behind it', `for f in ${TOML}; do sed -i s/a/b/ "$f"; done\n${MORE}`],
    ['what stands around one of PowerShell', `$f = '${TOML}'\n$x -replace 'a','b' | Set-Content $f`],
    ['what stands around one with much behind it', `$f = '${TOML}'\n$x -replace 'a','b' | Set-Content $f\n${MORE}`],
  ])('are told by %s', (_, script) => {
    expect(names(script)).toContain('deployment.toml');
  });

  it.each([
    `find ${CONF} -name '*.properties' -exec sed -i s/a/b/ {} +`,
    `grep -rl a /etc/nginx | xargs sed -i s/a/b/`,
    `for f in ${TOML}; do echo; done; sed -i s/a/b/ "$g"`,
    `echo ${TOML}; sed -i s/a/b/ x`,
    `sed -i s/a/b/ "$f"\nfor f in ${TOML}; do echo; done`,
    `$f = '${TOML}'\n${MORE}$x -replace 'a','b' | Set-Content $g`,
  ])('are others: %s', (script) => {
    expect(names(script)).not.toContain('deployment.toml');
  });

  it('are told by each of two loops', () => {
    const script = `for f in ${TOML}; do\n  for d in a b; do\n    sed s/a/b/ "$f" > "$d/x"\n  done\ndone`;
    expect(names(script)).toMatch(/deployment\.toml(?!\w)/);
  });
});

// So many that the test runs out of time where what is done grows faster than the text.
it.each(['sed -i $f ', "perl '", 'find xargs sed ', 'ed -s <<E\n', 'awk ', 'for f in sed -i $f;', " -replace 'a'"])(
  'ends with %j, however often it stands there',
  (piece) => {
    expect(editCommandsIn(piece.repeat(600_000 / piece.length), 'setup.sh')).toBeInstanceOf(Array);
  },
);
