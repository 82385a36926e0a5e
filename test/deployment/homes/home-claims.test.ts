import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { fileEntry } from '../../../src/deployment/evidence/file-entries.ts';
import {
  carbonClaim,
  contentClaim,
  folderClaims,
  homeFileClaims,
  integratorClaim,
  nameClaim,
  releaseFolderClaim,
} from '../../../src/deployment/homes/home-claims.ts';
import { CLOSED_IDENTITY, cut, memoryTree } from '../tree.ts';

const AT = { file: 'is/repository/conf/deployment.toml', start: 2, end: 5 };
const plain = { updateLevel: null, levelAt: null, labels: [] };

describe('what carbon.xml says', () => {
  const said = (body: string): Claim | null => {
    const text = `<Server>\n${body}</Server>`;
    const entry = fileEntry({ path: 'carbon.xml', nameClass: 'config-xml', text }, null);
    return entry && carbonClaim(entry);
  };
  const told = (body: string) => {
    const claim = said(body);
    const files = { 'carbon.xml': `<Server>\n${body}</Server>` };
    return claim && [claim.product, claim.version, claim.updateLevel, claim.what, cut(files, claim.span)];
  };
  const IS = '<Name>WSO2 Identity Server</Name>';
  /** Two branches of a template with a root each, which is no XML. */
  const BRANCHES = '<% if a %></Server><Server x="<%= a %>"><% end %>';

  it.each([
    [
      `${IS}<ServerKey>IS</ServerKey><Version>5.8.0.4</Version>`,
      ['wso2is', '5.8.0', 4, 'carbon.xml WSO2 Identity Server 5.8.0.4', '5.8.0.4'],
    ],
    [IS, ['wso2is', null, null, 'carbon.xml WSO2 Identity Server', 'WSO2 Identity Server']],
    [
      `${IS}<Version>\${product.version}</Version>`,
      ['wso2is', null, null, 'carbon.xml WSO2 Identity Server', 'WSO2 Identity Server'],
    ],
    [
      '<ServerKey> AM </ServerKey><Version> 2.6.0 </Version>',
      ['wso2am', '2.6.0', null, 'carbon.xml AM 2.6.0', '2.6.0'],
    ],
    ['<ServerKey>EI</ServerKey>', ['other', null, null, 'carbon.xml EI', 'EI']],
    ['<Name> </Name><ServerKey>IS</ServerKey>', ['wso2is', null, null, 'carbon.xml IS', 'IS']],
    ['<Name>Name</Name><ServerKey>IS</ServerKey>', ['wso2is', null, null, 'carbon.xml Name', 'Name']],
    [
      `<!-- <Version>1.0.0</Version> --><Name>API Manager</Name>`,
      ['wso2am', null, null, 'carbon.xml API Manager', 'API Manager'],
    ],
    [
      '<Name>Acme Enterprise IAM</Name><ServerKey>IS</ServerKey>',
      ['wso2is', null, null, 'carbon.xml Acme Enterprise IAM', 'Acme Enterprise IAM'],
    ],
    ['<Name>Acme Rules</Name><ServerKey>X</ServerKey>', ['other', null, null, 'carbon.xml Acme Rules', 'Acme Rules']],
    ['<Name>WSO2 IoT Server</Name>', ['other', null, null, 'carbon.xml WSO2 IoT Server', 'WSO2 IoT Server']],
    [
      '<Name>Stream Analytics</Name><ServerKey>IS</ServerKey>',
      ['other', null, null, 'carbon.xml Stream Analytics', 'Stream Analytics'],
    ],
    ['<Name>X</Name><ServerKey>BAM</ServerKey>', ['other', null, null, 'carbon.xml X', 'X']],
    ['<Name>X</Name><ServerKey>X</ServerKey><Version>4.4.0</Version>', null],
    [
      `${IS}<X><Version>7.0.0</Version></X><![CDATA[<Version>7.1.0</Version>]]><Version>5.11.0</Version>`,
      ['wso2is', '5.11.0', null, 'carbon.xml WSO2 Identity Server 5.11.0', '5.11.0'],
    ],
    [
      `<% if a %>${IS}<% end %>{% if b < 1 %}<Version>5.11.0</Version>{% endif %}`,
      ['wso2is', '5.11.0', null, 'carbon.xml WSO2 Identity Server 5.11.0', '5.11.0'],
    ],
    [
      '<Name>WSO2 Open Banking AM</Name><ServerKey>AM</ServerKey><Version>2.0.0</Version>',
      ['wso2-obam', '2.0.0', null, 'carbon.xml WSO2 Open Banking AM 2.0.0', '2.0.0'],
    ],
    [
      `${BRANCHES}<!-- <Name>API Manager</Name> -->${IS}<Version>5.4.0</Version>`,
      ['wso2is', '5.4.0', null, 'carbon.xml WSO2 Identity Server 5.4.0', '5.4.0'],
    ],
    [
      `${BRANCHES}<ServerKey>IS</ServerKey><Version>\n  5.4.0\n</Version>`,
      ['wso2is', '5.4.0', null, 'carbon.xml IS 5.4.0', '5.4.0'],
    ],
    [
      `${BRANCHES}<Name><%= name %></Name><Name> WSO2 Identity Server </Name>`,
      ['wso2is', null, null, 'carbon.xml WSO2 Identity Server', 'WSO2 Identity Server'],
    ],
    [`<<<<<<< a\n${IS}\n=======\n<Version>5.11.0</Version>\n>>>>>>> b`, null],
    ['<Version>5.8.0</Version>', null],
    ['', null],
  ])('in %j', (body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it('is a statement of the home', () => {
    expect(said(IS)).toMatchObject({ ...plain, kind: 'home' });
  });
});

describe('what lies in a home', () => {
  const said = (files: Record<string, string>, home = 'is') =>
    homeFileClaims(home, memoryTree(files)).map((claim) => ({ ...claim, span: cut(files, claim.span) }));
  const home = { ...plain, kind: 'home' };

  it.each([
    [
      'WSO2 Identity Server v5.11.0\n',
      { product: 'wso2is', version: '5.11.0', span: '5.11.0', what: 'bin/version.txt WSO2 Identity Server v5.11.0' },
    ],
    [
      '# \nwso2am-4.1.0.23 x',
      {
        product: 'wso2am',
        version: '4.1.0',
        updateLevel: 23,
        span: '4.1.0.23',
        what: 'bin/version.txt wso2am-4.1.0.23',
      },
    ],
    [
      'WSO2 Carbon 12.10.20',
      { product: null, version: '12.10.20', span: '12.10.20', what: 'bin/version.txt WSO2 Carbon 12.10.20' },
    ],
    [
      'WSO2 Carbon 123.4.5',
      { product: null, version: null, span: '123.4.5', what: 'bin/version.txt WSO2 Carbon 123.4.5' },
    ],
    ...(
      [
        ['Open Banking IAM v2.0.0', 'wso2-obiam'],
        ['Open Banking AM v2.0.0', 'wso2-obam'],
        ['Open Banking API Manager v1.4.0', 'wso2-obam'],
        ['Open Banking KM v1.5.0', 'wso2-obkm'],
        ['Open Banking Key Manager v1.4.0', 'wso2-obkm'],
        ['API Control Plane v4.5.0', 'wso2am-acp'],
        ['Traffic Manager v4.5.0', 'wso2am-tm'],
        ['Universal Gateway v4.5.0', 'wso2am-universal-gw'],
        ['Identity Server as Key Manager v5.10.0', 'wso2is-km'],
        ['API Manager Analytics v2.6.0', 'other'],
        ['API Manager Micro Gateway v2.6.0', 'other'],
      ] as const
    ).map(([text, product]): [string, object] => {
      const version = text.replace(/^.* v/, '');
      return [`WSO2 ${text}`, { product, version, span: version, what: `bin/version.txt WSO2 ${text}` }];
    }),
  ])('in bin/version.txt: %j', (text, expected) => {
    expect(said({ 'is/bin/version.txt': text })).toEqual([{ ...home, ...expected }]);
  });

  it('in each line of bin/version.txt that names the product of the first', () => {
    const text = 'WSO2 Identity Server v7.0.0\nWSO2 Carbon 4.6.0\nWSO2 Identity Server v5.11.0\n';
    expect(homeFileClaims('is', memoryTree({ 'is/bin/version.txt': text })).map(({ version }) => version)).toEqual([
      '7.0.0',
      '5.11.0',
    ]);
  });

  it('in updates/product.txt', () => {
    expect(said({ 'is/updates/product.txt': 'wso2is-5.11.0\n' })).toEqual([
      {
        ...home,
        product: 'wso2is',
        version: '5.11.0',
        span: 'wso2is-5.11.0',
        what: 'updates/product.txt wso2is 5.11.0',
      },
    ]);
  });

  it.each([
    ['{"update-level":"411"}', 411],
    ['{"update-level" : 5 }', 5],
    ['{\n  "update-level":\n    "12"\n}', 12],
    ['{"x": {"update-level": "3"}, "update-level": "12"}', 12],
    ['{"update-level": "411", "update-level": "10"}', 10],
  ])('in updates/config.json: %j', (text, level) => {
    expect(said({ 'is/updates/config.json': text })).toEqual([
      {
        ...home,
        product: null,
        version: null,
        updateLevel: level,
        span: String(level),
        what: `updates/config.json update level ${level}`,
      },
    ]);
  });

  it.each([
    'no JSON with the marks of a merge',
    '<<<<<<< a\n{"update-level":"411"}\n=======\n{"update-level":"10"}\n>>>>>>> b',
    '// "update-level":"411"\n{}',
    '{"update-level":"411"',
    '{"update-level":"411x"}',
    '{"x":{"update-level":"411"}}',
    '[{"update-level":"411"}]',
    '{"update-level":["411"]}',
    'null',
  ])('but no level in an updates/config.json that does not say one: %j', (text) => {
    expect(said({ 'is/updates/config.json': text })).toEqual([]);
  });

  it('at the root of the repository', () => {
    expect(
      said({ 'updates/product.txt': 'wso2is-5.11.0\n', 'is/updates/product.txt': 'wso2is-5.10.0' }, ''),
    ).toMatchObject([{ version: '5.11.0' }]);
  });

  it('is nothing without these files', () => {
    expect(said({ 'am/bin/version.txt': 'WSO2 Identity Server v5.11.0' })).toEqual([]);
    expect(said({ 'is/updates/config.json': '{"level": 3}', 'is/bin/version.txt': 'v5.11.0' })).toEqual([]);
  });
});

describe('what the folders of a path say', () => {
  const claim = (product: string, version: string, what: string, updateLevel: number | null = null) => ({
    ...plain,
    kind: 'path',
    product,
    version,
    updateLevel,
    span: AT,
    what,
  });
  /** One whose folder has the version as people shorten it. */
  const shortened = (product: string, version: string, what: string, short: string) => ({
    ...claim(product, version, what),
    short,
  });

  it.each([
    ['packs/wso2is-5.11.0/repository/conf/x', [claim('wso2is', '5.11.0', 'folder wso2is 5.11.0')]],
    ['wso2is/templates/5.1.0/repository/conf/x', [claim('wso2is', '5.1.0', 'folder wso2is/…/5.1.0')]],
    ['wso2is/v5.11.0.44/x', [claim('wso2is', '5.11.0', 'folder wso2is/…/v5.11.0.44', 44)]],
    ['identity-server/5.11.0/x', [claim('wso2is', '5.11.0', 'folder identity-server/…/5.11.0')]],
    ['wso2am/wso2is/5.10.0/x', [claim('wso2is', '5.10.0', 'folder wso2is/…/5.10.0')]],
    ['wso2is/5.9.0/5.10.0/x', [claim('wso2is', '5.10.0', 'folder wso2is/…/5.10.0')]],
    ['wso2is/5.9.0/x5.10.0/x', [claim('wso2is', '5.9.0', 'folder wso2is/…/5.9.0')]],
    ['wso2is/5.11.0.44/x5.10.0/x', [claim('wso2is', '5.11.0', 'folder wso2is/…/5.11.0.44', 44)]],
    ['wso2mi/14.12.10/x', [claim('other', '14.12.10', 'folder wso2mi/…/14.12.10')]],
    ['wso2is-5.10.0/wso2is/5.11.0/x', [claim('wso2is', '5.10.0', 'folder wso2is 5.10.0')]],
    ['apim-4.1.0/conf/x', [claim('wso2am', '4.1.0', 'folder apim-4.1.0')]],
    ['identity_server_v5.11.0.44-prod/x', [claim('wso2is', '5.11.0', 'folder identity_server_v5.11.0.44-prod', 44)]],
    // A release of what deploys the product: its last number is its own.
    ['ansible-apim-4.1.0.1/x', [claim('wso2am', '4.1.0', 'folder ansible-apim-4.1.0.1')]],
    ['x_docker-is-5.11.0.2/x', [claim('wso2is', '5.11.0', 'folder x_docker-is-5.11.0.2')]],
    ['is-5.11.0.2-Puppet/x', [claim('wso2is', '5.11.0', 'folder is-5.11.0.2-Puppet')]],
    ['ansibles-apim-4.1.0.1/x', [claim('wso2am', '4.1.0', 'folder ansibles-apim-4.1.0.1', 1)]],
    ['xdocker-is-5.11.0.2/x', [claim('wso2is', '5.11.0', 'folder xdocker-is-5.11.0.2', 2)]],
    ['wso2am/is-5.10.0/x', [claim('wso2is', '5.10.0', 'folder is-5.10.0')]],
    ['apim-4.1/conf/x', [shortened('wso2am', '4.1.0', 'folder apim-4.1', '4.1')]],
    ['wso2is_5_11_0/x', [shortened('wso2is', '5.11.0', 'folder wso2is_5_11_0', '5_11_0')]],
    ['is-5-4-1/x', [shortened('wso2is', '5.4.1', 'folder is-5-4-1', '5-4-1')]],
    ['wso2-is-v5.11-prod/x', [shortened('wso2is', '5.11.0', 'folder wso2-is-v5.11-prod', '5.11')]],
    ['is511/x', [shortened('wso2is', '5.11.0', 'folder is511', '511')]],
    ['IS541/x', [shortened('wso2is', '5.4.1', 'folder IS541', '541')]],
    ['wso2is/5.11/x', [shortened('wso2is', '5.11.0', 'folder wso2is/…/5.11', '5.11')]],
    ['apim-410/dev-1.0/x', [shortened('wso2am', '4.1.0', 'folder apim-410', '410')]],
    ['wso2is-5.4/x', [shortened('wso2is', '5.4.0', 'folder wso2is-5.4', '5.4')]],
    ['apim-1.0.0/x', []],
    ['is-1.0/x', []],
    ['is-443/x', []],
    ['is-2024/x', []],
    ['wso2-5.11/x', []],
    ['wso2mi-4.2/x', []],
    ['5.11/x', []],
    // No version of the product, no product above it, or no version at all.
    ['wso2is/1.0.0/x', []],
    ['wso2is/123.4.5/x', []],
    ['5.11.0/wso2is/x', []],
    ['x/5.11.0/x', []],
    ['wso2is/x5.11.0/x', []],
    ['wso2is/5.11.0-x/x', []],
    ['wso2is/x', []],
    ['wso2is/5.11.0', []],
  ])('%s', (path, expected) => {
    expect(folderClaims(path, AT)).toEqual(expected);
  });
});

describe('the release that a folder is called after', () => {
  const said = (path: string, text: string) => {
    const nameClass = path.endsWith('.xml') ? 'config-xml' : 'toml';
    const entry = fileEntry({ path, nameClass, text }, null);
    return entry && releaseFolderClaim(entry);
  };
  const [API_MANAGER, ANY] = ['[apim.gateway]\n', '[super_admin]\n'];

  it('is one of those that read the file', () => {
    expect(said('conf/4.1.0.222/deployment.toml', API_MANAGER)).toEqual({
      ...plain,
      kind: 'path',
      product: null,
      version: '4.1.0',
      updateLevel: 222,
      span: { file: 'conf/4.1.0.222/deployment.toml', start: 0, end: API_MANAGER.length - 1 },
      what: 'folder 4.1.0.222',
    });
    expect(said('conf/5.11.0/deployment.toml', ANY)?.version).toBe('5.11.0');
    expect(said('conf/5.8.0/identity.xml', CLOSED_IDENTITY)?.version).toBe('5.8.0');
  });

  it.each([
    ['conf/5.11.0/deployment.toml', API_MANAGER],
    ['conf/9.9.9/deployment.toml', ANY],
    ['conf/5.8.0/deployment.toml', ANY],
    ['conf/7.1.0/identity.xml', CLOSED_IDENTITY],
    ['conf/x-4.1.0/deployment.toml', ANY],
    ['conf/deployment.toml', ANY],
  ])('is none that no product has, or that lacks the file: %s', (path, text) => {
    expect(said(path, text)).toBeNull();
  });
});

describe('what tables and names suggest', () => {
  it.each([
    ['[apim.gateway]\n', 'wso2am'],
    ['[database.identity_db]\n', 'wso2is'],
    ['[enforcer]\n', 'other'],
  ])('the tables %j', (text, product) => {
    const entry = fileEntry({ path: 'a/deployment.toml', nameClass: 'toml', text }, null);
    expect(entry && contentClaim(entry)).toEqual({
      ...plain,
      kind: 'content',
      product,
      version: null,
      span: { file: 'a/deployment.toml', start: 0, end: text.length - 1 },
      what: 'the tables of deployment.toml',
    });
  });

  it('no table', () => {
    const entry = fileEntry({ path: 'a/deployment.toml', nameClass: 'toml', text: '[super_admin]\n' }, null);
    expect(entry && contentClaim(entry)).toBeNull();
  });

  it('the innermost name that tells a product', () => {
    expect(nameClaim(['wso2am', 'identity-server', 'conf'], AT)).toEqual({
      ...plain,
      kind: 'name',
      product: 'wso2is',
      version: null,
      span: AT,
      what: 'the name identity-server',
    });
    expect(nameClaim(['conf'], AT)).toBeNull();
  });

  it('the folder of an Enterprise Integrator', () => {
    const path = 'ei/conf/security/authenticators.xml';
    const entry = fileEntry({ path, nameClass: 'config-xml', text: '<Authenticators/>' }, null);
    const said = { ...plain, kind: 'name', product: 'other', version: null, span: AT, what: 'the name ei' };
    expect(entry && integratorClaim(entry, AT)).toEqual(said);
  });
});
