import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, judged, place } from './deployment/tree.ts';

const CASES = join(import.meta.dirname, 'cases');

/** The names of all cases. */
export const caseNames = (): string[] => readdirSync(CASES);

/** The repository of a case, in a folder that ends in a slash or at the top; null where it holds what is no text. */
export function caseTree(name: string, folder = ''): Files | null {
  const repo = join(CASES, name, 'repo');
  const files = readdirSync(repo, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const texts = files.map((one) => {
    const path = join(one.parentPath, one.name);
    return [`${folder}${path.slice(repo.length + 1)}`, readFileSync(path)] as const;
  });
  const isText = texts.every(([, bytes]) => !bytes.includes(0) && Buffer.from(bytes.toString()).equals(bytes));
  return isText ? Object.fromEntries(texts.map(([path, bytes]) => [path, bytes.toString()])) : null;
}

/** What is told of a tree: of deployments and of findings, with names and lines, or without where these are another spelling's. */
export function told(files: Files, isNamed = true): { deployments: string[]; findings: string[] } {
  const { deployments, findings } = judged(files);
  return {
    deployments: deployments.map(({ id, product, version, updateLevel, parts }) => {
      const states = `${product} ${version} ${updateLevel} ${parts.A.state} ${parts.B.state}`;
      return isNamed ? `${id} ${states}` : states;
    }),
    findings: findings.map(
      ({ level, rule, state, span }) => `${isNamed ? place(files, span) : span.file} ${level} ${rule} ${state}`,
    ),
  };
}
