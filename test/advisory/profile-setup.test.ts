import { describe, expect, it } from 'vitest';
import { profileSetupFinding, replacesByProfile } from '../../src/advisory/profile-setup.ts';
import { span, warningOfNoPart } from './home.ts';

describe('a profile that is set up', () => {
  it.each([
    ['2.6.0', false],
    ['3.0.0', true],
    ['4.4.0', true],
    ['4.5.0', false],
    [null, true],
  ])('replaces the file of API Manager %s: %s', (version, expected) => {
    expect(replacesByProfile(version)).toBe(expected);
  });

  it('is a warning of no part', () => {
    const at = span('Dockerfile', 3, 9);
    expect(profileSetupFinding('gw', at)).toEqual(
      warningOfNoPart(
        'gw',
        at,
        'Setting up a profile puts the deployment.toml that the pack has for it in the place of this one: the server is judged by the file of the repository, and the pack’s own does not switch off certificate-based authentication.',
        'Put the file in place after the profile is set up, in wso2-config-volume of an image of WSO2’s, or give --skipConfigOptimization.',
      ),
    );
  });
});
