import type { Deployment, Finding, ScanResult } from '../../src/model.ts';

export const TOML = [
  '[server]',
  'hostname = "is.acme.example"',
  '',
  '[admin_console.authenticator.mutual_ssl_authenticator]',
  'enable = true',
  '',
].join('\n');

export const COMPOSE = 'services:\n  is:\n    image: wso2is:7.1.0.22\n';

export const TOML_FILE = 'conf/is/repository/conf/deployment.toml';

export const spanOf = (file: string, text: string, part: string) => {
  const start = text.indexOf(part);
  return { file, start, end: start + part.length };
};

export const IS: Deployment = {
  id: 'conf/is',
  product: 'wso2is',
  version: '7.1.0',
  updateLevel: 22,
  configFiles: [TOML_FILE],
  evidence: [{ span: spanOf('docker-compose.yml', COMPOSE, 'wso2is:7.1.0.22'), what: 'image wso2is:7.1.0.22' }],
  parts: { A: { state: 'missing', allowlisted: false }, B: { state: 'enabled', allowlisted: true } },
};

export const CLOSED: Deployment = {
  ...IS,
  id: 'conf/am',
  product: 'wso2am',
  version: null,
  updateLevel: null,
  configFiles: [],
  evidence: [],
  parts: { A: { state: 'disabled', allowlisted: false }, B: { state: 'not-affected', allowlisted: false } },
};

export const MISSING: Finding = {
  rule: 'system-rest-api-cert-auth',
  part: 'A',
  level: 'error',
  state: 'missing',
  deployment: 'conf/is',
  span: spanOf(TOML_FILE, TOML, 'enable = true'),
  message: 'The handler is not switched off.',
  help: 'Write:\n[event.default_listener.client_certificate_authentication_handler]\nenable = false',
  fix: {
    description: 'Switch the handler off',
    edits: [
      {
        file: TOML_FILE,
        start: TOML.length,
        end: TOML.length,
        text: '\n[event.default_listener.client_certificate_authentication_handler]\nenable = false\n',
      },
    ],
    needsPerson: false,
  },
  allowlist: null,
};

export const ALLOWED: Finding = {
  ...MISSING,
  rule: 'soap-cert-auth',
  part: 'B',
  level: 'notice',
  state: 'enabled',
  message: 'The authenticator is on.',
  help: 'Write enable = false.',
  fix: null,
  allowlist: { source: 'policy', reason: 'SEC-1', expires: '2027-03-31' },
};

export const RESULT: ScanResult = {
  deployments: [IS, CLOSED],
  findings: [ALLOWED, MISSING],
  texts: new Map([
    [TOML_FILE, TOML],
    ['docker-compose.yml', COMPOSE],
  ]),
};

/** A finding of a level at a line of a file of that many lines. */
export const at = (file: string, line: number, level: Finding['level'], more: Partial<Finding> = {}): Finding => ({
  ...MISSING,
  level,
  span: { file, start: (line - 1) * 2, end: (line - 1) * 2 + 1 },
  help: 'help',
  fix: null,
  ...more,
});

export const resultOf = (findings: Finding[], deployments: Deployment[] = [IS]): ScanResult => ({
  deployments,
  findings,
  texts: new Map([
    ...RESULT.texts,
    ...findings.map(({ span }) => [span.file, RESULT.texts.get(span.file) ?? 'x\n'.repeat(1000)] as const),
  ]),
});
