import { describe, expect, it } from 'vitest';
import { buildContext } from '../../../src/deployment/docker/build-context.ts';
import { ENABLED, OPEN, told } from '../tree.ts';

describe('the folder a Dockerfile is built from', () => {
  const context = (path: string, copy: string, others: string[]): string =>
    buildContext(path, `FROM alpine\n${copy}\n`, [path, ...others].sort());

  it.each([
    ['a file by the way from the root', 'is/Dockerfile', 'COPY is/conf/x.toml /opt/', ['is/conf/x.toml'], ''],
    ['a folder by the way from the root', 'is/Dockerfile', 'ADD ./is/conf/ /opt/', ['is/conf/x.toml'], ''],
    ['its whole folder', 'is/Dockerfile', 'COPY is /opt/', ['is/x'], ''],
    ['the way from a folder between', 'a/b/is/Dockerfile', 'COPY b/is/x /opt/', ['a/b/is/x'], 'a'],
    ['the nearest of two', 'a/b/b/Dockerfile', 'COPY b/x /opt/', ['a/b/b/x', 'b/x'], 'a/b'],
    ['one of several', 'is/Dockerfile', 'COPY packs/is.zip is/x /opt/', ['is/x'], ''],
    ['one of several instructions', 'is/Dockerfile', 'COPY packs/is.zip /opt/\nADD is/x /opt/', ['is/x'], ''],
    ['what it has not', 'is/Dockerfile', 'COPY conf/x.toml /opt/', ['conf/x.toml'], ''],
    ['what names the way, though its own has as much', 'is/Dockerfile', 'COPY is/x y /opt/', ['is/x', 'is/y'], ''],
    ['it from a folder between', 'a/b/is/Dockerfile', 'COPY b/is/x y /opt/', ['a/b/is/x', 'a/b/is/y'], 'a'],
    ['more than it', 'is/Dockerfile', 'COPY x y z /opt/', ['is/x', 'y', 'z'], ''],
    ['most of all that lie above', 'a/b/is/Dockerfile', 'COPY x y /opt/', ['a/b/x', 'a/x', 'a/y', 'x', 'y'], 'a'],
    ['one of an image of several', 'is/Dockerfile', 'COPY a /\nFROM wso2/wso2is AS b\nCOPY is/x /', ['is/x'], ''],
  ])('is the one above that has %s', (_, path, copy, others, expected) => {
    expect(context(path, copy, others)).toBe(expected);
  });

  it.each([
    ['the file lies in it', 'is/Dockerfile', 'COPY conf/x.toml /opt/', ['is/conf/x.toml', 'conf/x.toml']],
    ['the way begins again in it', 'is/Dockerfile', 'COPY is/x /opt/', ['is/is/x', 'is/x']],
    ['the file is nowhere', 'is/Dockerfile', 'COPY is/x /opt/', ['is/y']],
    ['it has as much', 'is/Dockerfile', 'COPY x y /opt/', ['is/x', 'y']],
    ['it has more', 'is/Dockerfile', 'COPY x y z /opt/', ['is/x', 'is/y', 'z']],
    ['it is copied from another stage', 'is/Dockerfile', 'COPY --from=b is/x /opt/', ['is/x']],
    ['all is copied', 'is/Dockerfile', 'COPY . /opt/', ['is/x']],
    ['nothing is copied', 'is/Dockerfile', 'RUN ls is/x', ['is/x']],
  ])('is its own where %s', (_, path, copy, others) => {
    expect(context(path, copy, others)).toBe('is');
  });

  it('is the root for one there', () => {
    expect(context('Dockerfile', 'COPY x /opt/', ['x'])).toBe('');
    expect(context('Dockerfile', 'COPY . /opt/', ['x'])).toBe('');
  });

  it('tells what runs with a file of any name', () => {
    const files = {
      'docker/is/Dockerfile':
        'FROM wso2/wso2is:7.0.0\nCOPY envs/base.conf ${WSO2_SERVER_HOME}/repository/conf/deployment.toml\n',
      'build.sh': 'docker build -f docker/is/Dockerfile -t acme/is .\n',
      'envs/base.conf': ENABLED,
    };
    expect(told(files)).toEqual(['envs/base.conf: wso2is 7.0.0 A enabled B disabled']);
  });

  it('tells what runs with the file', () => {
    const files = {
      'integrator/Dockerfile': 'FROM wso2/wso2mi:4.2.0\nCOPY integrator/conf/deployment.toml ${HOME}/conf/\n',
      'integrator/conf/deployment.toml': OPEN,
      'am/Dockerfile': 'FROM wso2/wso2am:4.3.0\n',
    };
    expect(told(files)).toEqual(['am/Dockerfile#am/Dockerfile: wso2am 4.3.0 A missing B not-affected']);
  });
});
