import { describe, expect, it } from 'vitest';
import { CLOSED, OPEN, told } from '../tree.ts';

const TARGET = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';

describe('what a service mounts over what its base does', () => {
  it.each(['./conf/other', '{type: bind, source: ./conf/other}'])(
    'leaves what the base mounts at no place that it says: %s',
    (volume) => {
      const service = (more: string, ...volumes: string[]): string =>
        `services:\n  is:\n    ${more}\n    volumes: [${volumes.join(', ')}]\n`;
      const files = {
        'docker-compose.yml': service('image: wso2/wso2is:7.1.0', volume, `./conf/open.toml:${TARGET}`),
        'docker-compose.override.yml': service('restart: always', `./conf/closed.toml:${TARGET}`),
        'conf/open.toml': OPEN,
        'conf/closed.toml': CLOSED,
        'conf/other': 'x',
      };
      expect(told(files)).toContain('conf/closed.toml: wso2is 7.1.0 A disabled B disabled');
    },
  );
});
