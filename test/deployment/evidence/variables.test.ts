import { describe, expect, it } from 'vitest';
import { variableClaims } from '../../../src/deployment/evidence/variables.ts';

const said = (text: string) =>
  variableClaims(text, (start, end) => ({ file: 'f', start, end }), ['l'])
    .filter(({ kind }) => kind === 'variables')
    .map(({ what, product, version, span }) => [what, product, version, text.slice(span.start, span.end)]);

describe('a variable that is a pack’s name beside the version of the same name', () => {
  it.each([
    ['wso2_app: wso2is\nwso2_app_version: 5.3.0\n', 'wso2_app wso2is 5.3.0', 'wso2is'],
    ['wso2_app_version: 5.3.0\nwso2_app: "wso2is-km"\n', 'wso2_app wso2is-km 5.3.0', 'wso2is-km'],
    ['APP=wso2is\nAPP_VERSION=5.3.0\n', 'APP wso2is 5.3.0', 'wso2is'],
    ['app: wso2ei\napp_version: 6.6.0\n', 'app wso2ei 6.6.0', 'other'],
    ['app: wso2is\nmi: wso2mi\nmi_version: 4.2.0\napp_version: 5.3.0\n', 'app wso2is 5.3.0', 'wso2is'],
  ])('names the product: %s', (text, what, product) => {
    const version = what.split(' ').at(-1);
    expect(said(text)).toContainEqual([what, product, version, version]);
  });

  it.each([
    'wso2_app: wso2is\n',
    'wso2_app: wso2is\nother_version: 5.3.0\n',
    'wso2_app: wso2is\nwso2_app_version: latest\n',
    'wso2_app: my-wso2is\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2is-5\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2_is\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2carbon\nwso2_app_version: 5.3.0\n',
    '# wso2_app: wso2is\nwso2_app_version: 5.3.0\n',
    'wso2_app: wso2is\n# wso2_app_version: 5.3.0\n',
    'wso2_app: is\nwso2_app_version: 5.3.0\n',
  ])('is none: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('is told once where the variable is one of a product’s name', () => {
    expect(said('product: wso2is\nproduct_version: 5.9.0\n')).toEqual([
      ['product wso2is 5.9.0', 'wso2is', '5.9.0', '5.9.0'],
    ]);
  });
});
