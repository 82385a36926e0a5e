import { describe, expect, it } from 'vitest';
import { filesPutBySteps } from '../../../src/deployment/placement/put-by-steps.ts';
import { memoryTree } from '../tree.ts';

const TARGET = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

describe('a file that a step puts under the name of a configuration file', () => {
  it.each([
    ['is/init.sls', `${TARGET}:\n  file.managed:\n    - source: salt://is/is.conf\n`, 'is/is.conf'],
    ['is/init.sls', `conf:\n  file.managed:\n    - name: ${TARGET}\n    - source: salt://is/is.conf\n`, 'is/is.conf'],
    ['c/is/recipes/default.rb', `template '${TARGET}' do\n  source 'is.erb'\nend\n`, 'c/is/templates/default/is.erb'],
    [
      'c/is/recipes/default.rb',
      `cookbook_file 'x' do\n  path '${TARGET}'\n  source 'is.conf'\nend\n`,
      'c/is/files/is.conf',
    ],
    ['Vagrantfile', `c.vm.provision "file", source: "is.conf", destination: "${TARGET}"\n`, 'is.conf'],
  ])('%s: %s', (path, text, file) => {
    const tree = memoryTree({ [path]: text, [file]: '', 'other.conf': '' });
    expect(filesPutBySteps(tree)).toEqual([{ path: file, target: TARGET }]);
  });

  it.each([
    ['is/init.sls', `/tmp/x:\n  file.managed:\n    - source: salt://is.conf\n# ${TARGET}\n`],
    ['is/init.sls', '/opt/deployment.toml.d/x:\n  file.managed:\n    - source: salt://is.conf\n'],
    ['c/is/recipes/default.rb', `template '${TARGET}' do\n  source 'other.erb'\nend\n`],
    ['play.yml', `- copy: src=is.conf dest=${TARGET}\n`],
  ])('is none: %s: %s', (path, text) => {
    expect(filesPutBySteps(memoryTree({ [path]: text, 'is.conf': '' }))).toEqual([]);
  });
});
