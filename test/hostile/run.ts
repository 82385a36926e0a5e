import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Node 24 runs the sources as they are, so that no bundle has to be built first. */
const NODE = join(repository, 'node_modules', '.bin', 'node');
const CLI = join(repository, 'src', 'cli.ts');

/** Prints the process's peak memory on descriptor 3 when it ends. */
const METER = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`,
)}`;

/** No tree of this folder may take longer. Most take a second or two on an idle machine, 17 MB of repetition up to 25. */
const MAX_MILLISECONDS = 45_000;
/** The heap of 256 MB below, Node itself (50 MB), the TypeScript loader (50 MB) and file contents outside the heap. */
const MAX_KILOBYTES = 600_000;

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
  kilobytes: number;
}

export interface RunOptions {
  args?: string[];
  env?: Record<string, string>;
  /** Run as a user who owns nothing, when the tests run as root. */
  unprivileged?: boolean;
}

/** Runs the command line on a folder with a small heap and measures it. */
export function run(root: string, options: RunOptions = {}): Promise<Run> {
  const start = performance.now();
  const nobody = options.unprivileged && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(
    NODE,
    [
      '--no-warnings',
      '--max-old-space-size=256',
      '--import',
      METER,
      CLI,
      ...(options.args ?? ['--format', 'json']),
      root,
    ],
    {
      env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      ...nobody,
    },
  );
  const collect = (stream: NodeJS.ReadableStream | null | undefined): Promise<string> =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream?.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  const outputs = Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    collect(child.stdio[3] as unknown as NodeJS.ReadableStream),
  ]);
  const timer = setTimeout(() => child.kill('SIGKILL'), MAX_MILLISECONDS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', async (code) => {
      clearTimeout(timer);
      const [stdout, stderr, peak] = await outputs;
      resolve({ code, stdout, stderr, milliseconds: performance.now() - start, kilobytes: Number(peak) });
    });
  });
}

export interface Report {
  conclusion: string;
  deployments: {
    id: string;
    product: string | null;
    configFiles: string[];
    parts: Record<'A' | 'B', { state: string }>;
  }[];
  findings: { rule: string; part: string | null; level: string; state: string | null; file: string; message: string }[];
}

/** Runs the command line, expects it to hold, and returns its JSON report. */
export async function report(root: string, options: Omit<RunOptions, 'args'> = {}): Promise<Report> {
  const result = await run(root, options);
  expectHeld(result);
  return JSON.parse(result.stdout) as Report;
}

/** No crash, no hang, bounded memory, nothing a terminal acts on. */
export function expectHeld(result: Run): void {
  expect(result.stderr).toBe('');
  expect(result.code === 0 || result.code === 1, `exit code ${result.code}`).toBe(true);
  expect(result.milliseconds).toBeLessThan(MAX_MILLISECONDS);
  expect(result.kilobytes).toBeLessThan(MAX_KILOBYTES);
  expectPlain(result.stdout);
}

/** No control character but line ends, no bidirectional override, nothing the runner takes for a command but its own. */
export function expectPlain(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
}

/** What could not be judged is an error of `unreadable-config` at its file, and no deployment of a file that is all configuration passes. */
export function expectUnresolved(found: Report, file: string): void {
  const at = found.findings.filter((finding) => finding.file === file && finding.rule === 'unreadable-config');
  expect(
    at.map(({ level, state }) => ({ level, state })),
    `findings at ${file}`,
  ).toContainEqual({ level: 'error', state: 'unresolved' });
  expect(found.conclusion).toBe('failure');
  for (const deployment of found.deployments) {
    if (!deployment.configFiles.includes(file) || /\.ya?ml$/.test(file)) continue;
    expect([deployment.parts.A.state, deployment.parts.B.state]).toContain('unresolved');
  }
}

const folders: string[] = [];

/** Writes a tree to a new folder outside any repository; removed when the test file ends. */
export function tree(files: Record<string, string | Uint8Array>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')));
  chmodSync(root, 0o755);
  folders.push(root);
  write(root, files);
  return root;
}

export function write(root: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

afterAll(() => {
  for (const folder of folders.splice(0)) {
    restore(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

const locked: string[] = [];

/** Takes all permissions from a folder or file until the test file ends. */
export function lock(path: string): void {
  chmodSync(path, 0o000);
  locked.push(path);
}

function restore(root: string): void {
  for (const path of locked) if (path.startsWith(root)) chmodSync(path, 0o755);
}

/** A `deployment.toml` that passes: everything a test changes about it must be told. */
export const SECURE_TOML = `[server]
hostname = "localhost"

[super_admin]
username = "admin"

[event.default_listener.client_certificate_authentication_handler]
enable = false
`;

export const SECURE_IDENTITY = `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">
    <EventListeners>
        <EventListener type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"
                       name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"
                       orderId="10" enable="false"/>
    </EventListeners>
</Server>
`;

export const SECURE_AUTHENTICATORS = `<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml">
    <Authenticator name="MutualSSLAuthenticator" disabled="true"/>
</Authenticators>
`;

export const TOML = 'repository/conf/deployment.toml';
export const IDENTITY = 'repository/conf/identity/identity.xml';
export const AUTHENTICATORS = 'repository/conf/security/authenticators.xml';
