/** Lines that a command of `sed` is done to. */
const ADDRESS = String.raw`(?:\d{1,9}|\$|\/(?:\\.|[^/\\\n]){1,300}\/I?)`;
/** What stands between the parts of a substitution. */
const DELIMITER = '[|#,/@!:~%+]';
/** What stands behind the lines of a command: `/enable/ {d`. */
const OF_LINES = String.raw`(?<=/I?[ \t]{0,9}\{?[ \t]{0,9}|[+~]\d{1,9}|\$)`;
/** A command of `sed`, `perl` or an editor that substitutes, deletes or replaces: its lines, what it looks for, and what it writes. */
export const SUBSTITUTION = new RegExp(
  String.raw`(?<=[\s"';{])(?:%|g?(${ADDRESS}(?:,(?:${ADDRESS}|[+~]\d{1,9}))?)(?:[+-]\d{1,9})?[ \t]{0,9}\{?[ \t]{0,9})?(?:s(${DELIMITER})((?:\\.|(?!\2)[^\\\n]){0,300})\2((?:\\.|(?!\2)[^\\\n]){0,300})\2|${OF_LINES}(?:(d)(?=["'\s;}])|c(?:\\\n?|(?=[ \t]))([^"'\n]{1,300})))`,
  'g',
);
/** What calls and operators replace by what: `gsub(/false/, "true")`, `.replace('a', 'b')`, `-replace 'a', 'b'`. */
const REPLACES = String.raw`(?<![\w$])(?:g?sub!?|gensub|[rR]eplace(?:All|_all)?|search_file_replace(?:_line)?|-[ci]?[rR]eplace|sd|rpl)[ \t]{0,9}\(?[ \t]{0,9}[rb]?(["'/])`;
export const REPLACEMENT = new RegExp(
  String.raw`${REPLACES}((?:\\.|(?!\1)[^\\\n]){1,300})\1[a-z]{0,3}[ \t]{0,9},?[ \t]{0,9}[rb]?(["'/])((?:\\.|(?!\3)[^\\\n]){0,300})\3`,
  'g',
);
/** A program of `awk`, and what that looks for in each line: `/enable/ {sub(…)}`. */
const PROGRAM = /^[gm]?awk[ \t][^']*'([^']*)'/;
const LINE_LOOKED_FOR = /(?<=[\s;{!&|]|^)\/(?:\\.|[^/\\\n]){1,300}\//g;
/** What commands and modules of Ansible look for, which they do not leave there. */
export const SOUGHT = new RegExp(
  String.raw`${REPLACES}(?:\\.|(?!\1)[^\\\n]){1,1000}\1|(?<![a-zA-Z_])s(${DELIMITER})(?:\\.|(?!\2)[^\\\n]){0,1000}\2|(?<=[\s"';{!,&|])\/(?:\\.|[^/\\'\n]){1,300}\/(?=I?[ \t]{0,9}(?:[,!{scd)]|&&|\|\|))|^[ \t]*(?:-[ \t]+)?regexp:[^\n]*`,
  'gm',
);

/** What a command does to lines of a file. */
export interface Change {
  index: number;
  whole: string;
  sought: string;
  /** What is put in the place of that; null where it is deleted. */
  written: string | null;
}

/** The changes that a command makes, those of `sed` before those of programs. */
export function changesIn(text: string): Change[] {
  const around = (PROGRAM.exec(text)?.[1]?.match(LINE_LOOKED_FOR) ?? []).join(' ');
  return [
    ...[...text.matchAll(SUBSTITUTION)].map(
      ({ index, 0: whole, 1: lines = '', 3: sought = '', 4: written = '', 5: deletes, 6: line }) => ({
        index,
        whole,
        sought: `${lines} ${sought}`,
        written: deletes === undefined ? (line ?? written) : null,
      }),
    ),
    ...[...text.matchAll(REPLACEMENT)].map(({ index, 0: whole, 2: sought = '', 4: written = '' }) => ({
      index,
      whole,
      sought: `${around} ${sought}`,
      written,
    })),
  ];
}
