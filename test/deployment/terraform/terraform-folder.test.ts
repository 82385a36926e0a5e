import { expect, it } from 'vitest';
import { isOfModule } from '../../../src/deployment/terraform/terraform-folder.ts';

it.each([
  ['main.tf', true],
  ['is.pkr.hcl', true],
  ['prod.tfvars', false],
  ['main.tf.bak', false],
  ['is.pkrvars.hcl', false],
])('%s is read with those beside it: %s', (path, expected) => {
  expect(isOfModule(path)).toBe(expected);
});
