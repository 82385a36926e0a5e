import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../../src/judge-tree.ts';
import type { Span } from '../../../src/model.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { block, CLOSED, cut, type Files, judged, memoryTree, place } from '../tree.ts';

const HOME = '/opt/wso2is-6.1.0';
const CONF = `${HOME}/repository/conf/deployment.toml`;
const COPY = `cp conf/deployment.toml ${CONF}`;
const UNZIP = 'unzip -qo wso2is-6.1.0.zip -d /opt';

/** Where the warnings on what is laid over a file stand. */
const spans = (files: Files): Span[] =>
  judged(files)
    .findings.filter(({ message }) => message.includes('out of an archive'))
    .map(({ span }) => span);
const over = (files: Files): string[] => spans(files).map((span) => place(files, span));
/** What of the files the warnings point at. */
const laid = (files: Files): string[] => spans(files).map((span) => cut(files, span));
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
    ['writes its own words to what is called like a pack', 'unzip >/tmp/wso2is-6.1.0.zip -d /opt'],
    ['is not told to take anything out', 'tar -vf wso2is-6.1.0.tar.gz -C /opt'],
  ])('is none that %s: %s', (_name, ...lines) => {
    expect(script(COPY, ...lines)).toEqual([]);
  });

  it('is none before the file, nor where the file is put there again, nor where a function puts it', () => {
    expect(script(UNZIP, COPY)).toEqual([]);
    expect(script(COPY, UNZIP, COPY)).toEqual([]);
    expect(script('configure() {', `  ${COPY}`, '}', UNZIP, 'configure')).toEqual([]);
  });

  it('is told once, at the first that is unpacked', () => {
    expect(script(COPY, UNZIP, UNZIP)).toEqual(['setup.sh:3']);
  });

  it('hangs on nothing that stands in another line', () => {
    const test = ['if [ -z "$JAVA_HOME" ]; then', '  exit 1', 'fi'];
    expect(script(...test, COPY, UNZIP)).toEqual(['setup.sh:6']);
  });

  it('is none that hangs on what is there in the first line of a script', () => {
    const files = { 'setup.sh': `${COPY}; [ -d ${HOME} ] || ${UNZIP}\n`, 'conf/deployment.toml': CLOSED };
    expect(over(files)).toEqual([]);
    expect(over({ ...files, 'setup.sh': `${COPY}; ${UNZIP}\n` })).toEqual(['setup.sh:1']);
  });

  it.each([
    ['goes to a folder below the script’s', 'dist/is/wso2is-6.1.0', 'unzip -o wso2is-6.1.0.zip -d dist/is'],
    ['goes wherever the script is, not to the root', '/wso2is-6.1.0', 'unzip -o wso2is-6.1.0.zip'],
    ['is no pack, whatever the home is called', '/opt/undefined', 'unzip -o tools-6.1.0.zip -d /opt'],
    ['is no pack, whatever the home is called', 'null', 'unzip -o tools-6.1.0.zip -d /opt'],
  ])('is none that %s: %s', (_name, home, unzip) => {
    const conf = `${home}/repository/conf/deployment.toml`;
    const files = { 'setup.sh': `#!/bin/bash\ncat > ${conf} <<'EOF'\n${CLOSED}EOF\n${unzip}\n` };
    expect(over(files)).toEqual([]);
    const own = files['setup.sh'].replace(unzip, `cat > ${CONF} <<'EOF'\n${CLOSED}EOF\n${UNZIP}`);
    expect(over({ 'setup.sh': own })).toEqual(['setup.sh:14']);
  });

  it('is none over a file that only the caller of the script names', () => {
    const files = (source: string): Files => ({
      'is/setup.sh': `#!/bin/bash\ncp ${source} ${CONF}\n${UNZIP}\n`,
      'is/conf/deployment.toml': CLOSED,
    });
    expect(over(files('"$1"'))).toEqual([]);
    expect(over(files('"$1"/conf/deployment.toml'))).toEqual(['is/setup.sh:3']);
  });

  it('is none where the policy file says what the server runs', () => {
    const files = { 'setup.sh': `#!/bin/bash\n${COPY}\n${UNZIP}\n`, 'conf/deployment.toml': CLOSED };
    const policy = parsePolicy('policy.toml', '[[target]]\npath = "**"\nversion = "6.1.0"\n', '2026-11-24');
    expect(judgeTree(memoryTree(files), policy, '2026-11-24').findings).toEqual([]);
  });

  it('is a warning for a text that the script writes', () => {
    expect(over({ 'setup.sh': `#!/bin/bash\ncat > ${CONF} <<'EOF'\n${CLOSED}EOF\n${UNZIP}\n` })).toEqual([
      'setup.sh:8',
    ]);
  });

  it('is none before a text that the script writes', () => {
    expect(over({ 'setup.sh': `#!/bin/bash\n${UNZIP}\ncat > ${CONF} <<'EOF'\n${CLOSED}EOF\n` })).toEqual([]);
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

  it('is one over a template that goes to a home in a variable, at the folder it is unpacked to', () => {
    const files = {
      'roles/is/tasks/main.yml': TEMPLATE.replace(HOME, '{{ home }}') + UNARCHIVE,
      'roles/is/templates/deployment.toml.j2': CLOSED,
      'roles/is/defaults/main.yml': `home: ${HOME}\n`,
    };
    expect(over(files)).toEqual(['roles/is/tasks/main.yml:6']);
    expect(laid(files)).toEqual(['/opt']);
  });

  it.each([
    ['before it', UNARCHIVE + TEMPLATE],
    ['sometimes', `${TEMPLATE}${UNARCHIVE}  when: fresh\n`],
    ['where there is none yet', `${TEMPLATE}${UNARCHIVE}    creates: ${HOME}\n`],
    ['in a block', `${TEMPLATE}- block:\n${block(UNARCHIVE, 4)}  when: fresh\n`],
    ['elsewhere', TEMPLATE + UNARCHIVE.replace('/opt', '/srv')],
    ['without a place', TEMPLATE + UNARCHIVE.replace('    dest: /opt\n', '')],
    ['without an archive', TEMPLATE + UNARCHIVE.replace('    src: wso2is-6.1.0.zip\n', '')],
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

  it('is told at the command or the instruction that lays it out', () => {
    const own = (...lines: string[]): Files => ({
      Dockerfile: `FROM wso2/wso2is:6.1.0 AS pack\nFROM ubuntu\n${COPIED}${lines.join('')}ENTRYPOINT ["${HOME}/bin/wso2server.sh"]\n`,
      'deployment.toml': CLOSED,
    });
    expect(laid(own('RUN apt-get update && \\\n  unzip -o /tmp/wso2is-6.1.0.zip -d /opt && rm -r /tmp/*\n'))).toEqual([
      'unzip -o /tmp/wso2is-6.1.0.zip -d /opt ',
    ]);
    expect(laid(own(`COPY --from=pack ${HOME} ${HOME}\n`))).toEqual([`--from=pack ${HOME} ${HOME}`]);
    expect(laid(own('ADD wso2is-6.1.0.tar.gz /opt\n'))).toEqual(['wso2is-6.1.0.tar.gz /opt']);
  });

  it('is one of a stage that the image begins with', () => {
    const unzip = 'RUN unzip -o /tmp/wso2is-6.1.0.zip -d /opt\n';
    expect(build('FROM ubuntu AS base\n', COPIED, unzip, 'FROM base\n')).toEqual(['Dockerfile:4']);
  });

  it('is one by a path that both see from the same folder', () => {
    const copied = 'COPY deployment.toml wso2is-6.1.0/repository/conf/\n';
    expect(build(NEXT, copied, `COPY --from=pack ${HOME} wso2is-6.1.0\n`)).toEqual(['Dockerfile:4']);
  });

  it.each([
    ['unzipped', 'RUN unzip -o /tmp/wso2is-6.1.0.zip -d /opt\n'],
    ['with a variable', 'ENV PACK=wso2is-6.1.0\nRUN unzip -o /tmp/${PACK}.zip -d /opt\n'],
    ['with an argument', 'ARG PACK=wso2is-6.1.0\nRUN unzip -o /tmp/${PACK}.zip -d /opt\n'],
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
    ['in the root', ['FROM alpine\n', 'WORKDIR /opt\n', NEXT, COPIED, 'RUN unzip -o /tmp/wso2is-6.1.0.zip\n']],
    ['that a label names', [NEXT, COPIED, 'LABEL V=6.1.0\n', 'RUN unzip -o /tmp/wso2is-${V}.zip -d /opt\n']],
    ['of the options of a program', [NEXT, COPIED, `CMD --from=pack ${HOME} ${HOME}\n`]],
    [
      'in the root of another stage',
      [NEXT, COPIED, 'WORKDIR /opt\n', 'FROM alpine\n', 'RUN unzip -o /tmp/wso2is-6.1.0.zip\n'],
    ],
  ])('is none %s', (_name, lines) => {
    expect(build(...lines)).toEqual([]);
  });
});
