import { describe, expect, it } from 'vitest';
import { CLOSED, configMap, type Files, told } from './tree.ts';

const toml = (home: string, from = './a.toml'): string =>
  `volumes: ["${from}:/opt/${home}/repository/conf/deployment.toml"]`;
const services = (...bodies: string[]): Files => ({
  'docker-compose.yml': `services:\n${bodies.map((body, index) => `  s${index}: {${body}}\n`).join('')}`,
  'a.toml': CLOSED,
});
const short = (files: Files): string[] => told(files).map((line) => line.replace(/ A .*/, ''));

describe('who mounts configuration into a home and has an image that tells no product', () => {
  it('is no server beside the one whose image does', () => {
    const server = `image: "wso2is:7.0.0.116", ${toml('wso2is-7.0.0')}`;
    const one = told(services(server));
    expect(one).toHaveLength(1);
    expect(told(services(server, `image: busybox, ${toml('wso2is-7.0.0')}`))).toEqual(one);
    expect(told(services(`image: busybox, ${toml('wso2is-7.0.0')}`, server))).toEqual(one);
    expect(told(services(server, `image: busybox, ${toml('wso2is')}`))).toEqual(one);
    expect(told(services(server, `image: busybox, ${toml('conf')}`))).toEqual(one);
  });

  it('is a server when it runs the file as another product or version, or has a file of its own', () => {
    const server = `image: "wso2is:7.0.0", ${toml('wso2is-7.0.0')}`;
    expect(short(services(server, `image: acme/login, ${toml('wso2is-6.1.0')}`))).toEqual([
      'a.toml: wso2is 7.0.0',
      'a.toml (docker-compose.yml:s1): wso2is 6.1.0',
    ]);
    expect(short(services(server, `image: acme/hub, ${toml('wso2am-4.3.0')}`))).toHaveLength(2);
    const own = services(server, `image: acme/login, ${toml('wso2is-7.0.0', './b.toml')}`);
    expect(short({ ...own, 'b.toml': CLOSED })).toEqual(['a.toml: wso2is 7.0.0', 'b.toml: wso2is 7.0.0']);
    expect(
      short(services(`image: acme/a, ${toml('wso2is-7.0.0')}`, `image: acme/b, ${toml('wso2is-6.1.0')}`)),
    ).toHaveLength(2);
    expect(
      short(services(`image: acme/a, ${toml('wso2is-7.0.0')}`, `image: acme/b, ${toml('wso2is-7.0.0')}`)),
    ).toHaveLength(1);
  });
});

describe('a container in the pod of a server whose image tells no product', () => {
  const container = (name: string, image: string, home: string): string =>
    `        - name: ${name}\n          image: ${image}\n          volumeMounts:\n            - {name: conf, mountPath: /opt/${home}/repository/conf/deployment.toml, subPath: deployment.toml}\n`;
  const pod = (...containers: string[]): Files => ({
    'm.yaml': configMap('conf', CLOSED),
    'is.yaml': `kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n${containers.join('')}      volumes:\n        - {name: conf, configMap: {name: conf}}\n`,
  });
  const server = container('is', 'wso2/wso2is:7.0.0', 'wso2is-7.0.0');
  const elsewhere = services(`image: "wso2is:7.0.0.116", ${toml('wso2is-7.0.0')}`);

  it('is no server with the home of that one, whatever other servers there are', () => {
    const beside = container('login', 'acme/login', 'wso2is-7.0.0');
    expect(short({ ...pod(server, beside), ...elsewhere })).toEqual(short({ ...pod(server), ...elsewhere }));
    expect(short(pod(server, beside))).toHaveLength(1);
  });

  it('is one with the home of another release', () => {
    expect(short(pod(server, container('login', 'acme/login', 'wso2is-6.1.0')))).toHaveLength(2);
  });
});
