import { describe, expect, it } from 'vitest';
import { putBesideHome } from '../../src/deployment/beside-homes.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  cut,
  type Files,
  findings,
  judged,
  NO_AUTHENTICATORS,
  surveyed,
  told,
} from './tree.ts';

const A = (files: Files): string | undefined => judged(files).deployments[0]?.parts.A.state;
const by = (script: string): Files => ({
  'install.sh': `unzip wso2is-7.1.0.zip -d /opt\n${script}\n`,
  'conf/deployment.toml': CLOSED,
});
const task = (lines: string): Files => ({
  'site.yml': `- hosts: is\n  tasks:\n  - unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n  - ${lines}\n`,
  'conf/deployment.toml': CLOSED,
});
const COPY = 'cp conf/deployment.toml /opt/wso2is-7.1.0/conf/';

describe('configuration that a script puts beside where a pack reads it', () => {
  it.each([
    COPY,
    'cp conf/deployment.toml /opt/wso2is-7.1.0/conf/deployment.toml',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/conf',
    'cp -r conf/* /opt/wso2is-7.1.0/conf/',
    'H=/opt/wso2is-7.1.0\ncp conf/deployment.toml $H/conf/',
    `${COPY}\ncp store.jks /opt/wso2is-7.1.0/repository/resources/security/`,
    `${COPY}\n# cp x /opt/wso2is-7.1.0/repository/conf/`,
    `${COPY}\nx-ln ln.sh`,
  ])('is not read: %s', (script) => {
    expect(A(by(script))).toBe('missing');
  });

  it.each([
    'cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/',
    `${COPY}\ncp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/`,
    `cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n${COPY}`,
    `${COPY}\nmv /opt/wso2is-7.1.0/conf /opt/wso2is-7.1.0/repository/`,
    `${COPY}\nmv /opt/wso2is-7.1.0/conf /opt/wso2is-7.1.0/repository`,
    `${COPY}\ncd /opt/wso2is-7.1.0 && rsync conf/ repository/conf/`,
    `ln -s /opt/wso2is-7.1.0/repository/conf /opt/wso2is-7.1.0/conf\n${COPY}`,
    'cp conf/deployment.toml /opt/wso2is/conf/',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/config/',
    'cp -r conf /opt/wso2is-7.1.0/',
    'cp conf/deployment.toml /srv/repository/wso2is-7.1.0/conf/',
    'cp conf/deployment.toml /opt/wso2is-custom-7.1.0/conf/',
  ])('may be read: %s', (script) => {
    expect(A(by(script))).toBe('disabled');
  });

  it('is left alone where the pack is another product’s, whose home has such a folder', () => {
    const of = (pack: string) => ({
      'install.sh': `cp conf/deployment.toml /opt/${pack}/conf/\n`,
      'conf/deployment.toml': CLOSED,
    });
    for (const pack of ['wso2mi-4.2.0', 'wso2si-4.2.0', 'wso2am-analytics-dashboard-3.2.0']) {
      expect(told(of(pack)).filter((line) => line.includes('missing'))).toEqual([]);
    }
    expect(A(of('wso2am-4.2.0'))).toBe('missing');
  });

  it('says where it goes, at that place', () => {
    const files = by(COPY);
    expect(findings(files)).toEqual(['error install.sh:2 missing']);
    const [finding] = judged(files).findings;
    expect(finding?.message).toContain(
      'the configuration goes to /opt/wso2is-7.1.0/conf/, where the server does not read it (Identity Server 7.1.0).',
    );
    expect(finding && cut(files, finding.span)).toBe('/opt/wso2is-7.1.0/conf/');
  });

  it('is told when all files that decide go there', () => {
    const two = (other: string) => ({
      'install.sh': `cp c/identity.xml /opt/wso2is-5.8.0/conf/identity/\n${other}`,
      'c/identity.xml': CLOSED_IDENTITY,
      'c/authenticators.xml': NO_AUTHENTICATORS,
    });
    expect(told(two('cp c/authenticators.xml /opt/wso2is-5.8.0/conf/security/\n'))).toEqual([
      'c: wso2is 5.8.0 A missing B missing',
    ]);
    expect(told(two(''))).toEqual(['c: wso2is 5.8.0 A disabled B disabled']);
  });

  it('is not asked of files that decide nothing', () => {
    const files = by(COPY);
    expect(putBesideHome([], surveyed(files))).toBeNull();
  });
});

describe('configuration that a task puts beside where a pack reads it', () => {
  it.each([
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/deployment.toml',
    'copy:\n      src: conf/deployment.toml\n      dest: "/opt/wso2is-7.1.0/conf"',
    "copy:\n      src: conf/deployment.toml\n      dest: '{{ base }}/wso2is-{{ version }}/conf/'",
    'copy: {src: conf/deployment.toml, dest: /opt/wso2is-7.1.0/conf/}',
    'copy: src=conf/deployment.toml dest=/opt/wso2is-7.1.0/conf/',
  ])('is not read: %s', (lines) => {
    expect(A(task(lines))).toBe('missing');
  });

  it.each([
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/config/',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is/conf/',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-ob-7.1.0/conf/',
    'copy:\n      src: conf/deployment.toml\n      mydest: /opt/wso2is-7.1.0/conf/',
    'copy:\n      src: other/x.toml\n      dest: /opt/wso2is-7.1.0/conf/',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/\n  - file: {src: a, dest: b, state: link}',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/\n  - copy: {src: a, dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml}',
  ])('may be read: %s', (lines) => {
    expect(A(task(lines))).toBe('disabled');
  });

  it('stands at the folder', () => {
    const files = task('copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/deployment.toml');
    expect(findings(files)).toEqual(['error site.yml:6 missing']);
    const [finding] = judged(files).findings;
    expect(finding && cut(files, finding.span)).toBe('/opt/wso2is-7.1.0/conf');
    expect(finding?.message).toContain('goes to /opt/wso2is-7.1.0/conf, where');
  });

  it('is told of a manifest of Puppet and of a role', () => {
    const puppet = (path: string) => ({
      'modules/is/manifests/init.pp': `class is {\n  $pack = 'wso2is-7.1.0'\n  ${path}    content => template('is/deployment.toml.erb'),\n  }\n}\n`,
      'modules/is/templates/deployment.toml.erb': CLOSED,
    });
    expect(A(puppet("file { '/opt/wso2is-7.1.0/conf/deployment.toml':\n"))).toBe('missing');
    expect(A(puppet('file { "/opt/wso2is-${version}/conf/deployment.toml":\n'))).toBe('missing');
    expect(A(puppet("file { 'conf':\n    path => '/opt/wso2is-7.1.0/conf/deployment.toml',\n"))).toBe('missing');
    expect(A(puppet("file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml':\n"))).toBe('disabled');
    const role = (dest: string) => ({
      'roles/is/tasks/main.yml': `- template:\n    src: deployment.toml.j2\n    dest: ${dest}\n`,
      'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.1.0\n',
      'roles/is/templates/deployment.toml.j2': CLOSED,
    });
    expect(A(role('/opt/wso2is-7.1.0/conf/deployment.toml'))).toBe('missing');
    expect(A(role('"{{ home }}/conf/deployment.toml"'))).toBe('disabled');
  });

  it.each(['dest:', 'dest: /', ' file{ ', '{{ '])('is told in time from many %s', (piece) => {
    const start = performance.now();
    const text = piece.repeat(150_000 / piece.length);
    expect(A({ ...task(`copy: ${text}`), 'conf/deployment.toml': CLOSED })).toBe('disabled');
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
