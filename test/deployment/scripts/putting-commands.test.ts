import { describe, expect, it } from 'vitest';
import { beginningOf, usesOf, variableGiven } from '../../../src/deployment/scripts/putting-commands.ts';
import { commandsAt } from '../../../src/deployment/scripts/script-commands.ts';

/** What the commands of a text bring (`>`) or write (`=>`) where, the place as it stands in the text. */
function uses(text: string): string[] {
  return [...commandsAt(text, text.matchAll(beginningOf()))].flatMap((command) =>
    usesOf(command, text).map(({ sources, target, isWritten }) => {
      const place = target && text.slice(target.start, target.end);
      if (target) expect(place).toContain(target.text.replace(/\/$/, ''));
      return `${sources.join(' + ')} ${isWritten ? '=>' : '>'} ${place ?? '-'}`;
    }),
  );
}

describe('a command that puts files somewhere', () => {
  it.each([
    ['cp -f a.toml b.toml /opt/conf', 'a.toml + b.toml > /opt/conf'],
    ['ln -s a.toml /opt/b.toml', 'a.toml > /opt/b.toml'],
    ['kubectl cp a.toml is-0:/opt/b.toml -c is', 'a.toml > is-0:/opt/b.toml'],
    ['cp -t /opt/conf a.toml b.toml', 'a.toml + b.toml > /opt/conf'],
    ['cp -vt /opt/conf a.toml', 'a.toml > /opt/conf'],
    ['mv --target-directory=/opt/conf a.toml', 'a.toml > /opt/conf'],
    ['cp a.toml /opt/b.toml >/dev/null', 'a.toml > /opt/b.toml'],
    ['rsync -t a.toml /opt/b.toml', 'a.toml > /opt/b.toml'],
    ['cp', null],
    ['cp "a.toml" "/opt/b.toml"', 'a.toml > /opt/b.toml'],
    ['tee /opt/b.toml < a.toml', 'a.toml => /opt/b.toml'],
    ['tee -a /opt/b.toml < a.toml', 'a.toml => -'],
    ['cat a.toml >/opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat a.toml > /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat a.toml>/opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat ${DIR}/*> /opt/b.toml', '${DIR}/* => /opt/b.toml'],
    ['envsubst <a.toml>|/opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat a.toml>>/opt/b.toml', 'a.toml => -'],
    ['cat a.toml 2>/opt/b.toml', 'a.toml => -'],
    ['cat a.toml>&2', 'a.toml => -'],
    ['sed "s/<a>/b/" a.toml>/opt/b.toml', 's/<a>/b/ + a.toml => /opt/b.toml'],
    ["sed 's,a>b,c,' a.toml > /opt/b.toml", 's,a>b,c, + a.toml => /opt/b.toml'],
    ['cat a.toml >>/opt/b.toml', 'a.toml => -'],
    ['cat a.toml >> /opt/b.toml', 'a.toml => -'],
    ['cat a.toml 2>/dev/null >/opt/b.toml', 'a.toml => /opt/b.toml'],
    ['envsubst < a.toml >', 'a.toml => -'],
    ['envsubst <', ' => -'],
    ['python3 fill.py a.toml > /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['j2 a.toml values.json > /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['gomplate --file=a.toml --out=/opt/b.toml', 'a.toml => /opt/b.toml'],
    ['gomplate -f a.toml -o /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat a.toml 1> /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat a.toml >| /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['cat a.toml 1>> /opt/b.toml', 'a.toml => -'],
    ['cp a.toml /opt/b.toml 2> /dev/null', 'a.toml > /opt/b.toml'],
    ['cp a.toml /opt/b.toml 2>> /var/log/x', 'a.toml > /opt/b.toml'],
    ['sed "$a <v2>" a.toml > /opt/b.toml', '$a <v2> + a.toml => /opt/b.toml'],
    ['dd if=a.toml of=/opt/b.toml bs=1k', 'a.toml => /opt/b.toml'],
    ['sponge /opt/b.toml < a.toml', 'a.toml => /opt/b.toml'],
    ['< a.toml cat > /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['< a.toml sudo tee /opt/b.toml', 'a.toml => /opt/b.toml'],
    [`< a.toml cat > /opt/b.toml\n${'#'.repeat(500)}`, 'a.toml => /opt/b.toml'],
    ['cat <<< "$X" > /opt/b.toml', '$X => /opt/b.toml'],
    ['tee /opt/b.toml <<< "$(cat a.toml)"', 'a.toml => /opt/b.toml'],
    ['cat <<< "a.toml" > /opt/b.toml', ' => /opt/b.toml'],
    ['cat > /opt/b.toml <<<', ' => /opt/b.toml'],
    ['echo "$(<a.toml)" > /opt/b.toml', 'a.toml => /opt/b.toml'],
    ['printf "%s" "${X}" > /opt/b.toml', '${X} => /opt/b.toml'],
    ['echo a.toml > /opt/b.toml', ' => /opt/b.toml'],
    ['ssh host "cat > /opt/b.toml" < a.toml', 'a.toml => /opt/b.toml'],
    ['ssh host "cp a.toml /opt/b.toml" < c.toml', 'a.toml > /opt/b.toml'],
  ])('%s', (text, expected) => {
    expect(uses(text)).toEqual(expected === null ? [] : [expected]);
  });

  it.each([
    ['cat <<< "$X" > /opt/b.toml', true],
    ['echo "$X" > /opt/b.toml', true],
    ['cat a.toml > /opt/b.toml', undefined],
    ['cat < a.toml > /opt/b.toml', undefined],
  ])('takes a text, not the path of a file, of %s: %s', (text, isText) => {
    const [command] = commandsAt(text, text.matchAll(beginningOf()));
    expect(command && usesOf(command, text)[0]?.isText).toBe(isText);
  });

  it('puts it into the folder that an option names', () => {
    const text = 'cp -t /opt/conf a.toml';
    const [command] = commandsAt(text, text.matchAll(beginningOf()));
    expect(command && usesOf(command, text)[0]?.target?.text).toBe('/opt/conf/');
  });

  it('has each of its pairs', () => {
    expect(uses('dockerize -template a.tpl:/opt/a.toml -template b.tpl:/opt/b.toml run')).toEqual([
      'a.tpl => a.tpl:/opt/a.toml',
      'b.tpl => b.tpl:/opt/b.toml',
    ]);
  });
});

describe('the variable that is given what a command writes', () => {
  it.each([
    ['CONF=$(cat a', 'CONF'],
    ['  local CONF="$( cat a', 'CONF'],
    ['x; CONF=$(cat a', 'CONF'],
    ['$(cat a', null],
    ['CONF=$(ls; cat a', null],
    [`${'A'.repeat(200)}=$(cat a`, null],
  ])('%s', (text, expected) => {
    expect(variableGiven(text, text.indexOf('cat'))).toBe(expected);
  });
});
