import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { beginningOf, usesOf } from '../scripts/putting-commands.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { expandShell } from '../text/expand.ts';

/** Where a home has its configuration. */
const CONFIGURATION = /\/repository\/conf(?![\w.-])/;
const PUTS = beginningOf();

/**
 * Whether a script brings anything to the configuration of a pack that it names (`cp carbon.xml /opt/wso2am-2.2.0/repository/conf/`):
 * who unpacks one and does that means to run it, by whatever starts it.
 *
 * @param claim names the pack
 */
export function configuresPack({ path, text }: RunningText, { span }: Claim, tree: Tree): boolean {
  const pack = tree.text(path)?.slice(span.start, span.end) ?? '';
  if (span.file !== path || !CONFIGURATION.test(text)) return false;
  const lookupAt = scriptVariables(path, text);
  return [...commandsAt(text, text.matchAll(PUTS))].some((command) =>
    usesOf(command, text).some(({ target }) => {
      const place = expandShell(target?.text ?? '', lookupAt(command.match.index)).text;
      return CONFIGURATION.test(place) && place.split('/').includes(pack);
    }),
  );
}
