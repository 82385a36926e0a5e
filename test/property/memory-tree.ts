import type { Tree } from '../../src/discover/load.ts';
import { classify } from '../../src/discover/names.ts';
import { judgeTree } from '../../src/judge-tree.ts';
import type { ScanResult } from '../../src/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

const TODAY = '2026-11-24';

/** A tree of these files, all of them loaded. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const paths = Object.keys(files).sort();
  return {
    paths,
    files: paths.flatMap((path) => {
      const nameClass = classify(path);
      return nameClass === null ? [] : [{ path, nameClass, text: files[path] as string }];
    }),
    unread: [],
    unreadableFolders: [],
    submodules: [],
    text: (path) => files[path] ?? null,
    load: (path, nameClass) => (path in files ? { path, nameClass, text: files[path] as string } : null),
  };
}

/** Judges files whose product and version are declared for every path. */
export function judgeFiles(files: Readonly<Record<string, string>>, product: string, version: string): ScanResult {
  const policy = parsePolicy(
    'policy.toml',
    `[[target]]\npath = "**"\nproduct = "${product}"\nversion = "${version}"\n`,
    TODAY,
  );
  return judgeTree(memoryTree(files), policy, TODAY);
}
