import { describe, expect, it } from 'vitest';
import { copiedFrom, stageNamed, stagesOf } from '../../../src/deployment/docker/dockerfile-stages.ts';

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
