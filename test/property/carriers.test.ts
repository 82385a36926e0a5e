import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { carry } from '../../src/deployment/text/carried.ts';
import { applyEdits } from '../../src/fix/apply.ts';
import type { Finding, ScanResult } from '../../src/model.ts';
import { MappedText } from '../../src/read/mapped-text.ts';
import { get } from '../../src/read/yaml.ts';
import { type Carried, carrier } from './carriers.ts';
import { type Configuration, type Says, tomlConfiguration, xmlConfiguration } from './configurations.ts';
import { judgeFiles } from './memory-tree.ts';

/** Random documents; the number the project promises for its CI. */
const RUNS = 20_000;

const STATE: Record<Says, string> = { open: 'enabled', closed: 'disabled', missing: 'missing', unknown: 'unresolved' };
const VERSION = { toml: '7.1.0', xml: '5.7.0' } as const;

const judge = ({ files }: Carried, kind: Configuration['kind']): ScanResult =>
  judgeFiles(files, 'wso2is', VERSION[kind]);

const partA = (result: ScanResult): Finding[] => result.findings.filter(({ part }) => part === 'A' || part === null);

const cut = ({ files }: Carried, { span }: Finding): string => (files[span.file] as string).slice(span.start, span.end);

function fixed(carried: Carried, finding: Finding): Carried {
  const edits = finding.fix?.edits ?? [];
  const text = applyEdits(carried.files[carried.outer] as string, edits);
  return { ...carried, files: { ...carried.files, [carried.outer]: text } };
}

/** The part of a document that a fix of Part A must leave as it is. */
function rest(toml: string): unknown {
  const document = parse(toml) as Record<string, Record<string, Record<string, Record<string, unknown>>>>;
  const listeners = document.event?.default_listener;
  delete listeners?.client_certificate_authentication_handler?.enable;
  if (Object.keys(listeners?.client_certificate_authentication_handler ?? {}).length === 0) {
    delete listeners?.client_certificate_authentication_handler;
  }
  if (listeners && Object.keys(listeners).length === 0) delete document.event?.default_listener;
  if (document.event && Object.keys(document.event).length === 0) delete document.event;
  return document;
}

function check(configuration: Configuration, carried: Carried): void {
  const { kind, says, setting } = configuration;
  const result = judge(carried, kind);
  expect(result.deployments.map(({ parts }) => parts.A.state)).toEqual([STATE[says]]);
  const [finding] = partA(result);
  if (says === 'closed') {
    expect(finding?.state === 'enabled' || finding?.state === 'missing').toBe(false);
    return;
  }
  expect(finding?.span.file).toBe(carried.outer);
  if (carried.verbatim && setting !== null) {
    const written = carried.carrier === 'terraform heredoc' ? setting.replace('$env{', '$$env{') : setting;
    expect(cut(carried, finding as Finding)).toBe(written);
  }
  if (says === 'unknown') {
    expect(finding?.fix).toBe(null);
    return;
  }
  expect(finding?.fix === null).toBe(!carried.fixable);
  if (!carried.fixable) return;

  const after = fixed(carried, finding as Finding);
  const again = judge(after, kind);
  expect(again.deployments.map(({ parts }) => parts.A.state)).toEqual(['disabled']);
  expect(partA(again).filter(({ fix }) => fix !== null)).toEqual([]);
  outsideIsUntouched(carried, after, finding as Finding);
  if (carried.carrier === 'plain' && kind === 'toml') {
    expect(rest(after.files[carried.outer] as string)).toEqual(rest(carried.files[carried.outer] as string));
  }
  if (carried.carrier === 'config map' && kind === 'toml') {
    const inner = (one: Carried): string => {
      const text = one.files[one.outer] as string;
      const node = get(carry(one.outer, MappedText.ofFile(one.outer, text)).documents[0], 'data', 'deployment.toml');
      return node?.kind === 'scalar' ? node.value : '';
    };
    expect(rest(inner(after))).toEqual(rest(inner(carried)));
  }
}

/** Every character before the first edit, between edits and after the last one is the same. */
function outsideIsUntouched(before: Carried, after: Carried, { fix }: Finding): void {
  const old = before.files[before.outer] as string;
  let rebuilt = '';
  let at = 0;
  for (const edit of fix?.edits ?? []) {
    rebuilt += old.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  expect(after.files[after.outer]).toBe(rebuilt + old.slice(at));
}

describe('a configuration in a carrier', () => {
  it('has the verdict of the plain file, at the text of the setting, and the fix closes it', {
    timeout: 600_000,
  }, () => {
    const configuration = fc.oneof({ arbitrary: tomlConfiguration, weight: 2 }, xmlConfiguration);
    const cases = fc.tuple(configuration, carrier).map(([one, put]) => ({ configuration: one, carried: put(one) }));
    fc.assert(
      fc.property(cases, ({ configuration, carried }) => check(configuration, carried)),
      { numRuns: RUNS },
    );
  });
});
