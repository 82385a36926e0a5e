import { describe, expect, it } from 'vitest';
import { overriding } from '../../../src/deployment/docker/overridden-defaults.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { cut, type Files, memoryTree } from '../tree.ts';

/** What others set the variable to whose default is `7.1.0` in a script, with the file that does. */
function set(line: string, others: Files, path = 'deploy.sh'): string[] {
  const files = { [path]: `#!/bin/sh\n# wso2\n${line}\n`, ...others };
  const tree = memoryTree(files);
  const start = (files[path] as string).indexOf('7.1.0');
  return overriding({ file: path, start }, path, tree, carriedReader(tree)).map(({ text, span }) => {
    expect(cut(files, span)).toContain(text);
    return `${span.file} ${text}`;
  });
}
const CALL = { 'prod.sh': '#!/bin/sh\n# wso2\nVERSION=5.11.0 ./deploy.sh\n' };

describe('who overrides a default', () => {
  it.each([
    'VERSION=${VERSION:-7.1.0}',
    'VERSION="${VERSION:-7.1.0}"',
    'RELEASE=${VERSION-7.1.0}',
    'RELEASE=${VERSION:=7.1.0}',
    'cp x /opt/wso2is-${VERSION:-"7.1.0"}/',
  ])('is who calls the script: %s', (line) => {
    expect(set(line, CALL)).toEqual(['prod.sh 5.11.0']);
  });

  it.each([
    'if [ -z "$VERSION" ]; then VERSION=7.1.0; fi',
    'if [[ -z ${VERSION} ]]; then\n  export VERSION="7.1.0"\nfi',
    '[ -z "${VERSION:-}" ] && VERSION=7.1.0',
    '[ -n "$VERSION" ] || VERSION=7.1.0',
  ])('is what a test finds unset: %s', (script) => {
    expect(set(script, CALL)).toEqual(['prod.sh 5.11.0']);
    expect(set(script.replaceAll(/\$(\{?)VERSION/g, '$$$1OTHER'), CALL)).toEqual([]);
  });

  it.each(['VERSION=7.1.0', 'VERSION=${1:-7.1.0}', 'VERSION=${OTHER:-7.1.0}', 'x ?= 7.1.0', 'VERSION = 7.1.0'])(
    'is nobody for what is no default of that name: %s',
    (line) => {
      expect(set(line, CALL)).toEqual([]);
    },
  );

  it('is a pipeline that runs the script, and none that does not', () => {
    const pipeline = (script: string): Files => ({
      '.gitlab-ci.yml': `# wso2\ndeploy:\n  variables:\n    VERSION: "5.11.0"\n  script:\n    - ${script}\n`,
    });
    expect(set('VERSION=${VERSION:-7.1.0}', pipeline('./deploy.sh'))).toEqual(['.gitlab-ci.yml 5.11.0']);
    expect(set('VERSION=${VERSION:-7.1.0}', pipeline('./other.sh'))).toEqual([]);
  });

  it('is a file that the script takes variables from', () => {
    const env = { 'env/prod.env': '# wso2\nVERSION=5.11.0\n' };
    expect(set('. ./env/prod.env\nVERSION=${VERSION:-7.1.0}', env)).toEqual(['env/prod.env 5.11.0']);
    expect(set('VERSION=${VERSION:-7.1.0}', env)).toEqual([]);
  });

  it('is told near the beginning of a long script, of a name with a number', () => {
    expect(set(`VERSION=\${VERSION:-7.1.0}\n${'echo a\n'.repeat(99)}`, CALL)).toEqual(['prod.sh 5.11.0']);
    const call = { 'prod.sh': '#!/bin/sh\n# wso2\nIS7_VERSION=5.11.0 ./deploy.sh\n' };
    expect(set('V=${IS7_VERSION:-7.1.0}', call)).toEqual(['prod.sh 5.11.0']);
  });

  it('is nobody where the value cannot be told', () => {
    expect(set('VERSION=${VERSION:-7.1.0}', { 'prod.sh': '# wso2\nVERSION=$(latest) ./deploy.sh\n' })).toEqual([]);
  });

  it('is not the script itself, whatever it says of itself', () => {
    expect(set('VERSION=${VERSION:-7.1.0}\nexport VERSION=5.11.0\n./deploy.sh --again', {})).toEqual([]);
    expect(set('VERSION=${VERSION:-7.1.0}\nexport VERSION=5.11.0\n. ./deploy.sh', CALL)).toEqual(['prod.sh 5.11.0']);
  });

  it('is who calls make, of a Makefile', () => {
    const call = (line: string): Files => ({ 'ci.sh': `#!/bin/sh\n# wso2\nexport VERSION=5.11.0\n${line}\n` });
    expect(set('VERSION ?= 7.1.0', call('make deploy'), 'Makefile')).toEqual(['ci.sh 5.11.0']);
    expect(set('export VERSION ?= 7.1.0', call('make deploy'), 'Makefile')).toEqual(['ci.sh 5.11.0']);
    expect(set('VERSION ?= 7.1.0', call('cmake deploy'), 'Makefile')).toEqual([]);
    expect(set('VERSION=${VERSION:-7.1.0}', call('make deploy'))).toEqual([]);
  });

  it('is nobody where the value stands elsewhere', () => {
    const tree = memoryTree({ 'deploy.sh': 'VERSION=${VERSION:-7.1.0}\n', ...CALL });
    expect(overriding({ file: 'other.sh', start: 19 }, 'deploy.sh', tree, carriedReader(tree))).toEqual([]);
  });

  it.each(['VERSION ?= 7.1.0', 'VERSION := 7.1.0', 'export VERSION = 7.1.0'])(
    'is a target of the Makefile, and who calls make for it: %s',
    (line) => {
      const inMakefile = (more: string, others: Files = {}): string[] => set(`${line}\n${more}`, others, 'is/Makefile');
      expect(inMakefile('prod test: export VERSION = 5.11.0')).toEqual(['is/Makefile 5.11.0']);
      expect(inMakefile('prod: VERSION ?= 5.11.0')).toEqual([]);
      expect(inMakefile('prod:\n\t$(MAKE) run VERSION=5.11.0')).toEqual(['is/Makefile 5.11.0']);
      const caller = (command: string): Files => ({ 'prod.sh': `# wso2\n${command}\n` });
      expect(inMakefile('', caller('make -C is VERSION=5.11.0'))).toEqual(['prod.sh 5.11.0']);
      expect(inMakefile('', caller('make -C "$DIR" VERSION=5.11.0'))).toEqual(['prod.sh 5.11.0']);
    },
  );

  it('is no call of make in another folder, nor the environment of one where the Makefile gives a value', () => {
    const given = (line: string): string[] =>
      set('VERSION := 7.1.0', { 'prod.sh': `# wso2\n${line}\n` }, 'is/Makefile');
    expect(given('make -C am VERSION=5.11.0')).toEqual([]);
    expect(given('VERSION=5.11.0 make')).toEqual([]);
    expect(given('make; VERSION=5.11.0 ./run')).toEqual([]);
    const target = { 'am/Makefile': '# wso2\nprod: VERSION = 5.11.0\n' };
    expect(set('VERSION := 7.1.0', target, 'is/Makefile')).toEqual([]);
  });

  it('is no call of make for a script', () => {
    expect(set('VERSION=${VERSION:-7.1.0}', { 'ci.sh': '# wso2\nmake run VERSION=5.11.0\n' })).toEqual([]);
  });
});
