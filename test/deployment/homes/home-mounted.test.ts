import { describe, expect, it } from 'vitest';
import { CLOSED, CLOSED_IDENTITY, configMap, type Files, told } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.0.0';
const TOML = '/repository/conf/deployment.toml';
const OWN = 'registry.acme.example/team/login:7';
const service = (image: string, home = HOME): string =>
  `services:\n  is:\n    image: ${image}\n    volumes: ["../conf/deployment.toml:${home}${TOML}"]\n`;
const two = (image: string, home = HOME): Files => ({
  'dev/docker-compose.yml': service('wso2is:7.0.0.116', home),
  'prod/docker-compose.yml': service(image, home),
  'conf/deployment.toml': CLOSED,
});
const DEV = 'conf: wso2is 7.0.0.116 A disabled B disabled';
const PROD = 'conf (docker-compose.yml:is): wso2is 7.0.0 A disabled B disabled';

describe('a team’s own image that gets the file another one runs', () => {
  it('is a server at the home of a release and at the volume of WSO2’s images', () => {
    expect(told(two(OWN))).toEqual([DEV, PROD]);
    expect(told(two('"${IMAGE}"'))).toEqual([DEV, PROD]);
    expect(told(two(OWN, '/home/wso2carbon/wso2-config-volume'))).toEqual([DEV, PROD.replace('7.0.0', '?')]);
  });

  it('is a server there whatever else it gets', () => {
    const withMore = (files: Files, before: string, after: string): Files =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          text.replace('["', `["${before}`).replace('"]', `${after}"]`),
        ]),
      );
    const volume = withMore(
      two(OWN, '/home/wso2carbon/wso2-config-volume'),
      '',
      '", "../conf/identity.xml:/tmp/identity.xml',
    );
    expect(told({ ...volume, 'conf/deployment.toml': CLOSED, 'conf/identity.xml': CLOSED_IDENTITY })).toEqual([
      DEV,
      PROD.replace('7.0.0', '?'),
    ]);
    const home = withMore(two(OWN), '../log/log4j2.properties:/opt/wso2is/repository/conf/log4j2.properties", "', '');
    expect(told({ ...home, 'conf/deployment.toml': CLOSED, 'log/log4j2.properties': '' })).toEqual([DEV, PROD]);
  });

  it('is none elsewhere, nor with an image that only reads', () => {
    expect(told(two(OWN, '/home/wso2is'))).toEqual([DEV]);
    for (const image of ['nginx', 'fluent/fluentd:1', '"docker.io/library/busybox:1.36"'])
      expect(told(two(image))).toEqual([DEV]);
  });

  it.each([
    ['FROM nginx\nCOPY nginx.conf /etc/nginx/conf.d/\n', [DEV]],
    ['FROM httpd:2.4\n', [DEV]],
    ['FROM alpine\nRUN wget -q https://files.example.com/server.zip\n', [DEV, PROD.replace('7.0.0', '?')]],
    ['FROM eclipse-temurin:17\nCOPY server /opt/\n', [DEV, PROD.replace('7.0.0', '?')]],
  ])('is none where a service builds one that only reads: %j', (dockerfile, expected) => {
    const files = two(OWN, '/home/wso2carbon/wso2-config-volume');
    const compose = (files['prod/docker-compose.yml'] ?? '').replace(`image: ${OWN}`, 'build: ./proxy');
    expect(told({ ...files, 'prod/docker-compose.yml': compose, 'prod/proxy/Dockerfile': dockerfile })).toEqual(
      expected,
    );
  });

  it('is none in the pod of the server', () => {
    const mount = `volumeMounts: [{name: c, mountPath: ${HOME}${TOML}, subPath: deployment.toml}]`;
    const containers = (images: readonly string[]): string =>
      images.map((image, index) => `        - {name: c${index}, image: "${image}", ${mount}}\n`).join('');
    const pod = (name: string, ...images: string[]): string =>
      `kind: Deployment\nmetadata: {name: ${name}}\nspec:\n  template:\n    spec:\n      containers:\n${containers(images)}      volumes: [{name: c, configMap: {name: m}}]\n`;
    const one = { 'a.yaml': `${pod('a', 'wso2is:7.0.0.116', OWN)}---\n${configMap('m', CLOSED)}` };
    expect(told(one)).toHaveLength(1);
    expect(told({ ...one, 'b.yaml': pod('b', OWN) })).toHaveLength(2);
    expect(told({ ...one, 'b.yaml': pod('a', OWN) })).toHaveLength(2);
    expect(told({ 'a.yaml': `${one['a.yaml']}---\n${pod('b', OWN)}` })).toHaveLength(2);
    expect(told({ 'a.yaml': `${one['a.yaml']}---\n${pod('a, namespace: b', OWN)}` })).toHaveLength(2);
  });

  it('is one beside the other one in a compose file', () => {
    const [first, second] = ['wso2is:7.0.0.116', OWN].map((image) => service(image));
    expect(
      told({
        'conf/deployment.toml': CLOSED,
        'dev/docker-compose.yml': `${first}${second?.replace(/.*\n {2}is/, '  mine')}`,
      }),
    ).toEqual([DEV, PROD.replace(':is', ':mine')]);
  });
});
