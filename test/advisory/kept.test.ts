import { expect, it } from 'vitest';
import { keptFinding } from '../../src/advisory/kept.ts';
import { span, warningOfNoPart } from './home.ts';

it('a file that leaves the one of the pack in its place is a warning of no part', () => {
  const at = span('setup.sh', 1, 9);
  expect(keptFinding('conf', 'deployment.toml', at)).toEqual(
    warningOfNoPart(
      'conf',
      at,
      "This leaves a file that is there already as it is, and the server's pack comes with its own deployment.toml: the file of the repository, which is judged, may never get there.",
      'Have the file of the pack replaced (force: yes, replace => true, cp without -n), or remove it before.',
    ),
  );
});
