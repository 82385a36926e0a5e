import { describe, expect, it } from 'vitest';
import { broughtOnBeside } from '../../../src/deployment/homes/brought-on.ts';
import { takeSurvey } from '../../../src/deployment/take-survey.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import type { Tree } from '../../../src/discover/load.ts';
import { memoryTree } from '../tree.ts';

describe('what brings files on beside some places', () => {
  const COMMAND = 'cp x /opt/is/repository/conf/deployment.toml # wso2\n';
  const brought = (tree: Tree): boolean => {
    const at = { file: 'a.sh', start: COMMAND.indexOf('/opt'), end: COMMAND.indexOf(' #') };
    return broughtOnBeside([at], '', takeSurvey(tree, carriedReader(tree)))('deployment.toml');
  };

  it('is what other files say', () => {
    expect(brought(memoryTree({ 'a.sh': COMMAND }))).toBe(false);
    expect(brought(memoryTree({ 'a.sh': COMMAND, 'b.sh': COMMAND }))).toBe(true);
  });

  it('is anything that cannot be read', () => {
    expect(
      brought(memoryTree({ 'a.sh': COMMAND }, [{ path: 'b.sh', nameClass: 'carrier', problem: 'x', glimpse: null }])),
    ).toBe(true);
  });
});
