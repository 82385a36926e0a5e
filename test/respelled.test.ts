import { describe, expect, it } from 'vitest';
import { type Document, isMap, parseAllDocuments, type Scalar, visit } from 'yaml';
import { caseNames, caseTree, told } from './case-trees.ts';
import type { Files } from './deployment/tree.ts';

/** A file as somebody else would write it; null for one that stays as it is. */
type Spelling = (text: string, path: string) => string | null;

/** What has lines of its own in it, where nothing can be added behind one or before it. */
const HAS_TEXTS = /<<|\r|'[^'\n]*\n/;
const isShell = (path: string, text: string): boolean => /\.(?:sh|bash)$/.test(path) || /^#!.*sh\b/.test(text);
const isDockerfile = (path: string): boolean => /(?:^|\/)Dockerfile$/.test(path);

const ofShell =
  (change: (text: string) => string | null): Spelling =>
  (text, path) =>
    isShell(path, text) && !HAS_TEXTS.test(text) ? change(text) : null;
const ofDockerfile =
  (change: (text: string) => string | null): Spelling =>
  (text, path) =>
    isDockerfile(path) && !HAS_TEXTS.test(text) ? change(text) : null;

const BEHIND = /(?<=[\w"'}./])$/gm;
const SHEBANG = /^(#![^\n]*\n)?/;
const COMMANDS = 'cp|unzip|docker|mv|install|rsync|tar|mkdir|kubectl|helm';
const WHOLE_COMMAND = new RegExp(String.raw`^([ \t]*(?:${COMMANDS}) [^\n\\|;&<>"']*)$`, 'gm');

function ofYaml(change: (document: Document) => void, options = {}): Spelling {
  return (text, path) => {
    const documents = /\.ya?ml$/.test(path) && !/\{%|^\s*\{\{/m.test(text) ? parseAllDocuments(text) : [];
    const isRead = Array.isArray(documents) && documents.length > 0 && documents.every(isPlain);
    if (!isRead) return null;
    for (const document of documents) change(document);
    return documents.map((document) => document.toString({ lineWidth: 0, ...options })).join('');
  };
}

/** Whether a document is nothing else than YAML: a template, whose braces are read as maps, or a vault’s text is. */
function isPlain(document: Document): boolean {
  let isOne = isMap(document.contents) || document.errors.length === 0;
  visit(document, {
    Pair(_, { key }) {
      if (isMap(key)) isOne = false;
    },
  });
  return isOne && document.errors.length + document.warnings.length === 0 && typeof document.toJS() === 'object';
}

/** Texts in one line get quotes that need nothing escaped in them. */
function quoted(type: Scalar.Type, escaped: RegExp): (document: Document) => void {
  return (document) =>
    visit(document, {
      Scalar(key, node) {
        const { value, type: before } = node;
        const isBlock = before === 'BLOCK_LITERAL' || before === 'BLOCK_FOLDED';
        if (key !== 'key' && typeof value === 'string' && !isBlock && !escaped.test(value)) node.type = type;
      },
    });
}

/** A pack with its release. */
const PACK = /wso2(is|am)-(\d+\.\d+\.\d+)/g;
const RELEASE = 'a release in a variable';

/** The pack of a text that names one alone, and not in single quotes, where nothing is filled in. */
function onlyPack(text: string): { product: string; version: string } | null {
  const packs = new Map(
    [...text.matchAll(PACK)].map(([name, product = '', version = '']) => [name, { product, version }]),
  );
  const [one = null] = packs.values();
  return packs.size === 1 && !/'[^'\n]*wso2/.test(text) ? one : null;
}

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  'comments behind the lines of scripts': ofShell((text) => text.replace(BEHIND, ' # as it should be')),
  'blanks at the ends of lines of scripts': ofShell((text) => text.replace(BEHIND, '  ')),
  'options of the shell': ofShell((text) => text.replace(SHEBANG, (first) => `${first}set -euo pipefail\n\n`)),
  'scripts in a condition': ofShell((text) =>
    text.replace(/^(#![^\n]*\n)?([\s\S]*)$/, (_, first: string | undefined, rest: string) => {
      return `${first ?? ''}if true; then\n${rest.trimEnd().replace(/^(?=.)/gm, '  ')}\nfi\n`;
    }),
  ),
  'commands that go on in the next line': ofShell((text) =>
    text.replace(/^([ \t]*(?:cp|unzip|docker run|mv|rsync) )/gm, '$1\\\n    '),
  ),
  'commands by sudo': ofShell((text) => text.replace(new RegExp(`^([ \\t]*)(?=(?:${COMMANDS}) )`, 'gm'), '$1sudo ')),
  'output that is thrown away': ofShell((text) => text.replace(WHOLE_COMMAND, '$1 >/dev/null 2>&1')),
  'commands that end the script': ofShell((text) => text.replace(WHOLE_COMMAND, '$1 || exit 1')),
  'words in quotes': ofShell((text) =>
    text.replace(
      /^([ \t]*(?:cp|mv|unzip|install|rsync)) ([^\n\\|;&<>"'$*]+)$/gm,
      (_, command: string, words: string) => {
        const quoted = words
          .trim()
          .split(/[ \t]+/)
          .map((word) => (word.startsWith('-') ? word : `"${word}"`));
        return `${command} ${quoted.join(' ')}`;
      },
    ),
  ),
  [RELEASE]: ofShell((text) => {
    const one = onlyPack(text);
    const written = text.replace(PACK, 'wso2$1-${SERVER_VERSION}');
    return one === null ? null : written.replace(SHEBANG, (first) => `${first}SERVER_VERSION=${one.version}\n`);
  }),
  'the home of a server in a variable': ofShell((text) => {
    const one = onlyPack(text);
    const home = one && `/opt/wso2${one.product}-${one.version}`;
    if (home === null || !text.includes(home)) return null;
    return text.replaceAll(home, '${SERVER_HOME}').replace(SHEBANG, (first) => `${first}SERVER_HOME=${home}\n`);
  }),
  'a tag of a build in an argument': ofDockerfile((text) =>
    (text.match(/^FROM/gim) ?? []).length === 1
      ? text.replace(/^FROM (\S+\/wso2\w+):(\d[\w.]*)$/m, 'ARG TAG=$2\nFROM $1:${TAG}')
      : null,
  ),
  'variables of a build in braces': ofDockerfile((text) => text.replace(/\$([A-Za-z_]\w*)/g, '${$1}')),
  'ENV with a blank': ofDockerfile((text) => text.replace(/^ENV (\w+)=(\S+)$/gm, 'ENV $1 $2')),
  'platform of a build': ofDockerfile((text) => text.replace(/^FROM (?!--)/gm, 'FROM --platform=linux/amd64 ')),
  'YAML in double quotes': ofYaml(quoted('QUOTE_DOUBLE', /["\\]/)),
  'YAML in single quotes': ofYaml(quoted('QUOTE_SINGLE', /'/)),
  'YAML with lists at the depth of their keys': ofYaml(() => {}, { indentSeq: false }),
  'YAML with four blanks': ofYaml(() => {}, { indent: 4 }),
};

/** Cases of which something is told otherwise where a script has the release in a variable, and what. */
const KNOWN: Readonly<Record<string, string>> = {
  'files-of-a-machine-mounted-beside-their-place': 'where a container’s file is mounted is read as it is written',
  'folder-put-into-its-home': 'the container is told beside the home that a variable names',
  'profile-set-up-by-branches-before-a-copy': 'the release is told of one of its profiles alone',
  'release-that-only-is-taken-away': 'a variable holds the release, whatever is done with it',
};

function respelled(files: Files, spelling: Spelling): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, spelling(text, path) ?? text] as const));
}

/** What is told without names and lines, which a spelling may change. */
function toldOf(files: Files): string[] {
  return Object.values(told(files, false)).flat().sort();
}

/** The spellings by which something else is told of a case, with that. */
function toldOtherwise(name: string): Record<string, string[]> {
  const files = caseTree(name) ?? {};
  const before = toldOf(files);
  const changed = Object.entries(SPELLINGS).map(([spelling, spell]) => {
    const other = respelled(files, spell);
    const isSame = Object.entries(files).every(([path, text]) => text === other[path]);
    return [spelling, isSame ? before : toldOf(other)] as const;
  });
  return Object.fromEntries(changed.filter(([, now]) => now.join('\n') !== before.join('\n')));
}

describe('nothing is told otherwise of what is written otherwise', () => {
  it.each(caseNames().filter((name) => !(name in KNOWN)))('%s', (name) => {
    expect(toldOtherwise(name)).toEqual({});
  });

  it.each(Object.entries(KNOWN))('%s, but %s', (name) => {
    expect(Object.keys(toldOtherwise(name))).toEqual([RELEASE]);
  });
});

it.each(Object.entries(SPELLINGS))('there are cases with %s', (_, spell) => {
  const changes = (name: string): boolean => {
    const files = Object.entries(caseTree(name) ?? {});
    return files.some(([path, text]) => (spell(text, path) ?? text) !== text);
  };
  expect(caseNames().filter(changes).length).toBeGreaterThan(2);
});
