import { describe, expect, it } from 'vitest';
import { fetchedByCommands, fetchedBySteps } from '../../../src/deployment/doubts/fetch-commands.ts';
import { CLOSED, type Files, judged } from '../tree.ts';

const CONF = '/opt/wso2is-7.1.0/repository/conf';
const HOME = `${CONF}/deployment.toml`;
const URL = 'https://config.example.org/is.toml';

/** Where a script fetches files to. */
const fetched = (script: string): string[] =>
  fetchedByCommands(script, 'setup.sh').map(({ kind, at }) => `${kind} at ${script.slice(at.start, at.end)}`);

describe('a command that fetches a file', () => {
  it.each([
    `az storage blob download --account-name a -c conf -n is.toml -f ${HOME}`,
    `az storage blob download --container-name conf --name is.toml --file ${HOME}`,
    `az storage file download --share-name s --path is.toml --dest ${HOME}`,
    `az keyvault secret download --vault-name v --name toml --file ${HOME}`,
    `az keyvault secret show --vault-name v --name toml --query value -o tsv > ${HOME}`,
    `aws ssm get-parameter --name /is/toml --output text > ${HOME}`,
    `aws --region eu-west-1 secretsmanager get-secret-value --secret-id is | jq -r .SecretString > ${HOME}`,
    `gcloud secrets versions access latest --secret=is > ${HOME}`,
    `vault kv get -field=toml secret/is > ${HOME}`,
    `vault read -field=toml secret/is | sudo tee ${HOME}`,
    `consul kv get is/toml > ${HOME}`,
    `echo "$(vault kv get -field=toml secret/is)" > ${HOME}`,
    `curl -o /tmp/is.toml ${URL}\ncp /tmp/is.toml ${HOME}`,
    `curl ${URL} > "$TMP"\nsudo install -o wso2 -g wso2 -m 640 "$TMP" ${HOME}`,
    `aws s3 cp s3://bucket/is.toml is.toml\nmv -f is.toml ${HOME}`,
    `aws s3api get-object --bucket b --key is.toml ${HOME}`,
    `s3cmd get s3://b/is.toml ${HOME}`,
    `mc cp minio/conf/is.toml ${HOME}`,
    `rclone copyto remote:conf/is.toml ${HOME}`,
    `kubectl -n iam get cm is-conf -o jsonpath='{.data.toml}' > ${HOME}`,
    `oc get secret is-conf -o jsonpath='{.data.toml}' | base64 -d > ${HOME}`,
    `cat <(curl -s ${URL}) > ${HOME}`,
    `T=$(curl -s ${URL})\necho "$T" > ${HOME}`,
    `T="$(aws ssm get-parameter --name /is/toml)"\nprintf '%s' "${'$'}{T}" | sudo tee ${HOME}`,
    `curl -s ${URL} -o is.tpl\nenvsubst < is.tpl > ${HOME}`,
  ])('is told where it puts it: %s', (script) => {
    expect(fetched(script)).toEqual([`deployment.toml at ${HOME}`]);
  });

  it.each([
    [`curl -o /tmp/deployment.toml ${URL}\ncp /tmp/deployment.toml ${CONF}/`, `${CONF}/`],
    [`wget ${URL.replace('is.toml', 'deployment.toml')}\nscp deployment.toml wso2@is1:${CONF}/`, `wso2@is1:${CONF}/`],
    [`az storage blob download -c conf -n deployment.toml -f ${CONF}/`, `${CONF}/`],
    [`curl --output-dir ${CONF} -o deployment.toml ${URL}`, 'deployment.toml'],
    [`curl -fsSLO --output-dir=${CONF} https://config.example.org/deployment.toml`, 'deployment.toml'],
    [`aria2c -d ${CONF} -o deployment.toml ${URL}`, 'deployment.toml'],
    [`aria2c --dir=${CONF} https://config.example.org/deployment.toml`, 'deployment.toml'],
    [`jf rt dl conf/is/deployment.toml ${CONF}/`, `${CONF}/`],
    [`cd ${CONF} && curl -fsSLO https://config.example.org/deployment.toml`, 'deployment.toml'],
    [`cd ${CONF}\nwget -q https://config.example.org/deployment.toml`, 'deployment.toml'],
    [`curl -o "$CARBON_HOME"/repository/conf/deployment.toml ${URL}`, '$CARBON_HOME"/repository/conf/deployment.toml'],
    [`curl -o "$T"/is.toml ${URL}\ncp "$T/is.toml" "${CONF}"/deployment.toml`, `"${CONF}"/deployment.toml`],
  ])('is told by a folder or by its own place: %s', (script, place) => {
    expect(fetched(script)).toEqual([`deployment.toml at ${place}`]);
  });

  it.each([
    `az storage blob download-batch -s conf -d ${CONF}`,
    `curl -fsSL https://config.example.org/conf.tgz | tar xz -C ${CONF}`,
    `curl -fsSL https://config.example.org/conf.tgz | sudo tar -x --directory=${CONF} -z`,
  ])('is told of all that the server reads in a folder: %s', (script) => {
    expect(fetched(script)).toContain(`deployment.toml at ${CONF}`);
  });

  it.each([
    ['what goes elsewhere', `az storage blob download -c conf -n deployment.toml -f /tmp/deployment.toml`],
    ['another file', `vault kv get -field=cert secret/is > ${CONF}/cert.pem`],
    ['what is put into a store', `vault kv put secret/is toml=@${HOME}`],
    ['a value of another command', `sed "s/X/$(vault kv get -field=x secret/is)/" is.toml > ${HOME}`],
    ['a variable of one', `P=$(vault kv get -field=x secret/is) envsubst < is.toml > ${HOME}`],
    ['what is copied before', `cp /tmp/is.toml ${HOME}\ncurl -o /tmp/is.toml ${URL}`],
    ['what is copied of another place', `curl -o /tmp/is.toml ${URL}\ncp /srv/is.toml ${HOME}`],
    ['what goes to another folder', `curl --output-dir /tmp -o deployment.toml ${URL}`],
    ['what is kept in a variable and only shown', `T=$(curl -s ${URL})\necho "$T"\ncp is.toml ${HOME}`],
    ['what is kept in another variable', `T=$(curl -s ${URL})\necho "$U" > ${HOME}`],
    ['what is kept in no variable', `curl -s ${URL}\necho "$undefined" > ${HOME}`],
    ['what a cluster runs', `kubectl get pods > ${HOME}`],
    ['what is copied elsewhere', `curl -o /tmp/is.toml ${URL}\ncp /tmp/is.toml /srv/is.toml`],
    ['a pack that is unpacked', `curl -fsSL https://example.org/wso2is-7.1.0.tgz | tar xz -C /opt`],
    ['another name of curl’s', `cd ${CONF} && curl -o x.toml https://config.example.org/deployment.toml`],
    ['another name of wget’s', `cd ${CONF} && wget -O x.toml https://config.example.org/deployment.toml`],
  ])('is not told of %s', (_what, script) => {
    expect(fetched(script)).toEqual([]);
  });
});

describe('what a store has', () => {
  const told = (store: string, more: Files): number =>
    judged({
      'setup.sh': `unzip wso2is-7.1.0.zip -d /opt\ncp conf/deployment.toml ${HOME}\n${store} > ${HOME}\n`,
      'conf/deployment.toml': CLOSED,
      ...more,
    }).findings.filter(({ message }) => message.startsWith('This puts a ')).length;

  it.each([
    'aws ssm put-parameter --name /is/toml --value file://conf/deployment.toml',
    'aws secretsmanager put-secret-value --secret-id is --secret-string file://conf/deployment.toml',
    'gcloud secrets versions add is --data-file=conf/deployment.toml',
    'az keyvault secret set --vault-name v --name is --file conf/deployment.toml',
    'vault kv put secret/is toml=@conf/deployment.toml',
    'consul kv put is/toml @conf/deployment.toml',
  ])('may be the file of the repository: %s', (upload) => {
    expect(told('vault kv get -field=toml secret/is', { 'store.sh': `${upload}\n` })).toBe(0);
    expect(told(`curl ${URL}`, { 'store.sh': `${upload}\n` })).toBe(1);
  });

  it('may be what Terraform puts there', () => {
    const resource = 'resource "aws_ssm_parameter" "is" {\n  value = file("conf/deployment.toml")\n}\n';
    expect(told('aws ssm get-parameter --name /is/toml', { 'main.tf': resource })).toBe(0);
  });

  it('of a cluster may be what the repository puts there', () => {
    const get = "kubectl get cm is-conf -o jsonpath='{.data.toml}'";
    expect(told(get, {})).toBe(1);
    expect(told(get, { 'store.sh': 'vault kv put secret/is toml=@conf/deployment.toml\n' })).toBe(1);
    expect(told(get, { 'up.sh': 'kubectl create configmap is-conf --from-file=conf/deployment.toml\n' })).toBe(0);
    expect(told(get, { 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: is-conf}\n' })).toBe(0);
  });

  it('is another one where only a password is put there, or a file into a bucket', () => {
    expect(told('vault kv get -field=toml secret/is', { 'store.sh': 'vault kv put secret/is password=x\n' })).toBe(1);
    expect(told('vault kv get -field=toml secret/is', { 'store.sh': 'aws s3 cp conf s3://bucket/\n' })).toBe(1);
  });
});

describe('a command that fetches, by what stands around it', () => {
  it.each([
    ['a bracket of its own', `curl -H "X: $(cat token)" ${URL} > ${HOME}`],
    ['the name of another command in what it takes', `vault kv get -field=toml secret/curl > ${HOME}`],
    ['options of the copy at its end', `curl -o /tmp/is.toml ${URL}\ncp /tmp/is.toml ${HOME} -f`],
    ['a copy without a place', `cp -r\ncurl -o /tmp/is.toml ${URL}\ncp /tmp/is.toml ${HOME}`],
  ])('is told with %s', (_, script) => {
    expect(fetched(script)).toEqual([`deployment.toml at ${HOME}`]);
  });

  it('is told at each place that its file is copied to', () => {
    const copies = [HOME, HOME.replace('/opt', '/srv')].map((to) => `cp /tmp/is.toml ${to}\n`).join('');
    expect(fetched(`curl -o /tmp/is.toml ${URL}\n${copies}`)).toEqual([
      `deployment.toml at ${HOME}`,
      `deployment.toml at ${HOME.replace('/opt', '/srv')}`,
    ]);
  });

  it('is told on another machine, whatever options stand behind that', () => {
    const to = `iam/is-0:${HOME}`;
    expect(fetched(`curl -o /tmp/is.toml ${URL}\nkubectl cp /tmp/is.toml ${to} -c is`)).toEqual([
      `deployment.toml at ${to}`,
    ]);
  });

  it('is told of the home that the variable of its place leads to', () => {
    const script = `H=/opt/wso2is-7.1.0\ncurl -o $H/repository/conf/deployment.toml ${URL}`;
    expect(fetchedByCommands(script, 'setup.sh')[0]?.pack).toMatchObject({ name: 'wso2is', version: '7.1.0' });
  });

  it('is not told of a value of another command below one that prints', () => {
    const value = `P=$(vault kv get -field=x secret/is) envsubst < is.toml > ${HOME}`;
    expect(fetched(`echo begins\n${value}`)).toEqual([]);
  });

  it('is no step that takes nothing from an address', () => {
    expect(
      fetchedBySteps(`file { '${HOME}':\n  source => 'puppet:///modules/is/deployment.toml',\n}\n`, 'x.pp'),
    ).toEqual([]);
  });
});

describe('a script of PowerShell', () => {
  it('fetches to a path of Windows', () => {
    const script = `Invoke-WebRequest -Uri ${URL} -OutFile C:\\wso2is-7.1.0\\repository\\conf\\deployment.toml`;
    expect(fetched(script)).toEqual(['deployment.toml at C:\\wso2is-7.1.0\\repository\\conf\\deployment.toml']);
  });

  it('fetches to a home that is a drive of its own', () => {
    const script = 'aws s3 sync s3://bucket/conf W:/repository/conf';
    expect(fetched(script)).toContain('deployment.toml at W:/repository/conf');
  });
});

describe('a task that fetches a file', () => {
  const told = (task: string): number =>
    fetchedBySteps(task, 'main.yml').filter(({ kind }) => kind === 'deployment.toml').length;

  it.each([
    `- get_url: {url: "{{ conf_url }}/is.toml", dest: ${HOME}}`,
    `- win_get_url: {url: '${URL}', dest: ${HOME}}`,
    `- uri:\n    url: ${URL}\n    dest: ${HOME}\n`,
    `- ansible.builtin.unarchive:\n    src: https://config.example.org/is.tgz\n    dest: ${CONF}\n    remote_src: true\n`,
    `- amazon.aws.s3_object:\n    bucket: conf\n    object: is.toml\n    dest: ${HOME}\n    mode: get\n`,
    `- aws_s3: bucket=conf object=/is.toml dest=${HOME} mode=get\n`,
    `- azure_rm_storageblob:\n    container: conf\n    blob: is.toml\n    dest: ${HOME}\n`,
    `- slurp: {src: /srv/is.toml}\n  register: t\n- copy:\n    content: "{{ t.content | b64decode }}"\n    dest: ${HOME}\n`,
    `- copy:\n    content: "{{ lookup('url', '${URL}', split_lines=False) }}"\n    dest: ${HOME}\n`,
    `- git: {repo: 'https://git.example.org/conf.git', dest: /srv/conf}\n- copy:\n    src: /srv/conf/is.toml\n    dest: ${HOME}\n    remote_src: true\n`,
  ])('is told: %s', (task) => {
    expect(told(task)).toBe(1);
  });

  it.each([
    `- copy: {src: is.toml, dest: ${HOME}}`,
    `- copy:\n    content: "{{ lookup('template', 'is.toml.j2') }}"\n    dest: ${HOME}\n`,
    `- git: {repo: 'https://git.example.org/conf.git', dest: /srv/conf}\n- copy: {src: /srv/confidential/is.toml, dest: ${HOME}}\n`,
    `- unarchive: {src: 'https://example.org/wso2is-7.1.0.zip', dest: /opt}`,
    `- unarchive: {src: conf.tgz, dest: /srv/conf}\n- copy: {src: /srv/conf/is.toml, dest: ${HOME}, remote_src: true}\n`,
  ])('is not told: %s', (task) => {
    expect(told(task)).toBe(0);
  });

  it.each([
    [`- s3_object: {bucket: conf, object: is.toml, dest: ${HOME}, mode: get}`, 's3://conf/is.toml'],
    [`- s3_object: {object: is.toml, dest: ${HOME}, mode: get}`, 's3://{{ bucket }}/is.toml'],
    [
      `- git: {repo: 'https://git.example.org/conf.git', dest: /srv/conf}\n- copy: {src: /srv/conf/is.toml, dest: ${HOME}}`,
      'git clone https://git.example.org/conf.git/is.toml',
    ],
    [
      `- git: {name: 'https://git.example.org/conf.git', dest: /srv/conf}\n- copy: {src: /srv/conf/is.toml, dest: ${HOME}}`,
      'git clone /is.toml',
    ],
  ])('is told with where it comes from: %s', (task, source) => {
    expect(fetchedBySteps(task, 'main.yml').map((one) => one.source)).toEqual([source]);
  });
});
