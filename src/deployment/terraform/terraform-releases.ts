import { yamlOfHclObject } from '../../read/hcl-object.ts';
import { readHeredocs } from '../../read/heredoc.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { chartClaim } from '../evidence/chart-claim.ts';
import type { Release } from '../evidence/release.ts';
import { carry } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { expandTerraform } from '../text/expand.ts';
import type { Located, Lookup } from '../text/located.ts';
import { dirOf, joinPath } from '../text/paths.ts';
import { mergeTrees, treeOf, type ValuesTree, valueAt } from '../text/values-tree.ts';
import { OWN_FOLDER } from './terraform-folder.ts';

const RESOURCE = /^([ \t]{0,100})resource[ \t]+"helm_release"[ \t]+"([\w-]+)"[ \t]*\{/gm;
const ATTRIBUTE = /^[ \t]*(chart|version|repository)[ \t]*=[ \t]*(?:"([^"\n]*)"|(var\.[\w-]+))/gm;
/** `set { name = "a.b" value = "c" }`, also as an item of a list. */
const SET = /(?<![\w-])name[ \t]*=[ \t]*"([^"\n]{1,300})"[ \t]*[,\n]\s*value[ \t]*=[ \t]*(?:"([^"\n]*)"|([\w.-]+))/g;
/** `values = [yamlencode({ … })]` */
const ENCODED = /\b(?:yaml|json)encode\([ \t]*\{/g;
/** A file that is read, by a path that may be filled in or by a variable alone. */
const FILE =
  /\b(?:templatefile|file)\(\s{0,100}(?:"((?:[^"$\\\n]|\$\{[^{}"\n]{0,200}\}){1,500})"|var\.([\w-]{1,100})\s{0,100}[,)])/g;

/**
 * The releases of a Terraform file (`resource "helm_release"`), each with its values: the files it reads, its heredocs,
 * the objects it encodes and what it sets one by one.
 *
 * @param lookup the variables of the file
 * @param valuesOf all that a variable of the file may be: a release is one for each values file that a variable names
 * @param settled the variables that nothing else may give another value: what `set` makes of others is not known
 */
export function terraformReleases(
  file: string,
  text: string,
  lookup: Lookup,
  valuesOf: (name: string) => readonly Located[] = () => [],
  settled: Lookup = lookup,
): Release[] {
  if (!text.includes('"helm_release"')) return [];
  const code = withoutComments(text);
  const whole = MappedText.ofFile(file, text);
  const heredocs = readHeredocs(file, text, 'terraform');
  const resources = [...code.matchAll(RESOURCE)];
  return resources.flatMap((match, index): Release[] => {
    const [opening, indent, label] = match;
    const start = match.index + opening.length;
    // One that is not closed ends where the next begins.
    const rest = code.slice(start, resources[index + 1]?.index);
    const closing = rest.indexOf(`\n${indent}}`);
    const body = closing < 0 ? rest : rest.slice(0, closing);
    const end = start + body.length;
    const attributes = attributesOf(file, body, start);
    const chartAt = attributes.get('chart');
    if (!chartAt) return [];
    const expand = (found: Located | undefined): string | null =>
      found ? expandTerraform(found.text, lookup).text : null;
    const chart = (expand(chartAt) as string).replace(OWN_FOLDER, './');
    const version = attributes.get('version');
    const { span } = version ?? chartAt;
    const source = expand(attributes.get('repository')) ?? '';
    const texts = heredocs
      .filter((heredoc) => heredoc.at.start > start && heredoc.at.end <= end)
      .map((heredoc) => carry(file, heredoc.text));
    const given = (reference: string): string | null => {
      const { text } = expandTerraform(`\${${reference}}`, lookup);
      return text.includes('${') ? null : text;
    };
    const encoded = [...body.matchAll(ENCODED)].flatMap(({ 0: call, index: at }): ValuesTree[] => {
      const object = yamlOfHclObject(whole, start + at + call.length - 1, given);
      const read = object && carry(file, object);
      const tree = read?.error ? null : read && treeOf(read);
      return tree ? [tree] : [];
    });
    const set = [...body.matchAll(SET)].map((setting): ValuesTree | null => {
      const [all, name, quoted, bare] = setting;
      const value = quoted ?? (bare as string);
      const to = start + setting.index + all.length - (quoted === undefined ? 0 : 1);
      const { text, definedAt } = expandTerraform(quoted ?? `\${${bare}}`, settled);
      // What is nothing but a variable is written where that gets its value.
      const isAlone = definedAt !== null && /^\$\{[^{}]{1,300}\}$/.test(quoted ?? `\${${bare}}`);
      const at = isAlone ? definedAt : { file, start: to - value.length, end: to };
      const put =
        definedAt === null || text.includes('${')
          ? MappedText.partOf(whole, to - value.length, to)
          : MappedText.ofEscape(at.file, text, at.start, at.end, (inserted) => inserted);
      const tree = treeOf(carry(at.file, put));
      return tree && valueAt((name as string).split('.'), tree);
    });
    const read = [...body.matchAll(FILE)].map(([, path, name = '']) =>
      path === undefined
        ? [...new Set(valuesOf(name).flatMap(pathGiven))]
        : [expandTerraform(path.replace(OWN_FOLDER, ''), lookup).text],
    );
    const most = read.reduce<readonly string[]>((one, other) => (other.length > one.length ? other : one), []);
    return Array.from({ length: Math.max(1, most.length) }, (_, turn) => {
      const files = read.flatMap((paths) => paths[turn] ?? paths.at(-1) ?? []);
      const own = most.length > 1 ? `/${most[turn]?.replace(/\.\w+$/, '')}` : '';
      return {
        name: `${file.replace(/\.\w+$/, '')}#${label}${own}`,
        chart,
        files,
        textFiles: [],
        values: [...texts.map(treeOf), ...encoded, ...set].reduce(mergeTrees, null),
        texts: new Map(texts.flatMap((text) => text.documents.flatMap((one) => (one === null ? [] : [[one, text]])))),
        claim: /^[./]/.test(chart) ? null : chartClaim({ chart, version: expand(version), source }, span),
        at: { file, start: match.index, end },
      };
    });
  });
}

/** The path from the top that a variable gives, seen from where it is given; none for an expression. */
function pathGiven({ text, span }: Located): string[] {
  const path = text.replace(OWN_FOLDER, '');
  const joined = /^[\w./-]+$/.test(path) ? joinPath(dirOf(span.file), path) : null;
  return joined === null ? [] : [joined];
}

/** The attributes that say which chart is meant, without their quotes; a variable alone is written as `${var.x}`. */
function attributesOf(file: string, body: string, offset: number): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const match of body.matchAll(ATTRIBUTE)) {
    const [whole, name, text, variable] = match;
    const written = text ?? (variable as string);
    const end = offset + match.index + whole.length - (text === undefined ? 0 : 1);
    const span = { file, start: end - written.length, end };
    found.set(name as string, { text: text ?? `\${${variable}}`, span });
  }
  return found;
}
