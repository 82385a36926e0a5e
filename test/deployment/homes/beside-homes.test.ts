import { describe, expect, it } from 'vitest';
import type { ClaimedProduct } from '../../../src/deployment/evidence/claim.ts';
import { putsBesideHome } from '../../../src/deployment/homes/beside-homes.ts';
import type { Tree } from '../../../src/discover/load.ts';
import type { NameClass } from '../../../src/discover/names.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  type Files,
  findings,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  surveyed,
  told,
  twice,
} from '../tree.ts';

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
    'cp -r conf /opt/wso2is-7.1.0/',
    'cp conf/deployment.toml /srv/repository/wso2is-7.1.0/conf/',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/repository/deployment.toml',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/is.toml',
    'H=/opt/wso2is-7.1.0\ncp conf/deployment.toml $H/conf/',
    'envsubst < conf/deployment.toml > /opt/wso2is-7.1.0/conf/deployment.toml',
    'T=/opt/wso2is-7.1.0/conf/deployment.toml\nsed s/a/b/ conf/deployment.toml > "$T"',
    'cat conf/deployment.toml | sudo tee /opt/wso2is-7.1.0/conf/deployment.toml >/dev/null',
    'ln -sf $(pwd)/conf/deployment.toml /opt/wso2is-7.1.0/conf/deployment.toml',
    'for f in deployment.toml log4j2.properties; do\n  cp conf/$f /opt/wso2is-7.1.0/conf/$f\ndone',
    `ssh is 'cat > /opt/wso2is-7.1.0/conf/deployment.toml' < conf/deployment.toml`,
    'envsubst < conf/deployment.toml > /tmp/deployment.toml\ncp /tmp/deployment.toml /opt/wso2is-7.1.0/conf/',
    `${COPY}\ncp store.jks /opt/wso2is-7.1.0/repository/resources/security/`,
    `${COPY}\n# cp x /opt/wso2is-7.1.0/repository/conf/`,
    `${COPY}\nx-ln ln.sh`,
    `ln -sf /usr/share/zoneinfo/UTC /etc/localtime\n${COPY}`,
    'mv /opt/wso2is-7.1.0 /opt/wso2is\ncp conf/deployment.toml /opt/wso2is/conf/',
    'V=7.1.0\nln -s /opt/wso2is-$V /opt/wso2is\ncp conf/deployment.toml /opt/wso2is/conf/',
  ])('is not read: %s', (script) => {
    expect(A(by(script))).toBe('missing');
  });

  it.each([
    'cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/',
    `${COPY}\ncp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/`,
    `cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n${COPY}`,
    'envsubst < conf/deployment.toml > /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    `${COPY}\nenvsubst < conf/deployment.toml > /opt/wso2is-7.1.0/repository/conf/deployment.toml`,
    'for f in deployment.toml; do\n  cp conf/$f /opt/wso2is-7.1.0/repository/conf/$f\ndone',
    'cat conf/deployment.toml conf/more.toml >> /opt/wso2is-7.1.0/conf/deployment.toml',
    `${COPY}\nmv /opt/wso2is-7.1.0/conf /opt/wso2is-7.1.0/repository/`,
    `${COPY}\nmv /opt/wso2is-7.1.0/conf /opt/wso2is-7.1.0/repository`,
    `${COPY}\ncd /opt/wso2is-7.1.0 && rsync conf/ repository/conf/`,
    `ln -s /opt/wso2is-7.1.0/repository/conf /opt/wso2is-7.1.0/conf\n${COPY}`,
    'cp conf/deployment.toml /opt/wso2is/conf/',
    'mv /opt/wso2is-7.1.0 /opt/wso2is\ncp conf/deployment.toml /opt/wso2is/repository/conf/',
    'mv /opt/wso2is-7.1.0 /opt/is\ncp conf/deployment.toml /opt/wso2is/conf/',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml.j2',
    'cp conf/deployment.toml /opt/wso2is-7.1.0/config/',
    'cp conf/deployment.toml /opt/wso2is-custom-7.1.0/conf/',
  ])('may be read: %s', (script) => {
    expect(A(by(script))).toBe('disabled');
  });

  const inFolder = (script: string): Files => ({
    'vm/install.sh': `unzip wso2is-7.1.0.zip -d /opt\n${script}\n`,
    'vm/conf/deployment.toml': CLOSED,
  });

  it.each([
    'cp "$TOML" /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'cp $1 /opt/wso2is-7.1.0/repository/conf/',
    'sudo install "${FILES[0]}" /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'cp "${arg#*=}" /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'cp -r "$CONF_DIR"/* /opt/wso2is-7.1.0/repository/conf/',
    'for f in conf/*; do cp "$f" /opt/wso2is-7.1.0/repository/conf/; done',
    'find conf -type f | while read f; do cp "$f" /opt/wso2is-7.1.0/repository/conf/; done',
  ])('may be read where a variable alone names what is copied: %s', (script) => {
    expect(A(inFolder(script))).toBe('disabled');
  });

  it('is not read where what a variable names goes beside', () => {
    expect(A(inFolder('cp "$TOML" /opt/wso2is-7.1.0/conf/deployment.toml'))).toBe('missing');
  });

  it.each([
    ['scp conf/prod.toml host:/tmp/deployment.toml', 'ssh host "sudo cp /tmp/deployment.toml TO/"'],
    ['cp conf/prod.toml deployment.toml', 'scp deployment.toml host:TO/'],
    ['cp conf/prod.toml /tmp/a.toml; mv /tmp/a.toml /tmp/deployment.toml', 'cp /tmp/deployment.toml TO/'],
    ['envsubst < conf/prod.toml > /tmp/deployment.toml', 'cp /tmp/deployment.toml TO/'],
    ['mv conf/prod.toml conf/deployment.toml', 'cp -r conf/* TO/'],
    ['mv conf/prod.toml ./conf/deployment.toml', 'cp -r conf/. TO/'],
    ['cp conf/prod.toml build/deployment.toml', 'cp -r build/* TO/'],
    ['cp conf/prod.toml build/repository/conf/deployment.toml', 'cp -r ./build /opt/wso2is-7.1.0'],
  ])('is read under the name it has got on the way: %s', (first, then) => {
    const files = (to: string): Files => ({
      'install.sh': `unzip wso2is-7.1.0.zip -d /opt\n${first}\n${then.replace('TO', to)}\n`,
      'conf/prod.toml': CLOSED,
    });
    expect(A(files('/opt/wso2is-7.1.0/repository/conf'))).toBe('disabled');
  });

  it.each([
    ['conf/prod.toml build/deployment.toml', 'build/* /opt/wso2is-7.1.0/'],
    ['conf/prod.toml build/conf/deployment.toml', 'build/* /opt/wso2is-7.1.0/repository/conf/'],
    ['conf/prod.toml /tmp/is.toml', '/tmp/is.toml /opt/wso2is-7.1.0/repository/conf/'],
  ])('is not read for where it comes to lie by way of another place: cp %s', (first, then) => {
    const script = `unzip wso2is-7.1.0.zip -d /opt\ncp ${first}\ncp -r ${then}\n`;
    expect(A({ 'install.sh': script, 'conf/prod.toml': CLOSED })).toBe('missing');
  });

  const IN_CONTAINER = '/home/wso2carbon/wso2is-7.1.0/repository/conf';
  const RIGHT = `${IN_CONTAINER}/deployment.toml`;
  const elsewhere = (files: Files) =>
    judged({ 'am/deployment.toml': CLOSED, ...by(COPY), ...files }).deployments.find(({ id }) => id === 'conf')?.parts.A
      .state;

  it.each([
    ['another pack', { 'am.sh': 'cp am/deployment.toml /opt/wso2am-4.3.0/repository/conf/\n' }],
    ['a pack of another release', { 'am.sh': 'cp am/deployment.toml /opt/wso2is-7.0.0/repository/conf\n' }],
    [
      'a task of another pack',
      { 'am.yml': '- copy: {src: am/deployment.toml, dest: /opt/wso2am-4.3.0/repository/conf/}\n' },
    ],
    ['an image', { 'am/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${RIGHT}\nRUN ln -s a b\n` }],
    ['a service', { 'am/c.yml': `services:\n  is:\n    image: b\n    volumes:\n      - ./deployment.toml:${RIGHT}\n` }],
    [
      'a service with a long volume',
      { 'am/c.yml': `services:\n  is:\n    volumes:\n      - source: ./am.toml\n        target: ${RIGHT}\n` },
    ],
    ['a container', { 'am.sh': `docker run -v $PWD/am:${IN_CONTAINER} wso2/wso2is:7.1.0\n` }],
    ['an image with nothing of the repository', { Dockerfile: `FROM alpine\nRUN cp x ${RIGHT}\n` }],
    ['a workload', { 'k.yaml': `kind: Pod\nspec:\n  volumeMounts:\n    - mountPath: ${RIGHT}\n` }],
    ['another pack of that version', { 'am.sh': 'cp am/deployment.toml /opt/wso2am-7.1.0/repository/conf/\n' }],
  ])('is not read where %s gets a file right', (_, files) => {
    expect(elsewhere(files)).toBe('missing');
  });

  it.each([
    ['the same home', { 'am.sh': 'cp am/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n' }],
    ['a home that is not told', { 'am.sh': 'cp am/deployment.toml $HOME/repository/conf/\n' }],
    ['a pack whose release is not told', { 'am.sh': 'cp am/deployment.toml /opt/wso2is-${V}/repository/conf/\n' }],
    ['a pack whose release has a number', { 'am.sh': 'cp am/deployment.toml /opt/wso2is-${V2}/repository/conf/\n' }],
    [
      'a script beside an image',
      {
        Dockerfile: 'FROM wso2/wso2am:4.3.0\nCOPY am /x/\n',
        'am.sh': 'cp am/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n',
      },
    ],
    [
      'a script that runs an image',
      {
        'am.sh':
          'docker run -v $PWD/am:/x wso2/wso2am:4.3.0\ncp am/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n',
      },
    ],
    [
      'an image with the script alone',
      { Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY install.sh /x/\nRUN cp x ${RIGHT}\n` },
    ],
    [
      'one of two images with the script',
      {
        Dockerfile: `FROM wso2/wso2am:4.3.0 AS am\nCOPY am /x/\nFROM wso2/wso2is:7.1.0 AS is\nCOPY install.sh /x/\nRUN cp x ${RIGHT}\n`,
      },
    ],
    ['a pack of no product', { 'am.sh': 'cp am/deployment.toml /opt/wso2-7.0.0/repository/conf/\n' }],
    ['an image with the script', { Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY . /x\nRUN cp x ${RIGHT}\n` }],
    ['an image that may get any file', { Dockerfile: `FROM alpine\nCOPY $X /x/\nRUN cp x ${RIGHT}\n` }],
    ['a service with a folder of the machine', { 'c.sh': `docker run -v /opt/wso2is-7.1.0/conf:${IN_CONTAINER} x\n` }],
    [
      'a workload with such a folder',
      { 'k.yaml': `kind: Pod\nspec:\n  hostPath: {path: /x}\n  volumeMounts:\n    - mountPath: ${RIGHT}\n` },
    ],
  ])('may be read where %s gets a file right', (_, files) => {
    expect(elsewhere(files)).toBe('disabled');
  });

  it.each([
    ['by its own paths', 'cp conf/deployment.toml', 'missing'],
    ['from its own folder', 'cd "$(dirname "$0")"\ncp conf/deployment.toml', 'missing'],
    ['by the way from its own folder', 'cp "$(dirname "$0")/conf/deployment.toml"', 'missing'],
    ['from another folder', 'cd /srv/am\ncp conf/deployment.toml', 'disabled'],
    ['by a path of the machine', 'cp /srv/am/conf/deployment.toml', 'disabled'],
    ['by what a variable names', 'cp "$TOML"', 'disabled'],
    ['below what a variable names', 'cp $DIR/conf/deployment.toml', 'disabled'],
  ])('is told beside a script of another server that copies its own file %s', (_, copy, state) => {
    const files: Files = {
      ...inFolder('cp conf/deployment.toml /opt/wso2is-7.1.0/conf/'),
      'am/install.sh': `unzip wso2is-7.1.0.zip -d /opt\n${copy} /opt/wso2is-7.1.0/repository/conf/\n`,
      'am/conf/deployment.toml': CLOSED,
    };
    expect(judged(files).deployments.find(({ id }) => id === 'vm/conf')?.parts.A.state).toBe(state);
  });

  it('may be read where its own script binds a folder to where a container reads it', () => {
    expect(A(by(`${COPY}\ndocker run -v $PWD/am:${IN_CONTAINER} x`))).toBe('disabled');
  });

  it('is not read in the home’s own folder that is copied into it', () => {
    const { 'install.sh': install = '' } = by('cp -r wso2is-7.1.0 /opt/wso2is-7.1.0/');
    expect(A({ 'install.sh': install, 'wso2is-7.1.0/repository/conf/deployment.toml': CLOSED })).toBe('missing');
  });

  it('may be read by a container that binds the folder beside it', () => {
    const script = by('cp conf/deployment.toml ./wso2is-7.1.0/conf/');
    expect(A(script)).toBe('missing');
    expect(A({ ...script, 'c.sh': `docker run -v ./wso2is-7.1.0/conf:${IN_CONTAINER} x\n` })).toBe('disabled');
  });

  it.each([
    ['cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/conf/', 'missing'],
    ['cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/repository/', 'missing'],
    ['cp is/repository/conf/deployment.toml \\\n  /opt/wso2is-7.1.0/conf/', 'missing'],
    ['cp -r is/repository/conf/. /opt/wso2is-7.1.0/conf/', 'missing'],
    ['for h in a b; do scp is/repository/conf/deployment.toml $h:/opt/wso2is-7.1.0/conf/; done', 'missing'],
    [`cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/conf/\n${'ls\n'.repeat(500)}`, 'missing'],
    [
      'cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/conf/\ncp is/repository/conf/carbon.xml /opt/wso2is-7.1.0/conf/',
      'missing',
    ],
    [
      'cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/conf/\ncp /opt/wso2is-7.1.0/conf/* repository/conf/',
      'disabled',
    ],
    [
      'cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/conf/ && mv /opt/x repository/conf/deployment.toml',
      'disabled',
    ],
    [
      'mv /opt/x repository/conf/deployment.toml; cp is/repository/conf/deployment.toml /opt/wso2is-7.1.0/conf/',
      'disabled',
    ],
  ])('is not brought on by what it is copied from: %s', (script, state) => {
    const { 'install.sh': install = '' } = by(script);
    const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>\n';
    const own = { 'is/repository/conf/deployment.toml': CLOSED, 'is/repository/conf/carbon.xml': carbon };
    expect(A({ 'install.sh': install, ...own })).toBe(state);
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

  it('says where a file of a folder goes, at the place of that', () => {
    const files = by('cp -r conf /opt/wso2is-7.1.0/');
    const [finding] = judged(files).findings;
    expect(finding?.message).toContain('goes to /opt/wso2is-7.1.0/conf/deployment.toml, where');
    expect(finding && cut(files, finding.span)).toBe('/opt/wso2is-7.1.0/');
  });

  it('is told of each kind of file that goes there', () => {
    const two = (other: string) => ({
      'install.sh': `cp c/identity.xml /opt/wso2is-5.8.0/conf/identity/\n${other}`,
      'c/identity.xml': CLOSED_IDENTITY,
      'c/authenticators.xml': NO_AUTHENTICATORS,
    });
    expect(told(two('cp c/authenticators.xml /opt/wso2is-5.8.0/conf/security/\n'))).toEqual([
      'c: wso2is 5.8.0 A missing B missing',
    ]);
    expect(told(two(''))).toEqual(['c: wso2is 5.8.0 A missing B disabled']);
    expect(told(two('cp c/authenticators.xml /opt/wso2is-5.8.0/repository/conf/security/\n'))).toEqual([
      'c: wso2is 5.8.0 A missing B disabled',
    ]);
  });

  it('is not asked of files that decide nothing', () => {
    const files = by(COPY);
    expect(putsBesideHome([], 'wso2is', surveyed(files)).size).toBe(0);
  });
});

describe('configuration that a task puts beside where a pack reads it', () => {
  it.each([
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/deployment.toml',
    'copy:\n      src: conf/deployment.toml\n      dest: "/opt/wso2is-7.1.0/conf"',
    "copy:\n      src: conf/deployment.toml\n      dest: '{{ base }}/wso2is-{{ version }}/conf/'",
    'copy: {src: conf/deployment.toml, dest: /opt/wso2is-7.1.0/conf/}',
    'copy: src=conf/deployment.toml dest=/opt/wso2is-7.1.0/conf/',
    'copy: {src: conf/deployment.toml, dest: /opt/wso2is-7.1.0}',
    'copy: {src: conf/deployment.toml, dest: /opt/wso2is-7.1.0/is/repository/conf/deployment.toml}',
    'copy:\n      src: conf/deployment.toml\n      dest: "/opt/wso2is-7.1.0/conf{{ below }}"',
    'copy:\n      src: conf/deployment.toml\n      dest: "/opt/wso2is-7.1.0/conf/{{ below }}"',
  ])('is not read: %s', (lines) => {
    expect(A(task(lines))).toBe('missing');
  });

  it.each([
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/config/',
    'copy: {src: conf/deployment.toml, dest: /opt/wso2is-7.1.0/wso2is-7.1.0/repository/conf/deployment.toml}',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is/conf/',
    'copy:\n      src: conf/deployment.toml\n      dest: "/opt/wso2is-7.1.0/{{ folder }}deployment.toml"',
    'copy:\n      src: conf/deployment.toml\n      dest: "/opt/wso2is-7.1.0/repository/components/conf/{{ folder }}"',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/\n  - copy: {src: conf/deployment.toml, dest: /srv/deployment.toml}',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-ob-7.1.0/conf/',
    'copy:\n      src: conf/deployment.toml\n      mydest: /opt/wso2is-7.1.0/conf/',
    'copy:\n      src: other/x.toml\n      dest: /opt/wso2is-7.1.0/conf/',
    'copy:\n      src: conf/deployment.toml\n      dest: /tmp/\n  - copy: {src: other/x.toml, dest: /opt/wso2is-7.1.0/conf/}',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/\n  - file: {src: a, dest: b, state: link}',
    'copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/\n  - copy: {src: a, dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml}',
  ])('may be read: %s', (lines) => {
    expect(A(task(lines))).toBe('disabled');
  });

  it('is not brought on by what the task takes', () => {
    const { 'site.yml': play = '' } = task(
      'copy: {src: is/repository/conf/deployment.toml, dest: /opt/wso2is-7.1.0/conf/}',
    );
    expect(A({ 'site.yml': play, 'is/repository/conf/deployment.toml': CLOSED })).toBe('missing');
  });

  it('may be read where the release of another task’s pack is not told', () => {
    const files = task('copy: {src: conf/deployment.toml, dest: "/opt/wso2is-{{ is7_version }}/conf/"}');
    const other = {
      'am.sh': 'cp am/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n',
      'am/deployment.toml': CLOSED,
    };
    const state = (more: Files) =>
      judged({ ...files, ...more }).deployments.find(({ id }) => id === 'conf')?.parts.A.state;
    expect(state({})).toBe('missing');
    expect(state(other)).toBe('disabled');
  });

  it('is none that a manifest holds', () => {
    const { 'conf/deployment.toml': _, ...files } = task(
      'copy: {src: conf/deployment.toml, dest: /opt/wso2is-7.1.0/conf/}',
    );
    expect(A({ ...files, 'conf/map.yaml': configMap('conf', CLOSED) })).toBe('disabled');
  });

  it('stands at the path', () => {
    const files = task('copy:\n      src: conf/deployment.toml\n      dest: /opt/wso2is-7.1.0/conf/deployment.toml');
    expect(findings(files)).toEqual(['error site.yml:6 missing']);
    const [finding] = judged(files).findings;
    expect(finding && cut(files, finding.span)).toBe('/opt/wso2is-7.1.0/conf/deployment.toml');
    expect(finding?.message).toContain('goes to /opt/wso2is-7.1.0/conf/deployment.toml, where');
  });

  it('is told of a manifest of Puppet that has the folder in a variable, unless others may give it another', () => {
    const variable = (name: string): string => ['$', '{', name, '}'].join('');
    const puppet = (folder: string, others: Record<string, string> = {}, said = 'conf_dir') => ({
      'modules/is/manifests/init.pp': `class is {\n  $pack = 'wso2is-7.1.0'\n  file { "${variable(said)}/deployment.toml":\n    content => template('is/deployment.toml.erb'),\n  }\n}\n`,
      'modules/is/manifests/params.pp': `class is::params {\n  $conf_dir = "${folder}"\n}\n`,
      'modules/is/templates/deployment.toml.erb': CLOSED,
      ...others,
    });
    const wrong = `${variable('carbon_home')}/conf`;
    expect(A(puppet(wrong))).toBe('missing');
    expect(A(puppet(wrong, {}, 'is::params::conf_dir'))).toBe('missing');
    expect(A(puppet('/opt/wso2is-7.1.0/conf'))).toBe('missing');
    expect(A(puppet(`${variable('carbon_home')}/repository/conf`))).toBe('disabled');
    expect(A(puppet(wrong, {}, 'other_dir'))).toBe('disabled');
    expect(A(puppet(`${wrong}"\n  $conf_dir = "/opt/x`))).toBe('disabled');
    expect(A(puppet(wrong, { 'hieradata/a.yaml': 'is::conf_dir: /opt/x\n' }))).toBe('disabled');
    expect(A(puppet(wrong, { 'manifests/site.pp': "class { 'is': conf_dir => '/opt/x' }\n" }))).toBe('disabled');
  });

  it('is told of a folder that a manifest of Puppet puts in place', () => {
    const puppet = (title: string): Files => ({
      'modules/is/manifests/init.pp': `class is {\n  $pack = 'wso2is-7.1.0'\n  file { "${title}":\n    recurse => true,\n    source  => 'puppet:///modules/is/conf',\n  }\n}\n`,
      'modules/is/files/conf/deployment.toml': CLOSED,
    });
    expect(A(puppet('/opt/wso2is-7.1.0/conf'))).toBe('missing');
    expect(A(puppet('$' + '{carbon_home}/conf'))).toBe('missing');
    expect(A(puppet('/opt/wso2is-7.1.0/repository/conf'))).toBe('disabled');
    expect(A(puppet('/opt/wso2is-7.1.0/repository'))).toBe('missing');
  });

  it('is told of a hash that a manifest of Puppet goes through', () => {
    const variable = (name: string): string => ['$', '{', name, '}'].join('');
    const puppet = (
      hash: string,
      title = `${variable('carbon_home')}/${variable('path')}`,
      more: Files = {},
    ): Files => ({
      'modules/is/manifests/init.pp': `class is inherits is::params {\n  $is::params::files.each |String $path, $tpl| {\n    file { "${title}": content => template("is/${variable('tpl')}") }\n  }\n}\n`,
      'modules/is/manifests/params.pp': `class is::params {\n  $pack = 'wso2is-7.1.0'\n  $files = ${hash}\n}\n`,
      'modules/is/templates/deployment.toml.erb': CLOSED,
      ...more,
    });
    const wrong = "{ 'bin/a.sh' => 'a.sh.erb', \"conf/deployment.toml\" => 'deployment.toml.erb', }";
    expect(findings(puppet(wrong))).toEqual(['error modules/is/manifests/params.pp:3 missing']);
    const [finding] = judged(puppet(wrong)).findings;
    expect(finding && cut(puppet(wrong), finding.span)).toBe('conf/deployment.toml');
    const home = `${variable('carbon_home')}/conf/deployment.toml`;
    expect(A(puppet(`{\n    "${home}"\n      => 'deployment.toml.erb'\n  }`, '$path'))).toBe('missing');
    expect(A(puppet("{ 'repository/conf/deployment.toml' => 'deployment.toml.erb' }"))).toBe('disabled');
    expect(A(puppet("{ 'conf/deployment.toml' => 'other.toml.erb' }"))).toBe('disabled');
    expect(A(puppet("{ 'conf/deployment.toml' => $x }"))).toBe('disabled');
    expect(A(puppet(`${wrong}\n  $files = {}`))).toBe('disabled');
    expect(A(puppet(wrong, undefined, { 'hieradata/a.yaml': 'is::params::files: {}\n' }))).toBe('disabled');
    expect(A(puppet(wrong, undefined, { 'manifests/site.pp': "class { 'is': files => {} }\n" }))).toBe('disabled');
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
    expect(A(role('"{{ carbon_home }}/conf/deployment.toml"'))).toBe('missing');
    expect(A(role('"{{ home }}/repository/deployment.toml"'))).toBe('missing');
    expect(A(role('"{{ home }}/repository/conf/deployment.toml"'))).toBe('disabled');
    expect(A(role('"{{ home }}/{{ item }}"'))).toBe('disabled');
    expect(A(role('"{{ mi_home }}/conf/deployment.toml"'))).toBe('disabled');
    expect(A(role('"{{ user_home }}/conf/deployment.toml"'))).toBe('disabled');
    expect(A(role('"{{ config }}/conf/deployment.toml"'))).toBe('disabled');
    expect(A(role('"/opt/wso2is-7.1.0/repository/{{ item }}"'))).toBe('disabled');
  });

  it('is told of a list that a manifest of Puppet goes through', () => {
    const item = 'repository/conf/deployment.toml';
    const loop = (title: string): string =>
      `  $list.each |$one| {\n    file { "${title}": content => template("is/$\{one}.erb") }\n  }\n`;
    const puppet = (body: string, list = `  $list = ['${item}']\n`): Files => ({
      'modules/is/manifests/init.pp': `class is {\n  $pack = 'wso2is-7.1.0'\n${list}${body}}\n`,
      [`modules/is/templates/${item}.erb`]: CLOSED,
    });
    const wrong = loop('$' + '{carbon_home}/conf/$' + '{one}');
    expect(A(puppet(wrong))).toBe('missing');
    expect(A(puppet(wrong + wrong))).toBe('missing');
    expect(A(puppet(loop('/opt/wso2is-7.1.0/conf/$' + '{one}')))).toBe('missing');
    const parameter = puppet(wrong, '  $x = 1\n');
    const manifest = parameter['modules/is/manifests/init.pp'] as string;
    const given = {
      ...parameter,
      'modules/is/manifests/init.pp': manifest.replace('is {', 'is (Array[String] $list) {'),
    };
    expect(A({ ...given, 'data/common.yaml': `is::list: ['${item}']\n` })).toBe('missing');
    expect(A(puppet(wrong + loop('$' + '{carbon_home}/$' + '{one}')))).toBe('disabled');
    expect(A(puppet(`${wrong}  is::put { $list: }\n`))).toBe('disabled');
    expect(A(puppet(`${wrong}  exec { 'x': command => "cp /opt/$\{list[0]} /x" }\n`))).toBe('disabled');
    const copied = '    file { "/x": }\n    exec { "cp ${one} /opt": }\n';
    expect(A(puppet(wrong.replace('  }\n', `${copied}  }\n`)))).toBe('disabled');
    expect(A({ ...puppet(wrong), 'put.sh': `cp x /opt/wso2is-7.1.0/${item}\n` })).toBe('disabled');
  });

  it('is told of the files of a folder that a task goes through', () => {
    const globbed = (dest: string): Files => ({
      'roles/is/tasks/main.yml': `- template: {src: "{{ item }}", dest: "${dest}"}\n  with_fileglob: templates/carbon-home/repository/conf/*.j2\n`,
      'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n',
      'roles/is/templates/carbon-home/repository/conf/deployment.toml.j2': CLOSED,
    });
    const name = "{{ item | basename | regex_replace('.j2$', '') }}";
    expect(A(globbed(`{{ carbon_home }}/conf/${name}`))).toBe('missing');
    expect(A(globbed('/opt/wso2is-7.2.0/conf/'))).toBe('missing');
    expect(A(globbed(`{{ carbon_home }}/repository/conf/${name}`))).toBe('disabled');
    expect(A(globbed(`{{ carbon_home }}/${name}`))).toBe('disabled');
  });

  const list = (folder: string): string =>
    `config_files:\n  - {src: deployment.toml.j2, dest: "{{ carbon_home }}/${folder}/deployment.toml"}\n`;
  const [RIGHT, WRONG] = [list('repository/conf'), list('conf')];
  const LOOP = '- template: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ config_files }}"\n';
  const ofHosts = (more: Files, tasks = LOOP): Files => ({
    'site.yml': '- hosts: is\n  roles: [is]\n',
    hosts: '[is]\nis1\nis2\n',
    'roles/is/tasks/main.yml': tasks,
    'roles/is/defaults/main.yml': `product_name: wso2is\nproduct_version: 7.2.0\n${RIGHT}`,
    'roles/is/templates/deployment.toml.j2': CLOSED,
    ...more,
  });

  it.each<[string, Files, string?]>([
    ['host', { 'host_vars/is2.yml': WRONG }],
    ['inventory', { 'prod/hosts': '[is]\nis1\n', 'prod/group_vars/is.yml': WRONG, 'dev/group_vars/is.yml': RIGHT }],
    ['role, which nobody else has another of', { 'roles/is/vars/main.yml': WRONG }],
    ['host, of two that have one each', { 'host_vars/is2.yml': WRONG, 'host_vars/is1.yml': RIGHT }],
    [
      'host that gets nothing else',
      { 'host_vars/is2.yml': WRONG },
      `${LOOP}- template: {src: x.j2, dest: "{{ item.dest }}"}\n  loop: "{{ config_files }}"\n`,
    ],
  ])('is told of the list of one %s', (_, more, tasks) => {
    expect(A(ofHosts(more, tasks))).toBe('missing');
  });

  it.each<[string, Files, string?]>([
    [
      'two of three hosts',
      {
        hosts: '[is]\nis1\nis2\nis3\n',
        'host_vars/is1.yml': RIGHT,
        'host_vars/is2.yml': WRONG,
        'host_vars/is3.yml': `${WRONG}x: 1\n`,
      },
    ],
    [
      'a host that gets it so by a task without a list, too',
      { 'host_vars/is2.yml': WRONG, 'host_vars/is1.yml': RIGHT },
      `${LOOP}- template: {src: deployment.toml.j2, dest: "{{ carbon_home }}/conf/deployment.toml"}\n`,
    ],
    [
      'a host that gets it by a task without a list, too',
      {
        'host_vars/is2.yml': WRONG,
        'host_vars/is1.yml': WRONG.replace('{{ carbon_home }}', '/srv'),
        'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n',
      },
      `${LOOP}- template: {src: deployment.toml.j2, dest: "{{ carbon_home }}/conf/deployment.toml"}\n`,
    ],
  ])('is told of what lists give %s', (_, more, tasks) => {
    expect(A(ofHosts(more, tasks))).toBe('missing');
  });

  it('is not told of lists of several variables, nor of one that a playbook goes through', () => {
    const more = { 'host_vars/is2.yml': WRONG };
    const others = { 'group_vars/all.yml': 'more_files: [{src: deployment.toml.j2, dest: /srv/deployment.toml}]\n' };
    const again = LOOP + LOOP.replace('config_files', 'more_files');
    expect(A(ofHosts({ ...more, ...others }, again))).toBe('disabled');
    const ofPlay = (text: string): string =>
      text.replace('deployment.toml.j2', 'roles/is/templates/deployment.toml.j2');
    const files = ofHosts({
      'site.yml': `- hosts: is\n  roles: [is]\n  tasks:\n${LOOP.replaceAll(/^(?=.)/gm, '    ')}`,
      'roles/is/tasks/main.yml': '- debug: {msg: x}\n',
      'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n',
      'host_vars/is1.yml': ofPlay(RIGHT),
      'host_vars/is2.yml': ofPlay(WRONG),
    });
    expect(A(files)).toBe('disabled');
    const { 'host_vars/is1.yml': right = '', 'host_vars/is2.yml': _, ...play } = files;
    const loop = (play['site.yml'] as string).replace('  tasks:', '  vars_files: [vars/files.yml]\n  tasks:');
    expect(A({ ...play, 'site.yml': loop, 'vars/files.yml': right })).toBe('disabled');
  });

  it.each<[string, Files, string?]>([
    ['that is of no host', { 'host_vars/is3.yml': WRONG }],
    ['of a host that another list holds for', { 'group_vars/all.yml': WRONG, 'group_vars/is.yml': RIGHT }],
    [
      'beside which a task puts it right',
      { 'host_vars/is2.yml': WRONG },
      `${LOOP}- template: {src: deployment.toml.j2, dest: "{{ carbon_home }}/repository/conf/deployment.toml"}\n`,
    ],
    ['of which something else is made, too', { 'host_vars/is2.yml': WRONG }, `${LOOP}- x: "{{ config_files }}"\n`],
    ['that may be moved on', { 'host_vars/is2.yml': WRONG }, LOOP.replace('"}', '", remote_src: "{{ item.remote }}"}')],
    [
      'to which another is added',
      { 'host_vars/is2.yml': `${WRONG}others: []\n` },
      LOOP.replace('files }}', 'files + others }}'),
    ],
    ['of which not all is known', { 'host_vars/is2.yml': WRONG, 'play.sh': 'ansible-playbook -e config_files=x\n' }],
    ['of nobody knows whom', { 'host_vars/is2.yml': WRONG, 'site.yml': '- hosts: "{{ all }}"\n  roles: [is]\n' }],
  ])('is not told of a list %s', (_, more, tasks) => {
    expect(A(ofHosts(more, tasks))).toBe('disabled');
  });

  const variable = (dest: string, defaults: string, more: Files = {}): Files => ({
    'roles/is/tasks/main.yml': `- template:\n    src: deployment.toml.j2\n    dest: "${dest}"\n`,
    'roles/is/defaults/main.yml': `product_name: wso2is\nproduct_version: 7.2.0\n${defaults}\n`,
    'roles/is/templates/deployment.toml.j2': CLOSED,
    ...more,
  });
  const DIR = '{{ dir }}/deployment.toml';
  const FILE = '{{ file }}';
  it.each([
    [FILE, 'file: "{{ carbon_home }}/conf/deployment.toml"'],
    [FILE, 'file: /opt/wso2is-7.2.0/conf'],
    [FILE, 'file: "{{ dir }}/deployment.toml"\ndir: /opt/wso2is-7.2.0/conf'],
    [DIR, 'dir: "{{ carbon_home }}/conf"'],
    [DIR, 'dir: /opt/wso2is-7.2.0/conf'],
    [DIR, 'base: /opt/wso2is-7.2.0\ndir: "{{ base }}/conf"'],
    ['{{ base }}/{{ sub }}/deployment.toml', 'base: /opt/wso2is-{{ product_version }}\nsub: conf'],
    ['{{ base }}/deployment.toml', 'base: /opt/wso2is-7.2.0'],
    [DIR, 'x: 1', { 'group_vars/all.yml': 'dir: /opt/wso2is-7.2.0/conf\n' }],
    [DIR, 'dir: /opt/wso2is-7.2.0/conf', { hosts: 'is1 dir=/opt/wso2is-7.2.0/conf\n' }],
  ] as [string, string, Files?][])('is told by the variables of a role: %s with %s', (dest, defaults, more = {}) => {
    expect(A(variable(dest, defaults, more))).toBe('missing');
  });

  it.each([
    [FILE, 'file: "{{ carbon_home }}/repository/conf/deployment.toml"'],
    [FILE, 'file: "{{ carbon_home }}/repository/conf"'],
    [FILE, 'file: deployment.toml'],
    [FILE, 'x: 1'],
    [FILE, 'file: /opt/wso2is-7.2.0/conf', { hosts: 'is1 file=/opt/wso2is-7.2.0/repository/conf\n' }],
    [DIR, 'dir: "{{ carbon_home }}/repository/conf"'],
    [DIR, 'dir: "{{ mi_home }}/conf"'],
    [DIR, 'dir: "{{ dir }}"'],
    [DIR, 'dir: "{{ dir }}/conf/{{ dir }}"'],
    [DIR, 'dir: /opt/is/conf'],
    [DIR, 'carbon_home: x'],
    [DIR, 'dir: /opt/wso2is-7.2.0/conf', { hosts: 'is1 dir=/opt/wso2is-7.2.0/repository/conf\n' }],
    [DIR, 'x: 1', { 'a/group_vars/all.yml': 'dir: /opt/wso2is-7.2.0/conf\n', 'b/group_vars/all.yml': 'dir: /opt\n' }],
    ['{{ carbon_home }}/repository/conf/deployment.toml', 'carbon_home: /opt/wso2is-7.2.0/wso2is-7.2.0'],
  ] as [string, string, Files?][])(
    'may be elsewhere by the variables of a role: %s with %s',
    (dest, defaults, more = {}) => {
      expect(A(variable(dest, defaults, more))).toBe('disabled');
    },
  );

  it('is told by the variables of a role, whatever link leads from one other place to another', () => {
    const link = '- file: {src: /data/one, dest: /data/two, state: link}\n';
    const files = variable('{{ carbon_home }}/conf/deployment.toml', 'carbon_home: /opt/wso2is-7.2.0');
    expect(A({ ...files, 'roles/is/tasks/main.yml': files['roles/is/tasks/main.yml'] + link })).toBe('missing');
  });

  it('is told by the variables of a play', () => {
    const files = task('copy: {src: conf/deployment.toml, dest: "{{ dir }}/deployment.toml"}');
    const vars = (dir: string): Files => ({
      ...files,
      'site.yml': (files['site.yml'] as string).replace('hosts: is', `hosts: is\n  vars:\n    dir: ${dir}`),
    });
    expect(A(vars('/opt/wso2is-7.1.0/conf'))).toBe('missing');
    expect(A(vars('/opt/wso2is-7.1.0/repository/conf'))).toBe('disabled');
    expect(judged(vars('/opt/wso2is-7.1.0/conf')).findings[0]?.message).toContain(
      'goes to /opt/wso2is-7.1.0/conf/deployment.toml, where',
    );
  });

  it('is told below a variable for a home only of what is known to be a server of the advisory', () => {
    const files = {
      'roles/is/tasks/main.yml':
        '- template:\n    src: deployment.toml.j2\n    dest: "{{ carbon_home }}/conf/deployment.toml"\n',
      'roles/is/templates/deployment.toml.j2': CLOSED,
    };
    const survey = surveyed(files);
    const kinds = (product: ClaimedProduct | null) => [...putsBesideHome(survey.entries, product, survey).keys()];
    expect(kinds('wso2is')).toEqual(['deployment.toml']);
    expect(kinds('other')).toEqual([]);
    expect(kinds(null)).toEqual([]);
    const told = surveyed({ ...files, 'roles/is/defaults/main.yml': 'carbon_home: /opt/wso2is-7.2.0\n' });
    expect([...putsBesideHome(told.entries, null, told).keys()]).toEqual(['deployment.toml']);
    const tasks = (files['roles/is/tasks/main.yml'] as string).replace('/conf/', '/conf/wso2-7.1.0/');
    const deeper = surveyed({ ...files, 'roles/is/tasks/main.yml': tasks });
    expect([...putsBesideHome(deeper.entries, null, deeper).keys()]).toEqual([]);
  });

  // So many that the test runs out of time where what is done grows faster than the text.
  it.each([' dest:', ' dest: /', ' file{ ', '{{ '])('is told from %j, however often it stands there', (piece) => {
    const text = `# wso2is: conf/deployment.toml\n${piece.repeat(900_000 / piece.length)}`;
    expect(A({ ...task('copy: x'), 'main.tf': text })).toBe('disabled');
  });
});

describe('a file beside a home whose product is not known', () => {
  const kinds = (script: string) => {
    const files = { ...by(script), 'am/deployment.toml': CLOSED };
    const survey = surveyed({ ...files, 'am.sh': 'cp am/deployment.toml /opt/wso2am-4.3.0/repository/conf/\n' });
    const entries = survey.entries.filter(({ path }) => path === 'conf/deployment.toml');
    return [...putsBesideHome(entries, null, survey).keys()];
  };

  it('is told by the name of its pack beside another one', () => {
    expect(kinds(COPY)).toEqual(['deployment.toml']);
  });

  it('may be brought on by any pack’s script where its own is not named', () => {
    expect(kinds('mv /opt/wso2is-7.1.0 /opt/wso2is\ncp conf/deployment.toml /opt/wso2is/conf/')).toEqual([]);
  });
});

describe('a folder of files that a task puts into a home', () => {
  const HOME = '/opt/wso2is-7.1.0/repository/';
  const state = (id: string, more: Files) =>
    judged({
      'play.yml': `- hosts: is\n  tasks:\n    - unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n    - copy: {src: files/, dest: ${HOME}}\n`,
      'files/deployment.toml': CLOSED,
      ...more,
    }).deployments.find((one) => one.id === id)?.parts.A.state;

  it('has none that is read for another server’s, or for one that is not read either', () => {
    expect(state('files', {})).toBe('missing');
    expect(state('files', { 'files/x/deployment.toml': CLOSED })).toBe('missing');
    const other = {
      'am.yml': '- copy: {src: am/deployment.toml, dest: /opt/wso2am-4.3.0/repository/conf/deployment.toml}\n',
      'am/deployment.toml': CLOSED,
      'x/deployment.toml': CLOSED,
    };
    expect(state('files', other)).toBe('missing');
  });

  it('may have one that is read, of which the other is a copy', () => {
    expect(state('files', { 'files/conf/deployment.toml': CLOSED })).toBe('disabled');
  });
});

describe('what something stages beside a home', () => {
  const staged = (more: Files): string | undefined => A({ ...by(COPY), ...more });

  it.each([
    ['apply.sh', 'cd /opt/wso2is-7.1.0\ncp -r conf/. repository/conf/\n'],
    ['apply.sh', 'cd "$1"\ncp -r conf/. repository/conf/.\n'],
    ['apply.sh', 'cd "$1"\ncp -r conf/. repository/./\n'],
    ['apply.sh', 'cd "$1/repository"\ncp -r ../conf .\n'],
    ['bin/apply', '#!/bin/sh\ncp -r "$1"/conf/. "$1"/repository/conf/\n'],
    ['apply.py', '#!/usr/bin/env python3\nmove("repository/conf")\n'],
    ['Makefile', 'apply:\n\tln -sfn /opt/wso2is-7.1.0/conf there\n'],
    ['tasks/apply.yml', '- file: {src: /opt/wso2is-7.1.0/conf, dest: there, state: hard}\n'],
    [
      'tasks/apply.yml',
      '- copy: {remote_src: true, src: a, dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml}\n',
    ],
    ['is.pp', "file { '/opt/wso2is-7.1.0/repository/conf/deployment.toml': source => '/opt/x' }\n"],
  ])('may be brought on by %s: %s', (path, text) => {
    expect(staged({ [path]: text })).toBe('disabled');
  });

  it.each([
    ['apply.sh', '# cp -r conf/. repository/conf/\nls\n'],
    ['apply.sh', 'keytool -keystore /opt/wso2is-7.1.0/repository/resources/security/x.jks\n'],
    ['README.md', 'wso2is reads repository/conf/deployment.toml\n'],
    ['LICENSE', 'of this repository\n'],
    [
      '.github/workflows/ci.yml',
      'jobs:\n  a:\n    with:\n      repository: wso2/x\n      y: ${{ github.repository }}\n',
    ],
    ['package.json', '{"name": "wso2", "repository": "x"}\n'],
    ['tasks/apply.yml', '- file: {path: /opt/wso2is-7.1.0/conf, state: directory}\n'],
  ])('is not brought on by %s: %s', (path, text) => {
    expect(staged({ [path]: text })).toBe('missing');
  });

  it('may be brought on by another task of its role', () => {
    const role = (apply: string): Files => ({
      'roles/is/tasks/main.yml':
        '- unarchive: {src: wso2is-7.2.0.zip, dest: /opt}\n- template:\n    src: deployment.toml.j2\n    dest: /opt/wso2is-7.2.0/conf/deployment.toml\n- import_tasks: apply.yml\n',
      'roles/is/tasks/apply.yml': `- copy:\n    remote_src: true\n    src: /opt/wso2is-7.2.0/conf/deployment.toml\n    dest: ${apply}\n`,
      'roles/is/templates/deployment.toml.j2': CLOSED,
    });
    expect(A(role('/opt/wso2is-7.2.0/repository/conf/deployment.toml'))).toBe('disabled');
    expect(A(role('/srv/kept.toml'))).toBe('missing');
  });

  it('is told of a kind when all of its files go there, at the first of their places', () => {
    const files = {
      'install.sh':
        'cp a/deployment.toml /opt/wso2is-7.1.0/conf/\ncp b/deployment.toml /opt/wso2is-7.1.0/conf/x/\ncp carbon.xml /opt/wso2is-7.1.0/conf/\n',
      'a/deployment.toml': CLOSED,
      'b/deployment.toml': CLOSED,
      'c/deployment.toml': CLOSED,
      'carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>\n',
    };
    const survey = surveyed(files);
    const puts = (...paths: string[]) =>
      [
        ...putsBesideHome(
          paths.flatMap((path) => survey.entries.filter((entry) => entry.path === path)),
          'wso2is',
          survey,
        ),
      ].map(([kind, { at }]) => `${kind} at ${cut(files, at)}`);
    const [a, b, c] = ['a/deployment.toml', 'b/deployment.toml', 'c/deployment.toml'] as const;
    expect(puts(a)).toEqual(['deployment.toml at /opt/wso2is-7.1.0/conf/']);
    expect(puts(a, b)).toEqual(puts(a));
    expect(puts(b, a)).toEqual(['deployment.toml at /opt/wso2is-7.1.0/conf/x/']);
    expect([puts(a, c), puts(c, a), puts(a, c, b), puts('carbon.xml')]).toEqual([[], [], [], []]);
  });

  it('may be brought on with the folder of another kind', () => {
    const B = (more: Files): string | undefined =>
      judged({
        'install.sh': 'cp c/authenticators.xml /opt/wso2is-5.8.0/conf/security/\n',
        'c/authenticators.xml': NO_AUTHENTICATORS,
        ...more,
      }).deployments[0]?.parts.B.state;
    expect(B({})).toBe('missing');
    expect(B({ 'apply.sh': 'cp -r conf/. repository/conf/\n' })).toBe('disabled');
    expect(B({ 'apply.sh': 'cp x repository/conf/deployment.toml\n' })).toBe('missing');
  });

  it('may be brought on by what cannot be read, or in a repository of very many files', () => {
    const files = by(COPY);
    const state = (tree: Tree): string | undefined => judgeTree(tree, null, '2026-11-24').deployments[0]?.parts.A.state;
    const unread = (path: string, nameClass: NameClass): Tree =>
      memoryTree(files, [{ path, nameClass, problem: 'too large', glimpse: null }]);
    expect(state(unread('apply.sh', 'carrier'))).toBe('disabled');
    expect(state(unread('other.toml', 'toml'))).toBe('missing');
    const many = Array.from({ length: 20_000 }, (_, index) => [`x/${index}.png`, ''] as const);
    expect(state(memoryTree({ ...files, ...Object.fromEntries(many) }))).toBe('disabled');
  });
});

describe('a file that a step lays aside on the machine', () => {
  const UNZIP = 'unzip -q /tmp/wso2is-7.1.0.zip -d /opt';
  const move = (to: string): string => `sudo mv /tmp/deployment.toml ${to}`;
  const ASTRAY = '/opt/wso2is-7.1.0/conf/deployment.toml';
  const READ = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';
  const packer = (...commands: string[]): Files => ({
    'is.pkr.hcl': `build {\n  provisioner "file" {\n    source      = "conf/deployment.toml"\n    destination = "/tmp/deployment.toml"\n  }\n  provisioner "shell" {\n    inline = [\n${[UNZIP, ...commands].map((one) => `      "${one}",\n`).join('')}    ]\n  }\n}\n`,
    'conf/deployment.toml': CLOSED,
  });
  const script = (command: string): Files => ({
    'is.pkr.hcl':
      'build {\n  provisioner "file" {\n    source      = "conf/deployment.toml"\n    destination = "/tmp/"\n  }\n  provisioner "shell" {\n    script = "install.sh"\n  }\n}\n',
    'install.sh': `${UNZIP}\n${command}\n`,
    'conf/deployment.toml': CLOSED,
  });
  const terraform = (command: string): Files => ({
    'main.tf': `resource "aws_instance" "is" {\n  provisioner "file" {\n    source      = "conf/deployment.toml"\n    destination = "/tmp/deployment.toml"\n  }\n  provisioner "remote-exec" {\n    inline = ["${UNZIP}", "${command}"]\n  }\n}\n`,
    'conf/deployment.toml': CLOSED,
  });
  const vagrant = (command: string): Files => ({
    Vagrantfile: `Vagrant.configure("2") do |config|\n  config.vm.provision "file", source: "conf/deployment.toml", destination: "/tmp/deployment.toml"\n  config.vm.provision "shell", inline: <<-SHELL\n    ${UNZIP}\n    ${command}\n  SHELL\nend\n`,
    'conf/deployment.toml': CLOSED,
  });
  const role = (...tasks: string[]): Files => ({
    'roles/is/tasks/main.yml': `- unarchive: { src: /tmp/wso2is-7.1.0.zip, dest: /opt, remote_src: yes }\n- copy: { src: deployment.toml, dest: /tmp/deployment.toml }\n${tasks.map((task) => `- ${task}\n`).join('')}`,
    'roles/is/files/deployment.toml': CLOSED,
  });

  it.each([
    ['a provisioner of Packer’s', packer(move(ASTRAY)), packer(move(READ))],
    ['a script that it runs', script(move(ASTRAY)), script(move(READ))],
    ['a provisioner of Terraform’s', terraform(move(ASTRAY)), terraform(move(READ))],
    ['a provisioner of Vagrant’s', vagrant(move(ASTRAY)), vagrant(move(READ))],
    ['a task', role(`shell: ${move(ASTRAY)}`), role(`shell: ${move(READ)}`)],
  ])('is not read where %s takes it on to a place that no server reads', (_by, astray, read) => {
    expect(A(astray)).toBe('missing');
    expect(findings(astray)).toHaveLength(1);
    expect(findings(astray)[0]).toMatch(/^error (?:is|install|main|Vagrantfile|roles).* missing$/);
    expect(A(read)).toBe('disabled');
    expect(findings(read)).toEqual([]);
  });

  it.each([
    [move('$CONF/')],
    [`cp /tmp/deployment.toml ${ASTRAY}`, 'install -m 644 /tmp/deployment.toml $CONF/'],
    [move(ASTRAY), 'cd /tmp && ./apply.sh'],
    [move(ASTRAY), '/opt/tools/apply --from /tmp/'],
    [move(ASTRAY), 'python3 apply.py /tmp/deployment.toml'],
    [move(ASTRAY), `sudo cp -r ${ASTRAY} /opt/wso2is-7.1.0/repository/conf/`],
    [`ln -s /opt/wso2is-7.1.0/repository/conf /opt/wso2is-7.1.0/conf`, move(ASTRAY)],
  ])('may be read where something else may take it on: %s', (...commands) => {
    expect(A(packer(...commands))).toBe('disabled');
    expect(findings(packer(...commands))).toEqual([]);
  });

  it('may be read where another task or a program takes it on', () => {
    const astray = `shell: cp /tmp/deployment.toml ${ASTRAY}`;
    const on = '{ src: /tmp/deployment.toml, dest: "{{ is_conf }}/deployment.toml", remote_src: yes }';
    expect(A(role(astray, `copy: ${on}`))).toBe('disabled');
    const program = '#!/usr/bin/env python3\nshutil.copy("/tmp/deployment.toml", conf)\n';
    expect(A({ ...role(astray), 'apply.py': program })).toBe('disabled');
  });

  it('may be read where a step puts it into a home as well, or where that is open', () => {
    const astray = `shell: cp /tmp/deployment.toml ${ASTRAY}`;
    const put = (dest: string): Files => role(astray, `copy: { src: deployment.toml, dest: "${dest}" }`);
    expect(A(put('/srv/is/repository/conf/deployment.toml'))).toBe('disabled');
    expect(A(put('/srv/is/repository/conf/'))).toBe('disabled');
    expect(A(put('{{ is_conf }}/deployment.toml'))).toBe('disabled');
    expect(A(put('/srv/{{ is }}/deployment.toml'))).toBe('disabled');
    expect(A(put('/srv/kept/deployment.toml'))).toBe('missing');
  });
});

describe('a template that is filled in under its own name', () => {
  const HOME = '/opt/wso2is-7.1.0/repository/conf';
  const role = (tasks: string): Files => ({
    'roles/is/tasks/main.yml': `- unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n${tasks}`,
    'roles/is/templates/deployment.toml.j2': CLOSED,
  });
  const puppet = (content: string): Files => ({
    'is/manifests/init.pp': `class is {\n  exec { 'u': command => 'unzip wso2is-7.1.0.zip -d /opt' }\n  file { '${HOME}/deployment.toml.erb': ${content} }\n}\n`,
    'is/templates/deployment.toml.erb': CLOSED,
    'is/files/deployment.toml.erb': CLOSED,
  });
  const item = (module: string, name: string): string =>
    `- ${module}: {src: "{{ item }}", dest: "${HOME}/${name}"}\n  loop: [deployment.toml.j2]\n`;

  it.each([
    role(`- template: {src: deployment.toml.j2, dest: ${HOME}/deployment.toml.j2}\n`),
    role(`- ansible.builtin.template:\n    src: deployment.toml.j2\n    dest: ${HOME}/deployment.toml.j2\n`),
    role(item('template', '{{ item }}')),
    puppet("content => template('is/deployment.toml.erb')"),
    puppet("content => epp('is/deployment.toml.erb')"),
  ])('is not what the server reads: %#', (files) => {
    const home = judged(files).deployments.find(({ configFiles }) => configFiles.join().includes('templates'));
    expect(home?.parts.A.state).toBe('missing');
  });

  it.each([
    role(`- copy: {src: ../templates/deployment.toml.j2, dest: ${HOME}/deployment.toml.j2}\n`),
    role(item('copy', '{{ item }}')),
    role(item('template', "{{ item | regex_replace('.j2$', '') }}")),
    role(
      `- template: {src: deployment.toml.j2, dest: ${HOME}/deployment.toml.j2}\n- command: mv ${HOME}/deployment.toml.j2 ${HOME}/deployment.toml\n`,
    ),
  ])('may be it where something fills it in or renames it: %#', (files) => {
    expect(A(files)).toBe('disabled');
  });
});

describe('a folder that a step puts somewhere', () => {
  const HOME = '/opt/wso2is-7.1.0/repository';
  const play = (src: string, dest: string, more: Files = {}): Files => ({
    'play.yml': `- hosts: is\n  tasks:\n    - unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n    - copy:\n        src: ${src}\n        dest: ${dest}\n`,
    'files/conf/deployment.toml': CLOSED,
    ...more,
  });

  it.each([
    ['files/conf', `${HOME}/conf`, 'missing'],
    ['files/conf', `${HOME}/conf/`, 'missing'],
    ['files/conf/', `${HOME}/`, 'missing'],
    ['files/conf/', `${HOME}/conf`, 'disabled'],
    ['files/conf', `${HOME}/`, 'disabled'],
    ['files/conf', HOME, 'disabled'],
  ])('goes there itself without a slash behind its name: %s to %s', (src, dest, state) => {
    expect(A(play(src, dest))).toBe(state);
  });

  it('may have more files than the one the server reads', () => {
    const states = judged(
      play('files/conf/', `${HOME}/conf`, { 'files/conf/prod/deployment.toml': CLOSED }),
    ).deployments;
    expect(states.map(({ parts }) => parts.A.state)).toEqual(['disabled', 'disabled']);
  });
});

describe('a file that keeps another name in the folder it is put in', () => {
  const FOLDER = '/opt/wso2is-7.1.0/repository/conf';
  const play = (step: string, more: Files = {}): Files => ({
    'site.yml': `- hosts: is\n  tasks:\n    - unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n    - ${step}\n`,
    'conf/is-prod.toml': CLOSED,
    'conf/deployment.toml.j2': '',
    ...more,
  });
  const ofTemplate = (step: string, more: Files = {}): Files =>
    play(step, { 'conf/deployment.toml.j2': CLOSED, 'conf/is-prod.toml': '', ...more });
  const state = (files: Files, path: string): string | undefined =>
    judged(files).deployments.find(({ configFiles }) => configFiles.includes(path))?.parts.A.state;

  it.each([
    `copy: {src: conf/is-prod.toml, dest: ${FOLDER}/}`,
    `copy: {src: conf/is-prod.toml, dest: ${FOLDER}}`,
    `copy: {src: ./conf/is-prod.toml, dest: "${FOLDER}/"}`,
    `template: src=conf/is-prod.toml dest=${FOLDER}/`,
  ])('is not what the server reads: %s', (step) => {
    expect(state(play(step), 'conf/is-prod.toml')).toBe('missing');
  });

  it('is told by the path that it gets', () => {
    const { findings: told } = judged(play(`copy: {src: conf/is-prod.toml, dest: ${FOLDER}/}`));
    expect(told[0]?.message).toContain(`the configuration goes to ${FOLDER}/is-prod.toml, under a name`);
    const [copied] = judged({
      ...by(`cp conf/is.toml ${FOLDER}/`),
      'conf/is.toml': CLOSED,
      'conf/deployment.toml': '',
    }).findings;
    expect(copied?.message).toContain(`the configuration goes to ${FOLDER}/is.toml, under a name`);
  });

  it('is that of the template that a task fills in', () => {
    const step = `template: {src: conf/deployment.toml.j2, dest: ${FOLDER}/}`;
    expect(state(ofTemplate(step), 'conf/deployment.toml.j2')).toBe('missing');
  });

  it.each([
    `copy: {src: conf/is-prod.toml, dest: ${FOLDER}/deployment.toml}`,
    `copy: {src: conf/is-prod.toml, dest: ${FOLDER}/}\n    - command: mv is-prod.toml deployment.toml chdir={{ conf }}`,
    `copy: {src: conf/is-prod.toml, dest: ${FOLDER}/}\n    - command: mv ${FOLDER}/is-prod.toml ${FOLDER}/deployment.toml`,
    'copy: {src: conf/is-prod.toml, dest: "{{ conf }}/"}',
  ])('may be what it reads: %s', (step) => {
    expect(state(play(step), 'conf/is-prod.toml')).toBe('disabled');
  });

  const copied = (script: string): string[] =>
    findings({
      'install.sh': `unzip wso2is-7.1.0.zip -d /opt\n${script}\n`,
      'conf/deployment.toml.tpl': CLOSED,
    });

  it('may be filled in by another script that names the template', () => {
    const of = (fill: string): string[] =>
      findings({
        'install.sh': `unzip wso2is-7.1.0.zip -d /opt\ncp conf/deployment.toml.tpl ${FOLDER}/\n`,
        'fill.sh': `#!/bin/sh\necho wso2is\n${fill}\n`,
        'conf/deployment.toml.tpl': CLOSED,
      });
    expect(of('true')).toEqual(['warning install.sh:2 -']);
    expect(of('render deployment.toml.tpl')).toEqual([]);
  });

  it('is in doubt for a template that is copied as it is', () => {
    expect(copied(`cp conf/deployment.toml.tpl ${FOLDER}/`)).toEqual(['warning install.sh:2 -']);
    expect(copied(`cp conf/deployment.toml.tpl ${FOLDER}/\nenvsubst < $C/deployment.toml.tpl > $C/x`)).toEqual([]);
    expect(copied(`cp conf/deployment.toml.tpl ${FOLDER}/deployment.toml`)).toEqual([]);
    expect(findings(ofTemplate(`copy: {src: conf/deployment.toml.j2, dest: ${FOLDER}/}`))).toContain(
      'warning site.yml:4 -',
    );
  });
});

describe('a file that a step names with a variable', () => {
  const of = (path: string, step: string, ...files: string[]): Files => ({
    [path]: step,
    ...Object.fromEntries(files.map((file) => [file, CLOSED])),
  });
  const tasks = (lines: string, ...files: string[]): Files =>
    of('roles/is/tasks/main.yml', `- unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n- ${lines}\n`, ...files);
  const states = (files: Files): (string | undefined)[] => judged(files).deployments.map(({ parts }) => parts.A.state);
  const HOME = '/opt/wso2is-7.1.0';
  const NODES = ['roles/is/files/dev/deployment.toml', 'roles/is/files/prod/deployment.toml'];

  it.each([
    [tasks(`copy: {src: "{{ env }}/deployment.toml", dest: ${HOME}/conf/}`, ...NODES), 2],
    [tasks(`copy: {src: "{{ env }}/deployment.toml", dest: ${HOME}/repository/conf/deployment.toml.new}`, ...NODES), 2],
    [
      tasks(
        `template: {src: "deployment-{{ env }}.toml.j2", dest: ${HOME}/conf/deployment.toml}`,
        'roles/is/templates/deployment-dev.toml.j2',
      ),
      1,
    ],
    [
      of(
        'main.tf',
        `resource "x" "is" {\n  provisioner "file" {\n    source      = "\${var.env}/deployment.toml"\n    destination = "${HOME}/conf/deployment.toml"\n  }\n}\n`,
        'dev/deployment.toml',
      ),
      1,
    ],
    [
      of(
        'modules/is/manifests/init.pp',
        `class is {\n  file { '${HOME}/conf/deployment.toml':\n    content => template("is/\${env}/deployment.toml.erb"),\n  }\n}\n`,
        'modules/is/templates/dev/deployment.toml.erb',
      ),
      1,
    ],
    [
      of(
        'cookbooks/is/recipes/default.rb',
        `template '${HOME}/conf/deployment.toml' do\n  source "#{node['env']}/deployment.toml.erb"\nend\n`,
        'cookbooks/is/templates/default/dev/deployment.toml.erb',
      ),
      1,
    ],
  ])('is not read where the step puts it beside the right place: %#', (files, count) => {
    expect(states(files)).toEqual(Array.from({ length: count }, () => 'missing'));
  });

  it.each([
    [tasks(`copy: {src: "{{ env }}/deployment.toml", dest: ${HOME}/repository/conf/}`, ...NODES), 2],
    // What is all filled in may be any file.
    [tasks(`copy: {src: "{{ env }}/{{ name }}", dest: ${HOME}/conf/}`, NODES[0] as string), 1],
    [
      tasks(
        `template: {src: "{{ name }}.j2", dest: ${HOME}/conf/a.properties}`,
        'roles/is/templates/deployment.toml.j2',
      ),
      1,
    ],
    [
      tasks(
        `copy: {src: "{{ env }}/deployment.toml", dest: ${HOME}/conf/}\n- copy: {src: dev/deployment.toml, dest: ${HOME}/repository/conf/}`,
        NODES[0] as string,
      ),
      1,
    ],
    [tasks(`copy: {src: "{{ env }}/log4j2.properties", dest: ${HOME}/conf/}`, NODES[0] as string), 1],
  ])('is in force where a step puts it at the right place, or no step is known to take it: %#', (files, count) => {
    expect(states(files)).toEqual(Array.from({ length: count }, () => 'disabled'));
  });
});

describe('files that two folders each put to where the server does not read them', () => {
  const IS = 'wso2is-7.0.0';
  const play = (steps: string): Files => ({
    'site.yml': `- hosts: is\n  tasks:\n    - unarchive: {src: ${IS}.zip, dest: /opt}\n${steps}`,
  });
  const lists = {
    'modules/is/manifests/init.pp': `class is inherits is::params {\n  $list.each |String $one| {\n    file { "/mnt/${IS}/conf/\${one}": content => template("\${module_name}/home/\${one}.erb") }\n  }\n}\n`,
    'modules/is/manifests/params.pp': `class is::params {\n  $pack = '${IS}'\n  $list = ['repository/conf/deployment.toml']\n}\n`,
    'modules/is/templates/home/repository/conf/deployment.toml.erb': CLOSED,
  };

  it.each<[string, Files]>([
    [
      'under another name',
      {
        ...play(`    - template: {src: deployment.toml.j2, dest: /opt/${IS}/repository/conf/}\n`),
        'templates/deployment.toml.j2': CLOSED,
      },
    ],
    [
      'in a folder too deep',
      {
        ...play(`    - copy: {src: files/conf, dest: /opt/${IS}/repository/conf}\n`),
        'files/conf/deployment.toml': CLOSED,
      },
    ],
    [
      'through the machine',
      {
        ...play(
          `    - copy: {src: deployment.toml, dest: /tmp/deployment.toml}\n    - shell: mv /tmp/deployment.toml /opt/${IS}/conf/deployment.toml\n`,
        ),
        'files/deployment.toml': CLOSED,
      },
    ],
    ['by a list of another file', lists],
  ])('are both told: %s', (_, files) => {
    expect(told(files)).toHaveLength(1);
    const states = told(twice(files)).map((one) => / A (\S+)/.exec(one)?.[1]);
    expect(states).toEqual(['missing', 'missing']);
  });

  it('may be brought on by what puts them to the right place', () => {
    const wrong = {
      ...play(`    - copy: {src: deployment.toml, dest: /opt/${IS}/conf/}\n`),
      'files/deployment.toml': CLOSED,
    };
    const right = `- hosts: is\n  tasks:\n    - copy: {src: other.toml, dest: /opt/${IS}/repository/conf/deployment.toml}\n`;
    expect(told(wrong)[0]).toContain('A missing');
    expect(told({ ...wrong, 'x/site.yml': right })[0]).toContain('A disabled');
  });
});

describe('a template that keeps its name beside its place, with what another folder names', () => {
  const site = {
    'one/site.yml':
      '- hosts: is\n  tasks:\n  - unarchive: {src: wso2is-6.1.0.zip, dest: /opt}\n  - template: {src: deployment.toml.j2, dest: /opt/wso2is-6.1.0/repository/conf/}\n',
    'one/templates/deployment.toml.j2': CLOSED,
  };
  const state = (more: Files): string | undefined =>
    judged({ ...site, ...more }).deployments.find(({ id }) => id.startsWith('one'))?.parts.A.state;
  const role = (src: string): Files => ({
    'zz/roles/am/tasks/main.yml': `- template: {src: ${src}, dest: /opt/wso2am-4.5.0/repository/conf/deployment.toml}\n`,
    'zz/roles/am/templates/deployment.toml.j2': CLOSED,
  });

  it('is lost where that has one of its own', () => {
    expect(state({})).toBe('missing');
    expect(state(role('deployment.toml.j2'))).toBe('missing');
  });

  it('may be taken where that names it', () => {
    expect(state(role('../../../../one/templates/deployment.toml.j2'))).toBe('disabled');
    expect(state({ 'zz/up.sh': '#!/bin/sh\nmv "$1/deployment.toml.j2" /x # wso2\n' })).toBe('disabled');
  });
});

describe('a file that Puppet puts beside its place, with what other folders do', () => {
  const module = (more = ''): Files => ({
    'modules/is/manifests/init.pp': `class is {\n  $home = '/opt/wso2is-7.1.0'\n  exec { 'u': command => 'unzip wso2is-7.1.0.zip -d /opt' }\n  file { "\${home}/conf/deployment.toml": content => template('is/deployment.toml.erb') }\n${more}}\n`,
    'modules/is/templates/deployment.toml.erb': CLOSED,
  });
  const PLACE_OF_VOLUME = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
  const state = (more: Files): string | undefined =>
    judged({ ...module(), ...more }).deployments.find(({ id }) => id.startsWith('modules'))?.parts.A.state;

  it.each<[string, Files]>([
    ['nothing', {}],
    [
      'a service',
      {
        'zz/compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes: ["./conf/deployment.toml:${PLACE_OF_VOLUME}"]\n`,
      },
    ],
    ['an image', { 'zz/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml ${PLACE_OF_VOLUME}\n` }],
    ['a manifest', { 'zz/is.yaml': `${configMap('is', CLOSED)}---\n` }],
  ])('is lost, whatever %s does with its own', (_, more) => {
    expect(state({ ...more, 'zz/conf/deployment.toml': CLOSED })).toBe('missing');
  });

  it('may be brought on by what takes it from a machine', () => {
    expect(state({ 'zz/up.sh': '#!/bin/sh\n# wso2\ncp /x/deployment.toml $HOME_OF_IS/repository/conf/\n' })).toBe(
      'disabled',
    );
  });
});
