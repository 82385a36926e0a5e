import { describe, expect, it } from 'vitest';
import { folderGoneTo, placeGoneTo } from '../../../src/deployment/scripts/gone-to.ts';

/** The folder before the word HERE of a text. */
const shell = (text: string): string | null => folderGoneTo(text, text.indexOf('HERE'), false);
const yaml = (text: string): string | null => folderGoneTo(text, text.indexOf('HERE'), true);

describe('the folder that a script has gone to', () => {
  it.each([
    ['cd nodes/km\nHERE', 'nodes/km'],
    ['cd "nodes/km" && HERE', 'nodes/km'],
    ['cd a\ncd b; HERE', 'b'],
    ['cd ../b\nHERE', '../b'],
    ['cd $ROOT/nodes/am\nHERE', 'nodes/am'],
    ['cd "${ROOT}/nodes/am"\nHERE', 'nodes/am'],
    ['cd $(Build.SourcesDirectory)/is\nHERE', 'is'],
    ['pushd a; HERE', 'a'],
    ['pushd a\npopd\npushd b\nHERE', 'b'],
    ['(cd a && HERE', 'a'],
    ['(cd a)\nHERE', null],
    ['cd a\n(cd b; (cd c))\nHERE', 'a'],
    ['cd a\necho $(ls) # )\nHERE', 'a'],
    ['(cd a; (cd b) && HERE', 'a'],
    ['HERE\ncd a', null],
    ['cd a\ncat > x.yml <<E\nname: x\nE\nHERE', 'a'],
    [`cd a\nHERE\n${'ls\n'.repeat(2000)}`, 'a'],
    ['ls\nHERE', null],
    ['abcd x\nHERE', null],
  ])('%j', (text, folder) => {
    expect(shell(text)).toBe(folder);
  });

  it.each(['cd -', 'cd', 'cd ~', 'popd', 'cd $DIR', 'cd "$(dirname "$0")"'])('is not known after %s', (change) => {
    expect(shell(`cd a\n${change}\nHERE`)).toBeNull();
    expect(shell(`cd a\n(${change}; HERE`)).toBeNull();
  });
});

describe('the folder that a step of a pipeline is in', () => {
  const job = (steps: string): string => `jobs:\n  a:\n    steps:\n${steps}`;
  const step = (command: string, folder: string): string =>
    `      - run: ${command}\n        working-directory: ${folder}\n`;

  it('is its own, whichever stands first', () => {
    expect(yaml(job(step('ls', 'a') + step('HERE', 'b') + step('ls', 'c')))).toBe('b');
    expect(yaml(job('      - working-directory: "a"\n        run: HERE\n'))).toBe('a');
    expect(yaml(job(`${step('ls', 'a')}      - run: HERE\n${step('ls', 'b')}`))).toBeNull();
    expect(yaml(job(step('HERE', 'last')))).toBe('last');
    expect(yaml(job(step('HERE', 'last')).trimEnd())).toBe('last');
    expect(yaml('- HERE\n')).toBeNull();
  });

  it('is what its own commands have gone to', () => {
    expect(yaml(job('      - run: |\n          cd a\n          HERE\n'))).toBe('a');
    expect(yaml(job('      - run: cd a\n      - run: HERE\n'))).toBeNull();
    expect(yaml(job('      - working-directory: a\n        run: |\n          cd -\n          HERE\n'))).toBeNull();
    // The commands of a script are items of one list.
    expect(yaml('deploy:\n  script:\n    - cd a\n    - HERE\n')).toBe('a');
    expect(yaml('one:\n  script:\n    - cd a\ntwo:\n  script:\n    - HERE\n')).toBeNull();
  });

  it('is else that of the job', () => {
    expect(
      yaml(`${job('').replace('steps', 'defaults: {run: {working-directory: a}}\n    steps')}      - run: HERE\n`),
    ).toBe('a');
    expect(yaml('defaults:\n  run:\n    working-directory: a\njobs:\n  a:\n    steps:\n      - run: HERE\n')).toBe('a');
  });
});

it('goes to no place on a machine before one is named', () => {
  expect(placeGoneTo('cd nodes\nls\n', 12)).toBe('');
  expect(placeGoneTo('RUN cd /opt\nRUN ls\n', 16)).toBe('');
  expect(placeGoneTo('RUN cd /opt && ls\n', 15)).toBe('/opt');
});

it.each([
  ['cd /opt\ncd wso2is-7.0.0\nHERE', '/opt/wso2is-7.0.0'],
  ['cd /opt/is/bin\ncd ..\nHERE', '/opt/is'],
  ['cd /opt/is\ncd repository/conf\nHERE', '/opt/is/repository/conf'],
  ['cd nodes\ncd km\nHERE', ''],
  ['cd "$CARBON_HOME/bin"\nHERE', '$CARBON_HOME/bin'],
  ['(cd /opt && ls)\nHERE', ''],
  ['cd /opt\ncd -\nHERE', ''],
  ['pushd /opt\npopd\nHERE', ''],
  ['f() {\n  cd /opt\n}\nHERE', ''],
  ['f() {\n  cd /opt\n  HERE\n}\n', '/opt'],
  ['cd /opt\nf() {\n  HERE\n}\n', '/opt'],
])('the place gone to before HERE in %j is %j', (text, place) => {
  expect(placeGoneTo(text, text.indexOf('HERE'))).toBe(place);
});

describe('a folder that a variable names', () => {
  const gone = (text: string): string | null =>
    folderGoneTo(text, text.length, false, (word) => word.replace('$V', '7.0.0'));

  it('is the one that it is filled in as', () => {
    expect(gone('cd wso2is-$V\n')).toBe('wso2is-7.0.0');
    expect(gone('cd $W\n')).toBeNull();
    expect(folderGoneTo('cd wso2is-$V\n', 13, false)).toBeNull();
  });
});
