import { flags, optionOf } from './command-option.ts';
import type { Word } from './command-words.ts';

/** What `docker run`, `docker create` or `docker service create` is given. */
export interface ContainerCommand {
  options: { name: string; value: string }[];
  image: Word | null;
  /** The words behind the image. */
  rest: readonly Word[];
}

/** Options of `docker`, `podman` and `nerdctl` that have no value, or one behind `=` only. */
const FLAGS = flags(
  [
    'detach interactive tty rm init privileged publish-all read-only quiet help no-healthcheck oom-kill-disable',
    'sig-proxy disable-content-trust use-api-socket env-host http-proxy no-hosts no-hostname passwd read-only-tmpfs',
    'replace rmi rootfs tls-verify unsetenv-all with-registry-auth no-resolve-image',
  ],
  'ditPq',
);

/**
 * Reads the words behind `run`: options first, then the image; what follows it is the container's own business.
 *
 * @param mayBeOptions tells of a word in the image's place whether it may stand for options, such as `$OPTIONS`
 */
export function containerCommand(words: readonly Word[], mayBeOptions: (word: Word) => boolean): ContainerCommand {
  const options: ContainerCommand['options'] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (word.text === '--') return { options, image: words[index + 1] ?? null, rest: words.slice(index + 2) };
    const option = optionOf(word.text, FLAGS);
    if (option === null) {
      if (!mayBeOptions(word)) return { options, image: word, rest: words.slice(index + 1) };
      continue;
    }
    const value = option.value ?? words[++index]?.text ?? '';
    options.push({ name: option.name, value });
  }
  return { options, image: null, rest: [] };
}
