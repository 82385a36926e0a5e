import { stepsOf } from '../placement/written-into-homes.ts';
import { placeAt } from '../scripts/copy-place.ts';
import { isLinking, isOtherFile } from '../scripts/moves.ts';
import { commandsAt, type ScriptCommand } from '../scripts/script-commands.ts';
import { filesThatRun, type RunningText } from '../scripts/texts-that-run.ts';
import { perTree } from '../text/per-tree.ts';

/** What only speaks of the folder in which a server has its configuration would count as bringing files there. */
const CONFIGURATION = /repository\/conf/;
/** Commands that look at files, change them, take them away or say whose they are, and those that bring them somewhere. */
const COMMANDS =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:cat|chgrp|chmod|chown|diff|grep|ls|mkdir|rm|sed|stat|test|\[{1,2}(?=[ \t]{1,9}(?:![ \t]{1,9})?-[a-z][ \t])|cp|install|mv|rsync|scp)(?=[ \t])/g;
const BRINGING = /^(?:cp|install|mv|rsync|scp)$/;
/** What a command writes goes somewhere, but for what is thrown away. */
const WRITES = /^(?!(?:\d|&)?>(?:&\d|\/dev\/null)$)[^>]*>/;
const IN_PLACE = /^-\w{0,3}i|^--in-place/;
/** So it does where another command takes it. */
const TAKEN = /^[ \t]{0,9}(?:\|(?!\|)|[)`])/;
/** A copy that is kept of a file. */
const BACKUP = /[.-](?:bak|backup|old|orig|save)$/;
/** Tasks that look at a file or a folder, change it or say whose it is, and what else they would bring. */
const TASK =
  /^[ \t]*-[ \t]+(?:name:[^\n]*\n(?:[^\n]*\n){0,9}?[ \t]*)?(?:(?:ansible|community)\.\w{1,20}\.)?(?:blockinfile|file|find|ini_file|lineinfile|replace|stat):/;
/** What such a task adds to a file, where a variable or a look-up may hold all that another file says. */
const OPEN_TEXT = /\b(?:block|content)["']?[ \t]{0,9}[:=][\s|>+-]{0,99}["']?\{\{|\b(?:lookup|query)\(/;
const BRINGING_TASK =
  /(?:^|[\s{.-])(?:assemble|command|copy|get_url|import_\w{1,20}|include\w{0,20}|raw|script|services|shell|synchronize|target|template|unarchive|volumes?)["']?:/;
/** A resource of Puppet's that gives a folder or a file its owner and mode. */
const RESOURCE =
  /\bfile[ \t]{0,9}\{[ \t\r\n]{0,9}(?:'[^'\n]{1,300}'|"[^"\n]{1,300}"):(?:[^{}$]|\$(?!\{)|\$\{[^{}\n]{1,100}\}){0,1000}\}/g;
const BRINGING_RESOURCE = /\b(?:content|link|path|recurse|source|target)\b/;
/** Options that a server's start script has, and files that a task only looks for. */
const NAMED_ONLY =
  /-D(?:carbon|conf|java|javax|log4j|org|wso2)[\w.]{1,100}=["']?[^\s"']{1,300}|\b(?:creates|removes)["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},;]){1,300}/g;

/**
 * Scripts, tasks and manifests without what names the folder of a configuration but brings none of the files that decide
 * there; null when they cannot all be read. Offsets stay.
 */
export const filesThatBring = perTree(
  (tree): readonly RunningText[] | null =>
    filesThatRun(tree)?.map(({ path, text }) => ({ path, text: withoutOtherDeeds(path, text) })) ?? null,
);

/** A text without what names the folder of a configuration and brings no file there that decides. Offsets stay. */
export function withoutOtherDeeds(path: string, text: string): string {
  if (!CONFIGURATION.test(text)) return text;
  const steps = stepsOf({ path, text }).map(({ step }) => (bringsByTask(step) ? step : blank(step)));
  const rest = steps
    .join('')
    .replace(RESOURCE, (whole) => (BRINGING_RESOURCE.test(whole) ? whole : blank(whole)))
    .replace(NAMED_ONLY, blank);
  let read = 0;
  const parts = [...commandsAt(rest, rest.matchAll(COMMANDS))].flatMap((command) => {
    const { match, end } = command;
    if (bringsByCommand(command, rest)) return [];
    const part = rest.slice(read, match.index) + blank(rest.slice(match.index, end));
    read = end;
    return part;
  });
  return parts.join('') + rest.slice(read);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function bringsByTask(step: string): boolean {
  return !TASK.test(step) || [BRINGING_TASK, OPEN_TEXT].some((sign) => sign.test(step)) || isLinking(step);
}

function bringsByCommand({ match: [name], words, end }: ScriptCommand, text: string): boolean {
  const said = words.map((word) => word.text);
  if (!BRINGING.test(name)) {
    const isEdit = name === 'sed' && said.some((word) => IN_PLACE.test(word));
    return TAKEN.test(text.slice(end, end + 10)) || (!isEdit && said.some((word) => WRITES.test(word)));
  }
  const operands = said.filter((word) => !word.startsWith('-'));
  const place = placeAt(operands);
  const to = operands[place] ?? '';
  return place < 1 || !(BACKUP.test(to) || operands.slice(0, place).every((from) => isOtherFile(from, to)));
}
