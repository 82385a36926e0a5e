import { describe, expect, it } from 'vitest';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { releasesIn } from '../../../src/deployment/helm/releases.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { cut } from '../tree.ts';

const FILE = 'ops/play.yml';
const releases = (text: string) => releasesIn(carry(FILE, MappedText.ofFile(FILE, text)));
/** Each release as `name of chart with files: images`, with the product that a chart of WSO2's stands for. */
const briefly = (text: string): string[] =>
  releases(text).map(({ name, chart, files, values, claim }) => {
    const images = new Values(values, null).images().map(({ what }) => what);
    return `${name} of ${chart} with ${files}: ${images}${claim ? ` (${claim.product} ${claim.version})` : ''}`;
  });
const task = (parameters: string, module = 'kubernetes.core.helm'): string =>
  `- hosts: localhost\n  tasks:\n    - name: x\n      ${module}:\n${parameters.replace(/^(?=.)/gm, '        ')}`;
const azure = (inputs: string, name = 'HelmDeploy@0'): string =>
  `steps:\n- task: ${name}\n  inputs:\n${inputs.replace(/^(?=.)/gm, '    ')}`;
const IMAGE = '{image: {repository: wso2/wso2is, tag: 7.0.0}}';

describe('a release of Ansible’s module', () => {
  it.each(['kubernetes.core.helm', 'community.kubernetes.helm', 'community.general.helm', 'helm'])('%s', (module) => {
    const parameters = `name: is\nchart_ref: ./charts/is\nvalues_files: [a.yaml, b.yaml]\nvalues: ${IMAGE}\n`;
    expect(briefly(task(parameters, module))).toEqual([
      'ops/play#is of ./charts/is with a.yaml,b.yaml: image wso2is:7.0.0',
    ]);
  });

  it('may call its name and its values otherwise, and set single ones over them', () => {
    const set = 'set_values:\n  - value: image.tag=7.1.0,x=1\n    value_type: string\n  - {value: y=2}\n  - z\n';
    expect(briefly(task(`release_name: is\nchart_ref: charts/is\nrelease_values: ${IMAGE}\n${set}`))).toEqual([
      'ops/play#is of charts/is with : image wso2is:7.1.0',
    ]);
  });

  it('may look its values up in a file', () => {
    const values = (written: string) =>
      briefly(task(`name: is\nchart_ref: ./charts/is\nvalues_files: [a.yaml]\nvalues: ${written}\n`));
    const told = ['ops/play#is of ./charts/is with a.yaml,b.yaml: '];
    expect(values(`"{{ lookup('file', 'b.yaml') | from_yaml }}"`)).toEqual(told);
    expect(values(`'{{ lookup( "ansible.builtin.template", "b.yaml", x=1) | from_yaml }}'`)).toEqual(told);
    expect(values("\"{{ lookup('env', 'X') }}\"")).toEqual(['ops/play#is of ./charts/is with a.yaml: ']);
  });

  it('may be of a chart of WSO2’s', () => {
    const parameters = 'name: is\nchart_ref: wso2/identity-server\nchart_version: 7.0.0-1\n';
    expect(briefly(task(parameters))).toEqual(['ops/play#is of wso2/identity-server with :  (wso2is 7.0.0)']);
    const place =
      'name: is\nchart_ref: identity-server\nchart_version: 7.0.0-1\nchart_repo_url: https://helm.wso2.com\n';
    const [release] = releases(task(place));
    expect(release?.claim && cut({ [FILE]: task(place) }, release.claim.span)).toBe('7.0.0-1');
    expect(briefly(task('name: is\nchart_ref: ./wso2/identity-server\nchart_version: 7.0.0\n'))).toEqual([
      'ops/play#is of ./wso2/identity-server with : ',
    ]);
    expect(briefly(task('name: is\nchart_ref: "{{ playbook_dir }}/wso2is"\n'))).toEqual([
      'ops/play#is of ./wso2is with : ',
    ]);
  });

  it('is none without a chart, or of another module', () => {
    expect(briefly(task('name: is\nstate: absent\n'))).toEqual([]);
    expect(briefly(task('name: is\nchart_ref: ./is\n', 'kubernetes.core.helm_info'))).toEqual([]);
    expect(briefly(task('name: is\nchart_ref: ./is\n', 'my_helm'))).toEqual([]);
    expect(briefly(`${task('name: is\nchart_ref: ./is\n', 'my_helm')}    - helm: {name: is, state: absent}\n`)).toEqual(
      [],
    );
  });

  it('may stand in a block', () => {
    const block = '- hosts: localhost\n  tasks:\n    - block:\n        - helm: {name: is, chart_ref: ./is}\n';
    expect(briefly(block)).toEqual(['ops/play#is of ./is with : ']);
  });
});

describe('a release of Azure’s task', () => {
  it('has its file and the values that are set over it', () => {
    const inputs =
      'chartPath: charts/is\nreleaseName: is\nvalueFile: prod.yaml\noverrideValues: image.repository=wso2/wso2is,image.tag=7.1.0\n';
    expect(briefly(azure(inputs))).toEqual(['ops/play#is of charts/is with prod.yaml: image wso2is:7.1.0']);
    expect(briefly(azure(inputs, 'HelmDeploy@1'))).toHaveLength(1);
    expect(briefly(azure(inputs, 'ms-azuretools.helm-tasks.HelmDeploy@0'))).toHaveLength(1);
    expect(briefly(azure(inputs, 'HelmInstaller@1'))).toEqual([]);
    expect(briefly(azure(inputs, 'My-HelmDeploy@0'))).toEqual([]);
    expect(briefly(azure(`command: upgrade\n${inputs}`))).toHaveLength(1);
    for (const command of ['ls', 'uninstall', 'package'])
      expect(briefly(azure(`command: ${command}\n${inputs}`))).toEqual([]);
  });

  it('has the options that are given helm as they are', () => {
    const inputs =
      'chartPath: charts/is\nreleaseName: is\narguments: --values a.yaml --set image.repository=wso2/wso2is --set-string image.tag=7.1.0\n';
    const text = azure(inputs);
    expect(briefly(text)).toEqual(['ops/play#is of charts/is with a.yaml: image wso2is:7.1.0']);
    const [claim] = releases(text).flatMap(({ values }) => new Values(values, null).images());
    expect(claim && cut({ [FILE]: text }, claim.span)).toBe('7.1.0');
  });

  it('has what its further arguments give', () => {
    const inputs = 'chartPath: charts/is\narguments: -f prod.yaml --set image.repository=wso2/wso2is,image.tag=7.1.0\n';
    expect(briefly(azure(inputs))).toEqual(['ops/play of charts/is with prod.yaml: image wso2is:7.1.0']);
  });

  it('may be seen from where the repository is checked out', () => {
    const inputs =
      'chartPath: $(Build.SourcesDirectory)/charts/is\nvalueFile: $(System.DefaultWorkingDirectory)/prod.yaml\n';
    expect(briefly(azure(inputs))).toEqual(['ops/play of charts/is with prod.yaml: ']);
    const files = 'name: is\nchart_ref: ./is\nvalues_files: ["{{ playbook_dir }}/a.yaml", "{{ other }}/b.yaml"]\n';
    expect(briefly(task(files))).toEqual(['ops/play#is of ./is with ./a.yaml,{{ other }}/b.yaml: ']);
  });

  it('may be of a chart of WSO2’s', () => {
    expect(briefly(azure('chartName: wso2/identity-server\nchartVersion: 7.0.0-1\n'))).toEqual([
      'ops/play of wso2/identity-server with :  (wso2is 7.0.0)',
    ]);
  });

  it('stands where its task does', () => {
    const text = azure('chartPath: charts/is\n');
    const [release] = releases(text);
    expect(release && cut({ [FILE]: text }, release.at)).toContain('task: HelmDeploy@0');
  });
});
