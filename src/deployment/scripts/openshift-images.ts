import { unquoted } from '../text/expand.ts';
import { flags, optionOf } from './command-option.ts';
import type { Word } from './command-words.ts';

/** `oc new-app wso2/wso2is:7.1.0`, `oc -n iam import-image is --from=wso2/wso2is:7.1.0`, `oc tag wso2/wso2is:7.1.0 is:latest` */
export const OPENSHIFT =
  /\boc(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}[ \t]+(new-app|import-image|tag)(?![^\s\\])/g;

/** Options of these that have no value, or one behind `=` only. */
const FLAGS = flags(
  [
    'allow-missing-images allow-missing-imagestream-tags as-deployment-config as-test confirm all scheduled insecure',
    'dry-run grant-install-rights insecure-registry list no-install search show-all alias delete reference help',
  ],
  'LSd',
);
/** The options that name an image, by the command. */
const IMAGES: Readonly<Record<string, readonly string[]>> = {
  'new-app': ['docker-image', 'image', 'image-stream', 'i'],
  'import-image': ['from'],
  tag: [],
};
/** An image in a place where a template, a folder or a repository of Git may be named, too: with a folder or a tag, and no place on a machine. */
const IMAGE = /^(?![./~])(?!.*(?:\/\/|\.git$|\.(?:ya?ml|json)$)).*[/:$]/;

/** The images that a command of `oc` starts or brings into a cluster, each a word without what stands around it. */
export function openShiftImages(command: string, words: readonly Word[]): Word[] {
  const images: Word[] = [];
  const others: Word[] = [];
  let isRemoved = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    const option = optionOf(word.text, FLAGS);
    if (option === null) {
      if (IMAGE.test(word.text)) others.push(word);
      continue;
    }
    isRemoved ||= option.name === 'd' || option.name === 'delete';
    const value = option.value === null ? (words[++index] ?? null) : lastOf(word, option.value);
    if (value && IMAGES[command]?.includes(option.name)) images.push(value);
  }
  if (command === 'tag') return isRemoved ? [] : others.slice(0, 1);
  return command === 'new-app' ? [...images, ...others] : images;
}

/**
 * The value of an option as a word of its own.
 *
 * @param value the end of the option, maybe with quotes
 */
export function lastOf({ end }: Word, value: string): Word {
  const text = unquoted(value);
  const quote = (value.length - text.length) / 2;
  return { text, start: end - value.length + quote, end: end - quote };
}
