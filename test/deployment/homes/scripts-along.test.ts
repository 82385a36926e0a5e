import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import { textsAlong } from '../../../src/deployment/homes/scripts-along.ts';
import { CLOSED, configMap, type Files, findings, judged, surveyed, workload } from '../tree.ts';

const WRONG = '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml';
const MOVE = 'mv conf/* repository/conf/\n';
const state = (files: Files): string | undefined =>
  judged({ 'deployment.toml': CLOSED, ...files }).deployments[0]?.parts.A.state;
const service = (lines: string): string => `services:\n  is:\n${lines}    volumes: ["./deployment.toml:${WRONG}"]\n`;
const built = (more: string, files: Files = {}): string | undefined =>
  state({ Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${WRONG}\n${more}`, ...files });

describe('what comes along with a server that gets its configuration at the wrong place', () => {
  it('is the Dockerfile a service builds, also one that copies nothing', () => {
    const of = (more: string): string | undefined =>
      state({ 'compose.yaml': service('    build: is\n'), 'is/Dockerfile': `FROM wso2/wso2is:7.1.0\n${more}` });
    expect(of('')).toBe('missing');
    expect(of(`RUN ${MOVE}`)).toBe('disabled');
  });

  it('is no other service of the compose file that has nothing in common with it', () => {
    const beside = (other: string, own = ''): string | undefined =>
      state({ 'compose.yaml': `${service('    image: wso2/wso2is:7.1.0\n')}${own}  web:\n    image: nginx\n${other}` });
    const moves = `    command: ${MOVE}`;
    expect(beside(moves)).toBe('missing');
    expect(beside(`${moves}    volumes: [./web:/web, {type: volume, source: data, target: /d}]\n`)).toBe('missing');
    expect(beside(`${moves}    volumes: [./deployment.toml:/x]\n`)).toBe('disabled');
    expect(beside(`${moves}    volumes: [{type: bind, source: ./deployment.toml/, target: /x}]\n`)).toBe('disabled');
    expect(beside(`${moves}    volumes_from: [is]\n`)).toBe('disabled');
    expect(beside(`    x: &own\n  ${moves}`)).toBe('disabled');
    expect(beside(moves, '    extends: {service: base}\n')).toBe('disabled');
    expect(beside('', moves)).toBe('disabled');
    expect(beside(`${moves}    volumes: [./web:/web, {type: tmpfs, target: /t}]\n`)).toBe('missing');
    expect(beside(`${moves}  empty:\n`)).toBe('missing');
    expect(beside(moves, `  a:\n    image: nginx\n    environment: {A: ${'x'.repeat(100)}}\n`)).toBe('missing');
  });

  it('is no such service whatever stands beside the services, and one that comes after another', () => {
    const server = service('    image: wso2/wso2is:7.1.0\n');
    const web = `  web:\n    image: nginx\n    command: ${MOVE}`;
    expect(state({ 'compose.yaml': `${server}${web}---\nx: 1\n` })).toBe('missing');
    expect(state({ 'compose.yaml': `x-log: &log {a: b}\n${server}${web}` })).toBe('missing');
    const shared = `${server.replace('services:\n', 'services:\n  db:\n    image: nginx\n')}${web}`;
    expect(state({ 'compose.yaml': shared })).toBe('missing');
    expect(state({ 'compose.yaml': `${shared}    volumes: [./deployment.toml:/x]\n` })).toBe('disabled');
  });

  it('is a script as a whole, whatever other services the compose file has', () => {
    const mounts = `    volumes: ["./deployment.toml:${WRONG}", "./start.sh:/start.sh"]\n`;
    const compose = `services:\n  is:\n    image: wso2/wso2is:7.1.0\n${mounts}  web:\n    image: nginx\n    environment: {A: ${'x'.repeat(500)}}\n`;
    const of = (script: string): string | undefined => state({ 'compose.yaml': compose, 'start.sh': script });
    expect(of('true\n'.repeat(50))).toBe('missing');
    expect(of(`${'true\n'.repeat(50)}${MOVE}`)).toBe('disabled');
  });

  it('is the Dockerfile of several images of which a service builds one', () => {
    const of = (more: string): string | undefined =>
      judged({
        'compose.yaml': service('    build: {context: is, target: is}\n'),
        'deployment.toml': CLOSED,
        'is/Dockerfile': `FROM wso2/wso2is:7.1.0 AS is\nCOPY x /x\n${more}FROM wso2/wso2am:4.5.0 AS am\n`,
        'is/x': 'x\n',
      }).deployments.find(({ id }) => !id.includes('Dockerfile'))?.parts.A.state;
    expect(of('')).toBe('missing');
    expect(of(`RUN ${MOVE}`)).toBe('disabled');
  });

  it('may be anything where the folder of a build comes along as a whole', () => {
    const of = (copy: string): string | undefined =>
      state({
        'compose.yaml': service('    build: is\n'),
        'is/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY ${copy} /build/\n`,
        'is/x': 'x\n',
      });
    expect(of('x')).toBe('missing');
    expect(of('.')).toBe('disabled');
  });

  it.each([
    ['COPY Dockerfile /\n', {}, 'missing'],
    ['COPY made/start.v1-x /\n', {}, 'disabled'],
    ['COPY made/start.py /\n', {}, 'missing'],
    ['COPY made/lib/ /opt/lib/\n', {}, 'disabled'],
    ['COPY made/$X.jar /opt/lib/\n', {}, 'missing'],
    ['COPY made/$X.toml /opt/lib/\n', {}, 'missing'],
    ['COPY made/*.toml /opt/lib/\n', { 'made/a.toml': 'x = 1\n' }, 'missing'],
    ['COPY made/$X.sh /opt/lib/\n', {}, 'disabled'],
    ['COPY lib/ /opt/lib/\n', { 'lib/identity.xml.j2': `<a>${MOVE}</a>` }, 'missing'],
    ['COPY lib/ /opt/lib/\n', { 'lib/start.j2': MOVE }, 'disabled'],
  ])('is read by what it may be: %j', (more, files, expected) => {
    expect(built(more, files)).toBe(expected);
  });

  it('may have a script where the repository does not hold it, so that it is told with a warning', () => {
    const levels = (more: string): string[] =>
      findings({
        'deployment.toml': CLOSED,
        Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${WRONG}\n${more}`,
      });
    expect(levels('COPY made/lib/ /opt/lib/\n')).toEqual(['warning Dockerfile:2 -']);
    expect(levels('COPY made/$X /opt/lib/\n')).toEqual([]);
  });

  it('is what its own config maps hold, not those of others', () => {
    const of = (key: string, name: string): string | undefined =>
      judged({
        'conf.yaml': `${configMap('conf', CLOSED)}  note: x\n`,
        'map.yaml': configMap(name, `echo wso2\n${MOVE}`, key),
        'is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'conf', WRONG),
      }).deployments[0]?.parts.A.state;
    expect(of('start', 'other')).toBe('missing');
    const one = `${configMap('conf', CLOSED)}  start: |\n    ${MOVE}`;
    const files = { 'conf.yaml': one, 'is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'conf', WRONG) };
    expect(judged(files).deployments[0]?.parts.A.state).toBe('disabled');
    expect(findings(files)).toEqual([]);
  });

  it('is as a container gets it: of two dollars Compose leaves one, a build both', () => {
    const along = (files: Files, more: Partial<Unit> = {}) => {
      const survey = surveyed(files);
      return textsAlong({ ...(survey.units[0] as Unit), ...more }, survey)?.texts.join('');
    };
    const build = 'FROM wso2/wso2is:7.1.0\nRUN mkdir /tmp/$$\n';
    expect(along({ Dockerfile: build })).toBe(build);
    const compose = 'services:\n  is:\n    image: wso2/wso2is:7.1.0\n    command: mkdir /tmp/$$\n';
    expect(along({ 'compose.yaml': compose })).toBe(compose.replace('$$', () => '$'));
    // A service that is not there leaves the others as they are.
    expect(along({ 'compose.yaml': compose }, { name: 'gone' })).toBe(compose.replace('$$', () => '$'));
  });
});

describe('a script of an image, with its own variables', () => {
  const scripts = (path: string, script: string): string[] => {
    const files = {
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY ${path} /run\nENTRYPOINT ["/run"]\n`,
      [path]: script,
    };
    const survey = surveyed(files);
    const [unit] = survey.units;
    return unit ? (textsAlong(unit, survey)?.scripts ?? []) : [];
  };

  it('has what they hold, whatever the script is called', () => {
    expect(scripts('run.sh', 'V=7.1.0\ncp a /x-$V\n')).toEqual(['V=7.1.0\ncp a /x-7.1.0\n']);
    expect(scripts('run', '#!/bin/bash\nV=7.1.0\ncp a /x-$V\n')[0]).toContain('/x-7.1.0');
    expect(scripts('run', '#!/usr/bin/env sh\nV=7.1.0\ncp a /x-$V\n')[0]).toContain('/x-7.1.0');
    expect(scripts('run', '#!/usr/bin/python3\nV=7.1.0\ncp a /x-$V\n')[0]).toContain('/x-$V');
    expect(scripts('run', 'V=7.1.0\ncp a /x-$V # !/bin/sh\n')[0]).toContain('/x-$V');
  });
});
