import type { Finding, Span } from '../model.ts';
import { doubt } from './doubt.ts';

/**
 * The warning on a file that is taken for an image's because nothing else tells what runs with it, though nothing in the
 * repository brings it there: what it says may not be what the image runs with.
 *
 * @param path the file's path in the repository, or how a part of one is called
 * @param image where the image stands, and the place to change
 */
export function unplacedFinding(deployment: string, path: string, image: Span): Finding {
  return doubt({
    deployment,
    span: image,
    message: `Nothing in the repository brings ${path} into this image: the file is judged because nothing else tells what runs with it, but without a mount or a copy the server runs with the file of its pack.`,
    help: 'Mount or copy the file to where the server reads it. Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
  });
}

/**
 * The same for a file that is taken for the one of a server which a script unpacks from its pack, or which something starts in a
 * home that is there already.
 *
 * @param pack where that names the pack or the home, and the place to change
 * @param by what is done with the home there
 */
export function unbroughtFinding(deployment: string, path: string, pack: Span, by: 'unpacks' | 'starts'): Finding {
  const home = by === 'unpacks' ? 'the home that is unpacked here' : 'the home whose server is started here';
  return doubt({
    deployment,
    span: pack,
    message: `Nothing in the repository brings ${path} into ${home}: the file is judged because nothing else tells what runs with it, but without a copy the server runs with the file of its pack.`,
    help: 'Copy the file to where the server reads it. Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
  });
}
