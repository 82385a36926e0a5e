import { assemble } from '../../src/deployment/assemble.ts';
import type { Home } from '../../src/deployment/homes/home.ts';
import type { Survey } from '../../src/deployment/placement/survey.ts';
import { takeSurvey } from '../../src/deployment/take-survey.ts';
import { carriedReader } from '../../src/deployment/text/carried.ts';
import type { Tree, UnreadFile } from '../../src/discover/load.ts';
import { classify } from '../../src/discover/names.ts';
import { hasConfigName, isWorthParsing } from '../../src/discover/worth.ts';
import { judgeTree } from '../../src/judge-tree.ts';
import type { ScanResult, Span } from '../../src/model.ts';
import { toRange } from '../../src/report/positions.ts';

export type Files = Readonly<Record<string, string>>;

/** A tree in memory, loaded as `discover/` loads one from a disk. */
export function memoryTree(files: Files, unread: UnreadFile[] = []): Tree {
  const paths = [...Object.keys(files), ...unread.map(({ path }) => path)].sort();
  const loaded = Object.entries(files).flatMap(([path, text]) => {
    const nameClass = classify(path);
    if (nameClass === null) return [];
    const worth = hasConfigName(path, nameClass) || isWorthParsing(Buffer.from(text), nameClass);
    return worth ? [{ path, nameClass, text }] : [];
  });
  return {
    paths,
    files: loaded,
    unread,
    unreadableFolders: [],
    submodules: [],
    text: (path) => files[path] ?? null,
    load(path, nameClass) {
      const text = files[path];
      if (text !== undefined) return { path, nameClass, text };
      const problem = unread.find((file) => file.path === path);
      return problem ? { ...problem, nameClass } : null;
    },
  };
}

/** Two copies of a tree beside one another, in the folders `one` and `two`. */
export function twice(files: Files): Files {
  const inFolder = (folder: string): [string, string][] =>
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]);
  return Object.fromEntries([...inFolder('one'), ...inFolder('two')]);
}

export function surveyed(files: Files): Survey {
  const tree = memoryTree(files);
  return takeSurvey(tree, carriedReader(tree));
}

export function homes(files: Files): Home[] {
  return assemble(surveyed(files), () => null);
}

export function judged(files: Files, unread: UnreadFile[] = []): ScanResult {
  return judgeTree(memoryTree(files, unread), null, '2026-11-24');
}

/** Each deployment as `id: product version.level A state B state`, sorted by id. */
export function told(files: Files): string[] {
  return judged(files).deployments.map(({ id, product, version, updateLevel, parts }) => {
    const level = updateLevel === null ? '' : `.${updateLevel}`;
    return `${id}: ${product ?? 'unknown'} ${version ?? '?'}${level} A ${parts.A.state} B ${parts.B.state}`;
  });
}

/** Findings as `level file:line state`, in their order. */
export function findings(files: Files): string[] {
  const result = judged(files);
  return result.findings.map(({ level, state, span }) => `${level} ${place(files, span)} ${state ?? '-'}`);
}

/** `file:line` of a span. */
export function place(files: Files, span: Span): string {
  return `${span.file}:${toRange(files[span.file] ?? '', span).startLine}`;
}

/** The text a span stands for. */
export function cut(files: Files, { file, start, end }: Span): string {
  return (files[file] ?? '').slice(start, end);
}

export const HANDLER = '[event.default_listener.client_certificate_authentication_handler]\n';
/** A `deployment.toml` of no particular product. */
export const OPEN = '[super_admin]\nusername = "admin"\n';
export const CLOSED = `${OPEN}${HANDLER}enable = false\n`;
export const ENABLED = `${OPEN}${HANDLER}enable = true\n`;

const SERVER = 'xmlns="http://wso2.org/projects/carbon/carbon.xml"';
const listener = (enable: string): string =>
  `<EventListener type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler" orderId="10" enable="${enable}"/>`;
export const CLOSED_IDENTITY = `<Server ${SERVER}><EventListeners>${listener('false')}</EventListeners></Server>\n`;
export const OPEN_IDENTITY = `<Server ${SERVER}><EventListeners>${listener('true')}</EventListeners></Server>\n`;
export const NO_AUTHENTICATORS = '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml"/>\n';

/** A text as the content of a YAML block scalar. */
export function block(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}

/** A config map with one key. */
export function configMap(name: string, text: string, key = 'deployment.toml'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  ${key}: |\n${block(text, 4)}`;
}

/** A workload with one container that may mount a config map. */
export function workload(
  name: string,
  image: string,
  map: string | null = null,
  to = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml',
): string {
  const mount = `          volumeMounts:\n            - name: conf\n              mountPath: ${to}\n              subPath: deployment.toml\n`;
  const volume = `      volumes:\n        - name: conf\n          configMap:\n            name: ${map}\n`;
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      containers:\n        - name: ${name}\n          image: ${image}\n${map === null ? '' : mount + volume}`;
}
