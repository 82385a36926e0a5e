import { describe, expect, it } from 'vitest';
import { runsWithIn } from '../../src/deployment/text/conditions.ts';
import { applyEdits } from '../../src/fix/apply.ts';
import { writtenTexts } from '../../src/read/appended.ts';
import type { Heredoc } from '../../src/read/here-document.ts';
import { readHeredocs } from '../../src/read/heredoc.ts';
import { MappedText } from '../../src/read/mapped-text.ts';

const read = (script: string): Heredoc[] => writtenTexts(MappedText.ofFile('f', script), [], runsWithIn);
const F = '/c/deployment.toml';

describe('writtenTexts', () => {
  it.each<[string, string, string, boolean]>([
    ['echo with single quotes', `echo '[a]' >> ${F}`, '[a]\n', true],
    ['echo with double quotes', `echo "[a]" >>${F}`, '[a]\n', true],
    ['echo with bare words', `echo [a] b  c >> ${F}`, '[a] b c\n', true],
    ['echo -n', `echo -n '[a]' >> ${F}`, '[a]', true],
    ['echo -e', `echo -e '[a]\\nb = 1\\tc' >> ${F}`, '[a]\nb = 1\tc\n', true],
    ['echo -e -n', `echo -e -n '[a]' >> ${F}`, '[a]', true],
    ['an option behind the text', `echo '[a]' -n >> ${F}`, '[a] -n\n', true],
    ['echo over several lines', `echo '[a]\nb = 1' >> ${F}`, '[a]\nb = 1\n', true],
    ['echo over a continued line', `echo '[a]' \\\n b >> ${F}`, '[a] b\n', true],
    ['escapes of double quotes', `echo "[a]\\nb = \\"c\\" \\$d \\\\ \\\\n" >> ${F}`, '[a]\nb = "c" $d \\ \n\n', false],
    ['a variable', `echo "[a]\\nb = $X" >> ${F}`, '[a]\nb = $X\n', false],
    ['a variable in single quotes', `echo '[a] $X' >> ${F}`, '[a] $X\n', true],
    ['quotes of a command in quotes', `sh -c "echo \\"[a]\\nb\\" >> ${F}"`, '[a]\nb\n', true],
    ['printf', `printf '\\n[a]\\nb = 1\\n' >> ${F}`, '\n[a]\nb = 1\n', true],
    ['printf of lines', `printf '%s\\n' '[a]' "b = 1" >> ${F}`, '[a]\nb = 1\n', true],
    ['printf of lines with escapes', `printf "%b\\n" '[a]' >> ${F}`, '[a]\n', true],
    ['printf without words for its format', `printf '[a]%s%b\\n' >> ${F}`, '[a]\n', true],
    ['printf of text with words in it', `printf '[a]\\nb = %s\\n' 1 >> ${F}`, '[a]\nb = 1\n', true],
    ['printf of too few words', `printf '[%s]\\nb = %s\\n' a 1 b >> ${F}`, '[a]\nb = 1\n[b]\nb = \n', true],
    ['printf of words nothing takes', `printf '[a]\\n' 1 2 >> ${F}`, '[a]\n', true],
    ['printf of a percent sign', `printf '[a]\\nb = "100%%"\\n' >> ${F}`, '[a]\nb = "100%"\n', true],
    ['printf behind --', `printf -- '[a]\\n' >> ${F}`, '[a]\n', true],
    ['printf of numbers', `printf '[a]\\nb = %d\\nc = %d\\n' 0 123 >> ${F}`, '[a]\nb = 0\nc = 123\n', true],
    ['printf of a variable number', `printf '[a]\\nb = %d%d\\n' $X "\${Y}" >> ${F}`, '[a]\nb = $X${Y}\n', false],
    ['printf of words with escapes', `printf '[a]%s%b' '\\n' '\\n' >> ${F}`, '[a]\\n\n', true],
    ['printf of a variable format', `printf "[a]\\n$X" >> ${F}`, '[a]\n$X', false],
    ['tee', `echo '[a]' | sudo tee -a ${F} > /dev/null`, '[a]\n', true],
    ['tee on the next line', `echo '[a]' |\\\n  tee --append ${F}`, '[a]\n', true],
    ['a number that is a redirection', `echo '[a]' 1>> ${F}`, '[a]\n', true],
    ['errors that go elsewhere', `echo '[a]' 2>/dev/null >> ${F}`, '[a]\n', true],
    ['errors that go to nine places', `echo '[a]' ${'2>/dev/null '.repeat(9)}>> ${F}`, '[a]\n', true],
    ['errors that go elsewhere before a pipe', `echo '[a]' 2> /dev/null | tee -a ${F}`, '[a]\n', true],
    ['a number that is text', `echo '[a]' 12>> ${F}`, '[a] 12\n', true],
    ['a target on the next line', `echo '[a]' \\\n  >> ${F}`, '[a]\n', true],
    ['a comment behind the text', `echo '[a]' >> ${F} # x`, '[a]\n', true],
    ['a number that is a word', `echo '[a]' 1 >> ${F}`, '[a] 1\n', true],
    ['what is no escape in single quotes', `echo '[a]\\n\\"b\\"' >> ${F}`, '[a]\n\\"b\\"\n', true],
    ['a line that goes on in double quotes, with CRLF', `echo "[a]\\\r\nb" >> ${F}`, '[a]b\n', true],
    ['an escaped backslash', `echo '[a]\\\\b' >> ${F}`, '[a]\\b\n', true],
    ['another stream before', `echo '[a]' 3>>/x 2>&- >> ${F}`, '[a]\n', true],
    ['a line that goes on in double quotes', `echo "[a]\\\nb" >> ${F}`, '[a]b\n', true],
    ['printf of a line and more', `printf '%s\\n[a]\\n' x >> ${F}`, 'x\n[a]\n', true],
    ['errors that go to a file', `echo '[a]' 2>/tmp/errors.log >> ${F}`, '[a]\n', true],
    ['errors that go with the text', `echo '[a]' 2>&1 | tee -a ${F}`, '[a]\n', true],
    ['an empty line', `printf '[a]' >> ${F}; echo >> ${F}; echo 'b = 1' >> ${F}`, '[a]\nb = 1\n', true],
    ['escaped escapes of double quotes', `printf "[a]\\nb = '\\\\\\\\n'" >> ${F}`, "[a]\nb = '\\n'", true],
    [
      'quotes in quotes of a command in quotes',
      `sh -c "echo \\"[a]\\nb = \\\\\\"c\\\\\\"\\\\\\\\nd\\" >> ${F}"`,
      '[a]\nb = "c"\nd\n',
      true,
    ],
    ['the variable of a command in quotes', `sh -c "echo \\"[a]\\nb = \\$X\\" >> ${F}"`, '[a]\nb = $X\n', false],
    ['a line that goes on in a command in quotes', `sh -c "echo \\"[a]\\\nb\\" >> ${F}"`, '[a]b\n', true],
    ['a quoted target in a command in quotes', `sh -c "echo '[a]' >> \\"${F}\\""`, '[a]\n', true],
    ['tee with joined options', `echo '[a]' | tee -ia ${F}`, '[a]\n', true],
    ['tee with several options', `echo '[a]' | tee -i -a ${F}`, '[a]\n', true],
    ['a group that closes behind the target', `(echo '[a]' >> ${F})`, '[a]\n', true],
    ['a target in quotes', `echo '[a]' >> "${F}"`, '[a]\n', true],
    ['a tab in double quotes', `echo -e "[a]\\\\tb" >> ${F}`, '[a]\tb\n', true],
    ['options alone before a text', `echo -n >> ${F}; echo '[a]' >> ${F}`, '[a]\n', true],
  ])('%s', (_, script, text, quoted) => {
    const found = read(`#!/bin/sh\n${script}\n`);
    expect(found).toMatchObject([{ target: F, adds: true, quoted, label: null }]);
    expect(found[0]?.text.text).toBe(text);
  });

  it.each(['$CONF', '${CONF}', '"$CONF"', '$(CONF)', '$$CONF', '"$${CONF}"'])(
    'goes to a variable, too: %s',
    (target) => {
      const script = `CONF=${F}\necho '[a]' >> ${target}\necho 'b = 1' >> ${target}\n`;
      expect(read(script).map(({ text }) => text.text)).toEqual(['[a]\nb = 1\n']);
      expect(read(script)[0]?.target).toBe(target.replaceAll('"', ''));
      const unset = `echo '[a]' >> ${target}\necho 'b = 1' >> ${target}\ncat ${F}\n`;
      expect(read(unset).map(({ text }) => text.text)).toEqual(['[a]\nb = 1\n']);
    },
  );

  it.each([
    ['that is not all a variable', `# ${F}\necho '[a]' >> $CONF.bak\n`],
    ['that a command tells', `# ${F}\necho '[a]' >> $(conf -f)\n`],
    ['in a script that names no such file', "echo '[a]' >> $CONF\n"],
  ])('does not go to a target %s', (_, script) => {
    expect(read(script)).toEqual([]);
  });

  it('begins anew where the variable is set again, and only there', () => {
    const piece = (name: string): string => `echo '[${name}]' >> $F\n`;
    const texts = (between: string): string[] =>
      read(`F=${F}\n${piece('a')}${between}\n${piece('b')}`).map(({ text }) => text.text);
    expect(texts('F=/d/deployment.toml')).toEqual(['[a]\n', '[b]\n']);
    expect(texts('export F=/d/deployment.toml; x')).toEqual(['[a]\n', '[b]\n']);
    for (const other of ['FF=x', 'XF=x', '$F=x', 'F -eq x', 'G=x'])
      expect([other, texts(other)]).toEqual([other, ['[a]\n[b]\n']]);
    expect(read(`echo '[a]' >> ${F}; F=x; echo '[b]' >> ${F}\n`)).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['in single quotes', `X='[a]\nb = 1\n'\necho "$X" > ${F}`, '[a]\nb = 1\n\n'],
    ['in double quotes', `X="[a]\nb = \\"c\\""\necho "\${X}" > ${F}`, '[a]\nb = "c"\n'],
    ['that is local', `local X='[a]\nb = 1'\necho -n $X | sudo tee ${F}`, '[a]\nb = 1'],
    ['that is printed', `X='[a]\nb = 1'\nprintf '%s\\n' "$X" > ${F}`, '[a]\nb = 1\n'],
    ['that is set last', `X='[a]\nb = 1'\nX='[c]\nd = 1'\necho "$X" > ${F}\nX='[e]\n'`, '[c]\nd = 1\n'],
    ['that is set last outside of comments', `X='[a]\nb = 1'\n# X='[c]\nd'\necho "$X" > ${F}`, '[a]\nb = 1\n'],
  ])('puts in the text over several lines of a variable %s', (_, script, text) => {
    expect(read(script).map((heredoc) => heredoc.text.text)).toEqual([text]);
  });

  it.each([
    ['set to one line', `X='[a]'\necho "$X" > ${F}`],
    ['set to what a command prints', `X="$(cat <<E\n[a]\nb = 1\nE\n)"\necho "$X" > ${F}`],
    ['set to what a command prints in backticks', 'X="`cat x\n[a]\n`"\necho "$X" > /c/deployment.toml'],
    ['set later', `echo "$X" > ${F}\nX='[a]\nb = 1'`],
    ['of another name', `MY_X='[a]\nb = 1'\n$X='[a]\nb = 1'\necho "$X" > ${F}`],
    ['beside other text', `X='[a]\nb = 1'\necho "x$X" > ${F}`],
    ['that nothing sets', `sh "[a]\nb = 1"\necho "$CNF" > ${F}`],
    ['whose text nothing closes', `echo "$X" > ${F}\nX='[a]\necho "$X" > ${F}`],
  ])('puts in no variable %s', (_, script) => {
    expect(read(script)).toEqual([]);
  });

  it('tells where the text of a variable stands', () => {
    const script = `X='[a]\nb = 1'\necho "$X" > ${F}\n`;
    const [found] = read(script);
    const at = script.indexOf('b = 1');
    expect(found?.text.locate(4, 9)).toMatchObject({ start: at, end: at + 5 });
    expect(found?.target).toBe(F);
  });

  it('does not follow a command with very many redirections', () => {
    expect(read(`echo '[a]' ${'2>/dev/null '.repeat(10)}>> ${F}\n`)).toEqual([]);
  });

  it('puts what goes to one file together, in order', () => {
    const script = `echo '[a]' >> ${F} && \\\n  echo x >> /other\nRUN echo 'b = 1' >> ${F}; echo '[c]' >> /d/deployment.toml\n`;
    expect(read(script).map(({ target, text }) => [target, text.text])).toEqual([
      [F, '[a]\nb = 1\n'],
      ['/d/deployment.toml', '[c]\n'],
    ]);
  });

  it('leaves the brackets of what is printed alone', () => {
    const group = `{ echo '[a]'; echo 'b = { c = "(" }'; echo "}"; echo ')'; } >> ${F}\n`;
    expect(read(group).map(({ text }) => text.text)).toEqual(['[a]\nb = { c = "(" }\n}\n)\n']);
  });

  it('of groups in one another takes the target of the innermost that has one', () => {
    const other = '/d/deployment.toml';
    const script = `{ echo '[a]'; { echo '[b]'; ( echo c ); } > ${other}; echo 'd'; } > ${F}\n`;
    expect(read(script).map(({ target, adds, text }) => [target, adds, text.text])).toEqual([
      [F, false, '[a]\nd\n'],
      [other, false, '[b]\nc\n'],
    ]);
  });

  it.each([
    ['errors', '>&2'],
    ['nothing', '> /dev/null'],
    ['another file', '>> /c/notes.txt'],
  ])('of a group leaves out what goes to %s', (_, elsewhere) => {
    expect(read(`{ echo '[b]' ${elsewhere}; echo '[a]'; } >> ${F}\n`).map(({ text }) => text.text)).toEqual(['[a]\n']);
    expect(read(`{ { echo '[b]'; } ${elsewhere}; echo '[a]'; } >> ${F}\n`).map(({ text }) => text.text)).toEqual([
      '[a]\n',
    ]);
  });

  it('takes no group for closed by brackets that are not its own', () => {
    expect(read(`{ echo '[a]' ) >> ${F}\n`)).toEqual([]);
    expect(read(`( echo '[a]' } >> ${F}\n`)).toEqual([]);
    expect(read(`echo '[a]' } >> ${F}\n`)).toEqual([]);
    expect(read(`$( echo '[a]' ) >> ${F}\n`)).toEqual([]);
    expect(read(`{ ( echo '[a]'; } >> ${F}\n`).map(({ text }) => text.text)).toEqual(['[a]\n']);
    expect(read(`{ echo '[a]'; }; { echo '[b]'; } >> ${F}\n`).map(({ text }) => text.text)).toEqual(['[b]\n']);
  });

  it.each([
    ['%q', '%q'],
    ['%-.5s', '%.5s'],
    ['%d', '%d'],
    ['%', '%'],
    ['%123456789012345678901234567890s', '%1234567890123456789'],
  ])('knows nothing of what a format makes of %s', (directive, shown) => {
    expect(read(`printf '[a]\nb = "${directive}"' true >> ${F}\n`).map(({ text }) => text.text)).toEqual([
      `[a]\nb = "\${${shown}}"`,
    ]);
  });

  it.each(['%x', '%5d', '%c', '%e'])('takes no number for what %s makes of it', (directive) => {
    expect(read(`printf '[a]\nb = ${directive}' 12 >> ${F}\n`).map(({ text }) => text.text)).toEqual([
      `[a]\nb = \${${directive}}`,
    ]);
  });

  it.each(['007', '1x', '0x1', ''])('knows nothing of the number %j', (word) => {
    expect(read(`printf '[a]\nb = %d' '${word}' >> ${F}\n`).map(({ text }) => text.text)).toEqual(['[a]\nb = ${%d}']);
  });

  it('knows nothing of what is behind many rounds of a long format', () => {
    const text = (words: number, length: number): string =>
      read(`printf '[a]${'b'.repeat(length)}%s' ${'c '.repeat(words)} >> ${F}\n`)[0]?.text.text ?? '';
    expect(text(10, 995)).toBe(`[a]${'b'.repeat(995)}c`.repeat(10));
    expect(text(11, 995)).toBe(`${`[a]${'b'.repeat(995)}c`.repeat(10)}\${a${'b'.repeat(19)}}`);
    expect(text(11, 994)).toBe(`[a]${'b'.repeat(994)}c`.repeat(11));
    expect(text(11, 10)).toBe(`[a]${'b'.repeat(10)}c`.repeat(11));
  });

  it('changes nothing that is printed several times', () => {
    const script = `printf '[%s]\\nx = true\\ny = %s # more\\n' a false b off >> ${F}\n`;
    const { text } = read(script)[0] as Heredoc;
    const edit = (word: string): unknown => text.edit(text.text.indexOf(word), text.text.indexOf(word) + 4, 'on');
    expect(edit('true')).toBe(null);
    expect(edit('\nx =')).toBe(null);
    expect(edit('more')).toBe(null);
    expect(text.edit(3, 4, 'on')).toBe(null);
    expect(edit('fals')).toMatchObject({ start: script.indexOf('false'), text: 'on' });
    const once = `printf '[a]\\nx = true\\ny = %q\\n' b >> ${F}\n`;
    const one = (read(once)[0] as Heredoc).text;
    expect(one.edit(8, 12, 'false')).toMatchObject({ start: once.indexOf('true'), text: 'false' });
    expect(one.edit(one.text.indexOf('$'), one.length - 1, 'c')).toBe(null);
    expect(one.edit(3, 4, 'c')).toMatchObject({ start: once.indexOf('\\n'), end: once.indexOf('x') });
  });

  it.each<[string, string, string | null]>([
    [`echo '[a]\nb'`, '\nc', `echo '[a]\nb\nc'`],
    [`echo '[a]\nb'`, '"', null],
    [`echo '[a]\nb' 'c'`, '\nc', `echo '[a]\nb\nc' 'c'`],
    [`echo '[a]' 'b\nb'`, '\nc', `echo '[a]' 'b\nc\nb'`],
    [`echo '[a]"\nb'`, '"c"\n', `echo '[a]"\nb"c"\n'`],
    [`echo '[a]\\"b'`, '"c"', null],
    [`echo "[a]\\"\nb"`, '"c"\n', `echo "[a]\\"\nb\\"c\\"\n"`],
    [`echo "[a]\nb"`, '"', null],
    [`echo "[a]\nb"`, '$', null],
    [`echo "[a]\\\nb"`, '\nc', null],
    [`echo "[a]\\\r\nb"`, '\nc', null],
    [`echo "[a]\\nb"`, '\nc', `echo "[a]\\nb\\nc"`],
    [`echo '[a] b'`, '\nc', null],
    [`printf '[a]\\nb'`, '\nc', `printf '[a]\\nb\\nc'`],
    [`printf '%b' '[a]\\nb'`, '\nc', `printf '%b' '[a]\\nb\\nc'`],
    [`printf '%s\\n' '[a]' b`, '\nc', null],
    [`sh -c "echo \\"[a]\nb\\"`, '"', null],
  ])('puts into %j behind b what it may hold: %j', (command, by, expected) => {
    const script = `${command} >> ${F}\n`;
    const { text } = read(script)[0] as Heredoc;
    const at = text.text.indexOf('b') + 1;
    const edit = text.edit(at, at, by);
    expect(edit && applyEdits(script, [edit])).toBe(expected && `${expected} >> ${F}\n`);
  });

  it('puts nothing between two words, which the shell would read itself', () => {
    const { text } = read(`echo '[a]' 'b' >> ${F}\n`)[0] as Heredoc;
    const at = text.text.indexOf('b');
    for (const by of ['c', ';', '\n']) expect(text.edit(at, at, by)).toBe(null);
  });

  it('is quoted where all of it is', () => {
    expect(read(`echo '[a]' >> ${F}\necho "b = $X" >> ${F}\n`)).toMatchObject([{ quoted: false }]);
    expect(read(`echo "[$X]" 'b' >> ${F}\n`)).toMatchObject([{ quoted: false }]);
  });

  const written = (script: string): [string | null, boolean, string, boolean][] =>
    writtenTexts(MappedText.ofFile('f', script), readHeredocs('f', script, 'shell'), runsWithIn).map(
      ({ target, adds, text, grows }) => [target, adds, text.text, grows !== undefined],
    );
  const T = '[event.default_listener.client_certificate_authentication_handler]';

  it('puts heredocs and what is printed to one file together', () => {
    const script = `cat > ${F} <<'E'\n[a]\nE\necho 'b = 1' >> ${F}\ncat >> ${F} <<E\n[c]\nd = $D\nE\ncat > /x <<E\n[e]\nE\n`;
    expect(written(script)).toEqual([
      [F, false, '[a]\nb = 1\n[c]\nd = $D\n', false],
      ['/x', false, '[e]\n', false],
    ]);
    expect(read(script)).toEqual([]);
    expect(written('cat >> /x <<E\n[a]\nE\ncat >> /x <<E\n[b]\nE\n')).toHaveLength(2);
    expect(written(`cat >> /x.toml <<E\n[a]\nE\ncat >> /x.toml <<E\n[b]\nE\n`)).toHaveLength(2);
  });

  it('keeps tables apart that are added only sometimes', () => {
    const piece = `cat >> ${F} <<E\n# more\n${T}\nE\necho 'enable = false' >> ${F}`;
    const script = `echo '[a]' > ${F}\nif x; then\n${piece}\nfi\necho 'b = 1' >> ${F}\n`;
    expect(written(script)).toEqual([
      [F, false, '[a]\nb = 1\n', true],
      [F, true, `# more\n${T}\nenable = false\n`, false],
    ]);
  });

  it('tells of a file that it grows only where that is the setting', () => {
    expect(written(`echo '[a]' > ${F}\n[ x ] && echo '[b]' >> ${F}\n`)).toEqual([
      [F, false, '[a]\n', false],
      [F, true, '[b]\n', false],
    ]);
  });

  it('takes keys that are added sometimes for those of the table before them', () => {
    expect(written(`echo '[a]' > ${F}\nif x; then echo 'b = 1' >> ${F}; fi\n`)).toEqual([
      [F, false, '[a]\nb = 1\n', false],
    ]);
  });

  it('keeps what branches add apart, each with the file', () => {
    const script = `echo '[a]' > ${F}\nif x; then echo '[b]' >> ${F}; else echo '${T}' >> ${F}; fi\necho '[c]' > ${F}\n[ x ] && echo '[d]' >> ${F}\n`;
    expect(written(script).map(([, , text, grows]) => [text, grows])).toEqual([
      ['[a]\n', true],
      ['[b]\n', false],
      [`${T}\n`, false],
      ['[c]\n', false],
      ['[d]\n', false],
    ]);
  });

  it('leaves what another shell writes apart', () => {
    const script = `cat > ${F} <<E\n[a]\nE\nssh host <<X\ncat >> ${F} <<E\n[b]\nE\nX\nssh host "cat >> ${F} <<E\n[c]\nE\n"\n`;
    expect(written(script).map(([, , text]) => text)).toEqual(['[a]\n', '[b]\n', '[c]\n']);
  });

  it('begins anew where a file is', () => {
    const script = `echo '[a]' > ${F}\necho 'b = 1' >> ${F}\necho '[c]' > ${F}\n`;
    expect(read(script).map(({ adds, text }) => [adds, text.text])).toEqual([
      [false, '[a]\nb = 1\n'],
      [false, '[c]\n'],
    ]);
    expect(read(`echo '[a]' | tee ${F}\n`)).toMatchObject([{ adds: false }]);
    expect(read(`echo '[a]' >| ${F}\n`)).toMatchObject([{ adds: false, target: F }]);
  });

  it.each([
    ['{ echo "[a]"\n  echo b; } >> ', true],
    ['{\n  echo "[a]"\n  echo b\n} | tee -a ', true],
    ['(echo "[a]"; echo b) >> ', true],
    ["( echo '[a]'; echo 'b' ) >> ", true],
    ['{ echo "[a]"\n  echo b; } > ', false],
    ['{ echo "[a]"; echo b } >> ', true],
    ['{ { echo "[a]"; }; (echo b); } >> ', true],
    ['( (echo "[a]"); { echo b; } ) | tee ', false],
    ['{ { echo "[a]"; } 2>/dev/null; echo b; } 2>&1 | tee -a ', true],
    ['put() { echo "[a]"; echo b; } >> ', true],
    ['{ echo "[a]"; awk "{ print $1 }" x; echo b; } >> ', true],
    ['{ echo "[a]"; echo ${X:-{}} >&2; echo b; } >> ', true],
    ['{ cat $(echo x; echo y) <(echo z); echo "[a]"; echo b; } > ', false],
    ['( echo "[a]"; X=$(cat y); echo b ) >> ', true],
    ['{\n  # 1} first\n  echo "[a]"\n  echo b\n} >> ', true],
    ['{ case $X in (y) cat y;; z) cat z;; esac; echo "[a]"; echo b; } >> ', true],
    ['( { case $X in y) cat y;; esac; echo "[a]"; echo b; } ) >> ', true],
    ['{ cat y | tee >(echo x); echo "[a]"; echo b; } >> ', true],
    ['{ echo "[a]"; grep -c "(" x; echo b; } >> ', true],
  ])('reads the group %s', (group, adds) => {
    const found = read(`echo first\n${group}${F}\necho last\n`);
    expect(found.map((one) => [one.target, one.adds, one.text.text])).toEqual([[F, adds, '[a]\nb\n']]);
  });

  it('takes the target of a group only inside it', () => {
    expect(read(`echo '[a]'\n{ echo '[b]'; } >> ${F}\necho '[c]'\n`).map(({ text }) => text.text)).toEqual(['[b]\n']);
    expect(read(`{ echo '[a]'; }\n{ echo '[b]'; } >> /x\necho ${F}\n`)).toEqual([]);
    expect(read(`#!/bin/sh\necho '[a]'\ncat \${X:-"b"} >> ${F}\n`)).toEqual([]);
  });

  it('of a group leaves out what its commands send elsewhere', () => {
    const script = `{ echo '[a]' >> /d/deployment.toml; echo '[b]'; } >> ${F}\n`;
    expect(read(script).map(({ target, text }) => [target, text.text])).toEqual([
      ['/d/deployment.toml', '[a]\n'],
      [F, '[b]\n'],
    ]);
  });

  it.each([
    ['a file of XML', `echo '<Server>\n</Server>' > /c/identity/identity.xml`, '<Server>\n</Server>\n'],
    ['one that a group writes', `{ echo '<a>'; echo '</a>'; } > /c/authenticators.xml.new`, '<a>\n</a>\n'],
    ['one that a group in brackets writes', `(cd /c && echo '<a/>' >carbon.xml)`, '<a/>\n'],
    [
      'one line by line',
      `echo '<a>' | sudo tee /c/catalina-server.xml; echo '</a>' >> /c/catalina-server.xml`,
      '<a>\n</a>\n',
    ],
    [
      'a root of a file that was begun elsewhere',
      `X=/c/authenticators.xml; echo '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml"/>' >> $X`,
      '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml"/>\n',
    ],
  ])('reads %s', (_, script, text) => {
    expect(read(`${script}\n`).map((one) => one.text.text)).toEqual([text]);
  });

  it.each([
    ['a comment', `# echo '[a]' >> ${F}`],
    ['another file', "echo '[a]' >> /c/pyproject.toml"],
    ['a file whose name ends alike', "echo '[a]' >> /c/mydeployment.toml"],
    ['text that is no table', `echo 'enable = true' >> ${F}`],
    ['text that is no XML', "echo 'enable' > /c/identity.xml"],
    ['an element of a file that holds others', "echo '<EventListener/>' >> /c/identity.xml"],
    ['another file of XML', "echo '<Server/>' > /c/myidentity.xml; echo '<Server/>' > /c/identity-mgt.xml"],
    ['what a comment sends there', `echo '[a]' # >> ${F}`],
    ['the words of another command', `echo "echo '[a]' >> ${F}"`],
    ['nothing', `echo >> ${F}`],
    ['options alone', `echo -n >> ${F}`],
    ['a printf of nothing', `printf >> ${F}`],
    ['what is thrown away', `echo '[a]' >/dev/null; cat ${F}`],
    ['the screen', `echo '[a]'; cat ${F}`],
    ['a pipe to something else', `echo '[a]' | grep a ${F}`],
    ['a pipe of a group to something else', `{ echo '[a]'; } | grep a ${F}`],
    ['what goes to no deployment.toml at all', "echo '[a]' >> /c/notes.txt"],
    ['quotes that nothing closes', `echo '[a] >> ${F}`],
    ['a word that ends alike', `myecho '[a]' >> ${F}\n$echo '[a]' >> ${F}\n/echo '[a]' >> ${F}`],
  ])('leaves %s out', (_, script) => {
    expect(read(`${script}\n`)).toEqual([]);
  });

  it('knows where each character stands, and edits it there', () => {
    const script = `RUN printf "\\n[a]\\nenable = true\\n" >> ${F}\n`;
    const [found] = read(script);
    const text = (found as Heredoc).text;
    const at = text.text.indexOf('true');
    const start = script.indexOf('true');
    expect(text.locate(at, at + 4)).toEqual({ file: 'f', start, end: start + 4 });
    expect(text.edit(at, at + 4, 'false')).toEqual({ file: 'f', start, end: start + 4, text: 'false' });
    for (const sign of ['"', "'", '\\', '\\n', '$', '`', '%']) expect(text.edit(at, at + 4, sign)).toBe(null);
    for (const line of ['\n', '\r\n']) expect(text.edit(at, at, line)).toMatchObject({ start, text: '\\n' });
    expect(found?.at.start).toBe(4);
    expect(script.slice(found?.at.start, found?.at.end)).toBe('printf "\\n[a]\\nenable = true\\n"');
  });
});
