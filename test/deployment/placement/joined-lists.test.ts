import { describe, expect, it } from 'vitest';
import type { BuiltMount } from '../../../src/deployment/evidence/unit.ts';
import { joinedLists } from '../../../src/deployment/placement/joined-lists.ts';
import type { LoadedFile } from '../../../src/discover/load.ts';
import { CLOSED, ENABLED, type Files, findings, HANDLER, judged, OPEN, told } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2am-4.4.0';
const TARGET = `${HOME}/repository/conf/deployment.toml`;
const PIECE = '[apim.open_telemetry]\nremote_tracer.enable = true\n';
const OFF = `${HANDLER}enable = false\n`;
const FROM = 'FROM wso2/wso2am:4.4.0\n';
const ADD = `RUN cat /tmp/piece.toml >> ${TARGET}\n`;
const image = (steps: string, files: Files = {}): Files => ({
  Dockerfile: `${FROM}${steps}`,
  'deployment.toml': CLOSED,
  'piece.toml': PIECE,
  ...files,
});
const COPIES = `COPY deployment.toml ${TARGET}\nCOPY piece.toml /tmp/\n`;
const WHOLE = ['.: wso2am 4.4.0 A disabled B not-affected'];
const APART = [...WHOLE, 'piece.toml: wso2am 4.4.0 A missing B not-affected'];

describe('files added to one that a build copies', () => {
  it.each([
    ['under its name', COPIES],
    ['into its folder', `COPY piece.toml /tmp/\nCOPY deployment.toml ${HOME}/repository/conf/\n`],
    ['below a variable', COPIES.replaceAll(HOME, '$' + '{WSO2_SERVER_HOME}')],
    ['from where it works', `WORKDIR ${HOME}\nCOPY deployment.toml repository/conf/\n`],
    ['twice', `${COPIES}${COPIES}`],
    ['over what was written', `RUN cat /tmp/old.toml > ${TARGET}\n${COPIES}`],
    ['in place of another', `COPY old.toml ${TARGET}\n${COPIES}`],
  ])('%s are one with it', (_, copies) => {
    expect(told(image(`${copies}${ADD}`, { 'old.toml': '[x]\ny = 1\n' }))).toEqual(WHOLE);
  });

  it('are one with the last of those that are brought to its place', () => {
    const files = { 'first.toml': OPEN };
    expect(told(image(`COPY first.toml ${TARGET}\n${COPIES}${ADD}`, files))).toEqual(WHOLE);
  });

  it('begin anew with what is copied between them', () => {
    const add = (name: string): string => `RUN cat /tmp/${name} >> ${TARGET}\n`;
    const files = { 'more.toml': '[a]\nb = 1\n' };
    const steps = `COPY piece.toml more.toml /tmp/\n${add('more.toml')}COPY deployment.toml ${TARGET}\n${add('piece.toml')}`;
    expect(told(image(steps, files)).filter((one) => !one.startsWith('more.toml'))).toEqual(WHOLE);
  });

  it('are one with the last of those that a script brings to its place', () => {
    const run = `cp first.toml ${TARGET}\ncp deployment.toml ${TARGET}\ncat piece.toml >> ${TARGET}\n`;
    const files = { 'first.toml': OPEN, 'deployment.toml': OPEN, 'piece.toml': `${PIECE}${OFF}`, 'run.sh': run };
    expect(told(files)).toEqual([
      '.: wso2am 4.4.0 A disabled B not-affected',
      'first.toml: wso2am 4.4.0 A missing B not-affected',
    ]);
  });

  it('are apart from one another where it cannot be told', () => {
    const steps = `COPY a b ${HOME}/repository/conf/\nRUN cat /tmp/piece.toml /tmp/more.toml >> ${TARGET}\n`;
    const files = { 'a/deployment.toml': CLOSED, 'b/deployment.toml': CLOSED, 'more.toml': OPEN };
    const all = told(image(steps, files)).filter((one) => /^(?:piece|more)/.test(one));
    expect(all.map((one) => one.split(':')[0])).toEqual(['more.toml', 'piece.toml']);
  });

  it('are looked for in their own stage only, however many there are', () => {
    const text = `${FROM}${COPIES}${ADD}`.repeat(1000);
    let looks = 0;
    const mountAt = (start: number) => ({
      get start() {
        looks++;
        return start;
      },
    });
    const built = [...text.matchAll(/COPY/g)].map(({ index }) => ({ at: mountAt(index) }) as BuiltMount);
    expect(joinedLists({ path: 'Dockerfile', text } as LoadedFile, [], [], built)).toEqual([]);
    expect(looks).toBeLessThan(10 * built.length);
  });

  it('are apart from it in several stages', () => {
    expect(told(image('', { Dockerfile: `${FROM}${COPIES}${ADD}`.repeat(3) }))).toEqual(APART);
  });

  it('are one with it that has a folder of its own', () => {
    const steps = `COPY conf ${HOME}/repository/conf\n${ADD}`;
    const files = { Dockerfile: `${FROM}${steps}`, 'conf/deployment.toml': CLOSED, 'piece.toml': PIECE };
    expect(told(files)).toEqual(['conf: wso2am 4.4.0 A disabled B not-affected']);
    expect(told({ ...files, Dockerfile: `${FROM}COPY . /tmp/\n${steps}` })).toHaveLength(2);
  });

  it.each([
    ['words over several lines', `RUN cat \\\n  /tmp/piece.toml \\\n  >> ${TARGET}\n`],
    ['a variable for the target', `RUN set -e; CONF="${TARGET}"; \\\n cat /tmp/piece.toml >> "$CONF"\n`],
    ['a chain', `RUN mkdir -p /x && cat /tmp/piece.toml >> ${TARGET} || exit 1\n`],
    ['behind what runs sometimes', `RUN if [ -d /x ]; then rm /x; fi; cat /tmp/piece.toml >> ${TARGET}\n`],
    ['two instructions', `${ADD}RUN cat /tmp/old.toml >> ${TARGET}\n`],
    ['a command behind a test', `RUN [ -d /x ]; cat /tmp/piece.toml >> ${TARGET}\n`],
    ['a command behind one that begins like a condition', `RUN x; if-up; cat /tmp/piece.toml >> ${TARGET}\n`],
    ['in a line behind a test', `RUN [ -d /x ]\n${ADD}`],
  ])('by %s', (_, run) => {
    expect(told(image(`${COPIES}${run}`, { 'old.toml': '[server]\nhostname = "wso2"\n' }))).toEqual(WHOLE);
  });

  it.each([
    ['it is copied later', `COPY piece.toml /tmp/\n${ADD}COPY deployment.toml ${TARGET}\n`],
    ['it is of another stage', `${COPIES}FROM wso2/wso2am:4.4.0\n${ADD}`],
    ['it goes to another place', `${COPIES}${ADD.replace(HOME, '/opt/wso2am-4.3.0')}`],
    ['its place is one of two', `${COPIES}COPY deployment.toml /opt/x/repository/conf/\n${ADD.replace(HOME, '$X')}`],
    ['several may be it', `COPY a b ${HOME}/repository/conf/\n${ADD}`],
    ['it runs elsewhere as it is', `${COPIES}COPY deployment.toml /opt/x/repository/conf/\n${ADD}`],
    ['it is written over', `${COPIES}RUN cat /tmp/piece.toml > ${TARGET}\n`],
  ])('are apart where %s', (_, steps) => {
    const files: Files = steps.includes('COPY a b') ? { 'a/deployment.toml': CLOSED, 'b/deployment.toml': CLOSED } : {};
    const all = told(image(steps, files));
    expect(all.filter((one) => one.startsWith('piece.toml'))).toHaveLength(1);
    expect(all).toContain(APART[1]);
  });

  it.each([
    ['an if', `RUN if [ -n "$X" ]; then cat /tmp/piece.toml >> ${TARGET}; fi\n`],
    ['an if over lines', `RUN if [ -n "$X" ]; then \\\n  cat /tmp/piece.toml >> ${TARGET}; \\\n fi\n`],
    ['an inner if', `RUN if a; then if b; then c; fi; cat /tmp/piece.toml >> ${TARGET}; fi\n`],
    ['a case', `RUN case $X in y) cat /tmp/piece.toml >> ${TARGET};; esac\n`],
    ['a loop', `RUN for x in $Y; do cat /tmp/piece.toml >> ${TARGET}; done\n`],
    ['a while', `RUN while x; do cat /tmp/piece.toml >> ${TARGET}; done\n`],
    ['an until', `RUN until x; do cat /tmp/piece.toml >> ${TARGET}; done\n`],
    ['brackets', `RUN [ -f /tmp/x ] && cat /tmp/piece.toml >> ${TARGET}\n`],
    ['brackets in a chain', `RUN x && [ -f /tmp/x ] \\\n && cat /tmp/piece.toml >> ${TARGET}\n`],
    ['an if behind a stray end', `RUN x; done; if a; then cat /tmp/piece.toml >> ${TARGET}; fi\n`],
    ['a command that may be missing', `RUN command -v x && cat /tmp/piece.toml >> ${TARGET}\n`],
    ['a test', `RUN test -f /tmp/x && cat /tmp/piece.toml >> ${TARGET}\n`],
    ['the contrary of a test', `RUN ! grep -q x /y && cat /tmp/piece.toml >> ${TARGET}\n`],
    ['another outcome', `RUN x || cat /tmp/piece.toml >> ${TARGET}\n`],
  ])('are apart behind %s', (_, run) => {
    const open = { 'deployment.toml': OPEN, 'piece.toml': `${PIECE}${OFF}` };
    expect(told(image(`${COPIES}${run}`, open))).toContain('.: wso2am 4.4.0 A missing B not-affected');
  });

  it('are apart where a service mounts it as it is over the build', () => {
    const compose = (volume: string): string => `services:\n  am:\n    build: .\n    volumes:\n      - ${volume}\n`;
    const open = image(`${COPIES}${ADD}`, { 'deployment.toml': OPEN, 'piece.toml': `${PIECE}${OFF}` });
    expect(told({ ...open, 'docker-compose.yml': compose('./x:/x') })).toEqual(WHOLE);
    const covered = told({ ...open, 'docker-compose.yml': compose(`./deployment.toml:${TARGET}`) });
    expect(covered).toContain('.: wso2am 4.4.0 A missing B not-affected');
  });

  it('are seen from the folder of the build', () => {
    const files = {
      'docker/Dockerfile': `${FROM}${COPIES}${ADD}`,
      'docker-compose.yml': 'services:\n  am:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
      'deployment.toml': CLOSED,
      'docker/piece.toml': PIECE,
    };
    expect(told(files)).toEqual(WHOLE);
  });

  it('are mended once, and what they say is seen', () => {
    const open = image(`${COPIES}${ADD}`, { 'deployment.toml': OPEN });
    expect(judged(open).findings.map(({ fix }) => fix?.edits.length)).toEqual([1]);
    const on = image(`${COPIES}${ADD}`, { 'deployment.toml': OPEN, 'piece.toml': ENABLED.slice(OPEN.length) });
    expect(findings(on)).toEqual(['error piece.toml:2 enabled']);
    const twice = image(`${COPIES}${ADD}`, { 'piece.toml': `${PIECE}${OFF}` });
    expect(told(twice)).toEqual(['.: wso2am 4.4.0 A unresolved B not-affected']);
  });
});

describe('files added to one that the repository does not have', () => {
  const two = (run: string): Files => ({ Dockerfile: `${FROM}${run}`, 'a.toml': OPEN, 'b.toml': PIECE });
  const ONE = ['a.toml: wso2am 4.4.0 A missing B not-affected'];

  it.each([
    ['one command', `RUN cat /tmp/a.toml /tmp/b.toml >> ${TARGET}\n`],
    ['two commands', `RUN cat /tmp/a.toml >> ${TARGET} && \\\n  cat /tmp/b.toml >> ${TARGET}\n`],
    ['two instructions', `RUN cat /tmp/a.toml >> ${TARGET}\nRUN cat /tmp/b.toml >> ${TARGET}\n`],
  ])('are one by %s', (_, run) => {
    expect(told(two(run))).toEqual(ONE);
    expect(judged(two(run)).findings.map(({ fix }) => fix?.edits.length)).toEqual([1]);
  });

  it('are one where all of them are written only sometimes', () => {
    expect(told(two(`RUN if x; then cat /tmp/a.toml /tmp/b.toml > ${TARGET}; fi\n`))).toEqual(ONE);
  });

  it('are one by a script', () => {
    const sql = `cat a.toml >> ${TARGET}\nsql "SELECT 1\nFROM x"\ncat b.toml >> ${TARGET}\n`;
    expect(told({ ...two(''), 'start.sh': sql })).toEqual(ONE);
    expect(told({ ...two(''), 'start.sh': `cat a.toml b.toml >> ${TARGET}\n` })).toEqual(ONE);
    const first = `cat a.toml >> ${TARGET}\ncat b.toml >> ${TARGET}\n`;
    expect(told({ ...two(''), 'before-dockerfile.sh': first })).toEqual(ONE);
  });

  it.each([
    ['two stages', `RUN cat /tmp/a.toml >> ${TARGET}\n${FROM}RUN cat /tmp/b.toml >> ${TARGET}\n`],
    ['a condition', `RUN if x; then cat /tmp/a.toml /tmp/b.toml >> ${TARGET}; fi\n`],
    ['two places', `RUN cat /tmp/a.toml >> ${TARGET} && cat /tmp/b.toml >> /x${TARGET}\n`],
    ['a file of another name', `RUN cat /tmp/a.toml /tmp/b.toml >> ${HOME}/repository/conf/x.toml\n`],
  ])('are apart by %s', (_, run) => {
    expect(told(two(run)).filter((one) => /^[ab]\.toml: /.test(one))).toHaveLength(2);
  });
});

describe('texts of a script added to the file that it put there', () => {
  const printed = `printf '\\n${OFF.replaceAll('\n', '\\n')}' >> ${TARGET}`;
  const heredoc = `cat >> ${TARGET} <<EOF\n${OFF}EOF`;
  const copy = `cp deployment.toml ${TARGET}`;
  const open: Files = { 'deployment.toml': OPEN };
  const inJob = (lines: string): string => `job:\n  script:\n    - |\n      ${lines.replaceAll('\n', '\n      ')}\n`;

  it.each([
    ['printf of a build', 'Dockerfile', `${FROM}COPY deployment.toml ${TARGET}\nRUN ${printed}\n`],
    ['here-document of a build', 'Dockerfile', `${FROM}COPY deployment.toml ${TARGET}\nRUN ${heredoc}\n`],
    ['printf of a script', 'run.sh', `${copy}\n${printed}\n`],
    ['here-document of a script', 'run.sh', `${copy}\n${heredoc}\n`],
    ['pipe into tee', 'run.sh', `${copy}\n${printed.replace('>>', '| tee -a')}\n`],
    ['variable', 'run.sh', `HOME_IS=${HOME}\n${`${copy}\n${heredoc}`.replaceAll(HOME, '$HOME_IS')}\n`],
    ['copy into the folder', 'run.sh', `${copy.replace(/deployment.toml$/, '')}\n${heredoc}\n`],
    ['copy into the folder without a slash', 'run.sh', `${copy.replace(/.deployment.toml$/, '')}\n${heredoc}\n`],
    ['job', 'ci.yml', inJob(`${copy}\n${heredoc}`)],
    ['job with an empty line', 'ci.yml', inJob(`${copy}\n\n${heredoc}`).replace(/ +$/gm, '')],
    ['commands of a job', 'ci.yml', `job:\n  script:\n    - ${copy}\n    - ${printed}\n`],
    ['another text', 'run.sh', `${copy}\ncat >> ${TARGET} <<EOF\n${PIECE}EOF\n${heredoc}\n`],
  ])('are one with it: %s', (_, path, text) => {
    expect(told({ ...open, [path]: text })).toEqual(WHOLE);
  });

  it('are one with a text that the script wrote before', () => {
    const run = `cat > ${TARGET} <<EOF\n${OPEN}EOF\n${heredoc}\n`;
    expect(told({ 'run.sh': run }).map((one) => one.split(': ')[1])).toEqual([
      'wso2am 4.4.0 A disabled B not-affected',
    ]);
  });

  it('are told by themselves where nothing begins the file', () => {
    const run = `cat >> ${TARGET} <<EOF\n${OPEN}EOF\ncat piece.toml >> ${TARGET}\n`;
    expect(told({ 'piece.toml': `${PIECE}${OFF}`, 'run.sh': run })).toEqual([
      'piece.toml: wso2am 4.4.0 A disabled B not-affected',
    ]);
  });

  it('are read as the server reads both', () => {
    expect(findings({ 'deployment.toml': CLOSED, 'run.sh': `${copy}\n${heredoc}\n` })).toEqual([
      'error run.sh:3 unresolved',
    ]);
    expect(findings({ ...open, 'run.sh': `${copy}\n${heredoc.replace('false', 'true')}\n` })).toEqual([
      'error run.sh:4 enabled',
    ]);
  });

  it.each([
    ['behind a test', 'run.sh', `${copy}\n[ -n "$OFF" ] && ${heredoc}\n`],
    ['in an if', 'run.sh', `${copy}\nif x; then\n${heredoc}\nfi\n`],
    ['before the copy', 'run.sh', `${heredoc}\n${copy}\n`],
    ['in another place', 'run.sh', `${copy}\n${heredoc.replace(HOME, '/opt/wso2am-4.3.0')}\n`],
    ['in another job', 'ci.yml', `${inJob(copy)}${inJob(heredoc).replace('job', 'other')}`],
    ['in another step', 'ci.yml', `steps:\n  - run: ${copy}\n  - run: ${printed}\n    if: x\n`],
    ['in another script', 'run.sh', `${copy}\n`],
  ])('are apart %s', (_, path, text) => {
    const other: Files = text.includes('<<') || text.includes('printf') ? {} : { 'other.sh': `${heredoc}\n` };
    const all = told({ ...open, [path]: text, ...other });
    expect(all).toContain('.: wso2am 4.4.0 A missing B not-affected');
  });
});
