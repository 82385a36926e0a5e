/** What must hold for any input of a reader. Each target takes the bytes of one file and throws where something does not. */
import second from '@iarna/toml';
import { Parser } from 'htmlparser2';
import { decode } from '../../src/discover/decode.ts';
import { applyEdits } from '../../src/fix/apply.ts';
import { fixFor } from '../../src/fix/fix.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { PolicyError } from '../../src/policy/policy.ts';
import { writtenTexts } from '../../src/read/appended.ts';
import { HANDLER_NAME, HANDLER_TABLE, HANDLER_TYPE, SOAP_NAME, SOAP_TABLE } from '../../src/read/handler.ts';
import { readHeredocs } from '../../src/read/heredoc.ts';
import { MappedText } from '../../src/read/mapped-text.ts';
import { unmasked } from '../../src/read/masked.ts';
import type { Resolver } from '../../src/read/resolver.ts';
import { sniffToml, sniffXml } from '../../src/read/sniff.ts';
import { readVariants } from '../../src/read/variants.ts';
import { readCarbonXml, readCatalinaServerXml } from '../../src/read/xml-server.ts';
import { readYaml, type YamlNode } from '../../src/read/yaml.ts';
import type { CertAuthSettings, ConfigKind, Setting, TemplateLanguage } from '../../src/settings.ts';
import { read, sourceOf } from '../read/source.ts';
import type { Target } from './seeds.ts';

/** An input of the fuzzer has at most 4,096 bytes; a reader that computes this many milliseconds for it is out of proportion. */
const TIME_LIMIT = 2_000;

function inTime(text: string, check: (text: string) => void): void {
  // The clock on the wall also counts what other processes of a busy machine take.
  const before = process.cpuUsage();
  check(text);
  const { user, system } = process.cpuUsage(before);
  const took = Math.round((user + system) / 1000);
  if (took > TIME_LIMIT) throw new Error(`${text.length} characters took ${took} ms`);
}

/** A target over the text that the bytes are; what is no text is not given to a reader. */
const target =
  (check: (text: string) => void) =>
  (bytes: Uint8Array): void => {
    const decoded = decode(bytes);
    if ('text' in decoded) inTime(decoded.text, check);
  };

function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** Every range anywhere in what a reader returns lies in the text. */
function inside(found: unknown, length: number, seen = new Set<unknown>()): void {
  if (typeof found !== 'object' || found === null || found instanceof MappedText || seen.has(found)) return;
  seen.add(found);
  const { start, end, insertAt } = found as { start?: unknown; end?: unknown; insertAt?: unknown };
  if (typeof start === 'number' && typeof end === 'number') {
    assert(start >= 0 && start <= end && end <= length, `[${start}, ${end}) is not in a text of ${length}`);
  }
  if (typeof insertAt === 'number') assert(insertAt >= 0 && insertAt <= length, `${insertAt} is not in the text`);
  for (const below of Object.values(found)) inside(below, length, seen);
}

function mapsInto(mapped: MappedText, length: number): void {
  for (const [start, end] of [
    [0, 0],
    [0, mapped.text.length],
    [mapped.text.length, mapped.text.length],
  ] as const) {
    inside(mapped.locate(start, end), length);
  }
}

/** A switch that a second parser sees on is never off or absent, and a fix that is offered switches it off. */
function checkSwitch(
  kind: ConfigKind,
  text: string,
  name: 'handler' | 'soap',
  settings: CertAuthSettings,
  on: boolean,
): void {
  const setting = settings[name];
  if (on)
    assert(setting.value === 'true' || setting.value === 'unknown', `${name} is on, and read as ${setting.value}`);
  const fix = setting.value === 'false' ? null : fixFor(setting, name === 'handler' ? 'A' : 'B');
  if (!fix || belongsElsewhere(kind, name)) return;
  const after = read(kind, applyEdits(text, fix.edits));
  assert(after[name].value === 'false', `${name} is ${after[name].value} after its fix (${after.unreadable?.message})`);
}

const belongsElsewhere = (kind: ConfigKind, name: 'handler' | 'soap'): boolean =>
  (kind === 'identity.xml' && name === 'soap') || (kind === 'authenticators.xml' && name === 'handler');

function secondOpinion(text: string): Record<string, unknown> | null {
  try {
    return second.parse(text);
  } catch {
    return null;
  }
}

function isOn(document: unknown, path: readonly string[]): boolean {
  let node = document;
  for (const name of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return false;
    node = (node as Record<string, unknown>)[name];
  }
  return node === true || (typeof node === 'string' && node.toLowerCase() === 'true');
}

export const toml = target((text) => {
  const settings = read('deployment.toml', text);
  inside({ ...settings, source: null }, text.length);
  sniffToml(text);
  const other = secondOpinion(text);
  checkSwitch('deployment.toml', text, 'handler', settings, isOn(other, [...HANDLER_TABLE, 'enable']));
  checkSwitch('deployment.toml', text, 'soap', settings, isOn(other, [...SOAP_TABLE, 'enable']));
});

/** What htmlparser2 sees of the two switches, looking at names without namespaces. */
function seenInXml(text: string): { handler: boolean; soap: boolean; root: string } {
  const path: string[] = [];
  const seen = { handler: false, soap: false, root: '' };
  let other = 0;
  const parser = new Parser(
    {
      onopentag(name, { type, name: called, enable, disabled, ...rest }) {
        // Another namespace makes another element; which prefix is which is not decided here.
        if (path.length > 0 && Object.keys(rest).some((key) => key.startsWith('xmlns'))) other++;
        path.push(name);
        seen.root ||= name;
        const plain = other === 0 && path.every((one) => !one.includes(':'));
        if (!plain) return;
        const where = path.slice(1).join('/');
        if (where === 'EventListeners/EventListener' && type === HANDLER_TYPE && called === HANDLER_NAME) {
          seen.handler ||= enable?.toLowerCase() === 'true';
        }
        if (where === 'Authenticator' && called === SOAP_NAME) seen.soap ||= disabled?.toLowerCase() !== 'true';
      },
      onclosetag: () => path.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return seen;
}

export const xml = target((text) => {
  // htmlparser2 ends a processing instruction at its first `>` and knows no document types with declarations.
  const seen = /<[?!](?!--|\[CDATA\[)/.test(text) ? { handler: false, soap: false } : seenInXml(text);
  for (const kind of ['identity.xml', 'authenticators.xml'] as const) {
    const settings = read(kind, text);
    inside({ ...settings, source: null }, text.length);
    if (settings.unreadable) continue;
    checkSwitch(kind, text, 'handler', settings, kind === 'identity.xml' && seen.handler);
    checkSwitch(kind, text, 'soap', settings, kind === 'authenticators.xml' && seen.soap);
  }
  const catalina = sourceOf('catalina-server.xml', text);
  inside({ ...readCatalinaServerXml(catalina, unmasked(catalina)), source: null }, text.length);
  inside(readCarbonXml(catalina, unmasked(catalina)), text.length);
  sniffXml(text);
});

function checkNode(node: YamlNode | null, length: number, seen: Set<YamlNode>): void {
  if (!node || seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'scalar') mapsInto(node.text(), length);
  if (node.kind === 'map') for (const { value } of node.entries) checkNode(value, length, seen);
  if (node.kind === 'seq') for (const item of node.items) checkNode(item, length, seen);
}

export const yaml = target((text) => {
  const { documents, error } = readYaml('a.yaml', text);
  const seen = new Set<YamlNode>();
  for (const document of documents) {
    inside(document, text.length);
    checkNode(document, text.length, seen);
  }
  inside(error, text.length);
});

const VALUES = 'values.yaml';

const LANGUAGES: readonly TemplateLanguage[] = ['jinja2', 'erb', 'go', 'envsubst', 'at', 'epp', 'terraform'];

const switchesOf = ({ handler, soap }: CertAuthSettings): Setting[] => [handler, soap];

/** Knows some expressions, does not know others, and is unsure of the rest. */
const RESOLVER: Resolver = {
  resolve(expression) {
    const kind = expression.length % 3;
    if (kind === 0) return null;
    return kind === 1 ? 'unknown' : { text: MappedText.ofFile(VALUES, 'true'), raw: true };
  },
};

export const template = target((text) => {
  for (const language of LANGUAGES) {
    for (const kind of ['deployment.toml', 'identity.xml', 'authenticators.xml.j2'] as const) {
      const source = { ...sourceOf(kind, text), template: language };
      for (const { settings } of [null, RESOLVER].flatMap((resolver) => readVariants(source, resolver))) {
        const own = settings.source.text;
        inside({ ...settings, source: null, handler: null, soap: null }, own.text.length);
        for (const { at, source: of } of switchesOf(settings)) {
          inside(at, of.text.text.length);
          const span = of.text.locate(at.start, at.end);
          inside(span, span.file === VALUES ? 'true'.length : text.length);
        }
      }
    }
  }
});

export const heredoc = target((text) => {
  const syntaxes = ['shell', 'dockerfile', 'terraform', 'puppet'] as const;
  const found = syntaxes.flatMap((syntax) => readHeredocs('a', text, syntax));
  for (const { at, text: content } of writtenTexts(MappedText.ofFile('a', text), found, () => () => true)) {
    inside(at, text.length);
    mapsInto(content, text.length);
  }
});

export const policy = target((text) => {
  try {
    const { targets, allows } = parsePolicy('policy.toml', text, '2026-11-24');
    inside([targets, allows], text.length);
    for (const one of [...targets, ...allows]) one.matches('is/a/deployment.toml');
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    inside(error.problems, text.length);
  }
});

export const CHECKS: Record<Target, (bytes: Uint8Array) => void> = { toml, xml, yaml, template, heredoc, policy };
