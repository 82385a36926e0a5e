import { expect, it } from 'vitest';
import { fetchedOverFinding } from '../../src/advisory/fetched-over.ts';
import { span, warningOfNoPart } from './home.ts';

it('a file from elsewhere over one of the repository is a warning of no part', () => {
  const at = span('Dockerfile', 3, 9);
  expect(fetchedOverFinding('conf', 'deployment.toml', at)).toEqual(
    warningOfNoPart(
      'conf',
      at,
      'This puts a deployment.toml from outside the repository, or out of an archive, where the server reads it: the server is judged by the file of the repository, and what the other one says cannot be told.',
      'Take the file from the repository and leave the fetch out. Where the fetched file is the same, declare what runs with it in a [[target]] of the policy file.',
    ),
  );
});
