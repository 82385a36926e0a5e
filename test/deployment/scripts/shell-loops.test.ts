import { describe, expect, it } from 'vitest';
import { namesInRuns } from '../../../src/deployment/scripts/script-runs.ts';
import { loopsIn, valuesInLoops } from '../../../src/deployment/scripts/shell-loops.ts';

/** What a name is at the `@` of a script. */
const names = (script: string, name = 'conf/dc$dc'): string[] =>
  namesInRuns(name, valuesInLoops(loopsIn(script), script.indexOf('@')));

describe('a loop of a script over words', () => {
  it.each([
    'for dc in 1 2; do\n@\ndone',
    'for dc in 1 2\ndo\n  @\ndone\n',
    '  for dc in "1" \'2\' ; do @; done',
    'x && for dc in {1..2}; do @; done',
    'if x; then for dc in $(seq 1 2); do\n@\ndone; fi',
    'for dc in 1 2; do\n@',
    'case $x in\n  all) for dc in 1 2; do @; done ;;\nesac',
    'case $x in (a | b) for dc in 1 2; do while y; do z; done; @; done;; esac',
    'for dc in 1 2; do\n  while read -r x; do\n    y\n  done\n  @\ndone',
  ])('has each of them: %j', (script) => {
    expect(names(script)).toEqual(['conf/dc1', 'conf/dc2']);
    expect(names(script, 'conf/dc${dc}/x')).toEqual(['conf/dc1/x', 'conf/dc2/x']);
  });

  it.each([
    'for dc in 1 2; do\n  x\ndone\n@',
    '@\nfor dc in 1 2; do\n  x\ndone',
    'for dc in 1 $OTHER; do\n@\ndone',
    'for dc in a*; do\n@\ndone',
    'for dc in dc{1..2}; do\n@\ndone',
    'for ((dc = 1; dc < 3; dc++)); do\n@\ndone',
    'for other in 1 2; do\n@\ndone',
    '# for dc in 1 2; do\n@\n# done',
    'for dc in {1..200}; do\n@\ndone',
  ])('says nothing of another place, of other words and of another variable: %j', (script) => {
    expect(names(script)).toEqual(['conf/dc$dc']);
  });

  it('leaves a variable that only begins as its own does', () => {
    expect(names('for dc in 1 2; do @; done', 'conf/$dcs/${dc}')).toEqual(['conf/$dcs/1', 'conf/$dcs/2']);
  });

  it('may stand in another one, whose variable may have the same name', () => {
    const script = (inner: string): string => `for dc in 1 2; do\n  for ${inner}; do\n    @\n  done\ndone`;
    expect(names(script('p in cp gw'), '$p/$dc')).toEqual(['cp/1', 'gw/1', 'cp/2', 'gw/2']);
    expect(names(script('dc in a b'), '$dc')).toEqual(['a', 'b']);
  });

  it('may stand in another one that does not end in the text either', () => {
    expect(names('for dc in 1 2; do\n  for dc in a b; do\n    @', '$dc')).toEqual(['a', 'b']);
  });

  it('has as many rounds as are of use', () => {
    expect(names('for dc in {1..100}; do @; done', '$dc')).toHaveLength(100);
  });

  it.each([
    ['for dc in 1 b2; do @; done', ['1', 'b2']],
    ['x\n  for dc in  "1" \'b2\' 3 ; do @; done', ['1', 'b2', '3']],
    ['for dc in 0 {1..2}; do @; done', ['0 {1..2}', '0 {1..2}', '0 {1..2}']],
    ['x; for dc in $(seq 1 2); do @; done', ['$(seq 1 2)', '$(seq 1 2)']],
  ])('tells where each value stands, or what counts it: %j', (script, expected) => {
    const found = valuesInLoops(loopsIn(script), script.indexOf('@')).map((round) => round.get('dc')?.at ?? -1);
    expect(found.map((at, index) => script.slice(at, at + (expected[index] ?? '').length))).toEqual(expected);
  });

  it.each([
    ['LIST="1 2"\nfor dc in $LIST; do @; done', ['1', '2']],
    ["LIST='1 2'; for dc in ${LIST}; do @; done", ['1', '2']],
    ['export LIST="1 2"\nfor dc in $LIST; do @; done', ['1', '2']],
    ['LIST=(1 "b2")\nfor dc in "${LIST[@]}"; do @; done', ['1', 'b2']],
    ['LIST=(\n  1\n  2\n)\nfor dc in ${LIST[*]}; do @; done', ['1', '2']],
    ['LIST := 1 2\nx:\n\tfor dc in $(LIST); do @; done', ['1', '2']],
    ['LIST = 1 2\nx:\n\tfor dc in $(LIST) 3; do @; done', ['1', '2', '3']],
    ['if x; then LIST="1"; else LIST="2"; fi\nfor dc in $LIST; do @; done', ['1', '2']],
  ])('has those of a variable, where they stand: %j', (script, expected) => {
    const found = valuesInLoops(loopsIn(script), script.indexOf('@')).map((round) => round.get('dc')?.at ?? -1);
    expect(found.map((at, index) => script.slice(at, at + (expected[index] ?? '').length))).toEqual(expected);
  });

  it.each([
    'for dc in $LIST; do @; done',
    'LIST="$1"\nfor dc in $LIST; do @; done',
    'LIST="1"\nLIST="$LIST $2"\nfor dc in $LIST; do @; done',
    'LIST=(1)\nLIST+=($2)\nfor dc in ${LIST[@]}; do @; done',
    'LIST=$(cat x)\nLIST="1 2"\nfor dc in $LIST; do @; done',
    'OTHER="1 2"\nfor dc in $LIST; do @; done',
    'LIST="1 2"\nfor dc in $LIST $OTHER; do @; done',
  ])('is open where its variable may hold anything: %j', (script) => {
    expect(names(script)).toEqual(['conf/dc$dc']);
  });

  it('among thousands of others, is looked for thousands of times without running into the time limit', () => {
    const script = 'for dc in 1 2; do\n'.repeat(5000);
    const loops = loopsIn(script);
    const found = Array.from({ length: 2000 }, () => valuesInLoops(loops, script.length - 1).length);
    expect(new Set(found)).toEqual(new Set([64]));
  });
});

describe('a loop over words with a star', () => {
  const words = (list: string): (readonly string[])[] => {
    const files = (word: string, place: number): string[] => (word.startsWith('no') ? [] : [`${word}@${place}`, 'b']);
    return loopsIn(`for f in ${list}; do\n  x\ndone\n`, files).map((loop) => loop.words);
  };

  it('goes through the files that they mean', () => {
    expect(words('conf/*')).toEqual([['conf/*@9', 'b']]);
    expect(words('"$DIR"/*.toml')).toEqual([['"$DIR"/*.toml@10', 'b']]);
    expect(words('a conf/*')).toEqual([['a', 'conf/*@11', 'b']]);
  });

  it('is none where they mean none, or nobody tells', () => {
    expect(words('no/*')).toEqual([]);
    expect(words('$(ls *)')).toEqual([]);
    expect(loopsIn('for f in conf/*; do\n  x\ndone\n')).toEqual([]);
  });
});
