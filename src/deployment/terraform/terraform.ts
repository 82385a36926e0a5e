import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim } from '../evidence/image.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { type FoundImage, unitsOfImages } from '../evidence/units-of-images.ts';
import { withoutComments } from '../text/comments.ts';
import { expandTerraform } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { relativeTo } from '../text/paths.ts';

/** Whether a path is a file of Terraform's or Nomad's, or a template of one. */
export function isTerraform(path: string): boolean {
  return /\.(?:tf|tfvars|hcl|nomad)(?:\.\w+)?$/.test(path);
}

/** A file of the repository that Terraform reads, by a path from its own folder. */
const FILE_CALL = /\b(?:templatefile|file|filebase64)\(\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$]+)"/g;

const BLOCK = /^[ \t]*(?:(?:resource|data|module|variable|output|provider)[ \t]+"([\w-]+)"|locals\s*\{)/;
/** `image =`, in JSON `"image":`; a bare word with a colon that begins a line is YAML's, which is read as such. */
const KEY = /(?<![\w.-])("(?:image|name)"\s*[=:]|(?:image|name)\s*=|(?<!^[ \t-]*)(?:image|name)\s*:)/;
const TEXT = /"((?:[^"$\\\n]|\\.|\$(?!\{)|\$\{[^{}\n]*\})*)"|(var\.[\w-]+)/;
const BLOCK_OR_ATTRIBUTE = new RegExp(String.raw`${BLOCK.source}|${KEY.source}\s*(?:${TEXT.source})`, 'gm');

/** An image as it is written. */
interface Image {
  /** A variable alone is written as `${var.x}`. */
  text: string;
  start: number;
  end: number;
}

/**
 * The containers a Terraform or Nomad file runs, each with every file of the repository the file reads in: Terraform
 * passes both through locals and resources, so all that one file names belongs together.
 *
 * @param lookup the variables of the file
 */
export function terraformUnits(file: string, text: string, lookup: (name: string) => Located | null): Unit[] {
  const mounts = [...text.matchAll(FILE_CALL)].flatMap((match): Mount[] => {
    const from = relativeTo(file, match[1] as string);
    return from === null ? [] : [{ kind: 'path', from, to: null }];
  });
  const code = withoutComments(text);
  const images = imagesIn(code).flatMap(({ text: image, start, end }): FoundImage[] => {
    const found = claimed(image, { file, start, end }, lookup);
    return found ? [{ start, end, ...found }] : [];
  });
  return unitsOfImages('terraform', file, code, mounts, images);
}

/** Attributes `image`, and `name` in a `docker_image`, whatever they are set to. */
function imagesIn(code: string): Image[] {
  const found: Image[] = [];
  let block: string | undefined;
  for (const match of code.matchAll(BLOCK_OR_ATTRIBUTE)) {
    const [whole, label, key, text, variable] = match;
    const end = match.index + whole.length;
    if (key === undefined) block = label;
    else if (key.includes('name') && block !== 'docker_image') continue;
    else if (text !== undefined) found.push({ text, start: end - 1 - text.length, end: end - 1 });
    else found.push({ text: `\${${variable}}`, start: end - (variable as string).length, end });
  }
  return found;
}

/** What an image says and where it stands: one that is all of a variable stands where the variable gets it. */
function claimed(
  written: string,
  span: Span,
  lookup: (name: string) => Located | null,
): { claim: Claim; at: Span } | null {
  const { text, verbatim, definedAt } = expandTerraform(written, lookup);
  const moved = definedAt !== null && /^\$\{[^}]*\}$/.test(written);
  const claim = imageClaim(text, definedAt ?? span, [], verbatim || moved);
  return claim && { claim, at: verbatim || moved ? claim.span : span };
}
