import { describe, expect, it } from 'vitest';
import { otherEnvironments } from '../../../src/deployment/docker/compose-env-files.ts';
import type { Tree } from '../../../src/discover/load.ts';

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
