import type { Span } from '../../model.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import { sniffToml, sniffXml } from '../../read/sniff.ts';
import { templateLanguage } from '../../read/template.ts';
import type { ConfigKind, TemplateLanguage } from '../../settings.ts';
import { type Entry, homeOfPath } from '../evidence/entry.ts';
import { baseOf, dirOf, pathIn } from '../text/paths.ts';
import { isYaml } from '../text/yaml-text.ts';

/** Where an embedded file's text was found. */
export interface Place {
  file: string;
  /** What tells it from other embedded files of the same carrier. */
  id: string;
  map: string | null;
  helper?: string | undefined;
  namespace: string | null;
  valuesPath: readonly string[] | null;
  chart: string | null;
  labels: string[];
  /** Where the image of the container around it stands. */
  image: Span | null;
  hint: TemplateLanguage | null;
  added: boolean;
}

/** A value that only says where the file's text comes from: nothing, a path, or a template tag alone. */
export function isReference(value: string): boolean {
  const text = value.trim();
  return (!text.includes('\n') && !/[[<=]/.test(text)) || isTag(text) || text.split('\n').every(isFiles);
}

/** `{{ .Files.Get "conf/a.toml" | indent 4 }}` */
const FILE_TAG = /^\{\{-?\s{0,9}\$?\.Files\.Get\s{1,9}"[^"]{1,300}"[^{}]{0,100}\}\}$/;

/** Whether a line takes in a file of the chart, or nothing: what stands there is read in its own place. */
function isFiles(line: string): boolean {
  return line.trim() === '' || FILE_TAG.test(line.trim());
}

/** Whether a value is one template tag and nothing else. */
export function isTag(value: string): boolean {
  return /^\{\{[^\n]*\}\}$/.test(value.trim());
}

/** The beginning of an XML text: a line of its comments may look like TOML. ERB's tags may begin a text of any kind. */
const XML_BEGINNING = /^\s*<(?!%)/;

/** The kind of configuration file that a text is by its content; null for any other. */
export function kindOfContent(text: string): ConfigKind | null {
  if (isYaml(text)) return null;
  const xml = sniffXml(text);
  if (xml !== null || XML_BEGINNING.test(text)) return xml;
  return sniffToml(text).wso2 ? 'deployment.toml' : null;
}

/**
 * A text as the configuration file that it is.
 *
 * @param name the file name that it is kept under or written to
 * @param problem why it cannot be read, if so
 */
export function embeddedEntry(
  text: MappedText,
  kind: ConfigKind,
  name: string,
  place: Place,
  problem: string | null,
): Entry {
  const toml = kind === 'deployment.toml' ? sniffToml(text.text) : null;
  return {
    source: {
      kind,
      name: baseOf(name),
      file: place.file,
      text,
      template: templateLanguage(baseOf(name), text.text, place.hint),
    },
    path: pathIn(dirOf(place.file), name.replace(/^\/+/, '')),
    home: `${place.file}#${place.map === null ? (homeNamedBy(name, kind) ?? place.id) : place.id}`,
    recognised: true,
    family: toml?.family ?? null,
    map: place.map,
    ...(place.helper === undefined ? {} : { helper: place.helper }),
    namespace: place.namespace,
    valuesPath: place.valuesPath,
    problem,
    chart: place.chart,
    labels: place.labels,
    ...(name.includes('/') ? { writtenTo: name } : {}),
    ...(place.added ? { added: true } : {}),
  };
}

/** The home a text is written to when its target tells: files of one home may be written one by one. */
function homeNamedBy(target: string, kind: ConfigKind): string | null {
  return /(?:^|\/)repository\/(?:conf|resources)\//.test(target) ? homeOfPath(target, kind) : null;
}
