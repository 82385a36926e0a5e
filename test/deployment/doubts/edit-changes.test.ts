import { expect, it } from 'vitest';
import { changesIn, REPLACEMENT, SOUGHT, SUBSTITUTION } from '../../../src/deployment/doubts/edit-changes.ts';

it.each([
  [`sed -i 's/a b/c/' F`, ' a b', 'c'],
  [`sed -i '/x/,/y/s|a|b|' F`, '/x/,/y/ a', 'b'],
  [`sed -i '/x/d' F`, '/x/ ', null],
  [`sed -i '/x/c\\y = 1' F`, '/x/ ', 'y = 1'],
  [`sed -i '/x/c y = 1' F`, '/x/ ', ' y = 1'],
  [`ex -sc '%s/a/b/g|x' F`, ' a', 'b'],
  [`ed -s F <<E\ng/x/s//b/\nE`, '/x/ ', 'b'],
  [`ed -s F <<E\n/x/+1s/a/b/\nE`, '/x/ a', 'b'],
  [`awk '/x/{sub(/a/,"b")}1' F`, '/x/ a', 'b'],
  [`awk '/x/ && /y/{sub(/a/,"b")}1' F`, '/x/ /y/ a', 'b'],
  [`awk '{gsub("a", "b")}1' /opt/x/y`, ' a', 'b'],
  [`re.sub(r'a', r'b', s)`, ' a', 'b'],
  [`s.replace("a", "b")`, ' a', 'b'],
  [`-replace 'a','b'`, ' a', 'b'],
  [`sd 'a' 'b' F`, ' a', 'b'],
])('what is looked for and what is written: %s', (command, sought, written) => {
  expect(changesIn(command)).toMatchObject([{ sought, written }]);
});

it.each([`grep -c "/x/" F`, `replace: 'a'`, `sed -n '/x/p' F`])('is no change: %s', (command) => {
  expect(changesIn(command)).toEqual([]);
});

it.each([
  [`sed 's/true/false/'`, `sed 'false/'`],
  [`sed '/true/s/a/b/'`, `sed 'b/'`],
  [`/x/+1s/true/false/`, `/x/+1false/`],
  [`f && /true/ {sub(/a/,"b")}`, `f &&  {,"b")}`],
  [`-replace 'true','false'`, `,'false'`],
  [`    regexp: true`, ''],
])('what is looked for is not left: %s', (command, left) => {
  expect(command.replace(SOUGHT, '')).toBe(left);
});

// So many that the test runs out of time where what is done grows faster than the text.
it.each([" '/a/", "sub('a", "replace('a','", ' s/a', ' /a/c ', " '/a/,/b/"])(
  'ends with %j, however often it stands there',
  (piece) => {
    const text = piece.repeat(600_000 / piece.length);
    for (const pattern of [SUBSTITUTION, REPLACEMENT, SOUGHT])
      expect([...text.matchAll(pattern)]).toBeInstanceOf(Array);
  },
);
