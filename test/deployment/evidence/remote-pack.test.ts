import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { remotePackClaim, unpacked } from '../../../src/deployment/evidence/remote-pack.ts';
import { CLOSED, findings, judged, told } from '../tree.ts';

const SPAN = { file: 'f', start: 0, end: 1 };
const URL = 'https://example.org/packs/wso2is-5.11.0.zip';
const variables = (version: string, more = ''): string =>
  `product_name: wso2is\nproduct_version: ${version}\npack_location: remote\nremote_pack: "${URL}"\n${more}`;
const role = (given: Record<string, string>) => ({
  'site.yml': '- hosts: is\n  roles:\n    - is\n',
  'roles/is/templates/carbon-home/repository/conf/deployment.toml.j2': CLOSED,
  ...given,
});
const HOME = 'roles/is/templates/carbon-home: wso2is';

describe('a pack that is downloaded', () => {
  it('is the last pack of the address', () => {
    const said = (value: string) => {
      const claim = remotePackClaim(value, SPAN, ['l']);
      return claim && [claim.kind, claim.what, claim.product, claim.version, claim.updateLevel, claim.labels];
    };
    expect(said(URL)).toEqual(['pack', 'remote_pack wso2is 5.11.0', 'wso2is', '5.11.0', null, ['l']]);
    expect(said('http://x/wso2am-4.1.0/wso2is-km-5.10.0.358.zip')).toEqual([
      'pack',
      'remote_pack wso2is-km 5.10.0.358',
      'wso2is-km',
      '5.10.0',
      358,
      ['l'],
    ]);
    expect(said('<URL_TO_IS_PACK>')).toBeNull();
    expect(said('http://x/wso2is-extension-1.0.0.zip')).toBeNull();
    expect(said('http://x/jdk-11.0.1.zip')).toBeNull();
  });

  it('is what runs, and what contradicts it is told', () => {
    const files = role({ 'dev/group_vars/is.yml': variables('7.1.0') });
    expect(told(files)).toEqual([`${HOME} 5.11.0 A update-required B disabled`]);
    expect(findings(files)).toEqual([
      'error dev/group_vars/is.yml:4 update-required',
      'warning dev/group_vars/is.yml:2 -',
    ]);
    expect(judged(files).findings[1]?.message).toContain(
      'product_name wso2is 7.1.0 (dev/group_vars/is.yml:2) contradicts remote_pack wso2is 5.11.0 (dev/group_vars/is.yml:4)',
    );
  });

  it('is the older one of two', () => {
    const files = role({
      'dev/group_vars/is.yml': variables('6.0.0').replace(
        'pack_location',
        `remote_pack: x/wso2is-7.1.0.zip\npack_location`,
      ),
    });
    expect(told(files)).toEqual([`${HOME} 5.11.0 A update-required B disabled`]);
  });

  it('is nothing new where it is the stated one', () => {
    const files = role({ 'dev/group_vars/is.yml': variables('5.11.0') });
    expect(told(files)).toEqual([`${HOME} 5.11.0 A update-required B disabled`]);
    expect(findings(files)).toEqual(['error dev/group_vars/is.yml:2 update-required']);
  });

  it.each([
    ['a pack that lies beside the role', variables('7.1.0').replace('remote\n', 'local\n')],
    ['nothing said of where it is', variables('7.1.0').replace('pack_location: remote\n', '')],
    ['a commented variable', variables('7.1.0').replace('remote_pack', '# remote_pack')],
    ['another product', variables('7.1.0').replace('wso2is-5.11.0', 'wso2am-4.2.0')],
    ['another variable', variables('7.1.0').replace('remote_pack', 'remote_jdk')],
    ['a newer pack', variables('5.11.0').replace('wso2is-5.11.0', 'wso2is-7.2.0').replace('5.11.0', '7.1.0')],
    ['another place', variables('7.1.0').replace('pack_location', 'jdk_location')],
  ])('is not used for %s', (_, text) => {
    expect(told(role({ 'dev/group_vars/is.yml': text }))).toEqual([`${HOME} 7.1.0 A disabled B disabled`]);
  });

  it('is of its own inventory: another one runs what it states', () => {
    const files = role({
      'dev/group_vars/is.yml': variables('7.1.0'),
      'prod/group_vars/is.yml': 'product_name: wso2is\nproduct_version: 7.1.0\n',
    });
    for (const other of [files, Object.fromEntries(Object.entries(files).reverse())]) {
      expect(told(other)).toEqual([`${HOME} 5.11.0 A update-required B disabled`]);
      const messages = judged(other).findings.map(({ message }) => message);
      for (const file of ['dev', 'prod']) {
        const told = `(${file}/group_vars/is.yml:2) contradicts remote_pack wso2is 5.11.0`;
        expect(messages.filter((message) => message.includes(told))).toHaveLength(1);
      }
    }
  });

  it('is what a variable of the same file gives way to, nothing else', () => {
    const claim = (more: Partial<Claim>): Claim => ({
      ...(remotePackClaim(URL, SPAN, []) as Claim),
      kind: 'versionVariable',
      version: '7.1.0',
      what: 'product_version 7.1.0',
      ...more,
    });
    const pack = remotePackClaim(URL, SPAN, []) as Claim;
    const stated = claim({});
    expect(unpacked(stated, 'wso2is', [stated, pack])).toBe(pack);
    expect(unpacked(claim({ kind: 'variables', product: null }), 'wso2is', [pack])).toBe(pack);
    expect(unpacked(null, 'wso2is', [pack])).toBeNull();
    const kept: [Claim, Claim][] = [
      [claim({ kind: 'image' }), pack],
      [claim({ span: { ...SPAN, file: 'g' } }), pack],
      [claim({ version: '5.11.0' }), pack],
      [stated, { ...pack, kind: 'path' }],
      [stated, { ...pack, what: 'pack wso2is 5.11.0' }],
      [stated, { ...pack, what: 'remote_packs wso2is 5.11.0' }],
    ];
    for (const [one, other] of kept) expect(unpacked(one, 'wso2is', [other])).toBe(one);
    expect(unpacked(stated, 'wso2am', [pack])).toBe(stated);
  });
});
