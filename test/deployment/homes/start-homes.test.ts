import { describe, expect, it } from 'vitest';
import { startsIn } from '../../../src/deployment/homes/start-homes.ts';
import { memoryTree } from '../tree.ts';

/** The homes with variables in them in which a file starts servers. */
const homesIn = (...lines: string[]): string[] => {
  const tree = memoryTree({ 'start.sh': `#!/bin/bash\n${lines.join('\n')}\n` });
  return startsIn('start.sh', tree).map(({ text }) => text);
};
const MUCH = `echo ${'-'.repeat(1000)}`;

describe('the homes with variables in them in which a file starts servers', () => {
  it.each<[string, string[]]>([
    ['by its path', ['$IS_HOME/bin/wso2server.sh start']],
    ['by the path of the program alone', ['$IS_HOME/wso2server.sh start']],
    ['by a path far before what else runs', ['$IS_HOME/bin/wso2server.sh start', MUCH]],
    ['by its path, wherever the shell has gone to', ['cd /tmp/x', '$IS_HOME/bin/wso2server.sh start']],
    ['by the folder of the programs', ['cd $IS_HOME/bin', './wso2server.sh start']],
    ['by the folder itself', ['cd $IS_HOME', 'sh bin/wso2server.sh start']],
    ['by the folder that a task has it run in', ['chdir: "$IS_HOME/bin"', 'run: ./wso2server.sh', MUCH]],
  ])('are told: %s', (_name, lines) => {
    expect(homesIn(...lines)).toEqual(['$IS_HOME']);
  });

  it('are told by their path alone where that has one', () => {
    expect(homesIn('cd /opt/wso2am-4.2.0', 'is-$V/bin/wso2server.sh start')).toEqual(['is-$V']);
  });

  it.each<[string, string[]]>([
    ['a home without one', ['/opt/wso2is-7.0.0/bin/wso2server.sh start']],
    ['the folder of a task far before', ['chdir: "$IS_HOME/bin"', MUCH, './wso2server.sh start']],
    ['the folder of a task far behind', ['./wso2server.sh start', MUCH, 'chdir: "$IS_HOME/bin"']],
  ])('are not: %s', (_name, lines) => {
    expect(homesIn(...lines)).toEqual([]);
  });
});
