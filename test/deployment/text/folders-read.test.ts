import { expect, it } from 'vitest';
import { isNested, kindsReadBelow, readInstead } from '../../../src/deployment/text/folders-read.ts';

it.each([
  ['/h/repository/conf/is.toml', 'deployment.toml', '/h/repository/conf/deployment.toml'],
  ['repository/conf/deployment.toml.j2', 'deployment.toml', 'repository/conf/deployment.toml'],
  ['/h/repository/conf/identity/own.xml', 'identity.xml', '/h/repository/conf/identity/identity.xml'],
  ['/h/repository/conf/deployment.toml', 'deployment.toml', null],
  ['/h/conf/is.toml', 'deployment.toml', null],
  ['/h/myrepository/conf/is.toml', 'deployment.toml', null],
  ['/h/repository/conf/', 'deployment.toml', null],
  ['/h/repository/conf/own.xml', 'identity.xml', null],
  ['/h/repository/conf/identity/own.xml.j2', 'identity.xml.j2', null],
] as const)('instead of %s as a %s the server reads %s', (target, kind, expected) => {
  expect(readInstead(target, kind)).toBe(expected);
});

it.each([
  ['a/repository/conf/deployment.toml', 'deployment.toml', true],
  ['a/b/repository/conf/is.toml', 'deployment.toml', true],
  ['a/repository/conf/identity/identity.xml', 'identity.xml', true],
  ['repository/conf/deployment.toml', 'deployment.toml', false],
  ['myrepository/conf/deployment.toml', 'deployment.toml', false],
  ['a/repository/conf/identity.xml', 'identity.xml', false],
  ['a/repository/conf/identity/identity.xml.j2', 'identity.xml.j2', false],
  [null, 'deployment.toml', false],
] as const)('%s as a %s below the home lies too deep: %s', (path, kind, expected) => {
  expect(isNested(path, kind)).toBe(expected);
});

it.each([
  [
    '/h/repository/conf',
    ['deployment.toml', 'identity.xml', 'authenticators.xml', 'carbon.xml', 'catalina-server.xml'],
  ],
  ['/h/repository/conf/identity/', ['identity.xml']],
  ['/h/repository/conf/security', ['authenticators.xml']],
  ['/h/repository/conf/other', []],
  ['/h/repository/conf/identity/identity', []],
  ['/repository', []],
  ['/h', []],
  ['', []],
])('in %j or below it the server reads %j', (folder, kinds) => {
  expect(kindsReadBelow(folder)).toEqual(kinds);
});
