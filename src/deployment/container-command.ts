import type { Word } from './command-words.ts';

/** What `docker run` or `docker create` is given. */
export interface ContainerCommand {
  options: { name: string; value: string }[];
  image: Word | null;
}

/** Options of `docker`, `podman` and `nerdctl` that have no value, or one behind `=` only. */
const WITHOUT_VALUE = new Set(
  [
    'detach interactive tty rm init privileged publish-all read-only quiet help no-healthcheck oom-kill-disable',
    'sig-proxy disable-content-trust use-api-socket env-host http-proxy no-hosts no-hostname passwd read-only-tmpfs',
    'replace rmi rootfs tls-verify unsetenv-all',
  ]
    .join(' ')
    .split(' '),
);
/** Letters of such options, which may be joined: `-dit`. */
const LETTERS_WITHOUT_VALUE = 'ditPq';

/**
 * Reads the words behind `run`: options first, then the image; what follows it is the container's own business.
 *
 * @param mayBeOptions tells of a word in the image's place whether it may stand for options, such as `$OPTIONS`
 */
export function containerCommand(words: readonly Word[], mayBeOptions: (word: Word) => boolean): ContainerCommand {
  const options: ContainerCommand['options'] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (word.text === '--') return { options, image: words[index + 1] ?? null };
    const option = optionOf(word.text);
    if (option === null) {
      if (!mayBeOptions(word)) return { options, image: word };
      continue;
    }
    const value = option.value ?? words[++index]?.text ?? '';
    options.push({ name: option.name, value });
  }
  return { options, image: null };
}

/** An option with the value in its own word, `''` when it takes none; null when the next word is its value. */
function optionOf(text: string): { name: string; value: string | null } | null {
  if (!text.startsWith('-')) return null;
  if (text.startsWith('--')) {
    const equals = text.indexOf('=');
    if (equals >= 0) return { name: text.slice(2, equals), value: text.slice(equals + 1) };
    const name = text.slice(2);
    return { name, value: WITHOUT_VALUE.has(name) ? '' : null };
  }
  let letter = 1;
  while (letter < text.length && LETTERS_WITHOUT_VALUE.includes(text[letter] as string)) letter++;
  if (letter >= text.length) return { name: text.slice(1), value: '' };
  const joined = text.slice(letter + 1).replace(/^=/, '');
  return { name: text[letter] as string, value: joined === '' ? null : joined };
}
