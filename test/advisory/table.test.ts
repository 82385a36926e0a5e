import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { HomeVariant } from '../../src/advisory/input.ts';
import { judge } from '../../src/advisory/judge.ts';
import { listedVersions } from '../../src/advisory/rules.ts';
import { ADVISORY } from '../../src/advisory/wso2-2025-4494.ts';
import type { Part, ProductId, State } from '../../src/model.ts';
import type { Setting } from '../../src/settings.ts';
import { FileBuilder, input } from './home.ts';

const VALUES: readonly Setting['value'][] = ['false', 'true', 'absent', 'unknown'];
const LETTERS: Record<State, string> = {
  disabled: 'D',
  enabled: 'E',
  missing: 'M',
  unresolved: 'U',
  'update-required': 'R',
  'not-affected': 'N',
};

/** The last release of each product line that reads the XML files, read from the guide and not from the code. */
const LAST_LEGACY: Record<string, number> = { wso2am: 2, 'wso2-ob': 1, wso2is: 5.8 };
const isLegacy = (product: string, version: string): boolean => {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  const line = Object.keys(LAST_LEGACY).find((one) => product.startsWith(one)) as string;
  return line === 'wso2is' ? major === 5 && minor <= 8 : major <= (LAST_LEGACY[line] as number);
};

function home(legacy: boolean, value: Setting['value'] | 'no-file'): Partial<HomeVariant> {
  const file = (kind: 'deployment.toml' | 'identity.xml' | 'authenticators.xml') => {
    const builder = new FileBuilder(kind);
    const setting = (key: string) => builder.setting(value as Setting['value'], key);
    return builder.done({ handler: setting('handler'), soap: setting('soap') });
  };
  if (value === 'no-file') return legacy ? { identity: new FileBuilder('identity.xml').done() } : {};
  if (!legacy) return { toml: file('deployment.toml') };
  return { identity: file('identity.xml'), authenticators: file('authenticators.xml') };
}

function letter(part: Part, product: ProductId, version: string, level: number | null, variant: Partial<HomeVariant>) {
  const result = judge(input(product, version, variant, { updateLevel: level }));
  const finding = result.findings.find((one) => one.part === part && one.state === result.parts[part].state);
  const plain = LETTERS[result.parts[part].state];
  return finding?.level === 'warning' ? plain.toLowerCase() : plain;
}

function line(product: ProductId, version: string, fixed: number | null): string {
  const legacy = isLegacy(product, version);
  const a = (level: number | null) =>
    VALUES.map((one) => letter('A', product, version, level, home(legacy, one))).join('');
  const b = (level: number | null) =>
    [...VALUES, 'no-file' as const].map((one) => letter('B', product, version, level, home(legacy, one))).join('');
  const partA = fixed === null ? [a(null), '....', '....'] : [a(null), a(fixed - 1), a(fixed)];
  const partB = fixed === null ? [b(null), '.....'] : [b(null), b(fixed)];
  return `${product} ${version} ${fixed ?? '-'} | ${partA.join(' ')} | ${partB.join(' ')}`;
}

const written = readFileSync(new URL('table.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'));

it('gives every product, version, level and setting the state of the hand-written table', () => {
  const printed = written.map((row) => {
    const [product, version, fixed] = row.split(' ') as [ProductId, string, string];
    return line(product, version, fixed === '-' ? null : Number(fixed));
  });
  expect(printed).toEqual(written);
});

it('knows every update level of the hand-written table, and no other', () => {
  const levels = ADVISORY.products.flatMap(({ id }) =>
    listedVersions(id).map((version) => `${id} ${version} ${ADVISORY.updateLevels[id][version]}`),
  );
  const own = written
    .filter((row) => !/^wso2is-km (?:5\.11|7)/.test(row))
    .map((row) => row.split(' | ')[0] as string)
    .filter((row) => !row.endsWith('-'));
  expect([...levels].sort()).toEqual([...own].sort());
});
