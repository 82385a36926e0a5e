import { describe, expect, it } from 'vitest';
import { editsByTable, editsByXpath } from '../../../src/deployment/doubts/edits-by-path.ts';

const IDENTITY = '/opt/wso2is-5.8.0/repository/conf/identity/identity.xml';
const SOAP = '/opt/wso2is-5.8.0/repository/conf/security/authenticators.xml';

const byXpath = (words: string, file = IDENTITY): string[] => {
  const command = `xmlstarlet ed -L ${words} ${file}`;
  return editsByXpath(command).map(({ part, start, end }) => `${part} ${command.slice(start, end)}`);
};
const byTable = (command: string): string[] =>
  editsByTable(command).map(({ part, start, end }) => `${part} ${command.slice(start, end)}`);

describe('an edit by an XPath', () => {
  it.each([
    ['//EventListener/@enable'],
    ['//c:EventListener/@enable'],
    ['//_:EventListener/@enable'],
    ['/c:Server/c:EventListeners/c:EventListener/@enable'],
    ['//*[local-name()="EventListener"]/@enable'],
    ['//*[name()="EventListener"][@orderId="10"]/@enable'],
    ['//*[local-name()="EventListener"][contains(@name, "/Client")]/@enable'],
    ['//EventListener[@name="$NAME"]/@enable'],
    ['//EventListener/@name'],
    ['//@enable'],
    ['//*/@enable'],
    ['//EventListener/@*'],
  ])('may be of Part A’s switch: -u %s', (path) => {
    expect(byXpath(`-u '${path}' -v true`)).toEqual([`A ${path}`]);
    expect(byXpath(`--update '${path}' --value $VALUE`)).toEqual([`A ${path}`]);
    expect(byXpath(`-d '${path}'`)).toEqual([`A ${path}`]);
    expect(byXpath(`-u '${path}' -v false`)).toEqual([]);
  });

  it.each(['//EventListener', '//*[local-name()="EventListeners"]', '/Server/EventListeners'])(
    'takes it away: %s',
    (path) => {
      expect(byXpath(`-d '${path}'`)).toEqual([`A ${path}`]);
    },
  );

  it.each([
    '//EventListener[@name="org.example.Other"]/@enable',
    "//EventListener[@id='other']/@enable",
    '//EventListener/@orderId',
    '//EventListener/Property',
    '//*[local-name()="ResourceAccessControl"]/@enable',
    '//*[local-name()="HostName"]',
    '//Authenticators/@disabled',
  ])('is of something else: %s', (path) => {
    expect(byXpath(`-u '${path.replaceAll("'", '"')}' -v true`)).toEqual([]);
  });

  it('adds something else', () => {
    expect(
      byXpath(`-s '//EventListeners' -t elem -n EventListener -i '//EventListener' -t attr -n enable -v true`),
    ).toEqual([]);
  });

  it('is of any element only in the file that has the switch', () => {
    expect(byXpath(`-u '//@enable' -v true`, '/opt/carbon.xml')).toEqual([]);
    expect(byXpath(`-u '//EventListener/@enable' -v true`, '"$FILE"')).toEqual(['A //EventListener/@enable']);
    expect(byXpath(`-u '//@disabled' -v false`, SOAP)).toEqual(['B //@disabled']);
    expect(byXpath(`-u '//@disabled' -v false`)).toEqual([]);
  });

  it('is of Part B’s switch by its attribute', () => {
    expect(byXpath(`-u '//_:Authenticator/@disabled' -v false`, SOAP)).toEqual(['B //_:Authenticator/@disabled']);
    expect(byXpath(`-u "//*[local-name()='Authenticator']/@disabled" -v true`, SOAP)).toEqual([]);
    expect(byXpath(`-d '//Authenticator/@disabled'`, SOAP)).toEqual(['B //Authenticator/@disabled']);
    expect(byXpath(`-d '//Authenticator'`, SOAP)).toEqual([]);
    expect(byXpath(`-u '//Authenticator/@name' -v Other`, SOAP)).toEqual([]);
  });
});

describe('an edit by a table', () => {
  it.each([
    [`yq -i '.event.default_listener[].enable = true' x`, 'A default_listener'],
    [`yq -i '.event."default_listener"[].enable = true' x`, 'A default_listener'],
    [`tomlq -i -t '.event.default_listener |= map_values(.enable = true)' x`, 'A default_listener'],
    [`dasel put -v true -f x 'event.default_listener.all().enable'`, 'A default_listener'],
    [`crudini --set x event.default_listener.$NAME enable true`, 'A default_listener'],
    [`crudini --del x event.default_listener`, 'A default_listener'],
    [`yq -i 'del(.event)' x`, 'A event'],
    [`toml unset x event.default_listener`, 'A default_listener'],
    [`yq -i '.admin_console.authenticator[].enable = true' x`, 'B authenticator'],
    [`yq -i '.admin_console = {"authenticator": {"x": {"enable": true}}}' x`, 'B admin_console'],
  ])('may be of a switch: %s', (command, told) => {
    expect(byTable(command)).toEqual([told]);
  });

  it.each([
    [`yq -i '(.. | select(has("enable")).enable) = true' x`, '.. | select(has("enable'],
    [`yq -i '. *= load("over.yaml")' x`, 'load('],
    [`yq eval-all 'select(fi == 0) * select(fi == 1)' x y > z`, ' eval-all '],
  ])('may be of both: %s', (command, told) => {
    expect(byTable(command)).toEqual([`A ${told}`, `B ${told}`]);
  });

  it.each([
    `yq -i '.event.default_listener.identity_mgt.enable = true' x`,
    `yq -i '.event."default_listener"."identity_mgt".enable = true' x`,
    `yq -i '.event.thread_pool = 5' x`,
    `yq -i '.admin_console.authenticator.saml_sso_authenticator.enable = true' x`,
    `yq -i 'del(.admin_console)' x`,
    `yq -i '.server.hostname = "x"' ../x`,
    `crudini --set x server hostname a`,
  ])('is of something else: %s', (command) => {
    expect(byTable(command)).toEqual([]);
  });
});

describe('an edit by an XPath, by its form', () => {
  it.each(['//EventListener[contains(@name, "/Client")]/@enable', '//EventListener[./x]/@enable'])(
    'is told by its element, whatever paths stand in its conditions: %s',
    (path) => {
      expect(byXpath(`-u '${path}' -v true`, '"$FILE"')).toEqual([`A ${path}`]);
    },
  );

  it('takes away what is in an element that it writes, but no attribute of it', () => {
    expect(byXpath("-u '//EventListeners' -v x")).toEqual(['A //EventListeners']);
    expect(byXpath("-u '//EventListener' -v x")).toEqual([]);
    expect(byXpath("-r '//EventListener' -v Other")).toEqual(['A //EventListener']);
  });

  it('is of any element where the step cannot be read', () => {
    expect(byXpath("-u '//EventListener[Property[1]]/@enable' -v true")).toEqual([
      'A //EventListener[Property[1]]/@enable',
    ]);
    expect(byXpath("-u '//EventListener[Property[1]]/@enable' -v true", '/opt/carbon.xml')).toEqual([]);
  });
});
