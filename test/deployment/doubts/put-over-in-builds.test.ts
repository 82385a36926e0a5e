import { describe, expect, it } from 'vitest';
import { mayPutOver, putOverInBuilds } from '../../../src/deployment/doubts/put-over-in-builds.ts';

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
    [
      [`RUN cp /opt/acc/deployment.toml \${TMP}/d.toml && mv $TMP/d.toml ${CONF}/deployment.toml`],
      `/opt/acc/deployment.toml at ${CONF}/deployment.toml`,
    ],
    [
      ['ENV ACC=/opt/acc', 'WORKDIR $ACC', `RUN cp -f conf/deployment.toml ${CONF}/`],
      `/opt/acc/conf/deployment.toml at ${CONF}/`,
    ],
    [[`RUN cp acc/deployment.toml ${CONF}/`], `acc/deployment.toml at ${CONF}/`],
    [[`RUN cp $DIR/deployment.toml ${CONF}/`], `$DIR/deployment.toml at ${CONF}/`],
    [['COPY conf /opt/other/', `RUN cp /opt/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [['COPY a.sh /x/a.sh', `RUN cp $DIR/deployment.toml ${CONF}/`], `$DIR/deployment.toml at ${CONF}/`],
    [[`RUN cp /opt/acc/log4j2.properties /opt/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [[`RUN cp /opt/acc/deployment.toml ${CONF}/ -v`], `/opt/acc/deployment.toml at ${CONF}/`],
    [[`RUN install -m 644 /opt/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [[`RUN cp -r /opt/acc /tmp/ && cp /tmp/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [[`RUN cp -r /opt/acc/ /tmp && cp /tmp/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [
      [`RUN cp -r /opt/acc/* /srv/acc/ && cp /srv/acc/deployment.toml ${CONF}/`],
      `/opt/acc/deployment.toml at ${CONF}/`,
    ],
    [[`RUN cp --help && cp /opt/acc/deployment.toml ${CONF}/`], `/opt/acc/deployment.toml at ${CONF}/`],
    [
      ['COPY a.sh /opt/a.sh', `RUN cp /opt/a.sh /tmp/ && cp /tmp/acc/deployment.toml ${CONF}/`],
      `/tmp/acc/deployment.toml at ${CONF}/`,
    ],
  ])('is told of %j', (lines, told) => {
    expect(put(...lines)).toEqual([`deployment.toml of ${told}`]);
  });

  it('is of the home that its own command names', () => {
    const command = `cp /opt/acc/deployment.toml ${CONF}/`;
    const text = `FROM x\nRUN ls /opt/wso2am-4.2.0/repository/conf && ${command} && ls /opt/wso2am-4.2.0/repository/conf\n`;
    expect(putOverInBuilds('Dockerfile', text).map(({ pack }) => pack?.product)).toEqual(['wso2is']);
  });

  it('may be where a command copies or moves', () => {
    expect(['RUN cp a b', 'RUN mv a b', 'RUN install a b', 'RUN tar xf a', 'RUN ls'].map(mayPutOver)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['what the build brought there', 'COPY conf/ /opt/acc/', `RUN cp /opt/acc/deployment.toml ${CONF}/`],
    ['what it brought to a folder that a variable names', 'COPY conf $DIR', `RUN cp /opt/acc/deployment.toml ${CONF}/`],
    ['what it may have brought to one', 'COPY conf /opt/acc', `RUN cp $DIR/deployment.toml ${CONF}/`],
    [
      'what it may have brought to one beside another file',
      'COPY a.sh /x/a.sh\nCOPY conf /opt/acc',
      `RUN cp $DIR/deployment.toml ${CONF}/`,
    ],
    [
      'what it may have brought to a folder below one with an ending',
      'COPY conf /opt/acc.files/x',
      `RUN cp $DIR/deployment.toml ${CONF}/`,
    ],
    [
      'the file that it may have brought there',
      'COPY is.toml /x/deployment.toml',
      `RUN cp $DIR/deployment.toml ${CONF}/`,
    ],
    ['what it added', 'ADD conf/ /opt/acc/', `RUN cp /opt/acc/deployment.toml ${CONF}/`],
    ['what it brought to a hidden folder', 'COPY conf .acc', `RUN cp .acc/deployment.toml ${CONF}/`],
    ['what it brought to the folder above', 'COPY conf ..', `RUN cp ../deployment.toml ${CONF}/`],
    [
      'what it brought on to another folder',
      'COPY conf/ /opt/acc/',
      `RUN cp /opt/acc/deployment.toml /tmp/ && cp /tmp/deployment.toml ${CONF}/`,
    ],
    [
      'what it brought on with its folder',
      'COPY conf/deployment.toml /opt/acc/',
      `RUN cp -r /opt/acc/* /tmp && cp /tmp/deployment.toml ${CONF}/`,
    ],
    [
      'the file of the home, brought back from a folder',
      `RUN mv ${CONF}/deployment.toml /tmp/`,
      `RUN mv /tmp/deployment.toml ${CONF}/`,
    ],
    ['what a label says', 'RUN true', `LABEL how="cp /opt/acc/deployment.toml ${CONF}/"`],
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
