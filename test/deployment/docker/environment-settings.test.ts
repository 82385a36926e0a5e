import { describe, expect, it } from 'vitest';
import { environmentSettings, isEnvFile } from '../../../src/deployment/docker/environment-settings.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { cut, type Files, memoryTree, OPEN } from '../tree.ts';

/** What sets `MTLS`: the file, the text it stands at, the value where it differs, and whom it is for. */
const set = (files: Files): string[] => {
  const tree = memoryTree({ 'deployment.toml': OPEN, ...files });
  return environmentSettings('MTLS', tree, carriedReader(tree)).map(({ value, span, owner }) => {
    const text = cut(files, span);
    return `${span.file} ${text === value ? value : `${JSON.stringify(text)} is ${value}`}${owner === null ? '' : ` for ${owner}`}`;
  });
};

describe('a variable that a task sets for each item of its loop', () => {
  it('has each item’s value, also where no variable of the shell stands in the file', () => {
    const play = "- hosts: all\n  tasks:\n    - shell: MTLS='{{ item }}' ./build.sh\n      loop: [one, two]\n";
    const tree = memoryTree({ 'deployment.toml': OPEN, 'play.yml': play });
    const values = environmentSettings('MTLS', tree, carriedReader(tree)).map(({ value }) => value);
    expect(values).toEqual(['one', 'two']);
  });
});

describe('a variable that a line of text sets', () => {
  it.each([
    ['run.sh', 'MTLS=true', ['true']],
    ['run.sh', 'export MTLS=true\nexport MTLS=false', ['true', 'false']],
    ['run.sh', 'export MTLS="true"', ['"\\"true\\"" is true']],
    ['run.sh', "MTLS='true' envsubst < a > b", ['"\'true\'" is true']],
    ['run.sh', 'docker run -e MTLS=true -e "MTLS=false" x', ['true', 'false']],
    ['run.sh', ': "${MTLS:=true}" "${MTLS=false}"', ['true', 'false']],
    ['run.sh', 'MTLS=${MTLS:-true}', ['"${MTLS:-true}" is true']],
    ['run.sh', 'ON=true\nMTLS=$ON', ['"$ON" is true']],
    ['run.sh', 'MTLS=', ['']],
    ['Makefile', 'ON=a\nMTLS=$(ON)b', ['"$(ON)b" is ab']],
    ['run.sh', 'MTLS=$(date)', ['"$(date)" is null']],
    ['run.sh', 'MTLS=$(cat f)', ['"$" is null']],
    ['run.sh', 'MTLS=`cat f`', ['"" is null']],
    ['run.sh', 'MTLS=a"b"', ['"a\\"b\\"" is null']],
    ['run.sh', 'MTLS="open', ['"" is null']],
    ['run.sh', 'MTLS={{ x }}', ['"" is null']],
    ['run.sh', "MTLS='{{ x }}'", ['"\'{{ x }}\'" is null']],
    ['run.sh', 'MTLS=$OTHER', ['"$OTHER" is null']],
    ['run.sh', '{ MTLS=true; }; (MTLS=false)', ['true', 'false']],
    ['Dockerfile', 'FROM wso2/wso2is:7.1.0\nENV A=b MTLS=true\nENV MTLS false\nARG MTLS=x', ['true', 'false', 'x']],
    ['prod.env', 'MTLS = true', ['true']],
    ['ci.yml', 'script:\n  - export MTLS=$OTHER\n', ['"$OTHER" is null']],
    ['Makefile', 'MTLS := true\nMTLS ?= false\nMTLS ::= x', ['true', 'false', 'x']],
    ['a.tf', '# wso2\nenv {\n  name = "MTLS"\n  value = "true"\n}', ['"\\"true\\"" is true']],
    [
      'a.tf',
      '# wso2\nenvironment = { MTLS = "true" }\nx = { "MTLS" : "false" }',
      ['"\\"true\\"" is true', '"\\"false\\"" is false'],
    ],
    ['a.pp', "# wso2\n'MTLS' => 'true'", ['"\'true\'" is true']],
  ])('in %s: %s', (file, text, expected) => {
    expect(set({ [file]: text })).toEqual(expected.map((one) => `${file} ${one}`));
  });

  it.each([
    ['run.sh', 'export MTLS=$MTLS\nMTLS=${MTLS}\nMTLS=$(MTLS)\nMTLS="${MTLS:?needed}"\nMTLS=${MTLS?}'],
    ['run.sh', 'if [ "$MTLS" = "true" ] || [ "${MTLS}" = true ]; then x; fi'],
    ['run.sh', 'test MTLS == true; test MTLS =~ true'],
    ['run.sh', 'echo ${MTLS:-true} ${MTLS-true}'],
    ['run.sh', 'echo "MTLS: true"'],
    ['run.sh', 'require MTLS true'],
    ['ci.yml', 'run: require MTLS true'],
    ['ci.yml', 'env:\n  MTLS: ~\n'],
    ['ci.yml', 'env:\n  - {name: MTLS_ON, value: "true"}\n  - {name: OTHER}\n'],
    ['b/deployment.toml', `${OPEN}MTLS = true\n`],
    ['run.sh', '# MTLS=true\n  # export MTLS=true'],
    ['run.sh', 'NO_MTLS=true\nMTLS_ON=true\nx.MTLS=true\nx-MTLS=true\n@MTLS=true'],
    ['Dockerfile', 'FROM wso2/wso2is:7.1.0\n#ENV MTLS true\nENV MTLSX true'],
    ['a.tf', '# wso2\nname = "MTLSX"\nvalue = "true"'],
    ['a.txt', 'MTLS=true'],
  ])('sets nothing in %s: %s', (file, text) => {
    expect(set({ [file]: text })).toEqual([]);
  });
});

describe('a variable that YAML sets', () => {
  const service = (environment: string): Files => ({
    'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    environment:\n${environment}`,
  });

  it.each([
    ['      MTLS: "true"\n', ['compose.yaml "\\"true\\"" is true for is']],
    ['      - MTLS=true\n', ['compose.yaml true for is']],
    ['      MTLS: ${ON:-true}\n', ['compose.yaml "${ON:-true}" is true for is']],
    ['      MTLS: ${ON}\n', ['compose.yaml "${ON}" is null for is']],
    ['      MTLS: ["true"]\n', ['compose.yaml "[\\"true\\"]" is null for is']],
    ['      MTLS: ${MTLS}\n', []],
    ['      MTLS:\n', []],
    ['      - MTLS\n', []],
    ['      - OTHER=MTLS\n', []],
  ])('for a service: %s', (environment, expected) => {
    expect(set(service(environment))).toEqual(expected);
  });

  it('with what `.env` beside the file gives', () => {
    expect(set({ ...service('      MTLS: ${ON}\n'), '.env': 'ON=yes\n' })).toEqual([
      'compose.yaml "${ON}" is yes for is',
    ]);
    expect(set({ ...service('      MTLS: ${MTLS:-a}\n'), '.env': 'MTLS=b\n' })).toEqual([
      '.env b',
      'compose.yaml "${MTLS:-a}" is b for is',
    ]);
  });

  it('for a container, and not for the one beside it', () => {
    const pod = `containers:
  - name: "{{ .Release.Name }}-is"
    env:
      - name: MTLS
        value: "true"
  - name: other
    Environment:
      - Name: MTLS
        Value: b
  - name: third
    args: [--x, MTLS=c]
`;
    expect(set({ 'wso2.yaml': `# wso2\n${pod}` })).toEqual([
      'wso2.yaml "\\"true\\"" is true for is',
      'wso2.yaml b for other',
      'wso2.yaml c',
    ]);
  });

  it('from elsewhere, so that it cannot be told', () => {
    const from = (key: string): string =>
      `# wso2\nenv:\n  - name: MTLS\n    ${key}:\n      secretKeyRef: {name: a, key: b}\n`;
    expect(set({ 'a.yaml': from('valueFrom') })).toHaveLength(1);
    expect(set({ 'a.yaml': from('valueFrom') })[0]).toContain('is null');
    expect(set({ 'a.yaml': from('ValueFrom') })[0]).toContain('is null');
    expect(set({ 'a.yaml': from('other') })).toEqual([]);
  });

  it('as a parameter of CloudFormation', () => {
    const given = (key: string): string => `# wso2\n- ParameterKey: MTLS\n  ${key}: "true"\n- ParameterKey: OTHER\n`;
    expect(set({ 'a.yaml': given('ParameterValue') })).toEqual(['a.yaml "\\"true\\"" is true']);
    expect(set({ 'a.yaml': given('UsePreviousValue') })).toEqual([]);
  });

  it('in a config map, and in a script of it', () => {
    const map =
      '# wso2\nkind: ConfigMap\ndata:\n  MTLS: "a"\n  run.sh: |\n    #!/bin/sh\n    # MTLS=x\n    export MTLS=b\n';
    expect(set({ 'a.yaml': map })).toEqual(['a.yaml "\\"a\\"" is a', 'a.yaml b']);
  });

  it('that cannot be parsed, by its lines', () => {
    expect(set({ 'a.yaml': '# wso2\na: [\nMTLS: true\n' })).toEqual(['a.yaml true']);
  });
});

describe('the files that are looked into', () => {
  it('are of many those beside or above a loaded file, and files of variables anywhere', () => {
    const files: Files = {
      'x/y/deployment.toml': OPEN,
      'x/y/run.sh': 'MTLS=1',
      'x/a.yml': 'MTLS: 2',
      Makefile: 'MTLS=3',
      'x/z/Dockerfile': 'ENV MTLS=4',
      'z/run.sh': 'MTLS=5',
      'z/a.yml': 'MTLS: 6',
      'z/is.env': 'MTLS=7',
    };
    const near = ['Makefile 3', 'x/a.yml 2', 'x/y/run.sh 1'];
    expect(set(files)).toEqual([...near, 'x/z/Dockerfile 4', 'z/a.yml 6', 'z/is.env 7', 'z/run.sh 5']);
    const many = (count: number): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`w/${index}.yaml`, 'a: 1']));
    expect(set({ ...files, ...many(1994) })).toHaveLength(7);
    expect(set({ ...files, ...many(1995) })).toEqual([...near, 'z/is.env 7']);
    expect(set({ ...many(2001), 'v/wso2.yml': '# wso2\nMTLS: 6', 'v/run.sh': 'MTLS=4' })).toEqual([
      'v/run.sh 4',
      'v/wso2.yml 6',
    ]);
    expect(set({ ...many(2001), 'v/wso2.tf': '# wso2\nMTLS = "x"' })).toHaveLength(1);
  });

  it('are not the example where its copy sets the variable', () => {
    expect(set({ '.env.example': 'MTLS=a' })).toEqual(['.env.example a']);
    expect(set({ '.env.example': 'MTLS=a', 'x/.env': 'MTLS=b' })).toEqual(['.env.example a', 'x/.env b']);
    expect(set({ '.env.example': 'MTLS=a', '.env': 'MTLS=b', '.env.prod': 'MTLS=c' })).toEqual([
      '.env b',
      '.env.prod c',
    ]);
    expect(set({ '.env': 'MTLS=b', 'example.sh': 'MTLS=c' })).toEqual(['.env b', 'example.sh c']);
  });

  it.each(['.env', 'a/.env.prod', 'is.env', 'is.env.example', 'env.example'])('%s holds variables only', (path) => {
    expect(isEnvFile(path)).toBe(true);
  });

  it.each(['env', 'a.envx', 'is.env/a.yml', 'environment.ts', 'my-env.js'])('%s does not', (path) => {
    expect(isEnvFile(path)).toBe(false);
  });

  it('are asked once for a name', () => {
    const tree = memoryTree({ 'deployment.toml': OPEN, '.env': 'MTLS=a' });
    const ask = () => environmentSettings('MTLS', tree, carriedReader(tree));
    expect(ask()).toBe(ask());
  });
});

// So long that the test runs out of time where what is done grows faster than the text.
it.each(['MTLS=', 'MTLS="', 'MTLS=${', '${MTLS=', 'MTLS ', 'ENV MTLS ', 'name = "MTLS"\n', 'MTLS=${MTLS?'])(
  'a text with %j again and again is looked through, however long it is',
  (piece) => {
    const text = piece.repeat(1_200_000 / piece.length);
    expect(set({ 'run.sh': `${text}\nMTLS=last\n` }).at(-1)).toBe('run.sh last');
  },
);

describe('a file with gaps', () => {
  it('is looked through all the same', () => {
    const env = 'env:\n  MTLS: on\n';
    expect(set({ 'a.yml': `x:\n---\n---\ny: [~]\nz:\n  -\n${env}` })).toEqual(['a.yml on']);
    expect(set({ 'a.yml': `services:\n${env}` })).toEqual(['a.yml on']);
    expect(set({ 'a.yml': `services: [redis]\n${env}` })).toEqual(['a.yml on']);
  });

  it('that cannot be read sets nothing', () => {
    const tree = memoryTree({ 'deployment.toml': OPEN }, [
      { path: 'x.env', nameClass: 'carrier', problem: 'is too large', glimpse: null },
    ]);
    expect(environmentSettings('MTLS', tree, carriedReader(tree))).toEqual([]);
  });

  it('tells the container of a list called environment', () => {
    const task = '{"name": "is", "environment": [{"name": "MTLS", "value": "on"}]}';
    expect(set({ 'task.json': task })).toEqual(['task.json "\\"on\\"" is on for is']);
  });
});

describe('a variable that is set to another one, which the runs of its place give a value', () => {
  it.each([
    ['a.sh', 'for v in a b; do\n  export MTLS=$v\ndone\n'],
    ['a.sh', 'for v in a b; do\n  MTLS="$v" envsubst < x > y\ndone\n'],
    ['a.sh', 'run() {\n  MTLS=$1 envsubst < x > y\n}\nrun a\nrun b\n'],
    ['Jenkinsfile', "choice(name: 'V', choices: ['a', 'b'])\nenvironment { MTLS = \"${params.V}\" }\n"],
    ['.gitlab-ci.yml', 'x:\n  parallel:\n    matrix:\n      - V: [a, b]\n  variables:\n    MTLS: $V\n'],
    ['.gitlab-ci.yml', 'x:\n  parallel:\n    matrix:\n      - V: [a, b]\n  variables:\n    MTLS: "$V"\n'],
    ['ci.yml', 'jobs:\n  x:\n    strategy:\n      matrix:\n        v: [a, b]\n    env:\n      MTLS: ${{ matrix.v }}\n'],
    [
      'ci.yml',
      'jobs:\n  x:\n    strategy:\n      matrix:\n        v: [a, b]\n    steps:\n      - run: MTLS=${{ matrix.v }} make\n',
    ],
  ])('has each of them: %s %j', (path, text) => {
    expect(set({ [path]: text })).toEqual([`${path} a`, `${path} b`]);
  });

  it('is left as it is written where it is set more often than anyone does', () => {
    const times = (count: number): string => `for v in a b; do\n${'  MTLS=$v envsubst < x > y\n'.repeat(count)}done\n`;
    expect(set({ 'a.sh': times(100) })).toEqual([...Array(100)].flatMap(() => ['a.sh a', 'a.sh b']));
    expect(set({ 'a.sh': times(101) })).toEqual([...Array(101)].map(() => 'a.sh "$v" is null'));
  });

  it('is not told where one run does not tell it', () => {
    expect(set({ 'a.sh': 'run() {\n  export MTLS=$1\n}\nrun a\nrun $X\n' })).toEqual(['a.sh "$1" is null']);
  });

  it('is for its own container alone, and as it is written where it is known', () => {
    const workflow = (env: string): string =>
      `jobs:\n  x:\n    strategy:\n      matrix:\n        v: [a, b]\n    env:\n      MTLS: c\n    steps:\n      - name: is\n        env:\n          MTLS: ${env}\n`;
    expect(set({ 'ci.yml': workflow('${{ matrix.v }}') })).toEqual(['ci.yml c', 'ci.yml a for is', 'ci.yml b for is']);
    expect(set({ 'ci.yml': workflow('d') })).toEqual(['ci.yml c', 'ci.yml d for is']);
  });
});
