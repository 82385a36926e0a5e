import { expect, it } from 'vitest';
import { doubtfulPlaceFinding } from '../../src/advisory/misplaced.ts';
import { span, warningOfNoPart } from './home.ts';

it('configuration that something unknown may bring to its place is a warning of no part', () => {
  const at = span('compose.yaml', 4, 9);
  const target = '/home/wso2carbon/wso2-config-volume/deployment.toml';
  expect(doubtfulPlaceFinding('conf', target, null, at, 'the image')).toEqual(
    warningOfNoPart(
      'conf',
      at,
      `The configuration goes to ${target}, where a server of WSO2's does not read it, and nothing in the repository is seen to bring it on. The verdict holds only if the image does.`,
      'Put the file where the server reads it, below <HOME>/repository/conf or at the same place in wso2-config-volume, under the name it reads, or keep what brings it there in the repository.',
    ),
  );
});

it('names the file that the server reads in the same folder', () => {
  const folder = '/home/wso2carbon/wso2is-7.1.0/repository/conf';
  const at = span('compose.yaml', 4, 9);
  const there = doubtfulPlaceFinding('conf', `${folder}/is.toml`, `${folder}/deployment.toml`, at, 'something else');
  expect(there.message).toBe(
    `The configuration goes to ${folder}/is.toml, under a name that a server of WSO2's does not read (it reads ${folder}/deployment.toml), and nothing in the repository is seen to bring it on. The verdict holds only if something else does.`,
  );
});
