import { describe, expect, it } from 'vitest';
import { setUpIn } from '../../../src/deployment/homes/set-up.ts';
import { CLOSED, type Files, surveyed, told } from '../tree.ts';

const TEMPLATE = 'ansible/roles/gw/templates/deployment.toml.j2';
const ROLE: Files = {
  'ansible/roles/gw/tasks/main.yml':
    '- template:\n    src: deployment.toml.j2\n    dest: "{{ carbon_home }}/repository/conf/deployment.toml"\n',
  [TEMPLATE]: CLOSED,
};

describe('a home that a role sets up', () => {
  it('is set up where the role lies', () => {
    const survey = surveyed(ROLE);
    expect(setUpIn(survey.entries, survey)).toContain('ansible/roles/gw');
  });

  it('is told by no container away from the role', () => {
    const compose = 'services:\n  is: {image: "wso2is:7.0.0.116"}\n';
    expect(told({ ...ROLE, 'docker-compose.yml': compose })).toContain(
      'docker-compose.yml#is: wso2is 7.0.0.116 A missing B disabled',
    );
    expect(told({ ...ROLE, 'ansible/roles/gw/files/docker-compose.yml': compose })).toHaveLength(1);
  });
});
