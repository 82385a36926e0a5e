import { describe, expect, it } from 'vitest';
import { commandWords } from '../../../src/deployment/scripts/command-words.ts';
import { containerCommand } from '../../../src/deployment/scripts/container-command.ts';

describe('the command that a container is started with', () => {
  it.each(['--rm wso2/wso2is sh -c x', '--rm -- wso2/wso2is sh -c x', '-- wso2/wso2is sh -c x'])(
    'stands behind its image: %s',
    (text) => {
      const { image, rest } = containerCommand(commandWords(text, 0).words, () => false);
      expect([image?.text, rest.map((word) => word.text)]).toEqual(['wso2/wso2is', ['sh', '-c', 'x']]);
    },
  );
});
