import type { Span } from '../../model.ts';
import { commentLines } from '../../read/lines.ts';
import { COMMENT } from '../text/comments.ts';
import type { LookupAt } from '../text/located.ts';
import type { Claim } from './claim.ts';
import { imageClaim } from './image.ts';

/** `docker.wso2.com/wso2is:5.7.0`, `"image": "wso2/wso2am:4.1.0"`; a path of a URL is not one, what follows a quoted registry is. */
const IMAGE =
  /(?<![\w.:@-])(?<![^"'\s]\/|^\/)((?:[\w.-]{1,255}(?::\d{1,5})?\/){0,20}[\w.-]{0,255}wso2[\w.-]{0,255}(?:\/[\w.-]{1,255}){0,20}:v?\d[\w.-]*(?:@\w+:[\da-f]+)?)/g;

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

/** `:$TAG`, `:${TAG}`, Azure's `:$(TAG)`, Ruby's `:#{TAG}` and GitHub's `:${{ env.TAG }}` at the end of a word. */
const VARIABLE_TAG =
  /:(?:\$(\w{1,100})|[$#]\{(\w{1,100})\}|\$\((\w{1,100})\)|\$\{\{[ \t]{0,5}env\.(\w{1,100})[ \t]{0,5}\}\})(?![\w.$@-])/g;
/** What a script of a pipeline stands at, and what sets up a machine of Vagrant's. */
const SCRIPT_KEY = /^[ \t-]{0,100}(?:(?:before_|after_)?script|run|bash)[ \t]*:|\.vm\.provision\b/m;
/** No image has a longer name. */
const LONGEST_NAME = 255;

/**
 * Images in the scripts of a pipeline, or of a machine of Vagrant's, whose tag is one of its variables; the claim points at the variable's value. One
 * that tells no version is left out.
 *
 * @param lookupAt the variables of the file
 */
export function imagesOfPipeline(text: string, lookupAt: LookupAt, labels: string[]): Claim[] {
  if (!SCRIPT_KEY.test(text)) return [];
  const isComment = commentLines(text, COMMENT);
  return [...text.matchAll(VARIABLE_TAG)].flatMap((match) => {
    const [, bare, braced, round, expression] = match;
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
    const name = before.split(/[\s"'=,;]/).at(-1) as string;
    const tag =
      /wso2/i.test(name) && !isComment(match.index)
        ? lookupAt(match.index)((bare ?? braced ?? round ?? expression) as string)
        : null;
    const claim = tag && imageClaim(`${name}:${tag.text}`, tag.span, labels, false);
    return claim?.version ? [claim] : [];
  });
}
