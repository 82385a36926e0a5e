import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  ENABLED,
  type Files,
  findings,
  judged,
  NO_AUTHENTICATORS,
  OPEN,
  OPEN_IDENTITY,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.1.0/repository/conf';
const docker = (...lines: string[]): string => `FROM wso2/wso2is:7.1.0\n${lines.join('\n')}\n`;
const paths = (files: Files): string[] => surveyed(files).entries.map(({ source }) => `${source.file} ${source.kind}`);

describe('a file whose own name does not tell what it is', () => {
  it.each(['is.conf', 'is', 'deployment.j2', 'deployment.erb', 'wso2is.tpl', 'config.toml'])(
    '%s is the configuration file that it is copied as',
    (path) => {
      const files = { Dockerfile: docker(`COPY ${path} ${HOME}/deployment.toml`), [path]: ENABLED };
      expect(told(files)).toEqual([`${path}: wso2is 7.1.0 A enabled B disabled`]);
      expect(told({ ...files, [path]: 'x = 1\n' })).toEqual([`${path}: wso2is 7.1.0 A missing B disabled`]);
      expect(told({ ...files, [path]: CLOSED })).toEqual([`${path}: wso2is 7.1.0 A disabled B disabled`]);
    },
  );

  it('is also another file, or the product’s own template of one', () => {
    const templates = '/home/wso2carbon/wso2is-7.1.0/repository/resources/conf/templates/repository/conf';
    const files = {
      Dockerfile: docker(
        `COPY a ${HOME}/deployment.toml`,
        `COPY b ${HOME}/security/authenticators.xml`,
        `COPY c ${templates}/identity/identity.xml.j2`,
      ),
      a: CLOSED,
      b: NO_AUTHENTICATORS,
      c: OPEN_IDENTITY,
    };
    expect(paths(files)).toEqual(['a deployment.toml', 'b authenticators.xml', 'c identity.xml.j2']);
    expect(told(files)).toEqual(['a: wso2is 7.1.0 A enabled B disabled']);
  });

  it('is read for its target alone', () => {
    const files = {
      Dockerfile: docker(
        `COPY is.conf ${HOME}/deployment.toml`,
        `COPY log.conf ${HOME}/log4j2.properties`,
        'COPY a b/',
        `COPY a ${HOME}/carbon.xml`,
        `COPY b ${HOME}/identity/identity-mgt.xml`,
      ),
      'is.conf': CLOSED,
      b: OPEN_IDENTITY,
      'other.conf': ENABLED,
      'log.conf': ENABLED,
      a: ENABLED,
    };
    expect(paths(files)).toEqual(['is.conf deployment.toml']);
  });

  it('is covered by what is copied over it', () => {
    const copies = docker(`COPY is.conf ${HOME}/deployment.toml`, `COPY conf/ ${HOME}/`);
    expect(told({ Dockerfile: copies, 'is.conf': ENABLED, 'conf/deployment.toml': CLOSED })).toEqual([
      'conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('is told by its content where its target is none of a home', () => {
    const files = { Dockerfile: docker('COPY is.conf /etc/app/deployment.toml'), 'is.conf': ENABLED };
    expect(told(files)).toEqual(['is.conf: wso2is 7.1.0 A enabled B disabled']);
    expect(told({ Dockerfile: 'FROM node:22\nCOPY a /etc/app/deployment.toml\n', a: '[server]\nport = 1\n' })).toEqual(
      [],
    );
  });

  it('is the server’s where one of two places is its home', () => {
    const names = ['/etc/app/deployment.toml', `${HOME}/deployment.toml`, '/tmp/deployment.toml'];
    const run = (copies: string[]): (boolean | undefined)[] => {
      const files = { Dockerfile: docker(...copies.map((to) => `COPY is.conf ${to}`)), 'is.conf': 'x = 1\n' };
      return surveyed(files).entries.map(({ recognised }) => recognised);
    };
    expect(run(names)).toEqual([true]);
    expect(run(names.reverse())).toEqual([true]);
  });

  it('is left alone with the product that is left alone', () => {
    const to = '/home/wso2carbon/wso2mi-4.2.0/conf/deployment.toml';
    const files = {
      Dockerfile: `FROM wso2/wso2mi:4.2.0\nCOPY mi.conf ${to}\n`,
      'mi.conf': '[server]\nhostname = "x"\n',
    };
    expect(told(files)).toEqual([]);
  });

  it('is found in a map by the key that it has there, or that is mounted', () => {
    const map = (files: string): Files => ({
      'kustomization.yaml': `resources:\n  - is.yaml\nconfigMapGenerator:\n  - name: is-conf\n    files:\n      - ${files}\n`,
      'is.conf': ENABLED,
      'other.conf': OPEN,
    });
    const image = 'wso2/wso2is:7.1.0';
    const expected = ['is.conf: wso2is 7.1.0 A enabled B disabled'];
    expect(told({ ...map('deployment.toml=is.conf'), 'is.yaml': workload('is', image, 'is-conf') })).toEqual(expected);
    const mounted = workload('is', image, 'is-conf').replace('subPath: deployment.toml', 'subPath: is.conf');
    expect(told({ ...map('is.conf'), 'is.yaml': mounted })).toEqual(expected);
    expect(paths({ ...map('other.conf'), 'is.yaml': mounted })).toEqual([]);
    expect(paths({ ...map('is.conf'), 'is.yaml': mounted.replaceAll('is-conf', 'its-conf') })).toEqual([]);
    expect(paths(map('deployment.toml=is.conf'))).toEqual(['is.conf deployment.toml']);
  });

  it('is the chart’s where it lies in one', () => {
    const files = {
      'c/Chart.yaml': 'name: c\nversion: 1.0.0\n',
      'c/templates/conf.yaml':
        'kind: ConfigMap\nmetadata: {name: is-conf}\ndata:\n  deployment.toml: {{ .Files.Get "is.conf" | quote }}\n',
      'c/is.conf': ENABLED,
    };
    expect(surveyed(files).entries.map(({ source, chart }) => [source.file, chart])).toEqual([['c/is.conf', 'c']]);
  });

  it('is unresolved where it cannot be read', () => {
    const Dockerfile = docker(`COPY is.conf ${HOME}/deployment.toml`, `COPY is.tpl ${HOME}/identity/identity.xml`);
    const unread = (path: string, glimpse: string | null = null) => ({
      path,
      nameClass: 'carrier' as const,
      problem: 'it is too large',
      glimpse,
    });
    const { findings: found } = judged({ Dockerfile }, [unread('is.conf'), unread('is.tpl')]);
    expect(found.map(({ span, state }) => `${span.file} ${state}`)).toEqual(['is.conf unresolved']);
    const elsewhere = docker('COPY is.conf /etc/app/deployment.toml', 'COPY is.xml /etc/app/identity.xml');
    const large = [unread('is.conf', '# notes'), unread('is.xml', '<notes/>')];
    expect(judged({ Dockerfile: elsewhere }, large).findings.map(({ span, state }) => `${span.file} ${state}`)).toEqual(
      ['is.conf unresolved'],
    );
  });

  it('is one file with what a build adds to it', () => {
    const Dockerfile = docker(`COPY is.conf ${HOME}/deployment.toml`, `RUN cat more.toml >> ${HOME}/deployment.toml`);
    const [first = '', second = ''] = CLOSED.split(/(?=\[event)/);
    expect(told({ Dockerfile, 'is.conf': first, 'more.toml': second })).toEqual([
      'is.conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('has its findings at its own lines', () => {
    const files = { Dockerfile: docker(`COPY is.conf ${HOME}/deployment.toml`), 'is.conf': ENABLED };
    expect(findings(files)).toEqual(['error is.conf:4 enabled']);
  });
});
