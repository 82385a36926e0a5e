import { expect, test } from 'vitest';
import { cut, read } from '../read/source.ts';

// Each of these was a mismatch of a random case.

test('a number 0 that ends the file is part of what is reported', () => {
  const settings = read('deployment.toml', '[admin_console.authenticator.mutual_ssl_authenticator]\nenable = 0');
  expect(settings.soap.value).toBe('unknown');
  expect(cut(settings, settings.soap.at)).toBe('enable = 0');
});
