import type { Span } from '../model.ts';
import { commentLines } from '../read/lines.ts';
import type { Claim } from './claim.ts';
import { COMMENT } from './comments.ts';
import { imageClaim } from './image.ts';

/** `docker.wso2.com/wso2is:5.7.0`, `"image": "wso2/wso2am:4.1.0"`; a path of a URL is not one, what follows a quoted registry is. */
const IMAGE =
  /(?<![\w.:@-])(?<![^"'\s]\/|^\/)((?:[\w.-]+(?::\d+)?\/)*[\w.-]*wso2[\w.-]*(?:\/[\w.-]+)*:v?\d[\w.-]*(?:@\w+:[\da-f]+)?)/g;

/**
 * Image references anywhere in a text (Terraform, CloudFormation, pipelines, custom resources), comments left out.
 *
 * @param spanOf where a stretch of `text` stands
 */
export function imagesInText(text: string, spanOf: (start: number, end: number) => Span, labels: string[]): Claim[] {
  const isComment = commentLines(text, COMMENT);
  return [...text.matchAll(IMAGE)].flatMap((match) => {
    if (isComment(match.index)) return [];
    const claim = imageClaim(match[1] as string, spanOf(match.index, match.index + match[0].length), labels, true);
    return claim ? [claim] : [];
  });
}
