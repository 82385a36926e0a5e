import { describe, expect, it } from 'vitest';
import { block, CLOSED, type Files, findings, OPEN, surveyed, told, workload } from '../tree.ts';

const config = (dockerfile: string, source = '', strategy = '{}'): string =>
  `kind: BuildConfig\nmetadata:\n  name: idp\nspec:\n  strategy:\n    dockerStrategy: ${strategy}\n  source:\n${source}    dockerfile: |\n${block(dockerfile, 6)}`;
const IS = 'FROM wso2/wso2is:5.11.0\nRUN echo x\n';
const COPIES = 'FROM wso2/wso2is:7.0.0\nCOPY deployment.toml /home/wso2carbon/wso2is-7.0.0/repository/conf/\n';

describe('a Dockerfile that a BuildConfig has in itself', () => {
  it('is told of at its own lines', () => {
    const files: Files = { 'openshift/bc.yaml': config(IS) };
    expect(told(files)).toEqual(['openshift/bc.yaml#idp: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)).toEqual(['error openshift/bc.yaml:9 update-required']);
  });

  it('is one of each in a list or a template', () => {
    const inList = `- ${config(IS).replace(/\n(?=.)/g, '\n  ')}`;
    expect(told({ 'a.yaml': `kind: List\nitems:\n${inList}` })).toHaveLength(1);
    const parameters = 'parameters:\n- {name: V, value: 5.10.0}\n';
    const template = `kind: Template\nobjects:\n${inList.replace('5.11.0', '${V}')}${parameters}`;
    expect(told({ 'a.yaml': template })).toEqual(['a.yaml#idp: wso2is 5.10.0 A update-required B disabled']);
  });

  it('has the arguments and the base of the build', () => {
    const arg = 'ARG V=7.0.0\nFROM wso2/wso2is:${V}\n';
    const built = ['a.yaml#idp: wso2is 5.11.0 A update-required B disabled'];
    expect(told({ 'a.yaml': config(arg, '', '{buildArgs: [{name: V, value: 5.11.0}]}') })).toEqual(built);
    expect(told({ 'a.yaml': config(arg, '', '{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}}') })).toEqual(
      built,
    );
    expect(told({ 'a.yaml': config(arg, '', '{buildArgs: [{name: V, value: "${X}"}]}') })).toEqual([
      'a.yaml#idp: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('copies from the folder that the build names, or from where there is what it copies', () => {
    const context = '    contextDir: is\n';
    const both = { 'deployment.toml': OPEN, 'is/deployment.toml': CLOSED };
    expect(told({ ...both, 'openshift/bc.yaml': config(COPIES, context) })).toContain(
      'is: wso2is 7.0.0 A disabled B disabled',
    );
    expect(told({ 'deployment.toml': CLOSED, 'openshift/bc.yaml': config(COPIES) })).toEqual([
      '.: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(told({ 'openshift/deployment.toml': CLOSED, 'openshift/bc.yaml': config(COPIES, context) })).toEqual([
      'openshift: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('copies from the nearest folder of that name, else from the nearest of those above', () => {
    const copied = (source: string, ...paths: string[]): string[] => {
      const files = Object.fromEntries(paths.map((path) => [path, CLOSED]));
      return surveyed({ ...files, 'openshift/bc.yaml': config(COPIES, source) }).units.flatMap(({ mounts }) =>
        mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : [])),
      );
    };
    const inIs = '    contextDir: is\n';
    const all = ['deployment.toml', 'is/deployment.toml', 'openshift/deployment.toml', 'openshift/is/deployment.toml'];
    expect(copied(inIs, ...all)).toEqual(['openshift/is/deployment.toml']);
    expect(copied(inIs, ...all.slice(0, 3))).toEqual(['is/deployment.toml']);
    expect(copied('', ...all)).toEqual(['openshift/deployment.toml']);
    expect(copied('', ...all.slice(0, 2))).toEqual(['deployment.toml']);
  });

  it('copies all of the repository where the folder that the build names is not in it', () => {
    const all = config('FROM wso2/wso2is:7.0.0\nCOPY . /home/wso2carbon/wso2is-7.0.0/\n', '    contextDir: ..\n');
    const [unit] = surveyed({ 'bc.yaml': all, 'repository/conf/deployment.toml': CLOSED }).units;
    expect(unit?.mounts).toMatchObject([{ from: '', to: '/home/wso2carbon/wso2is-7.0.0/' }]);
  });

  it('is none where the image is no server, or the object another', () => {
    expect(told({ 'a.yaml': config('FROM busybox\n# wso2is\n') })).toEqual([]);
    expect(told({ 'a.yaml': config(IS).replace('BuildConfig', 'Other') })).toEqual([]);
    expect(told({ 'a.yaml': '# wso2is\nkind: BuildConfig\nspec: {source: {dockerfile: [a]}}\n' })).toEqual([]);
    const unnamed = config(IS).replace('metadata:\n  name: idp\n', '');
    expect(told({ 'a.yaml': unnamed })).toEqual(['a.yaml#a.yaml: wso2is 5.11.0 A update-required B disabled']);
  });
});

describe('a Dockerfile of the repository that a BuildConfig builds', () => {
  const files = (output: string): Files => ({
    'is/Dockerfile': COPIES,
    'is/deployment.toml': CLOSED,
    'bc.yaml': `kind: BuildConfig\nmetadata: {name: idp}\nspec:\n  source: {contextDir: is}\n  strategy: {dockerStrategy: {}}\n  output: {to: ${output}}\n`,
    'pod.yaml': workload('is', 'acme/wso2is:5.11.0'),
  });

  it('is what runs under the name that it is given in a registry', () => {
    expect(told(files('{kind: DockerImage, name: "acme/wso2is:5.11.0"}'))).toEqual([
      'is: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is not what runs under the name of a stream', () => {
    expect(told(files('{kind: ImageStreamTag, name: "acme/wso2is:5.11.0"}'))).toContain(
      'pod.yaml#is: wso2is 5.11.0 A update-required B disabled',
    );
  });
});
