import { describe, expect, it } from 'vitest';
import { copiedFrom } from '../../src/deployment/dockerfile-stages.ts';

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
