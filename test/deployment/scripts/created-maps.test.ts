import { describe, expect, it } from 'vitest';
import { shellConfigMaps, yamlConfigMaps } from '../../../src/deployment/scripts/created-maps.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { memoryTree } from '../tree.ts';

const known = (path: string): boolean => path === 's/conf';

it('a script makes a config map where it is not commented out', () => {
  const text = (line: string) => shellConfigMaps('s/run.sh', `${line}\n`, known).length;
  expect([text('kubectl create cm m --from-file=conf'), text('  # kubectl create cm m --from-file=conf')]).toEqual([
    1, 0,
  ]);
  expect(text('echo "#" && kubectl create cm m --from-file=conf')).toBe(1);
});

it('a script makes a config map of the files that a path may mean which something is filled in in', () => {
  const filled = (path: string, key: string): string[] => (path === 'c/$ENV/is.conf' ? [`1/${key}`, `2/${key}`] : []);
  const made = (line: string) => shellConfigMaps('run.sh', `${line}\n`, known, filled);
  const line = 'kubectl create cm m --from-file=is.toml=c/$ENV/is.conf';
  const paths = ['1/is.toml', '2/is.toml'].map((path) => ({ path, key: 'is.toml' }));
  expect(made(line)).toEqual([{ name: 'm', file: 'run.sh', paths }]);
  expect(made(`cd c\n${line.replace('=c/', '=$DIR/')}`)).toMatchObject([{ paths }]);
  expect(made(`cd x\n${line}`)).toMatchObject([{ paths }]);
  expect(made('kubectl create cm m --from-file=c/$ENV/is.conf')).toEqual([]);
});

it('a script makes a config map in the folder it has gone to, whatever it writes on the way', () => {
  const text = 'cd conf\ncat > x.yaml <<E\nname: x\nE\nkubectl create cm m --from-file=is.toml\n';
  const [made] = shellConfigMaps('run.sh', text, (path) => ['is.toml', 'conf/is.toml'].includes(path));
  expect(made?.paths).toEqual([{ path: 'conf/is.toml', key: null }]);
});

it('a script makes no config map of a file that is not there, nor one of YAML', () => {
  const line = 'kubectl create cm m --from-file=is.toml=gone/is.toml';
  const inYaml = (command: string) => {
    const carried = carriedReader(memoryTree({ 'ci.yml': `job:\n  script:\n    - ${command}\n` }))('ci.yml');
    return carried && yamlConfigMaps(carried, () => () => null, known);
  };
  expect(shellConfigMaps('run.sh', `${line}\n`, known)).toEqual([]);
  expect(inYaml(line)).toEqual([]);
  expect(inYaml('kubectl create cm m --from-file=is.toml=s/conf')).toMatchObject([
    { name: 'm', file: 'ci.yml', paths: [{ path: 's/conf', key: 'is.toml' }] },
  ]);
});

describe('a config map that a command creates', () => {
  const made = (line: string) =>
    shellConfigMaps('run.sh', `${line}\n`, (path) => ['a.toml', 'b.toml'].includes(path)).map(
      ({ name, paths, isWhole }) =>
        [
          name,
          ...paths.map(({ path, key }) => (key === null ? path : `${key}=${path}`)),
          ...(isWhole ? [] : ['open']),
        ].join(' '),
    );

  it.each([
    'kubectl create cm m --from-file=a.toml',
    'kubectl create cm --from-file=a.toml m',
    'kubectl create cm --from-file a.toml m',
    'kubectl create cm -n wso2 m --from-file=a.toml',
    'kubectl create cm --namespace wso2 --dry-run=client -o yaml m --from-file=a.toml',
    'kubectl create cm --namespace=wso2 m --from-file a.toml',
  ])('is called what is neither an option nor the value of one: %s', (line) => {
    expect(made(line)).toEqual(['m a.toml']);
  });

  it('has the files of its own command alone', () => {
    const both = ['kubectl create cm a --from-file=a.toml', 'kubectl create cm b --from-file=b.toml'];
    for (const between of ['\n', '; ', ' && ']) expect(made(both.join(between))).toEqual(['a a.toml', 'b b.toml']);
    expect(made('kubectl create cm --from-file=a.toml m --from-file=x=b.toml')).toEqual(['m a.toml x=b.toml']);
  });

  it('is none without a name or a file', () => {
    expect(made('kubectl create cm --from-file=a.toml')).toEqual([]);
    expect(made('kubectl create cm m --from-literal=a=b')).toEqual([]);
    expect(made('kubectl create cm m --from-file=""')).toEqual([]);
    expect(made('kubectl create cm m --from-file="" --from-file=a.toml')).toEqual(['m a.toml open']);
  });
});
