import { describe, expect, it } from 'vitest';
import { filesFilledIn } from '../../../src/deployment/evidence/put-file.ts';
import { memoryTree } from '../tree.ts';

describe('the files that a path with something filled in may be', () => {
  const tree = memoryTree({
    'conf/dev.tmpl': '[super_admin]\nusername = "admin"\n',
    'conf/prod.tmpl': '<Authenticators><Authenticator name="MutualSSLAuthenticator"/></Authenticators>\n',
    'conf/notes.tmpl': 'Dear operator,\n',
  });
  const at = (target: string): string[] => filesFilledIn('conf/$ENV.tmpl', 'run.sh', target, tree);

  it('hold what the file does that they are put as', () => {
    expect(at('/h/repository/conf/deployment.toml')).toEqual(['conf/dev.tmpl']);
    expect(at('/h/repository/conf/security/authenticators.xml')).toEqual(['conf/prod.tmpl']);
  });
});
