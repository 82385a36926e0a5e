import type { Tree } from '../../discover/load.ts';
import { matchAt } from '../../read/match-at.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { FILE_NAMES, type PutFile } from '../evidence/put-file.ts';
import { FILE_CALL, isTerraform } from '../terraform/terraform.ts';
import { isFile, relativeTo } from '../text/paths.ts';
import { stepsWith } from './written-into-homes.ts';

/** `"deployment.toml" = file("x")`, with the call behind it. */
const KEY = /(?<![\w.-])([\w.-]{1,300})["']?\s{0,100}[=:]\s{0,100}(?=(?:templatefile|file|filebase64)\()/g;
const CALL = new RegExp(FILE_CALL.source, 'y');
/** Where a resource or a provisioner writes a file. */
const DESTINATION = /\b(?:destination|filename)\s{0,100}=\s{0,100}"([^"\n]{1,1000})"/;
const SOURCE = /\bsource\s{0,100}=\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,1000})"/;

/** The files that Terraform and Packer put somewhere under a configuration file's name, or have under it in a map. */
export function filesPutByTerraform(tree: Tree): PutFile[] {
  return stepsWith(FILE_NAMES, tree)
    .filter(({ path }) => isTerraform(path))
    .flatMap(({ path, step }) =>
      [...underKeys(step), ...atDestination(step)].flatMap(({ source, target }): PutFile[] => {
        const found = hasOwnName(target) ? relativeTo(path, source) : null;
        return found !== null && isFile(tree.paths, found) ? [{ path: found, target }] : [];
      }),
    );
}

interface Putting {
  source: string;
  target: string;
}

function underKeys(step: string): Putting[] {
  return [...step.matchAll(KEY)].flatMap(({ 0: whole, 1: target, index }) => {
    const source = matchAt(CALL, step, index + whole.length)?.[1];
    return source === undefined ? [] : [{ source, target: target as string }];
  });
}

/** What a step writes to its destination, when it speaks of one file. */
function atDestination(step: string): Putting[] {
  const target = DESTINATION.exec(step)?.[1];
  const calls = [...step.matchAll(FILE_CALL)].map(([, file]) => file as string);
  const source = SOURCE.exec(step)?.[1] ?? (calls.length === 1 ? calls[0] : undefined);
  return target === undefined || source === undefined ? [] : [{ source, target }];
}
