import { describe, expect, it } from 'vitest';
import { scriptText } from '../../../src/deployment/scripts/script-text.ts';

describe('a script as a shell has it', () => {
  it.each([
    ['Jenkinsfile', 'a ${params.V} b ${ env.U } c', 'a ${V} b ${U} c'],
    ['ci/deploy.groovy', '${V}', '${V}'],
    ['run.bat', 'run %V% ${env.V}', 'run ${V} ${env.V}'],
    ['run.ps1', 'run $env:V', 'run ${V}'],
    ['Makefile', 'run $(A) $$v $${V:-1} $$(x) $$', 'run $(A) $v ${V:-1} $$(x) $$'],
    ['run.sh', 'run $$v', 'run $$v'],
    ['run.sh', 'run ${params.V} %V%', 'run ${params.V} %V%'],
  ])('%s of %j is read as %j', (path, text, expected) => {
    expect(scriptText(path, text).text).toBe(expected);
  });
});

it('a script of make is changed where it stands in its file', () => {
  const script = scriptText('Makefile', 'run $$v 7.0.0\n');
  expect(script.edit(7, 12, '7.1.0')).toEqual({ file: 'Makefile', start: 8, end: 13, text: '7.1.0' });
});
