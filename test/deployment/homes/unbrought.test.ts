import { describe, expect, it } from 'vitest';
import { CLOSED, cut, type Files, judged, OPEN } from '../tree.ts';

const SETUP = '#!/bin/bash\nunzip -q wso2is-7.0.0.zip -d /opt\n/opt/wso2is-7.0.0/bin/wso2server.sh start\n';

/** The warnings on files that nothing brings into the home of a script, by what they are told at. */
const unbrought = (more: Files, setup = SETUP): string[] => {
  const files = { 'install.sh': setup, 'conf/deployment.toml': CLOSED, ...more };
  return judged(files)
    .findings.filter(({ message }) => message.includes('into the home that is unpacked here'))
    .map(({ message, span }) => `${message.split(' ')[5]} ${span.file} ${cut(files, span)}`);
};
const TOLD = ['conf/deployment.toml install.sh wso2is-7.0.0'];

describe('a file beside a script that unpacks a pack and starts its server', () => {
  it('is told at the pack where nothing brings it', () => {
    expect(unbrought({})).toEqual(TOLD);
    expect(unbrought({}, SETUP.replace('/opt/wso2is-7.0.0/bin/wso2server.sh start', 'systemctl start wso2is'))).toEqual(
      TOLD,
    );
    expect(unbrought({ 'other.sh': 'cp a.jar /opt/wso2is-7.0.0/lib/\n' })).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    ['a copy', { 'other.sh': 'cp conf/deployment.toml "$TARGET"\n' }],
    ['a copy of its folder', { 'other.sh': 'cp -r conf/* "$TARGET"\n' }],
    ['a copy to where it is read', { 'other.sh': 'cp "$SOURCE"/* /opt/wso2is-7.0.0/repository/conf/\n' }],
    ['a link', { 'other.sh': 'ln -s "$SOURCE" "$TARGET"\n' }],
    ['a program', { 'other.py': '#!/usr/bin/python3\nshutil.copytree(x, home + "/repository/conf")\n' }],
  ])('is not where something may bring it: %s', (_name, more) => {
    expect(unbrought(more)).toEqual([]);
  });

  it('is not where no script of the repository does both', () => {
    expect(unbrought({}, SETUP.replace(/.*start\n/, ''))).toEqual([]);
    expect(unbrought({}, SETUP.replace(/unzip.*\n/, ''))).toEqual([]);
    expect(unbrought({ 'install.sh': '', 'install.yml': `run: |\n  ${SETUP.replaceAll('\n', '\n  ')}\n` })).toEqual([]);
  });

  it('is not where it lies in a home, or the verdict is the same without it', () => {
    const home = { 'conf/deployment.toml': '', 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED };
    expect(unbrought(home)).toEqual([]);
    expect(unbrought({ 'conf/deployment.toml': OPEN })).toEqual([]);
    const of = (path: string): string[] => unbrought({ 'conf/deployment.toml': '', [path]: CLOSED });
    expect(of('other/repository/conf/deployment.toml')).toEqual([]);
    expect(of('repository/conf/deployment.toml')).toEqual([]);
    expect(of('x/repository/conf/prod/deployment.toml')).toEqual([]);
    expect(of('myrepository/conf/deployment.toml')).toHaveLength(1);
  });

  it('is not where it is a template, or one of several that are called alike', () => {
    const template = { 'conf/deployment.toml': '', 'conf/deployment.toml.j2': CLOSED.replace('false', '{{ x }}') };
    expect(unbrought(template)).toEqual([]);
    expect(unbrought({ 'conf/deployment.toml': '', 'conf/deployment-uk.toml': CLOSED })).toEqual([]);
  });

  it('is not where an image runs with it', () => {
    const image =
      'services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./conf:/home/wso2carbon/wso2-config-volume/repository/conf\n';
    expect(unbrought({ 'compose.yaml': image })).toEqual([]);
    const build = 'FROM acme/x\nCOPY conf /home/wso2carbon/wso2-config-volume\n';
    expect(unbrought({ Dockerfile: build })).toEqual([]);
  });
});
