import { expect, it } from 'vitest';
import { readInstead } from '../../src/deployment/folders-read.ts';

it.each([
  ['/h/repository/conf/is.toml', 'deployment.toml', '/h/repository/conf/deployment.toml'],
  ['repository/conf/deployment.toml.j2', 'deployment.toml', 'repository/conf/deployment.toml'],
  ['/h/repository/conf/identity/own.xml', 'identity.xml', '/h/repository/conf/identity/identity.xml'],
  ['/h/repository/conf/deployment.toml', 'deployment.toml', null],
  ['/h/conf/is.toml', 'deployment.toml', null],
  ['/h/myrepository/conf/is.toml', 'deployment.toml', null],
  ['/h/repository/conf/own.xml', 'identity.xml', null],
  ['/h/repository/conf/identity/own.xml.j2', 'identity.xml.j2', null],
] as const)('instead of %s as a %s the server reads %s', (target, kind, expected) => {
  expect(readInstead(target, kind)).toBe(expected);
});
