import { describe, expect, it } from 'vitest';
import { fillings, withParameters } from '../../../src/deployment/kubernetes/template-parameters.ts';
import type { Located } from '../../../src/deployment/text/located.ts';

const located = (text: string): Located => ({ text, span: { file: 'vars.env', start: 0, end: text.length } });

describe('what fills in the variables of a container’s image', () => {
  /** The images that come of it, one a server. */
  const images = (image: string, given: Record<string, string[]>, own: Record<string, string> = {}): string[] => {
    const parameters = new Map(Object.entries(own).map(([name, text]) => [name, located(text)]));
    return fillings([image], parameters, (name) => (given[name] ?? []).map(located)).map(
      (filled) => withParameters(image, filled).text,
    );
  };

  it.each<[image: string, given: Record<string, string[]>, own: Record<string, string>, expected: string[]]>([
    ['wso2is:${TAG}', { TAG: ['7.0.0', '7.1.0'] }, {}, ['wso2is:7.0.0', 'wso2is:7.1.0']],
    ['wso2is:${TAG}', { TAG: ['7.0.0', '7.1.0'] }, { TAG: '6.0.0' }, ['wso2is:6.0.0']],
    ['wso2is:${TAG:-5.11.0}', { TAG: ['7.0.0'] }, {}, ['wso2is:7.0.0', 'wso2is:5.11.0']],
    ['wso2is:${TAG:-5.11.0}', {}, {}, ['wso2is:5.11.0']],
    ['$(HUB)/wso2is:$TAG', { HUB: ['acme'], TAG: ['7.0.0', '7.1.0'] }, {}, ['acme/wso2is:7.0.0', 'acme/wso2is:7.1.0']],
    ['wso2is:${TAG}', {}, {}, ['wso2is:${TAG}']],
    ['wso2is:${TAG}', { TAG: ['7.0.0'] }, { TAG: '' }, ['wso2is:7.0.0']],
    ['wso2is:7.0.0', { TAG: ['7.1.0'] }, {}, ['wso2is:7.0.0']],
  ])('makes of %s with %j over %j: %j', (image, given, own, expected) => {
    expect(images(image, given, own)).toEqual(expected);
  });

  it('is told of each image by itself', () => {
    const given = (name: string): Located[] => (name === 'TAG' ? ['7.0.0', '7.1.0'].map(located) : []);
    expect(fillings(['wso2is:$TAG', 'x/wso2is:7.0.0'], new Map(), given)).toHaveLength(2);
  });

  it('is nothing of a container without an image', () => {
    expect(fillings([], new Map(), () => [located('7.0.0')])).toEqual([new Map()]);
  });
});

describe('an image that is a parameter', () => {
  it('stands letter by letter where the parameter is given, and only there', () => {
    const given = new Map([['IMAGE', located('wso2is:7.0.0')]]);
    expect(withParameters('${IMAGE}', given)).toMatchObject({ text: 'wso2is:7.0.0', verbatim: true });
    expect(withParameters('IMAGE', given)).toMatchObject({ text: 'wso2is:7.0.0', verbatim: true });
    expect(withParameters('${OTHER}', given)).toMatchObject({ text: '${OTHER}', verbatim: false });
    expect(withParameters('a/${IMAGE}', given)).toMatchObject({ text: 'a/wso2is:7.0.0', verbatim: false });
  });
});
