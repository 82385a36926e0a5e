import { expect, it } from 'vitest';
import { unlistedFinding } from '../../src/advisory/unlisted.ts';
import { span } from './home.ts';

it('a template that its module does not write is a warning of no part at the list', () => {
  const template = 'carbon-home/repository/conf/identity/identity.xml';
  const at = span('modules/is/manifests/params.pp', 4, 9);
  const path = `modules/is/templates/${template}.erb`;
  expect(unlistedFinding('modules/is', path, template, { list: 'template_list', span: at })).toEqual({
    rule: 'unreadable-config',
    part: null,
    level: 'warning',
    state: null,
    deployment: 'modules/is',
    span: at,
    message: `$template_list does not name repository/conf/identity/identity.xml: the module does not write the template ${path}, and the server keeps the file of its pack.`,
    help: "Add 'repository/conf/identity/identity.xml' to $template_list, so that what the template says holds.",
    fix: null,
    allowlist: null,
  });
});
