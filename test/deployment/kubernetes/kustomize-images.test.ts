import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import { resourcesOfNamedImages } from '../../../src/deployment/kubernetes/kustomization.ts';
import {
  changedReference,
  changeOfImage,
  imageChange,
  renderedClaim,
  withChange,
  writtenImage,
} from '../../../src/deployment/kubernetes/kustomize-images.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { items } from '../../../src/read/yaml.ts';
import { CLOSED, cut, surveyed, told, workload } from '../tree.ts';

const at = { file: 'f', start: 1, end: 999 };
const tagAt = { file: 't', start: 0, end: 1 };
const digestAt = { file: 'd', start: 0, end: 1 };

/** What becomes of an image as written, by entries of `images`. */
function changed(written: string, ...changes: { name: string; newName?: string; newTag?: string; digest?: string }[]) {
  const unit = { name: 'server', at, claims: [] } as unknown as Unit;
  const image = changes.reduce(
    (before, { name, newName, newTag, digest }) =>
      withChange(before, {
        name,
        newName: newName ?? null,
        newTag: newTag === undefined ? null : { text: newTag, span: tagAt },
        digest: digest === undefined ? null : { text: digest, span: digestAt },
        at,
      }),
    writtenImage(unit, () => ` ${written}`),
  );
  const claim = renderedClaim(image);
  return (
    claim && `${claim.what} of ${claim.product} ${claim.version} at ${claim.span.file}${claim.byDigest ? '@' : ''}`
  );
}

describe('an image of a kustomization', () => {
  it.each([
    [
      'server',
      [{ name: 'server', newName: 'x.io/wso2is', newTag: '7.0.0' }],
      'image wso2is:7.0.0 of wso2is 7.0.0 at t',
    ],
    ['"server:dev"', [{ name: 'server', newName: 'wso2is' }], 'image wso2is:dev of wso2is null at f'],
    ["'wso2is:7.0.0'", [{ name: 'wso2is', newName: 'x/wso2is' }], 'image wso2is:7.0.0 of wso2is 7.0.0 at f'],
    ['wso2is:7.0.0', [{ name: 'wso2is', newTag: '7.1.0' }], 'image wso2is:7.1.0 of wso2is 7.1.0 at t'],
    ['wso2is:7.0.0', [{ name: 'wso2am', newTag: '7.1.0' }], 'image wso2is:7.0.0 of wso2is 7.0.0 at f'],
    ['wso2is:7.0.0', [{ name: 'wso2is', digest: 'sha256:0' }], 'image wso2is of wso2is null at d@'],
    ['wso2is@sha256:0', [{ name: 'wso2is', newTag: '7.1.0' }], 'image wso2is:7.1.0 of wso2is 7.1.0 at t'],
    ['wso2is@sha256:0', [{ name: 'wso2is', newName: 'x/wso2is' }], 'image wso2is of wso2is null at f@'],
    ['wso2is', [{ name: 'wso2is', newTag: '7.1.0', digest: 'sha256:0' }], 'image wso2is:7.1.0 of wso2is 7.1.0 at t@'],
    ['x:5000/wso2is:7.0.0', [{ name: 'x:5000/wso2is', newTag: '7.1.0' }], 'image wso2is:7.1.0 of wso2is 7.1.0 at t'],
    [
      'wso2/wso2is:7.0.0',
      [
        { name: 'wso2/wso2is', newName: 'mirror/iam' },
        { name: 'mirror/iam', newTag: '7.1.0' },
      ],
      'image wso2is:7.1.0 of wso2is 7.1.0 at t',
    ],
    [
      'registry.wso2.com/wso2-is/is:7.0.0',
      [{ name: 'registry.wso2.com/wso2-is/is', newName: 'mirror/iam' }],
      'image is:7.0.0 of wso2is 7.0.0 at f',
    ],
    ['wso2is/x/y:7.0.0', [{ name: 'wso2is/x/y', newName: 'mirror/iam' }], null],
    ['nginx:1', [{ name: 'nginx', newTag: '2' }], null],
    ['nginx:1', [{ name: 'nginx', newName: 'httpd' }], null],
    ['wso2is:7.0.0', [{ name: 'wso2is', newName: 'wso2mi' }], 'image wso2mi:7.0.0 of other 7.0.0 at f'],
  ])('%s with %j is %s', (written, changes, expected) => {
    expect(changed(written, ...changes)).toBe(expected);
  });

  it('begins as its workload has it', () => {
    const claim = { kind: 'image', span: tagAt, labels: ['a', 'b'] };
    const unit = { name: 'server', at, claims: [{ kind: 'path' }, claim] } as unknown as Unit;
    expect(writtenImage(unit, () => null)).toMatchObject({ name: '', at: tagAt, labels: ['a', 'b'], changed: false });
    expect(writtenImage({ ...unit, claims: [] }, () => ' a')).toMatchObject({ name: 'a', at, labels: ['server'] });
  });
});

describe('an entry of images', () => {
  const read = (text: string) => {
    const carried = carry('k', MappedText.ofFile('k', text));
    return items(carried.documents[0] ?? null).map((item) => {
      const change = imageChange(item, carried);
      const { name, newName, newTag, digest, at } = change ?? {};
      return change && [name, newName, newTag?.text, digest?.text, at && cut({ k: text }, at)].map((one) => one ?? '');
    });
  };

  it.each([
    ['{name: is, newName: x/is, newTag: "7.1.0"}', ['is', 'x/is', '7.1.0', '', '7.1.0']],
    ['{name: is, newName: x/is}', ['is', 'x/is', '', '', 'x/is']],
    ['{name: is, digest: "sha256:0"}', ['is', '', '', 'sha256:0', 'sha256:0']],
    ['wso2/wso2is:7.1.0', ['wso2/wso2is', '', '7.1.0', '', '7.1.0']],
    ['"wso2/wso2is@sha256:0"', ['wso2/wso2is', '', '', 'sha256:0', 'sha256:0']],
    ['is=wso2/wso2is:7.1.0', ['is', 'wso2/wso2is', '7.1.0', '', '7.1.0']],
    ['is=wso2/wso2is@sha256:0', ['is', 'wso2/wso2is', '', 'sha256:0', 'sha256:0']],
    ['is:1=wso2/wso2is', ['is', 'wso2/wso2is', '', '', 'wso2/wso2is']],
    ['wso2/wso2is', null],
    ['{name: is}', null],
    ['{newTag: 7.1.0}', null],
    ['[]', null],
    ['~', null],
    ['', null],
  ])('is read where it says what runs: %s', (item, expected) => {
    expect(read(`- ${item}\n`)).toEqual([expected]);
  });
});

describe('a reference that entries of images change', () => {
  const nameAt = { file: 'n', start: 0, end: 1 };
  const tag = (name: string, text: string) => ({
    name,
    newName: null,
    newTag: { text, span: tagAt },
    digest: null,
    at: tagAt,
  });
  const renamed = (name: string, newName: string) => ({ name, newName, newTag: null, digest: null, at: nameAt });

  it.each([
    ['wso2/wso2is:7.0.0', [tag('wso2/wso2is', '7.1.0')], 'wso2/wso2is:7.1.0 at t'],
    ['"wso2/wso2is"', [tag('wso2/wso2is', '7.1.0')], 'wso2/wso2is:7.1.0 at t'],
    ['wso2/wso2is:7.0.0', [renamed('wso2/wso2is', 'x/wso2is')], 'x/wso2is:7.0.0 at n'],
    ['wso2/wso2is@sha256:0', [renamed('wso2/wso2is', 'x/iam')], 'x/iam/wso2/wso2is@sha256:0 at n'],
    ['wso2/wso2is:7.0.0', [renamed('wso2/wso2is', 'x/wso2is'), tag('x/wso2is', '7.1.0')], 'x/wso2is:7.1.0 at t'],
    ['wso2/wso2is:7.0.0', [tag('nginx', '7.1.0')], null],
    ['wso2/wso2is:7.0.0', [], null],
  ])('%s with %j is %s', (reference, changes, expected) => {
    const changed = changedReference(reference, changes);
    expect(changed && `${changed.text} at ${changed.span.file}`).toBe(expected);
  });

  it('is told by the entry that is about it, also behind another one', () => {
    const changed = changedReference('wso2/wso2is:7.0.0', [tag('nginx', '1'), renamed('wso2/wso2is', 'x/wso2is')]);
    expect(changed).toEqual({ text: 'x/wso2is:7.0.0', span: nameAt });
  });
});

describe('an image that is given to what lies elsewhere', () => {
  it.each([
    ['wso2/wso2is:7.1.0', ['wso2/wso2is', '7.1.0', '', '7.1.0']],
    ['wso2/wso2is@sha256:0', ['wso2/wso2is', '', 'sha256:0', 'sha256:0']],
    ['wso2/wso2is:7.1.0@sha256:0', ['wso2/wso2is', '7.1.0', 'sha256:0', '7.1.0']],
    ['wso2/wso2is', ['wso2/wso2is', '', '', 'wso2/wso2is']],
  ])('is told by its tag or its digest: %s', (text, expected) => {
    const files = { f: `image: ${text}\n` };
    const { name, newName, newTag, digest, at } = changeOfImage({
      text,
      span: { file: 'f', start: 7, end: 7 + text.length },
    });
    expect([name, newTag?.text ?? '', digest?.text ?? '', cut(files, at)]).toEqual(expected);
    expect(newName).toBeNull();
    for (const part of [newTag, digest]) if (part) expect(cut(files, part.span)).toBe(part.text);
  });
});

describe('a workload that names its image by a word of its own', () => {
  const prod = (images: string) => `resources: [../base]\nimages:\n${images}# wso2\n`;
  const named = '  - {name: server, newName: wso2/wso2is, newTag: 7.0.0.3}\n';
  const FILES = {
    'base/kustomization.yaml':
      'resources: [server.yaml, notes.txt]\nconfigMapGenerator:\n  - name: conf\n    files: [deployment.toml]\n',
    'base/server.yaml': workload('server', 'server', 'conf', '/x/conf/deployment.toml'),
    'base/deployment.toml': CLOSED,
    'prod/kustomization.yaml': prod(named),
  };

  it('runs what a kustomization calls by that word, with its configuration', () => {
    expect(told(FILES)).toEqual(['base: wso2is 7.0.0.3 A disabled B disabled']);
    expect(surveyed(FILES).units).toMatchObject([{ name: 'server', claims: [{ labels: ['server'] }] }]);
  });

  it('is read though it holds no other sign of WSO2, and left alone when no kustomization names its image', () => {
    const files = (images: string) => ({
      'base/kustomization.yaml': 'resources: [server.yaml]\n',
      'base/server.yaml': workload('server', 'server'),
      'prod/kustomization.yaml': prod(images),
    });
    expect(told(files(named))).toEqual(['prod/kustomization.yaml#server: wso2is 7.0.0.3 A missing B disabled']);
    expect(surveyed(files(named.replace('name: server', 'name: nginx'))).units).toEqual([]);
  });

  it('is looked for only where an image is given the name of a product', () => {
    const change = (newName: string | null) => ({ name: 'a', newName, newTag: null, digest: null, at });
    const layer = (images: ReturnType<typeof change>[]) => ({
      file: 'k/kustomization.yaml',
      resources: ['k/a.yaml', 'k/b.yml', 'k/c', 'k/d.yaml.txt'],
      remote: false,
      components: ['k/e.yaml'],
      patches: ['k/f.yaml'],
      targets: [],
      images,
      replaced: [],
      replacements: [],
      jsonPatches: [],
      merges: [],
    });
    expect(resourcesOfNamedImages([layer([]), layer([change(null), change('wso2is')])])).toEqual([
      'k/a.yaml',
      'k/b.yml',
      'k/a.yaml',
      'k/b.yml',
    ]);
    expect(resourcesOfNamedImages([layer([change(null), change('nginx')])])).toEqual([]);
  });

  it('is a server in each overlay, also under a name that tells no product', () => {
    const files = {
      ...FILES,
      'prod/kustomization.yaml': prod('  - {name: server, newName: wso2/wso2is, newTag: 7.0.0.3}\n'),
      'acme/kustomization.yaml': prod('  - {name: server, newName: acme/identity, newTag: 5.11.0}\n'),
    };
    expect(told(files)).toEqual([
      'base: wso2is 7.0.0.3 A disabled B disabled',
      'base (kustomization.yaml:server): wso2is ? A disabled B disabled',
    ]);
  });

  it('keeps what it says besides its image', () => {
    const path = '          args: ["/home/wso2carbon/wso2is-7.0.0/bin"]\n';
    const files = {
      'base/kustomization.yaml': 'resources: [is.yaml]\nimages: [{name: wso2/wso2is, newTag: 7.1.0}]\n',
      'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0') + path,
    };
    expect(surveyed(files).units[0]?.claims.map(({ what }) => what)).toEqual([
      'image wso2is:7.1.0',
      'path wso2is 7.0.0',
    ]);
  });
});

describe('an image that a JSON 6902 patch gives a container', () => {
  const BASE = {
    'base/kustomization.yaml': 'resources: [is.yaml]\n',
    'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf'),
  };
  const OPERATION = '{"op": "replace", "path": "/spec/template/spec/containers/0/image", "value": "wso2/wso2is:7.1.0"}';
  const prod = (text: string) => ({ 'prod/kustomization.yaml': `resources: [../base]\n${text}\n` });
  const patch = (operation: string, target = '{name: is}') =>
    prod(`patches:\n  - target: ${target}\n    patch: '[${operation}]'`);
  const versions = (files: Record<string, string>): (string | null | undefined)[] =>
    surveyed({ ...BASE, ...files }).units.map(({ claims }) => claims[0]?.version);

  it('is what runs, in line or in a file', () => {
    expect(versions(patch(OPERATION))).toEqual(['7.1.0']);
    expect(versions(patch(OPERATION.replace('replace', 'add')))).toEqual(['7.1.0']);
    for (const list of ['patches', 'patchesJson6902']) {
      const item = prod(`${list}:\n  - {target: {kind: Deployment, name: is}, path: p.json}`);
      expect(versions({ ...item, 'prod/p.json': `[${OPERATION}]` })).toEqual(['7.1.0']);
      expect(versions(item)).toEqual(['7.0.0']);
    }
  });

  it('may still get another tag from an entry of images', () => {
    const [path = '', text = ''] = Object.entries(patch(OPERATION))[0] ?? [];
    expect(versions({ [path]: `${text}images: [{name: wso2/wso2is, newTag: 5.11.0}]\n` })).toEqual(['5.11.0']);
  });

  it.each([
    ['of a workload that its target does not name', patch(OPERATION, '{name: other}')],
    ['of no target', prod(`patches:\n  - patch: '[${OPERATION}]'`)],
    ['by an operation that sets nothing', patch(OPERATION.replace('replace', 'test'))],
    ['at the place of another container', patch(OPERATION.replace('containers/0', 'containers/1'))],
    ['for a container that prepares others', patch(OPERATION.replace('containers', 'initContainers'))],
    ['that is no text', patch(OPERATION.replace('"wso2/wso2is:7.1.0"', '{}'))],
  ])('is none %s', (_, files) => {
    expect(versions(files)).toEqual(['7.0.0']);
  });

  it('is told by the container’s place among those of its pod', () => {
    const [before, after] = workload('is', 'wso2/wso2is:7.0.0', 'is-conf').split(/(?<=containers:\n)/);
    const indent = /^ */.exec(after ?? '')?.[0];
    const base = { 'base/is.yaml': `${before}${indent}- {name: side, image: "nginx:1"}\n${after}` };
    expect(versions({ ...base, ...patch(OPERATION.replace('containers/0', 'containers/1')) })).toContain('7.1.0');
    expect(versions({ ...base, ...patch(OPERATION) })).toContain('7.0.0');
  });

  it('is for images of its name where its target names no workload', () => {
    const two = {
      'base/kustomization.yaml': 'resources: [is.yaml, am.yaml]\n',
      'base/am.yaml': workload('am', 'wso2/wso2am:4.5.0', 'am-conf'),
    };
    expect(versions({ ...two, ...patch(OPERATION, '{kind: Deployment}') }).sort()).toEqual(['4.5.0', '7.1.0']);
    const other = patch(OPERATION.replace('wso2/wso2is', 'acme/wso2is'), '{kind: Deployment}');
    expect(versions({ ...two, ...other }).sort()).toEqual(['4.5.0', '7.0.0']);
    expect(versions(other)).toEqual(['7.1.0']);
  });

  it.each(['wso2/wso2is:5.11.0.1', '"wso2/wso2is:5.11.0.1"'])('is told where its tag stands: %s', (value) => {
    const operation = `{op: replace, path: /spec/template/spec/containers/0/image, value: ${value}}`;
    const item = `patches:\n  - target: {name: is}\n    patch: '[${operation}]'\n`;
    for (const resource of ['is.yaml', 'https://example.com/base']) {
      const files = {
        'kustomization.yaml': `resources: ["${resource}"]\n${item}`,
        'is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
      };
      const units = surveyed(files).units.filter(({ file }) => file === 'kustomization.yaml');
      expect(units.flatMap(({ claims }) => claims.map(({ span }) => cut(files, span)))).toEqual(['5.11.0.1']);
    }
  });

  it('gives a workload of any name a product', () => {
    const base = { 'base/is.yaml': workload('server', 'server', 'conf') };
    expect(versions({ ...base, ...patch(OPERATION, '{name: server}') })).toEqual(['7.1.0']);
  });
});
