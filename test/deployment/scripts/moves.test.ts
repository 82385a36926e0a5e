import { describe, expect, it } from 'vitest';
import {
  mayMove,
  withoutHarmlessLink,
  withoutHarmlessLinks,
  withoutIdle,
} from '../../../src/deployment/scripts/moves.ts';

describe('a configuration file may be brought on', () => {
  it.each([
    'cp a.toml b',
    'cp is.xml /x/identity.xml',
    'cp /x/*.xml /y/',
    'cp a ${WSO2_SERVER_HOME}/password-tmp/',
    'RUN set -e && mv conf/* repository/conf/',
    'RUN ["/bin/ln", "-s", "a", "b"]',
    '/usr/bin/cp a b',
    'envsubst < a > b',
    'tee x.jar',
    'cp -t repository/conf a.toml',
    'cp',
    'cp x.jar',
    'cp -r /opt/wso2is-7.1.0/conf /opt/is',
    'cp -r /opt/wso2is-7.1.0/* /opt/is/repository/',
    'cp -r /opt/wso2is-7.1.0 conf',
    'cp -r /opt/nowso2is-7.1.0 /opt/is',
    'cp -r /opt/wso2is-tools /opt/is',
    'cp -r ${WSO2_SERVER}/conf /opt/is',
    'cp -r ${config_volume}/* ${WSO2_SERVER_HOME}/repository/conf/',
    'cp -r ${config_volume}/repository ${WSO2_SERVER_HOME}/',
    'cp -r ${config_volume}/conf/* ${WSO2_SERVER_HOME}/',
    'ln -s /x/conf ${WSO2_SERVER_HOME}/',
    'cp -r /x/conf deployment.toml /opt/wso2is-7.1.0/repository/',
    'cp -r ${config_volume}/* ${OTHER_HOME}/',
    'cp -r ${config_volume}/* /x${WSO2_SERVER_HOME}',
    'cp -r ${config_volume}/* /opt/wso2-tools',
    'cp a.jar conf/deployment.toml repository/conf',
    'cp a.jar b; mv conf repository',
    'cp a.jar \\\n  deployment.toml repository/conf',
    'ln -s /opt/wso2is-7.1.0/repository/conf /opt/wso2is-7.1.0/conf',
    'cp -r x/repository/conf y',
    'cp a.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'cp x/deployment.toml /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'cp a.toml /opt/wso2is-7.1.0/',
    'cp a.toml /opt/wso2mi-4.2.0/conf/deployment.toml',
    'cp a.toml $DIR/wso2is-7.1.0/conf/deployment.toml',
    'cp -t /opt/wso2is-7.1.0/conf',
    'cp -r x/repository/deployments y',
    'cp $original_deployment_artifacts y',
    'cp x/$original_deployment_artifacts/a y',
    'cp a.jar.toml b',
    'cat a > /x/deployment.toml',
    'mv conf',
    'cp /x/conf /opt/wso2is-7.1.0/repository/conf',
    'cp -r /x/a /x/identity /opt/wso2is-7.1.0/repository/conf',
    'cp -r /x/repository /x/a /opt/wso2is-7.1.0/',
    'cp -r /x/a /x/b /y',
    'cp -r /x/resources /opt/wso2is-7.1.0/repository',
    `cp a.jar ${'x '.repeat(1200)}`,
    'COPY --from=build /x/conf/deployment.toml /y',
    'COPY --from=build /x/conf /y',
    ' add --chown=a:b --from=0 identity.xml /y',
    'COPY --from=0 /x/authenticators.xml /y',
    'COPY --from=0 \\\n  /x/conf/ /y',
  ])('%s', (text) => {
    expect(mayMove(`FROM x\n${text}\nUSER y\n`, null)).toBe(true);
  });

  it.each([
    'cp -r ${config_volume}/conf ${WSO2_SERVER_HOME}/',
    'cp /x/deployment.toml /opt/wso2is-7.1.0',
    'cp -r /x/conf /opt/wso2is-7.1.0/repository/conf',
    'mv /x/conf /opt/wso2is-7.1.0/repository/conf',
    'cp -r /x/conf /x/b /opt/wso2is-7.1.0',
    'cp a.toml $HOME/wso2is-7.1.0/conf/deployment.toml',
    'cp a.toml ${HOME}/wso2is-7.1.0/conf/deployment.toml',
    'cp /x/deployment.toml "$WSO2_SERVER_HOME"/conf/',
    'cp -r "${config_volume}"/conf "${WSO2_SERVER_HOME}"/',
    'cp -r /x/conf/ /x/identity.xml /opt/wso2is-7.1.0/',
    'cp /mnt/secrets-store/PASSWORD ${WSO2_SERVER_HOME}/password-tmp',
    'cp a ${WSO2_SERVER_HOME}/password-persist',
    'echo a',
    'LABEL my-cp=1 x.mv=2',
    'context: images/cp',
    'build: "cp"',
    'COPY cp/x /y',
    'USER cp-user',
    'RUN mv.sh a',
    'RUN cp a.jar /opt/lib/ && rm x',
    'cp -v "lib/a.jar" \'b.war\' /opt/lib/',
    'cp /tmp/log4j2.properties /tmp/carbon.xml $WSO2_SERVER_HOME/repository/conf/',
    'mv /tmp/wso2is-7.1.0.zip /opt',
    'cp a.tar b.tgz c.tar.gz d.car e.jks f',
    'mv wso2is-7.1.0 /opt/is',
    'mv /opt/wso2is-km-5.10.0/ /opt/is',
    'cp -r /opt/wso2is-7.1.0/* /opt/is',
    'cp -r /opt/wso2is-7.1.0/. /opt/is',
    'ln -s /opt/wso2is-* /opt/is',
    'ln -s wso2is-${V} /opt/is',
    'ln -s /opt/wso2is-$V is',
    'cp -r ${WSO2_SERVER} x',
    'cp -r files/$WSO2_SERVER/ x',
    'mv ${WSO2_SERVER_NAME}-${WSO2_SERVER_VERSION} x',
    'mv wso2is-7.1.0 /opt/confs',
    'test -d ${config_volume} && [[ "$(ls -A ${config_volume})" ]] && cp -RL ${config_volume}/* ${WSO2_SERVER_HOME}/',
    'cp -RL $artifact_volume/. $CARBON_HOME',
    'cp -RL /home/wso2carbon/wso2-config-volume/* /home/wso2carbon/wso2is-7.1.0/',
    'if ! cp -R ${original_deployment_artifacts}/server/* ${deployment_volume}/server/*;',
    'cp -r ${WSO2_SERVER_HOME}/repository/deployment/server/x ${USER_HOME}/wso2-tmp',
    'cp -r x/repository/database y',
    'cp -r x/repository/components/lib y',
    'RUN (cp a.jar b)',
    'cp a.toml /opt/wso2is-7.1.0/conf/deployment.toml',
    'mv -f conf/* /opt/wso2am-acp-4.5.0/conf/',
    'cp a.toml /opt/wso2is-7.1.0.23/repository/config/deployment.toml',
    'x=`cp a.jar b`',
    'cp a.jar b | cat',
    'COPY --from=build /opt/wso2is-7.1.0 /opt/wso2is-7.1.0',
    'COPY conf/deployment.toml /y',
    'RUN x --from=conf/conf',
    'COPY --from=build /x/conf.d /x/conference /y',
  ])('not: %s', (text) => {
    expect(mayMove(`FROM x\n${text}\nUSER y\n`, null)).toBe(false);
  });

  // So long that the test runs out of time where what is done grows faster than the text.
  it.each([
    ['cp a.jar ', true],
    ['cp ', true],
    ['COPY --from=', false],
    ['wso2-', false],
    ['cp wso2-', true],
    ['\\\n', false],
    [' ', false],
    ['cp /wso2-1', false],
    ['cp,xxxxxxxxxxxxxxxxxxxxxxxx.jar ', false],
    ['cp a.jar b\n', false],
  ])('is told of %j again and again, however long the text is', (piece, expected) => {
    const text = `${piece.repeat(1_200_000 / piece.length)}b`;
    expect([mayMove(text, null), mayMove(`COPY ${text}`, null)]).toEqual([expected, expected]);
  });
});

describe('a file that was put at a known place may be brought on', () => {
  const HOME = '/home/wso2carbon/wso2is-7.1.0';
  const places = [`${HOME}/conf/deployment.toml`];

  it.each([
    `cp ${HOME}/conf/deployment.toml /x/y`,
    `cp -r ${HOME}/conf/. /x/y`,
    'cp -r /home/* /x/y',
    'cp -r / /x/y',
    `ln -s /x/y ${HOME}/conf`,
    `ln -s /x/y /home/wso2carbon`,
    `cp /x/y ${HOME}/repository/conf/`,
    'cp /x/y $WSO2_SERVER_HOME/',
    'cp /x/y /data/conf/',
    'cp /x/y /data/deployment.toml',
    'cp /x/../home/wso2carbon /y',
    'cp /x/./y /z',
    'cp $X /y/z',
    'cp {{ x }}/y /z',
    'cp x /y/z',
    'ln -s /data/logs logs',
    'cat x | tee /x/y',
    'tee',
    'tee /etc/x /etc/wso2/deployment.toml',
    'mv conf /usr/bin',
    'cp x /usr/bin/y/z',
    'mv mo bin',
    'mv deployment.toml /bin/',
  ])('%s', (command) => {
    expect(mayMove(`RUN ${command}\n`, places)).toBe(true);
  });

  it.each([
    'ln -sf /usr/share/zoneinfo/Asia/Karachi /etc/localtime',
    'ln -snf /usr/share/zoneinfo/$TZ /etc/localtime && echo $TZ > /etc/timezone',
    `cp -r /data/userstores ${HOME}/repository/deployment/server/`,
    'cp -r /data/userstores $WSO2_SERVER_HOME/repository/deployment/server/',
    `cp /data/WSO2DB.mv.db ${HOME}/repository/database/`,
    `ln -s /data/logs ${HOME}/repository/logs`,
    'mv x repository/components/lib/',
    'cp /x/y.sh ${CARBON_HOME}/bin/',
    `mv x ${HOME}/lib/y`,
    'cp /x/ca.crt $WSO2_SERVER_HOME/repository/resources/security/',
    '["cp", "/jars/*.jar", "/lib-vol/"]',
    '["sh", "-c", "cp /x/y /lib-vol/"]',
    `cp /home/wso2carbon/x /y/z`,
    'echo x | tee -a /etc/apt/sources.list.d/x.list',
    'mv mo /bin',
    'mv mo /usr/sbin/',
    'cp tools/y $X /usr/local/bin/y',
  ])('not: %s', (command) => {
    expect(mayMove(`RUN ${command}\n`, places)).toBe(false);
  });

  it('that a system finds its commands beside', () => {
    expect(mayMove('mv mo /usr/local/bin', ['/usr/local/bin/x.toml'])).toBe(true);
    expect(mayMove('mv mo /usr/local/bin', null)).toBe(true);
    expect(mayMove('mv mo /usr/local/bin', ['/opt/x', '/usr/local/bin/x.toml'])).toBe(true);
  });

  it('that begins with a variable by all but what a system has', () => {
    const link = 'ln -sf /usr/share/zoneinfo/UTC /etc/localtime';
    expect(mayMove(link, ['{{ carbon_home }}/conf/'])).toBe(false);
    expect(mayMove('ln -sf /data/x /data/y', ['{{ carbon_home }}/conf/'])).toBe(true);
    expect(mayMove('ln -sf /data/x /data/y', ['${WSO2_SERVER_HOME}/conf/'])).toBe(false);
    expect(mayMove('ln -sf /home/x /data/y', ['$CARBON_HOME/conf/'])).toBe(false);
    expect(mayMove('ln -sf /home/wso2carbon /data/y', ['$CARBON_HOME/conf/'])).toBe(true);
    expect(mayMove('ln -sf /data/x /data/y', ['$CARBON_HOME/conf/', '/data'])).toBe(true);
  });
});

describe('all that lies in a folder and goes over a home', () => {
  const HOME = '/home/wso2carbon/wso2is-7.1.0';

  it.each([
    ['/x/*', ['/x/deployment.toml'], false],
    ['/x/.', ['/x/deployment.toml'], false],
    ['/x/*', ['/x/conf/deployment.toml', '/x/conf/identity/identity.xml'], false],
    ['/x/*', ['/x/repository/conf/deployment.toml'], true],
    ['/x/*', ['/x/deployment.toml', '/x/repository/conf/identity/identity.xml'], true],
    // What lies there is not known.
    ['/x/*', ['/y/deployment.toml'], true],
    ['/x/*', ['/xy/deployment.toml'], true],
    ['/x/*', null, true],
    ['$X/*', ['/x/deployment.toml'], true],
    ['/x*', ['/x/deployment.toml'], true],
  ])('brings on by %s what lies at %j: %s', (from, places, expected) => {
    expect(mayMove(`cp -R ${from} ${HOME}/\n`, places)).toBe(expected);
  });
});

describe('a text without the links that bring on nothing', () => {
  const places = ['/opt/wso2is-7.1.0/conf/deployment.toml'];

  it('has the others', () => {
    const links = 'ln -sf /usr/share/zoneinfo/UTC \\\n /etc/localtime && ln -s a b\nln /opt /x\nln\nmy-ln /x /y\n';
    expect(withoutHarmlessLinks(links, places)).toBe('&& ln -s a b\nln /opt /x\nln\nmy-ln /x /y\n');
  });

  it.each([
    ['file: {src: /data/logs, dest: /opt/wso2is-7.1.0/repository/logs, state: link}', true],
    ['file:\n  src: "/data/logs"\n  path: "{{ home }}/repository/logs"\n  state: "hard"', true],
    ['file: src=/data/x dest=/data/y state=link', true],
    ['file: {src: /data/logs, dest: /opt/wso2is-7.1.0/conf, state: link}', false],
    ['file: {src: "{{ item.src }}", dest: "/data/y", state: link}', false],
    ['file: {src: /data/x, dest: /data/y, path: /data/z, state: link}', false],
    ['file: {dest: /data/y, state: link}', false],
    ['file: {src: /data/x, dest: /data/y, state: linked}', false],
  ])('has none of a task: %j', (task, isHarmless) => {
    expect(withoutHarmlessLink(task, places) !== task).toBe(isHarmless);
  });
});

describe('what goes to where no server reads it', () => {
  const T = '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml';

  it.each([
    `envsubst < /x > ${T}`,
    `cat /x | tee ${T}`,
    `ln -s /x ${T}`,
    `rsync /x ${T}`,
    'cp /x ${WSO2_SERVER_HOME}/conf/',
    'COPY --from=conf /out/deployment.toml ${WSO2_SERVER_HOME}/conf/',
    'envsubst < /x > /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml',
  ])('is brought on by nothing: %s', (command) => {
    expect(mayMove(command, ['/x'], ['/home/wso2carbon/wso2is-7.0.0'])).toBe(false);
  });

  it.each([
    'ln -s /x /home/wso2carbon/wso2is-7.1.0/conf',
    `cat ${T} > ${'${WSO2_SERVER_HOME}'}/repository/conf/deployment.toml`,
    `sed s/a/b/ ${T} >"$PLACE"`,
    'envsubst < /x > /home/wso2carbon/wso2is-7.0.1/repository/conf/deployment.toml',
    'COPY --from=conf /out/deployment.toml ${WSO2_SERVER_HOME}/repository/conf/',
  ])('may be brought on by another one: %s', (command) => {
    expect(mayMove(command, ['/x'], ['/home/wso2carbon/wso2is-7.0.0'])).toBe(true);
  });
});

describe('a text without the commands that bring nothing anywhere', () => {
  it('has the others and what parts them', () => {
    expect(withoutIdle('RUN chown -R a:b /x && cp /x /y; ls /y\n')).toBe('RUN && cp /x /y; \n');
    expect(withoutIdle('COPY --chown=a /x /y\nRUN mkdir /z')).toBe('COPY --chown=a /x /y\nRUN ');
    expect(withoutIdle('ls /x | xargs cp')).toBe('ls /x | xargs cp');
  });

  // So long that the test runs out of time where what is done grows faster than the text.
  it.each(['ls ', 'ls \\\n', 'ls|', ';ls', '\n ls \\', ' \\'])('is told of %j again and again', (piece) => {
    expect(withoutIdle(`;${piece.repeat(600_000 / piece.length)}|x`).length).toBeLessThanOrEqual(600_003);
  });
});

it('has a link of several that brings one of them on', () => {
  const link = 'ln -s /data/logs /opt/wso2is-7.1.0/repository/conf /srv/x\n';
  expect(withoutHarmlessLinks(link, ['/opt/wso2is-7.1.0/repository/conf'])).toBe(link);
});

it('has a link of a task that goes through several', () => {
  const task = 'loop: [{src: /data/x}, {src: /y}]\nfile: {src: "{{ item.src }}", dest: /data/y, state: link}';
  expect(withoutHarmlessLink(task, ['/opt/wso2is-7.1.0/repository/conf'])).toBe(task);
});

it('has no link that goes into a folder which an option names', () => {
  const places = ['/opt/wso2is-7.1.0/conf/deployment.toml'];
  expect(withoutHarmlessLinks('ln -s -t /srv/links /opt/wso2-tools\n', places)).toBe('\n');
  expect(withoutHarmlessLinks('ln -s /srv/links /opt/wso2-tools\n', places)).toBe('ln -s /srv/links /opt/wso2-tools\n');
});
