import { describe, expect, it } from 'vitest';
import { CLOSED, findings, OPEN, surveyed, told, workload } from '../tree.ts';

const BASE = {
  'base/kustomization.yaml':
    'resources:\n  - is.yaml\nconfigMapGenerator:\n  - name: is-conf\n    files:\n      - deployment.toml\n',
  'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf'),
  'base/deployment.toml': OPEN,
};

describe('a kustomization', () => {
  it('makes config maps from files', () => {
    expect(told(BASE)).toEqual(['base: wso2is 7.0.0 A missing B disabled']);
    const renamed = {
      ...BASE,
      'base/kustomization.yaml':
        'resources: [is.yaml]\nsecretGenerator:\n  - name: is-conf\n    files: [deployment.toml=my.toml, ../../outside]\n  - files: [x]\n',
      'base/my.toml': CLOSED,
    };
    expect(told(renamed)).toEqual(
      ['base: wso2is ? A missing B disabled', 'base/my.toml: wso2is 7.0.0 A disabled B disabled'].map((line) =>
        line.replace('wso2is ?', 'wso2is 7.0.0'),
      ),
    );
  });

  it.each([
    ['directly', {}],
    ['through a layer that says nothing', { 'mid/kustomization.yaml': 'resources:\n  - ../base\n' }],
  ])('sets the tag of what it builds on, %s', (_, mid) => {
    const on = Object.keys(mid).length > 0 ? '../mid' : '../base';
    const files = {
      ...BASE,
      ...mid,
      'prod/kustomization.yaml': `resources:\n  - ${on}\n  - https://x.org/y\nimages:\n  - name: wso2/wso2is\n    newTag: "5.11.0.3"\n  - name: nginx\n    newTag: "1"\n  - newTag: "2"\n`,
    };
    expect(told(files)).toEqual(['base: wso2is 5.11.0.3 A update-required B disabled']);
  });

  it('gives another name, and the level for the pin', () => {
    const files = {
      ...BASE,
      'prod/kustomization.yml':
        'bases: [../base]\nimages: [{name: wso2/wso2is, newName: acme/wso2is, newTag: 7.0.0.2}]\n',
    };
    const claim = surveyed(files).units[0]?.claims[0];
    expect(claim).toMatchObject({ version: '7.0.0', updateLevel: 2, levelAt: { text: '7.0.0.2' } });
  });

  it('that names itself loses no workload', () => {
    const files = {
      ...BASE,
      'base/kustomization.yaml': `${BASE['base/kustomization.yaml']}bases:\n  - ../base\n`,
    };
    expect(surveyed(files).units).toMatchObject([{ file: 'base/is.yaml', name: 'is' }]);
  });

  it('patches image and mounts of a workload, and the patch is no workload of its own', () => {
    const patch = workload('is', 'wso2/wso2is:6.0.0', 'more');
    const files = {
      ...BASE,
      'prod/kustomization.yaml':
        'resources: [../base]\npatches:\n  - path: patch.yaml\n  - path: other.yaml\n  - patch: |-\n      - op: remove\n',
      'prod/patch.yaml': patch,
      'prod/other.yaml': workload('another', 'wso2/wso2is:5.9.0'),
    };
    const { units } = surveyed(files);
    expect(units.map(({ file, name, claims, mounts }) => [file, name, claims[0]?.version, mounts.length])).toEqual([
      ['prod/other.yaml', 'another', '5.9.0', 0],
      ['prod/kustomization.yaml', 'is', '6.0.0', 1],
    ]);
    const strategic = {
      ...files,
      'prod/kustomization.yaml': 'bases: [../base]\npatchesStrategicMerge: [patch.yaml]\n',
    };
    expect(told(strategic)).toEqual([
      'prod/kustomization.yaml#is: wso2is 6.0.0 A missing B disabled',
      'prod/other.yaml#another: wso2is 5.9.0 A update-required B disabled',
    ]);
  });

  it('patches mounts without another image', () => {
    const patch = workload('is', 'X', 'more').replace('          image: X\n', '');
    const files = {
      ...BASE,
      'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: patch.yaml}]\n# wso2',
      'prod/patch.yaml': `# wso2\n${patch}`,
    };
    expect(surveyed(files).units).toMatchObject([{ claims: [{ version: '7.0.0' }], mounts: [{ name: 'more' }] }]);
  });

  it('names the image of a base that lies elsewhere, for the configuration beside it', () => {
    const files = (resource: string) => ({
      'prod/kustomization.yaml': `resources:\n  - ${resource}\nimages:\n  - name: x.io/wso2is\n    newTag: 5.11.0.0\nconfigMapGenerator:\n  - name: conf\n    behavior: merge\n    files:\n      - deployment.toml\n`,
      'prod/deployment.toml': CLOSED,
      'prod/other/notes.txt': '',
    });
    expect(told(files('github.com/acme/base//is?ref=v1'))).toEqual([
      'prod: wso2is 5.11.0.0 A update-required B disabled',
    ]);
    expect(findings(files('https://x.io/base'))).toEqual(['error prod/kustomization.yaml:5 update-required']);
    for (const here of ['other', 'other/notes.txt'])
      expect(told(files(here))).toEqual(['prod: unknown ? A disabled B disabled']);
  });

  it('is told where its base lies elsewhere and nothing here configures it', () => {
    const files = (more: string) => ({ 'kustomization.yaml': `resources: [https://x.io/base]\nimages: [${more}]\n` });
    expect(told(files('{name: wso2/wso2is, newTag: 7.0.0}'))).toEqual([
      'kustomization.yaml#wso2is: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(told(files('{name: server, newName: x.io/wso2is}'))).toEqual([
      'kustomization.yaml#server: wso2is ? A missing B disabled',
    ]);
    expect(told(files('{name: wso2/wso2mi, newTag: 4.1.0}, {name: nginx, newTag: 1.0.0}'))).toEqual([]);
  });
});

describe('an image that a patch of a kustomization gives', () => {
  const image = (name: string, to: string): string =>
    `patches:\n  - target: {kind: Deployment, ${name}}\n    patch: '[{op: replace, path: /spec/template/spec/containers/0/image, value: "${to}"}]'\n`;
  const labelled = workload('is', 'acme/server:1').replace('  name: is\n', '  name: is\n  labels: {app: is}\n');

  it.each(['name: is', 'labelSelector: app=is'])(
    'is that of the workload its target tells, beside others: %s',
    (target) => {
      const files = {
        'k/kustomization.yaml': `resources: [is.yaml, web.yaml]\n${image(target, 'wso2/wso2is:5.11.0')}`,
        'k/is.yaml': labelled,
        'k/web.yaml': workload('web', 'nginx:1'),
      };
      expect(told(files)).toEqual(['k/kustomization.yaml#is: wso2is 5.11.0 A update-required B disabled']);
    },
  );

  it('is none of another server where more lies elsewhere', () => {
    const files = {
      'k/kustomization.yaml': `resources: [is.yaml, https://x.io/base]\n${image('name: is', 'wso2/wso2is:5.11.0')}`,
      'k/is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
    };
    expect(surveyed(files).units.map(({ claims }) => claims[0]?.version)).toEqual(['5.11.0']);
  });

  it('is that of a workload that lies elsewhere, whatever it is called', () => {
    const files = {
      'k/kustomization.yaml': 'resources: [https://x.io/base]\nimages: [{name: wso2/wso2is, newTag: 7.0.0}]\n',
      'o/kustomization.yaml': `resources: [../k]\n${image('name: .*', 'wso2/wso2is:5.11.0')}`,
    };
    expect(surveyed(files).units.map(({ claims }) => claims[0]?.version)).toEqual(['5.11.0']);
  });
});
