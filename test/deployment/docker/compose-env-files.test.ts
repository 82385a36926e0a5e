import { describe, expect, it } from 'vitest';
import { otherEnvironments } from '../../../src/deployment/docker/compose-env-files.ts';
import type { Tree } from '../../../src/discover/load.ts';
import { CLOSED, type Files, told } from '../tree.ts';

const asked = (text: string, ...paths: string[]): string[] => {
  const all = [...paths, 'a/b/compose.yaml'].sort();
  const tree = { paths: all, text: () => 'TAG=7.0.0\nA=b\n' } as unknown as Tree;
  return otherEnvironments('a/compose.yaml', text, tree).map((variables) => variables.get('TAG')?.span.file as string);
};

describe('the files of variables of a compose file', () => {
  it.each(['a/prod.env', 'a/.env.prod', 'a/env/prod.env', 'a/environments/prod/.env', 'a/.envs/.env'])(
    'are of its own folder and of those for environments: %s',
    (path) => {
      expect(asked('image: is:${TAG}', path)).toEqual([path]);
      expect(asked('image: is:$TAG', path)).toEqual([path]);
    },
  );

  it.each(['a/.env', '.env.prod', 'prod.env', 'b/prod.env', 'a/web/prod.env', 'a/env/a/b/prod.env', 'a/.env.example'])(
    'are not others: %s',
    (path) => {
      expect(asked('image: is:${TAG}', path)).toEqual([]);
    },
  );

  it('are none that set nothing it asks for, or that it names itself', () => {
    expect(asked('image: is:${OTHER}', 'a/prod.env')).toEqual([]);
    expect(asked('image: is:7.0.0', 'a/prod.env')).toEqual([]);
    expect(asked('image: is:${TAG}\nenv_file: prod.env', 'a/prod.env', 'a/test.env')).toEqual(['a/test.env']);
  });

  it('are not more than anyone has', () => {
    const many = Array.from({ length: 1100 }, (_, at) => `a/e${at}.env`);
    expect(asked('image: is:${TAG}', ...many)).toHaveLength(1000);
  });
});

describe('a compose file that a command gives a file of variables', () => {
  const given = (image: string, files: Files = {}, more = ''): string[] => {
    const compose = `services:\n  is:\n    image: wso2/wso2is:${image}\n${more}`;
    const command = 'docker compose --env-file prod.env up -d\n';
    const all = { 'docker-compose.yml': compose, 'up.sh': command, 'prod.env': 'TAG=5.11.0\n', ...files };
    return told(all).map((line) => line.replace(/.*: wso2is (\S+) .*/, '$1'));
  };
  const PORT = '    ports: ["${PORT:-9443}:9443"]\n';

  it('runs with that alone', () => {
    expect(given('${TAG}')).toEqual(['5.11.0']);
    expect(given('${TAG}', { '.env': '' })).toEqual(['5.11.0']);
    expect(given('${TAG}', {}, PORT)).toEqual(['5.11.0']);
    expect(given('${TAG}', { 'conf/deployment.toml': CLOSED })).toEqual(['5.11.0']);
  });

  it('may also run without it where something else gives what it sets', () => {
    expect(given('${TAG}', { '.env': 'TAG=7.0.0\n' })).toEqual(['7.0.0', '5.11.0']);
    expect(given('${TAG:-7.0.0}')).toEqual(['7.0.0', '5.11.0']);
    expect(given('${TAG:-7.0.0}', {}, PORT)).toEqual(['7.0.0', '5.11.0']);
  });

  it('may also run without any of several where each gives something else', () => {
    const volumes = `    volumes: ["./\${ENV:-dev}/is.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml"]\n`;
    const files = {
      'up.sh': 'docker compose --env-file prod.env up -d\ndocker compose --env-file next.env up -d\n',
      'prod.env': 'ENV=prod\n',
      'next.env': 'TAG=7.1.0\n',
      'dev/is.toml': CLOSED,
      'prod/is.toml': CLOSED,
    };
    expect(given('${TAG:-7.0.0}', files, volumes)).toEqual(['7.0.0', '7.1.0', '7.0.0']);
  });
});
