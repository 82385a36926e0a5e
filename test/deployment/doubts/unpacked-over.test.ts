import { describe, expect, it } from 'vitest';
import { block, CLOSED, type Files, judged, place } from '../tree.ts';

const HOME = '/opt/wso2is-6.1.0';
const CONF = `${HOME}/repository/conf/deployment.toml`;
const COPY = `cp conf/deployment.toml ${CONF}`;
const UNZIP = 'unzip -qo wso2is-6.1.0.zip -d /opt';

/** The places of the warnings on what is laid over a file. */
const over = (files: Files): string[] =>
  judged(files)
    .findings.filter(({ message }) => message.includes('out of an archive'))
    .map(({ span }) => place(files, span));
const script = (...lines: string[]): string[] =>
  over({ 'setup.sh': `#!/bin/bash\n${lines.join('\n')}\n`, 'conf/deployment.toml': CLOSED });

describe('a pack that a script unpacks over the file that it has put into its home', () => {
  it.each([
    [UNZIP],
    ['sudo unzip wso2is-6.1.0.zip -d /opt/ > /dev/null'],
    ['unzip -o -q -d "/opt" /tmp/wso2is-6.1.0.zip 2>&1'],
    ['cd /opt', 'unzip -o /tmp/wso2is-6.1.0.zip'],
    ['tar xzf wso2is-6.1.0.tar.gz -C /opt'],
    ['tar -C /opt -xvf /tmp/wso2is-6.1.0.tgz'],
    ['tar --extract --gzip --file wso2is-6.1.0.tar.gz --directory /opt'],
    ['PACK=wso2is-6.1.0', 'unzip -o $PACK.zip -d /opt'],
  ])('is a warning: %s', (...lines) => {
    expect(script(COPY, ...lines)).toEqual([`setup.sh:${lines.length + 2}`]);
  });

  it.each([
    ['keeps what is there', 'unzip -n wso2is-6.1.0.zip -d /opt'],
    ['takes newer files alone', 'unzip -uo wso2is-6.1.0.zip -d /opt'],
    ['looks at it', 'unzip -l wso2is-6.1.0.zip -d /opt'],
    ['looks at it', 'tar tzf wso2is-6.1.0.tar.gz -C /opt'],
    ['keeps what is there', 'tar xkzf wso2is-6.1.0.tar.gz -C /opt'],
    ['keeps what is there', 'tar xzf wso2is-6.1.0.tar.gz -C /opt --skip-old-files'],
    ['takes off folders', 'tar xzf wso2is-6.1.0.tar.gz -C /opt --strip-components=1'],
    ['takes some files', "unzip -o wso2is-6.1.0.zip 'wso2is-6.1.0/bin/*' -d /opt"],
    ['goes elsewhere', 'unzip -o wso2is-6.1.0.zip -d /srv'],
    ['goes wherever the script is', 'unzip -o wso2is-6.1.0.zip'],
    ['is of another release', 'unzip -o wso2is-6.0.0.zip -d /opt'],
    ['is of another server', 'unzip -o tools-6.1.0.zip -d /opt'],
    ['hangs on what is there', `[ -d ${HOME} ] || ${UNZIP}`],
    ['hangs on what is there', `if [ ! -d ${HOME} ]; then`, UNZIP, 'fi'],
    ['may be called before', 'install() {', `  ${UNZIP}`, '}', 'install'],
    ['is in a comment', `# ${UNZIP}`],
    ['is only shown', `echo "${UNZIP}"`],
  ])('is none that %s: %s', (_name, ...lines) => {
    expect(script(COPY, ...lines)).toEqual([]);
  });

  it('is none before the file, nor where the file is put there again, nor where a function puts it', () => {
    expect(script(UNZIP, COPY)).toEqual([]);
    expect(script(COPY, UNZIP, COPY)).toEqual([]);
    expect(script('configure() {', `  ${COPY}`, '}', UNZIP, 'configure')).toEqual([]);
  });

  it('is a warning for a text that the script writes', () => {
    expect(over({ 'setup.sh': `#!/bin/bash\ncat > ${CONF} <<'EOF'\n${CLOSED}EOF\n${UNZIP}\n` })).toEqual([
      'setup.sh:8',
    ]);
  });

  it('is none of another file', () => {
    const files = {
      'a.sh': `#!/bin/bash\n${COPY}\n`,
      'b.sh': `#!/bin/bash\n${UNZIP}\n`,
      'conf/deployment.toml': CLOSED,
    };
    expect(over(files)).toEqual([]);
  });
});

describe('a pack of a machine’s first boot', () => {
  const boot = (first: string, path = CONF): string[] =>
    over({
      'user-data.yaml': `${first}write_files:\n  - path: ${path}\n    content: |\n${block(CLOSED, 6)}runcmd:\n  - ${UNZIP}\n`,
    });

  it('is unpacked over what is written before', () => {
    expect(boot('#cloud-config\n')).toEqual(['user-data.yaml:10']);
    expect(boot('#cloud-config\n', '/tmp/deployment.toml')).toEqual([]);
    expect(boot('')).toEqual([]);
  });
});

describe('a pack that a task unpacks over a template', () => {
  const TEMPLATE = `- template:\n    src: deployment.toml.j2\n    dest: ${CONF}\n`;
  const UNARCHIVE = '- unarchive:\n    src: wso2is-6.1.0.zip\n    dest: /opt\n';
  const tasks = (text: string, defaults = ''): string[] =>
    over({
      'roles/is/tasks/main.yml': text,
      'roles/is/templates/deployment.toml.j2': CLOSED,
      ...(defaults === '' ? {} : { 'roles/is/defaults/main.yml': defaults }),
    });

  it('is a warning at its place', () => {
    expect(tasks(TEMPLATE + UNARCHIVE)).toEqual(['roles/is/tasks/main.yml:6']);
    const named = UNARCHIVE.replace('wso2is-6.1.0', '{{ pack }}').replace('/opt', '{{ target }}');
    expect(tasks(TEMPLATE + named, 'pack: wso2is-6.1.0\ntarget: /opt\n')).toEqual(['roles/is/tasks/main.yml:6']);
  });

  it.each([
    ['before it', UNARCHIVE + TEMPLATE],
    ['sometimes', `${TEMPLATE}${UNARCHIVE}  when: fresh\n`],
    ['where there is none yet', `${TEMPLATE}${UNARCHIVE}    creates: ${HOME}\n`],
    ['in a block', `${TEMPLATE}- block:\n${block(UNARCHIVE, 4)}  when: fresh\n`],
    ['elsewhere', TEMPLATE + UNARCHIVE.replace('/opt', '/srv')],
    ['without a place', TEMPLATE + UNARCHIVE.replace('    dest: /opt\n', '')],
    ['and then writes it again', TEMPLATE + UNARCHIVE + TEMPLATE],
    ['of another server', TEMPLATE + UNARCHIVE.replace('wso2is-6.1.0', 'tools')],
  ])('is none that the task unpacks %s', (_name, text) => {
    expect(tasks(text)).toEqual([]);
  });
});

describe('a home that a build lays over the file that it has copied there', () => {
  const COPIED = `COPY deployment.toml ${HOME}/repository/conf/\n`;
  const build = (...lines: string[]): string[] =>
    over({
      Dockerfile: `FROM wso2/wso2is:6.1.0 AS pack\n${lines.join('')}ENTRYPOINT ["${HOME}/bin/wso2server.sh"]\n`,
      'deployment.toml': CLOSED,
    });
  const NEXT = 'FROM ubuntu\n';

  it.each([
    ['unzipped', 'RUN unzip -o /tmp/wso2is-6.1.0.zip -d /opt\n'],
    ['with a variable', 'ENV PACK=wso2is-6.1.0\nRUN unzip -o /tmp/${PACK}.zip -d /opt\n'],
    ['in the working directory', 'WORKDIR /opt\nRUN unzip -o /tmp/wso2is-6.1.0.zip\n'],
    ['added', 'ADD wso2is-6.1.0.tar.gz /opt\n'],
    ['of a stage', `COPY --from=pack ${HOME} ${HOME}\n`],
  ])('is a warning: %s', (_name, instruction) => {
    expect(build(NEXT, COPIED, instruction)).toEqual([`Dockerfile:${instruction.split('\n').length + 2}`]);
    expect(build(NEXT, instruction, COPIED)).toEqual([]);
    expect(build(NEXT, COPIED, instruction, COPIED)).toEqual([]);
  });

  it.each([
    ['of another stage', [COPIED, NEXT, 'RUN unzip -o /tmp/wso2is-6.1.0.zip -d /opt\n']],
    ['of a stage that has the file', [COPIED, NEXT, COPIED, `COPY --from=pack ${HOME} ${HOME}\n`]],
    ['of a stage that begins with another', ['FROM pack AS p\n', NEXT, COPIED, `COPY --from=p ${HOME} ${HOME}\n`]],
    ['of a part of the home', [NEXT, COPIED, `COPY --from=pack ${HOME}/bin ${HOME}/bin\n`]],
    ['where it is not there', [NEXT, COPIED, `RUN [ -d ${HOME}/bin ] || unzip -o /tmp/wso2is-6.1.0.zip -d /opt\n`]],
    ['in the root', [NEXT, COPIED, 'WORKDIR /opt\n', 'FROM alpine\n', 'RUN unzip -o /tmp/wso2is-6.1.0.zip\n']],
  ])('is none %s', (_name, lines) => {
    expect(build(...lines)).toEqual([]);
  });
});
