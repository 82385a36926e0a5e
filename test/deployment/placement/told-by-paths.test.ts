import { describe, expect, it } from 'vitest';
import { CLOSED, configMap, told, workload } from '../tree.ts';

const IMAGE = 'registry.example.com/team/server:1.0';
const home = (version: string): string => `/home/wso2carbon/wso2is-${version}/repository/conf/deployment.toml`;

describe('a container whose image tells nothing', () => {
  const neighbour = 'docker run wso2/wso2is:7.1.0.23\n';

  it('runs what the home is that its manifest mounts configuration into', () => {
    const files = {
      'is.yaml': `${configMap('is-conf', CLOSED)}---\n${workload('is', IMAGE, 'is-conf', home('5.11.0'))}`,
      'new.yaml': `${configMap('new-conf', CLOSED)}---\n${workload('new', 'wso2/wso2is:7.1.0.23', 'new-conf', home('7.1.0'))}`,
    };
    expect(told(files)).toEqual([
      'is.yaml#is-conf: wso2is 5.11.0 A update-required B disabled',
      'new.yaml#new-conf: wso2is 7.1.0.23 A disabled B disabled',
    ]);
  });

  it('is told so in a script', () => {
    const files = {
      'a/deployment.toml': CLOSED,
      'run.sh': `docker run -v $PWD/a/deployment.toml:${home('5.11.0')} ${IMAGE}\n${neighbour}`,
    };
    expect(told(files)[0]).toBe('a: wso2is 5.11.0 A update-required B disabled');
  });

  it('is told by another path where its configuration goes to the volume of the images', () => {
    const volume = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
    const files = {
      'a/deployment.toml': CLOSED,
      'compose.yaml': `services:\n  is:\n    image: ${IMAGE}\n    volumes:\n      - ./a/deployment.toml:${volume}\n      - ./x.jar:/home/wso2carbon/wso2is-5.11.0/repository/components/lib/x.jar\n  new:\n    image: wso2/wso2is:7.1.0.23\n`,
    };
    expect(told(files)[0]).toBe('a: wso2is 5.11.0 A update-required B disabled');
  });

  it('has the level of the image that a Dockerfile makes of that release, and of no other', () => {
    const files = (version: string) => ({
      'is.yaml': `${configMap('is-conf', CLOSED)}---\n${workload('is', IMAGE, 'is-conf', home('5.11.0'))}`,
      'image/Dockerfile': `FROM wso2/wso2is:${version}\n`,
    });
    expect(told(files('5.11.0.411'))).toEqual(['is.yaml#is-conf: wso2is 5.11.0.411 A disabled B disabled']);
    expect(told(files('7.1.0.23'))).toContain('is.yaml#is-conf: wso2is 5.11.0 A update-required B disabled');
  });
});
