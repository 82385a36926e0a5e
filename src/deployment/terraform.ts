import { imagesInText } from './images-in-text.ts';
import { relativeTo } from './paths.ts';
import type { Mount, Unit } from './unit.ts';

const FILE_CALL = /\b(?:templatefile|file|filebase64)\(\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$]+)"/g;

/**
 * The containers a Terraform or Nomad file runs, each with every file of the repository the file reads in: Terraform
 * passes both through locals and resources, so all that one file names belongs together.
 */
export function terraformUnits(file: string, text: string): Unit[] {
  const mounts = [...text.matchAll(FILE_CALL)].flatMap((match): Mount[] => {
    const from = relativeTo(file, match[1] as string);
    return from === null ? [] : [{ kind: 'path', from, to: null }];
  });
  return imagesInText(text, (start, end) => ({ file, start, end }), []).map((claim) => ({
    kind: 'terraform',
    name: claim.what,
    file,
    at: claim.span,
    claims: [claim],
    builds: null,
    mounts,
    environment: null,
  }));
}
