import { describe, expect, it } from 'vitest';
import { composeUnits, isCompose, namedBuilds } from '../../../src/deployment/docker/compose.ts';
import { namedPaths, serviceMounts } from '../../../src/deployment/docker/compose-mounts.ts';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import { type Carried, carriedReader } from '../../../src/deployment/text/carried.ts';
import type { Span } from '../../../src/model.ts';
import type { YamlNode } from '../../../src/read/yaml.ts';
import { cut, type Files, memoryTree, told } from '../tree.ts';

const documentOf = (text: string): YamlNode | null => carriedReader(memoryTree({ x: text }))('x')?.documents[0] ?? null;
const unitsOf = (files: Files, file = 'docker-compose.yml'): Unit[] => {
  const tree = memoryTree(files);
  const read = carriedReader(tree);
  const carried = read(file);
  const document = carried?.documents[0];
  return carried && document ? composeUnits(carried, document, { text: tree.text, yaml: read }) : [];
};
const service = (body: string, files: Files = {}): Unit =>
  unitsOf({ 'docker-compose.yml': `services:\n  is: ${body}\n`, ...files })[0] as Unit;
const whats = (unit: Unit | undefined) => unit?.claims.map(({ what }) => what);

describe('a compose file', () => {
  it.each([
    ['stack.yml', 'services: {a: {x: 1}, b: {image: x}}', true],
    ['stack.yml', 'services: {a: {build: x}}', true],
    ['stack.yml', 'services: {a: {x: 1}}', false],
    ['stack.yml', 'services: [a]', false],
    ['docker-compose.yml', 'services: {a: {x: 1}}', true],
    ['a/compose.prod.yaml', 'services: {}', true],
    ['my-docker-compose.yml', 'services: {}', false],
    ['docker-compose.yml', 'version: 3', false],
    ['prod.yml', 'services: {a: {volumes: ["./x:/y"]}, b: {x: 1}}', true],
    ['prod.yml', 'services: {a: {configs: [x]}}', true],
    ['prod.yml', 'services: {a: {secrets: [x]}}', true],
    ['prod.yml', 'services: {a: {volumes: x, configs: {x: 1}}}', false],
    ['docker-compose.yml', 'a: {image: x}\nb: {links: [a]}', true],
    ['docker-compose.yml', 'a: {build: .}', true],
    ['docker-compose.yml', 'a: {links: [b]}', false],
    ['docker-compose.yml', 'a: {image: x}\nb: 1', false],
    ['docker-compose.yml', 'a: {image: x}\nvolumes: {b: {}}', false],
    ['docker-compose.yml', '[{image: x}]', false],
    ['docker-compose.yml', 'image', false],
    ['my.yml', 'a: {image: x}', false],
  ])('%s with %s: %s', (path, text, expected) => {
    expect(isCompose(path, documentOf(text))).toBe(expected);
  });
});

describe('a compose file of the oldest format', () => {
  it('has its services at the top', () => {
    const units = unitsOf({ 'docker-compose.yml': 'is:\n  image: wso2/wso2is:7.0.0.3\nproxy:\n  image: nginx\n' });
    expect(units.map(({ name }) => name)).toContain('is');
    expect(whats(units.find(({ name }) => name === 'is'))).toEqual(['image wso2is:7.0.0.3']);
  });
});

describe('a service', () => {
  it('is all of this', () => {
    const files = { 'docker-compose.yml': 'services:\n  is:\n    image: wso2/wso2is:7.0.0.3\n    x: /wso2is-7.0.0\n' };
    const [unit] = unitsOf(files);
    expect(unit).toMatchObject({
      kind: 'compose',
      name: 'is',
      file: 'docker-compose.yml',
      builds: null,
      mounts: [],
      environment: null,
    });
    expect(unit && cut(files, unit.at)).toBe('wso2/wso2is:7.0.0.3');
    expect(
      unit?.claims.map(({ kind, what, span, levelAt, labels }) => [
        kind,
        what,
        cut(files, span),
        levelAt?.text,
        labels,
      ]),
    ).toEqual([
      ['image', 'image wso2is:7.0.0.3', '7.0.0.3', '7.0.0.3', ['is']],
      ['path', 'path wso2is 7.0.0', 'wso2is-7.0.0', undefined, ['is']],
    ]);
  });

  it.each([
    ['{image: wso2is:7.0.0.3}', 'wso2is:7.0.0.3', '7.0.0.3'],
    ['{image: "wso2is:7.0.0.3"}', '"wso2is:7.0.0.3"', undefined],
    ['{image: "wso2is:${V:-7.0.0.3}"}', '"wso2is:${V:-7.0.0.3}"', undefined],
    ['{image: [wso2is]}', 'is', undefined],
    ['{x: y}', 'is', undefined],
  ])('%s stands at %s, with the level at %s', (body, at, level) => {
    const files = { 'docker-compose.yml': `services:\n  is: ${body}\n` };
    const unit = service(body);
    expect(cut(files, unit.at)).toBe(at);
    expect(unit.claims[0]?.levelAt?.text).toBe(level);
  });

  it('says nothing of the packs in its paths without an image of WSO2’s', () => {
    expect(service('{image: nginx, x: /wso2is-7.0.0}').claims).toEqual([]);
  });

  it('is of the product whose home it brings configuration to, when its image says nothing', () => {
    const said = (body: string, files: Files = {}) => {
      const all = { 'docker-compose.yml': `services:\n  is: ${body}\n`, ...files };
      return unitsOf(all)[0]?.claims.map(({ what, span, labels }) => [what, cut(all, span), labels.join()]);
    };
    const home = (name: string) => `["./a.toml:/opt/${name}/repository/conf/deployment.toml"]`;
    const is = [['path wso2is 7.0.0', 'wso2is-7.0.0', 'is']];
    expect(said(`{image: acme/login, volumes: ${home('wso2is-7.0.0')}}`)).toEqual(is);
    expect(said(`{image: acme/login, x: /wso2am-4.3.0, volumes: ${home('wso2is-7.0.0')}}`)).toEqual(is);
    expect(said(`{image: acme/login, volumes: ${home('wso2is-$V')}}`, { '.env': 'V=7.0.0\n' })).toEqual([
      ['pack wso2is 7.0.0', '7.0.0', 'is'],
    ]);
    expect(said(`{image: acme/login, volumes: ${home('wso2is')}}`)).toEqual([['path wso2is', 'acme/login', 'is']]);
    expect(said('{image: acme/shipper, volumes: ["./a:/opt/wso2is-7.0.0/repository/logs"]}')).toEqual([]);
    expect(said('{image: acme/shipper, volumes: ["logs:/opt/wso2is-7.0.0/repository/conf"]}')).toEqual([]);
  });

  it('says each pack of its paths once, and none that a comment names', () => {
    const body = `\n    image: wso2/wso2am:4.3.0\n    # - /wso2is-6.0.0\n    volumes: ["./a:/opt/wso2am-4.3.0/repository/conf", "./b:/opt/wso2am/conf/x"]\n`;
    expect(whats(service(body))).toEqual(['image wso2am:4.3.0', 'path wso2am 4.3.0']);
  });

  it('is several when its files go to homes of several families', () => {
    const targets = ['wso2am-4.3.0', 'wso2is-7.0.0'].map((name) => `"./a.toml:/opt/${name}/repository/conf/x.toml"`);
    const units = unitsOf({ 'docker-compose.yml': `services:\n  all: {image: acme/all, volumes: [${targets}]}\n` });
    expect(units.map((unit) => [unit.name, whats(unit)])).toEqual([
      ['all', ['path wso2am 4.3.0']],
      ['all:is', ['path wso2is 7.0.0']],
    ]);
  });

  it('written twice is the last one', () => {
    const text = 'services:\n  is: {image: wso2is:7.0.0}\n  is: {image: wso2is:6.0.0}\n';
    expect(unitsOf({ 'docker-compose.yml': text }).map(whats)).toEqual([
      ['image wso2is:6.0.0'],
      ['image wso2is:6.0.0'],
    ]);
  });

  it('has variables of .env, and PWD', () => {
    const body = '{image: "wso2is:$V", volumes: ["$PWD/a:/b", "$HOME/c:/d"]}';
    const unit = service(body, { '.env': 'V=7.0.0\n' });
    expect(unit.claims[0]).toMatchObject({ version: '7.0.0', span: { file: '.env', start: 2, end: 7 } });
    expect(unit.mounts).toEqual([
      { kind: 'path', from: 'a', to: '/b' },
      { kind: 'path', from: '$HOME/c', to: '/d' },
    ]);
  });
});

describe('what a service builds', () => {
  const docker = 'FROM wso2/wso2is:7.0.0\nCOPY a /b\n';

  it('is its claims, its mounts and its place', () => {
    const files = { 'd/Dockerfile': docker };
    const unit = service('{build: ./d}', files);
    expect(unit).toMatchObject({ builds: 'd/Dockerfile', mounts: [{ from: 'd/a', to: '/b' }] });
    expect(unit.claims).toMatchObject([{ what: 'image wso2is:7.0.0', labels: ['Dockerfile', 'is'] }]);
    expect(cut(files, unit.builtAt as Span)).toBe('wso2/wso2is:7.0.0');
  });

  it.each([
    ['{build: .}', { Dockerfile: docker }, 'Dockerfile'],
    ['{build: {args: {X: y}}}', { Dockerfile: docker }, 'Dockerfile'],
    ['{build: {context: d}}', { 'd/Dockerfile': docker }, 'd/Dockerfile'],
    ['{build: {context: "${D:-d}", dockerfile: "${F:-x}"}}', { 'd/x': docker }, 'd/x'],
    ['{build: {dockerfile: d/x}}', { 'd/x': docker }, 'd/x'],
    ['{build: {context: ..}}', { Dockerfile: docker }, null],
    ['{build: {dockerfile: ../x}}', { Dockerfile: docker }, null],
    ['{build: gone}', { Dockerfile: docker }, null],
    ['{x: y}', { Dockerfile: docker }, null],
  ])('%s with %j is %s', (body, files, expected) => {
    expect(service(body, files as Files).builds).toBe(expected);
  });

  it.each([
    ['acme/wso2is:6.0.0.9', docker, [['image', 'image wso2is:7.0.0', null]]],
    [
      'acme/wso2is:6.0.0.9',
      'FROM wso2/wso2is\n',
      [
        ['image', 'image wso2is', null],
        ['build', 'image wso2is:6.0.0.9', null],
      ],
    ],
    ['acme/wso2is:6.0.0.9', 'FROM alpine\n', [['build', 'image wso2is:6.0.0.9', 9]]],
    ['acme/wso2is:6.0.0.9', null, [['build', 'image wso2is:6.0.0.9', 9]]],
    ['acme/login:1', docker, [['image', 'image wso2is:7.0.0', null]]],
    ['acme/login:1', 'FROM alpine\n', []],
  ])('is what it is built from, with %s for a name of %j', (image, text, expected) => {
    const unit = service(`{build: ., image: "${image}"}`, text === null ? {} : { Dockerfile: text });
    expect(unit.claims.map(({ kind, what, updateLevel }) => [kind, what, updateLevel])).toEqual(expected);
    expect(unit.claims.map(({ levelAt }) => levelAt)).toEqual(expected.map(() => null));
  });

  it('stands at the image of the service when it names one, else at its name; what runs is told where it is built', () => {
    const at = (body: string, text: string) => {
      const files = { 'docker-compose.yml': `services:\n  is: ${body}\n`, Dockerfile: text };
      const unit = service(body, { Dockerfile: text });
      return [cut(files, unit.at), unit.builtAt && cut(files, unit.builtAt)];
    };
    expect(at('{image: acme/is, build: .}', docker)).toEqual(['acme/is', 'wso2/wso2is:7.0.0']);
    expect(at('{image: acme/wso2is, build: .}', 'FROM alpine\n')).toEqual(['acme/wso2is', undefined]);
    expect(at('{build: .}', 'FROM alpine\n')).toEqual(['is', undefined]);
    expect(at('{build: .}', 'FROM alpine\nARG V=7.0.0\nRUN wso2is-$V\n')).toEqual(['is', '7.0.0']);
    expect(at('{build: .}', 'FROM alpine\nADD x/wso2is-7.1.0.zip /\n')).toEqual(['is', 'wso2is-7.1.0']);
  });

  it.each([
    ['{V: 7.0.0}', '7.0.0'],
    ['{V: "${X:-7.0.0}"}', '7.0.0'],
    ['{V: "${GONE}"}', null],
    ['[V=7.0.0]', '7.0.0'],
    ['[W=1, "V=${X:-7.0.0}", V, 5]', '7.0.0'],
    ['["x V=7.0.0"]', null],
    ['{V: *gone}', null],
    ['{V: [7.0.0]}', null],
    ['text', null],
  ])('with the arguments %s has the version %s', (args, version) => {
    const unit = service(`{build: {context: ., args: ${args}}}`, { Dockerfile: 'ARG V\nFROM wso2/wso2is:$V\n' });
    expect(unit.claims[0]?.version).toBe(version);
    if (version) expect(unit.claims[0]?.span.file).toBe('docker-compose.yml');
  });

  it.each(['{V: "${RELEASE}"}', '["V=${RELEASE}"]'])(
    'with the arguments %s has the version where .env sets it',
    (args) => {
      const files = { Dockerfile: 'ARG V\nFROM wso2/wso2is:$V\n', '.env': 'A=1\nRELEASE=7.0.0\n' };
      const [claim] = service(`{build: {context: ., args: ${args}}}`, files).claims;
      expect(claim && [claim.span.file, cut(files, claim.span)]).toEqual(['.env', '7.0.0']);
    },
  );

  it('is told by the path of its Dockerfile where the repository does not hold that, and only there', () => {
    const absent = (body: string, files: Files = {}): string | undefined => service(body, files).buildsAbsent;
    expect(absent('{build: is}')).toBe('is/Dockerfile');
    expect(absent('{build: is}', { 'is/Dockerfile': 'FROM x\n' })).toBeUndefined();
    expect(absent('{build: {context: is, dockerfile_inline: FROM x}}')).toBeUndefined();
    expect(absent('{image: "wso2is:7.0.0"}')).toBeUndefined();
  });

  it('is the Dockerfile of its folder where it has none in itself, but a list', () => {
    const files = { Dockerfile: 'FROM wso2/wso2is:7.0.0\n' };
    expect(whats(service('{build: {context: ., dockerfile_inline: [FROM x]}}', files))).toEqual(['image wso2is:7.0.0']);
  });

  it('leaves other services to be told where its folder lies outside', () => {
    const other = '{build: {context: ../x, dockerfile_inline: FROM busybox}}\n  am: {image: "wso2am:4.2.0"}';
    expect(unitsOf({ 'docker-compose.yml': `services:\n  x: ${other}\n` }).flatMap(whats)).toEqual([
      'image wso2am:4.2.0',
    ]);
  });

  describe('under a name', () => {
    const named = (body: string): [string, string][] => {
      const tree = memoryTree({
        'docker-compose.yml': `services:\n  is: ${body}\n`,
        Dockerfile: 'FROM x\n',
        '.env': 'TAG=7\n',
      });
      const read = carriedReader(tree);
      const carried = read('docker-compose.yml') as Carried;
      const builds = namedBuilds(carried, carried.documents[0] as YamlNode, { text: tree.text, yaml: read });
      return builds.map(({ image, dockerfile }) => [image, dockerfile]);
    };

    it('is a Dockerfile of the repository', () => {
      expect(named('{image: "acme/is:$TAG", build: .}')).toEqual([['acme/is:7', 'Dockerfile']]);
    });

    it.each([
      ['it only runs', '{image: "acme/is:1"}'],
      ['it has in itself', '{image: "acme/is:1", build: {context: ., dockerfile_inline: FROM y}}'],
      ['it names outside', '{image: "acme/is:1", build: {context: is, dockerfile: ../../Dockerfile}}'],
      ['it gives no name', '{build: .}'],
    ])('is none that %s', (_, body) => {
      expect(named(body)).toEqual([]);
    });

    it('is not named by what a template fills in, whatever the environment has', () => {
      expect(named('{image: "acme/is:{{ TAG }}", build: .}')).toEqual([['acme/is:{{ TAG }}', 'Dockerfile']]);
    });
  });

  it('of several images is left to be judged by itself', () => {
    const two = 'FROM wso2/wso2is:7.0.0 AS is\nFROM wso2/wso2am:4.3.0 AS am\n';
    const unit = service('{build: {context: ., target: "${T:-is}"}}', { Dockerfile: two });
    expect([unit.builds, whats(unit)]).toEqual([null, ['image wso2is:7.0.0']]);
  });
});

describe('a service over another', () => {
  const named = (files: Files, file: string, name: string) => unitsOf(files, file).find((unit) => unit.name === name);

  it('has its own image, and the mounts of the other before its own', () => {
    const files = {
      'docker-compose.yml': 'services:\n  is: {image: wso2is:7.0.0, volumes: ["./a:/a"]}\n',
      'docker-compose.prod.yml':
        'services:\n  is: {image: wso2is:6.0.0, volumes: ["./b:/b"]}\n  x: {volumes: ["./b:/b"]}\n',
    };
    const unit = named(files, 'docker-compose.prod.yml', 'is');
    expect(whats(unit)).toEqual(['image wso2is:6.0.0']);
    expect(unit?.mounts).toMatchObject([{ from: 'a' }, { from: 'b' }]);
    expect(unit && cut(files, unit.at)).toBe('wso2is:6.0.0');
    expect(named(files, 'docker-compose.prod.yml', 'x')?.mounts).toHaveLength(1);
  });

  it('has the other’s image, and its place, when it names none', () => {
    const files = {
      'compose.yaml': 'services:\n  is: {image: wso2is:7.0.0}\n',
      'compose-prod.yml': 'services:\n  is: {volumes: ["./b:/b"]}\n',
    };
    const unit = named(files, 'compose-prod.yml', 'is');
    expect(whats(unit)).toEqual(['image wso2is:7.0.0']);
    expect(unit && [unit.at.file, cut(files, unit.at)]).toEqual(['compose.yaml', 'wso2is:7.0.0']);
  });

  it.each([
    ['a folder', '"./b:/a/"', ['b']],
    ['a folder in long form', '{source: ./b, target: /a}', ['b']],
    ['what is not in the repository', '"/srv/b:/a"', []],
    ['a volume with a name', '"b:/a"', []],
    ['what a variable stands for', '"$B:/a"', ['a']],
    ['a folder elsewhere', '"b:/b"', ['a']],
  ])('mounts %s in the place of what the other has there', (_what, volume, from) => {
    const files = {
      'docker-compose.yml': 'services:\n  is: {image: wso2is:7.0.0, volumes: ["./a:/a"]}\n',
      'docker-compose.prod.yml': `services:\n  is: {volumes: [${volume}]}\n`,
    };
    const unit = named(files, 'docker-compose.prod.yml', 'is');
    expect(unit?.mounts.map((mount) => mount.kind === 'path' && mount.from)).toEqual(from);
    expect(unit?.replacing).toBe(from.includes('a') ? undefined : 'docker-compose.prod.yml');
  });

  it('adds the homes its mounts name to what the other says', () => {
    const files = {
      'compose.yaml': 'services:\n  is: {image: "wso2is:7.0.0.3"}\n',
      'compose-prod.yml': 'services:\n  is: {image: acme/is, volumes: ["./b:/opt/wso2is-7.0.0/repository/conf"]}\n',
    };
    const unit = named(files, 'compose-prod.yml', 'is');
    expect(whats(unit)).toEqual(['image wso2is:7.0.0.3', 'path wso2is 7.0.0']);
    expect(unit && cut(files, unit.at)).toBe('"wso2is:7.0.0.3"');
  });

  it('has the Dockerfile that the other has in itself', () => {
    const files = {
      'docker-compose.yml':
        'services:\n  is: {build: {args: {V: 7.0.0}}, extends: base}\n  base: {build: {context: ., dockerfile_inline: "ARG V\\nFROM wso2/wso2is:$V"}}\n',
      Dockerfile: 'FROM wso2/wso2is:6.0.0\n',
    };
    expect(whats(unitsOf(files)[0])).toEqual(['image wso2is:7.0.0']);
  });

  it('keeps what it builds itself', () => {
    const files = {
      'docker-compose.yml': 'services:\n  is: {build: .}\n  am: {build: .}\n',
      'docker-compose.prod.yml': 'services:\n  is: {build: d}\n  am: {x: y}\n',
      Dockerfile: 'FROM alpine\nARG WSO2_SERVER=wso2is-7.0.0\n',
      'd/Dockerfile': 'FROM alpine\nARG WSO2_SERVER=wso2is-6.0.0\n',
    };
    const unit = named(files, 'docker-compose.prod.yml', 'is');
    expect([unit?.builds, whats(unit)]).toEqual(['d/Dockerfile', ['WSO2_SERVER wso2is 6.0.0']]);
    expect(unit?.builtAt?.file).toBe('d/Dockerfile');
    const am = named(files, 'docker-compose.prod.yml', 'am');
    expect([am?.builds, am?.builtAt?.file]).toEqual(['Dockerfile', 'Dockerfile']);
  });

  it('is told by its own image where only the other builds', () => {
    const files = {
      'docker-compose.yml': 'services:\n  is: {build: .}\n',
      'docker-compose.prod.yml': 'services:\n  is: {image: wso2is:6.0.0}\n',
      Dockerfile: 'FROM wso2/wso2is:7.0.0\n',
    };
    expect(named(files, 'docker-compose.prod.yml', 'is')).not.toHaveProperty('builtAt');
  });

  it.each([
    ['in the same file', '{extends: base}', ['image wso2is:7.0.0']],
    ['by a map', '{extends: {service: base}}', ['image wso2is:7.0.0']],
    ['in another file', '{extends: {file: x/c.yml, service: base}}', ['image wso2am:4.3.0']],
    ['in a file that is none', '{extends: {file: gone.yml, service: base}}', []],
    ['in a file that is no compose file', '{extends: {file: y.yml, service: base}}', []],
    ['in a file outside', '{extends: {file: ../c.yml, service: base}}', []],
    ['that is not there', '{extends: gone}', []],
    ['by nothing', '{extends: {}}', []],
  ])('extends one %s', (_, body, expected) => {
    const files = {
      'docker-compose.yml': `services:\n  base: {image: wso2is:7.0.0}\n  is: ${body}\n`,
      'x/c.yml': 'services:\n  base: {image: wso2am:4.3.0}\n',
      'y.yml': 'services:\n  base: {x: wso2is}\n',
    };
    expect(whats(named(files, 'docker-compose.yml', 'is'))).toEqual(expected);
  });

  it('ends in a circle', () => {
    const files = { 'docker-compose.yml': 'services:\n  a: {extends: b, volumes: ["./a:/a"]}\n  b: {extends: a}\n' };
    expect(named(files, 'docker-compose.yml', 'a')?.mounts.length).toBeLessThan(20);
    const over = {
      'docker-compose.yml':
        'services:\n  a: {extends: {file: docker-compose.prod.yml, service: a}, volumes: ["./a:/a"]}\n',
      'docker-compose.prod.yml': 'services:\n  a: {x: y}\n',
    };
    expect(named(over, 'docker-compose.prod.yml', 'a')?.mounts.length).toBeLessThan(20);
  });

  it('is followed through ten others', () => {
    const chain = Array.from({ length: 11 }, (_, index) => `  s${index}: {extends: s${index + 1}}\n`).join('');
    const files = { 'docker-compose.yml': `services:\n${chain}  s11: {image: wso2is:7.0.0}\n` };
    expect([whats(named(files, 'docker-compose.yml', 's1')), whats(named(files, 'docker-compose.yml', 's0'))]).toEqual([
      ['image wso2is:7.0.0'],
      [],
    ]);
    const isServer = (name: string) => {
      const own = chain.replace(`${name}: {`, `${name}: {image: wso2is:7.0.0, `);
      const tool = { 'docker-compose.yml': `services:\n${own}  s11: {entrypoint: [cp, a, b]}\n` };
      return named(tool, 'docker-compose.yml', name) !== undefined;
    };
    expect([isServer('s1'), isServer('s0')]).toEqual([false, true]);
  });

  it('runs the program of the first that names one', () => {
    const files = {
      'docker-compose.yml': 'services:\n  is: {image: wso2is:7.0.0, entrypoint: [cp, a, b]}\n  env: {x: y}\n',
      'docker-compose.prod.yml':
        'services:\n  is: {extends: {file: docker-compose.yml, service: env}}\n  am: {image: wso2am:4.3.0}\n',
    };
    expect(unitsOf(files, 'docker-compose.prod.yml').map(({ name }) => name)).toEqual(['am']);
  });

  it('is of the other’s image where its own paths only name a home, with a variable too', () => {
    const files = {
      'docker-compose.yml': 'services:\n  is: {image: wso2is:7.0.0.3}\n',
      'docker-compose.prod.yml': 'services:\n  is: {volumes: ["./a:/opt/wso2is-${V}/repository/conf"]}\n',
      '.env': 'V=7.0.0\n',
    };
    expect(whats(named(files, 'docker-compose.prod.yml', 'is'))).toEqual(['image wso2is:7.0.0.3', 'pack wso2is 7.0.0']);
  });

  it('is not what the result of its build is called where one of several packs tells the version', () => {
    const Dockerfile = 'FROM alpine\nADD wso2is-$V.zip /\nADD wso2is-7.0.0.zip /\n';
    expect(whats(service('{image: acme/wso2is:6.0.0, build: .}', { Dockerfile }))).toEqual([
      'pack wso2is',
      'pack wso2is 7.0.0',
    ]);
  });
});

describe('what a service takes over', () => {
  const over = (base: string, own: string, files: Files = {}): Unit =>
    unitsOf(
      {
        'docker-compose.yml': `services:\n  is: ${base}\n`,
        'docker-compose.prod.yml': `services:\n  is: ${own}\n`,
        ...files,
      },
      'docker-compose.prod.yml',
    )[0] as Unit;

  it('is nothing it does not say', () => {
    for (const unit of [service('{image: wso2is:7.0.0}'), over('{image: wso2is:7.0.0}', '{x: y}')]) {
      for (const key of ['envFiles', 'taking', 'container', 'replacing']) expect(unit).not.toHaveProperty(key);
    }
  });

  it('are the variables of its container', () => {
    const base = '{image: wso2is:7.0.0, env_file: a.env, environment: [X]}';
    expect(over(base, '{env_file: [b.env], environment: [Y]}')).toMatchObject({
      envFiles: ['a.env', 'b.env'],
      taking: ['X', 'Y'],
    });
  });

  it('is the name of the container, of the same service only', () => {
    const base = '{image: wso2is:7.0.0, container_name: one}';
    expect(over(base, '{x: y}').container).toBe('one');
    expect(over(base, '{container_name: two}').container).toBe('two');
    const extending = `services:\n  is: ${base}\n  other: {extends: is}\n`;
    expect(unitsOf({ 'docker-compose.yml': extending }).map(({ container }) => container)).toEqual(['one', undefined]);
  });

  it('is told where something of it is replaced', () => {
    const own = '{image: wso2is:7.0.0, volumes: !override ["./a:/a"]}';
    expect(over('{x: y}', own).replacing).toBe('docker-compose.prod.yml');
    expect(service(own)).not.toHaveProperty('replacing');
    const base = '{image: wso2is:7.0.0, volumes: ["./a:/a"]}';
    const between = 'services:\n  is: {extends: {file: docker-compose.yml, service: is}, volumes: ["./b:/a"]}\n';
    const last = over(base, '{extends: {file: between.yml, service: is}}', { 'between.yml': between });
    expect(last.replacing).toBe('between.yml');
  });

  it('is nothing of a build that it replaces', () => {
    const files = { Dockerfile: 'FROM wso2is:7.0.0\n', 'b/Dockerfile': 'FROM wso2am:4.2.0\n' };
    expect(over('{build: {context: b}}', '{build: !override {target: x}}', files).builds).toBe('Dockerfile');
    expect(over('{build: {context: b}}', '{build: {target: x}}', files).builds).toBe('b/Dockerfile');
  });

  it('is a config whose text stands in the file, also where it builds another image or mounts something there', () => {
    const base =
      'services:\n  is: {image: wso2is:7.0.0, configs: [{source: a, target: /a}]}\nconfigs: {a: {content: x}}\n';
    const files = { 'docker-compose.yml': base, Dockerfile: 'FROM wso2is:7.1.0\n' };
    const kinds = (own: string) => over('', own, files).mounts.map(({ kind }) => kind);
    expect(kinds('{build: .}')).toEqual(['text']);
    expect(kinds('{volumes: ["./b:/a"]}')).toEqual(['text', 'path']);
  });

  it('is what the image has where something is mounted over it', () => {
    const files = { Dockerfile: 'FROM wso2is:7.1.0\nCOPY a /a\n', a: '' };
    const unit = over('{build: .}', '{volumes: ["./b:/a"]}', files);
    expect(unit.mounts.map((mount) => mount.kind === 'path' && mount.from)).toEqual(['a', 'b']);
    expect(unit).not.toHaveProperty('replacing');
  });
});

describe('what is no server of a compose file', () => {
  const names = (services: string, files: Files = {}) =>
    unitsOf({ 'docker-compose.yml': `services: {${services}}\n`, ...files }).map(({ name }) => name);

  it('is a service that is taken out', () => {
    expect(names('is: {image: wso2is:7.0.0}, am: !reset {image: wso2am:4.2.0}')).toEqual(['is']);
  });

  it('is a database, unless its image is built', () => {
    expect(names('db: {image: mysql:8}')).toEqual([]);
    expect(names('db: {image: mysql:8, build: db}', { 'db/Dockerfile': 'FROM debian\n' })).toEqual(['db']);
  });

  it('is another build of the same', () => {
    const files = { 'docker-compose.yml': 'services: {is: {image: wso2is:7.0.0}}\n' };
    const tree = memoryTree(files);
    const read = carriedReader(tree);
    const carried = read('docker-compose.yml') as Carried;
    const given = { builds: [new Map(), new Map()] };
    expect(
      composeUnits(carried, carried.documents[0] as YamlNode, { text: tree.text, yaml: read }, given),
    ).toHaveLength(1);
  });
});

describe('what a compose file mounts', () => {
  const none = () => null;
  const mounts = (text: string, top = '{}') => {
    const carried = carriedReader(memoryTree({ 'a/c.yml': top }))('a/c.yml') as Carried;
    return serviceMounts(
      'a/c.yml',
      documentOf(text),
      namedPaths(carried, carried.documents[0] as YamlNode, none),
      none,
    );
  };
  const path = (from: string, to: string | null) => ({ kind: 'path', from, to });

  it('a config whose text stands in the file, where its place is told', () => {
    const top = 'configs: {a: {content: "x"}}';
    expect(mounts('configs: [{source: a, target: /y}, {source: b, target: /z}, {source: a}, a]', top)).toEqual([
      { kind: 'text', at: expect.objectContaining({ file: 'a/c.yml', start: top.indexOf('"x"') }), to: '/y' },
    ]);
  });

  it.each([
    ['volumes: ["./x:/y"]', [path('a/x', '/y')]],
    ['volumes: ["./x:/y:ro"]', [path('a/x', '/y')]],
    ['volumes: ["./x"]', [path('a/x', null)]],
    ['volumes: [{source: ./x, target: /y}]', [path('a/x', '/y')]],
    ['volumes: [{source: ./x}]', [path('a/x', null)]],
    ['volumes: [{target: /y}]', []],
    ['volumes: ["data:/y"]', []],
    ['volumes: ["conf:/y"]', [path('a/named', '/y')]],
    ['volumes: ["https://x:/y"]', [path('a/https:/x', '/y')]],
    ['volumes: ["/etc:/y"]', []],
    ['configs: [c, {source: c, target: /y}, gone, {x: y}]', [path('a/f', '/c'), path('a/f', '/y')]],
    ['secrets: [s]', [path('a/g', '/run/secrets/s')]],
    ['volumes: x\nconfigs: x\nsecrets: x', []],
    ['x: y', []],
  ])('%s', (text, expected) => {
    const top =
      'configs: {c: {file: ./f}, d: {external: true}, gone: {file: /etc/x}}\nsecrets: {s: {file: g}}\nvolumes: {conf: {driver_opts: {device: named}}, data: *gone}';
    expect(mounts(text, top)).toEqual(expected);
  });

  it('is what others mount whose volumes it takes', () => {
    const others = (from: string): unknown =>
      service(`{image: nginx, volumes_from: ${from}}\n  conf: {image: busybox, volumes: ["./x:/y"]}`).mounts;
    for (const from of ['[conf]', '["conf:ro"]', '[nothing, conf, {x: y}]'])
      expect(others(from), from).toEqual([path('x', '/y')]);
    expect(others('[nothing]')).toEqual([]);
  });

  it('is named by maps only', () => {
    expect(mounts('configs: [c]', 'configs: [c]')).toEqual([]);
  });
});

describe('a service of a template', () => {
  const text = 'services:\n  is:\n    image: ${HUB:-acme}/wso2is:{{ tag }}\n';
  const filled = (name: string) => (name === 'tag' ? { text: '7.0.0', span: { file: 'v', start: 5, end: 10 } } : null);
  const unitOf = (written: string, files: Files = {}): Unit | undefined => {
    const tree = memoryTree({ 'docker-compose.yml.j2': written, ...files });
    const read = carriedReader(tree);
    const carried = read('docker-compose.yml.j2');
    const document = carried?.documents[0] ?? null;
    return carried && document
      ? composeUnits(carried, document, { text: tree.text, yaml: read }, { filled })[0]
      : undefined;
  };

  it('has the image that is filled in', () => {
    expect(unitOf(text)?.claims).toMatchObject([
      { what: 'image wso2is:7.0.0', version: '7.0.0', span: { file: 'v', start: 5, end: 10 } },
    ]);
  });

  it('takes what fills templates in for nothing of the environment’s', () => {
    expect(unitOf(text.replace('{{ tag }}', '${tag}'))?.claims).toMatchObject([{ version: null }]);
    expect(unitOf(text.replace('{{ tag }}', '{{ other }}'))?.claims).toMatchObject([{ version: null }]);
  });

  it('is not filled in by the environment', () => {
    const env = { '.env': 'tag=7.0.0\nother=7.0.0\n' };
    expect(unitOf(text.replace('{{ tag }}', '{{ other }}'), env)?.claims).toMatchObject([{ version: null }]);
    expect(service('{image: "acme/wso2is:{{ tag }}"}', env).claims).toMatchObject([{ version: null }]);
  });

  it('has it from the variables of its Ansible role', () => {
    const files = { 'roles/is/templates/docker-compose.yml.j2': text, 'roles/is/defaults/main.yml': 'tag: 5.11.0\n' };
    expect(told(files)).toEqual([
      'roles/is/templates/docker-compose.yml.j2#is: wso2is 5.11.0 A update-required B disabled',
    ]);
  });
});
