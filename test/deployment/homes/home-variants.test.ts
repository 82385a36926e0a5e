import { describe, expect, it } from 'vitest';
import { type HomeVariant, noFiles } from '../../../src/advisory/input.ts';
import { homeVariants, withoutFiles } from '../../../src/deployment/homes/home-variants.ts';
import { CLOSED_IDENTITY, HANDLER, homes, NO_AUTHENTICATORS, OPEN, surveyed, told } from '../tree.ts';

const read = (files: Record<string, string>) => homeVariants(surveyed(files).entries, () => null).variants;
const TEMPLATES = 'roles/wso2is/templates/carbon-home/repository/conf';
const soap = (disabled: string): string =>
  NO_AUTHENTICATORS.replace(
    '/>',
    `><Authenticator name="MutualSSLAuthenticator" disabled="${disabled}"/></Authenticators>`,
  );

describe('the alternatives of a home', () => {
  it('are one when nothing varies, or when there is no file', () => {
    expect(read({ 'is/repository/conf/deployment.toml': OPEN })).toHaveLength(1);
    expect(homeVariants([], () => null).variants).toMatchObject([{ branches: [], toml: null, identity: null }]);
  });

  it('are each of one file with each of the others', () => {
    const branch = (text: string): string => `{% if x %}${text}{% else %}${text.replace('false', 'true')}{% endif %}\n`;
    const variants = read({
      [`${TEMPLATES}/identity/identity.xml.j2`]: branch(CLOSED_IDENTITY),
      [`${TEMPLATES}/security/authenticators.xml.j2`]: branch(soap('false')),
    });
    expect(variants).toHaveLength(4);
    expect(
      variants.map(({ identity, authenticators }) => `${identity?.handler.value} ${authenticators?.soap.value}`).sort(),
    ).toEqual(['false false', 'false true', 'true false', 'true true']);
  });

  it('are all there, however many the files have', () => {
    // 40 files for each of two places: not each pair is looked at, but each file is, the last ones too.
    const files: Record<string, string> = { [`${TEMPLATES}/../../../../defaults/main.yml`]: '' };
    for (let index = 10; index < 50; index++) {
      const last = index === 49;
      files[`${TEMPLATES}/identity/identity-5.${index}.0.xml.j2`] = CLOSED_IDENTITY.replace(
        'false',
        last ? 'true' : 'false',
      );
      files[`${TEMPLATES}/security/authenticators-5.${index}.0.xml.j2`] = soap(last ? 'no' : 'true');
    }
    const variants = read(files);
    expect(variants.length).toBeLessThan(400);
    expect(variants.some(({ identity }) => identity?.handler.value === 'true')).toBe(true);
    expect(variants.some(({ authenticators }) => authenticators?.soap.value === 'true')).toBe(true);
    expect(
      told({ ...files, 'roles/wso2is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 5.8.0\n' }),
    ).toEqual([expect.stringContaining('wso2is 5.8.0 A enabled B enabled')]);
  });

  it('of a deployment.toml keep its branches', () => {
    const toml = `${OPEN}${HANDLER}{% if x %}\nenable = true\n{% endif %}\n`;
    const [home] = homes({ [`${TEMPLATES}/deployment.toml.j2`]: toml });
    const { variants } = homeVariants(home?.entries ?? [], () => null);
    expect(variants.map(({ branches, toml: settings }) => [branches.length, settings?.handler.value])).toEqual([
      [1, 'true'],
      [1, 'absent'],
    ]);
  });
});

it('finds none of the files of some kinds', () => {
  const home = noFiles();
  const some = {} as NonNullable<HomeVariant['toml']>;
  const variants = [{ ...home, toml: some, identity: some, authenticators: some, catalina: some }];
  expect(withoutFiles(variants, new Set(['identity.xml', 'catalina-server.xml', 'carbon.xml']))).toEqual([
    { ...home, toml: some, identity: null, authenticators: some, catalina: null },
  ]);
});
