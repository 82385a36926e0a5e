import { describe, expect, it } from 'vitest';
import { copiedFromElsewhere } from '../../../src/deployment/doubts/copied-from-elsewhere.ts';
import { CLOSED, type Files, judged } from '../tree.ts';

const CONF = '/opt/wso2is-7.1.0/repository/conf';
const TOML = `${CONF}/deployment.toml`;
const REPOSITORY = 'https://git.example.org/iam/conf.git';

/** Where a script copies files from elsewhere to. */
const copied = (script: string): string[] =>
  copiedFromElsewhere(script, 'setup.sh').map(({ kind, at }) => `${kind} at ${script.slice(at.start, at.end)}`);
/** How often that is told over a file of the repository. */
const told = (script: string, more: Files = {}): number =>
  judged({
    'setup.sh': `unzip wso2is-7.1.0.zip -d /opt\ncp iam/deployment.toml ${TOML}\n${script}\n`,
    'iam/deployment.toml': CLOSED,
    ...more,
  }).findings.filter(({ message }) => message.startsWith('This puts a ')).length;

describe('a copy from elsewhere', () => {
  it.each([
    [`scp conf.example.org:/srv/is.toml ${TOML}`, TOML],
    [`scp \\\n  conf.example.org:/srv/is.toml \\\n  ${TOML}`, TOML],
    [`scp -i key -P 22 wso2@conf.example.org:/srv/deployment.toml ${CONF}/`, `${CONF}/`],
    [`rsync -avz "$HOST":/srv/is/ ${CONF}/`, `${CONF}/`],
    [`docker cp conf:/srv/deployment.toml ${TOML}`, TOML],
    [`kubectl cp iam/conf-0:/srv/deployment.toml ${TOML}`, TOML],
    [`scp conf.example.org:/srv/is.toml /tmp/is.toml\nsudo cp /tmp/is.toml ${TOML}`, TOML],
    [`git clone ${REPOSITORY} /tmp/conf && cp /tmp/conf/is/deployment.toml ${TOML}`, TOML],
    [`git clone --depth 1 -b main ${REPOSITORY}\ncp conf/is/prod.toml ${TOML}`, TOML],
    [`git clone git@example.org:iam/conf.git\ncp -r conf/is/* ${CONF}/`, `${CONF}/`],
    [`git clone git@example.org:conf.git\ncp conf/is/prod.toml ${TOML}`, TOML],
    [`git clone https://git.example.org/conf.gitops.git\ncp conf.gitops/prod.toml ${TOML}`, TOML],
    [`git clone ${REPOSITORY}\ncp conf/is/prod.toml ${TOML} -f`, TOML],
    [`git clone ${REPOSITORY}\ncp -r\ncp conf/is/prod.toml ${TOML}`, TOML],
    [`git -C /srv clone "$REPOSITORY" conf\ncp conf/is/prod.toml ${TOML}`, TOML],
  ])('is told: %s', (script, place) => {
    expect(copied(script)).toContain(`deployment.toml at ${place}`);
    expect(told(script)).toBe(1);
  });

  it.each([
    `scp ${TOML} wso2@conf.example.org:/srv/`,
    `scp is/deployment.toml wso2@is1:${TOML}`,
    `docker cp is/deployment.toml is:${TOML}`,
    `cp C:/conf/deployment.toml ${TOML}`,
    `mv old:/deployment.toml ${TOML}`,
    `aws s3 cp s3://conf/deployment.toml ${TOML}`,
    `scp conf.example.org:/srv/log4j2.properties ${CONF}/`,
    `cp conf/is/prod.toml ${TOML}\ngit clone ${REPOSITORY}`,
    `git clone ${REPOSITORY}\ncp other/is/prod.toml ${TOML}`,
    `git clone ${REPOSITORY}\ncp conf/lib/x.jar ${CONF}/`,
    `git clone\ncp conf/deployment.toml ${TOML}`,
    `git clone https://git.example.org/\ncp /srv/is/prod.toml ${TOML}`,
    `kubectl cp iam/conf-0:/srv/deployment.toml "$POD":${TOML}`,
    `scp conf.example.org:/srv/is.toml\ncp`,
  ])('is none: %s', (script) => {
    expect(copied(script)).toEqual([]);
  });

  it.each([
    [`git clone ${REPOSITORY} /tmp/c && cp /tmp/c/is/deployment.toml ${TOML}`, '/is/deployment.toml'],
    [`git clone ${REPOSITORY}\ncp -v conf/deployment.toml ${CONF}/`, '/deployment.toml'],
    [`git clone ${REPOSITORY}\ncp -r conf/is/* ${CONF}/`, '/is/deployment.toml'],
    [`git clone ${REPOSITORY}\ncp -r conf/is/. ${CONF}/`, '/is/deployment.toml'],
    [`git clone ${REPOSITORY}\ncp -r conf/is ${CONF}/`, '/is/deployment.toml'],
    [`git clone ${REPOSITORY}\ncp conf/is/prod.toml ${TOML}`, '/is/prod.toml'],
    [`git clone ${REPOSITORY}\ncp -r conf/is/deployment.toml/ ${CONF}/`, '/is/deployment.toml/'],
  ])('says which file of a repository it is: %s', (script, path) => {
    const [first] = copiedFromElsewhere(script, 'setup.sh');
    expect(first?.source).toBe(`git clone ${REPOSITORY}${path}`);
  });

  it('is one into the home that its own command names', () => {
    const other = 'cp x.jar /opt/wso2am-4.2.0/repository/conf/x.jar\n';
    const [first] = copiedFromElsewhere(`${other}scp conf.example.org:/srv/is.toml ${TOML}`, 'setup.sh');
    expect(first?.pack).toMatchObject({ name: 'wso2is', version: '7.1.0' });
  });

  it('is not told of a clone that may be of this repository', () => {
    expect(told(`git clone ${REPOSITORY} /tmp/x\ncp /tmp/x/iam/deployment.toml ${TOML}`)).toBe(0);
    expect(told(`git clone ${REPOSITORY} /tmp/x\ncp -r /tmp/x/iam/. ${CONF}/`)).toBe(0);
    expect(told(`git clone ${REPOSITORY} /tmp/x\ncp /tmp/x/other/deployment.toml ${CONF}/`)).toBe(1);
  });

  it('is told whatever the repository uploads', () => {
    const upload = { 'upload.sh': 'aws s3 sync is s3://bucket/\n' };
    expect(told(`scp conf.example.org:/srv/is.toml ${TOML}`, upload)).toBe(1);
  });
});

// So many that the test runs out of time where what is done grows faster than the text.
it.each(['git clone x ', 'git clone ', 'cp h:/a ', 'scp '])('ends with %j, however often it stands there', (piece) => {
  expect(copied(`git clone x\ncp h:/x y\n${piece.repeat(600_000 / piece.length)}`)).toEqual([]);
});
