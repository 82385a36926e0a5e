import { describe, expect, it } from 'vitest';
import { type Files, told } from '../tree.ts';

describe('an image that the values of a chart give to one that lies elsewhere', () => {
  const chart = (values: string, more: Files = {}): string[] =>
    told({
      'umbrella/Chart.yaml':
        'name: umbrella\ndependencies:\n  - name: is\n    repository: https://x.y\n    version: 1.0.0\n    condition: is.enabled\n',
      'umbrella/values.yaml': values,
      ...more,
    });
  const values = (enabled: boolean): string => `is:\n  enabled: ${enabled}\n  image: wso2/wso2is:5.11.0\n`;
  const prod = (enabled: boolean): Files => ({ 'umbrella/values-prod.yaml': `is:\n  enabled: ${enabled}\n` });

  const OWN = ['umbrella/values.yaml#image wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled'];

  it('is told', () => {
    expect(chart(values(true))).toEqual(OWN);
  });

  it('is told where no environment of the repository has it on: whoever switches it on runs it', () => {
    expect(chart(values(false))).toEqual(OWN);
    expect(chart(values(false), prod(false))).toEqual(OWN);
  });

  it('is told of those alone that have it on where others have it off', () => {
    expect(chart(values(false), prod(true))).toEqual([
      'umbrella/values.yaml#image wso2is:5.11.0@values-prod: wso2is 5.11.0 A update-required B disabled',
    ]);
    expect(chart(values(true), prod(false))).toEqual(OWN);
  });
});
