import { titleOf } from '../report/github.ts';
import { escapeMarkdown } from '../report/markdown-escape.ts';
import type { ReportFinding } from '../report/report.ts';
import { type Diff, inOneHunk } from './hunks.ts';
import { inFolder, mark } from './marker.ts';
import type { Places } from './places.ts';
import { type Suggestion, suggestionBlock, suggestionsFor } from './suggestion.ts';

/** GitHub takes no longer body. */
export const MOST_BODY = 65_536;

/** A review comment as the API takes it: on the right side, inside one hunk. */
export interface Comment {
  finding: ReportFinding;
  path: string;
  /** 1-based, inclusive, at the head commit. */
  first: number;
  last: number;
  body: string;
}

export interface Comments {
  comments: Comment[];
  /** Findings on lines the diff does not show: GitHub takes no comment there. */
  outside: ReportFinding[];
}

/**
 * Where each finding can be commented. Where its fix lies in one hunk the comment stands there and offers the fix; else it stands at
 * the finding's own lines.
 *
 * @param diff of the pull request, in lines of its head
 * @param folder the scanned one inside the repository
 */
export function commentsFor(
  findings: readonly ReportFinding[],
  texts: ReadonlyMap<string, string>,
  diff: Diff,
  places: Places,
  folder: string,
): Comments {
  const comments: Comment[] = [];
  const outside: ReportFinding[] = [];
  for (const finding of findings) {
    const comment = commentFor(finding, texts, diff, places, folder);
    if (comment === null) outside.push(finding);
    else comments.push(comment);
  }
  return { comments, outside };
}

function commentFor(
  finding: ReportFinding,
  texts: ReadonlyMap<string, string>,
  diff: Diff,
  places: Places,
  folder: string,
): Comment | null {
  const at = (path: string, first: number, last: number, suggestion: Suggestion | null): Comment | null => {
    const lines = headLines(places, path, first, last);
    if (lines === null || !inOneHunk(diff.files.get(path), lines.first, lines.last)) return null;
    return { finding, path, ...lines, body: commentBody(finding, suggestion, folder) };
  };
  for (const suggestion of suggestionsFor(finding, texts)) {
    const comment = at(suggestion.file, suggestion.first, suggestion.last, suggestion);
    if (comment !== null && comment.body.length <= MOST_BODY) return comment;
  }
  const { file, startLine, endLine } = finding;
  return at(file, startLine, endLine, null) ?? at(file, startLine, startLine, null);
}

/** The lines at the head commit; null unless all of them are there, one after the other. */
function headLines(places: Places, path: string, first: number, last: number): { first: number; last: number } | null {
  const from = places.line(path, first);
  if (from === null) return null;
  for (let line = first + 1; line <= last; line++) {
    if (places.line(path, line) !== from + line - first) return null;
  }
  return { first: from, last: from + last - first };
}

function commentBody(finding: ReportFinding, suggestion: Suggestion | null, folder: string): string {
  const blocks = [
    `**${finding.level}: ${titleOf(finding)}**`,
    escapeMarkdown(finding.message),
    ...helpBeside(finding.help, suggestion?.lines ?? []).map(escapeMarkdown),
  ];
  if (suggestion !== null && finding.fix !== null) {
    blocks.push(escapeMarkdown(`${finding.fix.description.replace(/\.$/, '')}:`), suggestionBlock(suggestion));
  }
  return [...blocks, mark('finding', inFolder(folder, finding.fingerprint))].join('\n\n');
}

/** The lines of a help text, without those the suggestion writes anyway and the words that introduce them. */
function helpBeside(help: string, suggested: readonly string[]): string[] {
  const written = new Set(suggested.map((line) => line.trim()));
  const lines = help
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isWritten = (line: string | undefined): boolean => line !== undefined && written.has(line);
  return lines.filter((line, index) => !isWritten(line) && !(line.endsWith(':') && isWritten(lines[index + 1])));
}
