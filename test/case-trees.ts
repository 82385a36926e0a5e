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

/** What is told of deployments, with the names they have or without. */
export function toldDeployments(files: Files, isNamed = true): string[] {
  return judged(files).deployments.map(({ id, product, version, updateLevel, parts }) => {
    const states = `${product} ${version} ${updateLevel} ${parts.A.state} ${parts.B.state}`;
    return isNamed ? `${id} ${states}` : states;
  });
}

/** What is told at places, or of files where the lines are another tree's. */
export function toldFindings(files: Files, isPlaced = true): string[] {
  return judged(files).findings.map(
    ({ level, rule, state, span }) => `${isPlaced ? place(files, span) : span.file} ${level} ${rule} ${state}`,
  );
}
