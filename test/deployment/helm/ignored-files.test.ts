import { describe, expect, it } from 'vitest';
import { withoutIgnored } from '../../../src/deployment/helm/ignored-files.ts';
import { CLOSED, type Files, findings, surveyed } from '../tree.ts';

const CHART = (ignored: string | null, folder = 'is/'): Files => ({
  [`${folder}Chart.yaml`]: 'name: is\n',
  [`${folder}confs/deployment.toml`]: CLOSED,
  [`${folder}values.yaml`]: 'image: {repository: wso2/wso2is, tag: "7.1.0"}\n',
  [`${folder}templates/cm.yaml`]:
    'kind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  deployment.toml: {{ .Files.Get "confs/deployment.toml" | quote }}\n',
  [`${folder}templates/is.yaml`]:
    'kind: Deployment\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: {{ .Values.image.repository }}:{{ .Values.image.tag }}\n          volumeMounts:\n            - name: conf\n              mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml\n              subPath: deployment.toml\n      volumes: [{name: conf, configMap: {name: is-conf}}]\n',
  ...(ignored === null ? {} : { [`${folder}.helmignore`]: ignored }),
});

describe('a file of a chart', () => {
  it.each([
    'confs/',
    'confs\n',
    '/confs\r\n',
    'confs/deployment.toml',
    '/confs/deployment.toml',
    '*.toml',
    'deployment.????',
    'conf*/*.toml',
    '# tools\n\n.git/\n  confs/  ',
    '# not !x, nor **/x\nconfs/',
    `confs/${'\n'.repeat(1001)}`,
  ])('is none of it where .helmignore says %j', (ignored) => {
    expect(findings(CHART(ignored))).toEqual([expect.stringMatching(/^warning is\/values\.yaml:1 -$/)]);
    expect(findings(CHART(ignored, ''))).toEqual([expect.stringMatching(/^warning values\.yaml:1 -$/)]);
  });

  it.each([
    null,
    '',
    '# confs/',
    'conf/',
    'conf',
    'is/confs',
    '/deployment.toml',
    'deployment.toml/',
    '*.tom',
    'confs/*/deployment.toml',
    'confs/\n!confs/deployment.toml',
    '**/confs\nconfs/',
    '{confs,conf}/',
    'confs/\n'.repeat(1001),
  ])('is one where it says %.50j', (ignored) => {
    expect(findings(CHART(ignored))).toEqual([]);
  });

  it('is taken by what is no chart’s', () => {
    const { maps, charts, tree, entries } = surveyed(CHART('confs/'));
    const files = entries.map(({ path }) => path);
    const made = { name: 'm', file: 'make.sh', paths: [{ path: 'is/confs', key: null }] };
    const [, ofChart] = withoutIgnored([made, ...maps], files, charts, tree);
    expect(withoutIgnored([made], files, charts, tree)).toEqual([made]);
    expect([...(ofChart?.ignored ?? [])]).toEqual(['is/confs/deployment.toml']);
    expect(withoutIgnored(maps, ['is/values.yaml'], charts, tree)).toEqual(maps);
  });

  it('is one where a chart around it leaves its folder out', () => {
    expect(findings({ ...CHART(null), 'Chart.yaml': 'name: all\n', '.helmignore': 'is/\n' })).toEqual([]);
  });
});
