import { describe, expect, it } from 'vitest';
import { fileEntry } from '../../../src/deployment/evidence/file-entries.ts';
import { told } from '../tree.ts';

/** What WSO2's tools put into a project of a Micro Integrator, in our words. */
const STORES = `[server]
hostname = "localhost"

[user_store]
type = "read_only_ldap"

[keystore.primary]
file_name = "repository/resources/security/wso2carbon.jks"

[truststore]
file_name = "repository/resources/security/client-truststore.jks"
`;
const familyOf = (text: string, path = 'deployment/deployment.toml') =>
  fileEntry({ path, nameClass: 'toml', text }, null)?.family;

describe('the file of a Micro Integrator’s project', () => {
  it.each([
    [STORES],
    [STORES.replace('primary]\nfile_name', 'primary]\r\n  file_name').replaceAll('"', "'")],
    ['[keystore]\n[user_store]\nkeystore.primary.file_name="repository/resources/security/a.jks"\n'],
    ['[user_store]\ntruststore.file_name = "repository/resources/security/a.jks"\n'],
  ])('is told by where its stores of keys lie: %s', (text) => {
    expect(familyOf(text)).toBe('mi');
  });

  it.each([
    [STORES.replaceAll('repository/resources/security/', '')],
    [STORES.replaceAll('file_name', '# file_name')],
    [STORES.replaceAll('file_name', 'x_file_name')],
    [`[super_admin]\nusername = "admin"\n${STORES}`],
    [`${STORES}[admin_console]\nx = 1\n`],
    [`${STORES}[event.default_listener.client_certificate_authentication_handler]\nenable = true\n`],
  ])('is none for that: %s', (text) => {
    expect(familyOf(text)).not.toBe('mi');
  });

  const PROJECT = {
    'integration/deployment/deployment.toml': STORES,
    'integration/deployment/docker/Dockerfile': 'ARG BASE_IMAGE\nFROM ${BASE_IMAGE}\nCOPY x.car ${WSO2_SERVER_HOME}/\n',
  };
  const API_MANAGER = 'services:\n  am:\n    image: wso2/wso2am:4.5.0\n';

  it('is no server, and none of the server beside it', () => {
    expect(told(PROJECT)).toEqual([]);
    expect(told({ ...PROJECT, 'compose.yml': API_MANAGER })).toEqual([
      'compose.yml#am: wso2am 4.5.0 A missing B not-affected',
    ]);
  });

  it('is the server’s that something brings it to', () => {
    const mount =
      '    volumes:\n      - ./integration/deployment/deployment.toml:/home/wso2carbon/wso2am-4.5.0/repository/conf/deployment.toml\n';
    expect(told({ ...PROJECT, 'compose.yml': `${API_MANAGER}${mount}` })).toEqual([
      'integration/deployment: wso2am 4.5.0 A missing B not-affected',
    ]);
  });
});
