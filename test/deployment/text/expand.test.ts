import { expect, it } from 'vitest';
import { asShell } from '../../../src/deployment/text/expand.ts';

it('variables of other templates that are known are written as a shell’s', () => {
  const known = new Set(['tag', 'item__tag', 'TAG']);
  const shell = (text: string): string => asShell(text, (name) => known.has(name));
  expect(shell("is:{{ tag }}-{{ item.tag }}-{{tag | default('1')}}-#{TAG}#")).toBe(
    'is:${tag}-${item__tag}-${tag}-${TAG}',
  );
  expect(shell('is:{{ other }}-{{ item.other }}-{{ item.TAG }}')).toBe(
    'is:{{ other }}-{{ item.other }}-{{ item.TAG }}',
  );
});
