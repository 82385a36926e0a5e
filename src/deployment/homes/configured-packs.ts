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
 * The places in the configuration of homes that a script brings anything to (`cp carbon.xml /opt/wso2am-2.2.0/repository/conf/`), or
 * where it changes what is there (`sed -i …`), with its variables put in: who unpacks a pack and does that means to run it, by
 * whatever starts it.
 */
export function configuredPlaces({ path, text }: RunningText): string[] {
  // The folders may stand in variables.
  if (!text.includes('repository')) return [];
  const lookupAt = scriptVariables(path, text);
  const placeOf = ({ match }: ScriptCommand, word: string): string => expandShell(word, lookupAt(match.index)).text;
  const puts = [...commandsAt(text, text.matchAll(PUTS))].flatMap((command) =>
    usesOf(command, text).map(({ target }) => placeOf(command, target?.text ?? '')),
  );
  const edits = [...commandsAt(text, text.matchAll(EDITS))]
    .filter(isInPlace)
    .flatMap((command) => command.words.map((word) => placeOf(command, word.text)));
  return [...puts, ...edits].filter((place) => CONFIGURATION.test(place));
}

function isInPlace({ match, words }: ScriptCommand): boolean {
  return !NEEDS_OPTION.test(match[0]) || words.some(({ text }) => IN_PLACE.test(text));
}
