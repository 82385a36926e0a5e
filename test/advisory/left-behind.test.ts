import { expect, it } from 'vitest';
import { leftBehindFinding } from '../../src/advisory/left-behind.ts';
import { span, warningOfNoPart } from './home.ts';

it('a file that is left behind where others are brought is a warning of no part', () => {
  const at = span('Dockerfile', 1, 9);
  expect(leftBehindFinding('conf', 'conf/identity.xml', at)).toEqual(
    warningOfNoPart(
      'conf',
      at,
      'Nothing in the repository brings conf/identity.xml to this server, which gets other files from beside it: the file is judged all the same, but without a mount or a copy the server runs with the file of its pack.',
      'Bring the file to where the server reads it, as the others are. Where something outside the repository does so, declare what runs with the files in a [[target]] of the policy file.',
    ),
  );
});
