import { expect, it } from 'vitest';
import { unbroughtFinding, unplacedFinding } from '../../src/advisory/unplaced.ts';
import { span, warningOfNoPart } from './home.ts';

it('a file that nothing brings into the image it is judged for is a warning of no part at the image', () => {
  const at = span('is/Dockerfile', 5, 20);
  expect(unplacedFinding('is', 'is/deployment.toml', at)).toEqual(
    warningOfNoPart(
      'is',
      at,
      'Nothing in the repository brings is/deployment.toml into this image: the file is judged because nothing else tells what runs with it, but without a mount or a copy the server runs with the file of its pack.',
      'Mount or copy the file to where the server reads it. Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
    ),
  );
});

it.each([
  ['a script unpacks', 'unpacks', 'the home that is unpacked here'],
  ['something starts', 'starts', 'the home whose server is started here'],
] as const)('a file that nothing brings into the home that %s is one there', (_, by, home) => {
  const at = span('setup.sh', 5, 20);
  expect(unbroughtFinding('conf', 'conf/deployment.toml', at, by)).toEqual(
    warningOfNoPart(
      'conf',
      at,
      `Nothing in the repository brings conf/deployment.toml into ${home}: the file is judged because nothing else tells what runs with it, but without a copy the server runs with the file of its pack.`,
      'Copy the file to where the server reads it. Where something outside the repository does so, declare what runs with the file in a [[target]] of the policy file.',
    ),
  );
});
