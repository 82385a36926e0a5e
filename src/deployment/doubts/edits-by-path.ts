import type { Part } from '../../model.ts';
import type { Stretch } from '../../settings.ts';

/** What a command changes by a path that leads to a switch and to others, without a switch's name. */
export interface EditByPath extends Stretch {
  part: Part;
}

/** What an XPath that leads to the switches of a file ends with, and the value each is off with. */
const ELEMENTS: readonly { file: string; name: string; attribute: string; part: Part; off: string }[] = [
  { file: 'identity.xml', name: 'EventListener', attribute: 'enable', part: 'A', off: 'false' },
  { file: 'authenticators.xml', name: 'Authenticator', attribute: 'disabled', part: 'B', off: 'true' },
];
/** An XPath whose nodes are changed or taken away, with the value they get. */
const XPATH =
  /[ \t](-[udr]|--(?:update|delete|rename))[ \t]{1,9}(?:"((?:\\.|[^"\\\n]){1,500})"|'([^'\n]{1,500})'|([^\s"']{1,500}))(?:[ \t]{1,9}(?:-v|--value)[ \t]{1,9}["']?(\w{1,20}))?/g;
/** The name of an element, and what is asked of it. */
const STEP = /^(?:\w{1,30}:)?([\w*-]{0,100})((?:\[[^[\]]{0,300}\])*)$/;
const LOCAL_NAME = /\b(?:local-)?name\(\)[ \t]{0,9}=[ \t]{0,9}\\?["'](?:\w{1,30}:)?([\w-]{1,100})/;
/** A name that is asked for, other than by a variable. */
const NAMED = /@(?:name|id)[ \t]{0,9}=[ \t]{0,9}\\?["'][^$"'\\]/;

/** The edits of a command of `xmlstarlet` that changes all elements of a kind alike: `-u '//EventListener/@enable' -v true`. */
export function editsByXpath(text: string): EditByPath[] {
  return [...text.matchAll(XPATH)].flatMap(
    ({ 0: whole, 1: option = '', 2: double, 3: single, 4: bare, 5: value, index }) => {
      const path = (double ?? single ?? bare) as string;
      const steps = path.split(/\/(?![^[]*\])/);
      const last = steps.pop() ?? '';
      const isAttribute = last.startsWith('@');
      const [, name = '', asked = ''] = STEP.exec(isAttribute ? (steps.pop() ?? '') : last) ?? [];
      const element = LOCAL_NAME.exec(asked)?.[1] ?? name;
      if (NAMED.test(asked)) return [];
      const start = index + whole.indexOf(path);
      return ELEMENTS.filter((one) => {
        const isOf = isAttribute
          ? [`@${one.attribute}`, '@name', '@*'].includes(last) &&
            (element === one.name || (['*', ''].includes(element) && text.includes(one.file)))
          : one.part === 'A' && (element === one.name || element === `${one.name}s`);
        return isOf && value?.toLowerCase() !== one.off && !(one.part === 'B' && last === '@name');
      })
        .filter((one) => isAttribute || option !== '-u' || one.name !== element)
        .map(({ part }): EditByPath => ({ part, start, end: start + path.length }));
    },
  );
}

/** What stands behind a table of a `deployment.toml` where it is not one of its own that is named next. */
const AS_A_WHOLE = String.raw`(?![\w-])(?!["'\]]{0,3}\.["']?(?!all\(|map)[A-Za-z_])`;
/** The tables around the switches. */
const TABLES: readonly { table: RegExp; part: Part }[] = [
  { table: new RegExp(String.raw`\bdefault_listener${AS_A_WHOLE}|(?<=[.[/])event${AS_A_WHOLE}`), part: 'A' },
  {
    table: new RegExp(
      String.raw`(?<=\badmin_console["'\]]{0,3}\.["']?)authenticator${AS_A_WHOLE}|(?<=[ \t."'[/])admin_console${AS_A_WHOLE}`,
    ),
    part: 'B',
  },
];
/** All keys of a file, wherever they are: `.. | select(has("enable"))`. */
const ANYWHERE = /(?<![.\w/])\.\.(?![./\w])[^\n]{0,200}?\b(enable)\b/;
/** What takes tables away. */
const DELETES = /\bdel\(|[ \t](?:--del|delete|unset)[ \t]/;
/** What is merged into a file. */
const MERGES = /\bload\(|[ \t](?:eval-all|ea)[ \t]/;

/** The edits of a command that changes tables of a `deployment.toml` as a whole: `.event.default_listener[].enable = true`. */
export function editsByTable(text: string): EditByPath[] {
  const anywhere = ANYWHERE.exec(text) ?? MERGES.exec(text);
  return TABLES.flatMap(({ table, part }): EditByPath[] => {
    const found = table.exec(text) ?? anywhere;
    // What is not there is off in Part B.
    if (!found || (part === 'B' && DELETES.test(text))) return [];
    return [{ part, start: found.index, end: found.index + found[0].length }];
  });
}
