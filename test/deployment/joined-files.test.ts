import { describe, expect, it } from 'vitest';
import { CLOSED, ENABLED, type Files, findings, HANDLER, judged, OPEN, told } from './tree.ts';

const TARGET = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
const EXTRA = `[oauth]\ntimestamp_skew = 3\n${HANDLER}enable = false\n`;
const files: Files = { 'c/base.toml': OPEN, 'c/extra.toml': EXTRA };
const ONE = ['c/base.toml: wso2is 7.0.0 A disabled B disabled'];
const TWO = ['c/base.toml: wso2is 7.0.0 A missing B disabled', 'c/extra.toml: wso2is 7.0.0 A disabled B disabled'];

describe('files that a script writes into one', () => {
  it.each([
    ['cat', `cat c/base.toml c/extra.toml > ${TARGET}`],
    ['cat with quotes', `cat "c/base.toml" 'c/extra.toml' > "${TARGET}"`],
    ['cat twice', `cat c/base.toml > ${TARGET}\ncat c/extra.toml >> ${TARGET}`],
    ['cp and cat', `cp -f c/base.toml ${TARGET} && cat c/extra.toml >> ${TARGET}`],
  ])('are one by %s', (_, run) => {
    expect(told({ ...files, 'run.sh': `${run}\n` })).toEqual(ONE);
  });

  it.each([
    ['a comment', `IS=/opt/wso2is-7.0.0\n# cat c/base.toml c/extra.toml > ${TARGET}`],
    ['another file', `cat c/base.toml c/extra.toml > /opt/wso2is-7.0.0/x.toml`],
    ['two targets', `cp c/base.toml ${TARGET}\ncat c/extra.toml >> /x/deployment.toml`],
    ['a file nobody knows', `cat c/base.toml /etc/x.toml c/extra.toml > ${TARGET}`],
    ['a file written anew', `cat c/base.toml > ${TARGET}\ncat c/extra.toml > ${TARGET}`],
    ['a file in several', `cat c/base.toml c/extra.toml > ${TARGET}\ncat c/base.toml c/extra.toml > /b${TARGET}`],
    ['another command', `concat c/base.toml c/extra.toml > ${TARGET}`],
  ])('stay apart in %s', (_, run) => {
    expect(told({ ...files, 'run.sh': `${run}\n` })).toEqual(TWO);
  });

  it('stay apart where one is brought to a home as it is', () => {
    const run = `cat c/base.toml c/extra.toml > ${TARGET}\n`;
    const image = (to: string): string => `FROM wso2/wso2is:7.0.0\nCOPY c/base.toml ${to}\n`;
    expect(told({ ...files, 'run.sh': run, Dockerfile: image(TARGET) })).toContain(TWO[0]);
    expect(told({ ...files, 'run.sh': run, Dockerfile: image('/tmp/') })).toEqual(ONE);
  });

  it('are found by their names in an image, where these tell one file', () => {
    const image = `FROM wso2/wso2is:7.0.0\nCOPY c /tmp/\nRUN cat /tmp/base.toml /tmp/extra.toml > ${TARGET}\n`;
    expect(told({ ...files, Dockerfile: image })).toEqual(ONE);
    expect(told({ ...files, 'd/base.toml': CLOSED, Dockerfile: image })).toContain(TWO[0]);
  });

  it('are mended once, each at its own place', () => {
    const run = { 'run.sh': `cat c/base.toml c/extra.toml > ${TARGET}\n` };
    const plain = { 'c/base.toml': OPEN, 'c/extra.toml': '[user_store]\ntype = "x"\n', ...run };
    expect(judged(plain).findings.map(({ fix }) => fix?.edits.length)).toEqual([1]);
    const on = { 'c/base.toml': OPEN, 'c/extra.toml': ENABLED.slice(OPEN.length), ...run };
    expect(findings(on)).toEqual(['error c/extra.toml:2 enabled']);
    expect(judged(on).findings[0]?.fix?.edits).toMatchObject([{ file: 'c/extra.toml', text: 'false' }]);
  });

  it('that hold one table twice keep the server from starting', () => {
    const all = {
      'c/base.toml': CLOSED,
      'c/extra.toml': EXTRA,
      'run.sh': `cat c/base.toml c/extra.toml > ${TARGET}\n`,
    };
    expect(told(all)).toEqual(['c/base.toml: wso2is 7.0.0 A unresolved B unresolved']);
  });
});
