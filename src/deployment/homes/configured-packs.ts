import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { beginningOf, usesOf } from '../scripts/putting-commands.ts';
import { commandsAt, type ScriptCommand } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { expandShell } from '../text/expand.ts';

/** Where a home has its configuration. */
const CONFIGURATION = /\/repository\/conf(?![\w.-])/;
const PUTS = beginningOf();
/** What changes a file in its place; of the first two only with an option for that. */
const EDITS = /(?<![\w.$-])(sed|perl|ed|crudini|xmlstarlet|augtool|yq|dasel)(?=[ \t])/g;
const NEEDS_OPTION = /^(?:sed|perl)$/;
const IN_PLACE = /^-(?:\w{0,9}i|-in-place)/;

/**
 * Whether a script brings anything to the configuration of a pack that it names (`cp carbon.xml /opt/wso2am-2.2.0/repository/conf/`),
 * or changes what is there (`sed -i …`): who unpacks one and does that means to run it, by whatever starts it.
 *
 * @param claim names the pack
 */
export function configuresPack({ path, text }: RunningText, { span }: Claim, tree: Tree): boolean {
  const pack = tree.text(path)?.slice(span.start, span.end) ?? '';
  if (span.file !== path || !CONFIGURATION.test(text)) return false;
  const lookupAt = scriptVariables(path, text);
  const isOfPack = ({ match }: ScriptCommand, word: string): boolean => {
    const place = expandShell(word, lookupAt(match.index)).text;
    return CONFIGURATION.test(place) && place.split('/').includes(pack);
  };
  const puts = [...commandsAt(text, text.matchAll(PUTS))];
  const edits = [...commandsAt(text, text.matchAll(EDITS))].filter(isInPlace);
  return (
    puts.some((command) => usesOf(command, text).some(({ target }) => isOfPack(command, target?.text ?? ''))) ||
    edits.some((command) => command.words.some((word) => isOfPack(command, word.text)))
  );
}

function isInPlace({ match, words }: ScriptCommand): boolean {
  return !NEEDS_OPTION.test(match[0]) || words.some(({ text }) => IN_PLACE.test(text));
}
