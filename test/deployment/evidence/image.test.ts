import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atItsTag, imageClaim, takeApart } from '../../../src/deployment/evidence/image.ts';
import { imagesInText, imagesOfPipeline } from '../../../src/deployment/evidence/images-in-text.ts';

const read = (reference: string, verbatim = true) =>
  imageClaim(reference, { file: 'f', start: 100, end: 100 + reference.length }, ['label'], verbatim);

describe('image reference', () => {
  it('has its digest behind the one mark that begins none of what something fills in', () => {
    expect(takeApart('@REGISTRY@/wso2/wso2is:7.1.0@sha256:0123')).toEqual({
      name: '@REGISTRY@/wso2/wso2is',
      tag: '7.1.0',
      tagAt: 23,
      digest: 'sha256:0123',
    });
  });

  it('is none of WSO2’s for a database of another server', () => {
    const reference = 'acme/shop-mysql:8.0';
    expect(imageClaim(reference, { file: 'x', start: 0, end: reference.length }, [], true)).toBeNull();
  });

  it.each([
    ['wso2/wso2is:7.1.0.23-alpine', 'wso2is', '7.1.0', 23],
    ['wso2is:5.11.0', 'wso2is', '5.11.0', null],
    ['docker.wso2.com/wso2am:4.2.0.0', 'wso2am', '4.2.0', 0],
    ['registry.wso2.com/wso2-is/is:7.1.0.0', 'wso2is', '7.1.0', 0],
    ['registry.wso2.com/wso2-apim/am:4.5.0.0', 'wso2am', '4.5.0', 0],
    ['registry.wso2.com/wso2-integrator/mi:4.2.0.0', 'other', '4.2.0', 0],
    ['localhost:5000/wso2is:5.10.0', 'wso2is', '5.10.0', null],
    ['localhost:5000/wso2is', 'wso2is', null, null],
    ['wso2/wso2is@sha256:0123456789abcdef', 'wso2is', null, null],
    ['wso2/wso2is:7.1.0@sha256:0123456789abcdef', 'wso2is', '7.1.0', null],
    ['wso2/wso2is:latest', 'wso2is', null, null],
    ['wso2/wso2-obiam:3.0.0.0-is6.0.0.0', 'wso2is', '6.0.0', 0],
    ['wso2/wso2am-analytics-worker:3.1.0', 'other', '3.1.0', null],
    ['acme.io/iam/wso2is:5.11.0.3', 'wso2is', '5.11.0', 3],
    // A team's own numbers are no release.
    ['acme.io/iam/wso2is:1.4.2', 'wso2is', null, null],
    ['acme-wso2is:1.0.0', 'wso2is', null, null],
    ['wso2/wso2am:1.1.0.1595439317444', 'wso2am', '1.1.0', null],
    ['wso2/wso2-obiam-toolkit-uk:1.0.0.21-acc3.0.0.95-is6.1.0.80', 'wso2is', '6.1.0', 80],
    // Builds may be counted up to any number; a release of the same major is more likely one.
    ['acme/wso2is-portal:8.0', 'wso2is', null, null],
    ['acme/wso2is-portal:7.2.0', 'wso2is', '7.2.0', null],
    ['acme/wso2is-7.1.0:8.0.3', 'wso2is', '7.1.0', null],
    ['acme/wso2is:8.0.0', 'wso2is', '8.0.0', null],
    ['wso2/wso2is-arm64:8.0.0', 'wso2is', '8.0.0', null],
    ['acme/wso2-obiam-portal:3.0.0', 'wso2-obiam', '3.0.0', null],
    // A toolkit's own number is no release of what it is laid over.
    ['wso2/wso2-obiam-toolkit-uk:1.0.0.21', 'wso2-obiam', null, null],
    ['wso2/wso2-obam-accelerator:3.0.0', 'wso2-obam', null, null],
    ['docker.wso2.com/wso2-fsiam:4.0.0.0-is7.1.0.0', 'wso2is', '7.1.0', 0],
    ['acme.io/wso2is-5.11.0:12', 'wso2is', '5.11.0', null],
    ['wso2is-5.11.0:12', 'wso2is', '5.11.0', null],
    ['acme.io/wso2is-5.11.0.411-prod', 'wso2is', '5.11.0', 411],
    ['acme.io/wso2is-v5.11.0/wso2is-prod:1', 'wso2is', null, null],
    ['acme.io/wso2is-5.11.0:7.1.0', 'wso2is', '7.1.0', null],
    ['acme.io/wso2is-1.2.3:4', 'wso2is', null, null],
    ['acme.io/wso2is-5.11.0x:4', 'wso2is', null, null],
    ['acme.io/wso2is-5.11:4', 'wso2is', '5.11.0', null],
    ['acme.io/wso2is511:4', 'wso2is', '5.11.0', null],
    ['acme.io/wso2am-410', 'wso2am', '4.1.0', null],
    ['acme.io/wso2is_5_11_0:latest', 'wso2is', '5.11.0', null],
    ['acme.io/wso2is5.11.0:4', 'wso2is', '5.11.0', null],
    ['acme.io/wso2is-443:4', 'wso2is', null, null],
    ['acme.io/wso2mi-420:4', 'other', null, null],
    // A registry that something fills in later.
    ['@REGISTRY@/wso2is:5.11.0', 'wso2is', '5.11.0', null],
    ['@registry.name@wso2/wso2is:5.11.0.3', 'wso2is', '5.11.0', 3],
    ['acme.io/@PROJECT@/wso2is:5.11.0@sha256:0123456789abcdef', 'wso2is', '5.11.0', null],
    ['acme.io/@PROJECT_NAME@/wso2is:5.11.0@sha256:0123456789abcdef', 'wso2is', '5.11.0', null],
    ['wso2/wso2is:@TAG@', 'wso2is', null, null],
    ['acme/wso2is-mysql:8.0', 'other', '8.0.0', null],
    ['acme/wso2is-mysql:8.0.36-debian', 'other', '8.0.36', null],
    ['acme/wso2am-postgres:15', 'other', null, null],
    // With the driver of the database in it.
    ['acme/wso2is-mysql:5.11.0', 'wso2is', '5.11.0', null],
    ['acme/wso2is-mysql:5.7.0', 'wso2is', '5.7.0', null],
    ['acme/wso2is-mysql:1.4', 'wso2is', null, null],
    ['acme/wso2is-postgres:latest', 'wso2is', null, null],
  ])('%s is %s %s at level %s', (reference, product, version, updateLevel) => {
    expect(read(reference)).toMatchObject({ product, version, updateLevel, kind: 'image', labels: ['label'] });
  });

  it.each([
    'nginx:1.19',
    'wso2/custom:1.0.0',
    'acme/fsiam:4.0.0.0-is7.1.0.0',
    'postgres',
    '',
    'docker.io/library/mysql:5.7.0',
    'acme/shop-mysql:8.0',
  ])('%j is none of WSO2', (reference) => {
    expect(read(reference)).toBeNull();
  });

  it('points at its tag when it is written out, and says the tag for the pin', () => {
    const claim = read('wso2/wso2is:5.11.0.0');
    expect(claim?.span).toEqual({ file: 'f', start: 112, end: 120 });
    expect(claim?.levelAt).toEqual({ text: '5.11.0.0', span: claim?.span });
    expect(claim?.what).toBe('image wso2is:5.11.0.0');
    expect(read('wso2is-7:7')?.span).toEqual({ file: 'f', start: 109, end: 110 });
  });

  it('points at the place it is given when variables were put in, or there is no tag', () => {
    expect(read('wso2/wso2is:5.11.0.0', false)).toMatchObject({ span: { start: 100, end: 120 }, levelAt: null });
    expect(read('wso2/wso2is')).toMatchObject({ span: { start: 100, end: 111 }, levelAt: null });
    expect(read('wso2/wso2is:5.11.0')?.levelAt).toBeNull();
    expect(read('acme.io/wso2is-5.11.0.411:x')).toMatchObject({ updateLevel: 411, levelAt: null });
  });

  it('with a digest has the level its tag says, and no tag to pin', () => {
    const text = 'wso2/wso2is:5.11.0.10@sha256:0123';
    const claim = read(text);
    expect(claim).toMatchObject({ version: '5.11.0', updateLevel: 10, what: 'image wso2is:5.11.0.10' });
    expect([claim?.levelAt, claim?.byDigest]).toEqual([null, true]);
    expect(claim && atItsTag(claim, () => `${'x'.repeat(100)}${text}`).levelAt).toBeNull();
    expect(read('wso2/wso2is:5.11.0.10@')).toMatchObject({ levelAt: { text: '5.11.0.10' } });
    expect(read('wso2/wso2is:5.11.0.10')).not.toHaveProperty('byDigest');
  });

  it.each([
    ['x.io/wso2am:4.5.0:{{ .Values.tag }}', 'image wso2am:4.5.0'],
    ['x.io/wso2am:{{ .Values.tag }}', 'image wso2am'],
    ['x.io/wso2am:<%= @tag %>', 'image wso2am'],
    ['x.io/wso2am:4.5.0-{{ .Values.a }}-{{ .Values.b }}', 'image wso2am:4.5.0--'],
    ['x.io/wso2am-{{ default "a" .b }}', 'image wso2am'],
    ['x.io/wso2am-{{ .a }}-{{ .b }}', 'image wso2am'],
    ['x.io/{{ default "a/b:c" .b }}-wso2am:4.5.0', 'image -wso2am:4.5.0'],
    ['{{ .Values.wso2am }}', 'image wso2am'],
    ['{{ .Values.wso2mi }}:1.0.0', 'image other:1.0.0'],
    ['wso2am:$TAG', 'image wso2am:$TAG'],
  ])('%s is told as %s', (reference, what) => {
    expect(read(reference)?.what).toBe(what);
  });

  it.each([
    ['wso2am-micro-gw:2.2.0', 'other'],
    ['wso2/wso2micro-gw:3.1.0', 'other'],
    ['wso2/wso2am-microgw:3.1.0', 'other'],
    ['wso2/wso2am-micro-gateway:3.1.0', 'other'],
    ['wso2am-gw:4.1.0', 'wso2am'],
  ])('%s is of %s', (reference, product) => {
    expect(read(reference)?.product).toBe(product);
  });

  it.each([
    ['wso2is:1.0.0', false],
    ['wso2/wso2is:1.0.0', true],
    ['docker.io/wso2/wso2is:1.0.0', true],
    ['docker.wso2.com/a/wso2is:1.0.0', true],
    ['registry.wso2.com/wso2-is/is:1.0.0', true],
    ['acme.io/wso2is:1.0.0', false],
    ['acme.io/wso2/wso2is:1.0.0', false],
    ['wso2/acme/wso2is:1.0.0', false],
    ['x.docker.wso2.com/wso2is:1.0.0', false],
    ['acme-wso2is:1.0.0', false],
  ])('%s is WSO2’s own: %s', (reference, official) => {
    expect(read(reference)).toMatchObject({ official, version: official ? '1.0.0' : null });
  });

  it.each([
    ['acme.io/iam/wso2is:7.1.0', true],
    ['acme.io/wso2/wso2am:4.2.0.10-alpine', true],
    ['wso2is:7.1.0', true],
    ['wso2is:1.4.0', undefined],
    ['acme.io/iam/wso2is:1.4.0', undefined],
    ['acme.io/iam/wso2is', undefined],
    ['acme.io/iam/wso2is-prod:7.1.0', undefined],
    ['wso2/wso2is:7.1.0', undefined],
  ])('%s mirrors one of WSO2’s: %s', (reference, mirrors) => {
    expect(read(reference)?.mirrors).toBe(mirrors);
  });

  it('of another product has any version', () => {
    expect(read('acme.io/wso2mi:9.8.7')).toMatchObject({ product: 'other', version: '9.8.7' });
  });

  it('is read without quotes and blanks, and then points at its place', () => {
    expect(read(' "wso2/wso2is:5.11.0.0" ')).toMatchObject({ what: 'image wso2is:5.11.0.0', version: '5.11.0' });
    expect(read('wso2is:5."11".0.0')).toMatchObject({ version: '5.11.0', span: { start: 100, end: 117 } });
    expect(read('@my-wso2is')).toBeNull();
    expect(read('wso2is')).toMatchObject({ what: 'image wso2is', span: { start: 100, end: 106 }, levelAt: null });
    const at = { file: 'f', start: 100, end: 200 };
    expect(imageClaim('wso2is:5.11.0.0', at, [], true)?.span).toEqual(at);
  });

  it('never throws, and a claim never reaches out of its place', () => {
    const part = fc.constantFrom('wso2is', 'wso2am', 'wso2', '/', ':', '@', '7.1.0', '.', '-', '"', ' ', '${X}', 'ä');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        (reference) => {
          const claim = read(reference);
          if (!claim) return;
          expect(claim.span.start).toBeGreaterThanOrEqual(100);
          expect(claim.span.end).toBeLessThanOrEqual(100 + reference.length);
        },
      ),
    );
  });
});

describe('an image whose tag is written elsewhere', () => {
  const at = (text: string, what: string, more = {}) => {
    const claim = imageClaim(what, { file: 'f', start: 2, end: 2 + text.length }, [], false);
    return claim && atItsTag({ ...claim, ...more }, (file) => (file === 'f' ? `xx${text}` : null));
  };

  it.each([
    ['wso2/wso2is:7.0.0.3', '7.0.0.3'],
    ['"wso2/wso2is:7.0.0.3"', '7.0.0.3'],
    ["'7.0.0.3'", '7.0.0.3'],
    ['7.0.0.3', '7.0.0.3'],
    ['wso2/wso2is:${TAG:-7.0.0.3}', '7.0.0.3'],
    ['"wso2/wso2is:${TAG-7.0.0.3}"', '7.0.0.3'],
    ['${TAG:-7.0.0.3}', '7.0.0.3'],
    ['wso2/wso2is:7.0.0.3}', undefined],
    ['wso2/wso2is:${TAG:-7.0.0.3', undefined],
    ['wso2/wso2is:${TAG:+7.0.0.3}', undefined],
    ['wso2/wso2is:${TAG:-17.0.0.3}', undefined],
    ['{{ x }}:7.0.0.3', undefined],
    ['wso2/wso2is-7.0.0.3', undefined],
    ['7.0.0.3-alpine', undefined],
    ['${TAG}', undefined],
    ['', undefined],
  ])('%j holds it: %s', (text, expected) => {
    const claim = at(text, 'wso2/wso2is:7.0.0.3');
    const span = claim?.levelAt?.span;
    expect(claim?.levelAt?.text).toBe(expected);
    expect(span && `xx${text}`.slice(span.start, span.end)).toBe(expected);
    if (expected) expect(claim?.span).toEqual(span);
  });

  it('keeps what it already says, and needs a level, a tag and a text', () => {
    const levelAt = { text: 'x', span: { file: 'g', start: 0, end: 1 } };
    expect(at('7.0.0.3', 'wso2/wso2is:7.0.0.3', { levelAt })?.levelAt).toBe(levelAt);
    expect(at('7.0.0.3', 'wso2/wso2is:7.0.0.3', { kind: 'pack' })?.levelAt).toBeNull();
    expect(at('7.0.0', 'wso2/wso2is:7.0.0')?.levelAt).toBeNull();
    expect(at('7.0.0.3', 'wso2/wso2is:7.0.0.3', { what: 'image wso2is' })?.levelAt).toBeNull();
    expect(at('3.0.0.0-is6.0.0.0', 'wso2/wso2-obiam:3.0.0.0-is6.0.0.0')?.levelAt).toBeNull();
    expect(at('7.0.0.3', 'wso2/wso2is:7.0.0.3', { span: { file: 'gone', start: 0, end: 0 } })?.levelAt).toBeNull();
  });
});

describe('images in a text', () => {
  const texts = (text: string) =>
    imagesInText(text, (start, end) => ({ file: 'f', start, end }), []).map(({ what, span }) => [
      what,
      text.slice(span.start, span.end),
    ]);

  it('finds references and their tags', () => {
    expect(texts('image = "docker.wso2.com/wso2is:5.7.0"\n x: acme/wso2am:4.1.0-x')).toEqual([
      ['image wso2is:5.7.0', '5.7.0'],
      ['image wso2am:4.1.0-x', '4.1.0-x'],
    ]);
  });

  it('finds digests', () => {
    const claims = (text: string) => imagesInText(text, (start, end) => ({ file: 'f', start, end }), []);
    expect(claims('x: wso2is:5.11.0.10@sha256:0af9 y')).toMatchObject([
      { byDigest: true, updateLevel: 10, levelAt: null, span: { start: 10, end: 19 } },
    ]);
    expect(claims('x: wso2is:5.11.0.10@host y')[0]).toMatchObject({ levelAt: { text: '5.11.0.10' } });
  });

  it('leaves comments and what has no tag alone', () => {
    expect(texts('image: a # wso2/wso2is:5.7.0\nx//y wso2is:5.7.0\nwso2/thing:1.0')).toHaveLength(2);
    expect(texts('# wso2/wso2is:5.7.0\n  // wso2/wso2is:5.7.0\nwso2/wso2is\nhttps://x.org/a/wso2is')).toEqual([]);
  });
});

describe('images of a pipeline', () => {
  const span = { file: 'f', start: 3, end: 9 };
  const values: Record<string, string> = { TAG: '5.11.0', LEVEL: '5.11.0.3', LATEST: 'latest' };
  const lookup = (name: string) => (values[name] === undefined ? null : { text: values[name], span });
  const whats = (text: string) => imagesOfPipeline(text, () => lookup, ['l']).map(({ what }) => what);

  it.each([
    'script:\n  - docker run wso2/wso2is:$TAG\n',
    'before_script:\n  - docker run "wso2/wso2is:${TAG}"\n',
    'after_script: [docker pull wso2/wso2is:$TAG]\n',
    '  - run: docker run --image=$REGISTRY/wso2is:${{ env.TAG }}\n',
    '  - run : docker run x.io:5000/wso2is:${{env.TAG}}\n',
    '- bash: docker run wso2/wso2is:$(TAG)\n',
  ])('%j has one whose tag is a variable', (text) => {
    expect(imagesOfPipeline(text, () => lookup, ['l'])).toMatchObject([
      {
        kind: 'image',
        product: 'wso2is',
        version: '5.11.0',
        what: 'image wso2is:5.11.0',
        span,
        levelAt: null,
        labels: ['l'],
      },
    ]);
  });

  it('has one of an update level, which stands elsewhere, in a script of any length', () => {
    const text = `script:\n  - docker run wso2/wso2is:$LEVEL\n${'  - echo done\n'.repeat(30)}`;
    expect(imagesOfPipeline(text, () => lookup, [])).toMatchObject([
      { version: '5.11.0', updateLevel: 3, levelAt: null },
    ]);
  });

  it.each([
    'services:\n  is:\n    image: wso2/wso2is:$TAG\n',
    'prescript: docker run wso2/wso2is:$TAG\n',
    'script: docker run wso2/wso2is:$GONE\n',
    'script: docker run wso2/wso2is:$LATEST\n',
    'script: docker run nginx:$TAG\n',
    'script: docker run wso2/wso2is:$TAG-custom\n',
    'script: docker run wso2/wso2is:${TAG}.$LEVEL\n',
    'script: docker run wso2/wso2is:${{ matrix.TAG }}\n',
    'script: docker run wso2/wso2is $TAG\n',
    'script:\n  # docker run wso2/wso2is:$TAG\n',
    `script: wso2is${'x'.repeat(300)}:$TAG\n`,
  ])('%j has none', (text) => {
    expect(whats(text)).toEqual([]);
  });
});
