import { describe, expect, it } from 'vitest';
import { isFilledByScripts, isFolderCopied } from '../../../src/deployment/placement/folder-copies.ts';
import { CLOSED, type Files, findings, memoryTree } from '../tree.ts';

const filled = (script: string, folder = 'conf'): boolean => isFilledByScripts(memoryTree({ 'up.sh': script }))(folder);
const copied = (script: string, path = 'envs/prod/deployment.toml'): boolean =>
  isFolderCopied(memoryTree({ 'up.sh': script }))(path);

describe('a folder that a script fills', () => {
  it.each([
    'cp envs/prod/deployment.toml conf/',
    'cp -r envs/prod/* ./conf/',
    'cp -r envs/prod conf',
    'rsync -a envs/prod/ "conf/"',
    'ln -sfn envs/prod conf',
    'sudo cp envs/prod/is.toml /srv/app/conf',
    'scp is.toml host:/srv/app/conf',
    'cp is.toml $DIR/conf',
    'mkdir -p conf; install -m 600 is.toml conf',
    'cp envs/prod/deployment.toml conf -v',
  ])('is named as the target: %s', (script) => {
    expect(filled(`${script}\n`)).toBe(true);
  });

  it.each(['cp -r conf /tmp/x', 'cp is.toml conf.d/', 'cp is.toml myconf', '# cp is.toml conf/', 'ls conf', 'cp conf'])(
    'is not: %s',
    (script) => {
      expect(filled(`${script}\n`)).toBe(false);
    },
  );

  it('may be one below what is named', () => {
    expect(filled('cp -r envs/prod/. is\n', 'is/conf')).toBe(true);
    expect(filled('cp is.toml is/conf\n', 'is')).toBe(false);
    expect(filled('cp is.toml ./\n', '')).toBe(false);
    expect(filled('cp is.toml /\n', '')).toBe(false);
  });

  it('may be any where a script cannot be read', () => {
    const tree = memoryTree({}, [{ path: 'up.sh', nameClass: 'carrier', problem: 'it is too large', glimpse: null }]);
    expect(isFilledByScripts(tree)('conf')).toBe(true);
    expect(isFolderCopied(tree)('conf/deployment.toml')).toBe(true);
  });

  it('is none of a Dockerfile’s', () => {
    const tree = memoryTree({ Dockerfile: 'FROM wso2/wso2is:7.1.0\nRUN cp -r envs/prod conf\n' });
    expect(isFilledByScripts(tree)('conf')).toBe(false);
  });
});

describe('a folder that a script copies', () => {
  it.each([
    'cp -r envs/prod/* conf/',
    'cp -r envs/prod conf',
    'cp -r ./envs/prod/. conf',
    'rsync -a envs/prod/ conf/',
    'cp -r envs/$ENV/. conf/',
    'cp -r envs/${ENV:-prod} conf',
    'cp -r "envs/$1" conf',
    'cp -r /vagrant/envs/prod/. /opt/is',
    'ln -sfn envs/prod conf',
    'cp -r prod conf',
    'cp -r envs/prod conf -v',
  ])('is that of a file: %s', (script) => {
    expect(copied(`${script}\n`)).toBe(true);
  });

  it.each([
    'cp -r envs/dev conf',
    'cp -r $DIR conf',
    'cp -r . conf',
    'cp -r /envs/prod conf',
    'cp -r envs conf',
    'cp -r other/$ENV conf',
    'cp -r conf envs/prod',
    'cp -r rod conf',
  ])('is not: %s', (script) => {
    expect(copied(`${script}\n`)).toBe(false);
  });
});

describe('a mounted folder that a script fills', () => {
  const files = (script: string): Files => ({
    'compose.yml':
      'services:\n  am:\n    image: wso2/wso2am:4.5.0\n    volumes:\n      - ./conf/deployment.toml:/home/wso2carbon/wso2am-4.5.0/repository/conf/deployment.toml\n',
    'envs/prod/deployment.toml': CLOSED,
    'up.sh': `${script}\ndocker compose up -d\n`,
  });

  it.each(['cp envs/prod/deployment.toml conf/', 'cp -r envs/prod/* conf/', 'ln -sfn envs/prod conf'])(
    'has the file of the repository: %s',
    (script) => {
      expect(findings(files(script))).toEqual([]);
    },
  );

  it('has none that is known where nothing fills it', () => {
    expect(findings(files('echo'))).not.toEqual([]);
    expect(findings(files('cp -r envs/prod /srv/backup'))).not.toEqual([]);
  });
});
