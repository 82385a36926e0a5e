import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  ENABLED,
  findings,
  NO_AUTHENTICATORS,
  OPEN,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const join = (...documents: string[]): string => documents.join('---\n');
const encode = (text: string): string => Buffer.from(text).toString('base64');
const pod = (container: string, volumes: string, more = ''): string =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n${more}      containers:\n        - name: is\n          image: wso2/wso2is:7.0.0\n${container}      volumes:\n${volumes}`;
const mountAt = (path: string): string =>
  `          volumeMounts:\n            - name: conf\n              mountPath: ${path}\n`;
const IS = 'is.yaml#is-conf: wso2is 7.0.0 A disabled B disabled';

describe('a config map', () => {
  it.each([
    ['by one key', workload('is', 'wso2/wso2is:7.0.0', 'is-conf')],
    [
      'as a folder',
      pod(
        mountAt('/home/wso2carbon/wso2-config-volume/repository/conf'),
        '        - name: conf\n          configMap:\n            name: is-conf\n',
      ),
    ],
    [
      'by items',
      pod(
        mountAt('/home/x/repository/conf'),
        '        - name: conf\n          configMap:\n            name: is-conf\n            items:\n              - key: deployment.toml\n                path: deployment.toml\n',
      ),
    ],
    [
      'by an item under a subPath',
      pod(
        `${mountAt('/home/x/repository/conf/deployment.toml')}              subPath: x.toml\n`,
        '        - name: conf\n          configMap:\n            name: is-conf\n            items:\n              - key: deployment.toml\n                path: x.toml\n',
      ),
    ],
    [
      'projected',
      pod(
        mountAt('/c'),
        '        - name: conf\n          projected:\n            sources:\n              - configMap:\n                  name: is-conf\n              - secret: {}\n',
      ),
    ],
    [
      'by an init container',
      pod(
        '',
        '        - name: conf\n          configMap:\n            name: is-conf\n',
        '      initContainers:\n        - name: prepare\n          image: busybox\n          volumeMounts:\n            - name: conf\n              mountPath: /prepare\n',
      ),
    ],
  ])('mounted %s is the workload’s', (_, manifest) => {
    expect(told({ 'is.yaml': join(configMap('is-conf', CLOSED), manifest) })).toEqual([IS]);
  });

  it('of two workloads of different versions makes two deployments', () => {
    const files = {
      'is.yaml': join(
        configMap('is-conf', CLOSED),
        workload('a', 'wso2/wso2is:7.0.0', 'is-conf'),
        workload('b', 'wso2/wso2is:5.11.0', 'is-conf'),
      ),
    };
    expect(told(files)).toEqual([IS, 'is.yaml#is-conf (is.yaml:b): wso2is 5.11.0 A update-required B disabled']);
  });

  it('of two workloads of one version makes one', () => {
    expect(
      told({
        'is.yaml': join(
          configMap('is-conf', CLOSED),
          workload('a', 'wso2/wso2is:7.0.0', 'is-conf'),
          workload('b', 'wso2/wso2is:7.0.0', 'is-conf'),
        ),
      }),
    ).toEqual([IS]);
  });

  it('of the nearest folder is meant when several have the name', () => {
    const files = {
      'dev/conf.yaml': configMap('is-conf', ENABLED),
      'prod/conf.yaml': configMap('is-conf', CLOSED),
      'dev/is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf'),
      'prod/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'is-conf'),
    };
    expect(told(files)).toEqual([
      'dev/conf.yaml#is-conf: wso2is 7.0.0 A enabled B disabled',
      'prod/conf.yaml#is-conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('of equally near folders is judged in each', () => {
    const files = {
      'a/conf.yaml': configMap('is-conf', ENABLED),
      'b/conf.yaml': configMap('is-conf', CLOSED),
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf'),
    };
    expect(told(files)).toEqual([
      'a/conf.yaml#is-conf: wso2is 7.0.0 A enabled B disabled',
      'b/conf.yaml#is-conf: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('nobody mounts is judged all the same', () => {
    expect(told({ 'is.yaml': configMap('is-conf', ENABLED) })).toEqual([
      'is.yaml#is-conf: wso2is ? A enabled B disabled',
    ]);
  });

  it('may hold one file of a home each', () => {
    const identity = configMap('identity', CLOSED_IDENTITY, 'identity.xml');
    const security = configMap('security', NO_AUTHENTICATORS, 'authenticators.xml');
    const container = `          volumeMounts:\n            - name: a\n              mountPath: /home/x/repository/conf/identity\n            - name: b\n              mountPath: /home/x/repository/conf/security\n`;
    const volumes =
      '        - name: a\n          configMap:\n            name: identity\n        - name: b\n          configMap:\n            name: security\n';
    const files = { 'is.yaml': join(identity, security, pod(container, volumes).replace('7.0.0', '5.8.0')) };
    expect(told(files)).toEqual(['is.yaml#identity: wso2is 5.8.0 A disabled B disabled']);
  });

  it('mounted beside another covers nothing', () => {
    const container = `          volumeMounts:\n            - name: a\n              mountPath: /home/x/repository/conf/deployment.toml\n              subPath: deployment.toml\n            - name: b\n              mountPath: /backup\n`;
    const volumes =
      '        - name: a\n          configMap:\n            name: a\n        - name: b\n          configMap:\n            name: b\n';
    expect(told({ 'is.yaml': join(configMap('a', ENABLED), configMap('b', CLOSED), pod(container, volumes)) })[0]).toBe(
      'is.yaml#a: wso2is 7.0.0 A enabled B disabled',
    );
  });
});

describe('a secret', () => {
  const secret = (body: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: is-conf\n${body}`;
  // Texts whose base64 ends with no, one and two padding characters.
  for (const pad of ['', '#', '##']) {
    it(`is read from base64 (${encode(ENABLED + pad).slice(-2)})`, () => {
      expect(told({ 'is.yaml': secret(`data:\n  deployment.toml: ${encode(ENABLED + pad)}\n`) })).toEqual([
        'is.yaml#is-conf: wso2is ? A enabled B disabled',
      ]);
    });
    it(`so is binaryData of a config map (${encode(ENABLED + pad).slice(-2)})`, () => {
      const manifest = `kind: ConfigMap\nmetadata:\n  name: is-conf\nbinaryData:\n  deployment.toml: ${encode(ENABLED + pad)}\n`;
      expect(told({ 'is.yaml': manifest })).toEqual(['is.yaml#is-conf: wso2is ? A enabled B disabled']);
    });
  }

  it('is read as it is from stringData', () => {
    expect(told({ 'is.yaml': secret(`stringData:\n  deployment.toml: |\n${block(ENABLED, 4)}`) })).toEqual([
      'is.yaml#is-conf: wso2is ? A enabled B disabled',
    ]);
  });

  it('that is no base64 is unresolved', () => {
    expect(told({ 'is.yaml': secret('data:\n  deployment.toml: "%%%"\n') })).toEqual([
      'is.yaml#is-conf: wso2is ? A unresolved B unresolved',
    ]);
  });

  it('that names what fills it holds nothing', () => {
    expect(
      told({ 'is.yaml': secret('data:\n  deployment.toml: {{ .Files.Get "x" | b64enc }}\n  identity.xml: ""\n') }),
    ).toEqual([]);
  });
});

describe('an image in a manifest', () => {
  it('without configuration is told once a workload, init containers and comments left out', () => {
    const manifest = workload('a', 'acme.io/iam/wso2is:5.11.0.3').replace(
      '      containers:',
      '      initContainers:\n        - name: i\n          image: acme.io/iam/wso2is:5.11.0.3\n      containers:',
    );
    const files = {
      'is.yaml': join(
        manifest,
        workload('b', 'acme.io/iam/wso2is:5.11.0.3'),
        '# image: wso2/wso2is:5.9.0\n',
        workload('c', 'wso2/wso2mi:4.2.0'),
      ),
    };
    expect(findings(files)).toEqual(['error is.yaml:13 update-required', 'error is.yaml:24 update-required']);
  });

  it('is told although another workload of its tag has configuration', () => {
    const files = {
      'is.yaml': join(
        configMap('is-conf', CLOSED),
        workload('a', 'wso2/wso2is:7.0.0', 'is-conf'),
        workload('b', 'wso2/wso2is:7.0.0'),
      ),
    };
    expect(told(files)).toEqual(['is.yaml#b: wso2is 7.0.0 A missing B disabled', IS]);
  });

  it('of an ECS task definition counts, in JSON and in CloudFormation', () => {
    const files = {
      'task.json': '{"containerDefinitions": [{"name": "is", "image": "wso2/wso2is:7.0.0"}]}',
      'stack.yaml':
        'Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: am\n          Image: wso2/wso2am:4.1.0\n',
    };
    expect(told(files)).toEqual([
      'stack.yaml#am: wso2am 4.1.0 A update-required B not-affected',
      'task.json#is: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(findings(files)).toEqual(['error stack.yaml:7 update-required', 'warning task.json:1 missing']);
  });

  it('whose tag cannot be known is a product of unknown version', () => {
    expect(told({ 'is.yaml': workload('a', '"wso2/wso2is:{{ tag }}"') })).toEqual([
      'is.yaml#a: wso2is ? A missing B disabled',
    ]);
  });

  it('names the home it mounts, and says nothing of a sidecar', () => {
    const units = surveyed({
      'is.yaml': join(
        workload('is', 'wso2/wso2is', 'm', '/home/wso2carbon/wso2is-5.10.0/x'),
        workload('proxy', 'nginx', 'm', '/wso2is-5.9.0/x'),
      ),
    }).units;
    expect(units.map(({ claims }) => claims.map(({ what }) => what))).toEqual([
      ['image wso2is', 'path wso2is 5.10.0'],
      [],
    ]);
  });
});

describe('a config map of one name in two files of a folder', () => {
  it('is the workload’s own file’s', () => {
    const both = (text: string): string => `${workload('is', 'wso2/wso2is:7.0.0', 'm')}---\n${configMap('m', text)}`;
    expect(told({ 'dev.yaml': both(CLOSED), 'prod.yaml': both(OPEN) })).toEqual([
      'dev.yaml#m: wso2is 7.0.0 A disabled B disabled',
      'prod.yaml#m: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});
