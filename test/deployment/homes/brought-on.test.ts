import { describe, expect, it } from 'vitest';
import { broughtOnAround, broughtOnBeside, textsAround } from '../../../src/deployment/homes/brought-on.ts';
import { takeSurvey } from '../../../src/deployment/take-survey.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import type { Tree } from '../../../src/discover/load.ts';
import { CLOSED, CLOSED_IDENTITY, configMap, type Files, memoryTree, surveyed, workload } from '../tree.ts';

const UNREAD = [{ path: 'b.sh', nameClass: 'carrier' as const, problem: 'x', glimpse: null }];
const PLACE = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';
const VOLUME = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';

describe('what brings files on beside some places', () => {
  const COMMAND = 'cp x /opt/is/repository/conf/deployment.toml # wso2\n';
  const brought = (tree: Tree): boolean => {
    const at = { file: 'a.sh', start: COMMAND.indexOf('/opt'), end: COMMAND.indexOf(' #') };
    return broughtOnBeside([at], '', takeSurvey(tree, carriedReader(tree)))('deployment.toml');
  };

  it('is what other files say', () => {
    expect(brought(memoryTree({ 'a.sh': COMMAND }))).toBe(false);
    expect(brought(memoryTree({ 'a.sh': COMMAND, 'b.sh': COMMAND }))).toBe(true);
  });

  it('is anything that cannot be read', () => {
    expect(brought(memoryTree({ 'a.sh': COMMAND }, UNREAD))).toBe(true);
  });
});

describe('what brings files on around a folder', () => {
  const brings = (
    files: Files,
    folder: string,
    kind: 'deployment.toml' | 'identity.xml' = 'deployment.toml',
  ): boolean => broughtOnAround(folder, surveyed(files))(kind);
  const own: Files = { 'zz/conf/deployment.toml': CLOSED };

  it.each<[string, Files]>([
    [
      'a script',
      { ...own, 'zz/up.sh': `#!/bin/sh\nunzip wso2is-7.1.0.zip -d /opt\ncp conf/deployment.toml ${PLACE}\n` },
    ],
    [
      'a role',
      {
        'zz/roles/is/tasks/main.yml': `- template:\n    src: deployment.toml.j2\n    dest: ${PLACE}\n`,
        'zz/roles/is/templates/deployment.toml.j2': CLOSED,
      },
    ],
    ['a text of its own', { 'zz/up.sh': `#!/bin/sh\ncat > ${PLACE} <<'EOF'\n${CLOSED}EOF\n` }],
    ['an image', { ...own, 'zz/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml ${VOLUME}\n` }],
    [
      'a service',
      {
        ...own,
        'zz/compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./conf/deployment.toml:${VOLUME}\n`,
      },
    ],
    [
      'a service with its volume in full',
      {
        ...own,
        'zz/compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - type: bind\n        source: ./conf/deployment.toml\n        target: ${VOLUME}\n`,
      },
    ],
    [
      'a container',
      {
        ...own,
        'zz/run.sh': `#!/bin/sh\ndocker run -v "$PWD/conf/deployment.toml:${VOLUME}" -v \${PWD}/conf/deployment.toml:${VOLUME} -v $(pwd)/conf/deployment.toml:${VOLUME} wso2/wso2is:7.1.0\n`,
      },
    ],
    ['a manifest', { 'zz/is.yaml': `${configMap('is', CLOSED)}---\n${workload('is', 'wso2/wso2is:7.1.0', 'is')}` }],
  ])('is not %s with files of its own in another folder', (_, files) => {
    expect(brings(files, 'one')).toBe(false);
    expect(brings(files, 'zz')).toBe(true);
    expect(brings(files, '')).toBe(true);
  });

  it.each<[string, Files]>([
    ['takes from a machine', { 'zz/up.sh': `#!/bin/sh\n# wso2\ncp /tmp/deployment.toml ${PLACE}\n` }],
    ['takes what is not there', { 'zz/up.sh': `#!/bin/sh\n# wso2\ncp conf/deployment.toml ${PLACE}\n` }],
    [
      'takes what a script may make',
      { 'zz/compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./made:${VOLUME}\n` },
    ],
    [
      'takes what lies outside',
      {
        ...own,
        'zz/compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ../../conf/deployment.toml:${VOLUME}\n`,
      },
    ],
    [
      'holds files of a machine',
      {
        'zz/is.yaml': `${workload('is', 'wso2/wso2is:7.1.0', 'is')}        - name: more\n          hostPath:\n            path: /srv\n`,
      },
    ],
    ['makes a link', { ...own, 'zz/up.sh': '#!/bin/sh\n# wso2\nln -s /opt/a /opt/b\n' }],
  ])('is what lies in another folder and %s', (_, files) => {
    expect(brings(files, 'one')).toBe(true);
  });

  it('is an image into which the folder comes', () => {
    const files = (from: string): Files => ({
      'one/conf/deployment.toml': CLOSED,
      'zz/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY ${from} ${VOLUME}\n`,
      'compose.yml': 'services:\n  is:\n    build:\n      context: .\n      dockerfile: zz/Dockerfile\n',
    });
    expect(brings(files('one/conf/deployment.toml'), 'one')).toBe(false);
    expect(brings(files('one/conf/deployment.toml'), 'one/conf/deployment.toml')).toBe(true);
    expect(brings(files('one/conf'), 'one/conf')).toBe(true);
    expect(brings(files('one/conf'), 'one/x')).toBe(false);
  });

  it('has nothing of an image of others', () => {
    const dockerfile = `FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml ${VOLUME}\n`;
    expect(textsAround('one', surveyed({ ...own, 'zz/Dockerfile': dockerfile }))).toEqual([]);
    expect(textsAround('zz', surveyed({ ...own, 'zz/Dockerfile': dockerfile }))).toHaveLength(1);
  });

  it('is of the kinds that are named', () => {
    const script = {
      'zz/up.sh': '#!/bin/sh\n# wso2\ncp /tmp/x /opt/wso2is-5.7.0/repository/conf/identity/identity.xml\n',
    };
    expect(brings(script, 'one', 'identity.xml')).toBe(true);
    expect(brings(script, 'one')).toBe(false);
    const both = {
      ...script,
      'zz/conf/identity.xml': CLOSED_IDENTITY,
      'zz/more.sh': `#!/bin/sh\n# wso2\ncp /x ${PLACE}\n`,
    };
    expect(brings(both, 'one', 'identity.xml')).toBe(true);
    expect(brings(both, 'one')).toBe(true);
  });

  it('is anything that cannot be read', () => {
    const tree = memoryTree({}, UNREAD);
    const survey = takeSurvey(tree, carriedReader(tree));
    expect(broughtOnAround('one', survey)('deployment.toml')).toBe(true);
    expect(textsAround('one', survey)).toBeNull();
  });

  it('has its offsets in the texts that are left', () => {
    const script = `#!/bin/sh\nunzip wso2is-7.1.0.zip -d /opt\ncp conf/deployment.toml ${PLACE}\necho done\n`;
    const compose = `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./conf/deployment.toml:${VOLUME}\n    restart: always\n`;
    const files = { ...own, 'zz/up.sh': script, 'zz/compose.yml': compose };
    const left = new Map(textsAround('one', surveyed(files))?.map(({ path, text }) => [path, text]));
    expect(left.get('zz/up.sh')?.indexOf('echo')).toBe(script.indexOf('echo'));
    expect(left.get('zz/up.sh')).not.toContain('repository');
    expect(left.get('zz/compose.yml')?.indexOf('restart')).toBe(compose.indexOf('restart'));
    expect(left.get('zz/compose.yml')).not.toContain('repository');
  });
});
