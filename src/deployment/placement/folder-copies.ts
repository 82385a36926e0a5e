import { isDockerfile } from '../docker/dockerfile.ts';
import { COPY_OR_LINK, placeAt, withoutHost } from '../scripts/copy-place.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { filesThatRun } from '../scripts/texts-that-run.ts';
import { unquoted } from '../text/expand.ts';
import { dirOf, isBelow, joinPath, literally, withoutStars } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** A variable in a word. */
const VARIABLE = /\$(?:\{[^{}\n]{1,100}\}|\w{1,100})/;
/** Where a machine of Vagrant's has the folder of its Vagrantfile. */
const SYNCED = /^\/vagrant\//;
/** Nobody copies more. */
const MAX_COPIES = 1000;

/** What a command of a script copies, as it is written but for quotes, stars and slashes at its end. */
interface FolderCopy {
  sources: readonly string[];
  target: string;
}

/** What all scripts copy; null where they cannot all be read. */
const copiesOf = perTree(
  (tree): readonly FolderCopy[] | null =>
    filesThatRun(tree)
      ?.filter(({ path }) => !isDockerfile(path))
      .flatMap(({ text }) => copiesIn(text)) ?? null,
);

function copiesIn(text: string): FolderCopy[] {
  const commands = [...text.matchAll(COPY_OR_LINK)].slice(0, MAX_COPIES);
  return [...commandsAt(text, commands)].flatMap(({ words }): FolderCopy[] => {
    const operands = words.map(({ text: word }) => unquoted(word)).filter((word) => !word.startsWith('-'));
    const at = placeAt(operands);
    const target = at > 0 ? operands[at] : undefined;
    const sources = operands.slice(0, at).flatMap((word) => joinPath('', withoutStars(word)) ?? []);
    const place = target === undefined ? null : joinPath('', withoutHost(target));
    return place ? [{ sources, target: place }] : [];
  });
}

/**
 * Whether a script may copy something into a folder, or one that it lies in.
 *
 * @param folder as it is seen from the script or a folder above it; the empty text is none
 */
export const isFilledByScripts = perTree((tree) => {
  const targets = copiesOf(tree)?.map(({ target }) => target);
  return (folder: string): boolean =>
    targets === undefined || targets.some((target) => isBelow(folder, target) || target.endsWith(`/${folder}`));
});

/**
 * Whether a script may copy the folder that a file of the repository lies in, by its name or by one that a variable fills in
 * (`cp -r envs/$ENV/. conf/`).
 *
 * @param path root-relative
 */
export const isFolderCopied = perTree((tree) => {
  const sources = copiesOf(tree)
    ?.flatMap((copy) => copy.sources.map((source) => source.replace(SYNCED, '')))
    .filter((source) => source.split(VARIABLE).join('') !== '');
  const named = [...new Set(sources)].map(
    (source) => new RegExp(`(?:^|/)${source.split(VARIABLE).map(literally).join('[^/]{1,255}')}$`),
  );
  return (path: string): boolean => sources === undefined || named.some((source) => source.test(dirOf(path)));
});
