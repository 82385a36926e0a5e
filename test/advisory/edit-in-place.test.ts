import { expect, it } from 'vitest';
import { editInPlaceFinding } from '../../src/advisory/edit-in-place.ts';
import { span, warningOfNoPart } from './home.ts';

it('an edit of a switch in place is a warning of no part', () => {
  const at = span('Dockerfile', 3, 9);
  expect(editInPlaceFinding('conf', 'A', at)).toEqual(
    warningOfNoPart(
      'conf',
      at,
      'This edits the switch of certificate-based authentication for System REST APIs in place: the server is judged by its file as it lies in the repository, and whether the edit leaves the switch off cannot be told.',
      'Write the setting into the file itself and leave the edit out.',
    ),
  );
});
