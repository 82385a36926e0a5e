import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { commentLines } from '../../read/lines.ts';
import { get, str, type YamlNode } from '../../read/yaml.ts';
import type { Stretch } from '../../settings.ts';
import { isBuildScript, isMakefile } from '../scripts/build-scripts.ts';
import { runScript } from '../scripts/run-script.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import type { Carried } from '../text/carried.ts';
import { COMMENT } from '../text/comments.ts';
import { dotEnv } from '../text/dot-env.ts';
import { expandShell, unquoted } from '../text/expand.ts';
import { type Lookup, type LookupAt, overlap } from '../text/located.ts';
import { baseOf, dirOf } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { plainName } from '../text/plain-name.ts';
import { isDockerfile } from './dockerfile.ts';

/** A place of the repository that sets an environment variable. */
export interface EnvironmentSetting {
  /** Null for one that cannot be told. */
  value: string | null;
  span: Span;
  /** The service or container it is for, where its file says so. */
  owner: string | null;
}

const YAML = /\.(?:ya?ml|json|sls)(?:\.\w+)?$/;
const SHELL = /\.(?:sh|bash|ksh)$/;
const isScript = (path: string): boolean => SHELL.test(path) || isMakefile(path);
const ENV_FILE = /^\.env|\.env(?:\.[\w.-]+)?$|^env\.[\w-]+$/;
const EXAMPLE = /example|sample|template|dist|default/;

/** Whether a file by its name holds nothing but environment variables: `.env`, `prod.env`, `.env.example`. */
export function isEnvFile(path: string): boolean {
  return ENV_FILE.test(baseOf(path));
}

/** Whether a file only shows which variables there are, for a copy of it to give them values. */
export function isExampleEnv(path: string): boolean {
  return isEnvFile(path) && EXAMPLE.test(baseOf(path));
}

/** Of more files only those near what a scan has loaded are looked into. */
const MAX_FILES = 2000;

/** Files that may set environment variables: files of variables, YAML, scripts, Dockerfiles and what a scan has loaded. */
export const filesWithSettings = perTree((tree: Tree): string[] => {
  const isKind = (path: string): boolean =>
    YAML.test(path) || isScript(path) || isBuildScript(path) || isDockerfile(path);
  const loaded = tree.files.filter(({ nameClass }) => nameClass === 'carrier').map(({ path }) => path);
  const others = tree.paths.filter(isKind);
  const near = others.length > MAX_FILES ? foldersAround(tree) : null;
  const kept = others.filter((path) => near?.has(dirOf(path)) ?? true);
  return [...new Set([...loaded, ...kept, ...tree.paths.filter(isEnvFile)])].sort();
});

/** The folders of loaded files and those above. */
function foldersAround(tree: Tree): Set<string> {
  const folders = new Set(['']);
  for (const { path } of tree.files) {
    for (let folder = dirOf(path); !folders.has(folder); folder = dirOf(folder)) folders.add(folder);
  }
  return folders;
}

/**
 * What sets an environment variable anywhere in the repository: containers of any kind, images, files of variables,
 * scripts and pipelines. What only passes it on under its own name sets nothing.
 */
export const environmentSettings = perKey(
  (name: string, tree: Tree, read: (path: string) => Carried | null): EnvironmentSetting[] => {
    const all = filesWithSettings(tree).flatMap((path) => {
      const text = tree.text(path);
      return text?.includes(name) ? inFile(path, text, name, tree, read) : [];
    });
    const dotEnvs = new Set(all.filter(({ span }) => baseOf(span.file) === '.env').map(({ span }) => dirOf(span.file)));
    // Whoever has filled in a copy of the example does not run the example.
    return all.filter(({ span: { file } }) => !(isExampleEnv(file) && dotEnvs.has(dirOf(file))));
  },
);

/** The variables of a file, read once for all that are asked of it. */
const variablesIn = perKey((path: string, tree: Tree): LookupAt => scriptVariables(path, tree.text(path) ?? ''));

/** What a run fills in: a variable of the shell, of a task or of a pipeline. */
const VARIABLE = /\$|\{\{/;
/** What is set more often in one file is left as it is written. */
const MAX_SETTINGS = 100;

/** What a file sets a variable to; what its own variables do not tell may be known for each run of a loop, a function or a job. */
function inFile(
  path: string,
  text: string,
  name: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): EnvironmentSetting[] {
  const settings = asWritten(path, text, name, tree, read);
  const isTold = settings.every(({ value }) => value !== null);
  if (isTold || settings.length > MAX_SETTINGS || !VARIABLE.test(text)) return settings;
  const { script, lookupsAt } = runScript(path, tree);
  const inRuns = inText(script.text, name, ':', lookupsAt).map((said) => ({
    ...said,
    span: script.locate(said.start, said.end),
  }));
  return settings.flatMap((setting) => {
    const said = setting.value === null ? inRuns.filter(({ span }) => overlap(span, setting.span)) : [];
    if (said.length === 0 || said.some(({ value }) => value === null)) return [setting];
    return said.map(({ value, definedAt }) => ({ ...setting, value, span: definedAt ?? setting.span }));
  });
}

function asWritten(
  path: string,
  text: string,
  name: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): EnvironmentSetting[] {
  const yaml = YAML.test(path) ? read(path) : null;
  if (yaml && !yaml.error) {
    const variables = dotEnv(path, (other) => tree.text(other));
    return inYaml(yaml, name, (other) => variables.get(other) ?? null);
  }
  const plain = isEnvFile(path) || isScript(path) || isDockerfile(path);
  const variables = variablesIn(path, tree);
  return inText(text, name, plain ? '' : ':', (at) => [variables(at)]).map(({ value, start, end }) => ({
    value,
    span: { file: path, start, end },
    owner: null,
  }));
}

function inYaml(yaml: Carried, name: string, lookup: Lookup): EnvironmentSetting[] {
  const settings: EnvironmentSetting[] = [];
  const add = (node: YamlNode | null, owner: string | null): void => {
    const said = node?.kind === 'scalar' ? told(node.value, name, lookup) : UNTOLD;
    if (node && said) settings.push({ value: said.value, span: yaml.span(node), owner });
  };
  const visit = (node: YamlNode | null, owner: string | null): void => {
    if (node?.kind === 'scalar' && node.value.includes(name)) {
      const text = node.text();
      for (const { value, start, end } of inText(text.text, name, '', () => [lookup]))
        settings.push({ value, span: text.locate(start, end), owner });
    } else if (node?.kind === 'seq') {
      for (const item of node.items) visit(item, owner);
    } else if (node?.kind === 'map') {
      const own = str(get(node, 'name')) ?? str(get(node, 'Name')) ?? str(get(node, 'ParameterKey'));
      if (own === name)
        add(
          ['value', 'Value', 'ParameterValue', 'valueFrom', 'ValueFrom'].map((key) => get(node, key)).find(Boolean) ??
            null,
          owner,
        );
      const isContainer = own !== null && ['env', 'environment', 'Environment'].some((key) => get(node, key) !== null);
      const inside = isContainer ? plainName(own) : owner;
      for (const { key, value } of node.entries) {
        // A key without a value passes on what is set elsewhere.
        if (key === name) add(value?.kind === 'scalar' && value.js === null ? null : value, inside);
        else if (key === 'services' && value?.kind === 'map') {
          for (const service of value.entries) visit(service.value, service.key);
        } else visit(value, inside);
      }
    }
  };
  for (const document of yaml.documents) visit(document, null);
  return settings;
}

interface Told {
  /** Null for one that cannot be told. */
  value: string | null;
  /** Where the value stands when it is another variable's. */
  definedAt: Span | null;
}

const UNTOLD: Told = { value: null, definedAt: null };

interface Said extends Told, Stretch {}

/** A value as it is written: quoted, a variable with its braces, plain letters, or several of these. */
const WORD = String.raw`((?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|\$\{[^}\n]{0,300}\}|\$\(\w{1,100}\)|[^\s"'\x60;,&|(){}[\]]){0,300})`;

/** What a line of a recipe of `make` may begin with: `@TAG=7.1.0 docker compose up`. */
const RECIPE = String.raw`(?<=^\t[ \t]{0,9}[@+-]{1,3})`;

/**
 * `NAME=value`, `ENV NAME value`, `${NAME:=value}`, Terraform's `name = "NAME"` with its `value` and CloudFormation's
 * `ParameterKey=NAME,ParameterValue=value`.
 *
 * @param colon `:` where `NAME: value` sets it as well
 * @param lookupsAt the variables at a place, for each of its runs
 */
function inText(text: string, name: string, colon: string, lookupsAt: (at: number) => readonly Lookup[]): Said[] {
  const pattern = new RegExp(
    [
      String.raw`(?:(?<![\w.$@-]|\$\{)|${RECIPE})(["']?)${name}\1[ \t]{0,20}(?:(?::{0,2}|[?+])=>?|[=${colon}])(?![=~])[ \t]{0,20}${WORD}`,
      String.raw`\b(?:ENV|setenv)[ \t]{1,20}${name}[ \t]{1,20}(?!=)${WORD}`,
      String.raw`\$\{${name}:?=([^}\n]{0,300})\}`,
      String.raw`\bname[ \t]{0,20}=[ \t]{0,20}"${name}",?\s{1,200}value[ \t]{0,20}=[ \t]{0,20}${WORD}`,
      String.raw`\bParameterKey=${name},ParameterValue=${WORD}`,
    ].join('|'),
    'gm',
  );
  const isComment = commentLines(text, COMMENT);
  return [...text.matchAll(pattern)].flatMap((match): Said[] => {
    const [whole, , ...words] = match;
    if (isComment(match.index)) return [];
    const written = words.find((word) => word !== undefined) as string;
    const after = match.index + whole.length;
    const end = after - (whole.endsWith('}') && whole.startsWith('${') ? 1 : 0);
    // Quotes may stand around the whole: `-e "NAME=value"`. What a command prints goes on behind the word.
    const goesOn = /["'`({[]/.test(text[after] ?? '') && text[after] !== text[match.index - 1];
    const place = { start: end - written.length, end };
    if (goesOn) return [{ ...UNTOLD, ...place }];
    return lookupsAt(match.index).flatMap((lookup) => {
      const said = told(unquoted(written), name, lookup);
      return said ? [{ ...said, ...place }] : [];
    });
  });
}

/** A value with its variables put in; null when it is the variable itself. */
function told(written: string, name: string, lookup: Lookup): Told | null {
  const { text, definedAt } = expandShell(written, lookup);
  const itself = new RegExp(String.raw`^\$(?:${name}|\(${name}\)|\{${name}(?::?\?.{0,300})?\})$`);
  if (itself.test(text)) return null;
  return /[$"'`]|\{\{/.test(text) ? UNTOLD : { value: text, definedAt };
}
