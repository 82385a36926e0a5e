import { expect, it } from 'vitest';
import { externalFinding } from '../../src/advisory/external.ts';
import { span } from './home.ts';

it('a file from outside the repository is a warning of no part at its mount', () => {
  const at = span('k8s/is.yaml', 4, 9);
  expect(externalFinding('deployment.toml', 'the Secret is-conf', at, 'k8s/is.yaml#is')).toEqual({
    rule: 'unreadable-config',
    part: null,
    level: 'warning',
    state: null,
    deployment: 'k8s/is.yaml#is',
    span: at,
    message:
      'This server runs with the deployment.toml of the Secret is-conf, which is not in the repository. Nothing here says whether certificate-based authentication is off in it; a verdict on this server is about the file of its image.',
    help: 'Keep the file in the repository, so that it is judged, or review it where it lies.',
    fix: null,
    allowlist: null,
  });
});
