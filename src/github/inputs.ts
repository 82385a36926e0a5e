import { resolve } from 'node:path';
import type { FailOn } from '../report/conclusion.ts';
import type { Environment } from './event.ts';

/** A wrong input; the message names it, what it may be, and what it was. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

export interface Inputs {
  /** Absolute path of the folder to scan. */
  root: string;
  /** As given, null for the default place. */
  policy: string | null;
  failOn: FailOn;
  scope: 'all' | 'changed';
  requireDeployment: boolean;
  /** `auto`: a check run when the token may write one, else workflow commands. */
  annotations: 'auto' | 'check' | 'commands' | 'none';
  review: boolean;
  summary: boolean;
  issue: boolean;
  policyRef: 'head' | 'base';
  /** Absolute path, null when not wanted. */
  sarifFile: string | null;
  /** Absolute path, null when not wanted. */
  jsonFile: string | null;
  /** null: every surface that needs GitHub is left out. */
  token: string | null;
}

/**
 * Reads the Action's inputs as the runner passes them (`INPUT_<NAME>`, blanks kept as dashes).
 *
 * @throws InputError
 */
export function readInputs(env: Environment): Inputs {
  const get = (name: string): string => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
  const workspace = env.GITHUB_WORKSPACE || process.cwd();
  const file = (name: string): string | null => (get(name) === '' ? null : resolve(workspace, get(name)));
  return {
    root: resolve(workspace, get('path') || '.'),
    policy: get('policy') || null,
    failOn: choice('fail-on', get('fail-on'), ['error', 'warning', 'never']),
    scope: choice('scope', get('scope'), ['all', 'changed']),
    requireDeployment: flag('require-deployment', get('require-deployment'), false),
    annotations: annotations(get('annotations')),
    review: flag('review', get('review'), false),
    summary: flag('summary', get('summary'), true),
    issue: flag('issue', get('issue'), false),
    policyRef: choice('policy-ref', get('policy-ref'), ['head', 'base']),
    sarifFile: file('sarif-file'),
    jsonFile: file('json-file'),
    token: get('github-token') || null,
  };
}

function annotations(value: string): Inputs['annotations'] {
  // People write a switch here as for the other surfaces.
  if (value.toLowerCase() === 'true') return 'auto';
  if (value.toLowerCase() === 'false') return 'none';
  return choice('annotations', value, ['auto', 'check', 'commands', 'none']);
}

/** The first of `allowed` is the default. */
function choice<T extends string>(name: string, value: string, allowed: readonly [T, ...T[]]): T {
  if (value === '') return allowed[0];
  const chosen = allowed.find((one) => one === value.toLowerCase());
  if (chosen !== undefined) return chosen;
  throw new InputError(`The input ${name} is ${JSON.stringify(value)}; it may be ${allowed.join(', ')}.`);
}

/** Booleans as YAML's core schema has them. */
function flag(name: string, value: string, fallback: boolean): boolean {
  if (value === '') return fallback;
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  throw new InputError(`The input ${name} is ${JSON.stringify(value)}; it may be true or false.`);
}
