import { describe, expect, it } from 'vitest';
import {
  bindsOf,
  copiedFrom,
  instructions,
  stageNamed,
  stagesOf,
} from '../../../src/deployment/docker/dockerfile-stages.ts';

describe('what a COPY takes from', () => {
  it.each([
    ['--from=build /a /b', 'build'],
    ['--chown=wso2:wso2 --from=build /a /b', 'build'],
    ['--link  --chmod=755 --from=build /a /b', 'build'],
    ['--chown=wso2:wso2 \\\n    --from=0 /a /b', '0'],
    ['/a /b', null],
    ['--chown=wso2:wso2 /a /b', null],
    ['/a --from=build', null],
  ])('%j', (rest, expected) => {
    expect(copiedFrom(rest)).toBe(expected);
  });
});

describe('a stage', () => {
  const stages = stagesOf('FROM a AS x\nFROM b AS 5\nFROM c AS X\nFROM d\n');

  it.each([
    ['x', 'c'],
    ['X', 'c'],
    ['0', 'a'],
    ['3', 'd'],
    ['5', 'b'],
    ['4', undefined],
    ['y', undefined],
    ['', undefined],
  ])('called %j is that of %j', (name, image) => {
    expect(stageNamed(name, stages)?.image).toBe(image);
  });
});

describe('the images that stages begin with', () => {
  it.each([
    ['FROM \\\n  a:1', ['a:1']],
    ['FROM --platform=linux/amd64 \\\n# why\n  a:1 \\\n  AS x', ['a:1']],
    ['FROM a\nRUN python3 <<EOF\nfrom pathlib import Path\nEOF\nFROM b', ['a', 'b']],
    ['FROM a\nRUN python3 <<EOF\nfrom b', ['a', 'b']],
    ['FROM a\nRUN python3 <<EOF\nimport os\nfrom pathlib import Path\nEOF\nFROM b', ['a', 'b']],
  ])('of %j', (text, images) => {
    expect(stagesOf(text).map(({ image }) => image)).toEqual(images);
  });
});

describe('the instructions of a Dockerfile', () => {
  it.each(['<<EOF', "<<-'EOF' bash -e", '/bin/sh -ex <<"EOF"', '--mount=type=cache,target=/c <<EOF'])(
    'have the script of RUN %s in it',
    (begun) => {
      const found = instructions(`FROM a\nRUN ${begun}\ncp a b\nEOF\nUSER b\n`);
      expect(found.map(({ name, rest }) => [name, rest])).toEqual([
        ['FROM', 'a'],
        ['RUN', `${begun}\ncp a b`],
        ['USER', 'b'],
      ]);
    },
  );

  it('have the lines of what a command only writes beside it', () => {
    const found = instructions('RUN cat > x <<EOF\ncp a b\nEOF\n');
    expect(found.map(({ rest }) => rest)).toEqual(['cat > x <<EOF', 'a b']);
  });

  it('have those of a script beside it that is only copied', () => {
    const found = instructions('COPY <<EOF /start.sh\ncp a b\nEOF\n');
    expect(found.map(({ name, rest }) => [name, rest])).toEqual([
      ['COPY', '<<EOF /start.sh'],
      ['CP', 'a b'],
    ]);
  });

  it.each([
    ['\n\tEOF\n', true],
    ['\r\nEOF\r\n', true],
    // Nothing ends a line but its line feed.
    ['\rEOF\n', false],
    ['\nEOF2\n', false],
  ])('have a script up to the line that closes it: %j', (end, isClosed) => {
    const found = instructions(`RUN <<-EOF\n\tcp a b${end}`);
    expect(found[0]?.rest).toBe(isClosed ? '<<-EOF\n\tcp a b' : '<<-EOF');
  });
});

describe('the mounts of a RUN', () => {
  it.each([
    ['--mount=type=bind,source=a,target=/b cp', [{ from: null, source: 'a', target: '/b' }]],
    ['--mount=from=x,src=/a,dst=/b cp', [{ from: 'x', source: '/a', target: '/b' }]],
    ['--mount=destination=/b cp', [{ from: null, source: '/', target: '/b' }]],
    ['--mount=type=cache,target=/b cp', []],
    [
      '--mount=source=a,target=/b --mount=source=c,target=/d cp',
      [
        { from: null, source: 'a', target: '/b' },
        { from: null, source: 'c', target: '/d' },
      ],
    ],
    ['--mount=source=a,target=/b cp x--mount=source=c,target=/d', [{ from: null, source: 'a', target: '/b' }]],
    ['--mount=type=bind cp', []],
  ])('%s', (rest, binds) => {
    expect(bindsOf(rest)).toEqual(binds);
  });
});
