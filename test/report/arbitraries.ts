import fc from 'fast-check';
import type { Deployment, Edit, Finding, ScanResult, Span } from '../../src/model.ts';
import { PRODUCT_IDS } from '../../src/policy/products.ts';
import { RULES } from '../../src/report/rules.ts';

/** Pieces that would do harm where they are not escaped. */
const HOSTILE = [
  '\u001b[31m',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ud800',
  '\u0000',
  '\u0007',
  '\u2028',
  '\r',
  '\n',
  '\n::error::x',
  '\n  ::add-mask::y',
  '##[add-path]/x',
  '%0A::warning::z',
  ',line=1::',
  '|',
  '`',
  '``',
  '<script>',
  '<!--',
  '@acme',
  '#12',
  '](https://evil.example)',
  '![x](y)',
  '$a$',
  'ü',
  '漢',
  '😀',
  'a',
  ' ',
  '\t',
];

export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

const file = hostile.filter((text) => text !== '');

const spanIn = (files: [string, string][]): fc.Arbitrary<Span> =>
  fc
    .constantFrom(...files)
    .chain(([name, text]) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]) => ({ file: name, start: Math.min(a, b), end: Math.max(a, b) })),
    );

const state = fc.constantFrom('disabled', 'enabled', 'missing', 'unresolved', 'update-required', 'not-affected');
const partResult = fc.record({ state, allowlisted: fc.boolean() }) as fc.Arbitrary<Deployment['parts']['A']>;

/** Any result whose spans point into its texts, with hostile strings wherever a tree can bring them. */
export const scanResult: fc.Arbitrary<ScanResult> = fc
  .uniqueArray(fc.tuple(file, hostile), { minLength: 1, maxLength: 4, selector: ([name]) => name })
  .chain((files) => {
    const span = spanIn(files);
    const edit = fc.record({ span, text: hostile }).map(({ span, text }): Edit => ({ ...span, text }));
    const deployment = fc.record({
      id: hostile,
      product: fc.constantFrom(null, ...PRODUCT_IDS),
      version: fc.option(hostile),
      updateLevel: fc.option(fc.nat()),
      configFiles: fc.array(file, { maxLength: 3 }),
      evidence: fc.array(fc.record({ span, what: hostile }), { maxLength: 3 }),
      parts: fc.record({ A: partResult, B: partResult }),
    }) as fc.Arbitrary<Deployment>;
    return fc.array(deployment, { maxLength: 3 }).chain((deployments) => {
      const finding = fc.record({
        rule: fc.constantFrom(...RULES.map(({ id }) => id)),
        part: fc.constantFrom('A', 'B', null),
        level: fc.constantFrom('error', 'warning', 'notice'),
        state: fc.option(state),
        deployment: fc.constantFrom(null, 'gone', ...deployments.map(({ id }) => id)),
        span,
        message: hostile,
        help: hostile,
        fix: fc.option(
          fc.record({ description: hostile, edits: fc.array(edit, { maxLength: 2 }), needsPerson: fc.boolean() }),
        ),
        allowlist: fc.option(
          fc.record({
            source: fc.constantFrom('policy', 'product'),
            reason: fc.option(hostile),
            expires: fc.option(fc.constant('2027-03-31')),
          }),
        ),
      }) as fc.Arbitrary<Finding>;
      return fc
        .array(finding, { maxLength: 25 })
        .map((findings): ScanResult => ({ deployments, findings, texts: new Map(files) }));
    });
  });

/** Control and format characters other than the line break, half surrogates. */
export const ACTIVE = /[^\P{C}\n\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}\p{Cn}]/u;
