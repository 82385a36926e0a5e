import { describe, expect, it } from 'vitest';
import { commandWords } from '../../../src/deployment/scripts/command-words.ts';
import { containerCommand } from '../../../src/deployment/scripts/container-command.ts';

describe('the words of a command', () => {
  it.each<[string, string[], string]>([
    ['a  b\tc\nd', ['a', 'b', 'c'], '\nd'],
    ['a\r\nb', ['a'], '\nb'],
    ['a', ['a'], ''],
    ['', [], ''],
    ['a;b', ['a'], ';b'],
    ['a|b', ['a'], '|b'],
    ['a && b', ['a'], '&& b'],
    ['a) b', ['a'], ') b'],
    ['a # b', ['a'], '# b'],
    ['a#b', ['a#b'], ''],
    ['a #{b} #{c[:d]}/e #{f g}', ['a', '#{b}', '#{c[:d]}/e'], '#{f g}'],
    ['-f a/${{ inputs.env }}.yaml b', ['-f', 'a/${{ inputs.env }}.yaml', 'b'], ''],
    ['a/{{ env }}.yaml {{b}}', ['a/{{ env }}.yaml', '{{b}}'], ''],
    ['a/<< parameters.env >>.yaml b', ['a/<< parameters.env >>.yaml', 'b'], ''],
    ['a <<EOF b', ['a', '<<EOF', 'b'], ''],
    ['a {{ b', ['a', '{{', 'b'], ''],
    ['a \\\n b \\\r\n c', ['a', 'b', 'c'], ''],
    ['a\\\nb', ['a', 'b'], ''],
    ['a \\\\\n b', ['a', 'b'], ''],
    ['a \\\n  # b\n#c\n d', ['a', 'd'], ''],
    ['a \\\n  # b\n#{c}/d', ['a', '#{c}/d'], ''],
    ['a \\\n b # c\n d', ['a', 'b'], '# c\n d'],
    ['a \\', ['a'], '\\'],
    ['a\\ b\\;c', ['a\\ b\\;c'], ''],
    ['"a b;" c', ['a b;', 'c'], ''],
    ["'a \" b' c", ['a " b', 'c'], ''],
    ['"$(a "$b" .c)" d', ['$(a "$b" .c)', 'd'], ''],
    ['"$(cd "$(dirname "$0")" && pwd)/a" b', ['$(cd "$(dirname "$0")" && pwd)/a', 'b'], ''],
    [`"x/$(a 'b c' (d))" e`, [`x/$(a 'b c' (d))`, 'e'], ''],
    ['"a $(b" c', ['a $(b', 'c'], ''],
    ['"$a $" b', ['$a $', 'b'], ''],
    ["'a\\' b", ['a\\', 'b'], ''],
    ['"a\\" b" c', ['a\\" b', 'c'], ''],
    ['"a\\\nb" c', ['a\\\nb', 'c'], ''],
    ['"a\nb" c', [], '"a\nb" c'],
    ["'a\nb", [], "'a\nb"],
    ['`a\nb`', [], '`a\nb`'],
    ['`a \\` b`/c d', ['`a \\` b`/c', 'd'], ''],
    ['\\"a b\\" c', ['a b', 'c'], ''],
    ["\\'a b\\' c", ['a b', 'c'], ''],
    ['\\"a"b\\"', [], '\\"a"b\\"'],
    ["\\'a'b\\'", [], "\\'a'b\\'"],
    ['\\"a\\nb\\" c', ['a\\nb', 'c'], ''],
    ["\\'a\\nb\\' c", ['a\\nb', 'c'], ''],
    ['a="b c" d', ['a="b c"', 'd'], ''],
    ['"a"b', ['"a"b'], ''],
    ['"a""b"', ['"a""b"'], ''],
    ['a"b"', ['a"b"'], ''],
    ['a"; echo "b', ['a'], '"; echo "b'],
    ['$(a)"; echo "b', ['$(a)'], '"; echo "b'],
    ['${a}"; echo "b', ['${a}'], '"; echo "b'],
    ['a."; echo "b', ['a.'], '"; echo "b'],
    ['a`', ['a'], '`'],
    ['$(a "b" $(c)) d', ['$(a "b" $(c))', 'd'], ''],
    ['$(a', [], '$(a'],
    ['$(a\n)', [], '$(a\n)'],
    ['${a:-b c} d', ['${a:-b c}', 'd'], ''],
    ['${a\n}', [], '${a\n}'],
    [`$(${'a'.repeat(997)}) b`, [`$(${'a'.repeat(997)})`, 'b'], ''],
    [`$(${'a'.repeat(998)})`, [], `$(${'a'.repeat(998)})`],
    [`\${${'a'.repeat(1000)}} b`, [`\${${'a'.repeat(1000)}}`, 'b'], ''],
    [`\${${'a'.repeat(1001)}}`, [], `\${${'a'.repeat(1001)}}`],
    ['$a/$$b $', ['$a/$$b', '$'], ''],
  ])('of %j are %j', (text, words, rest) => {
    const found = commandWords(text, 0);
    expect([found.words.map((word) => word.text), text.slice(found.end)]).toEqual([words, rest]);
  });

  it('stand where they are written, without their quotes', () => {
    const text = 'x y "a b" \\"c\\" d"e"';
    expect(commandWords(text, 1).words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'y',
      'a b',
      'c',
      'd"e"',
    ]);
  });
});

describe('what a container is started with', () => {
  const read = (text: string, variable = '$O') => {
    const { words } = commandWords(text, 0);
    const { options, image } = containerCommand(words, (word) => word.text === variable);
    return [options.map(({ name, value }) => `${name}=${value}`).join(' '), image?.text ?? null];
  };

  it.each([
    ['-d x y z', 'y z'],
    ['-d -- x y z', 'y z'],
    ['-- x', ''],
    ['-d', ''],
  ])('%j runs %j', (text, rest) => {
    const command = containerCommand(commandWords(text, 0).words, () => false);
    expect(command.rest.map((word) => word.text).join(' ')).toBe(rest);
    expect(command.rest).toHaveLength(rest.split(' ').filter((word) => word !== '').length);
  });

  it.each([
    ['x y', '', 'x'],
    ['-d x', 'd=', 'x'],
    ['-itdPq x', 'itdPq=', 'x'],
    ['-p 1:2 x', 'p=1:2', 'x'],
    ['-p1:2 x', 'p=1:2', 'x'],
    ['-p=1:2 x', 'p=1:2', 'x'],
    ['-dp 1:2 x', 'p=1:2', 'x'],
    ['-dp1:2 x', 'p=1:2', 'x'],
    ['-h wso2am.local x', 'h=wso2am.local', 'x'],
    ['--name a x', 'name=a', 'x'],
    ['--name=a x', 'name=a', 'x'],
    ['--name= x', 'name=', 'x'],
    ['--link a:b --add-host c:1 --network d x', 'link=a:b add-host=c:1 network=d', 'x'],
    ['--volumes-from a --env-file b -e C=d x', 'volumes-from=a env-file=b e=C=d', 'x'],
    ['--rm --init --tty --interactive --detach x', 'rm= init= tty= interactive= detach=', 'x'],
    ['--privileged --read-only --publish-all --replace x', 'privileged= read-only= publish-all= replace=', 'x'],
    ['--rm=true x', 'rm=true', 'x'],
    ['-- x', '', 'x'],
    ['--', '', null],
    ['-d', 'd=', null],
    ['-p', 'p=', null],
    ['$O -d x', 'd=', 'x'],
    ['$O', '', null],
    ['$P -d x', '', '$P'],
    ['', '', null],
  ])('%j: %s, %s', (text, options, image) => {
    expect(read(text)).toEqual([options, image]);
  });
});
