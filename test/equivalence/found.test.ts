import { expect, test } from 'vitest';
import { cut, read } from '../read/source.ts';

// Each of these was a mismatch of a random case.

test('a number 0 that ends the file is part of what is reported', () => {
  const settings = read('deployment.toml', '[admin_console.authenticator.mutual_ssl_authenticator]\nenable = 0');
  expect(settings.soap.value).toBe('unknown');
  expect(cut(settings, settings.soap.at)).toBe('enable = 0');
});

const listener = (enable: string): string => `<Server><EventListeners><EventListener enable="${enable}"
  type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"
  name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"/>
</EventListeners></Server>`;

test.each(['&#x00000074;rue', '&#0000000116;rue'])(
  'zeros before the number of a character do not matter: %s',
  (enable) => {
    expect(read('identity.xml', listener(enable)).handler.value).toBe('true');
  },
);

test('a processing instruction with a > is no part of the text it stands in', () => {
  const text = `<Server><IntermediateCertValidation enable="true"><IntermediateCerts>
    <CertCN>cli<?note a > b ?>ent</CertCN>
  </IntermediateCerts></IntermediateCertValidation></Server>`;
  expect(read('identity.xml', text).intermediate?.certCns.map(({ value }) => value)).toEqual(['client']);
});
