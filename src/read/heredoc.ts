import type { Stretch } from '../settings.ts';
import type { Heredoc } from './here-document.ts';
import { bicepTexts } from './heredoc-bicep.ts';
import { LastLines } from './heredoc-ends.ts';
import { withoutIndentation } from './heredoc-indentation.ts';
import { puppetHeredocs } from './heredoc-puppet.ts';
import { terraformHeredocs } from './heredoc-terraform.ts';
import { indented } from './indent.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { longWord } from './quoted-script.ts';
import type { Word } from './shell-words.ts';

export type HeredocSyntax = 'shell' | 'dockerfile' | 'terraform' | 'puppet' | 'bicep';

/** Heredocs inside heredocs are followed this deep: a script handed to `RUN <<EOF` or `ssh`. */
const MAX_DEPTH = 3;

const OPERATOR = /(?<![<\d$(])<<([-~]?)[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|(\\?)([A-Za-z_][\w.-]*))/g;

/** Finds the here-documents of a shell script, a Dockerfile, a Terraform file or a Puppet manifest, and what is like them in Bicep. Unclosed ones are left out. */
export function readHeredocs(file: string, text: string, syntax: HeredocSyntax): Heredoc[] {
  const whole = MappedText.ofFile(file, text);
  if (syntax === 'terraform') return terraformHeredocs(whole).flatMap(writtenBy);
  if (syntax === 'puppet') return puppetHeredocs(whole).flatMap(writtenBy);
  if (syntax === 'bicep') return bicepTexts(whole).flatMap(writtenBy);
  return shellHeredocs(whole, syntax, 0);
}

/** Of a script that Terraform, Puppet or Bicep hands to a machine: the files it writes, and what it says beside. */
function writtenBy(heredoc: Heredoc): Heredoc[] {
  const isFile = /\.(?:toml|xml)\b/.test(heredoc.target ?? heredoc.label ?? '');
  const written = isFile ? [] : scriptHeredocs(heredoc.text);
  if (written.length === 0) return [heredoc];
  return [
    // What the shell only copies is filled in before.
    ...written.map((inner) => ({ ...inner, quoted: false, at: heredoc.at })),
    { ...heredoc, text: outside(heredoc.text, written) },
  ];
}

/** Like `readHeredocs`, for a shell script that stands in a carrier: places go through to its file. */
export function scriptHeredocs(script: MappedText): Heredoc[] {
  return shellHeredocs(script, 'shell', 0);
}

/** A script without its heredocs: what it says beside is still looked at, so that one it closes hides none it leaves open. */
export function outside(script: MappedText, heredocs: readonly Heredoc[]): MappedText {
  const { text } = script;
  let end = 0;
  const parts = heredocs.map(({ at }) => {
    // Of two operators on one line the second stands before the first one's text, and the slice is empty.
    const part = script.slice(end, at.start);
    // The last line break stays: what follows is a line of its own.
    end = text[at.end - 1] === '\n' ? at.end - 1 : at.end;
    return part;
  });
  return MappedText.concat([...parts, script.slice(end, text.length)]);
}

interface Line extends Stretch {
  next: number;
}

function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  if (newline < 0) return { start, end: text.length, next: text.length };
  return { start, end: text[newline - 1] === '\r' ? newline - 1 : newline, next: newline + 1 };
}

function shellHeredocs(whole: MappedText, syntax: HeredocSyntax, depth: number): Heredoc[] {
  const { text } = whole;
  const found: Heredoc[] = [];
  if (!text.includes('<<')) return found;
  const closings = closingsOf(text);
  let at = 0;
  // No text is looked through for its end twice.
  let quotedTo = 0;
  while (at < text.length) {
    const command = commandAt(text, at);
    at = command.next;
    const written = text.slice(command.start, command.end);
    if (/^\s*#/.test(written)) continue;
    const word = syntax === 'shell' && command.start >= quotedTo ? longWord(whole, command) : null;
    if (word) {
      quotedTo = word.end;
      const handed = text.slice(command.start, word.start).includes('<<') ? [] : handedTo(word, depth);
      if (handed.length > 0) {
        found.push(...handed);
        at = word.end;
        continue;
      }
    }
    if (!written.includes('<<')) continue;
    for (const match of written.matchAll(OPERATOR)) {
      const word = match[2] ?? match[3] ?? (match[5] as string);
      // A bare word has no backslash before it.
      const quoted = match[4] !== '';
      const form = match[1] as Form;
      if (!closings[form].has(word, at)) continue;
      const body = bodyAt(text, at, word, form);
      if (!body) continue;
      const stretch = { start: at, end: body.end };
      const content =
        form === '~' ? withoutIndentation(whole, stretch) : contentOf(whole, stretch, form === '-', quoted);
      const nested = depth < MAX_DEPTH && content.text.includes('<<') ? shellHeredocs(content, 'shell', depth + 1) : [];
      // A heredoc that only carries others is a script, not a file of its own.
      if (nested.length > 0) {
        found.push(
          ...nested.map((inner) => ({
            ...inner,
            at: { start: command.start + match.index, end: body.next },
            inner: true as const,
          })),
        );
      } else {
        found.push({
          ...targetOf(written, match.index, word, syntax),
          text: content,
          quoted,
          at: { start: command.start + match.index, end: body.next },
          label: null,
        });
      }
      at = body.next;
    }
  }
  return found;
}

/** The here-documents of a script that another shell gets in quotes: the end of the quotes is the end of its last line. */
function handedTo({ text, quoted, start, end }: Word, depth: number): Heredoc[] {
  if (depth === MAX_DEPTH) return [];
  const inner = shellHeredocs(text, 'shell', depth + 1);
  return inner.map((heredoc) => ({ ...heredoc, quoted: quoted && heredoc.quoted, at: { start, end }, inner: true }));
}

/** A command line with the lines a backslash at the end continues it by. */
function commandAt(text: string, start: number): Line {
  let line = lineAt(text, start);
  while (line.next < text.length && text[line.end - 1] === '\\' && text[line.end - 2] !== '\\') {
    const more = lineAt(text, line.next);
    line = { start, end: more.end, next: more.next };
  }
  return { ...line, start };
}

/** What stands behind `<<`: nothing, the shell's `-`, Ruby's `~`. */
type Form = keyof typeof CLOSED_BY;

/** What of a line has to be the word that closes. */
const CLOSED_BY = {
  '': (line: string): string => line,
  '-': (line: string): string => line.replace(/^\t+/, ''),
  '~': (line: string): string => line.replace(/^[ \t]+/, ''),
};

function closingsOf(text: string): Record<Form, LastLines> {
  const closings = (form: Form): LastLines =>
    new LastLines(text, (line) => CLOSED_BY[form](line.endsWith('\r') ? line.slice(0, -1) : line));
  return { '': closings(''), '-': closings('-'), '~': closings('~') };
}

/** Where the body ends and what follows its closing line; null when it is never closed. */
function bodyAt(text: string, start: number, word: string, form: Form): { end: number; next: number } | null {
  for (let at = start; at < text.length; ) {
    const line = lineAt(text, at);
    if (CLOSED_BY[form](text.slice(line.start, line.end)) === word) return { end: at, next: line.next };
    at = line.next;
  }
  return null;
}

function contentOf(whole: MappedText, body: Stretch, strips: boolean, quoted: boolean): MappedText {
  const { text } = whole;
  const firstTabs = strips ? (/^\t*/.exec(text.slice(body.start, body.end))?.[0] ?? '') : '';
  const pad = indented(firstTabs);
  const encode: Encode = quoted
    ? pad
    : (inserted, atLineStart) => pad(inserted.replace(/[\\$`]/g, '\\$&'), atLineStart);
  const parts: MappedText[] = [];
  for (let at = body.start; at < body.end; ) {
    const line = lineAt(text, at);
    let from = line.start;
    if (strips) while (text[from] === '\t') from++;
    if (!quoted) {
      const start = from;
      for (const match of text.slice(start, line.next).matchAll(/\\(?:[\\$`]|\r?\n)/g)) {
        const backslash = start + match.index;
        parts.push(MappedText.partOf(whole, from, backslash, encode));
        from = backslash + match[0].length;
        parts.push(MappedText.escapeOf(whole, match[0].slice(1).trim(), backslash, from, encode));
      }
    }
    parts.push(MappedText.partOf(whole, from, line.next, encode));
    at = line.next;
  }
  return parts.length > 0 ? MappedText.concat(parts) : MappedText.partOf(whole, body.start, body.start, encode);
}

const WORD = `((?:"[^"\\n]*"|'[^'\\n]*'|[^\\s;|&<>"'])+)`;
const FROM_STDIN = /--from-file[= ]["']?([^=\s"']+)=(?:\/dev\/stdin|-)/;

type Target = Pick<Heredoc, 'target' | 'adds'>;

/** The file the command that reads the heredoc writes. */
function targetOf(command: string, index: number, word: string, syntax: HeredocSyntax): Target {
  const before = Math.max(...['&&', '||', ';'].map((separator) => command.lastIndexOf(separator, index - 1)));
  const after = command.slice(index).search(/&&|\|\||;/);
  const own = command.slice(Math.max(before, 0), after < 0 ? command.length : index + after).replace(/\\\r?\n/g, '');
  const stdin = FROM_STDIN.exec(own)?.[1];
  if (stdin) return { target: stdin, adds: false };
  const tee = new RegExp(`\\btee\\s+((?:-\\S+\\s+)*)${WORD}`).exec(own);
  if (tee) return { target: unquoted(tee[2] as string), adds: /(?:^|\s)-(?:\w*a|-append)/.test(tee[1] as string) };
  for (const match of own.matchAll(new RegExp(`(?<![<\\d&])(>{1,2})\\|?\\s*${WORD}`, 'g'))) {
    const target = unquoted(match[2] as string);
    if (target !== '/dev/null') return { target, adds: match[1] === '>>' };
  }
  return { target: syntax === 'dockerfile' ? copied(own, command, word) : null, adds: false };
}

/** Where `COPY` and `ADD` bring a heredoc. */
function copied(own: string, command: string, word: string): string | null {
  if (!/^\s*(?:COPY|ADD)\s/i.test(own)) return null;
  const last = unquoted(command.trim().split(/\s/).at(-1) as string);
  if (last.startsWith('<<')) return null;
  return last.endsWith('/') ? last + word : last;
}

function unquoted(word: string): string {
  return word.replace(/["']/g, '');
}
