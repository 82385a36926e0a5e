import { describe, expect, it } from 'vitest';
import { isBuildScript, isMakefile } from '../../../src/deployment/scripts/build-scripts.ts';

describe('the name of a file', () => {
  it.each(['Makefile', 'is/makefile', 'GNUmakefile', 'Makefile.dev', 'is/common.mk'])('is a makefile’s: %s', (path) => {
    expect([isMakefile(path), isBuildScript(path)]).toEqual([true, true]);
  });

  it.each([
    'Jenkinsfile',
    'ci/Jenkinsfile.prod',
    'is.Jenkinsfile',
    'is-Jenkinsfile',
    'is.jenkinsfile',
    'vars/buildImage.groovy',
    'Justfile',
    'is/justfile',
  ])('is a build script’s that `make` does not run: %s', (path) => {
    expect([isMakefile(path), isBuildScript(path)]).toEqual([false, true]);
  });

  it.each(['Makefile/is.txt', 'Jenkinsfile/is.txt', 'is/CMakefile', 'is.mk.txt', 'adjustfile', 'build.sh'])(
    'is no build script’s: %s',
    (path) => {
      expect([isMakefile(path), isBuildScript(path)]).toEqual([false, false]);
    },
  );
});
