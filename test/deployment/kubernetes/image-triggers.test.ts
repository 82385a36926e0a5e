import { describe, expect, it } from 'vitest';
import { withTriggeredImage } from '../../../src/deployment/kubernetes/image-triggers.ts';
import { get, readYaml, type YamlMap } from '../../../src/read/yaml.ts';
import { type Files, findings, surveyed, told } from '../tree.ts';

const trigger = (container: string, stream: string): string =>
  `    - type: ImageChange\n      imageChangeParams:\n        containerNames: [${container}]\n        from: {kind: ImageStreamTag, name: "${stream}"}\n`;
const config = (container: string, triggers: string): string =>
  `kind: DeploymentConfig\nmetadata:\n  name: server\nspec:\n  triggers:\n    - type: ConfigChange\n${triggers}  template:\n    spec:\n      containers:\n        - ${container}\n`;

describe('a container of a DeploymentConfig', () => {
  it.each([
    "{name: idp, image: ''}",
    "{name: idp, image: ' '}",
    '{name: idp, image: }',
    '{name: idp, image: ~}',
    '{name: idp}',
  ])('has the image of its stream where it is left empty: %s', (container) => {
    const files: Files = { 'dc.yaml': config(container, trigger('a', 'x:1') + trigger('b, idp', 'wso2is:5.11.0')) };
    expect(told(files)).toEqual(['dc.yaml#idp: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)).toEqual(['error dc.yaml:14 update-required']);
    expect(surveyed(files).units).toMatchObject([{ workload: 'server', manifestKind: 'DeploymentConfig' }]);
  });

  it.each([
    [
      'an image of its own',
      config('{name: idp, image: "wso2/wso2is:7.0.0"}', trigger('idp', 'wso2is:5.11.0')),
      '7.0.0',
    ],
    ['none', config('{name: idp, image: ""}', trigger('other', 'wso2is:5.11.0')), null],
    ['no name', config('{image: ""}', trigger('idp', 'wso2is:5.11.0')), null],
    ['no name, though a trigger leaves one out', config('{image: ""}', trigger('~', 'wso2is:5.11.0')), null],
    ['a stream of another name', `# wso2is\n${config('{name: idp, image: ""}', trigger('idp', 'idp:latest'))}`, null],
  ])('may have %s', (_, text, version) => {
    const versions = told({ 'dc.yaml': text }).map((line) => line.split(' ')[2]);
    expect(versions).toEqual(version === null ? [] : [version]);
  });

  it('keeps what else it has, and has one image', () => {
    const text = config('{name: idp, image: "", command: [sh]}', trigger('idp', 'wso2is:5.11.0'));
    const [document = null] = readYaml('dc.yaml', text).documents;
    const container = get(document, 'spec', 'template', 'spec', 'containers', 0) as YamlMap;
    const { entries } = withTriggeredImage(container, get(document, 'spec', 'triggers'));
    expect(entries.map(({ key }) => key)).toEqual(['name', 'command', 'image']);
    expect(entries.at(-1)?.value).toMatchObject({ value: 'wso2is:5.11.0' });
  });
});
