import { describe, expect, it } from 'vitest';
import { callersEnvironments } from '../../../src/deployment/docker/compose-callers.ts';
import type { Tree } from '../../../src/discover/load.ts';

const given = (file: string, files: Record<string, string>, text = 'image: is:${TAG}-${ZONE}'): string[] => {
  const paths = Object.keys(files).sort();
  const tree = { paths, files: [], text: (path: string) => files[path] ?? null } as unknown as Tree;
  return callersEnvironments(file, text, tree, () => null).map((variables) =>
    [...variables].map(([name, { text: value, span }]) => `${span.file} ${name}=${value}`).join(' '),
  );
};
const ran = (script: string, path = 'a/up.sh', file = 'a/compose.yaml'): number =>
  given(file, { [path]: `export TAG=1\n${script}\n` }).length;

describe('what starts a compose file', () => {
  it.each([
    'docker compose up -d',
    'docker-compose up',
    'podman compose up',
    'docker stack deploy -c compose.yaml is',
    'docker compose -f compose.yaml up',
    'docker compose --file=../a/compose.yaml up',
    'docker compose \\\n  -f "$DIR/compose.yaml" up',
    'cd a && docker compose up',
    'docker compose -f b/compose.yaml up; docker compose up',
  ])('is %j', (script) => {
    expect(ran(script)).toBe(1);
  });

  it.each([
    'docker run is',
    '# docker compose up',
    'docker compose -f prod.yaml up',
    'docker compose -f b/compose.yaml up',
    'cd /tmp && cd b && docker compose up',
    'mydocker compose up',
  ])('is not %j', (script) => {
    expect(ran(script)).toBe(0);
  });

  it('is a script of its folder, of any for a file at the top, and none for a file of another name', () => {
    expect(ran('docker compose up', 'up.sh')).toBe(0);
    expect(ran('docker compose up', 'ci/up.sh', 'docker-compose.yml')).toBe(1);
    expect(ran('docker compose up', 'a/up.sh', 'a/compose.prod.yaml')).toBe(0);
    expect(ran('docker compose -f compose.prod.yaml up', 'a/up.sh', 'a/compose.prod.yaml')).toBe(1);
    expect(ran('docker compose up', 'compose.yaml', 'compose.yaml')).toBe(0);
  });
});

describe('what it gives', () => {
  it('is each value once, beside the first of the others', () => {
    const script = 'TAG=1 ZONE=a docker compose up\nTAG=2 docker compose up\nTAG=1 docker compose up\nDAY=1';
    expect(given('compose.yaml', { 'up.sh': script })).toEqual([
      'up.sh TAG=1 up.sh ZONE=a',
      'up.sh TAG=2 up.sh ZONE=a',
    ]);
  });

  it('is nothing that it does not ask for, or that nobody knows', () => {
    expect(given('compose.yaml', { 'up.sh': 'TAG=1 docker compose up' }, 'image: is:7.1.0')).toEqual([]);
    expect(given('compose.yaml', { 'up.sh': 'TAG=$1 docker compose up' })).toEqual([]);
    expect(given('compose.yaml', { 'up.sh': 'docker compose up', 'b.sh': 'TAG=1' })).toEqual([]);
  });

  it('is not more than anyone has', () => {
    const script = Array.from({ length: 1100 }, (_, at) => `TAG=${at} docker compose up`).join('\n');
    expect(given('compose.yaml', { 'up.sh': script })).toHaveLength(1000);
  });
});
