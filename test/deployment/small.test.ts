import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affinity } from '../../src/deployment/evidence/affinity.ts';
import type { Claim } from '../../src/deployment/evidence/claim.ts';
import { type Declared, declare } from '../../src/deployment/evidence/declare.ts';
import {
  isProductName,
  isProfileOfApiManager,
  productOfName,
  productOfVariable,
  productOfWords,
} from '../../src/deployment/evidence/product-name.ts';
import { variableClaims } from '../../src/deployment/evidence/variables.ts';
import { dotEnv, exampleEnv } from '../../src/deployment/text/dot-env.ts';
import { expandShell } from '../../src/deployment/text/expand.ts';
import {
  baseOf,
  dirOf,
  isBelow,
  isThere,
  joinPath,
  pathsBelow,
  relativeTo,
  sharedDepth,
} from '../../src/deployment/text/paths.ts';

describe('paths', () => {
  it.each([
    ['a/compose.yml', './conf', 'a/conf'],
    ['a/compose.yml', '../conf/', 'conf'],
    ['compose.yml', '.', ''],
    ['compose.yml', '../conf', null],
    ['compose.yml', '/etc/conf', null],
    ['compose.yml', '~/conf', null],
    ['compose.yml', 'C:\\conf', null],
  ])('from %s, %s is %s', (file, path, expected) => {
    expect(relativeTo(file, path)).toBe(expected);
  });

  it.each([
    ['x/../C:\\y', 'a/C:\\y'],
    ['b//', 'a/b'],
    ['..', ''],
    ['../..', null],
  ])('from a/x, %s is %s', (path, expected) => {
    expect(relativeTo('a/x', path)).toBe(expected);
  });

  it.each([
    ['', '', 0],
    ['a', '', 0],
    ['', 'a', 0],
    ['a', 'a', 1],
    ['a/b', 'a', 1],
    ['a', 'a/b', 1],
    ['a/b', 'a/b', 2],
    ['a/bc', 'a/b', 1],
    ['a/b', 'a/bc', 1],
    ['ab', 'a', 0],
    ['a/b/c', 'a/b/d', 2],
  ])('%j and %j, sharing %i folders', (a, b, shared) => {
    expect(sharedDepth(a, b)).toBe(shared);
  });

  it('lie below their folders and below the root', () => {
    const below = [isBelow('a', ''), isBelow('a', 'a'), isBelow('a/b', 'a'), isBelow('ab', 'a'), isBelow('b/a/', 'a')];
    expect(below).toEqual([true, true, true, false, false]);
  });

  it('have a last part, and a folder', () => {
    expect([baseOf('a/b.c'), baseOf('b.c'), dirOf('a/b/c'), dirOf('/a')]).toEqual(['b.c', 'b.c', 'a/b', '']);
  });

  it('below a folder stand side by side in the order of code units', () => {
    const all = ['a', 'a-b', 'a.b', 'a/', 'a/b', 'a/c/d', 'a/~', 'a0', 'ab/c', 'b'];
    expect(pathsBelow(all, 'a')).toEqual(['a/', 'a/b', 'a/c/d', 'a/~']);
    expect(pathsBelow(all, 'ab')).toEqual(['ab/c']);
    expect(pathsBelow(all, 'a/c')).toEqual(['a/c/d']);
    expect(pathsBelow(all, 'z')).toEqual([]);
    expect(pathsBelow(all, '')).toEqual(all);
    expect(pathsBelow([], 'a')).toEqual([]);
  });

  it('are there as files and as folders', () => {
    const all = ['a', 'a-b', 'b/c/d', 'b0'];
    expect(['a', 'a-b', 'b', 'b/c', 'b/c/d', 'b0', ''].filter((path) => isThere(all, path))).toHaveLength(7);
    expect(['a-', 'b/', 'b/c/', 'b/d', 'c', 'B'].filter((path) => isThere(all, path))).toEqual([]);
    expect(isThere([], 'a')).toBe(false);
  });

  it('are no longer than a system takes', () => {
    expect(joinPath('', 'a'.repeat(4096))).toHaveLength(4096);
    expect(joinPath('', 'a'.repeat(4097))).toBeNull();
  });

  const segment = fc.constantFrom('a', 'b', '.', '..', 'c d');
  const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));

  it('never leave the root, whatever is joined', () => {
    fc.assert(
      fc.property(path, path, (folder, rest) => {
        const joined = joinPath(folder, rest);
        if (joined === null) return;
        expect(joined.split('/')).not.toContain('..');
        expect(joined.startsWith('/')).toBe(false);
      }),
    );
  });

  it('share the folders they have in common from the root on', () => {
    const folders = fc.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 4 });
    fc.assert(
      fc.property(folders, folders, (a, b) => {
        let shared = 0;
        while (shared < a.length && a[shared] === b[shared]) shared++;
        expect(sharedDepth(a.join('/'), b.join('/'))).toBe(shared);
      }),
    );
    expect(sharedDepth('a/bc', 'a/b')).toBe(1);
    expect(isBelow('ab', 'a')).toBe(false);
    expect(dirOf('x')).toBe('');
  });
});

describe('product names', () => {
  it.each([
    ['wso2is', 'wso2is'],
    ['WSO2AM', 'wso2am'],
    ['wso2is_as_km', 'wso2is-km'],
    ['wso2-apim/am-tm', 'wso2am-tm'],
    ['acme/wso2is-prod', 'wso2is'],
    ['acme-wso2am-4.2.0', 'wso2am'],
    ['wso2is_analytics', 'other'],
    ['wso2ei', 'other'],
    ['wso2/wso2-obbi', 'other'],
    ['wso2/wso2-integration-control-plane', 'other'],
    ['wso2/icp', 'other'],
    ['wso2-icp', 'other'],
    ['acme/wso2is-icp', 'wso2is'],
    ['wso2-apim/acp', 'wso2am-acp'],
    ['wso2/am-acp', 'wso2am-acp'],
    ['wso2am_acp', 'wso2am-acp'],
    ['wso2/router', 'other'],
    ['acme/wso2is-es', 'wso2is'],
    ['wso2am-iot', 'wso2am'],
    ['wso2-is-si', 'wso2is'],
    ['es-wso2is-km-prod', 'wso2is-km'],
    ['wso2am-mi', 'other'],
    ['wso2is-operator', 'other'],
    ['wso2-es', 'other'],
    ['acme/wso2-gateway-worker', null],
    ['acme/wso2-worker', null],
    ['wso2/wso2am-apictl', 'other'],
    ['wso2is-nginx', 'other'],
    ['acme/wso2is-db', 'other'],
    ['acme/wso2am-proxy', 'other'],
    ['acme/wso2is-mysql', 'wso2is'],
    ['wso2is-jmx-exporter', 'other'],
    ['wso2is-nginx1.25', 'other'],
    ['wso2is-clients', 'wso2is'],
    ['wso2is-mysql', 'wso2is'],
    ['wso2/thing', null],
    ['is', null],
  ])('%s is %s', (name, product) => {
    expect(productOfName(name)).toBe(product);
  });

  it.each([
    ['identity-server', 'wso2is'],
    ['apim_gateway', 'wso2am'],
    ['is-as-km', 'wso2is-km'],
    ['apim-analytics', 'other'],
    ['obiam', 'wso2-obiam'],
    ['ob_km', 'wso2-obkm'],
    ['wso2-am', 'wso2am'],
    ['this', null],
  ])('the words of %s suggest %s', (name, product) => {
    expect(productOfWords(name)).toBe(product);
  });

  it.each([
    ['wso2is', true],
    ['x/WSO2IS_KM', true],
    ['wso2is/x', false],
    ['wso2is-prod', false],
    ['', false],
  ])('%s is a product’s own name: %s', (name, expected) => {
    expect(isProductName(name)).toBe(expected);
  });

  it.each([
    ['a.wso2is.b', 'wso2is'],
    ['acme-prod-wso2is-km-1', 'wso2is-km'],
    ['x/wso2-is-as-km-prod', 'wso2is-km'],
    ['acme/wso2is-as-km-custom', 'wso2is-km'],
    ['wso2am-x-wso2is', 'wso2am'],
    ['acme/wso2apim-is-as-km', 'wso2is-km'],
    ['wso2-am-is-km-5.10.0', 'wso2is-km'],
    ['acme-wso2am-acp', 'wso2am-acp'],
    ['wso2am-acp.prod', 'wso2am-acp'],
    ['wso2am-acp70', 'wso2am-acp'],
    ['wso2am-acp7-prod', 'wso2am-acp'],
    ['wso2am-7acp', 'wso2am'],
    ['acme/wso2-as', 'other'],
    ['wso2/mi', 'other'],
    ['my-wso2/mi', null],
    ['acme/mi-analytics', null],
    ['wso2', null],
    ['', null],
  ])('%s is a team’s %s', (name, product) => {
    expect(productOfName(name)).toBe(product);
  });

  it.each([
    ['is__version', 'wso2is'],
    ['MI--VERSION', 'other'],
    ['version_of_mi', 'other'],
    ['a_bi', 'other'],
    ['wso2is..km_version', 'wso2is-km'],
    ['mix_version', null],
  ])('the variable %s is of %s', (name, product) => {
    expect(productOfVariable(name)).toBe(product);
  });

  it('takes two letters for a product only in a variable', () => {
    expect([productOfVariable('mi_version'), productOfWords('mi-x'), productOfVariable('IS_VERSION')]).toEqual([
      'other',
      null,
      'wso2is',
    ]);
  });
});

describe('likeness of names', () => {
  it('is 1 for the same telling words and 0 for none', () => {
    expect(affinity(['wso2apim-tm-deployment.yaml'], ['apim-tm'])).toBe(1);
    expect(affinity(['conf', 'is'], ['docker', 'am'])).toBe(0);
    expect(affinity(['is-1'], ['is-2'])).toBe(0.5);
    expect(affinity([], ['a'])).toBe(0);
    expect(affinity(['conf'], ['carbon'])).toBe(0);
    expect(affinity(['xwso2is'], ['xis'])).toBe(0);
    expect(affinity(['-is'], ['is'])).toBe(1);
    expect(affinity(['am', 'is-km'], ['is-km'])).toBe(1);
    expect(affinity(['is-km'], ['am', 'km'])).toBeCloseTo(2 / 3);
    expect(affinity(['wso2', 'WSO2IS'], ['is'])).toBe(1);
    expect(affinity(['a'.repeat(255)], ['a'.repeat(255)])).toBe(1);
    expect(affinity(['a'.repeat(256)], ['a'.repeat(256)])).toBe(0);
    expect(affinity(['is'], ['is '.repeat(100)])).toBe(0);
  });
});

describe('variables put into a text', () => {
  const at = { file: 'e', start: 1, end: 2 };
  const known: Record<string, string> = { TAG: '5.11.0', LOOP: '${LOOP}', A: '$B', B: 'b' };
  const expand = (text: string) =>
    expandShell(text, (name) => (known[name] === undefined ? null : { text: known[name], span: at }));

  it.each([
    ['wso2is:${TAG}', 'wso2is:5.11.0'],
    ['wso2is:$TAG', 'wso2is:5.11.0'],
    ['${X:-7.0.0}', '7.0.0'],
    ['${X-7.0.0}', '7.0.0'],
    ['${TAG:-7.0.0}', '5.11.0'],
    ['${X:-${TAG}}', '5.11.0'],
    ['${X}', '${X}'],
    ['$A', 'b'],
    ['${LOOP}', '${LOOP}'],
    ['plain', 'plain'],
  ])('%s is %s', (text, expected) => {
    expect(expand(text).text).toBe(expected);
  });

  it('follows a variable through three others', () => {
    const chain: Record<string, string> = { A: '$B', B: '$C', C: '$D', D: '$E', E: 'e' };
    const follow = (text: string) =>
      expandShell(text, (name) => (chain[name] === undefined ? null : { text: chain[name], span: at })).text;
    expect([follow('$B'), follow('$A')]).toEqual(['e', '$E']);
  });

  it('tells whether and where something was put in', () => {
    expect(expand('x')).toMatchObject({ verbatim: true, definedAt: null });
    expect(expand('${TAG}')).toMatchObject({ verbatim: false, definedAt: at });
    expect(expand('${X:-1}')).toMatchObject({ verbatim: false, definedAt: null });
  });

  it('ends, whatever refers to whatever', () => {
    const name = fc.constantFrom('A', 'B', 'C');
    const value = fc.array(
      fc.oneof(
        name.map((one) => `\${${one}}`),
        fc.constant('x'),
      ),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (values) => {
        const lookup = (key: string) => {
          const found = values[key];
          return found ? { text: found.join(''), span: at } : null;
        };
        expect(typeof expandShell('${A}', lookup).text).toBe('string');
      }),
    );
  });
});

describe('.env', () => {
  it.each([
    ['export   A = 1', '1'],
    ['A=x#y', 'x#y'],
    ['A=x \t', 'x'],
    ['A=x  # y', 'x'],
    ['A=# y', ''],
    ['A=x"y"', 'x"y"'],
    ['A="x # y" z', 'x # y'],
    ['A="x # y', '"x'],
  ])('%j gives %j', (text, expected) => {
    expect(dotEnv('docker-compose.yml', () => `${text}\nB=2\n`).get('A')?.text).toBe(expected);
  });

  const text = 'IS_TAG=5.11.0 # why\r\nexport B="a b"\n  C = \'x\'\n# D=1\nE=\nF=a#b\n';
  const read = (file: string) => dotEnv(file, (path) => (path === 'x/.env' ? text : null));

  it('gives each value with its place', () => {
    const found = read('x/docker-compose.yml');
    expect([...found].map(([key, value]) => [key, value.text])).toEqual([
      ['IS_TAG', '5.11.0'],
      ['B', 'a b'],
      ['C', 'x'],
      ['E', ''],
      ['F', 'a#b'],
    ]);
    for (const { text: value, span } of found.values()) {
      expect(span.file).toBe('x/.env');
      expect(text.slice(span.start, span.end)).toBe(value);
    }
  });

  it('is empty where there is none', () => {
    expect(read('docker-compose.yml').size).toBe(0);
  });

  const examples = (files: Record<string, string>) =>
    [...exampleEnv('x/compose.yaml', (path) => files[path] ?? null).values()].map(
      ({ text: value, span }) => `${value} at ${span.file}`,
    );

  it.each([
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.default',
    '.env.defaults',
    'env.example',
    'example.env',
    'sample.env',
  ])('is copied from %s', (name) => {
    expect(examples({ [`x/${name}`]: 'A=1\n' })).toEqual([`1 at x/${name}`]);
  });

  it('is copied from the plainest example that says something, and from nothing else', () => {
    const files = { 'x/.env.sample': 'A=2\nB=3\n', 'x/.env.example': 'A=1\n', 'x/sample.env': 'B=4\n' };
    expect(examples(files).sort()).toEqual(['1 at x/.env.example', '3 at x/.env.sample']);
    const others = ['x/.env', 'x/.env.prod', 'x/.env.local', 'x/env', 'x/prod.env', 'x/y/.env.example', '.env.example'];
    expect(examples(Object.fromEntries(others.map((path) => [path, 'A=1\n'])))).toEqual([]);
  });
});

describe('variables that state versions', () => {
  const claims = (text: string) =>
    variableClaims(text, (start, end) => ({ file: 'f', start, end }), ['l']).map(
      ({ product, version, updateLevel, span }) => [product, version, updateLevel, text.slice(span.start, span.end)],
    );

  it('pairs a product with the version of the same file', () => {
    expect(claims('product_name: wso2is\nproduct_version: 5.9.0.12\n')).toEqual([
      ['wso2is', '5.9.0', 12, '5.9.0.12'],
      [null, '5.9.0', 12, '5.9.0.12'],
    ]);
    expect(claims('product_name: wso2is\n')).toEqual([['wso2is', null, null, 'wso2is']]);
  });

  it.each([
    ['export IS_VERSION="5.11.0"', 'wso2is', '5.11.0'],
    ["$apim_version => '4.1.0',", 'wso2am', '4.1.0'],
    ['IMG_TAG=5.11.0.0', null, '5.11.0'],
    ['imageTag: v7.0.0', null, '7.0.0'],
    ['wso2_version: 6.1.0', null, '6.1.0'],
    ['apim:\n  version: "4.1.0"', null, '4.1.0'],
  ])('%s states %s %s', (text, product, version) => {
    expect(claims(text).map(([said, number]) => [said, number])).toEqual([[product, version]]);
  });

  it('tells what it is by its key and its labels', () => {
    const [claim] = variableClaims('is_version: 5.11.0', (start, end) => ({ file: 'f', start, end }), ['l']);
    expect(claim).toEqual({
      kind: 'versionVariable',
      product: 'wso2is',
      version: '5.11.0',
      updateLevel: null,
      span: { file: 'f', start: 12, end: 18 },
      what: 'is_version 5.11.0',
      levelAt: null,
      labels: ['l', 'is_version'],
    });
    const [paired] = variableClaims('product_name: wso2is', (start, end) => ({ file: 'f', start, end }), ['l']);
    expect(paired).toMatchObject({ kind: 'variables', what: 'product_name wso2is', labels: ['l'] });
  });

  it('pairs several products and versions in their order', () => {
    const text =
      "product_name: wso2is\nproduct_version: '5.9.0'\nproduct_name: wso2am\nproduct_version: '3.0.0'\nimg_tag: 5.10.0\n";
    expect(claims(text).filter(([product]) => product !== null)).toEqual([
      ['wso2is', '5.9.0', null, '5.9.0'],
      ['wso2am', '3.0.0', null, '3.0.0'],
    ]);
    const other = 'product_name: nginx\nproduct_version: 1.2.3\n';
    expect(claims(`${other}product_name: wso2is\nproduct_version: 5.9.0`)[0]).toEqual([
      'wso2is',
      '5.9.0',
      null,
      '5.9.0',
    ]);
    expect(claims('img_tag: 5.10.0\nproduct_name: wso2is\n')[0]).toEqual(['wso2is', null, null, 'wso2is']);
    expect(claims('my_product_name: wso2is\nname: wso2am\nproduct_name: nginx\nproduct_version: 5.9.0')).toEqual([
      ['wso2is', '5.9.0', null, '5.9.0'],
      [null, '5.9.0', null, '5.9.0'],
    ]);
  });

  it.each([
    ['a: 1 # is_version: 5.11.0', 1],
    ['x\n   # is_version: 5.11.0', 0],
    ['#is_version: 5.11.0', 0],
    ['url: a//b is_version=5.11.0', 1],
    ['wso2_version: 5.11.0', 1],
    ['my.wso2version: 5.11.0', 0],
    ['app..version: 5.11.0', 1],
    ['is_version: 123.4.5', 1],
    ['wso2version: 5.11.0', 1],
  ])('%j states %i', (text, count) => {
    expect(claims(text)).toHaveLength(count);
  });

  it.each([
    'mysql_version: 5.7.0',
    'helm_version = "3.2.1"',
    'elasticsearchVersion: 5.6.0',
    '# product_version: 5.9.0',
    '// product_version: 5.9.0',
    'version: 1.0',
    'version: latest',
  ])('%s states nothing', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('a target of the policy file', () => {
  const at = { file: 'p', start: 0, end: 1 };
  const claim = (kind: Claim['kind'], version: string): Claim => ({
    kind,
    product: 'wso2is',
    version,
    updateLevel: null,
    span: at,
    what: version,
    levelAt: null,
    labels: [],
  });
  const identity = {
    product: 'wso2is' as const,
    version: '5.10.0',
    updateLevel: 3,
    versionAt: at,
    levelAt: { text: '5.10.0.3', span: at },
    guessed: true,
    own: [],
    around: [],
    claims: [claim('image', '5.10.0')],
    conflicts: [{ used: claim('image', '5.10.0'), against: claim('home', '5.9.0'), equal: false }],
  };

  it('says nothing when there is none', () => {
    expect(declare(identity, null)).toBe(identity);
  });

  it('takes the place of what the repository says', () => {
    const declared = declare(identity, { product: 'wso2is-km', version: '5.11.0', updateLevel: 411, at });
    expect(declared).toMatchObject({
      product: 'wso2is-km',
      version: '5.11.0',
      updateLevel: 411,
      versionAt: null,
      levelAt: null,
      conflicts: [],
    });
    expect(declared.claims[0]).toEqual({
      kind: 'policy',
      product: 'wso2is-km',
      version: '5.11.0',
      updateLevel: 411,
      span: at,
      what: 'target wso2is-km 5.11.0 411',
      levelAt: null,
      labels: [],
    });
    expect(declare(identity, { product: null, version: '5.11.0', updateLevel: null, at }).claims[0]?.what).toBe(
      'target 5.11.0',
    );
  });

  it('leaves a version that was guessed no guess', () => {
    const of = (version: string | null): boolean =>
      declare(identity, { product: null, version, updateLevel: null, at }).guessed;
    expect([of('5.11.0'), of(null)]).toEqual([false, true]);
    const known = { ...identity, guessed: false };
    expect(declare(known, { product: null, version: null, updateLevel: 1, at }).guessed).toBe(false);
  });

  it('settles a contradiction of levels by a level', () => {
    const levels = {
      used: { ...claim('image', '5.10.0'), updateLevel: 3 },
      against: { ...claim('home', '5.10.0'), version: null, updateLevel: 5 },
    };
    const told = (updateLevel: number | null): unknown[] =>
      declare(
        { ...identity, conflicts: [{ ...levels, equal: false }] },
        { product: null, version: null, updateLevel, at },
      ).conflicts;
    expect(told(null)).toHaveLength(1);
    expect(told(3)).toEqual([]);
  });

  it('keeps a level only for the version it was stated for', () => {
    expect(declare(identity, { product: null, version: '5.11.0', updateLevel: null, at }).updateLevel).toBeNull();
    expect(declare(identity, { product: null, version: '5.10.0', updateLevel: null, at })).toMatchObject({
      updateLevel: 3,
      versionAt: at,
      levelAt: { text: '5.10.0.3' },
    });
    expect(declare(identity, { product: null, version: null, updateLevel: 5, at })).toMatchObject({
      version: '5.10.0',
      updateLevel: 5,
      levelAt: null,
    });
    expect(declare(identity, { product: null, version: null, updateLevel: 5, at }).conflicts).toHaveLength(1);
    expect(declare(identity, { product: 'wso2is', version: null, updateLevel: null, at })).toMatchObject({
      updateLevel: 3,
      versionAt: at,
      levelAt: { text: '5.10.0.3' },
    });
  });

  describe('that says something else than the home does', () => {
    type Said = Partial<Pick<Claim, 'kind' | 'product' | 'version' | 'updateLevel'>>;
    const said = (more: Said): Claim => ({ ...claim('image', '5.11.0'), ...more });
    const against = (own: Claim[], target: Partial<Declared>, used = own) => {
      const declared = { product: null, version: null, updateLevel: null, ...target, at };
      const { claims, conflicts } = declare({ ...identity, own, claims: used, conflicts: [] }, declared);
      return conflicts.map((one) => [one.used === claims[0], own.indexOf(one.against), one.equal]);
    };
    const first = [[true, 0, false]];
    const AT_411 = { version: '5.11.0', updateLevel: 411 };

    it.each<[Said, Partial<Declared>]>([
      [{ updateLevel: 0 }, AT_411],
      [{ version: null, updateLevel: 0 }, AT_411],
      [{}, { version: '7.2.0' }],
      [{ kind: 'path' }, { version: '7.2.0' }],
      [{ kind: 'home' }, { version: '7.2.0' }],
      [{}, { product: 'wso2am' }],
      [{ product: 'other' }, { product: 'wso2is' }],
    ])('is a conflict: %j with the target %j', (claimed, target) => {
      expect(against([said(claimed)], target)).toEqual(first);
    });

    it.each<[Said, Partial<Declared>]>([
      [{}, AT_411],
      [{ updateLevel: 411 }, AT_411],
      [{ product: null }, { product: 'wso2am' }],
      [{}, { product: 'wso2is-km' }],
      [{}, { product: 'wso2-obiam', version: '3.0.0' }],
      [{ version: null }, { version: '7.2.0' }],
      [{ kind: 'chart' }, { version: '7.2.0' }],
      [{ kind: 'versionVariable' }, { version: '7.2.0' }],
      [{ kind: 'name', version: null }, { product: 'wso2am' }],
    ])('is none: %j with the target %j', (claimed, target) => {
      expect(against([said(claimed)], target)).toEqual([]);
    });

    it('is one with the statement that was used', () => {
      const [image, path] = [said({}), said({ kind: 'path', version: '5.10.0' })];
      expect(against([path, image], { version: '7.2.0' }, [image])).toEqual([[true, 1, false]]);
      expect(against([], { version: '7.2.0' }, [image])).toEqual([]);
    });

    it('is one with what the role or module says, or the pack it unpacks', () => {
      const around = (said: Claim[], target: Partial<Declared>): string[] => {
        const declared = { product: null, version: null, updateLevel: null, ...target, at };
        return declare({ ...identity, around: said, conflicts: [] }, declared).conflicts.map(
          ({ against }) => against.what,
        );
      };
      const pair = claim('variables', '5.10.0');
      expect(around([pair], { version: '7.2.0' })).toEqual(['5.10.0']);
      expect(around([pair], { product: 'wso2am' })).toEqual(['5.10.0']);
      expect(around([claim('versionVariable', '5.10.0')], { version: '7.2.0' })).toEqual(['5.10.0']);
      expect(around([pair], { version: '5.10.0' })).toEqual([]);
      expect(around([pair, claim('pack', '7.2.0')], { version: '7.2.0' })).toEqual([]);
    });

    it('is none where another statement says the same: the target settles it', () => {
      const home = said({ kind: 'home', version: '7.2.0' });
      expect(against([said({}), home], { version: '7.2.0' })).toEqual([]);
      expect(against([said({}), home], { product: 'wso2am', version: '7.2.0' })).toEqual(first);
      // The level of the other version says nothing of the one declared.
      expect(against([said({ updateLevel: 0 }), home], { version: '7.2.0', updateLevel: 5 })).toEqual([]);
      const patched = said({ kind: 'home', product: null, version: null, updateLevel: 411 });
      expect(against([said({ updateLevel: 0 }), patched], AT_411)).toEqual([]);
    });
  });
});

describe('a folder of a part of API Manager', () => {
  it.each([
    ['traffic-manager', true],
    ['traffic - manager', true],
    ['node-gw', true],
    ['Publisher', true],
    ['nodegw', false],
    ['identity', false],
  ])('is told by its name: %s is %s', (name, expected) => {
    expect(isProfileOfApiManager(name)).toBe(expected);
  });
});
