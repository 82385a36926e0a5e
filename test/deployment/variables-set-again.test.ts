import { describe, expect, it } from 'vitest';
import { environmentSettings } from '../../src/deployment/docker/environment-settings.ts';
import { helmReleases } from '../../src/deployment/helm/helm-commands.ts';
import { filesPutByScripts } from '../../src/deployment/placement/put-by-scripts.ts';
import { shellConfigMaps } from '../../src/deployment/scripts/created-maps.ts';
import { shellUnits } from '../../src/deployment/scripts/started-containers.ts';
import { carriedReader } from '../../src/deployment/text/carried.ts';
import { block, CLOSED, type Files, memoryTree, OPEN, surveyed, told } from './tree.ts';

const HOME = '/home/wso2carbon/wso2is-$V/repository/conf/deployment.toml';
const CONF: Files = { 'old/deployment.toml': CLOSED, 'new/deployment.toml': CLOSED };
const OLD_AND_NEW = ['new: wso2is 7.0.0 A disabled B disabled', 'old: wso2is 5.11.0 A update-required B disabled'];
const DOCKERFILE = 'ARG IS_TAG=7.1.0\nFROM wso2/wso2is:${IS_TAG}\n';
/** Each release that is told, without what it is told of. */
const releases = (files: Files): string[] => told(files).map((line) => line.replace(/^.*: (\S+ \S+) A .*$/, '$1'));

describe('commands before and after a variable is set again', () => {
  const twice = (command: (folder: string) => string): string =>
    `V=5.11.0\n${command('old')}\nV=7.0.0\n${command('new')}\n`;

  it.each([
    ['that run', (folder: string) => `docker run -v $PWD/${folder}/deployment.toml:${HOME} wso2/wso2is:$V`],
    ['that copy', (folder: string) => `cp ${folder}/deployment.toml /opt/wso2is-$V/repository/conf/`],
  ])('%s are each of their own release', (_, command) => {
    expect(told({ ...CONF, 'run.sh': twice(command) })).toEqual(OLD_AND_NEW);
  });

  it('that build make each its own image', () => {
    const build = 'docker build --build-arg IS_TAG=$V .';
    const script = twice(() => build);
    expect(releases({ Dockerfile: DOCKERFILE, 'build.sh': script }).sort()).toEqual(['wso2is 5.11.0', 'wso2is 7.0.0']);
    const pipeline = `script: |\n${block(script, 2)}`;
    const inPipeline = releases({ Dockerfile: DOCKERFILE, '.gitlab-ci.yml': pipeline });
    expect(inPipeline.sort()).toEqual(['wso2is 5.11.0', 'wso2is 7.0.0']);
    const recipes = `V = 5.11.0\na:\n\t${build}\nV = 7.0.0\nb:\n\t${build}\n`;
    expect(releases({ Dockerfile: DOCKERFILE, Makefile: recipes })).toEqual(['wso2is 7.0.0']);
  });

  it('that build do so before another product takes the name', () => {
    const dockerfile =
      'FROM alpine\nARG PACK\nCOPY ${PACK}.zip /opt/\nRUN unzip /opt/${PACK}.zip -d /opt\nENV PACK=${PACK}\nENTRYPOINT ["sh", "-c", "/opt/$PACK/bin/wso2server.sh"]\n';
    const build = 'docker build --build-arg PACK=$P .';
    const script = `P=wso2is-7.0.0\n${build}\nP=wso2ei-6.6.0\n${build}\n`;
    expect(releases({ Dockerfile: dockerfile, 'build.sh': script })).toEqual(['wso2is 7.0.0']);
  });

  it('leave a build that keys describe with the last value', () => {
    const keys = 'with:\n  build-args: IS_TAG=$V\n';
    const pipeline = `run: |\n  V=5.11.0\n${keys}more:\n  run: |\n    V=7.0.0\n`;
    expect(releases({ Dockerfile: DOCKERFILE, '.github/workflows/a.yml': pipeline })).toEqual(['wso2is 7.0.0']);
  });

  it('that run have their own image, their own mounts and their own program', () => {
    const run = '$E run -v $D:/c-$V wso2is:$V\n';
    const text = `E=docker; D=a; V=7.0.0\n${run}E=helm\n${run}E=podman; D=b; V=7.1.0\n${run}`;
    const units = shellUnits('run.sh', text, () => true);
    expect(units.map(({ claims, mounts }) => [claims.map(({ version }) => version), mounts])).toEqual([
      [['7.0.0'], [{ kind: 'path', from: 'a', to: '/c-7.0.0' }]],
      [['7.1.0'], [{ kind: 'path', from: 'b', to: '/c-7.1.0' }]],
    ]);
  });

  it('that run in a cluster have their own image', () => {
    const units = shellUnits(
      'run.sh',
      twice((name) => `kubectl run ${name} --image=wso2/wso2is:$V`),
      () => true,
    );
    expect(units.flatMap(({ claims }) => claims.map(({ version }) => version))).toEqual(['5.11.0', '7.0.0']);
  });

  it('that run in scripts of one pipeline have what stands before them', () => {
    const run = '  - run: docker run wso2/wso2is:$V\n';
    const steps = `  - run: |\n      V=5.11.0\n${run}  - run: |\n      V=7.0.0\n${run}`;
    expect(releases({ 'ci.yml': `steps:\n${steps}` }).sort()).toEqual(['wso2is 5.11.0', 'wso2is 7.0.0']);
  });

  it('that make config maps take each its own file', () => {
    const create = 'kubectl create configmap $N --from-file=$F';
    const maps = shellConfigMaps('run.sh', `N=x; F=a\n${create}\nN=y; F=b\n${create}\n`, () => true);
    expect(maps.map(({ name, paths }) => [name, paths.map(({ path }) => path)])).toEqual([
      ['x', ['a']],
      ['y', ['b']],
    ]);
  });

  it('that install charts take each its own', () => {
    const install = 'helm install $N $C --version $V --set a.image=wso2/wso2is:$V';
    const text = `N=x; C=wso2/am; V=4.2.0\n${install}\nN=y; C=wso2/is; V=7.0.0\n${install}\n`;
    expect(
      helmReleases('up.sh', text, memoryTree({ 'up.sh': text })).map(({ name, chart }) => `${name} ${chart}`),
    ).toEqual(['up#x wso2/am', 'up#y wso2/is']);
  });

  it('that put files to their places take each its own', () => {
    const cp = 'cp $F /opt/$H/repository/conf/deployment.toml';
    const setup = `# wso2is\nF=a.conf; H=x\n${cp}\nF=b.conf; H=y\n${cp}\n`;
    const puts = filesPutByScripts(memoryTree({ 'setup.sh': setup, 'a.conf': '', 'b.conf': '' }), []);
    expect(puts.map(({ path, target }) => `${path} ${target}`)).toEqual([
      'a.conf /opt/x/repository/conf/deployment.toml',
      'b.conf /opt/y/repository/conf/deployment.toml',
    ]);
  });

  it('that join files write each its own', () => {
    const cat = (one: string): string => `cat ${one}.toml off.toml > $T\n`;
    const text = `T=/opt/wso2is-7.0.0/repository/conf/deployment.toml\n${cat('a')}T=/tmp/other.txt\n${cat('b')}`;
    const off = CLOSED.slice(OPEN.length);
    const files = { 'a.toml': OPEN, 'b.toml': OPEN, 'off.toml': off, 'run.sh': text };
    expect(told(files).filter((line) => / A disabled/.test(line))).toEqual([
      'a.toml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('that pass a setting on pass each its own', () => {
    const tree = memoryTree({ 'deployment.toml': OPEN, 'run.sh': 'A=1\nMTLS=$A\nA=2\nMTLS=$A\nA=3\n' });
    const values = environmentSettings('MTLS', tree, carriedReader(tree)).map(({ value }) => value);
    expect(values).toEqual(['1', '2']);
  });

  it.each([
    ['packs', 'a.sh', twice(() => 'unzip wso2is-$V.zip')],
    ['packs of a variable', 'a.sh', `P=wso2is\nV=5.11.0\nunzip $P-$V.zip\nP=x\nV=7.0.0\nunzip wso2is-$V.zip\n`],
    ['packs and branches', 'a.sh', `${twice(() => 'unzip wso2is-$V.zip')}if e; then\n  V=7.1.0\nfi\n`],
    [
      'images of a pipeline',
      'a.yml',
      `script: |\n${block(
        twice(() => 'x wso2/wso2is:$V'),
        2,
      )}`,
    ],
  ])('tell of both releases of %s', (_, file, text) => {
    const versions = surveyed({ 'deployment.toml': OPEN, [file]: text }).claims.map(({ version }) => version);
    expect([...new Set(versions.filter((version) => version !== null))].sort()).toEqual(['5.11.0', '7.0.0']);
  });
});
