import { describe, expect, it } from 'vitest';
import { copiesIntoHomes, copiesMade, copyClaims } from '../../../src/deployment/placement/copied-into-homes.ts';
import { CLOSED, configMap, cut, type Files, OPEN, surveyed, told } from '../tree.ts';

const IS = 'prod/conf/is/deployment.toml';
const AM = 'prod/conf/am/deployment.toml';

/** What a script's copies say of the file IS: what, and the text it stands at. */
const said = (script: string, path = 'prod/setup.sh', more: Record<string, string> = {}): string[] => {
  const files = { [IS]: OPEN, [path]: script, ...more };
  const survey = surveyed(files);
  const own = survey.entries.filter(({ path }) => path === IS);
  return copyClaims(own, survey).map(({ what, span }) => `${what} at ${cut(files, span)}`);
};

describe('a file that says little and goes to a home which is not called after its pack', () => {
  const SHORT = '[server]\nhostname = "x"\n';
  const unpacked = (copy: string, files: Record<string, string> = { 'deployment.toml': SHORT }): string[] =>
    told({ ...files, 'install.sh': `unzip -q wso2is-5.10.0.zip\nmv wso2is-5.10.0 is\n${copy}\n` });

  it.each([
    'cp deployment.toml is/repository/conf/',
    'cp deployment.toml is/repository/conf/deployment.toml',
    'cp -f deployment.toml "/opt/is/repository/conf"',
    'envsubst < deployment.toml > /opt/is/repository/conf/deployment.toml',
  ])('is the server’s: %s', (copy) => {
    expect(unpacked(copy)).toEqual(['.: wso2is 5.10.0 A update-required B disabled']);
  });

  it.each([
    'cp deployment.toml is/conf.d/',
    'cp deployment.toml is/repository/conf/other.toml',
    'cp deployment.toml /etc/app/deployment.toml',
    'ls deployment.toml is/repository/conf/',
  ])('is not: %s', (copy) => {
    expect(unpacked(copy).filter((one) => one.startsWith('.:'))).toEqual([]);
  });

  it('is nobody’s where the script says nothing of WSO2', () => {
    const files = { 'deployment.toml': SHORT, 'install.sh': 'cp deployment.toml is/repository/conf/\n' };
    expect(told(files)).toEqual([]);
  });
});

describe('where a script copies a file to', () => {
  it.each([
    ['/mnt/x/*.toml', true],
    ['/mnt/x/d*l', true],
    ['/mnt/x/*.xml', false],
    ['/mnt/x/is*.toml', false],
    ['/mnt/y/*.toml', false],
    // What several stars take is not followed.
    ['/mnt/x/*ploy*.toml', false],
    ['/mnt/x/*.toml*x', false],
  ])('is what %s takes of what it has put there: %s', (word, expected) => {
    const script = `cp conf/is/deployment.toml /mnt/x/\ncp ${word} /opt/wso2is-7.0.0/repository/conf/\n`;
    expect(said(script)).toEqual(expected ? ['path wso2is 7.0.0 at wso2is-7.0.0'] : []);
  });

  it.each([
    'cp is.toml /opt/wso2is-7.1.0/repository/conf/./deployment.toml',
    'mv is.toml /opt/wso2is-7.1.0//repository/conf/deployment.toml',
    'scp deployment.toml root@is:/opt/wso2is-7.1.0/repository/conf/.',
  ])('is read there whatever the path has that says nothing: %s', (script) => {
    const name = script.split(' ')[1] as string;
    expect(
      told({ [`conf/${name}`]: CLOSED, 'conf/setup.sh': `${script}\n/opt/wso2is-7.1.0/bin/wso2server.sh start\n` })[0],
    ).toMatch(/^conf.*: wso2is 7\.1\.0 A disabled B disabled$/);
  });

  it.each([
    ['cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/'],
    ['cp -f conf/is/deployment.toml $HOME/wso2is-7.0.0/repository/conf/deployment.toml'],
    ['/usr/bin/cp -f conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/'],
    ['sudo mv "conf/is/deployment.toml" "/opt/wso2is-7.0.0/repository/conf"'],
    ['install -m 644 conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/deployment.toml'],
    ['rsync -a conf/is/ /opt/wso2is-7.0.0/repository/conf/'],
    ['cp conf/is/* /opt/wso2is-7.0.0/repository/conf/'],
    ['scp conf/is/deployment.toml host:/opt/wso2is-7.0.0/repository/conf/'],
    ['cp conf/x conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/'],
    ['cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/ -v'],
    ['kubectl cp conf/is/deployment.toml iam/is-0:/opt/wso2is-7.0.0/repository/conf/deployment.toml -c is'],
    ['docker cp conf/is/deployment.toml "$ID":/opt/wso2is-7.0.0/repository/conf/'],
    ['cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/.'],
    ['cp conf/is/deployment.toml /opt//wso2is-7.0.0/repository/conf/./deployment.toml'],
  ])('is its home: %s', (script) => {
    expect(said(`${script}\n`)).toEqual(['path wso2is 7.0.0 at wso2is-7.0.0']);
  });

  it.each([
    ['conf/${name}/deployment.toml', 1],
    ['conf/is/${name}.toml', 1],
    ['"$DIR/conf/is/${name}ment.toml"', 1],
    ['conf/is/${name}_deployment.toml', 0],
    ['conf/am/${name}.toml', 0],
  ])('is told where a variable is in the name of the file: %s', (source, count) => {
    expect(said(`cp ${source} /opt/wso2is-7.0.0/repository/conf/deployment.toml\n`)).toHaveLength(count);
  });

  it('is told by a folder wherever the script lies, and whatever other files there are', () => {
    const script = 'rsync -a conf/is/ /opt/wso2is-7.0.0/repository/conf/\n';
    expect(said(script, 'prod/scripts/setup.sh')).toHaveLength(1);
    expect(said(script, 'prod/setup.sh', { [AM]: OPEN })).toHaveLength(1);
  });

  it.each([
    ['/vagrant/conf/is/* /opt/wso2is-7.0.0/repository/conf/', 1],
    ['/srv/prod/conf/is /opt/wso2is-7.0.0/repository/conf', 1],
    ['/conf/is/. /opt/wso2is-7.0.0/repository/conf/', 1],
    ['/vagrant/conf/am/* /opt/wso2is-7.0.0/repository/conf/', 0],
    ['vagrant/conf/is/* /opt/wso2is-7.0.0/repository/conf/', 0],
    ['/opt/wso2is-5.11.0/conf/is/* /opt/wso2is-7.0.0/repository/conf/', 0],
  ])('is told by a folder on a machine: cp -r %s', (words, count) => {
    expect(said(`cp -r ${words}\n`)).toHaveLength(count);
  });

  it('is told by a folder of a home on a machine that is called as the home', () => {
    const path = 'prod/wso2is-6.1.0/repository/conf/deployment.toml';
    const script = 'cp -r /vagrant/wso2is-6.1.0/repository/conf/* /opt/wso2is-7.0.0/repository/conf/\n';
    const survey = surveyed({ [path]: OPEN, 'prod/setup.sh': script });
    expect(copyClaims(survey.entries, survey)).toHaveLength(1);
    const bare = surveyed({ 'prod/repository/conf/deployment.toml': OPEN, 'prod/setup.sh': script });
    expect(copyClaims(bare.entries, bare)).toEqual([]);
  });

  it('is told by the one file of its name, not counting those inside of others', () => {
    const script = 'cp /vagrant/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n';
    expect(said(script, 'prod/setup.sh', { 'prod/x/is/map.yaml': configMap('x', OPEN) })).toHaveLength(1);
    const written = `cat > deployment.toml <<'EOF'\n${OPEN}EOF\n`;
    expect(said(script, 'prod/setup.sh', { 'prod/x/is/write.sh': written })).toHaveLength(1);
    expect(said(script, 'prod/setup.sh', { 'prod/x/is/deployment.toml': OPEN })).toEqual([]);
  });

  it('is told once for each command, for files of their own', () => {
    const script = 'cp cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n';
    const survey = surveyed({ [IS]: OPEN, 'prod/setup.sh': script, 'prod/conf/is/map.yaml': configMap('x', OPEN) });
    const copies = survey.entries.map((entry) => copiesIntoHomes(entry, survey));
    expect(survey.entries.map(({ map, path }) => [map, path])).toEqual(
      expect.arrayContaining([
        [null, IS],
        ['x', IS],
      ]),
    );
    expect(copies.flat()).toEqual([
      expect.objectContaining({ claim: expect.objectContaining({ kind: 'path', labels: [] }) }),
    ]);
  });

  it('is read with its variables and stands where the script says the version, else where the word is made', () => {
    expect(said('TO=/opt/wso2is-7.0.0/repository/conf/deployment.toml\ncp conf/is/deployment.toml "$TO"\n')).toEqual([
      'path wso2is 7.0.0 at wso2is-7.0.0',
    ]);
    expect(said('V=7.0.0\ncp conf/is/deployment.toml /opt/wso2is-$V/repository/conf/\n')).toEqual(['V 7.0.0 at 7.0.0']);
    expect(said('N=wso2is\ncp conf/is/deployment.toml /opt/$N-7.0.0/repository/conf/\n')).toEqual([
      'path wso2is 7.0.0 at /opt/$N-7.0.0/repository/conf/',
    ]);
    const script = 'N=wso2is\nls wso2mi-7.0.0\ncp conf/is/deployment.toml /opt/$N-7.0.0/repository/conf/\n';
    expect(said(script, 'prod/setup.sh', { 'prod/other.sh': 'ls wso2is-7.0.0\n' })).toEqual([
      'path wso2is 7.0.0 at /opt/$N-7.0.0/repository/conf/',
    ]);
  });

  it('counts in a provisioner and a pipeline too', () => {
    const command = 'cp /vagrant/conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/';
    expect(said(`config.vm.provision "shell", inline: "${command}"\n`, 'prod/Vagrantfile')).toHaveLength(1);
    expect(said(`sh '${command}'\n`, 'prod/Jenkinsfile')).toHaveLength(1);
  });

  it.each([
    ['another file', 'cp conf/am/deployment.toml /opt/wso2am-4.2.0/repository/conf/\n'],
    ['a comment', '# cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n'],
    ['no home', 'cp conf/is/deployment.toml /backup/wso2is-7.0.0/logs/\n'],
    ['no word', 'ls /opt/wso2is-7.0.0\ncp \n'],
    ['one word', 'cp /opt/wso2is-7.0.0/repository/conf/\n'],
    ['another program', 'scpx conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n'],
    ['a folder of another file', 'cp -r conf/am/ /opt/wso2am-4.2.0/repository/conf/\n'],
  ])('is nothing of %s', (_, script) => {
    expect(said(script, 'prod/setup.sh', { [AM]: OPEN })).toEqual([]);
  });

  it('is nothing in a configuration file', () => {
    const text = `${OPEN}x = "cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/"\n`;
    expect(said(text, 'prod/deployment.toml')).toEqual([]);
  });

  it('is nothing in manifests and in Dockerfiles, where the image tells', () => {
    const command = 'cp conf/is/deployment.toml /opt/wso2is-7.0.0/repository/conf/';
    expect(said(`services:\n  is:\n    image: x\n    command: ${command}\n`, 'prod/docker-compose.yml')).toEqual([]);
    expect(said(`kind: Pod\nspec:\n  command: ${command}\n`, 'prod/pod.yaml')).toEqual([]);
    expect(said(`app:\n  initContainers:\n  - command: ${command}\n`, 'prod/values.yaml')).toEqual([]);
    expect(said(`FROM x\nRUN ${command}\n`, 'prod/Dockerfile')).toEqual([]);
  });

  it.each([
    [
      '.github/workflows/deploy.yml',
      (command: string) => `jobs:\n  a:\n    steps:\n      - run: |\n          ${command}\n`,
    ],
    ['.github/workflows/line.yml', (command: string) => `jobs:\n  a:\n    steps:\n      - run: ${command}\n`],
    ['.gitlab-ci.yml', (command: string) => `deploy:\n  script:\n    - ${command}\n`],
    ['Taskfile.yaml', (command: string) => `tasks:\n  a:\n    cmds: ["${command}"]\n`],
    ['play.yml', (command: string) => `- hosts: is\n  tasks:\n    - shell: ${command}\n`],
  ])('is told by commands of a pipeline or a task: %s', (path, pipeline) => {
    const command = 'scp prod/conf/is/deployment.toml wso2@is:/opt/wso2is-7.0.0/repository/conf/deployment.toml';
    expect(said(pipeline(command), path)).toEqual(['path wso2is 7.0.0 at wso2is-7.0.0']);
  });

  it('is told of what the same script put elsewhere before', () => {
    const home = (pack: string): string => `/opt/${pack}/repository/conf/`;
    const both = (first: string, second: string): string[] =>
      said(`${first}\ncp /tmp/x/deployment.toml ${home('wso2is-7.0.0')}\n${second}\n`, 'prod/setup.sh', { [AM]: OPEN });
    const is = 'path wso2is 7.0.0 at wso2is-7.0.0';
    for (const put of [
      'scp conf/is/deployment.toml host:/tmp/x/deployment.toml',
      'scp conf/is/deployment.toml user@10.0.0.1:/tmp/x/',
      'cp conf/is/deployment.toml /tmp/x/',
      'mkdir -p /tmp/x && cp -v conf/is/deployment.toml "/tmp/x"',
    ]) {
      expect(both(put, ''), put).toEqual([is]);
      // The last one that was put there is what lies there.
      expect(both(`${put}\ncp conf/am/deployment.toml /tmp/x/`, ''), put).toEqual([]);
      expect(both(`cp conf/am/deployment.toml /tmp/x/\n${put}`, ''), put).toEqual([is]);
      expect(both(`${put}\n`, 'cp conf/am/deployment.toml /tmp/x/'), put).toEqual([is]);
      expect(both(`cp conf/am/deployment.toml /tmp/y/\n${put}`, ''), put).toEqual([is]);
    }
    expect(both('', 'cp conf/is/deployment.toml /tmp/x/')).toEqual([]);
    const stages =
      'scp conf/is/deployment.toml is:/tmp/\nssh is "sudo cp /tmp/deployment.toml /opt/wso2is-7.0.0/repository/conf/"\n' +
      'scp conf/am/deployment.toml am:/tmp/\nssh am "sudo cp /tmp/deployment.toml /opt/wso2am-4.2.0/repository/conf/"\n';
    expect(said(stages, 'prod/setup.sh', { [AM]: OPEN })).toEqual([is]);
    expect(
      said('A=/tmp/a\ncp conf/is/deployment.toml $A/\nmv $A/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n'),
    ).toEqual([is]);
  });

  it.each([
    'cd conf/is && COPY',
    'cd prod/conf/is; COPY',
    'cd conf/am\ncd "conf/is"\nCOPY',
    'cd conf/is/\nCOPY\ncd conf/am',
  ])('is seen from the folder that the script has gone to: %j', (script) => {
    const copy = 'scp deployment.toml is:/opt/wso2is-7.0.0/repository/conf/';
    expect(said(`${script.replace('COPY', copy)}\n`, 'prod/setup.sh', { [AM]: OPEN })).toEqual([
      'path wso2is 7.0.0 at wso2is-7.0.0',
    ]);
  });

  it('is seen from the folder of the step of a pipeline', () => {
    const copy = (folder: string): string =>
      `    - working-directory: ${folder}\n      run: scp deployment.toml is:/opt/wso2is-7.0.0/repository/conf/\n`;
    const more = { [AM]: OPEN };
    expect(said(`steps:\n${copy('prod/conf/is')}`, 'ci.yml', more)).toHaveLength(1);
    expect(said(`steps:\n${copy('prod/conf/am')}`, 'ci.yml', more)).toEqual([]);
    expect(said(`steps:\n${copy('prod/conf/x')}`, 'ci.yml', more)).toEqual([]);
  });

  it('makes a short file the server’s where the server reads it', () => {
    const short = (script: string, file = 'x/deployment.toml'): string[] =>
      told({ [file]: '[server]\nhostname = "x"\n', 'setup.sh': `${script}\n` });
    const to = (folder: string): string => `cp x/deployment.toml /opt/wso2is-7.0.0/${folder}/`;
    expect(short(to('repository/conf'))).toEqual(['x: wso2is 7.0.0 A missing B disabled']);
    expect(short('cp x/deployment.toml /opt/wso2mi-4.2.0/repository/conf/')).toEqual([]);
    expect(short(to('repository/database'))).toEqual([]);
    // A folder called so is the Micro Integrator's where nothing else is said.
    expect(short('cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/', 'conf/deployment.toml')).toEqual([
      'conf: wso2is 7.0.0 A missing B disabled',
    ]);
    expect(short('ls /opt/wso2is-7.0.0/repository/conf/', 'conf/deployment.toml')).toEqual([]);
    expect(short('cp x/deployment.toml /tmp/y/\ncp -r /tmp/y/* /opt/wso2is-7.0.0/repository/conf/')).toEqual([
      'x: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('makes a file in a Micro Integrator’s folder the server’s, and one of a Micro Integrator’s home stays as it is', () => {
    const marked = (file: string, text: string, command: string): string[] =>
      surveyed({ [file]: text, 'setup.sh': `${command}\n` }).entries.map(
        ({ family, recognised }) => `${family} ${recognised}`,
      );
    const short = '[server]\nhostname = "x"\n';
    const store = '[keystore.primary]\nfile_name = "x"\n';
    const to = (pack: string): string => `cp conf/deployment.toml /opt/${pack}/repository/conf/`;
    expect(marked('conf/deployment.toml', store, 'ls wso2is-7.0.0')).toEqual(['mi true']);
    expect(marked('conf/deployment.toml', store, to('wso2is-7.0.0'))).toEqual(['null true']);
    expect(marked('conf/deployment.toml', short, to('wso2mi-4.2.0'))).toEqual(['mi false']);
    expect(marked('x/conf/deployment.toml', short, 'cp -r x/conf /opt/wso2is-7.0.0/repository')).toEqual(['null true']);
  });

  it('does not make a server’s of a file that decides nothing', () => {
    const files = { 'x/carbon.xml': '<a/>\n', 'setup.sh': 'cp x/carbon.xml /opt/wso2is-7.0.0/repository/conf/\n' };
    expect(surveyed(files).entries).toMatchObject([{ path: 'x/carbon.xml', recognised: false }]);
  });

  it('is nothing of an addition to a product', () => {
    expect(said('cp conf/is/deployment.toml /opt/wso2is-extensions-1.6.8/repository/conf/\n')).toEqual([]);
  });

  it('is what others set its variable to, too', () => {
    const script = 'V=${V:-7.1.0}\ncp conf/is/deployment.toml /opt/wso2is-$V/repository/conf/\n';
    const called = (version: string): string[] =>
      said(script, 'prod/setup.sh', { 'ci.sh': `#!/bin/sh\n# wso2\nV=${version} prod/setup.sh\n` });
    expect(called('7.1.0')).toContain('V 7.1.0 at 7.1.0');
    expect(called('5.11.0')).toEqual(['path wso2is 5.11.0 at 5.11.0', 'V 7.1.0 at 7.1.0']);
    expect(called('4.2.0')).toEqual(['V 7.1.0 at 7.1.0']);
    const files = { [IS]: OPEN, 'prod/setup.sh': script, 'ci.sh': '# wso2\nV=5.11.0 prod/setup.sh\n' };
    const survey = surveyed(files);
    expect(copyClaims(survey.entries, survey).map(({ kind }) => kind)).toEqual(['path', 'path']);
    expect(told(files)).toEqual(['prod/conf/is: wso2is 5.11.0 A update-required B disabled']);
  });

  it('is one place of what lies in a folder, and two of the folder where that may be none of the home', () => {
    const places = (words: string, path = IS, before = ''): string[] => {
      const survey = surveyed({ [IS]: OPEN, [AM]: OPEN, 'prod/setup.sh': `${before}cp -r ${words}\n` });
      const own = survey.entries.filter((entry) => entry.path === path);
      return own.flatMap((entry) => copiesIntoHomes(entry, survey).flatMap(({ files }) => files));
    };
    const conf = '/opt/wso2is-7.0.0/repository/conf';
    for (const word of ['-T conf/is', 'conf/is/*', 'conf/is/.'])
      expect(places(`${word} ${conf}`), word).toEqual([`${conf}/deployment.toml`]);
    for (const word of ['conf/is/', 'conf/is'])
      expect(places(`${word} ${conf}`), word).toEqual([`${conf}/is/deployment.toml`]);
    const both = [`${conf}/deployment.toml`, `${conf}/is/deployment.toml`];
    expect(places(`conf/is ${conf}`, IS, `rm -rf ${conf}\n`)).toEqual(both);
    expect(places('$DIR /opt/wso2is-7.0.0/repository/conf', IS, 'DIR=${1:-$2}\n')).not.toEqual([
      `${conf}/is/deployment.toml`,
    ]);
    expect(places(`conf/is ${conf}`, AM)).toEqual([]);
    expect(places('conf /opt/wso2is-7.0.0')).toEqual(['/opt/wso2is-7.0.0/conf/is/deployment.toml']);
    expect(places('conf/* /opt/wso2is-7.0.0')).toEqual([]);
    expect(said('cp -r conf/* /opt/wso2is-7.0.0\n')).toEqual([]);
  });

  it('is not seen from the folder that the script has gone to where the path is absolute', () => {
    const copy = (word: string): string => `cd prod\ncp ${word} /opt/wso2is-7.0.0/repository/conf/\n`;
    const more = { 'other/conf/is/deployment.toml': OPEN };
    expect(said(copy('/conf/is/deployment.toml'), 'setup.sh', more)).toEqual([]);
    expect(said(copy('conf/is/deployment.toml'), 'setup.sh', more)).toHaveLength(1);
  });

  it('is told of what a provisioner put elsewhere before', () => {
    const step = (source: string, pack: string): string =>
      `  provisioner "file" {\n    source = "${source}"\n    destination = "/tmp/deployment.toml"\n  }\n` +
      `  provisioner "shell" {\n    inline = ["sudo mv /tmp/deployment.toml /opt/${pack}/repository/conf/deployment.toml"]\n  }\n`;
    const hcl = `build {\n${step('conf/am/deployment.toml', 'wso2am-4.2.0')}${step('conf/is/deployment.toml', 'wso2is-7.0.0')}}\n`;
    expect(said(hcl, 'prod/build.pkr.hcl', { [AM]: OPEN })).toEqual(['path wso2is 7.0.0 at wso2is-7.0.0']);
  });

  it('to several homes tells the oldest first, each place once', () => {
    const to = (version: string): string =>
      `cp conf/is/deployment.toml /opt/wso2is-${version}/repository/conf/deployment.toml\n`;
    expect(said(to('7.0.0') + to('5.11.0'))).toEqual([
      'path wso2is 5.11.0 at wso2is-5.11.0',
      'path wso2is 7.0.0 at wso2is-7.0.0',
    ]);
  });

  it('decides which of two products’ files is whose, in a folder whose name both share', () => {
    const tables = (database: string): string => `${OPEN}[database.${database}]\ntype = "h2"\n`;
    const files = {
      [IS]: tables('identity_db'),
      [AM]: tables('apim_db'),
      'prod/setup.sh':
        'cp conf/is/deployment.toml /opt/wso2is-5.11.0/repository/conf/\ncp conf/am/deployment.toml /opt/wso2am-4.2.0/repository/conf/\n',
    };
    expect(told(files)).toEqual([
      'prod/conf/am: wso2am 4.2.0 A missing B not-affected',
      'prod/conf/is: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('tells the version of a file of its family, whatever stands nearer', () => {
    const files = {
      [IS]: `${OPEN}[database.identity_db]\ntype = "h2"\n`,
      'prod/setup.sh': 'cp conf/is/deployment.toml /opt/wso2is-5.11.0/repository/conf/\n',
      'prod/conf/is/Dockerfile': 'FROM wso2/wso2is:6.0.0\n',
    };
    expect(told(files)).toContain('prod/conf/is: wso2is 5.11.0 A update-required B disabled');
  });

  it('does not make a file another family’s than its tables tell', () => {
    const files = {
      [IS]: `${OPEN}[database.identity_db]\ntype = "h2"\n`,
      'prod/setup.sh': 'cp conf/is/deployment.toml /opt/wso2am-4.2.0/repository/conf/\n',
    };
    expect(told(files)[0]).toContain('wso2is ?');
  });
});

describe('the copies of a file that a script makes', () => {
  const CONF = '/opt/wso2is-7.0.0/repository/conf';
  const TOML = `${CONF}/deployment.toml`;
  const HOME = '${WSO2_SERVER_HOME}';
  /** Each as `version files`, with what else is told of it behind. */
  const made = (script: string, path = 'prod/setup.sh', more: Files = { [AM]: OPEN }, own = IS): string[] => {
    const survey = surveyed({ [IS]: OPEN, [path]: `# wso2\n${script}\n`, ...more });
    return survey.entries
      .filter((entry) => entry.path === own)
      .flatMap((entry) => copiesMade(entry, survey))
      .map(({ claim, files, isWritten, mayBeAny }) =>
        [claim?.version, ...files, isWritten && 'written', mayBeAny && 'any'].filter(Boolean).join(' '),
      );
  };
  const COPIED = [`7.0.0 ${TOML}`];
  const WRITTEN = [`7.0.0 ${TOML} written`];

  it.each([
    // What is written to a path lies there and not below it.
    [`envsubst < conf/is/deployment.toml > /tmp/x\ncp /tmp/x/deployment.toml ${CONF}/`, []],
    // A name without an ending may be the file's new one, and not the folder's that it is in.
    [`cp conf/is/deployment.toml /tmp/x\ncp /tmp/x ${TOML}`, COPIED],
    [`rsync conf/is/deployment.toml /tmp/x/\ncp /tmp/x/deployment.toml ${CONF}/`, COPIED],
    // Of what is put over it nothing is known.
    [`cp conf/is/deployment.toml /tmp/x/\ncp "$S" /tmp/x/deployment.toml\ncp /tmp/x/deployment.toml ${CONF}/`, COPIED],
    ['cp conf/is/deployment.toml /tmp/x/', []],
    ['cp conf/is/deployment.toml /opt/is/repository/conf/', ['/opt/is/repository/conf/deployment.toml']],
    // A path that a variable holds is not what the file says.
    [`F=conf/is/deployment.toml\necho "$F" > ${TOML}`, []],
    [`P=is\necho "$(cat conf/$P/deployment.toml)" > ${TOML}`, WRITTEN],
    [`CONF="$(cat conf/is/deployment.toml)"\necho "$CONF" > ${TOML}`, WRITTEN],
    [`CONF="$(cat conf/is/deployment.toml more.toml)"\necho "\${CONF}" > ${TOML}`, WRITTEN],
    [`cat conf/is/deployment.toml\necho "$null" > ${TOML}`, []],
    [`cat conf/is/deployment.toml | sed s/a/b/ > ${TOML}`, WRITTEN],
    [`cat conf/am/deployment.toml | sed s/a/b/ conf/is/deployment.toml > ${TOML}`, WRITTEN],
    [`cat conf/is/deployment.toml conf/am/deployment.toml > ${TOML}`, []],
    // What is named from the home's folder is the machine's own.
    ['cd /opt/wso2is-7.0.0\ncp conf/is/deployment.toml repository/conf/', []],
    ['cd /opt/wso2is-7.0.0\ncp /vagrant/conf/is/deployment.toml repository/conf/', COPIED],
    ['cd wso2is-7.0.0/\ncp $D/conf/is/deployment.toml repository/conf/', [`7.0.0 ${TOML.slice('/opt/'.length)}`]],
    [
      'cd wso2is-7.0.0\ncat > x.yml <<EOF\nkey: value\nEOF\ncp $D/conf/is/deployment.toml repository/conf/',
      [`7.0.0 ${TOML.slice('/opt/'.length)}`],
    ],
    // So is what the server of a home reads, unless the script has put it there.
    [`cp /opt/is/repository/conf/deployment.toml /opt/is/x.toml\ncp /opt/is/x.toml ${TOML}`, []],
    [
      `cp conf/is/deployment.toml /opt/is/repository/conf/\ncp /opt/is/repository/conf/deployment.toml /opt/is/x.toml\ncp /opt/is/x.toml ${TOML}`,
      ['/opt/is/repository/conf/deployment.toml', ...COPIED],
    ],
    [
      `cp /srv/repository/prod/conf/is/deployment.toml ${CONF.replace('/opt', '/srv')}/`,
      [`7.0.0 ${TOML.replace('/opt', '/srv')}`],
    ],
    // A folder that goes into one of the home's lies too deep in it, be the home in a variable.
    [`cp -r conf/is ${HOME}/repository/conf`, [`${HOME}/repository/conf/is/deployment.toml`]],
    [`cp -r conf/is/. ${HOME}/repository/conf`, []],
    // Another folder than the one it was put into, or one outside.
    [`cp conf/is/deployment.toml /tmp/x/\ncp conf/is/deployment.toml ../x/\ncp -r /tmp/y ${CONF}`, []],
    [
      `DIR=\${1:-$2}\ncp -r $DIR ${CONF}`,
      [`7.0.0 ${TOML} ${CONF}/conf/is/deployment.toml ${CONF}/prod/conf/is/deployment.toml any`],
    ],
    [`cp conf/is/\${name}.toml ${TOML}`, COPIED],
  ])('are those by its path: %j', (script, expected) => {
    expect(made(script)).toEqual(expected);
  });

  it('are those of all that was put into a folder which is copied', () => {
    expect(made(`cp conf/is/deployment.toml /tmp/x/\nrsync -a /tmp/x/ ${CONF}/`)).toContain(`7.0.0 ${TOML}`);
  });

  it('are told by a folder, whatever file a variable in its path may mean', () => {
    const more = { [AM]: OPEN, 'x/conf/is': '' };
    expect(made(`cp -r "$DIR/conf/is" ${CONF}`, 'prod/setup.sh', more)).toEqual([`7.0.0 ${CONF}/is/deployment.toml`]);
  });

  it('lie in the folder of a home as that does in the repository, where it is put into the home itself', () => {
    const nested = (script: string, path: string): string[] => made(script, 'prod/setup.sh', { [path]: CLOSED }, path);
    const own = 'prod/conf/is/repository/conf/deployment.toml';
    expect(nested('rsync -a conf/is /opt/wso2is-7.0.0', own)).toEqual([
      '7.0.0 /opt/wso2is-7.0.0/is/repository/conf/deployment.toml',
    ]);
    expect(nested('rsync -a conf/is /opt/wso2is-7.0.0/repository', own)).toEqual([]);
    expect(nested('rsync -a conf /opt/wso2is-7.0.0/repository', 'prod/conf/is/is-prod.toml')).toEqual([]);
  });

  it('are of what provisioners have put there before the command, the last of them, and not into a home', () => {
    const file = (target: string): string =>
      `provisioner "file" {\n  source = "conf/is/deployment.toml"\n  destination = "${target}"\n}\n`;
    const shell = (command: string): string => `provisioner "shell" {\n  inline = ["${command}"]\n}\n`;
    const built = (...steps: readonly string[]): string[] => made(steps.join(''), 'prod/is.pkr.hcl');
    const place = '/tmp/x/deployment.toml';
    const other = shell('cp /vagrant/conf/am/deployment.toml /tmp/x/');
    expect(built(other, file(place), shell(`mv ${place} ${CONF}/`))).toEqual(COPIED);
    expect(built(file(place), other, shell(`mv ${place} ${CONF}/`))).toEqual([]);
    expect(built(file(place), shell(`cp -r /tmp/x/* ${CONF}/`))).toEqual(COPIED);
    expect(built(shell(`cp -r /tmp/x/* ${CONF}/`), file(place))).toEqual([]);
    expect(built(file(TOML), shell(`cp ${TOML} /opt/wso2is-7.1.0/repository/conf/`))).toEqual([]);
  });
});

describe('a home that the tables of a file tell', () => {
  const files = { 'conf/deployment.toml': `${OPEN}[database.identity_db]\ntype = "h2"\n` };
  const copy = (pack: string): string => `cp conf/deployment.toml /opt/${pack}/repository/conf/\n`;

  it('has the version of the copies of its family', () => {
    expect(told({ ...files, 'setup.sh': copy('wso2is-5.11.0') })[0]).toContain('wso2is 5.11.0');
    expect(told({ ...files, 'setup.sh': copy('wso2am-4.1.0') })[0]).not.toContain('4.1.0');
  });
});

describe('a folder that a script copies to the home that it has unpacked', () => {
  const state = (script: string): string | undefined =>
    /A (\S+)/.exec(
      told({ 'conf/is/repository/conf/deployment.toml': CLOSED, 'setup.sh': `${script}\n` })[0] ?? '',
    )?.[1];

  it.each([
    ['unzip -qd /opt /dist/wso2is-7.1.0.zip\ncp -r conf/is /opt/wso2is-7.1.0', 'missing'],
    ['cd /opt && unzip /dist/wso2is-7.1.0.zip && cp -r /vagrant/conf/is wso2is-7.1.0', 'missing'],
    ['cd /opt && unzip /dist/wso2is-7.1.0.zip && cp -r /vagrant/conf/is/. wso2is-7.1.0', 'disabled'],
    ['cd /opt && unzip /dist/wso2is-7.1.0.zip && cd /srv && cp -r /vagrant/conf/is wso2is-7.1.0', 'disabled'],
  ])('goes into it: %s', (script, expected) => {
    expect(state(script)).toBe(expected);
  });
});
