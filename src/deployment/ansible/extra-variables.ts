import type { Tree } from '../../discover/load.ts';
import type { Stretch } from '../../settings.ts';
import { filesWithSettings } from '../docker/environment-settings.ts';
import type { Claim } from '../evidence/claim.ts';
import { versionVariables } from '../evidence/variables.ts';
import { runScript } from '../scripts/run-script.ts';
import { commandsIn } from '../scripts/script-commands.ts';
import { expandedAt } from '../text/expand.ts';
import { baseOf } from '../text/paths.ts';

const CALLS = /\bansible-?playbook\b/i;
const PLAYBOOK = /(?<![\w/-])ansible-playbook(?![^\s\\])/g;
/** `-e`, `--extra-vars`, and what is given in the same word. */
const GIVES = /^(?:-e|--extra-vars(?![\w-]))/;
/** `NAME=$VALUE` of a list, `"NAME": "$VALUE"` of JSON: what is written out is read where it stands. */
const PAIR =
  /(?<![\w.-])\\?["']?([A-Za-z]\w{0,99})\\?["']?[ \t]{0,9}[=:][ \t]{0,9}\\?["']?([^\s"'\\,{}$=]{0,100}\$[^\s"'\\,]{1,100})/g;
/** What a pipeline of Jenkins has its plugin give. */
const OF_PLUGIN = /\bextraVars[ \t]{0,9}[:=][ \t]{0,9}\[([^\]]{0,1000})/g;
/** A variable of the pipeline that stands by itself, not in a text. */
const BARE = /(:[ \t]{0,9})(?:params|env)\.(\w{1,100})/g;

/**
 * The releases that commands give to playbooks in variables of their own (`ansible-playbook -e product_version=$VERSION`), for
 * each run of the loop, the function or the job that a command stands in.
 */
export function extraVariables(tree: Tree): Claim[] {
  return filesWithSettings(tree).flatMap((file) => (CALLS.test(tree.text(file) ?? '') ? givenIn(file, tree) : []));
}

function givenIn(file: string, tree: Tree): Claim[] {
  const { script, lookupsAt } = runScript(file, tree);
  const labels = [baseOf(file).replace(/\.[^.]*$/, '')];
  return textsGiven(script.text).flatMap(({ said, start, end }) => {
    const pairs = [...said.matchAll(PAIR)];
    if (pairs.length === 0) return [];
    return lookupsAt(start).flatMap((lookup) =>
      pairs.flatMap(([, name = '', value = '']): Claim[] => {
        const stated = expandedAt({ text: value, span: script.locate(start, end) }, lookup);
        return versionVariables(name, stated, labels).map((claim) => ({ ...claim, byCommand: true }));
      }),
    );
  });
}

/** What a script gives to playbooks, and where. */
function textsGiven(script: string): (Stretch & { said: string })[] {
  const words = [...commandsIn(script, PLAYBOOK, () => true)].flatMap((command) =>
    command.words.filter(({ text }, index) => GIVES.test(text) || GIVES.test(command.words[index - 1]?.text ?? '')),
  );
  const maps = [...script.matchAll(OF_PLUGIN)].map(({ 0: whole, 1: map = '', index }) => {
    const end = index + whole.length;
    const said = map.replace(BARE, (_whole, before: string, name: string) => `${before}\${${name}}`);
    return { said, start: end - map.length, end };
  });
  return [...words.map(({ text, start, end }) => ({ said: text, start, end })), ...maps];
}
