import { describe, expect, it } from 'vitest';
import { foldersThere, isPutWithin, placingOptions } from '../../../src/deployment/scripts/folder-place.ts';

const CONF = '/opt/wso2is-7.1.0/repository/conf';

/** @param isThere whether the place is there for sure */
function within(command: string, isThere: boolean): boolean | null {
  const [name = '', ...words] = command.split(' ');
  const operands = words.filter((word) => !word.startsWith('-'));
  return isPutWithin(
    { name, options: placingOptions(words), count: operands.length - 1 },
    operands[0] as string,
    isThere,
  );
}

describe('a folder that a command brings to a place', () => {
  it.each([
    ['cp -r conf /x', true, null],
    ['cp -r conf/ /x', true, null],
    ['mv conf /x', true, null],
    ['scp -r conf is:/x', true, null],
    ['cp -r conf bin /x', true, true],
    ['cp -r conf/. /x', false, false],
    ['cp -r conf/* /x', false, false],
    ['cp -r . /x', false, false],
    ['cp -rT conf /x', false, false],
    ['cp -r --no-target-directory conf /x', false, false],
    ['cp -r --parents conf /x', null, null],
    ['cp -rn conf /x', true, null],
    ['rsync -a conf /x', true, true],
    ['rsync -a conf/ /x', false, false],
    ['rsync -aR a/conf /x', null, null],
    ['ln -s /a/conf /x', true, null],
    ['ln -sfn /a/conf /x', null, null],
  ])('%s goes into one that is there: %s, else: %s', (command, there, open) => {
    expect(within(command, true)).toBe(there);
    expect(within(command, false)).toBe(open);
  });
});

describe('a folder of a home', () => {
  const isThere = (script: string, place: string) =>
    foldersThere(script)(place, (word) =>
      word.replace('$H', '/opt/wso2is-7.1.0').replace('$EMPTY', '').replaceAll('"', ''),
    );

  it.each([
    ['unzip wso2is-7.1.0.zip', CONF],
    ['unzip wso2is-7.1.0.zip', `${CONF}/`],
    ['ls', `wso2@is:${CONF}/identity`],
    ['ls', '$CARBON_HOME/repository'],
    [`rm -rf ${CONF}/*`, CONF],
    ['rm -rf $TMP /opt/wso2is-7.1.0', CONF],
    ['rm -rf /srv/wso2is-7.0.0/repository/conf', CONF],
    ['rm -rf $EMPTY', CONF],
    [`mv conf ${CONF}`, CONF],
    [`mv conf ${CONF} --verbose`, CONF],
    ['mkdir -p /opt/wso2is-7.1.0', CONF],
    ['unzip -q wso2is-7.1.0.zip -d /opt', '/opt/wso2is-7.1.0'],
    ['unzip -q wso2is-7.1.0.zip -d /opt/', '/opt/wso2is-7.1.0/'],
    ['tar xzf wso2is-7.1.0.tar.gz -C /opt', '/opt/wso2is-7.1.0'],
    ['unzip -qod /opt wso2is-7.1.0.zip', '/opt/wso2is-7.1.0'],
    ['tar -xzC /opt -f wso2is-7.1.0.tar.gz', '/opt/wso2is-7.1.0'],
    ['tar -xzf /dist/wso2is-7.1.0.tar.gz --directory=/opt/', '/opt/wso2is-7.1.0'],
    ['tar -xzf /dist/wso2is-7.1.0.tar.gz --directory /opt', '/opt/wso2is-7.1.0'],
    ['bsdtar -xf /dist/wso2is-7.1.0.zip -C /opt', '/opt/wso2is-7.1.0'],
    ['cd /opt && unzip -q /dist/wso2is-7.1.0.zip', '/opt/wso2is-7.1.0'],
    ['cd /opt; tar xzf /dist/wso2is-7.1.0.tgz', '/opt/wso2is-7.1.0'],
    ['rm -rf /opt/wso2is-7.1.0\nunzip wso2is-7.1.0.zip -d /opt', '/opt/wso2is-7.1.0'],
    ['mkdir -p /opt\nunzip wso2is-7.1.0.zip -d /opt', '/opt/wso2is-7.1.0'],
    ['FROM wso2/wso2is:7.1.0', '/home/wso2carbon/wso2is-7.1.0'],
    ['ls', 'is-0:/home/wso2carbon/wso2is-7.1.0'],
    ['FROM --platform=linux/amd64 registry.wso2.com/wso2-is/is:7.1.0.3', '/home/wso2carbon/wso2is-7.1.0'],
  ])('is there for sure: %s, %s', (script, place) => {
    expect(isThere(script, place)).toBe(true);
  });

  it.each([
    [`rm -rf ${CONF}`, CONF],
    ['rm -rf "$H/repository/conf/"', CONF],
    ['rm -rf $H/repository/*', CONF],
    ['rm -rf $H/repository/$d', CONF],
    [`cd ${CONF}/.. && mv conf conf.orig`, CONF],
    ['rm -rf $H/tmp $H/repository/conf', CONF],
    ['mkdir -p $H/repository', CONF],
    ['mkdir -p $H/repository /srv/logs', CONF],
    ['ls', `${CONF}/other`],
    ['ls', '/opt/wso2is-7.1.0'],
    ['unzip wso2is-7.1.0.zip -d /opt\nrm -rf /opt/wso2is-7.1.0', '/opt/wso2is-7.1.0'],
    ['unzip wso2is-7.1.0.zip -d /opt\nmv /opt/wso2is-7.1.0 /opt/is', '/opt/wso2is-7.1.0'],
    ['unzip wso2is-7.1.0.zip -d /tmp', '/opt/wso2is-7.1.0'],
    ['unzip wso2is-7.1.0.zip', 'wso2is-7.1.0'],
    ['cd /tmp && unzip wso2is-7.1.0.zip', '/opt/wso2is-7.1.0'],
    ['cd /opt && unzip -l wso2is-7.1.0.zip', '/opt/wso2is-7.1.0'],
    ['cd /opt && tar czf wso2is-7.1.0.tar.gz conf', '/opt/wso2is-7.1.0'],
    ['cd /opt && unzip wso2is-7.1.0.zip -d "$EMPTY"', '/opt/wso2is-7.1.0'],
    ['unzip -q wso2is-7.1.0.zip -d', '/opt/wso2is-7.1.0'],
    ['unzip wso2is-7.1.01.zip -d /opt', '/opt/wso2is-7.1.0'],
    ['unzip wso2is-7.0.0.zip -d /opt', '/opt/wso2is-7.1.0'],
    ['ls', 'root@is:/home/wso2carbon/wso2is-7.1.0'],
    ['ls', 'is-0:/opt/wso2is-7.1.0'],
    ['FROM acme/wso2is:7.1.0', '/home/wso2carbon/wso2is-7.1.0'],
    ['FROM wso2/wso2is:7.0.0', '/home/wso2carbon/wso2is-7.1.0'],
    ['FROM wso2/wso2is:7.1.0', '/opt/wso2is-7.1.0'],
  ])('may be missing: %s, %s', (script, place) => {
    expect(isThere(script, place)).toBe(false);
  });

  it('is only that of the pack, not one of a shorter name beside it', () => {
    const isFolder = foldersThere('unzip wso2is-7.1.0.zip -d /opt');
    const asked = ['/opt/wso2is-7.1.0', '/opt/wso2is'].map((place) => isFolder(place, (word) => word));
    expect(asked).toEqual([true, false]);
  });
});
