import { describe, expect, it } from 'vitest';
import { judge } from '../../src/advisory/judge.ts';
import type { CertAuthSettings, Setting } from '../../src/settings.ts';
import { cut, FileBuilder, input, span } from './home.ts';

const file = (kind: 'deployment.toml' | 'identity.xml', value: Setting['value'], raw = `handler ${value}`) => {
  const builder = new FileBuilder(kind);
  return builder.done({ handler: builder.setting(value, raw) });
};
const toml = (value: Setting['value'], raw?: string) => file('deployment.toml', value, raw);
const identity = (value: Setting['value'], raw?: string) => file('identity.xml', value, raw);
const template = (value: Setting['value']) => {
  const builder = new FileBuilder('identity.xml.j2', 'jinja2');
  return builder.done({ handler: builder.setting(value, `template ${value}`) });
};
const ccba = (value: Setting['value'], kind: 'deployment.toml' | 'identity.xml.j2' = 'deployment.toml') => {
  const builder = new FileBuilder(kind);
  const enable = builder.setting(value, `ccba ${value}`);
  return builder.done({ clientCert: { enable, mappings: [], at: enable.at } });
};
const broken = (kind: 'deployment.toml' | 'identity.xml' | 'identity.xml.j2'): CertAuthSettings => {
  const builder = new FileBuilder(kind);
  const { at } = builder.word('[[broken');
  const handler = { ...builder.setting('unknown', 'x', 'the file cannot be read'), raw: null };
  return builder.done({ unreadable: { message: 'a bracket is missing', at }, handler, soap: handler });
};

const partA = (...args: Parameters<typeof input>) => {
  const { parts, findings } = judge(input(...args));
  return { ...parts.A, findings: findings.filter((one) => one.part !== 'B') };
};

describe('Part A, the setting', () => {
  it('is silent when it is off', () => {
    expect(partA('wso2is', '7.1.0', { toml: toml('false') })).toEqual({
      state: 'disabled',
      allowlisted: false,
      findings: [],
    });
  });

  it('reports an explicit true at its value, with the setting for the fix', () => {
    const home = toml('true');
    const result = partA('wso2is', '7.1.0', { toml: home });
    expect(result.findings).toHaveLength(1);
    const [finding] = result.findings;
    expect(finding).toMatchObject({
      rule: 'system-rest-api-cert-auth',
      part: 'A',
      level: 'error',
      state: 'enabled',
      allowlist: null,
      pin: null,
    });
    expect(finding?.setting).toBe(home.handler);
    expect(cut(finding?.span as never, home)).toBe('handler true');
  });

  it('reports an explicit true as an error on a fixed release, too', () => {
    expect(partA('wso2is', '7.1.0', { toml: toml('true') }, { updateLevel: 23 }).findings[0]?.level).toBe('error');
  });

  it('reports an unknown value without a setting to fix', () => {
    const home = toml('unknown', '"$env{X}"');
    const result = partA('wso2is', '7.1.0', { toml: home });
    expect(result).toMatchObject({
      state: 'unresolved',
      findings: [{ level: 'error', state: 'unresolved', setting: null }],
    });
    expect(result.findings[0]?.message).toContain('its value is the placeholder "$env{X}"');
    expect(cut(result.findings[0]?.span as never, home)).toBe('"$env{X}"');
  });

  it('reports a missing one where it belongs, with the setting for the fix', () => {
    const home = toml('absent', 'belongs here');
    const result = partA('wso2is', '7.1.0', { toml: home });
    expect(result).toMatchObject({ state: 'missing', findings: [{ level: 'error', state: 'missing' }] });
    expect(cut(result.findings[0]?.span as never, home)).toBe('belongs here');
    expect(result.findings[0]?.setting).toBe(home.handler);
  });

  it('is lenient with a missing one only when the release is known to carry the fix', () => {
    const level = (version: string, updateLevel: number | null) =>
      partA('wso2is', version, { toml: toml('absent') }, { updateLevel }).findings[0]?.level;
    expect(level('7.1.0', 22)).toBe('error');
    expect(level('7.1.0', 23)).toBe('warning');
    expect(level('7.1.0', null)).toBe('error');
    expect(level('7.2.0', null)).toBe('warning');
  });

  it('is not lenient when the flows were configured on again', () => {
    const level = (value: Setting['value']) =>
      partA('wso2is', '7.1.0', { toml: ccba(value) }, { updateLevel: 23 }).findings.find(
        (one) => one.state === 'missing',
      )?.level;
    expect(level('true')).toBe('error');
    expect(level('unknown')).toBe('error');
    expect(level('false')).toBe('warning');
    expect(level('absent')).toBe('warning');
  });

  it('is lenient with an image without configuration', () => {
    const result = partA('wso2is', '7.1.0', {}, { imageOnly: true, fallbackAt: span('compose.yml', 4, 9) });
    expect(result).toMatchObject({
      state: 'missing',
      findings: [{ level: 'warning', span: span('compose.yml', 4, 9), setting: null }],
    });
    expect(result.findings[0]?.message).toContain('no configuration in the repository belongs to it');
  });

  it('does not take an image for the shipped configuration where its file comes from outside the repository', () => {
    const external = (file: string) =>
      partA('wso2is', '7.1.0', {}, { imageOnly: true, external: [{ file, source: 'the Secret is-conf' }] });
    const result = external('deployment.toml');
    expect(result).toMatchObject({ state: 'missing', findings: [{ level: 'warning' }] });
    expect(result.findings[0]?.message).toBe(
      'Nothing in the repository says that certificate-based authentication for System REST APIs is off: the deployment.toml of this server comes from the Secret is-conf (Identity Server 7.1.0).',
    );
    expect(external('identity.xml').findings[0]?.message).toContain('runs with the shipped configuration');
  });

  it('misses it at the fallback when the home has no file that is read', () => {
    const result = partA('wso2is', '7.1.0', {});
    expect(result).toMatchObject({
      state: 'missing',
      findings: [{ level: 'error', span: span('is/repository/conf/fallback') }],
    });
    expect(result.findings[0]?.message).toContain('the repository has no deployment.toml for this home');
  });
});

describe('Part A, files the version does not read', () => {
  it('does not count an edited identity.xml of a new version, and says so', () => {
    const other = identity('false');
    const result = partA('wso2is', '7.1.0', { toml: toml('absent'), identity: other });
    expect(result.state).toBe('missing');
    const place = `repository/conf/identity.xml@${other.handler.at.start}`;
    expect(result.findings[0]?.message).toContain(
      `The listener at ${place} does not count: the product writes identity.xml anew`,
    );
    expect(result.findings[0]?.span.file).toBe('repository/conf/deployment.toml');
  });

  it('does not count a deployment.toml of an old version, and points at it when there is nothing else', () => {
    const other = toml('false');
    const result = partA('wso2is', '5.7.0', { toml: other });
    expect(result.state).toBe('missing');
    expect(cut(result.findings[0]?.span as never, other)).toBe('handler false');
    expect(result.findings[0]?.message).toContain('this version does not read deployment.toml');
    expect(result.findings[0]?.setting).toBeNull();
  });

  it('does not mind an explicit true there, either', () => {
    expect(partA('wso2is', '7.1.0', { toml: toml('false'), identity: identity('true') }).state).toBe('disabled');
    expect(partA('wso2is', '5.7.0', { toml: toml('true'), identity: identity('false') }).state).toBe('disabled');
  });

  it('does not speak of a file that does not have the setting', () => {
    const result = partA('wso2is', '7.1.0', { toml: toml('absent'), identity: identity('absent') });
    expect(result.findings[0]?.message).not.toContain('does not count');
    expect(partA('wso2is', '7.1.0', { identity: identity('absent') }).findings[0]?.span.file).toBe(
      'is/repository/conf/fallback',
    );
  });

  it('names an [[event_listener]] block that does not reach the handler', () => {
    const builder = new FileBuilder('deployment.toml');
    const { at: block } = builder.word('[[event_listener]]');
    const home = builder.done({ ignoredHandler: block });
    const message = partA('wso2is', '7.1.0', { toml: home }).findings[0]?.message;
    expect(message).toContain(
      `The [[event_listener]] block at repository/conf/deployment.toml@${block.start} does not reach`,
    );
    expect(message).toContain('product-is issue 11604');
  });
});

describe('Part A, a switch that misses the handler', () => {
  it('is named where it stands', () => {
    const builder = new FileBuilder('deployment.toml');
    const nearMiss = builder.word('events.handler.enable');
    const { state, findings: found } = partA('wso2is', '7.1.0', { toml: builder.done({ nearMiss }) });
    expect(state).toBe('missing');
    expect(found[0]?.message).toContain(
      `events.handler.enable at repository/conf/deployment.toml@${nearMiss.at.start} is not the key the product reads.`,
    );
  });
});

describe('Part A, a setting that the template leaves out', () => {
  it('is named where it stands', () => {
    const builder = new FileBuilder('deployment.toml', 'go');
    const { at: leftOut } = builder.word('the setting');
    const { state, findings: found } = partA('wso2is', '7.1.0', { toml: builder.done({ leftOut }) });
    expect(state).toBe('missing');
    expect(found[0]?.message).toContain(
      `The setting at repository/conf/deployment.toml@${leftOut.start} does not count: the template leaves that part out.`,
    );
  });
});

describe('Part A, configuration that goes astray', () => {
  it('is missing, and its place is told', () => {
    const { state, findings: found } = partA(
      'wso2am',
      '4.2.0',
      {},
      { astray: [{ file: 'deployment.toml', target: '/conf/deployment.toml' }] },
    );
    expect([state, found[0]?.level]).toEqual(['missing', 'error']);
    expect(found[0]?.message).toContain(
      'the configuration goes to /conf/deployment.toml, where the server does not read it (',
    );
  });

  it('is not told of another file than the one that is missing', () => {
    const astray = [{ file: 'authenticators.xml' as const, target: '/conf/authenticators.xml' }];
    expect(partA('wso2am', '4.2.0', {}, { astray }).findings[0]?.message).toContain(
      'the repository has no deployment.toml for this home',
    );
  });

  it('names the file that the server reads instead', () => {
    const astray = [{ file: 'deployment.toml' as const, target: '/c/is.toml', readAs: '/c/deployment.toml' }];
    expect(partA('wso2am', '4.2.0', {}, { astray }).findings[0]?.message).toContain(
      'the configuration goes to /c/is.toml, under a name the server does not read: it reads /c/deployment.toml (',
    );
  });

  it('names the key that a chart takes instead', () => {
    const { findings: found } = partA(
      'wso2am',
      '4.2.0',
      {},
      { astray: [{ file: 'deployment.toml', target: 'x of the values', instead: 'y.x' }] },
    );
    expect(found[0]?.message).toContain(
      "the configuration goes to x of the values, where the server does not read it: WSO2's chart takes y.x (",
    );
  });
});

describe("Part A, the product's own template", () => {
  it('beats deployment.toml with a hard-coded true, and is what the fix changes', () => {
    const own = template('true');
    const result = partA('wso2is', '7.1.0', { toml: toml('false'), identityTemplate: own });
    expect(result.state).toBe('enabled');
    expect(result.findings[0]?.setting).toBe(own.handler);
    expect(cut(result.findings[0]?.span as never, own)).toBe('template true');
    expect(result.findings[0]?.message).toContain('hard-coded');
  });

  it('counts with a hard-coded false when deployment.toml says nothing', () => {
    expect(partA('wso2is', '7.1.0', { toml: toml('absent'), identityTemplate: template('false') }).state).toBe(
      'disabled',
    );
    expect(partA('wso2is', '7.1.0', { toml: toml('true'), identityTemplate: template('false') }).state).toBe('enabled');
    expect(partA('wso2is', '7.1.0', { toml: toml('unknown'), identityTemplate: template('false') }).state).toBe(
      'unresolved',
    );
    expect(partA('wso2is', '7.1.0', { identityTemplate: template('false') }).state).toBe('disabled');
  });

  it('passes deployment.toml on when its value is a placeholder or absent', () => {
    for (const value of ['unknown', 'absent'] as const) {
      expect(partA('wso2is', '7.1.0', { toml: toml('false'), identityTemplate: template(value) }).state).toBe(
        'disabled',
      );
      expect(partA('wso2is', '7.1.0', { toml: toml('absent'), identityTemplate: template(value) }).state).toBe(
        'missing',
      );
    }
  });

  it('without the listener leaves the handler on, whatever deployment.toml says', () => {
    const shipped = template('absent');
    const without = (kind: 'xml-child' | 'xml-parent' | 'none', condition?: string) => {
      const site = { kind, insertAt: 0, indent: '', selfClosed: null, prefix: '', parent: 'EventListeners' };
      const own = { ...shipped, handler: { ...shipped.handler, site } };
      const branches = condition ? [{ condition, file: own.source.file, at: { start: 0, end: 1 } }] : [];
      return partA('wso2is', '7.1.0', { toml: toml('false'), identityTemplate: own, branches });
    };
    const { state, findings: found } = without('xml-child');
    expect([state, found[0]?.level, found[0]?.setting]).toEqual(['missing', 'error', null]);
    expect(found[0]?.message).toContain('this template of the product does not contain the EventListener');
    expect(cut(found[0]?.span as never, shipped)).toBe('template absent');
    expect(found).toHaveLength(1);
    expect(found[0]?.help).toContain('Take the template of the release that runs');
    expect(without('xml-parent').state).toBe('missing');
    expect(without('none').state).toBe('disabled');
    expect(without('xml-child', '{% if client_certificate_authentication_handler %}').state).toBe('disabled');
    expect(without('xml-child', '{% if other %}').state).toBe('missing');
  });

  it('passes deployment.toml on under a condition on the setting itself, and only then', () => {
    const own = template('true');
    const under = (condition: string, branchFile = own.source.file) =>
      partA('wso2is', '7.1.0', {
        toml: toml('false'),
        identityTemplate: own,
        branches: [{ condition, file: branchFile, at: { start: 0, end: 1 } }],
      }).state;
    expect(under('{% if event.default_listener.client_certificate_authentication_handler.enable %}')).toBe('disabled');
    expect(under('{% if other.key %}')).toBe('enabled');
    expect(under('{% if event.default_listener.client_certificate_authentication_handler.enable %}', 'x')).toBe(
      'enabled',
    );
  });

  it('is not read by old versions', () => {
    expect(partA('wso2is', '5.7.0', { identity: identity('false'), identityTemplate: template('true') }).state).toBe(
      'disabled',
    );
  });
});

describe('Part A, releases on which only the update helps', () => {
  const home = toml('false');

  it('asks for the update at the line that pins the version, whatever the setting says', () => {
    const result = partA('wso2is', '5.11.0', { toml: home }, { versionAt: span('Dockerfile', 5, 9) });
    expect(result).toMatchObject({
      state: 'update-required',
      findings: [
        {
          rule: 'product-update-required',
          level: 'error',
          state: 'update-required',
          span: span('Dockerfile', 5, 9),
          setting: null,
          pin: null,
        },
      ],
    });
    expect(result.findings[0]?.message).toContain(
      `The setting at repository/conf/deployment.toml@${home.handler.at.start} does not help`,
    );
    expect(result.findings[0]?.message).toContain('the repository does not say which level it runs');
    expect(result.findings[0]?.message).toContain('update level 411 or later');
  });

  it('falls back to the configuration file', () => {
    const result = partA('wso2is', '5.11.0', { toml: toml('absent') });
    expect(result.findings[0]?.span).toEqual(span('is/repository/conf/fallback'));
    expect(result.findings[0]?.message).not.toContain('does not help');
  });

  it('does not speak of a setting that only a template tag might hold', () => {
    const builder = new FileBuilder('deployment.toml', 'go');
    const result = partA('wso2is', '5.11.0', { toml: builder.done({ handler: builder.hole() }) });
    expect(result.state).toBe('update-required');
    expect(result.findings[0]?.message).not.toContain('does not help');
  });

  it('pins the fixed level where the tag carries one', () => {
    const levelAt = { span: span('compose.yml', 20, 28), text: '5.11.0.0-alpine' };
    const result = partA('wso2is', '5.11.0', { toml: home }, { updateLevel: 0, levelAt });
    expect(result.findings[0]?.pin).toEqual({ span: levelAt.span, text: '5.11.0.411-alpine' });
    expect(result.findings[0]?.message).toContain('the repository pins level 0');
    expect(
      partA('wso2is', '5.11.0', { toml: home }, { levelAt: { ...levelAt, text: 'odd' } }).findings[0]?.pin,
    ).toBeNull();
  });

  it('has no level to pin where the advisory lists none', () => {
    const levelAt = { span: span('compose.yml', 20, 28), text: '4.1.1.0' };
    const result = partA('wso2am', '4.1.1', { toml: home }, { updateLevel: 0, levelAt });
    expect(result.findings[0]?.pin).toBeNull();
    expect(result.findings[0]?.message).toContain('needs the update that carries the fix');
    expect(result.findings[0]?.help).toContain('The advisory lists no update for this version: move to one it lists.');
  });

  it('says how to declare the level only when it is not known', () => {
    const help = (updateLevel: number | null) =>
      partA('wso2is', '5.11.0', { toml: home }, { updateLevel }).findings[0]?.help;
    expect(help(null)).toContain('update_level = 0');
    expect(help(null)).toContain('version = "5.11.0"');
    expect(help(0)).not.toContain('update_level');
  });

  it('is off at the fixed level, whatever the handler setting says', () => {
    for (const value of ['false', 'true', 'absent', 'unknown'] as const) {
      const result = partA('wso2is', '5.11.0', { toml: toml(value) }, { updateLevel: 411 });
      expect(result).toEqual({ state: 'disabled', allowlisted: false, findings: [] });
    }
    expect(partA('wso2is', '5.11.0', {}, { updateLevel: 411, imageOnly: true }).state).toBe('disabled');
    expect(partA('wso2is', '5.11.0', {}, { updateLevel: 410, imageOnly: true }).findings[0]?.level).toBe('error');
  });

  it('is on again at the fixed level when configured without an allowlist that counts', () => {
    const on = ccba('true');
    const result = partA('wso2is', '5.11.0', { toml: on }, { updateLevel: 411 });
    expect(result.state).toBe('enabled');
    expect(result.findings[0]).toMatchObject({ rule: 'system-rest-api-cert-auth', level: 'error', state: 'enabled' });
    expect(result.findings[0]?.setting).toBe(on.clientCert?.enable);
    expect(cut(result.findings[0]?.span as never, on)).toBe('ccba true');
    expect(partA('wso2is', '5.11.0', { toml: ccba('false') }, { updateLevel: 411 }).state).toBe('disabled');
    expect(partA('wso2is', '5.11.0', { toml: ccba('absent') }, { updateLevel: 411 }).state).toBe('disabled');
    expect(partA('wso2is', '5.11.0', { toml: ccba('unknown') }, { updateLevel: 411 }).state).toBe('unresolved');
    expect(partA('wso2is', '5.11.0', { toml: on }, { updateLevel: 410 }).state).toBe('update-required');
  });

  it('is on again when the own template has it hard-coded', () => {
    const own = ccba('true', 'identity.xml.j2');
    const result = partA('wso2is', '5.11.0', { toml: toml('false'), identityTemplate: own }, { updateLevel: 411 });
    expect(result.state).toBe('enabled');
    expect(result.findings[0]?.setting).toBe(own.clientCert?.enable);
    const silent = partA('wso2is', '5.11.0', { identityTemplate: template('true') }, { updateLevel: 411 });
    expect(silent.state).toBe('disabled');
    const passing = ccba('unknown', 'identity.xml.j2');
    expect(
      partA('wso2is', '5.11.0', { toml: toml('false'), identityTemplate: passing }, { updateLevel: 411 }).state,
    ).toBe('disabled');
  });

  it('cannot be known where whole lines of the file are not', () => {
    const builder = new FileBuilder('deployment.toml', 'go');
    const holed = builder.done({ handler: builder.hole() });
    const result = partA('wso2is', '5.11.0', { toml: holed }, { updateLevel: 411 });
    expect(result.state).toBe('unresolved');
    expect(result.findings[0]?.message).toContain('the template expression {{ hole }} is not defined');
    const enable = { ...ccba('false').clientCert?.enable } as Setting;
    const written = { ...holed, clientCert: { enable, mappings: [], at: enable.at } };
    expect(partA('wso2is', '5.11.0', { toml: written }, { updateLevel: 411 }).state).toBe('disabled');
  });
});

describe('Part A, files that cannot be read', () => {
  it.each(['deployment.toml', 'identity.xml.j2'] as const)('never passes a broken %s', (kind) => {
    const bad = broken(kind);
    const variant = kind === 'deployment.toml' ? { toml: bad } : { toml: toml('false'), identityTemplate: bad };
    const result = partA('wso2is', '7.1.0', variant);
    expect(result.state).toBe('unresolved');
    expect(result.findings[0]).toMatchObject({
      rule: 'unreadable-config',
      level: 'error',
      state: 'unresolved',
      setting: null,
    });
    expect(result.findings[0]?.message).toContain('a bracket is missing');
    expect(result.findings[0]?.help).toBe('Correct the file; what cannot be read never passes.');
    expect(cut(result.findings[0]?.span as never, bad)).toBe('[[broken');
  });

  it('does not mind a broken file the version does not read', () => {
    expect(partA('wso2is', '7.1.0', { toml: toml('false'), identity: broken('identity.xml') }).state).toBe('disabled');
    expect(partA('wso2is', '5.7.0', { identity: identity('false'), toml: broken('deployment.toml') }).state).toBe(
      'disabled',
    );
    expect(
      partA('wso2is', '5.7.0', { identity: identity('false'), identityTemplate: broken('identity.xml.j2') }).state,
    ).toBe('disabled');
  });

  it('tells a broken file once for both parts', () => {
    const { parts, findings } = judge(input('wso2is', '7.1.0', { toml: broken('deployment.toml') }));
    expect([parts.A.state, parts.B.state]).toEqual(['unresolved', 'unresolved']);
    expect(findings.map((one) => [one.rule, one.part])).toEqual([['unreadable-config', null]]);
  });

  it('tells it for the one part it decides', () => {
    const { findings } = judge(input('wso2am', '4.2.0', { toml: broken('deployment.toml') }));
    expect(findings.map((one) => one.part)).toEqual(['A']);
    const both = judge(input('wso2is', '7.1.0', { toml: toml('false'), identityTemplate: broken('identity.xml.j2') }));
    expect(both.findings.map((one) => one.part)).toEqual(['A']);
  });

  it('lets the missing update decide where no setting could help', () => {
    const of = (updateLevel: number | null) =>
      partA('wso2am', '4.1.0', { toml: broken('deployment.toml') }, { updateLevel });
    const told = (updateLevel: number | null) => of(updateLevel).findings.map((one) => `${one.level} ${one.rule}`);
    expect(of(null)).toMatchObject({ state: 'update-required', allowlisted: false });
    expect(told(null)).toEqual(['error product-update-required', 'warning unreadable-config']);
    expect(of(222)).toMatchObject({ state: 'unresolved', allowlisted: false });
    expect(told(222)).toEqual(['error unreadable-config']);
  });

  it('does not let the missing update of Part A soften a file that Part B cannot be read from', () => {
    const { parts, findings } = judge(input('wso2is', '5.11.0', { toml: broken('deployment.toml') }));
    expect([parts.A.state, parts.B.state]).toEqual(['update-required', 'unresolved']);
    expect(findings.map((one) => [one.level, one.rule, one.part])).toEqual([
      ['error', 'product-update-required', 'A'],
      ['error', 'unreadable-config', null],
    ]);
  });

  it('tells apart a file of one part and a file of both', () => {
    const { findings } = judge(
      input('wso2is', '7.1.0', { toml: broken('deployment.toml'), identityTemplate: broken('identity.xml.j2') }),
    );
    expect(findings.map((one) => [one.part, one.span.file])).toEqual([
      [null, 'repository/conf/deployment.toml'],
      ['A', 'repository/conf/identity.xml.j2'],
    ]);
  });
});

describe('Part A, product or version not known', () => {
  it('warns about a setting that is off and may not help', () => {
    const home = toml('false');
    const result = partA('wso2is', null, { toml: home });
    expect(result).toMatchObject({
      state: 'disabled',
      allowlisted: false,
      findings: [{ level: 'warning', state: 'disabled', setting: null }],
    });
    expect(cut(result.findings[0]?.span as never, home)).toBe('handler false');
    expect(result.findings[0]?.message).toContain(
      'the repository does not say which version of Identity Server this is',
    );
    expect(result.findings[0]?.help).toContain('product = "wso2is"\nversion = "7.1.0"');
  });

  it.each([
    ['true', 'enabled'],
    ['absent', 'missing'],
    ['unknown', 'unresolved'],
    ['false', 'disabled'],
  ] as const)('judges %s of an unknown product as %s, and says how to declare it', (value, state) => {
    for (const variant of [{ toml: toml(value) }, { identity: identity(value) }]) {
      const result = partA(null, null, variant);
      expect(result.state).toBe(state);
      expect(result.findings[0]?.help).toContain('[[target]]\npath = "is/**"\nproduct = "wso2is"');
    }
  });

  it('ignores a version without a product', () => {
    expect(partA(null, '5.11.0', { toml: toml('absent') }).state).toBe('missing');
  });

  it('takes the path of the home, or the file, for the target', () => {
    const path = (file: string) =>
      /path = (.*)/.exec(
        partA(null, null, { toml: toml('true') }, { fallbackAt: span(file) }).findings[0]?.help ?? '',
      )?.[1];
    expect(path('a/b/repository/conf/deployment.toml')).toBe('"a/b/**"');
    expect(path('repository/conf/deployment.toml')).toBe('"**"');
    expect(path('my-repository/conf/deployment.toml')).toBe('"my-repository/conf/deployment.toml"');
    expect(path('values.yaml')).toBe('"values.yaml"');
  });

  it('misses the listener of a home with authenticators.xml only', () => {
    const result = partA(null, null, { authenticators: new FileBuilder('authenticators.xml').done() });
    expect(result.state).toBe('missing');
    expect(result.findings[0]?.message).toContain('the repository has no identity.xml for this home');
  });
});
