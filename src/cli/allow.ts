import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '../discover/decode.ts';
import { readBytes } from '../discover/read-file.ts';
import { addAllow } from '../policy/allow.ts';
import { POLICY_FILE } from '../policy/read.ts';
import { UsageError } from '../usage.ts';
import { writeAll } from './output.ts';

const FIELDS = ['part', 'reason', 'owner', 'expires'] as const;

/** `wso2-cert-auth allow PATH --part A --reason … --owner … --expires …`; returns the exit code. */
export function runAllow(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      part: { type: 'string' },
      reason: { type: 'string' },
      owner: { type: 'string' },
      expires: { type: 'string' },
      policy: { type: 'string', default: POLICY_FILE },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new UsageError(
      'allow takes one path: a glob from the root of the repository, for example "environments/prod/is/**".',
    );
  }
  const absent = FIELDS.filter((field) => values[field] === undefined);
  if (absent.length > 0)
    throw new UsageError(`An exception needs ${absent.map((field) => `--${field}`).join(' and ')}.`);
  const { part = '', reason = '', owner = '', expires = '', policy } = values;
  const current = policyText(policy);
  const today = new Date().toISOString().slice(0, 10);
  const text = addAllow(current?.text ?? null, { path, part, reason, owner, expires }, today, policy);
  mkdirSync(dirname(resolve(policy)), { recursive: true });
  writeFileSync(policy, `${current?.bom ? '\ufeff' : ''}${text}`);
  writeAll(1, `Added an exception for part ${part} of ${path} to ${policy}; it holds through ${expires}.\n`);
  return 0;
}

function policyText(file: string): { text: string; bom: boolean } | null {
  const read = readBytes('/', resolve(file));
  if ('absent' in read) return null;
  if ('problem' in read) throw new UsageError(`The policy file ${file} cannot be used: ${read.problem}.`);
  const decoded = decode(read.bytes);
  if ('problem' in decoded) throw new UsageError(`The policy file ${file} cannot be used: ${decoded.problem}.`);
  return decoded;
}
