import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClient } from '../../src/github/client.ts';
import { temporary } from './repository.ts';

test('an event that is no JSON does not keep the client from being made', async () => {
  process.env.GITHUB_EVENT_PATH = join(temporary('event'), 'event.json');
  writeFileSync(process.env.GITHUB_EVENT_PATH, '{ no');
  const client = await createClient('t', undefined, { info: () => {}, warning: () => {} });
  expect(client.rest.checks.create).toBeTypeOf('function');
});
