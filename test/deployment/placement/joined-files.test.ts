import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  ENABLED,
  type Files,
  findings,
  HANDLER,
  judged,
  OPEN,
  told,
  workload,
} from '../tree.ts';

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
    [
      'a file that also goes somewhere as it is',
      `cp c/base.toml ${TARGET}\ncat c/base.toml c/extra.toml > /b${TARGET}`,
    ],
    ['another command', `concat c/base.toml c/extra.toml > ${TARGET}`],
  ])('stay apart in %s', (_, run) => {
    expect(told({ ...files, 'run.sh': `${run}\n` })).toEqual(TWO);
  });

  it('stay apart where one is brought to a home as it is', () => {
    const run = `cat c/base.toml c/extra.toml > ${TARGET}\n`;
    const image = (to: string): string => `FROM wso2/wso2is:7.0.0\nCOPY c/base.toml ${to}\n`;
    expect(told({ ...files, 'run.sh': run, Dockerfile: image(TARGET) })).toEqual(TWO);
    expect(told({ ...files, 'run.sh': run, Dockerfile: image('/opt/wso2is-7.0.0/deployment.toml') })).toEqual(TWO);
    expect(told({ ...files, 'run.sh': run, Dockerfile: image('/tmp/') })).toEqual(ONE);
    const terraform = 'image = "wso2/wso2is:7.0.0"\nconf  = file("c/base.toml")\n';
    expect(told({ ...files, 'run.sh': run, 'main.tf': terraform })).toEqual(TWO);
  });

  it('are one where the first is a text of the script, also when a server mounts what is written', () => {
    const run = `mkdir -p conf\ncat > conf/deployment.toml <<EOF\n${OPEN}EOF\ncat c/extra.toml >> conf/deployment.toml\n`;
    const compose = (volume: string): Files => ({
      'c/extra.toml': EXTRA,
      'run.sh': run,
      'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["${volume}"]\n`,
    });
    const one = ['run.sh: wso2is 7.0.0 A disabled B disabled'];
    const volume = '/home/wso2carbon/wso2-config-volume/repository/conf';
    expect(told(compose(`./conf:${volume}`))).toEqual(one);
    expect(told(compose(`./conf/deployment.toml:${volume}/deployment.toml`))).toEqual(one);
  });

  it('stay apart where the script stands in a map: what it names lies in its container', () => {
    const home = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
    const script = `cat > ${home} <<EOF\n${OPEN}EOF\ncat extra.toml >> ${home}\n`;
    const all = told({
      'k/extra.toml': EXTRA,
      'k/is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'm', '/home/wso2carbon/start.sh'),
      'k/map.yaml': configMap('m', script, 'start.sh'),
    });
    expect(all).toContain('k/map.yaml#m: wso2is 7.0.0 A missing B disabled');
  });

  it('are one beside a unit that mounts a config map', () => {
    const manifest = `${configMap('other', CLOSED)}---\n${workload('is', 'wso2/wso2is:7.0.0', 'other')}`;
    const run = `cat c/base.toml c/extra.toml > ${TARGET}\n`;
    const { deployments } = judged({ ...files, 'run.sh': run, 'k8s/is.yaml': manifest });
    expect(deployments.map(({ id, parts }) => `${id} ${parts.A.state}`)).toEqual([
      'c/base.toml disabled',
      'k8s/is.yaml#other disabled',
    ]);
  });

  it.each([
    ['no TOML', 'd/carbon.xml', { 'd/carbon.xml': '<Server/>' }],
    ['only in a config map', 'd/deployment.toml', { 'd/map.yaml': configMap('conf', OPEN) }],
    ['only what a script writes', 'd/deployment.toml', { 'd/a.sh': `cat > deployment.toml <<EOF\n${OPEN}EOF\n` }],
    ['filled in by another tool', 'd/deployment.toml.j2', { 'd/deployment.toml.j2': `${OPEN}{{ more }}\n` }],
    ['in two', 'c/base.toml', { 'e.sh': `cat c/base.toml d/x.toml > /b${TARGET}\n`, 'd/x.toml': OPEN }],
  ] as [string, string, Files][])('stay apart where one of them is %s', (_, path, more) => {
    const run = `cat ${path} c/extra.toml > ${TARGET}\n`;
    const all = told({ 'c/base.toml': OPEN, 'c/extra.toml': EXTRA, ...more, 'run.sh': run });
    expect(all).toContain(TWO[1]);
    expect(told({ ...files, ...more, 'run.sh': run.replace('cat', 'cat c/base.toml') })).toContain(TWO[1]);
  });

  it('stay apart where one is added to a text of the script that is another file', () => {
    const place = '/opt/wso2is-5.8.0/repository/conf/identity/identity.xml';
    const run = `cat > ${place} <<EOF\n${CLOSED_IDENTITY}EOF\ncat c/extra.toml >> ${place}\n`;
    expect(told({ 'c/extra.toml': EXTRA, 'run.sh': run })).toContain(
      'run.sh#/opt/wso2is-5.8.0: wso2is 5.8.0 A disabled B missing',
    );
  });

  it('stay apart where one of them cannot be read', () => {
    const run = { 'run.sh': `cat c/base.toml c/deployment.toml > ${TARGET}\n` };
    const unread = { path: 'c/deployment.toml', nameClass: 'toml', problem: 'it is too large', glimpse: null } as const;
    const states = judged({ 'c/base.toml': CLOSED, ...run }, [unread]).deployments.map(({ parts }) => parts.A.state);
    expect(states.sort()).toEqual(['disabled', 'unresolved']);
  });

  it('stay apart where the command stands in what is no script', () => {
    const command = `cat c/base.toml c/extra.toml > ${TARGET}`;
    const toml = `[notice]\nhome = "/opt/wso2is-7.0.0"\ntext = "${command}"\n`;
    expect(told({ ...files, 'd/deployment.toml': toml })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^c\/extra/)]),
    );
    const identity = `write: |\n  cat > /x/identity.xml <<EOF\n${block(CLOSED_IDENTITY, 2)}  EOF\nnote: ${command}\n`;
    expect(told({ ...files, 'note.yaml': identity })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^c\/extra/)]),
    );
  });

  it('stay apart where only a text names the command', () => {
    const yaml = `home: /opt/wso2is-7.0.0\nnote: cat c/base.toml c/extra.toml > ${TARGET}\n`;
    expect(told({ ...files, 'note.yaml': yaml })).toEqual(TWO);
  });

  it.each([
    ['first', OPEN, '[transport.https.properties]\nport = 1\n'],
    ['second', '[transport.https.properties]\nport = 1\n', OPEN],
  ])('are a server’s where the %s of them says so', (_, base, extra) => {
    const run = `cat c/base.toml c/extra.toml > ${TARGET}\n`;
    const one = 'c/base.toml: wso2is 7.0.0 A missing B disabled';
    expect(told({ 'c/base.toml': base, 'c/extra.toml': extra, 'run.sh': run })).toEqual([one]);
  });

  it('are of the product that any of them is for', () => {
    const run = 'cat c/base.toml c/extra.toml > "$1/repository/conf/deployment.toml"\n';
    const packs = 'unzip wso2am-4.4.0.zip\nunzip wso2is-7.0.0.zip\n';
    const all = (extra: string): string[] =>
      told({ 'c/base.toml': OPEN, 'c/extra.toml': extra, 'run.sh': packs + run });
    expect(all('[apim.gateway]\ntype = "x"\n')).toEqual(['c/base.toml: wso2am 4.4.0 A missing B not-affected']);
    expect(all('[account_recovery]\nx = 1\n')).toEqual(['c/base.toml: wso2is 7.0.0 A missing B disabled']);
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

describe('files of a chart under one key of a map', () => {
  const chart = (lines: string, base = OPEN): Files => ({
    'is/Chart.yaml': 'name: is\nversion: 0.1.0\n',
    'is/values.yaml': 'tag: 7.0.0\n',
    'is/files/base.toml': base,
    'is/files/extra.toml': EXTRA,
    'is/templates/d.yaml': workload('is', '"wso2/wso2is:{{ .Values.tag }}"', 'm'),
    'is/templates/cm.yaml': `kind: ConfigMap\nmetadata:\n  name: m\ndata:\n  deployment.toml: |-\n${lines}\n`,
  });
  const get = (name: string): string => `{{ .Files.Get "files/${name}.toml" | indent 4 }}`;
  const together = ['is/files/base.toml: wso2is 7.0.0 A disabled B disabled'];
  const apart = [
    'is/files/base.toml: wso2is 7.0.0 A missing B disabled',
    'is/files/extra.toml: wso2is 7.0.0 A disabled B disabled',
  ];

  it('are one where they stand one behind the other, each from a line of its own', () => {
    expect(told(chart(`${get('base')}\n${get('extra')}`))).toEqual(together);
    expect(told(chart(`${get('base')}\n\n${get('extra')}`))).toEqual(together);
    const another = `${get('base')}\n${get('extra')}\n  identity.xml: |-\n${get('more')}`;
    expect(told({ ...chart(another), 'is/files/more.toml': '[keystore.tls]\nfile_name = "x"\n' })).toContain(
      together[0],
    );
    const notes = `${get('base')}\n${get('extra')}\n  notes.txt: |-\n{{ .Files.Get "files/notes.txt" | indent 4 }}`;
    expect(told({ ...chart(notes), 'is/files/notes.txt': 'x\n' })).toEqual(together);
    expect(told(chart(`${get('base')}\n${get('extra')}`, OPEN.trimEnd()))).toEqual(together);
    expect(told(chart(`${get('base')}\n${get('extra')}`, `\n${OPEN.trimEnd()}`))).toEqual(together);
  });

  it.each([
    ['alone', get('extra'), apart],
    ['beside one that is not there', `${get('extra')}\n${get('gone')}`, apart],
    ['before others', `${get('extra')}\n${get('more')}`, apart],
    ['in the same list', `${get('base')}\n${get('extra')}`, together],
  ])('stay apart where another map has one of them %s, unless it has the same', (_, lines, expected) => {
    const other: Files = { ...chart(lines), 'is/files/more.toml': '[keystore.tls]\nfile_name = "x"\n' };
    const both = {
      ...other,
      ...chart(`${get('base')}\n${get('extra')}`),
      'is/templates/other.yaml': (other['is/templates/cm.yaml'] as string).replace('name: m', 'name: n'),
      'is/templates/e.yaml': workload('other', '"wso2/wso2is:{{ .Values.tag }}"', 'n'),
    };
    expect(told(both).filter((one) => !one.includes('more.toml'))).toEqual(expected);
  });

  /** The chart with another server, which mounts a map of what fits a pattern. */
  const beside = (lines: string, pattern: string, mount: (manifest: string) => string): Files => ({
    ...chart(lines),
    'is/files/more.toml': '[keystore.tls]\nfile_name = "x"\n',
    'is/templates/other.yaml': `kind: ConfigMap\nmetadata:\n  name: n\ndata:\n{{ (.Files.Glob "${pattern}").AsConfig | indent 2 }}\n`,
    'is/templates/e.yaml': mount(workload('other', '"wso2/wso2is:{{ .Values.tag }}"', 'n')),
  });

  it.each([
    ['picks one of them out of all', 'files/*', 'extra.toml', apart],
    ['picks another one', 'files/*', 'more.toml', together],
    ['has others only', 'files/m*', 'extra.toml', together],
  ])('stay apart where a server %s that a map takes by a pattern, and only there', (_, pattern, key, expected) => {
    const files = beside(`${get('base')}\n${get('extra')}`, pattern, (manifest) =>
      manifest.replace('subPath: deployment.toml', `subPath: ${key}`),
    );
    expect(told(files).filter((one) => /base|extra/.test(one))).toEqual(expected);
  });

  it('stay apart where a server mounts the whole of such a map, which has one of them under the server’s name', () => {
    const mounted = (pattern: string): string[] => {
      const files = beside(`${get('deployment')}\n${get('extra')}`, pattern, (manifest) =>
        manifest.replace(/\n +subPath: .*/, '').replace(/(mountPath: .*)\/deployment\.toml/, '$1'),
      );
      return told({ ...files, 'is/files/deployment.toml': OPEN });
    };
    expect(mounted('files/d*')).toContain(apart[1]);
    expect(mounted('files/m*')).not.toContain(apart[1]);
  });

  const condition = `${get('base')}\n{{- if .Values.more }}\n${get('extra')}\n{{- end }}`;

  it('are one where a condition between them holds with all values', () => {
    const on = { 'is/values.yaml': 'tag: 7.0.0\nmore: true\n' };
    expect(told({ ...chart(condition), ...on })).toEqual(together);
    const others = { ...on, 'is/values-prod.yaml': 'tag: 7.1.0\n' };
    expect(told({ ...chart(condition), ...others })).toEqual([
      ...together,
      'is/files/base.toml@values-prod: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('stay apart where it holds with some values, and the first is alone where it does not hold', () => {
    const off = { 'is/values.yaml': 'tag: 7.0.0\nmore: false\n' };
    expect(told({ ...chart(condition), ...off })).toEqual([apart[0]]);
    const some = { ...off, 'is/values-prod.yaml': 'more: true\n' };
    expect(told({ ...chart(condition), ...some })).toContain(apart[0]);
    expect(told({ ...chart(condition), ...some })).toContain(
      'is/files/base.toml@values-prod: wso2is 7.0.0 A missing B disabled',
    );
  });

  it('stay apart where something decides which of them are there, or one is not', () => {
    expect(told(chart(`${get('base')}\n{{- if .Values.gone }}\n${get('extra')}\n{{- end }}`))).toEqual(apart);
    expect(told(chart(`${get('base')}\n${get('gone')}`))).toContain(apart[0]);
    expect(told(chart(`${get('base')}\n${get('extra')}\n${get('gone')}`))).toContain(apart[0]);
  });
});

it('are one as they are, without a line end between them that none has', () => {
  const text = { 'c/base.toml': OPEN.trimEnd(), 'c/extra.toml': EXTRA };
  expect(told({ ...text, 'run.sh': `cat c/base.toml c/extra.toml > ${TARGET}\n` })).toEqual([
    'c/base.toml: wso2is 7.0.0 A unresolved B unresolved',
  ]);
});
