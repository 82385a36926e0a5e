import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  type Files,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  workload,
} from '../tree.ts';

const CONF = '/home/wso2carbon/wso2is-7.0.0/repository/conf';
const HOME = `${CONF}/deployment.toml`;
const URL = 'https://config.example.org/is/deployment.toml';

/** Where files are told that something fetches over those of a deployment. */
function fetched(files: Files): string[] {
  return judged(files)
    .findings.filter(({ message }) => message.startsWith('This puts a '))
    .map(({ deployment, span }) => `${deployment}: ${span.file} ${cut(files, span)}`);
}
const image = (instruction: string, more: Files = {}): Files => ({
  Dockerfile: `FROM wso2/wso2is:7.0.0\nCOPY is/deployment.toml ${HOME}\n${instruction}\n`,
  'is/deployment.toml': CLOSED,
  ...more,
});
const role = (task: string): Files => ({
  'roles/is/tasks/main.yml': `- copy: {src: deployment.toml, dest: /opt/wso2is-7.0.0/repository/conf/deployment.toml}\n${task}`,
  'roles/is/files/deployment.toml': CLOSED,
});

describe('what a Dockerfile takes from an image or out of an archive', () => {
  it.each([
    [`ADD is-conf.tar.gz ${CONF}`, CONF],
    [`ADD ["is-conf.tar.gz", "${CONF}"]`, CONF],
    [`WORKDIR ${CONF}\nADD is-conf.tgz .`, '.'],
    [`COPY --from=example/is-conf /deployment.toml ${CONF}/`, `${CONF}/`],
    [`COPY --from=example/is-conf /conf ${CONF}`, CONF],
  ])('is told over a file of the repository: %s', (instruction, place) => {
    expect(fetched(image(instruction))).toEqual([`is: Dockerfile ${place}`]);
    expect(fetched(image(`${instruction}\nCOPY is/deployment.toml ${HOME}`))).toEqual([]);
  });

  it.each([
    ['another file', `COPY --from=example/is-conf /log4j2.properties ${CONF}/`],
    ['another folder', `COPY --from=example/is-conf /lib /home/wso2carbon/wso2is-7.0.0/repository/components/lib`],
    ['an archive elsewhere', 'ADD lib.tar.gz /home/wso2carbon/wso2is-7.0.0/repository/components/lib'],
    ['an archive that stays one', `COPY is-conf.tar.gz ${CONF}`],
    ['a working directory of another stage', `WORKDIR ${CONF}\nFROM alpine\nADD is-conf.tgz .`],
  ])('is not told of %s', (_what, instruction) => {
    expect(fetched(image(instruction))).toEqual([]);
  });

  it('is not told of a stage, nor of an image that the repository builds', () => {
    const stage = `FROM alpine AS conf\nCOPY is/deployment.toml /\nFROM wso2/wso2is:7.0.0\n`;
    const copy = `COPY is/deployment.toml ${HOME}\nCOPY --from=`;
    expect(fetched({ ...image(''), Dockerfile: `${stage}${copy}conf /deployment.toml ${HOME}\n` })).toEqual([]);
    const own = image(`COPY --from=acme/is-conf:1.0 /deployment.toml ${HOME}`, {
      'conf/Dockerfile': 'FROM scratch\nCOPY deployment.toml /\n',
    });
    expect(fetched(own)).toHaveLength(1);
    expect(fetched({ ...own, 'build.sh': 'docker build -t acme/is-conf:1.1 conf\n' })).toEqual([]);
  });

  it('is told of an image whose path in it looks like that of the file at a code host', () => {
    const copy = `COPY --from=registry.example.org/is-conf:1.0 /git/conf/is/deployment.toml ${HOME}`;
    expect(fetched(image(copy))).toEqual([`is: Dockerfile ${HOME}`]);
  });

  it('is told of what a build copies on from its image, but not where one of the repository has it', () => {
    const copy = `RUN cp /opt/acc/deployment.toml ${HOME}`;
    expect(fetched(image(copy))).toEqual([`is: Dockerfile ${HOME}`]);
    expect(fetched(image(`${copy}\nADD lib.tar.gz /opt/lib`))).toEqual([`is: Dockerfile ${HOME}`]);
    const base = { 'base/Dockerfile': 'FROM wso2/wso2is:7.0.0\nCOPY acc /opt/acc/\n' };
    const built = { ...base, 'build.sh': 'docker build -t acme/is-base:1.0 base\n' };
    const on = (first: string, more: Files): Files => {
      const files = image(copy, more);
      return { ...files, Dockerfile: `${first}${files.Dockerfile}` };
    };
    expect(fetched(on('FROM acme/is-base:1.0 AS base\n', built))).toEqual([]);
    expect(fetched(on('FROM acme/is-base:1.0 AS base\n', base))).toEqual([`is: Dockerfile ${HOME}`]);
    expect(fetched(on('FROM alpine AS base\n', built))).toEqual([`is: Dockerfile ${HOME}`]);
  });

  it('is not told of a script that is no build, whatever its words look like', () => {
    const test = `#!/usr/bin/env bats\nrun cp /opt/acc/deployment.toml ${HOME}\n`;
    expect(fetched(image('', { 'is/test.sh': test }))).toEqual([]);
  });

  it('is told whatever the repository uploads', () => {
    const upload = { 'deploy.sh': 'aws s3 sync is s3://bucket/\n' };
    expect(fetched(image(`ADD is-conf.tar.gz ${CONF}`, upload))).toHaveLength(1);
  });
});

describe('a file from elsewhere over one of the repository', () => {
  it.each([
    `RUN curl -fsSL ${URL} -o ${HOME}`,
    `RUN curl -fsSLo ${HOME} ${URL}`,
    `RUN /usr/bin/curl -fsSLo ${HOME} ${URL}`,
    `RUN /usr/local/bin/aws s3 cp s3://bucket/is/deployment.toml ${HOME}`,
    `RUN curl --output ${HOME} "${URL}"`,
    `RUN curl -s ${URL} > ${HOME}`,
    `RUN wget -q -O ${HOME} ${URL}`,
    `RUN wget --output-document=${HOME} ${URL}`,
    `RUN aws s3 cp s3://bucket/is/deployment.toml ${HOME}`,
    `RUN aws --region eu-west-1 --no-progress s3 cp s3://bucket/is/deployment.toml ${HOME}`,
    `RUN gsutil cp gs://bucket/is/deployment.toml \\\n  ${HOME}`,
    `RUN apk add curl && curl -o ${HOME} ${URL}`,
    `RUN curl -s ${URL} | sed s/a/b/ > ${HOME}`,
    `RUN curl -s ${URL} | sudo tee ${HOME} > /dev/null`,
    `RUN curl -fsSL "$CONFIG_URL" -o ${HOME}`,
    `RUN curl -fsSL \${CONFIG_URL}/is.toml -o ${HOME}`,
    `RUN curl -H "Authorization: Bearer $TOKEN" -u $USER --retry 3 -sSo ${HOME} '$CONFIG_URL'`,
    `RUN wget -q "$CONFIG_URL" -O ${HOME}`,
    `RUN curl --fail --output=${HOME} $CONFIG_URL`,
    `RUN curl -s "$CONFIG_URL" > ${HOME}`,
    `ADD ${URL} ${HOME}`,
    `ADD --chown=wso2carbon:wso2 ${URL} ${HOME}`,
    `COPY --from=registry.example.org:5000/is-conf:1.0 /deployment.toml ${HOME}`,
  ])('is told: %s', (instruction) => {
    expect(fetched(image(instruction))).toEqual([`is: Dockerfile ${HOME}`]);
  });

  it.each([`RUN wget -NP ${CONF} ${URL}`, `RUN aws s3 cp s3://bucket/deployment.toml ${CONF}`])(
    'is told of a folder without a slash: %s',
    (instruction) => {
      expect(fetched(image(instruction))).toEqual([`is: Dockerfile ${CONF}`]);
    },
  );

  it.each([`RUN wget -P ${CONF}/ ${URL}`, `ADD ${URL} ${CONF}/`, `RUN aws s3 cp s3://bucket/deployment.toml ${CONF}/`])(
    'is told of a folder: %s',
    (instruction) => {
      expect(fetched(image(instruction))).toEqual([`is: Dockerfile ${CONF}/`]);
    },
  );

  it.each([
    ['another file', `RUN curl -o ${CONF}/log4j2.properties https://config.example.org/log4j2.properties`],
    ['another folder', `RUN curl -o /tmp/deployment.toml ${URL}`],
    ['another file into the folder', `ADD https://config.example.org/log4j2.properties ${CONF}/`],
    ['an upload', `RUN curl -T ${HOME} ${URL}`],
    ['a copy to a bucket', `RUN aws s3 cp ${HOME} s3://bucket/is/deployment.toml`],
    ['a comment', `# RUN curl -o ${HOME} ${URL}`],
    ['no address', `RUN curl -o ${HOME}\nRUN echo ${URL}`],
    ['a variable of an option', `RUN curl -o ${HOME} -H "X: $TOKEN" -u $USER config.example.org`],
    ['a variable where this very file may lie', `RUN curl -o ${HOME} "$BASE_URL/is/deployment.toml"`],
    ['a variable that nothing fetches', `RUN aws s3 cp $CONFIG_URL ${HOME}`],
    ['this very file', `RUN curl -o ${HOME} https://raw.githubusercontent.com/acme/is/main/is/deployment.toml`],
  ])('is not told of %s', (_what, instruction) => {
    expect(fetched(image(instruction))).toEqual([]);
  });

  it('is told of another file of a code host', () => {
    const address = 'https://raw.githubusercontent.com/acme/other/main/conf/deployment.toml';
    expect(fetched(image(`RUN curl -o ${HOME} ${address}`))).toHaveLength(1);
  });

  it('is not told where the repository uploads files', () => {
    const download = `RUN aws s3 cp s3://bucket/deployment.toml ${HOME}`;
    for (const upload of [
      'aws s3 sync is s3://bucket/',
      'aws s3 cp --quiet is/deployment.toml s3://bucket/',
      'gsutil -m cp is/deployment.toml gs://bucket/',
      'az storage blob upload -f is/deployment.toml',
    ])
      expect(fetched(image(download, { 'deploy.sh': `${upload}\n` })), upload).toEqual([]);
    const resource = 'resource "aws_s3_object" "is" {\n  source = "is/deployment.toml"\n}\n';
    expect(fetched(image(download, { 'main.tf': resource }))).toEqual([]);
    expect(fetched(image(download, { 'deploy.sh': 'aws s3 cp \\\n  is/deployment.toml $BUCKET\n' }))).toEqual([]);
    expect(fetched(image(download, { 'backup.sh': 'aws s3 cp dump.sql s3://backups/db/\n' }))).toHaveLength(1);
    expect(fetched(image(download, { 'backup.sh': 'aws s3 cp \\\n  dump.sql s3://backups/db/\n' }))).toHaveLength(1);
    for (const address of ['s3://$BUCKET/deployment.toml', 's3://${BUCKET}/deployment.toml']) {
      const other = image(`RUN aws s3 cp ${address} ${HOME}`, { 'deploy.sh': 'aws s3 cp is s3://bucket/\n' });
      expect(fetched(other), address).toEqual([]);
    }
    expect(fetched(image(`ADD ${URL} ${HOME}`, { 'deploy.sh': 'aws s3 cp is s3://bucket/\n' }))).toEqual([]);
    const backup = '#!/bin/sh\nls\naws s3 cp dump.sql s3://backups/db/\n';
    expect(fetched(image(download, { 'backup.sh': backup }))).toHaveLength(1);
    expect(fetched(image(download, { 'README.md': 'aws s3 sync is s3://bucket/\n' }))).toHaveLength(1);
    expect(fetched(image(download, { 'deploy.sh': `# aws s3 sync is s3://bucket/\n` }))).toHaveLength(1);
    expect(fetched(image(download, { 'deploy.sh': 'aws s3 cp s3://bucket/deployment.toml x\n' }))).toHaveLength(1);
  });

  it('is not told where the file of the repository comes after it', () => {
    const first = (more: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:7.0.0\nADD ${URL} ${HOME}\n${more}\n`,
      'is/deployment.toml': CLOSED,
    });
    expect(fetched(first(`COPY is/deployment.toml ${HOME}`))).toEqual([]);
    expect(fetched(first(`COPY is/ ${CONF}/`))).toEqual([]);
  });

  it('is told of the kind of file that the home has, by its nearest home', () => {
    const conf = '/home/wso2carbon/wso2is-7.0.0/repository/conf';
    expect(fetched(image(`ADD https://config.example.org/x ${conf}/identity/identity.xml`))).toEqual([]);
    const other = {
      'am/Dockerfile': `FROM wso2/wso2am:4.3.0\nCOPY deployment.toml ${CONF.replace('is-7.0.0', 'am-4.3.0')}/\n`,
      'am/deployment.toml': `${CLOSED}# am\n`,
    };
    expect(fetched(image(`ADD ${URL} ${HOME}`, other))).toEqual([`is: Dockerfile ${HOME}`]);
    // A config map is no file that is put there.
    const map = `${configMap('is', CLOSED)}---\n${workload('is', 'wso2/wso2is:7.0.0', 'is')}`;
    expect(fetched({ 'k8s.yaml': map, 'run.sh': `curl -o ${HOME} ${URL}\n` })).toEqual([]);
  });

  it('is told beside a later copy of another service', () => {
    const files = image(`ADD ${URL} ${HOME}`, { 'x/Dockerfile': `FROM alpine\nCOPY is/deployment.toml /x/\n` });
    expect(fetched(files)).toEqual([`is: Dockerfile ${HOME}`]);
  });

  it.each([
    ['the command behind a fetch', `RUN curl -fsSL https://x.example.org/tool -o /usr/bin/tool && tool < a > ${HOME}`],
    ['the command behind a semicolon', `RUN curl https://x.example.org/a > /tmp/a; envsubst < b > ${HOME}`],
    ['a folder of a checkout', `RUN curl -o upstream/repository/conf/deployment.toml ${URL}`],
    [
      'this very file with a token',
      `RUN curl -o ${HOME} https://raw.githubusercontent.com/acme/is/main/is/deployment.toml?token=$T`,
    ],
    [
      'this very file of another interface',
      `RUN curl -o ${HOME} https://gitlab.example.org/api/v4/projects/1/repository/files/x/is%2Fdeployment.toml/raw?ref=main`,
    ],
    ['the home of another product', `RUN curl -o ${HOME.replace('wso2is-7.0.0', 'wso2am-4.5.0')} ${URL}`],
  ])('is not told of %s', (_what, instruction) => {
    expect(fetched(image(instruction))).toEqual([]);
  });

  it('is not told of what a configuration only holds as a text', () => {
    const note = `[acme]\nnote = """\ncurl -o ${HOME} ${URL}\n"""\n`;
    expect(fetched(image('USER wso2', { 'is/deployment.toml': CLOSED + note }))).toEqual([]);
  });

  it('is not told of this very file in a folder called raw', () => {
    const address = 'https://git.example.org/acme/is/files/raw/deployment.toml';
    const files = {
      Dockerfile: `FROM wso2/wso2is:7.0.0\nCOPY raw/deployment.toml ${HOME}\nRUN curl -o ${HOME} ${address}\n`,
      'raw/deployment.toml': CLOSED,
    };
    expect(fetched(files)).toEqual([]);
  });

  it('is told of an address with several parameters', () => {
    expect(fetched(image(`RUN curl -o ${HOME} "https://x.example.org/a?b=1&c=2;d=3"`))).toHaveLength(1);
  });

  it('is not told where the repository’s file is put over it later', () => {
    const script = (lines: string[]): Files => ({
      'setup.sh': `unzip wso2is-7.0.0.zip -d /opt\n${lines.join('\n')}\n`,
      'conf/deployment.toml': CLOSED,
    });
    const home = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
    const [fetch, copy] = [`curl -o ${home} ${URL}`, `cp conf/deployment.toml ${home}`];
    expect(fetched(script([fetch, copy]))).toEqual([]);
    expect(fetched(script([copy, fetch]))).toEqual([`conf: setup.sh ${home}`]);
    const task = `- get_url: {url: "${URL}", dest: /opt/wso2is-7.0.0/repository/conf/deployment.toml}\n`;
    const files = role('');
    const [tasks = ''] = Object.values(files);
    expect(fetched({ ...files, 'roles/is/tasks/main.yml': task + tasks })).toEqual([]);
    // What is mounted covers what the image has.
    const compose = `services:\n  is:\n    build: .\n    volumes: ["./is/deployment.toml:${HOME}"]\n`;
    expect(
      fetched({
        Dockerfile: `FROM wso2/wso2is:7.0.0\nADD ${URL} ${HOME}\n`,
        'is/deployment.toml': CLOSED,
        'docker-compose.yml': compose,
      }),
    ).toEqual([]);
  });

  it('is told where another script puts the file of the repository there', () => {
    const home = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
    const files = {
      'fetch.sh': `curl -o ${home} ${URL}\n`,
      'setup.sh': `unzip wso2is-7.0.0.zip -d /opt\n${'ls\n'.repeat(50)}cp conf/deployment.toml ${home}\n`,
      'conf/deployment.toml': CLOSED,
    };
    expect(fetched(files)).toEqual([`conf: fetch.sh ${home}`]);
  });

  it('is told where another kind of file is put in place later', () => {
    const home = '/home/wso2carbon/wso2is-5.7.0/repository/conf';
    const files = {
      Dockerfile: `FROM wso2/wso2is:5.7.0\nCOPY authenticators.xml ${home}/security/\nADD https://config.example.org/is.xml ${home}/security/authenticators.xml\nCOPY identity.xml ${home}/identity/\n`,
      'identity.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(fetched(files)).toEqual([`.: Dockerfile ${home}/security/authenticators.xml`]);
  });

  it('is not told where it is one of several files, or one of them comes after it', () => {
    const home = '/home/wso2carbon/wso2is-5.7.0/repository/conf';
    const files = (address: string, more = ''): Files => ({
      Dockerfile: `FROM wso2/wso2is:5.7.0\nCOPY authenticators.xml ${home}/security/\nCOPY conf/ ${home}/identity/\nADD ${address} ${home}/identity/identity.xml\n${more}\n`,
      'conf/identity.xml': CLOSED_IDENTITY,
      'conf/identity-b.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    });
    const elsewhere = 'https://config.example.org/is.xml';
    expect(fetched(files(elsewhere))).toHaveLength(1);
    expect(fetched(files(elsewhere, `COPY conf/identity.xml ${home}/identity/`))).toEqual([]);
    expect(fetched(files('https://git.example.org/acme/is/raw/main/conf/identity.xml'))).toEqual([]);
  });

  it('is told beside another branch that puts the file of the repository there', () => {
    const script = (lines: string): Files => ({
      'setup.sh': `unzip wso2is-7.0.0.zip -d /opt\n${lines}\n`,
      'conf/deployment.toml': CLOSED,
    });
    const home = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
    const [fetch, copy] = [`curl -o ${home} ${URL}`, `cp conf/deployment.toml ${home}`];
    for (const other of ['else', 'elif [ "$E" = b ]; then']) {
      expect(fetched(script(`if [ "$E" = a ]; then\n  ${fetch}\n${other}\n  ${copy}\nfi`)), other).toHaveLength(1);
    }
    expect(fetched(script(`case $E in\n  a) ${fetch} ;;\n  *) ${copy} ;;\nesac`))).toHaveLength(1);
    expect(fetched(script(`${fetch}\nif [ "$E" = a ]; then\n  x\nelse\n  y\nfi\n${copy}`))).toEqual([]);
    expect(fetched(script(`case $E in\n  a) ${fetch} ;;\n  *) x ;;\nesac\n${copy}`))).toEqual([]);
    expect(fetched(script(`if x; then\n  if y; then\n    ${fetch}\n  else\n    z\n  fi\n  ${copy}\nfi`))).toEqual([]);
    expect(fetched(script(`if x; then\n  if y; then\n    ${fetch}\n  fi\nelse\n  ${copy}\nfi`))).toHaveLength(1);
    expect(fetched(script(`${fetch}\necho else-if\n${copy}`))).toEqual([]);
    const both = `if [ "$E" = a ]; then\n  ${fetch}\nelse\n  ${copy}\nfi`;
    expect(fetched(script('ls\n'.repeat(1500) + both))).toHaveLength(1);
    const inner = `if [ "$E" = a ]; then\n  ${fetch}\nelse\n  if [ -d x ]; then ls; fi\n  ${copy}\nfi`;
    expect(fetched(script(inner))).toHaveLength(1);
    expect(fetched(script(`${fetch}\n${'ls\n'.repeat(1500)}${copy}`))).toEqual([]);
  });

  it('is told of what a command writes to the folder that it has gone to', () => {
    const script = (lines: string): Files => ({
      'setup.sh': `unzip wso2is-7.0.0.zip -d /opt\ncp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n${lines}\n`,
      'conf/deployment.toml': CLOSED,
    });
    const told = ['conf: setup.sh deployment.toml'];
    expect(fetched(script(`cd /opt/wso2is-7.0.0/repository/conf && wget ${URL} -O deployment.toml`))).toEqual(told);
    expect(fetched(script(`cd "$IS_HOME/repository/conf"\ncurl -o deployment.toml ${URL}`))).toEqual(told);
    expect(fetched(script(`cd $IS_HOME/repository/conf\ncd /tmp\ncurl -o deployment.toml ${URL}`))).toEqual([]);
    expect(fetched(image(`RUN cd ${CONF} && ls\nRUN curl -o deployment.toml ${URL}`))).toEqual([]);
    expect(fetched(image(`RUN cd ${CONF} && curl -o deployment.toml ${URL}`))).toHaveLength(1);
    expect(fetched(script(`cd conf\ncurl -o deployment.toml ${URL}`))).toEqual([]);
    const into = `cd "$IS_HOME/repository/conf"\n`;
    const fetch = `curl -o deployment.toml ${URL}\n`;
    expect(fetched(script(into + fetch + 'ls\n'.repeat(1500)))).toEqual(told);
    expect(fetched(script('ls\n'.repeat(1500) + into + fetch))).toEqual(told);
    expect(fetched(script(fetch + into))).toEqual([]);
    expect(fetched(image(`RUN cd ${CONF} && curl -o deployment.toml ${URL}\nRUN ls`))).toHaveLength(1);
  });

  it.each([
    'uses: acme/s3-sync-action@v1',
    'uses: google-github-actions/upload-cloud-storage@v2',
    's3Upload(file: x)',
    '- task: AzureFileCopy@6',
  ])('is not told where %s may upload it', (step) => {
    expect(fetched(image(`ADD ${URL} ${HOME}`, { 'ci.yml': `steps:\n  - ${step}\n` }))).toEqual([]);
  });

  it('is told of each command of a line', () => {
    const files = image(`RUN curl -o ${HOME} ${URL} && curl -o /tmp/x ${URL}`);
    expect(fetched(files)).toEqual([`is: Dockerfile ${HOME}`]);
  });

  it('is told beside a later copy of another file', () => {
    const files = image(`ADD ${URL} ${HOME}\nCOPY log4j2.properties ${CONF}/`, { 'log4j2.properties': 'x' });
    expect(fetched(files)).toHaveLength(1);
  });

  it.each([
    ['get_url', `- get_url: {url: "${URL}", dest: ${HOME}}\n`],
    ['its full name', `- name: x\n  ansible.builtin.get_url:\n    url: ${URL}\n    dest: "${HOME}"\n`],
    ['s3_object', `- amazon.aws.s3_object:\n    src: s3://x\n    dest: ${HOME}\n`],
  ])('is told by Ansible’s %s', (_module, task) => {
    expect(fetched(role(task))).toEqual([`roles/is/files: roles/is/tasks/main.yml ${HOME}`]);
  });

  it('is not told by another task than the one that fetches', () => {
    expect(fetched(role(`- get_url: {url: "${URL}", dest: /tmp/x}\n- stat: {path: ${HOME}}\n`))).toEqual([]);
  });

  it('is told by resources of Puppet and Chef', () => {
    const puppet = (attributes: string): Files => ({
      'is/manifests/init.pp': `class is {\n  file { '/opt/wso2is-7.0.0/repository/conf/deployment.toml': content => template('is/deployment.toml.erb') }\n  ${attributes}\n}\n`,
      'is/templates/deployment.toml.erb': CLOSED,
    });
    expect(fetched(puppet(`archive { '${HOME}':\n    source => '${URL}',\n  }`))).toEqual([
      `is/templates: is/manifests/init.pp ${HOME}`,
    ]);
    expect(fetched(puppet(`archive { 'x':\n    path => '${HOME}',\n    source => '${URL}',\n  }`))).toEqual([
      `is/templates: is/manifests/init.pp ${HOME}`,
    ]);
    const attributes = `file { '${HOME}':\n    content => epp('is/x.epp', {'callback' => '${URL}'}),\n  }`;
    expect(fetched(puppet(attributes))).toEqual([]);
    const recipe = `cookbook_file '/opt/wso2is-7.0.0/repository/conf/deployment.toml' do\n  source 'deployment.toml'\nend\nremote_file '${HOME}' do\n  source '${URL}'\nend\n`;
    expect(fetched({ 'is/recipes/default.rb': recipe, 'is/files/deployment.toml': CLOSED })).toEqual([
      `is/files: is/recipes/default.rb ${HOME}`,
    ]);
  });

  it('is told of XML files', () => {
    const home = '/home/wso2carbon/wso2is-5.7.0/repository/conf';
    const legacy = (target: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:5.7.0\nCOPY identity.xml ${home}/identity/\nCOPY authenticators.xml ${home}/security/\nADD https://config.example.org/is.xml ${target}\n`,
      'identity.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    });
    for (const target of [`${home}/identity/identity.xml`, `${home}/security/authenticators.xml`])
      expect(fetched(legacy(target))).toEqual([`.: Dockerfile ${target}`]);
  });

  it('is not told where the policy file says what runs with the file', () => {
    const policy = parsePolicy('policy.toml', '[[target]]\npath = "is/**"\nversion = "7.0.0"\n', '2026-11-24');
    const tree = memoryTree(image(`ADD ${URL} ${HOME}`));
    expect(judgeTree(tree, policy, '2026-11-24').findings).toEqual([]);
  });

  it('is a warning that fails nothing', () => {
    const files = image(`ADD ${URL} ${HOME}`);
    expect(judged(files).findings.map(({ level, rule, part, message }) => [level, rule, part, message])).toEqual([
      [
        'warning',
        'unreadable-config',
        null,
        'This puts a deployment.toml from outside the repository, or out of an archive, where the server reads it: the server is judged by the file of the repository, and what the other one says cannot be told.',
      ],
    ]);
  });
});

describe('a folder from elsewhere over one with a file of the repository', () => {
  it.each([
    `aws s3 sync s3://bucket/is/ ${CONF}/`,
    `aws s3 cp s3://bucket/is/conf ${CONF}/ --recursive`,
    `aws --profile prod s3 sync --delete s3://bucket/is ${CONF}/`,
    `gsutil -m rsync -r gs://bucket/is ${CONF}/`,
    `gsutil cp -r gs://bucket/is ${CONF}/`,
  ])('is told: %s', (command) => {
    expect(fetched(image(`RUN ${command}`))).toEqual([`is: Dockerfile ${CONF}/`]);
  });

  it.each([
    `aws s3 cp s3://bucket/is.jks ${CONF}/`,
    `aws s3 sync s3://bucket/is/ ${CONF}/security`,
    `aws s3 sync s3://bucket/is/ /home/wso2carbon/wso2is-7.0.0/repository/deployment`,
    `aws s3 sync s3://bucket/is/ /srv/conf`,
    `aws s3 sync ${CONF}/ s3://bucket/is/`,
  ])('is not told: %s', (command) => {
    expect(fetched(image(`RUN ${command}`))).toEqual([]);
  });

  it('is not told where the repository uploads to that bucket, also with options before the store', () => {
    const upload = { 'upload.sh': 'aws --region eu-west-1 s3 sync is s3://bucket/is\n' };
    expect(fetched(image(`RUN aws s3 sync s3://bucket/is/ ${CONF}/`, upload))).toEqual([]);
  });
});

describe('what is fetched, by what stands around it', () => {
  const builds = (name: string): Files => ({
    'conf/Dockerfile': 'FROM scratch\nCOPY is/deployment.toml /\n',
    'build.sh': `docker build -t ${name} -f conf/Dockerfile .\n`,
  });
  const from = (name: string): string => `COPY --from=${name} /deployment.toml ${CONF}/`;

  it.each([
    ['acme/is-conf:1', 'acme/is-conf@sha256:0123'],
    ['reg:5000/acme/is-conf:1', 'reg:5000/acme/is-conf:2'],
    ['acme/is-conf:1', 'acme/is-conf'],
  ])('is not told of an image that is built here by another tag: %s, %s', (built, taken) => {
    expect(fetched(image(from(taken), builds(built)))).toEqual([]);
  });

  it('is told of an image beside another one that is built here', () => {
    expect(fetched(image(from('acme/other:1'), builds('acme/is-conf:1')))).toEqual([`is: Dockerfile ${CONF}/`]);
  });

  it('is not told of an archive that is only copied', () => {
    expect(fetched(image(`RUN cp is-conf.tar.gz ${CONF}`))).toEqual([]);
  });

  const script = (...lines: string[]): Files => ({
    'setup.sh': `unzip wso2is-7.0.0.zip -d /home/wso2carbon\n${lines.join('\n')}\n`,
    'is/deployment.toml': CLOSED,
  });
  const FETCH = `curl -o ${HOME} ${URL}`;
  const PUT = `cp is/deployment.toml ${HOME}`;

  it.each([
    ['after it', [FETCH, 'if b; then', ':', 'else', PUT, 'fi']],
    ['after the one that fetches', ['if a; then', FETCH, 'fi', 'if b; then', ':', 'else', PUT, 'fi']],
  ])('is not told where another choice %s puts the file of the repository there', (_, lines) => {
    expect(fetched(script(...lines))).toEqual([]);
  });

  it('is told where another branch of the same choice does', () => {
    const lines = ['if a; then', FETCH, 'if b; then', ':', 'fi', 'else', PUT, 'fi'];
    expect(fetched(script(...lines))).toEqual([`is: setup.sh ${HOME}`]);
  });
});
