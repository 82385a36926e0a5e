import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  findings,
  judged,
  NO_AUTHENTICATORS,
  told,
  workload,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.1.0/repository/conf';
const VOLUME = '/home/wso2carbon/wso2-config-volume/repository/conf';
const A = (files: Files): string | undefined => judged(files).deployments[0]?.parts.A.state;
const built = (copy: string, more = '', files: Files = {}): Files => ({
  Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY ${copy}\n${more}`,
  'is-prod.toml': CLOSED,
  ...files,
});
/** A workload that mounts all of a map, or what its volume picks. */
const pod = (map: string, items = '', to = VOLUME): string =>
  workload('is', 'wso2/wso2is:7.1.0', map, to).replace('              subPath: deployment.toml\n', '') + items;

describe('configuration under a name that the server does not read', () => {
  it('is missing at the instruction that copies it, with the name it would have to have', () => {
    const files = built(`is-prod.toml ${HOME}/`);
    expect(findings(files)).toEqual(['error Dockerfile:2 missing']);
    expect(judged(files).findings[0]?.message).toBe(
      `Certificate-based authentication for System REST APIs is not switched off: the configuration goes to ${HOME}/is-prod.toml, under a name the server does not read: it reads ${HOME}/deployment.toml (Identity Server 7.1.0).`,
    );
  });

  it.each([
    [`is-prod.toml ${HOME}`, 'missing'],
    [`is-prod.toml ${HOME}/wso2.toml`, 'missing'],
    [`is-prod.toml ${HOME}/deployment-prod.toml`, 'missing'],
    ['is-prod.toml ${WSO2_SERVER_HOME}/repository/conf/', 'missing'],
    [`is-prod.toml ${HOME}/deployment.toml`, 'disabled'],
    [`is-prod.toml is-prod.toml ${HOME}/`, 'missing'],
    ['is-prod.toml /home/wso2carbon/wso2is-7.1.0/repository/resources/conf/deployment-templates/', 'disabled'],
    ['is-prod.toml /tmp/', 'disabled'],
  ])('is what COPY %s brings: %s', (copy, expected) => {
    expect(A(built(copy))).toBe(expected);
  });

  it.each([
    `RUN mv ${HOME}/is-prod.toml ${HOME}/deployment.toml\n`,
    `RUN cd ${HOME} && cp is-prod.toml deployment.toml\n`,
    `RUN sed 's/a/b/' ${HOME}/is-prod.toml > ${HOME}/deployment.toml\n`,
    `RUN cat ${HOME}/is-prod.toml \\\n    >> ${HOME}/deployment.toml\n`,
    `RUN gomplate -f ${HOME}/is-prod.toml -o ${HOME}/deployment.toml\n`,
    `CMD dockerize -template ${HOME}/is-prod.toml:${HOME}/deployment.toml wso2server.sh\n`,
    `RUN install -m 644 ${HOME}/is-prod.toml ${HOME}/deployment.toml\n`,
    `COPY is-prod.toml ${HOME}/deployment.toml\n`,
    `COPY generated/deployment.toml ${HOME}/\n`,
  ])('may be renamed by %s', (more) => {
    expect(findings(built(`is-prod.toml ${HOME}/`, more))).toEqual([]);
    expect(A(built(`is-prod.toml ${HOME}/`, more))).toBe('disabled');
  });

  it.each([
    `# RUN mv ${HOME}/is-prod.toml ${HOME}/deployment.toml\n`,
    `RUN chmod 600 ${HOME}/is-prod.toml\n`,
    'RUN mkdir -p /opt/x > /dev/null\n',
    `RUN apt-get install -y curl\n`,
    `RUN diff ${HOME}/deployment.toml /shipped.toml > /opt/changes\n`,
  ])('is not renamed by %s', (more) => {
    expect(A(built(`is-prod.toml ${HOME}/`, more))).toBe('missing');
  });

  it('is not made the one that the server reads by what is done with that one', () => {
    const files = {
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${HOME}/wso2.toml\nRUN diff ${HOME}/deployment.toml /shipped.toml > /opt/changes\n`,
      'deployment.toml': CLOSED,
    };
    expect(A(files)).toBe('missing');
    expect(A({ ...files, Dockerfile: files.Dockerfile.replace('deployment.toml /s', 'wso2.toml /s') })).toBe(
      'disabled',
    );
  });

  it('may be renamed by a build that brings a script for something else along', () => {
    const write = `RUN sed 's/a/b/' ${HOME}/is-prod.toml > ${HOME}/deployment.toml\nCOPY start.sh /opt/\n`;
    expect(A(built(`is-prod.toml ${HOME}/`, write, { 'start.sh': 'exec "$@"\n' }))).toBe('disabled');
  });

  it('is not renamed by another build, whatever that one does with a file of this name', () => {
    const other = 'FROM wso2/wso2is:7.1.0\nRUN sed s/a/b/ is-prod.toml > wso2.toml\n';
    expect(A(built(`is-prod.toml ${HOME}/`, '', { 'other/Dockerfile': other }))).toBe('missing');
  });

  it('may be renamed by what is not read', () => {
    const unread = [{ path: 'deploy.yaml', nameClass: 'carrier', problem: 'too large', glimpse: null }] as const;
    expect(judged(built(`is-prod.toml ${HOME}/`), [...unread]).deployments[0]?.parts.A.state).toBe('disabled');
  });

  it('is in doubt where it is a template, which something may fill in', () => {
    const files = (text: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY is.toml.j2 ${HOME}/\n`,
      'is.toml.j2': text,
    });
    expect(findings(files(CLOSED.replace('"admin"', '"{{ admin }}"')))).toEqual(['warning Dockerfile:2 -']);
    expect(findings(files(CLOSED))).toEqual(['error Dockerfile:2 missing']);
  });

  it('may be renamed by a script that comes along and speaks of it', () => {
    const along = (name: string, text: string) =>
      A(built(`is-prod.toml ${HOME}/`, `COPY ${name} /opt/\n`, { [name]: text }));
    expect(along('entrypoint.py', 'render("is-prod.toml")\n')).toBe('disabled');
    expect(along('entrypoint.py', 'write(home + "/deployment.toml")\n')).toBe('disabled');
    expect(along('entrypoint.py', 'start("my-is-prod.toml")\n')).toBe('missing');
    expect(along('README.md', 'is-prod.toml is ours\n')).toBe('missing');
  });

  it('may be renamed before a build by a script that does not come along', () => {
    const files = built(`deployment.toml.tmpl ${HOME}/`, '', { 'deployment.toml.tmpl': CLOSED });
    expect(findings({ Dockerfile: files.Dockerfile as string, 'deployment.toml.tmpl': CLOSED })).toEqual([
      'warning Dockerfile:2 -',
    ]);
    expect(
      A({ ...built(`is-prod.toml ${HOME}/`), Makefile: 'build:\n\tsed s/a/b/ is-prod.toml > wso2is.toml\n' }),
    ).toBe('disabled');
  });

  it('is a warning in a team’s image, which may have an entrypoint for it', () => {
    const files = {
      'compose.yaml': `services:\n  is:\n    image: acme.io/iam/wso2is-custom:7.1.0\n    volumes:\n      - ./conf:${HOME}\n`,
      'conf/is.toml': CLOSED,
    };
    expect(told(files)).toEqual(['conf/is.toml: wso2is 7.1.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning compose.yaml:5 -']);
    expect(judged(files).findings[0]?.message).toContain(
      `goes to ${HOME}/is.toml, under a name that a server of WSO2's does not read (it reads ${HOME}/deployment.toml), and nothing`,
    );
  });

  it('is all that a folder holds', () => {
    const service = `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./conf:${HOME}\n`;
    const only = { 'compose.yaml': service, 'conf/is.toml': CLOSED };
    expect(findings(only)).toEqual(['error compose.yaml:5 missing']);
    expect(findings({ ...only, 'conf/deployment.toml': CLOSED })).toEqual([]);
    expect(findings({ ...only, 'conf/deployment.toml': CLOSED, 'conf/deployment-uk.toml': CLOSED })).toEqual([]);
  });

  it('is what docker run mounts', () => {
    const run = (to: string): Files => ({
      'run.sh': `docker run -v $PWD/deployment.toml:${HOME}/${to} wso2/wso2is:7.1.0\n`,
      'deployment.toml': CLOSED,
    });
    expect(findings(run('wso2.toml'))).toEqual(['error run.sh:1 missing']);
    expect(findings(run('deployment.toml'))).toEqual([]);
  });

  it('is told of each file of a release that reads XML', () => {
    const files = (identity: string, authenticators: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:5.7.0\nCOPY ${identity} /home/wso2carbon/wso2is-5.7.0/repository/conf/identity/\nCOPY ${authenticators} /home/wso2carbon/wso2is-5.7.0/repository/conf/security/\n`,
      [identity]: CLOSED_IDENTITY,
      [authenticators]: NO_AUTHENTICATORS,
    });
    const states = (one: string, other: string): unknown =>
      judged(files(one, other)).deployments.map(({ parts }) => [parts.A.state, parts.B.state]);
    expect(states('identity.xml', 'authenticators.xml')).toEqual([['disabled', 'disabled']]);
    expect(states('identity-prod.xml', 'authenticators.xml')).toEqual([['missing', 'disabled']]);
    expect(states('identity.xml', 'authenticators-prod.xml')).toEqual([['disabled', 'missing']]);
  });

  it('is none of the product’s own templates', () => {
    const to = '/home/wso2carbon/wso2is-7.1.0/repository/resources/conf/templates/repository/conf/identity/';
    const files = built(`deployment.toml ${HOME}/\nCOPY own.xml.j2 ${to}identity.xml.j2`, '', {
      'deployment.toml': CLOSED,
      'own.xml.j2': CLOSED_IDENTITY,
    });
    expect(
      judged(files)
        .findings.map(({ message }) => message)
        .filter((text) => text.includes('goes to')),
    ).toEqual([]);
  });
});

describe('the name that a config map has a file under', () => {
  it.each([
    ['kubectl create configmap is-conf --from-file=is-prod.toml\n', 'missing'],
    ['kubectl create configmap is-conf --from-file=deployment.toml=is-prod.toml\n', 'disabled'],
    ['kubectl create configmap is-conf --from-file=wso2.toml=is-prod.toml -o yaml --dry-run\n', 'missing'],
    ['kubectl create configmap is-conf --from-file=.\n', 'missing'],
  ])('is what %s says: %s', (script, expected) => {
    expect(A({ 'deploy.sh': script, 'is-prod.toml': CLOSED, 'is.yaml': pod('is-conf') })).toBe(expected);
  });

  it.each([
    ['conf/is-prod.toml', 'missing'],
    ['deployment.toml=conf/is-prod.toml', 'disabled'],
    ['wso2.toml=conf/is-prod.toml', 'missing'],
  ])('is what a generator of kustomize says of %s: %s', (file, expected) => {
    expect(
      A({
        'kustomization.yaml': `resources: [is.yaml]\nconfigMapGenerator:\n  - name: is-conf\n    files: [${file}]\n`,
        'conf/is-prod.toml': CLOSED,
        'is.yaml': pod('is-conf'),
      }),
    ).toBe(expected);
  });

  it('is the one of two under which the server reads it', () => {
    const files = 'wso2.toml=is-prod.toml, deployment.toml=is-prod.toml';
    const kustomization = `resources: [is.yaml]\nconfigMapGenerator:\n  - name: is-conf\n    files: [${files}]\n`;
    expect(A({ 'kustomization.yaml': kustomization, 'is-prod.toml': CLOSED, 'is.yaml': pod('is-conf') })).toBe(
      'disabled',
    );
  });

  it.each([
    ['wso2.toml', 'missing'],
    ['deployment.toml', 'disabled'],
    ['deployment-prod.toml', 'missing'],
    ['conf', 'missing'],
  ])('is its key %s where it is mounted as a whole: %s', (key, expected) => {
    expect(A({ 'is.yaml': `${configMap('is-conf', CLOSED, key)}---\n${pod('is-conf')}` })).toBe(expected);
  });

  it('is what its volume calls it', () => {
    const items = (path: string) => `            items: [{key: wso2.toml, path: ${path}}]\n`;
    const files = (path: string) => ({
      'is.yaml': `${configMap('is-conf', CLOSED, 'wso2.toml')}---\n${pod('is-conf', items(path))}`,
    });
    expect(A(files('deployment.toml'))).toBe('disabled');
    expect(A(files('conf.toml'))).toBe('missing');
  });

  it('does not matter where one file of it is mounted', () => {
    const mounted = (key: string) =>
      workload('is', 'wso2/wso2is:7.1.0', 'is-conf').replace('subPath: deployment.toml', `subPath: ${key}`);
    const files = (key: string) => ({
      'is.yaml': `${configMap('is-conf', CLOSED, 'wso2.toml')}---\n${mounted(key)}`,
    });
    expect(told(files('wso2.toml'))).toEqual(['is.yaml#is-conf: wso2is 7.1.0 A disabled B disabled']);
    expect(findings(files('wso2.toml'))).toEqual([]);
  });

  it.each([
    ['deployment.toml: |-\n{{ .Files.Get "confs/is.toml" | indent 4 }}', 'disabled'],
    ['wso2.toml: |-\n{{ .Files.Get "confs/is.toml" | indent 4 }}', 'missing'],
    ['{{ .Values.name }}: |-\n{{ .Files.Get "confs/is.toml" | indent 4 }}', 'disabled'],
    ['{{ (.Files.Glob "confs/*").AsConfig | indent 2 }}', 'missing'],
    [`{{ .Values.name }}: |\n${block(CLOSED, 4)}`, 'disabled'],
  ])('of a chart is %s: %s', (data, expected) => {
    const map = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  ${data}\n`;
    const files = {
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'c/values.yaml': 'name: deployment.toml\n',
      'c/templates/map.yaml': map,
      'c/templates/is.yaml': pod('is-conf'),
      ...(data.includes('.Files') ? { 'c/confs/is.toml': CLOSED } : {}),
    };
    expect(A(files)).toBe(expected);
  });
});
