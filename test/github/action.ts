import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json } from './json.ts';
import { TOKEN } from './loopback.ts';
import { temporary } from './repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let mode: 'built' | 'inside' = 'built';

/** Lets the sources run in this process from now on, where coverage is measured. */
export const runInside = (): void => {
  mode = 'inside';
};

export const isBuilt = (): boolean => mode === 'built';

/** The committed `dist/`, which `npm test` has compared with the sources; WSO2_CERT_AUTH_DIST names another. */
const dist = resolve(root, process.env.WSO2_CERT_AUTH_DIST ?? 'dist');

/** The runtime `action.yml` names, from the npm package `node`; this process's own where it is not installed. */
function actionRuntime(): string {
  const node = join(root, 'node_modules/.bin/node');
  return existsSync(node) ? node : process.execPath;
}

export interface Execution {
  code: number | null;
  /** Standard output and error in lines. */
  lines: string[];
  outputs: Record<string, string>;
  summary: string;
}

export interface Start {
  workspace: string;
  /** By name: `fail-on`. */
  inputs?: Record<string, string>;
  event: { name: string; payload: unknown };
  sha: string;
  ref?: string;
  actor?: string;
  /** URL of a loopback GitHub; left out, there is no token either. */
  api?: string;
  env?: Record<string, string>;
}

/** Runs the built Action as GitHub's runner does, from an empty folder and with nothing else in its environment. */
export async function runAction({
  workspace,
  inputs = {},
  event,
  sha,
  ref,
  actor,
  api,
  env,
}: Start): Promise<Execution> {
  const folder = temporary('run');
  const files = {
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  writeFileSync(
    files.GITHUB_EVENT_PATH,
    typeof event.payload === 'string' ? event.payload : JSON.stringify(event.payload),
  );
  writeFileSync(files.GITHUB_OUTPUT, '');
  writeFileSync(files.GITHUB_STEP_SUMMARY, '');
  const environment = {
    PATH: process.env.PATH,
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'Codertocat/Hello-World',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_SHA: sha,
    GITHUB_REF: ref ?? 'refs/pull/2/merge',
    GITHUB_ACTOR: actor ?? 'Codertocat',
    GITHUB_RUN_ID: '41',
    GITHUB_SERVER_URL: 'https://ghe.example.com',
    GITHUB_API_URL: api ?? 'http://127.0.0.1:9/api/v3',
    ...files,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...(api === undefined ? {} : { 'INPUT_GITHUB-TOKEN': TOKEN }),
    ...env,
  };
  const { code, text } = await (isBuilt() ? execute(environment) : executeInside(environment));
  return {
    code,
    lines: text.split('\n'),
    outputs: parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

type Variables = Record<string, string | undefined>;

async function execute(env: Variables): Promise<{ code: number | null; text: string }> {
  const script = join(dist, 'index.js');
  const child = spawn(actionRuntime(), [script], { cwd: temporary('empty'), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const read = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, text };
}

async function executeInside(env: Variables): Promise<{ code: number | null; text: string }> {
  const { runAction } = await import('../../src/github/action.ts');
  const { Runner } = await import('../../src/github/runner.ts');
  const { POLICY_FILE } = await import('../../src/policy/read.ts');
  const { scan } = await import('../../src/scan.ts');
  let text = '';
  const runner = new Runner(
    env,
    (some) => {
      text += some;
    },
    (name, value) => {
      if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}<<end\n${value}\nend\n`);
    },
  );
  const code = await runAction(runner, { scan, policyFile: POLICY_FILE });
  return { code, text };
}

function parseOutputs(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)].map((match) => [match[1], match[3]]));
}

/** The workflow commands of a level. */
export const commands = ({ lines }: Execution, level: string): string[] =>
  lines.filter((line) => line.startsWith(`::${level}`));

const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as { name: string; examples: Json[] }[];

/** GitHub's example payload of an event. */
export const exampleEvent = (name: string): Json =>
  structuredClone(examples.find((one) => one.name === name)?.examples[0]);

/** A pull request from `base` to `head`. */
export function pullRequestEvent(base: string, head: string): Start['event'] {
  const payload = exampleEvent('pull_request');
  payload.pull_request.base.sha = base;
  payload.pull_request.head.sha = head;
  return { name: 'pull_request', payload };
}
