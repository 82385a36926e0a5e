import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, findings, NO_AUTHENTICATORS, told } from '../tree.ts';

const carbon = (name: string, key: string, version: string): string =>
  `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>${name}</Name><ServerKey>${key}</ServerKey><Version>${version}</Version></Server>`;
const AM = carbon('WSO2 API Manager', 'AM', '2.6.0');
const IS = carbon('WSO2 Identity Server', 'IS', '5.7.0');
const home = (text: string, folder = ''): Files => ({ [`${folder}repository/conf/carbon.xml`]: text });
const TOLD = 'repository/conf/carbon.xml#wso2am: wso2am 2.6.0 A missing B not-affected';

describe('an unpacked server of which the repository holds nothing that decides', () => {
  it('runs with the shipped settings of its release', () => {
    expect(told(home(AM))).toEqual([TOLD]);
    expect(findings(home(AM))).toEqual(['warning repository/conf/carbon.xml:1 missing']);
    expect(told(home(IS, 'servers/idp/'))).toEqual([
      'servers/idp/repository/conf/carbon.xml#wso2is: wso2is 5.7.0 A missing B missing',
    ]);
    expect(told({ ...home(AM), ...home(AM, 'copy/') })).toHaveLength(1);
    expect(told({ ...home(AM), ...home(IS, 'is/') })).toHaveLength(2);
  });

  it('is told beside servers that it is not', () => {
    const compose = (image: string): Files => ({ 'c/compose.yaml': `services:\n  s:\n    image: ${image}\n` });
    expect(told({ ...home(AM), ...compose('wso2/wso2is:7.2.0') })).toContain(TOLD);
    expect(told({ ...home(AM), ...compose('wso2/wso2am:4.2.0') })).toContain(TOLD);
    expect(told({ ...home(AM), ...compose('wso2/wso2am:2.6.0') })).not.toContain(TOLD);
    expect(told({ ...home(AM), ...compose('wso2/wso2am') })).not.toContain(TOLD);
  });

  it('is no other than the one that has a file which decides, or gets the home', () => {
    const authenticators = { 'repository/conf/security/authenticators.xml': NO_AUTHENTICATORS };
    expect(told({ ...home(IS), ...authenticators })).toHaveLength(1);
    expect(told({ ...home(AM), 'repository/conf/deployment.toml': CLOSED })).toHaveLength(1);
    const Dockerfile = 'FROM wso2/wso2am:2.5.0\nCOPY repository /home/wso2carbon/wso2am-2.5.0/repository\n';
    expect(told({ ...home(AM), Dockerfile })).toHaveLength(1);
  });

  it.each<[string, Files]>([
    ['whose product is another', home(carbon('WSO2 Enterprise Integrator', 'EI', '6.4.0'))],
    ['that says no version', home(carbon('WSO2 API Manager', 'AM', '${v}'))],
    ['that is a template', { 'repository/conf/carbon.xml.j2': AM }],
    ['that lies elsewhere', { 'conf/carbon.xml': AM }],
    ['that cannot be read', home(AM.replace('</Server>', ''))],
  ])('is none by a file %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });
});
