import { writtenTexts } from '../../read/appended.ts';
import type { Heredoc } from '../../read/here-document.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import { templateLanguage } from '../../read/template.ts';
import type { TemplateLanguage } from '../../settings.ts';
import { type Entry, isHomePath, kindOfPath } from '../evidence/entry.ts';
import { withoutComments } from '../text/comments.ts';
import { runsWithIn } from '../text/conditions.ts';
import { embeddedEntry, kindOfContent, type Place } from './embedded-text.ts';

/** The configuration files that a script writes. */
export function entriesWritten(script: MappedText, heredocs: readonly Heredoc[], place: Place): Entry[] {
  return textsWritten(script, heredocs).flatMap((heredoc) => scriptEntry(heredoc, place) ?? []);
}

/** The texts that a script writes, the here-documents in it among them. */
export function textsWritten(script: MappedText, heredocs: readonly Heredoc[]): Heredoc[] {
  return writtenTexts(script, heredocs, (text) => runsWithIn(withoutComments(text)));
}

/** A heredoc that is written to a configuration file, or whose content is one. */
export function heredocEntry(heredoc: Heredoc, file: string, hint: TemplateLanguage | null): Entry | null {
  if (heredoc.isCommand) return null;
  return writtenEntry(heredoc, {
    file,
    id: String(heredoc.at.start),
    map: null,
    namespace: null,
    valuesPath: null,
    chart: null,
    labels: [],
    image: null,
    hint: heredoc.quoted ? null : hint,
    added: heredoc.adds,
  });
}

/** The same for a heredoc of a script that is a YAML scalar. */
function scriptEntry(heredoc: Heredoc, place: Place): Entry | null {
  // What fills the YAML in comes before the shell does.
  const filled = heredoc.quoted || templateLanguage('', heredoc.text.text, place.hint) !== null;
  return writtenEntry(heredoc, {
    ...place,
    // The files of one config map are one home; other scripts are told apart by where the text stands, as in a file.
    id: place.map === null ? place.id.replace(/^\d+/, String(heredoc.text.locate(0, 0).start)) : place.id,
    hint: filled ? place.hint : 'envsubst',
    added: heredoc.adds,
  });
}

function writtenEntry(heredoc: Heredoc, place: Place): Entry | null {
  const name = heredoc.target ?? heredoc.label ?? '';
  const named = kindOfPath(name);
  const content = kindOfContent(heredoc.text.text);
  const kind = named ?? content;
  if (kind === null) return null;
  const at = { ...place, labels: [...place.labels, name] };
  const entry = embeddedEntry(heredoc.text, kind, named === null ? kind : name, at, null);
  return {
    ...entry,
    recognised: isHomePath(name, kind) || content !== null,
    ...(name.includes('/') ? { writtenTo: name } : {}),
    ...(place.image ? { writtenBy: place.image } : {}),
    ...(heredoc.grows ? { grows: heredoc.grows.locate(0, 0) } : {}),
  };
}
