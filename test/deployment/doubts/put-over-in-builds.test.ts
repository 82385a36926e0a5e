import { describe, expect, it } from 'vitest';
import { putOverInBuilds } from '../../../src/deployment/doubts/put-over-in-builds.ts';

const CONF = '/home/wso2carbon/wso2is-7.0.0/repository/conf';

function put(...lines: string[]): string[] {
  const text = ['FROM wso2/wso2is:7.0.0', ...lines, ''].join('\n');
  return putOverInBuilds('Dockerfile', text).map(({ kind, source, at }) => {
    return `${kind} of ${source} at ${text.slice(at.start, at.end)}`;
  });
}

describe('what a build puts over a configuration file out of its image', () => {
  it.each([
    [[`RUN cp /opt/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [
      ['ARG ACC=/opt/acc', `RUN mv $ACC/is-deployment.toml ${CONF}/deployment.toml`],
      `/opt/acc/is-deployment.toml at ${CONF}/deployment.toml`,
    ],
    [
      [`RUN cp /opt/acc/deployment.toml /tmp/d.toml && mv /tmp/d.toml ${CONF}/deployment.toml`],
      `/opt/acc/deployment.toml at ${CONF}/deployment.toml`,
    ],
  ])('is told of %j', (lines, told) => {
    expect(put(...lines)).toEqual([`deployment.toml of ${told}`]);
  });

  it.each([
    ['what the build brought there', 'COPY conf/ /opt/acc/', `RUN cp /opt/acc/deployment.toml ${CONF}/`],
    ['what it brought to a folder that a variable names', 'COPY conf $DIR', `RUN cp /opt/acc/deployment.toml ${CONF}/`],
    ['what it may have brought to one', 'COPY conf /opt/acc', `RUN cp $DIR/deployment.toml ${CONF}/`],
    ['what it brought to the working directory', 'COPY deployment.toml .', `RUN cp deployment.toml ${CONF}/`],
    [
      'what a command wrote',
      'RUN envsubst < /opt/x.tpl > /opt/acc/deployment.toml',
      `RUN cp /opt/acc/deployment.toml ${CONF}/`,
    ],
    ['what is put there only sometimes', 'RUN true', `RUN [ -f x ] || cp /opt/acc/deployment.toml ${CONF}/`],
    ['what leaves a file that is there', 'RUN true', `RUN cp -n /opt/acc/deployment.toml ${CONF}/`],
    [
      'the file of the home, brought back',
      `RUN cp ${CONF}/deployment.toml /tmp/d`,
      `RUN cp /tmp/d ${CONF}/deployment.toml`,
    ],
    ['another file', 'RUN true', `RUN cp /opt/acc/master-datasources.xml ${CONF}/`],
    ['what goes elsewhere', 'RUN true', 'RUN cp /opt/acc/deployment.toml /opt/other/'],
  ])('is not %s', (_, ...lines) => {
    expect(put(...lines)).toEqual([]);
  });
});
