import { COPY, isOnHost, withoutHost } from '../scripts/copy-place.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { expandWord, withoutQuotes } from '../text/expand.ts';
import { baseOf, hasEnding, withoutSlash } from '../text/paths.ts';
import { broughtTo, copiesIn, type Fetched } from './fetch-commands.ts';

/** Cheap sign of one, whose line may go on in the next ones. */
const SIGN =
  /(?<![\w.-])git[ \t](?:\\\r?\n|[^\n]){0,300}?\bclone[ \t]|(?:cp|rsync)[ \t](?:\\\r?\n|[^\n]){0,1000}?:["']?[/$~]/;
const CLONE = /(?<![\w.$-]|(?<!\/s?bin)\/)git[ \t]+(?:-\S{1,100}[ \t]+\S{1,200}[ \t]+){0,3}?clone(?=[ \t])/g;
/** Options of a clone that another word belongs to. */
const WITH_VALUE = /^(?:-[bcoju]|--(?:branch|config|depth|origin|jobs|reference|filter|template|upload-pack))$/;
/** All that is in a folder. */
const ALL = /\/(?:\*|\.)?$/;

/** A repository that a script clones. */
interface Clone {
  address: string;
  /** Where to, as the script writes it. */
  folder: string;
  start: number;
}

/**
 * What the copies of a script bring from another machine, out of a container or out of a clone of another repository to where
 * a server reads its configuration.
 */
export function copiedFromElsewhere(text: string, file: string): Fetched[] {
  if (!SIGN.test(text)) return [];
  const clones = clonesIn(text);
  const copies = copiesIn(text);
  const lookupAt = scriptVariables(file, text);
  return [...commandsAt(text, text.matchAll(COPY))].flatMap(({ match, words, end }) => {
    const lookup = lookupAt(match.index);
    const operands = words.filter((word) => !word.text.startsWith('-'));
    const to = operands.pop();
    if (!to || isOnHost(withoutQuotes(to.text))) return [];
    const target = { ...to, text: withoutQuotes(to.text) };
    return operands.flatMap((word): Fetched[] => {
      const path = withoutQuotes(word.text);
      const clone = clones.findLast((one) => one.start < match.index && path.startsWith(`${one.folder}/`));
      if (!clone && !isOnHost(path)) return [];
      const own = clone ? path.slice(clone.folder.length) : withoutHost(path);
      const whole = ALL.test(path) || !hasEnding(own);
      const source = clone ? `git clone ${expandWord(clone.address, lookup).text}${own}` : path;
      const name = baseOf(withoutSlash(own));
      const command = text.slice(match.index, end);
      const written = { source, file, command, name, lookup, isFolder: whole };
      return broughtTo(target.text, target, written, copies).map((one) =>
        whole && name !== one.kind ? { ...one, source: `${source.replace(ALL, '')}/${one.kind}` } : one,
      );
    });
  });
}

function clonesIn(text: string): Clone[] {
  return [...commandsAt(text, text.matchAll(CLONE))].flatMap(({ match, words }) => {
    const operands = words
      .filter((word, at) => !word.text.startsWith('-') && !WITH_VALUE.test(words[at - 1]?.text ?? ''))
      .map((word) => withoutQuotes(word.text));
    const [address, folder = baseOf(address ?? '').replace(/^.*:|\.git$/g, '')] = operands;
    return address === undefined || folder === ''
      ? []
      : [{ address, folder: withoutSlash(folder), start: match.index }];
  });
}
