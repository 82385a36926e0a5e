import { describe, expect, it } from 'vitest';
import {
  filesTakenBy,
  scriptsWithTakenImages,
  sourcedVariables,
  variableFilesTakenIn,
} from '../../../src/deployment/scripts/sourced-variables.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { findings, memoryTree, told } from '../tree.ts';

const ENV = 'IMAGE=wso2/wso2is:5.11.0\nTAG=5.11.0\n';
const RUN = 'docker run -d "$IMAGE"\n';

describe('the files whose variables a script takes over', () => {
  it.each([
    ['. ./prod.env', ['x/prod.env']],
    ['source prod.env', ['x/prod.env']],
    ['  - source prod.env', ['x/prod.env']],
    ['  set -a; . "./prod.env"; set +a', ['x/prod.env']],
    ['[ -f prod.env ] && . ./prod.env', ['x/prod.env']],
    ['if true; then . ./prod.env; fi', ['x/prod.env']],
    ["export $(grep -v '^#' prod.env | xargs)", ['x/prod.env']],
    ['export $(cat prod.env)', ['x/prod.env']],
    ['. ./prod.env\n. ./other.env', ['x/prod.env', 'x/other.env']],
    ['. ../top.env', ['top.env']],
    ['source "$(dirname "$0")/prod.env"', ['x/prod.env']],
    ['. "$(dirname -- "${BASH_SOURCE[0]}")"/../top.env', ['top.env']],
    ['. "${SCRIPT_DIR}/prod.env"', ['x/prod.env']],
    ['. $ROOT/top.env', ['top.env']],
    ['FILE=prod.env\n. "$FILE"', ['x/prod.env']],
    ['FILE="$SCRIPT_DIR/prod.env"\nsource "${FILE}"; ls', ['x/prod.env']],
    ['FILE=prod.env\nexport $(grep -v \'^#\' "$FILE" | xargs)', ['x/prod.env']],
    ['FILE=prod.env\nexport $(cat $FILE)', ['x/prod.env']],
    ['FILE=gone.env\n. $FILE', []],
    ['. "$FILE"', []],
    ['EnvironmentFile=/etc/x/prod.env', ['x/prod.env']],
    ['EnvironmentFile=-/etc/default/prod.env', ['x/prod.env']],
    ['EnvironmentFile=/etc/gone.env', []],
    ['#EnvironmentFile=/etc/x/prod.env', []],
    ['. $JAVA_HOME/prod.env', []],
    ['# . ./prod.env', []],
    ['echo source prod.env', []],
    ['. ./gone.env', []],
    ['. ./$STAGE.env', []],
    ['. ./run.sh', []],
    ['cat prod.env', []],
    ['../prod.env', []],
  ])('%j: %j', (text, expected) => {
    const tree = memoryTree({ 'x/prod.env': ENV, 'x/other.env': '', 'top.env': '', 'x/run.sh': text });
    expect(filesTakenBy('x/run.sh', text, tree)).toEqual(expected);
  });
});

describe('a `.env` that a script takes over and nobody keeps', () => {
  const taken = (word: string, ...paths: string[]): string[] => {
    const text = `. ${word}\n`;
    const files = Object.fromEntries([...paths, 'x/run.sh'].map((path) => [path, text]));
    return filesTakenBy('x/run.sh', text, memoryTree(files));
  };

  it('is what is there to be copied to it', () => {
    expect(taken('./.env', 'x/.env.example')).toEqual(['x/.env.example']);
    expect(taken('.env', 'x/env.example', 'x/.env.sample')).toEqual(['x/.env.sample']);
    expect(taken('conf/.env', 'x/conf/.env.dist', 'x/.env.example')).toEqual(['x/conf/.env.dist']);
    expect(taken('"$(dirname "$0")/.env"', '.env.template')).toEqual(['.env.template']);
  });

  it('is itself where it is kept, and no example is one of another file', () => {
    expect(taken('./.env', 'x/.env', 'x/.env.example')).toEqual(['x/.env']);
    expect(taken('./prod.env', 'x/.env.example', 'x/prod.env.example')).toEqual([]);
    expect(taken('./.env', 'x/.env.bak')).toEqual([]);
  });
});

describe('the files of variables that a pipeline takes in', () => {
  const FILES = { 'ci/vars.yml': 'variables:\n  A: b\n', 'ci/steps.yml': 'steps: []\n' };

  it.each([
    ['variables:\n  - template: vars.yml\n', ['ci/vars.yml']],
    ["include:\n  - local: '/ci/vars.yml'\n", ['ci/vars.yml']],
    ['steps:\n  - template: steps.yml\n', []],
    ['variables:\n  - template: gone.yml\n', []],
    ['variables:\n  - template: vars.yml@other\n', []],
    ['variables:\n  - template: vars.yml@self\n', ['ci/vars.yml']],
    ['#  - template: vars.yml\n', []],
    ['template: vars.yml\n', []],
  ])('%j: %j', (text, expected) => {
    expect(variableFilesTakenIn('ci/run.yml', text, memoryTree({ ...FILES, 'ci/run.yml': text }))).toEqual(expected);
  });
});

describe('a variable that is what stands in a file', () => {
  it.each([
    ['V=$(cat VERSION)', '5.11.0'],
    ['V="$(cat ./VERSION)"', '5.11.0'],
    ['export V=`cat VERSION`', '5.11.0'],
    ['V=$(<VERSION)', '5.11.0'],
    ['V=$(head -n1 VERSION)', '5.11.0'],
    ['V := $(shell cat VERSION)', '5.11.0'],
    ['V=$(cat VERSION)\nV=$(cat VERSION)', '5.11.0'],
    ['V=$(cat VERSION)\nV=$(cat OTHER)', null],
    ['V=$(cat VERSION)\nV=$(cat gone)', null],
    ['V=$(cat gone)\nV=$(cat VERSION)', null],
    ['V=$(cat LINES)', null],
    ['V=$(cat EMPTY)', null],
    ['V=$(cat VERSION | cut -c2-)', null],
    ['# V=$(cat VERSION)', null],
    ['X$V=$(cat VERSION)', null],
  ])('%j: %s', (text, expected) => {
    const files = { VERSION: ' 5.11.0\n', OTHER: '7.1.0\n', LINES: '5.11.0\n7.1.0\n', EMPTY: '\n', 'run.sh': text };
    const found = sourcedVariables('run.sh', text, memoryTree(files))('V');
    expect(found?.text ?? null).toBe(expected);
    if (found) expect(found.span).toEqual({ file: 'VERSION', start: 1, end: 7 });
  });
});

describe('an image from a file that a script takes over', () => {
  const is = (name: string, version = '5.11.0') => [
    `${name}: wso2is ${version} A ${version === '5.11.0' ? 'update-required' : 'missing'} B disabled`,
  ];

  it.each([
    ['is a variable of it', `. ./prod.env\n${RUN}`, 'run.sh#$IMAGE'],
    ['has its tag from it', 'source prod.env\ndocker run wso2/wso2is:$TAG\n', 'run.sh#wso2/wso2is:$TAG'],
  ])('%s', (_, text, name) => {
    expect(told({ 'prod.env': ENV, 'run.sh': text })).toEqual(is(name));
    expect(findings({ 'prod.env': ENV, 'run.sh': text })[0]).toMatch(/^error prod\.env:[12] update-required$/);
  });

  it('is what the last of several says, and what the script itself says before that', () => {
    const both = { 'prod.env': ENV, 'new.env': 'IMAGE=wso2/wso2is:7.1.0\n' };
    expect(told({ ...both, 'run.sh': `. ./prod.env\n. ./new.env\n${RUN}` })).toEqual(is('run.sh#$IMAGE', '7.1.0'));
    expect(told({ ...both, 'run.sh': `. ./new.env\n. ./prod.env\n${RUN}` })).toEqual(is('run.sh#$IMAGE'));
    const own = { ...both, 'run.sh': `. ./prod.env\nIMAGE=wso2/wso2is:7.1.0\n${RUN}` };
    expect(told(own)).toEqual(is('run.sh#$IMAGE', '7.1.0'));
  });

  it('is none where nothing takes the file over', () => {
    expect(told({ 'prod.env': ENV, 'run.sh': RUN })).toEqual([]);
    expect(told({ 'prod.env': 'IMAGE=nginx\n', 'run.sh': `. ./prod.env\n${RUN}` })).toEqual([]);
  });

  it('is filled in in a manifest that the script names', () => {
    const manifest =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: $IMAGE\n';
    const files = { 'prod.env': ENV, 'k8s/is.yaml': manifest };
    const script = '. ./prod.env\nenvsubst < k8s/is.yaml | kubectl apply -f -\n';
    expect(told({ ...files, 'run.sh': script })).toEqual(is('k8s/is.yaml#is'));
    expect(told({ ...files, 'run.sh': script.replace('envsubst <', 'cat') })).toEqual([]);
  });
});

describe('the scripts that name nothing of WSO2’s, with an image from a file', () => {
  const files = { 'prod.env': ENV, 'other.env': 'A=b\n', 'run.sh': `. ./other.env\n. ./prod.env\n${RUN}` };
  const found = (more: Record<string, string> = {}): [string, string][] =>
    scriptsWithTakenImages(memoryTree({ ...files, ...more })).map(({ script, taken }) => [script.path, taken]);

  it('are told with the file that gives it', () => {
    expect(found()).toEqual([['run.sh', ENV]]);
  });

  it('are neither those that name something, nor other texts, nor those that take other files over', () => {
    const text = `. ./prod.env\n${RUN}`;
    const more = {
      'own.sh': `# wso2is\n${text}`,
      'notes.txt': text,
      'plain.sh': `. ./other.env\n${RUN}`,
      'names.env': '# of wso2is\nA=b\n',
      'named.sh': `. ./names.env\n${RUN}`,
      'empty.sh': '',
    };
    expect(found(more)).toEqual([['run.sh', ENV]]);
  });

  it('are not looked for where not all can be looked through', () => {
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`x/${index}.txt`, '']));
    expect(found(many)).toEqual([]);
  });
});
