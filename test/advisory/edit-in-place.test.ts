import { expect, it } from 'vitest';
import { editInPlaceFinding } from '../../src/advisory/edit-in-place.ts';
import { span } from './home.ts';

it('an edit of a switch in place is a warning of no part', () => {
  const at = span('Dockerfile', 3, 9);
  expect(editInPlaceFinding('conf', 'A', at)).toEqual({
    rule: 'unreadable-config',
    part: null,
    level: 'warning',
    state: null,
    deployment: 'conf',
    span: at,
    message:
      'This edits the switch of certificate-based authentication for System REST APIs in place: the server is judged by its file as it lies in the repository, and whether the edit leaves the switch off cannot be told.',
    help: 'Write the setting into the file itself and leave the edit out.',
    fix: null,
    allowlist: null,
  });
});
