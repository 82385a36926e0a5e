import type { Tree } from '../../discover/load.ts';
import { type CommandText, commandsIn } from '../scripts/command-texts.ts';
import { baseOf } from '../text/paths.ts';

/** Programs that make another document of one by a stylesheet, and write it. */
const TRANSFORMS =
  /(?<![\w.$-]|(?<!\/s?bin)\/)(?:xsltproc|saxon\w{0,10}|xalan)(?=[ \t])|(?<![\w.])(?:saxon|xalan)[\w.-]{0,30}\.jar(?=[ \t])/gi;
const WRITES =
  /[ \t]-{1,2}(?:o|out|output)[ \t:=]|[^\d&>=-]>(?![=>&]|[ \t]*\/dev\/null)|\|[ \t]*(?:sudo[ \t]+)?tee[ \t]/;
const STYLESHEET = /[^\s"'=:]{1,300}\.xslt?(?![\w.])/gi;
/** What of a stylesheet may change a switch: its element, its attributes, or all attributes alike. */
const OF_SWITCH = /EventListener|Authenticator|\b(?:enable|disabled)\b/;

/** The commands of a script that write a document made by a stylesheet which may change a switch, or which the repository does not have. */
export function transformsIn(text: string, tree: Tree): CommandText[] {
  return commandsIn(text, TRANSFORMS).filter(({ text: command }) => {
    if (!WRITES.test(command)) return false;
    const names = new Set((command.match(STYLESHEET) ?? []).map(baseOf));
    const found = tree.paths.filter((path) => names.has(baseOf(path)));
    return found.length === 0 || found.some((path) => OF_SWITCH.test(tree.text(path) ?? ''));
  });
}

/** Cheap sign of one. */
export function mayTransform(text: string): boolean {
  return text.search(TRANSFORMS) >= 0;
}
