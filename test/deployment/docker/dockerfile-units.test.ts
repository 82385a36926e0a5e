import { describe, expect, it } from 'vitest';
import { builtUnit, dockerfileUnits } from '../../../src/deployment/docker/dockerfile.ts';
import { stagesOf } from '../../../src/deployment/docker/dockerfile-stages.ts';
import { cut } from '../tree.ts';

const FILE = 'a/b/c/d/Dockerfile';
const units = (text: string) => dockerfileUnits(FILE, text, 'd');
const only = (text: string) => units(text)[0] as ReturnType<typeof units>[number];
const said = (text: string) =>
  only(text).claims.map(({ kind, what, span, labels }) => [kind, what, cut({ [FILE]: text }, span), labels.join('/')]);
const LABELS = 'Dockerfile';

describe('what a Dockerfile says', () => {
  it.each([
    ['FROM wso2/wso2is:7.0.0', [['image', 'image wso2is:7.0.0', '7.0.0', LABELS]]],
    ['FROM  --platform=x   --y=z   wso2/wso2is:7.0.0', [['image', 'image wso2is:7.0.0', '7.0.0', LABELS]]],
    [
      'FROM alpine\nARG WSO2_SERVER_NAME=wso2is\nARG WSO2_SERVER_VERSION=7.0.0',
      [['build', 'WSO2_SERVER_NAME wso2is 7.0.0', '7.0.0', LABELS]],
    ],
    ['FROM alpine\nARG WSO2_SERVER_NAME=wso2is', [['build', 'WSO2_SERVER_NAME wso2is', 'wso2is', LABELS]]],
    [
      'FROM alpine\nARG WSO2_SERVER_NAME=base\nARG WSO2_SERVER_PACK=wso2is-7.0.0.zip',
      [['build', 'WSO2_SERVER_PACK wso2is 7.0.0', 'wso2is-7.0.0.zip', LABELS]],
    ],
    [
      "FROM alpine\nENV A='x y' WSO2_SERVER='wso2is-7.0.0'",
      [['build', 'WSO2_SERVER wso2is 7.0.0', 'wso2is-7.0.0', LABELS]],
    ],
    ['FROM alpine\nENV WSO2_SERVER  "wso2is-7.0.0"', [['build', 'WSO2_SERVER wso2is 7.0.0', 'wso2is-7.0.0', LABELS]]],
    ["FROM alpine\nENV WSO2_SERVER 'wso2is-7.0.0'", [['build', 'WSO2_SERVER wso2is 7.0.0', 'wso2is-7.0.0', LABELS]]],
    ['FROM alpine\nENV A b WSO2_SERVER wso2is-7.0.0', []],
    ['FROM alpine\nENV X WSO2_SERVER=wso2is-7.0.0', []],
    [
      'FROM alpine\nARG V=7.0.0\nRUN unzip wso2is-${V}.zip && rm wso2is-${V}.zip',
      [['build', 'pack wso2is 7.0.0', '7.0.0', LABELS]],
    ],
    [
      'FROM alpine\nRUN wget https://x.example/wso2is-7.0.0.zip \\\n && unzip wso2is-7.0.0.zip',
      [['build', 'pack wso2is 7.0.0', 'wso2is-7.0.0', LABELS]],
    ],
    ['FROM wso2/wso2is:7.0.0\nADD wso2is-7.0.0.zip /', [['image', 'image wso2is:7.0.0', '7.0.0', LABELS]]],
    [
      'FROM alpine\nADD wso2is-7.0.0/ /home/wso2carbon/wso2is-7.0.0/',
      [['build', 'pack wso2is 7.0.0', 'wso2is-7.0.0', LABELS]],
    ],
    ['FROM alpine\nADD wso2-tool.zip /', []],
    ['FROM alpine\nLABEL WSO2_SERVER=wso2is-7.0.0', []],
    ['FROM alpine\nARG WSO2_SERVER=', []],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('stands at its image, else at its pack, else nowhere', () => {
    const at = (text: string) => cut({ [FILE]: text }, only(text).at);
    expect(at('FROM wso2/wso2is:7.0.0\nARG WSO2_SERVER=wso2is-7.0.0')).toBe('wso2/wso2is:7.0.0');
    expect(at('FROM alpine\nARG WSO2_SERVER=wso2is-7.0.0')).toBe('wso2is-7.0.0');
    expect(only('FROM alpine').at).toEqual({ file: FILE, start: 0, end: 0 });
    expect(only('FROM alpine')).toMatchObject({ kind: 'dockerfile', name: FILE, builds: null, environment: null });
  });

  it('has arguments of its own stage before those of others', () => {
    const text =
      'FROM alpine AS x\nARG V=1.0.0\nFROM wso2/wso2is:7.0.0 AS a\nARG V=7.0.0\nRUN unzip wso2is-${V}.zip\nFROM wso2/wso2am:4.3.0 AS b\nARG V=4.3.0\nRUN unzip wso2am-${V}.zip\n';
    expect(units(text).map(({ claims }) => claims.map(({ what }) => what))).toEqual([
      ['image wso2is:7.0.0', 'pack wso2is 7.0.0'],
      ['image wso2am:4.3.0', 'pack wso2am 4.3.0'],
    ]);
  });

  it('takes the arguments it is built with, by their names', () => {
    const at = { file: 'compose.yml', start: 0, end: 1 };
    const args = new Map([['WSO2_SERVER', { text: 'wso2is-7.0.0', span: at }]]);
    const build = (text: string, target: string | null = null) =>
      builtUnit(FILE, text, { context: '', args, target }).claims.map(({ what }) => what);
    expect(build('FROM x\nARG WSO2_SERVER')).toEqual(['WSO2_SERVER wso2is 7.0.0']);
    expect(build('FROM x\nARG WSO2_SERVER=wso2is-6.0.0')).toEqual(['WSO2_SERVER wso2is 7.0.0']);
    expect(build('FROM x\nENV WSO2_SERVER=wso2is-6.0.0')).toEqual(['WSO2_SERVER wso2is 6.0.0']);
    expect(build('FROM x\r\nARG WSO2_SERVER\r\n')).toEqual(['WSO2_SERVER wso2is 7.0.0']);
    expect(build('FROM wso2/wso2is:7.0.0 AS a\nFROM wso2/wso2am:4.3.0', 'gone')).toEqual(['image wso2am:4.3.0']);
    expect(build('FROM wso2/wso2is:7.0.0\nFROM wso2/wso2am:4.3.0 AS b')).toEqual(['image wso2am:4.3.0']);
  });

  it('says what each stage it is made from says, in the order of the file', () => {
    const text =
      'FROM alpine AS a\nARG V=6.0.0\nRUN unzip wso2is-${V}.zip\nFROM a AS b\nARG W=7.0.0\nRUN unzip wso2is-${W}.zip\nFROM b\n';
    const { claims } = builtUnit(FILE, text, { context: '', args: new Map(), target: null });
    expect(claims.map(({ what }) => what)).toEqual(['pack wso2is 6.0.0', 'pack wso2is 7.0.0']);
  });
});

describe('what a Dockerfile copies', () => {
  it('lies where its own stage begins, whatever image the last one is given', () => {
    const text =
      'FROM alpine AS conf\nCOPY is.toml conf/\nFROM wso2/wso2is:7.0.0\nCOPY --from=conf conf/is.toml /x/deployment.toml\n';
    const base = { text: 'wso2/wso2is:5.11.0', span: { file: 'bc.yaml', start: 0, end: 18 } };
    const { mounts } = builtUnit(FILE, text, { context: '', args: new Map(), target: null, base });
    expect(mounts).toMatchObject([{ from: 'is.toml', to: '/x/deployment.toml' }]);
  });

  const mounts = (text: string) =>
    only(`FROM wso2/wso2is:7.0.0\n${text}`).mounts.map((one) => (one.kind === 'path' ? [one.from, one.to] : one));

  it.each([
    ['COPY --chown=a  --chmod=b  x /home', [['d/x', '/home']]],
    [
      'COPY x --y /home',
      [
        ['d/x', '/home'],
        ['d/--y', '/home'],
      ],
    ],
    [
      'COPY x --from=y /home',
      [
        ['d/x', '/home'],
        ['d/--from=y', '/home'],
      ],
    ],
    ['COPY x \\\n  /home', [['d/x', '/home']]],
    [
      'COPY x \\  \n# why\n# more\n  y \\\r\n  /home',
      [
        ['d/x', '/home'],
        ['d/y', '/home'],
      ],
    ],
    [
      'COPY x\\\ny /home',
      [
        ['d/x', '/home'],
        ['d/y', '/home'],
      ],
    ],
    [
      'COPY "x" \'y\' /home',
      [
        ['d/x', '/home'],
        ['d/y', '/home'],
      ],
    ],
    ['COPY x"y" /home', [['d/xy', '/home']]],
    ['COPY "x"y /home', [['d/xy', '/home']]],
    ['COPY x/** /home', [['d/x', '/home']]],
    ['COPY x* /home', [['d/x', '/home']]],
    ['COPY x*/y /home', [['d/x*/y', '/home']]],
    ['ADD http://x.org/a /home', []],
    ['ADD https://x.org/a /home', []],
    ['ADD my-http://a /home', [['d/my-http:/a', '/home']]],
    ['RUN cp x /home', []],
    ['COPY <<EOF /home', []],
    ['COPY x /home \r', [['d/x', '/home']]],
    ['ENV H="/a b"\nCOPY x $H/y', [['d/x', '/a b/y']]],
    ["ENV H='/a b'\nCOPY x $H/y", [['d/x', '/a b/y']]],
    ['ENV H "/a b"\nCOPY x $H/y', [['d/x', '/a b/y']]],
    ["ENV H '/a b'\nCOPY x $H/y", [['d/x', '/a b/y']]],
    ['WORKDIR "/home/is/"\nCOPY x y', [['d/x', '/home/is/y']]],
    ['WORKDIR /home\nCOPY x ./.y', [['d/x', '/home/.y']]],
    ['WORKDIR /home\nCOPY x .y', [['d/x', '/home/.y']]],
    ['WORKDIR /home\nCOPY x a./b', [['d/x', '/home/a./b']]],
    ['WORKDIR home\nCOPY x y', [['d/x', '/home/wso2carbon/home/y']]],
    ['COPY x y', [['d/x', '/home/wso2carbon/y']]],
    ['WORKDIR $HOME/is\nCOPY x y', [['d/x', '$HOME/is/y']]],
  ])('%j', (text, expected) => {
    expect(mounts(text)).toEqual(expected);
  });

  it.each([
    ['FROM alpine AS a\nWORKDIR /home\nFROM a\nCOPY x y\n', '/home/y'],
    ['FROM alpine AS a\nWORKDIR /home\nFROM alpine\nCOPY --from=a /z /z\nCOPY x y\n', 'y'],
    ['FROM alpine AS a\nWORKDIR /home\nFROM a AS b\nFROM b\nCOPY x y\n', '/home/y'],
    ['FROM wso2/wso2is:7.1.0 AS a\nFROM a\nWORKDIR conf\nCOPY x y\n', '/home/wso2carbon/conf/y'],
    ['FROM acme/wso2is:7.1.0\nCOPY x y\n', 'y'],
  ])('goes on in the folder of the stage it begins with: %j', (text, to) => {
    const at = { file: FILE, start: text.indexOf('x y'), end: text.indexOf('x y') + 3 };
    expect(only(text).mounts).toEqual([{ kind: 'path', from: 'd/x', to, at }]);
  });
});

describe('the stages of a Dockerfile', () => {
  const from = (text: string) =>
    stagesOf(text).map(({ from: all }) => [...all].map(({ name, image }) => name ?? image));

  it.each([
    ['FROM x AS a\nFROM A', [[], ['a']]],
    ['FROM x\nFROM y\nCOPY --from=0 a b', [[], ['x']]],
    ['FROM x\nFROM y\nCOPY --from=0x0 a b', [[], []]],
    ['FROM x\nFROM y\nCOPY --from=0.0 a b', [[], []]],
    ['FROM x\nFROM y\nCOPY --from=00 a b', [[], ['x']]],
    ['FROM x\nFROM y\nCOPY a b', [[], []]],
    ['FROM x AS a\nFROM y\nRUN --mount=from=a --from=a', [[], []]],
    ['ARG BASE="a"\nFROM x AS a\nFROM $BASE', [[], ['a']]],
    ["ARG BASE='a'\nFROM x AS a\nFROM ${BASE}", [[], ['a']]],
    ['ARG BASE\nARG x BASE=a\nFROM x AS a\nFROM $BASE', [[], []]],
    ['ARG B\nFROM x AS a\nFROM ${B:-a}', [[], ['a']]],
    ['COPY --from=a b c\nFROM x AS a', [[]]],
  ])('%j are made from %j', (text, expected) => {
    expect(from(text)).toEqual(expected);
  });

  it('have their image, name and place', () => {
    const text = 'ARG V=7\nFROM x:$V AS a  \nRUN y\nFROM z\n';
    expect(stagesOf(text)).toEqual([
      {
        name: 'a',
        number: 0,
        image: 'x:7',
        start: text.indexOf('x:'),
        end: text.indexOf('z\n'),
        base: null,
        from: new Set(),
      },
      { name: null, number: 1, image: 'z', start: text.indexOf('z\n'), end: text.length, base: null, from: new Set() },
    ]);
    expect(stagesOf('RUN x')).toEqual([
      { name: null, number: 0, image: '', start: 0, end: 5, base: null, from: new Set() },
    ]);
  });

  it('make one image where only one begins with a product, or all are parts of it', () => {
    const names = (text: string) => units(text).map(({ name }) => name);
    expect(names('FROM alpine AS a\nFROM wso2/wso2is:7.0.0 AS b\n')).toEqual([FILE]);
    expect(names('FROM wso2/wso2is:7.0.0 AS a\nFROM wso2/wso2am:4.3.0 AS b\nFROM a\nCOPY --from=b x y\n')).toEqual([
      FILE,
    ]);
    expect(names('FROM wso2/wso2is:1.2.3 AS a\nFROM acme/wso2am:9 AS b\n')).toEqual([`${FILE}:a`, `${FILE}:b`]);
    expect(names('FROM alpine AS x\nFROM wso2/wso2is:7.0.0 AS a\nCOPY --from=x a b\nFROM wso2/wso2am:4.3.0\n')).toEqual(
      [`${FILE}:a`, `${FILE}:2`],
    );
  });

  it('say what they begin with in the order of the file', () => {
    const text = 'FROM wso2/wso2is:7.0.0 AS a\nCOPY x y\nFROM a AS b\nCOPY y z\nFROM wso2/wso2am:4.3.0 AS c\n';
    expect(units(text).map(({ name }) => name)).toEqual([`${FILE}:b`, `${FILE}:c`]);
    expect(units(text)[0]?.mounts).toMatchObject([
      { kind: 'path', from: 'd/x', to: '/home/wso2carbon/y' },
      { kind: 'path', from: 'd/y', to: '/home/wso2carbon/z' },
    ]);
  });
});
