import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/deployment/evidence/entry.ts';
import { MissingFiles, withRendered } from '../../../src/deployment/placement/rendered-files.ts';
import { surveyed, told } from '../tree.ts';

const OPEN = '[server]\nhostname = "is"\n';
const CONF = '/home/wso2carbon/wso2is-7.0.0/repository/conf';

const compose = (from: string, to = `${CONF}/deployment.toml`): string =>
  `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./${from}:${to}\n`;

const ids = (files: Record<string, string>): string[] => told(files).map((line) => line.replace(/:.*/, ''));

describe('a file that is mounted and that the repository does not have', () => {
  it.each(['tpl', 'tmpl', 'template', 'j2', 'in', 'tpl.j2'])('is made of the template beside it: .%s', (ending) => {
    const files = { 'compose.yml': compose('c/is.conf'), [`c/is.conf.${ending}`]: OPEN };
    expect(ids(files)).toEqual([`c/is.conf.${ending}`]);
  });

  it('is not made of what lies beside it under another name, or elsewhere', () => {
    for (const other of ['c/is.conf.bak', 'c/is.conf.txt', 'd/is.conf.tpl', 'c/is.tpl'])
      expect(ids({ 'compose.yml': compose('c/is.conf'), [other]: OPEN }), other).toEqual(['compose.yml#is']);
  });

  it('is not made of a template where it is there', () => {
    const files = { 'compose.yml': compose('c/is.conf'), 'c/is.conf': OPEN, 'c/is.conf.tpl': OPEN };
    expect(ids(files)).toEqual(['c/is.conf']);
  });

  it.each([
    'cp c/x.txt c/is.conf',
    'envsubst < c/x.txt > c/is.conf',
    'sed "s/a/b/" c/x.txt > c/is.conf',
    'cat c/x.txt | envsubst | tee c/is.conf > /dev/null',
    'cp c/x.txt /tmp/y\nmv /tmp/y c/is.conf',
    'render() {\n  sed "s/a/b/" "$1" > "$2"\n}\nrender c/x.txt c/is.conf',
    'cd c\ncp x.txt is.conf',
    'OUT=c/is.conf\ncp c/x.txt "$OUT"',
    'HERE="$(cd "$(dirname "$0")" && pwd)"\ncp "$HERE/c/x.txt" "$HERE/c/is.conf"',
  ])('is made of what a script makes it of: %s', (commands) => {
    const files = { 'compose.yml': compose('c/is.conf'), 'c/x.txt': OPEN, 'up.sh': `# wso2is\n${commands}\n` };
    expect(ids(files)).toEqual(['c/x.txt']);
  });

  it('is each of those that branches of a script make it of', () => {
    const script = '# wso2is\nif [ "$A" ]; then\n  cp c/a.txt c/is.conf\nelse\n  cp c/b.txt c/is.conf\nfi\n';
    const files = { 'compose.yml': compose('c/is.conf'), 'c/a.txt': OPEN, 'c/b.txt': OPEN, 'up.sh': script };
    expect(ids(files)).toEqual(['c/a.txt', 'c/b.txt']);
  });

  it('is made in a folder that is mounted, under the name that the server reads', () => {
    const of = (command: string): string[] =>
      ids({ 'compose.yml': compose('out', CONF), 't/x.txt': OPEN, 'up.sh': `# wso2is\n${command}\n` });
    expect(of('cp t/x.txt out/deployment.toml')).toEqual(['t/x.txt']);
    expect(of('cp t/x.txt out/other.conf')).toEqual(['compose.yml#is']);
  });

  it('is made in one of several folders that are mounted', () => {
    const files = { 'compose.yml': compose('log:/logs\n      - ./out', CONF), 't/x.txt': OPEN };
    expect(ids({ ...files, 'up.sh': '# wso2is\ncp t/x.txt out/deployment.toml\n' })).toEqual(['t/x.txt']);
  });

  it('is not what a script puts over a file of such a folder, or below a file', () => {
    const there = { 'compose.yml': compose('out', CONF), 'out/deployment.toml': OPEN, 't/x.txt': OPEN };
    expect(ids({ ...there, 'up.sh': '# wso2is\ncp t/x.txt out/deployment.toml\n' })).toEqual(['out']);
    const file = { 'compose.yml': compose('c/is.conf', CONF), 'c/is.conf': 'x', 't/x.txt': OPEN };
    expect(ids({ ...file, 'up.sh': '# wso2is\ncp t/x.txt c/is.conf/deployment.toml\n' })).toEqual(['compose.yml#is']);
  });

  it('is not looked for in a text that does not have its name as it is', () => {
    const missing = new MissingFiles(surveyed({ 'compose.yml': compose('c/is.conf') }));
    const texts = ['cp x c/is.conf', 'N=is\ncp x c/$N.conf', 'cp x c/is.conf2', ''];
    expect(texts.map((text) => missing.isNamedIn(text))).toEqual([true, false, false, false]);
  });

  it('is not what another file holds at the path of the one that it is made of', () => {
    const entry = (file: string) => ({ path: 'is.toml', source: { file } }) as Entry;
    const put = { path: 'is.toml', target: 'deployment.toml', as: 'c/is.conf' };
    const found = withRendered([entry('is.toml'), entry('values.yaml')], [put]);
    expect(found.map(({ filled }) => filled)).toEqual([['c/is.conf'], undefined]);
  });

  it('is not what a script puts on a machine or into a home', () => {
    for (const target of ['/srv/c/is.conf', '~/c/is.conf', 's3:c/is.conf']) {
      const files = {
        'compose.yml': compose('c/is.conf'),
        'c/x.txt': OPEN,
        'up.sh': `# wso2is\ncp c/x.txt ${target}\n`,
      };
      expect(ids(files), target).toEqual(['compose.yml#is']);
    }
    const home = 'cp t/x.txt $IS_HOME/repository/conf/deployment.toml\n';
    expect(ids({ 'compose.yml': compose('out', CONF), 't/x.txt': OPEN, 'up.sh': home })).not.toContain('out');
  });

  it('is copied into an image, or put into a config map', () => {
    const build = `FROM wso2/wso2is:7.0.0\nCOPY is.conf ${CONF}/deployment.toml\n`;
    expect(ids({ Dockerfile: build, 'is.conf.tpl': OPEN })).toEqual(['is.conf.tpl']);
    const pod = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: is\nspec:\n  containers:\n    - name: is\n      image: wso2/wso2is:7.0.0\n      volumeMounts:\n        - name: c\n          mountPath: ${CONF}/deployment.toml\n          subPath: deployment.toml\n  volumes:\n    - name: c\n      configMap:\n        name: c\n`;
    const kustomization = (file: string): string =>
      `resources:\n  - pod.yaml\nconfigMapGenerator:\n  - name: c\n    files:\n      - ${file}\n`;
    const inMap = (file: string, template: string): string[] =>
      ids({ 'k/pod.yaml': pod, 'k/kustomization.yaml': kustomization(file), [template]: OPEN });
    expect(inMap('deployment.toml=is.conf', 'k/is.conf.tpl')).toEqual(['k/is.conf.tpl']);
    expect(inMap('deployment.toml', 'k/deployment.toml.tpl')).toEqual(['k']);
  });
});
