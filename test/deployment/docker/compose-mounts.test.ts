import { describe, expect, it } from 'vitest';
import { putConfigs } from '../../../src/deployment/docker/compose-mounts.ts';
import { readYaml } from '../../../src/read/yaml.ts';

const CONF = '/opt/wso2is-5.8.0/repository/conf';
const service = (...configs: [string, string][]) => ({
  configs: configs.map(([source, target]) => ({ source, target })),
});
const read = (document: unknown) => {
  const parsed = readYaml('compose.yaml', JSON.stringify(document));
  return [...putConfigs(('documents' in parsed ? parsed.documents[0] : null) ?? null)].map(
    ([source, { first, name }]) => [source, first, name],
  );
};

describe('the configs of a compose file', () => {
  it('are of one server where the same services put them into one home', () => {
    const one = service(['x', `${CONF}/identity/identity.xml`], ['y', `${CONF}/security/authenticators.xml`]);
    expect(read({ services: { a: one, b: one } })).toEqual([
      ['x', 'x', 'identity.xml'],
      ['y', 'x', 'authenticators.xml'],
    ]);
  });

  it('are several servers where other services do, or into other homes', () => {
    const a = service(['x', `${CONF}/identity/identity.xml`], ['z', '/opt/wso2is-5.7.0/repository/conf/carbon.xml']);
    const b = service(['y', `${CONF}/identity/identity.xml`]);
    expect(read({ services: { a, b } }).map(([source, first]) => [source, first])).toEqual([
      ['x', 'x'],
      ['z', 'z'],
      ['y', 'y'],
    ]);
  });

  it('are of one server in whatever order its homes are named', () => {
    const other = '/opt/wso2is-5.7.0/repository/conf';
    const x: [string, string][] = [CONF, other].map((home) => ['x', `${home}/identity/identity.xml`]);
    const y: [string, string][] = [other, CONF].map((home) => ['y', `${home}/security/authenticators.xml`]);
    expect(read({ services: { a: service(...x, ...y) } }).map(([source, first]) => [source, first])).toEqual([
      ['x', 'x'],
      ['y', 'x'],
    ]);
  });

  it('tell nothing without a place in a home', () => {
    const named = { configs: ['x', { source: 'y' }, { target: `${CONF}/identity/identity.xml` }] };
    expect(read({ services: { named, other: service(['x', '/etc/motd']), none: { image: 'x' } } })).toEqual([]);
  });
});
