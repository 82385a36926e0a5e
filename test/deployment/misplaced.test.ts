import { describe, expect, it } from 'vitest';
import type { Home } from '../../src/deployment/home.ts';
import { misplaced } from '../../src/deployment/misplaced.ts';
import { judgeTree } from '../../src/judge-tree.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { CLOSED, findings, homes, judged, memoryTree, told } from './tree.ts';

const compose = (image: string, ...targets: string[]): Record<string, string> => ({
  'compose.yaml': `services:\n  x:\n    image: ${image}\n    volumes:\n${targets.map((to) => `      - ./deployment.toml:${to}\n`).join('')}`,
  'deployment.toml': CLOSED,
});
const at = (folder: string): string => `/home/wso2carbon/${folder}/deployment.toml`;
const state = (image: string, ...targets: string[]): string | undefined =>
  judged(compose(image, ...targets)).deployments[0]?.parts.A.state;

describe('configuration beside the home of an image', () => {
  it.each(['wso2am-4.2.0/conf', 'repository/conf', 'conf'])('in %s is not read', (folder) => {
    expect(state('wso2/wso2am:4.2.0', at(folder))).toBe('missing');
  });

  it.each([
    at('wso2am-4.2.0/repository/conf'),
    at('wso2am-4.2.0/repository/resources/conf'),
    at('wso2am-4.2.0/tmp'),
    at('tmp/conf'),
    at('wso2-config-volume/repository/conf'),
    '/conf/deployment.toml',
    '/opt/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2am-4.2.0/repository/other/x.toml',
  ])('in %s may be', (target) => {
    expect(state('wso2/wso2am:4.2.0', target)).toBe('disabled');
  });

  it('stands at the image where no path tells a product', () => {
    expect(findings(compose('wso2/wso2am:4.2.0', at('conf')))).toEqual(['error compose.yaml:3 missing']);
  });

  it('says where it goes', () => {
    const [finding] = judged(compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'))).findings;
    expect(finding?.message).toBe(
      `Certificate-based authentication for System REST APIs is not switched off: the configuration goes to ${at('wso2am-4.2.0/conf')}, where the server of this image does not read it (API Manager 4.2.0).`,
    );
    expect([finding?.level, finding?.fix]).toEqual(['error', null]);
    expect(findings(compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf')))).toEqual(['error compose.yaml:5 missing']);
  });

  it('counts only where nothing goes to the right place', () => {
    const right = at('wso2am-4.2.0/repository/conf');
    const wrong = at('wso2am-4.2.0/conf');
    expect(state('wso2/wso2am:4.2.0', wrong, right)).toBe('disabled');
    expect(state('wso2/wso2am:4.2.0', right, wrong)).toBe('disabled');
    expect(state('wso2/wso2am:4.2.0', '/home/wso2carbon/wso2am-4.2.0/repository/conf', wrong)).toBe('disabled');
    expect(state('wso2/wso2am:4.2.0', '/home/wso2carbon/wso2am-4.2.0/dbscripts', wrong)).toBe('missing');
    expect(state('wso2/wso2am:4.2.0', '/home/wso2carbon/wso2-tools-1.0.0/conf', wrong)).toBe('missing');
    const two = compose('wso2/wso2am:4.2.0', wrong);
    two['compose.yaml'] += `  y:\n    image: wso2/wso2am:4.2.0\n    volumes:\n      - ./deployment.toml:${right}\n`;
    expect(told(two)).toEqual(['.: wso2am 4.2.0 A disabled B not-affected']);
  });

  it.each([
    ['a team’s image', 'acme.io/wso2am:4.2.0'],
    ['an image of another product', 'wso2/wso2mi:4.2.0'],
    ['an image of another’s', 'nginx:1'],
  ])('may be read by %s', (_, image) => {
    expect(judged(compose(image, at('conf'))).findings.filter(({ message }) => message.includes('goes to'))).toEqual(
      [],
    );
  });

  it('may be read by an image of another product, whatever the policy declares', () => {
    const tree = memoryTree(compose('wso2/wso2mi:4.2.0', at('wso2mi-4.2.0/conf')));
    const target = '[[target]]\npath = "deployment.toml"\nproduct = "wso2am"\nversion = "4.2.0"\n';
    const result = judgeTree(tree, parsePolicy('policy.toml', target, '2026-11-24'), '2026-11-24');
    expect(result.deployments.map(({ product, parts }) => [product, parts.A.state])).toEqual([['wso2am', 'disabled']]);
  });

  it('stands at the image where that is named in another file than the path', () => {
    const folder = at('wso2am-4.2.0/conf');
    const run = `services:\n  x:\n    build: .\n    volumes:\n      - ./deployment.toml:${folder}\n`;
    const files = { 'compose.yaml': run, Dockerfile: 'FROM wso2/wso2am:4.2.0\n', 'deployment.toml': CLOSED };
    expect(findings(files)).toEqual(['error Dockerfile:1 missing']);
  });

  it('is told wherever the image stands among the statements', () => {
    const [home] = homes(compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'))) as [Home];
    const units = home.units.map((unit) => ({ ...unit, claims: unit.claims.toReversed() }));
    expect(misplaced({ ...home, units })).toEqual(misplaced(home));
    expect(misplaced(home)?.target).toBe(at('wso2am-4.2.0/conf'));
  });

  it('is told of what the repository has', () => {
    const { 'deployment.toml': _, ...without } = compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'));
    expect(findings(without)).toEqual(['warning compose.yaml:3 missing']);
    expect(judged(without).findings[0]?.message).toContain('This image runs with the shipped configuration');
  });

  it('is that of the Micro Integrator', () => {
    expect(told(compose('wso2/wso2mi:4.2.0', at('wso2mi-4.2.0/conf')))).toEqual([]);
  });
});
