import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, judged, place } from './deployment/tree.ts';

const CASES = join(import.meta.dirname, 'cases');

/** The repository of a case in a folder; null where it holds what is no text. */
function inFolder(name: string, folder: string): Files | null {
  const repo = join(CASES, name, 'repo');
  const files = readdirSync(repo, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = files.map((one) => {
    const path = join(one.parentPath, one.name);
    return [`${folder}${path.slice(repo.length)}`, readFileSync(path)] as const;
  });
  const isText = texts.every(([, bytes]) => !bytes.includes(0) && Buffer.from(bytes.toString()).equals(bytes));
  return isText ? Object.fromEntries(texts.map(([path, bytes]) => [path, bytes.toString()])) : null;
}

/** What is told of deployments and at places, without what may be numbered otherwise. */
function told(files: Files): string[] {
  const { deployments, findings } = judged(files);
  return [
    ...deployments.map(
      ({ id, product, version, updateLevel, parts }) =>
        `${id} ${product} ${version} ${updateLevel} ${parts.A.state} ${parts.B.state}`,
    ),
    ...findings.map(({ level, rule, state, span }) => `${place(files, span)} ${level} ${rule} ${state}`),
  ];
}

const PLACED = 'a value that both set alike is told at one of the two places';

/** Cases of which a copy does take something away, and what. */
const KNOWN: Readonly<Record<string, string>> = {
  'an-image-without-a-version-beside-another':
    'one of two containers without a version is taken for the other folder’s',
  'compose-without-services':
    'the other file names the same path of the host, in a format that only old releases of Compose read',
  'helm-library-map-not-mounted': 'the other library names the same map in a template',
  'image-set-by-a-command': PLACED,
  'image-set-by-a-command-in-its-runs': PLACED,
  'last-of-many-environments': PLACED,
  'manifest-filled-in-with-a-matrix': PLACED,
  'policy-target-that-contradicts-the-repository': 'the release that the policy would tell is told by nothing here',
};

describe('a copy of a repository beside it hides nothing', () => {
  it.each(readdirSync(CASES).filter((name) => !(name in KNOWN)))('%s', (name) => {
    const one = inFolder(name, 'one');
    if (one === null) return;
    const both = new Set(told({ ...one, ...inFolder(name, 'two') }));
    expect(told(one).filter((line) => !both.has(line))).toEqual([]);
  });
});
