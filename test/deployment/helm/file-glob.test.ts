import { describe, expect, it } from 'vitest';
import { fitsGlob } from '../../../src/deployment/helm/file-glob.ts';

describe('a pattern of files of a chart', () => {
  it.each([
    ['is/confs/*', 'is/confs/deployment.toml'],
    ['is/confs/*', 'is/confs/.env'],
    ['is/confs/*.toml', 'is/confs/deployment.toml'],
    ['is/confs/d*t.t*', 'is/confs/deployment.toml'],
    ['is/*/deployment.toml', 'is/confs/deployment.toml'],
    ['is/confs/**', 'is/confs/is/deployment.toml'],
    ['is/**.toml', 'is/confs/is/deployment.toml'],
    ['is/**/is/*', 'is/confs/is/deployment.toml'],
    ['is/confs/deployment.toml', 'is/confs/deployment.toml'],
    ['is/confs/deployment.tom?', 'is/confs/deployment.toml'],
    ['is/confs/{a.xml,deployment.toml}', 'is/confs/deployment.toml'],
    ['is/{confs,conf}/*.{xml,toml}', 'is/confs/deployment.toml'],
    ['is/confs/deployment.toml{,.tpl}', 'is/confs/deployment.toml'],
    ['**', 'is/x'],
    ['', ''],
  ])('%s fits %s', (glob, path) => {
    expect(fitsGlob(glob, path)).toBe(true);
  });

  it.each([
    ['is/confs/*', 'is/confs/is/deployment.toml'],
    ['is/*.toml', 'is/confs/deployment.toml'],
    ['is/conf/*', 'is/confs/deployment.toml'],
    ['is/confs/*.xml', 'is/confs/deployment.toml'],
    ['is/confs?deployment.toml', 'is/confs/deployment.toml'],
    ['is/confs/deployment.toml?', 'is/confs/deployment.toml'],
    ['is/confs/deployment', 'is/confs/deployment.toml'],
    ['confs/deployment.toml', 'is/confs/deployment.toml'],
    ['is/confs/{a.xml,b.toml}', 'is/confs/deployment.toml'],
    ['', 'is'],
  ])('%s does not fit %s', (glob, path) => {
    expect(fitsGlob(glob, path)).toBe(false);
  });

  it.each([
    'is/[a-c]*',
    'is/{a,{b,c}/*',
    'is/{a,[b-c]}',
    'is/a}',
    'is/\\*',
    'is/!a',
    `is/${'{a,b}'.repeat(8)}`,
    `is/${'{a,b}'.repeat(5000)}`,
  ])('is not followed as %.40s', (glob) => {
    expect(fitsGlob(glob, 'is/a')).toBeNull();
  });

  it('of many stars takes no long time', () => {
    expect(fitsGlob('*a'.repeat(1000), 'a'.repeat(4000))).toBe(true);
    expect(fitsGlob(`${'**a'.repeat(1000)}b`, 'a'.repeat(4000))).toBe(false);
  });
});
