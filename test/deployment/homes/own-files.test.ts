import { describe, expect, it } from 'vitest';
import { hasOwnFile, type NamedFile, namesFile } from '../../../src/deployment/homes/own-files.ts';
import { CLOSED, CLOSED_IDENTITY, configMap, type Files, surveyed } from '../tree.ts';

const FILE: NamedFile = {
  path: 'one/roles/is/templates/deployment.toml.j2',
  kind: 'deployment.toml',
  folder: 'one/roles/is',
};
const OWN: Files = { 'zz/conf/deployment.toml': CLOSED };
const names = (path: string, text: string, more: Files = {}): boolean =>
  namesFile({ path, text }, FILE, surveyed({ [FILE.path]: CLOSED, [path]: text, ...more }));

describe('a text that names a configuration file', () => {
  it.each(['one/site.yml', 'one/roles/is/tasks/main.yml', 'site.yml', 'one/roles/is/templates/x/run.sh'])(
    'is %s, whatever it says of it',
    (path) => {
      expect(names(path, 'subPath: deployment.toml\n', OWN)).toBe(true);
      expect(names(path, 'subPath: deployment\n', OWN)).toBe(false);
    },
  );

  it.each([
    'cp conf/deployment.toml /x',
    'cp deployment.toml /x',
    'cp ./conf/deployment.toml /x',
    'docker run -v $PWD/conf/deployment.toml:/x',
    'docker run -v $(pwd)/conf/deployment.toml:/x',
    'src: "deployment.toml"',
    'cp x /opt/wso2is-7.1.0/repository/conf/deployment.toml',
    'cp x $HOME/repository/conf/deployment.toml',
    'dest: "{{ home }}/repository/conf/deployment.toml"',
    'cp x /opt/wso2mi-4.3.0/conf/deployment.toml',
    'cp x /opt/wso2-mi-4.3.0/conf/deployment.toml',
    'subPath: deployment.toml',
    'key: deployment.toml',
  ])('is none of another folder that has its own: %s', (text) => {
    expect(names('zz/run.sh', `${text}\n`, OWN)).toBe(false);
  });

  it.each([
    'cp ../one/roles/is/templates/deployment.toml.j2 /x',
    'cp $DIR/deployment.toml /x',
    'cp other/deployment.toml /x',
    'cp /vagrant/deployment.toml /x',
    'cp /vagrant/x/../repository/conf/deployment.toml /x',
    'cp repository/conf/deployment.toml /x',
    'cp conf/deployment.toml.j2 /x',
  ])('may be one of another folder with another path: %s', (text) => {
    expect(names('zz/run.sh', `${text}\n`, OWN)).toBe(true);
  });

  it('is one of another folder that has none itself, or one as far away', () => {
    expect(names('zz/run.sh', 'cp conf/deployment.toml /x\n')).toBe(true);
    expect(names('zz/run.sh', 'cp conf/deployment.toml /x\n', { 'yy/conf/deployment.toml': CLOSED })).toBe(true);
    expect(names('zz/run.sh', 'cp conf/deployment.toml /x\n', { 'zz/conf/identity.xml': CLOSED_IDENTITY })).toBe(true);
    expect(names('zz/run.sh', 'cp x /opt/is/repository/conf/deployment.toml\n')).toBe(false);
  });

  it('may be one of a file that is not called as a template', () => {
    const file: NamedFile = { path: 'one/is/is.toml', kind: 'deployment.toml', folder: 'one/is' };
    const survey = surveyed({ [file.path]: CLOSED });
    expect(namesFile({ path: 'zz/a.sh', text: 'cp is.toml /x' }, file, survey)).toBe(true);
    expect(namesFile({ path: 'zz/a.sh', text: 'cp as.toml /x' }, file, survey)).toBe(false);
  });
});

describe('a file of its own', () => {
  const has = (path: string, files: Files): boolean =>
    hasOwnFile(path, FILE, surveyed({ [FILE.path]: CLOSED, ...files }));

  it('lies nearer to the text than the other one, or is in it', () => {
    expect(has('zz/run.sh', OWN)).toBe(true);
    expect(has('zz/is.yaml', { 'zz/is.yaml': configMap('is', CLOSED) })).toBe(true);
    expect(has('yy/run.sh', OWN)).toBe(false);
    expect(has('one/roles/km/tasks/main.yml', { 'one/roles/km/templates/deployment.toml.j2': CLOSED })).toBe(true);
    expect(has('one/roles/is/tasks/main.yml', { 'one/roles/is/files/deployment.toml': CLOSED })).toBe(false);
    expect(has('zz/run.sh', { 'zz/conf/identity.xml': CLOSED_IDENTITY })).toBe(false);
    expect(has('one/run.sh', {})).toBe(false);
    expect(has('one/roles/is/templates/run.sh', {})).toBe(false);
  });
});
