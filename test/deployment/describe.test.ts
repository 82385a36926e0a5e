import { expect, it } from 'vitest';
import { CLOSED, judged } from './tree.ts';

it('a deployment tells which files describe the servers that run it', () => {
  const compose = (name: string): string =>
    `services:\n  ${name}:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./deployment.toml:/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n`;
  const files = { 'is/compose.yaml': compose('a'), 'is/compose.dev.yaml': compose('b'), 'is/deployment.toml': CLOSED };
  const servers = judged(files).deployments.map((one) => [...(one.servers ?? [])].sort());
  expect(servers).toEqual([['is/compose.dev.yaml', 'is/compose.yaml']]);
});
