import { describe, expect, it } from 'vitest';
import { packVersionClaims } from '../../src/deployment/pack-versions.ts';
import { scriptVariables } from '../../src/deployment/script-variables.ts';
import { ENABLED, type Files, findings, OPEN, told } from './tree.ts';

const spanOf = (start: number, end: number) => ({ file: 'f', start, end });
/** Each claim as its text, and the stretch it stands at. */
const said = (text: string): string[] =>
  packVersionClaims(text, spanOf, ['l'], scriptVariables('f', text)).map(
    ({ product, version, what, span }) => `${product} ${version ?? '?'} ${what} @${text.slice(span.start, span.end)}`,
  );

describe('packs whose version is a variable', () => {
  it.each([
    ['V=5.11.0\ncp x /opt/wso2is-$V/conf', ['wso2is ? path wso2is @wso2is-$V', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['V=5.11.0.3\nunzip wso2is-${V}.zip', ['wso2is ? path wso2is @wso2is-${V}', 'wso2is 5.11.0 V 5.11.0.3 @5.11.0.3']],
    ['V=5.11.0\nx: "wso2is-$(V)/x"', ['wso2is ? path wso2is @wso2is-$(V)', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['V = "5.11.0"\nx "wso2is-#{V}.tgz"', ['wso2is ? path wso2is @wso2is-#{V}', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['x /wso2is-${V:-5.11.0}/x', ['wso2is ? path wso2is @wso2is-${V:-5.11.0}', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['x /wso2is-${V=5.11.0}/x', ['wso2is ? path wso2is @wso2is-${V=5.11.0}', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['V=5.9.0\nx /wso2is-${V:-5.11.0}/x', ['wso2is ? path wso2is @wso2is-${V:-5.11.0}', 'wso2is 5.9.0 V 5.9.0 @5.9.0']],
    ['x /wso2is-${V:-latest}/x', ['wso2is ? path wso2is @wso2is-${V:-latest}']],
    ['V=latest\nx /wso2is-$V/x', ['wso2is ? path wso2is @wso2is-$V']],
    ['x "wso2is-{{ idp.v }}"/x', ['wso2is ? path wso2is @wso2is-{{ idp.v }}']],
    ['x wso2is-{{- v | trim }}/x', ['wso2is ? path wso2is @wso2is-{{- v | trim }}']],
    ['x wso2is-${{ env.V }}/x', ['wso2is ? path wso2is @wso2is-${{ env.V }}']],
    ['x wso2is-${var.is-v}/x', ['wso2is ? path wso2is @wso2is-${var.is-v}']],
    ['x wso2is-${V%.zip}/x', ['wso2is ? path wso2is @wso2is-${V%.zip}']],
    ['x wso2mi-$V/x', ['other ? path wso2mi @wso2mi-$V']],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ['IS_VERSION', true],
    ['ver', true],
    ['RELEASE', true],
    ['TAG', true],
    ['SERVER', false],
    ['ENVIRONMENT', false],
    ['VERSION_FILE', false],
  ])('are told by a variable called %s without a path behind it: %s', (name, told) => {
    expect(said(`kubectl get pod wso2is-$${name}`)).toHaveLength(told ? 1 : 0);
    expect(said(`ls wso2is-$${name}/bin wso2is-$${name}.tar.gz`)).toHaveLength(1);
    expect(said(`ls wso2is-$${name}.txt`)).toHaveLength(told ? 1 : 0);
  });

  it.each([
    ['# cp x /opt/wso2is-$V/conf'],
    ['cp x /opt/wso2is-{{ .Values.version }}/conf'],
    ['cp wso2is-connector-$VERSION.zip x'],
    ['cp wso2is-thing-$VERSION.zip x'],
    ['VERSION=9.9.9\ncp wso2is-custom-$VERSION.zip x'],
    ['cp wso2thing-$VERSION.zip x'],
  ])('are not in %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('may have a name of a team for a version the product has', () => {
    expect(said('V=5.11.0\ncp wso2is-custom-$V.zip x')).toEqual([
      'wso2is ? path wso2is-custom @wso2is-custom-$V',
      'wso2is 5.11.0 V 5.11.0 @5.11.0',
    ]);
  });

  it('are told once each, with every version', () => {
    const text = 'A=5.11.0\nB=7.0.0\nmv wso2is-$A/x wso2is-$B/x\nrm wso2is-$A.zip';
    expect(said(text)).toEqual([
      'wso2is ? path wso2is @wso2is-$A',
      'wso2is 5.11.0 A 5.11.0 @5.11.0',
      'wso2is 7.0.0 B 7.0.0 @7.0.0',
    ]);
  });

  it('may have a product that is a variable, too', () => {
    const pair = 'P=wso2is\nV=5.11.0\nunzip $P-$V.zip';
    expect(said(pair)).toEqual(['wso2is ? path wso2is @$P-$V', 'wso2is 5.11.0 V 5.11.0 @5.11.0']);
    expect(said(pair.replace('$P-$V', '${P}-${V}'))).toEqual([
      'wso2is ? path wso2is @${P}-${V}',
      'wso2is 5.11.0 V 5.11.0 @5.11.0',
    ]);
    expect(said(pair.replace('wso2is', 'mysql'))).toEqual([]);
    expect(said(pair.replace('wso2is', 'my-wso2is'))).toEqual([]);
    expect(said(pair.replace('unzip', '# unzip'))).toEqual([]);
  });
});
