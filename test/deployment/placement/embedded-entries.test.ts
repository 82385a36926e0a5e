import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/deployment/evidence/entry.ts';
import { yamlEntries } from '../../../src/deployment/placement/embedded-entries.ts';
import { nestedYaml } from '../../../src/deployment/placement/nested-yaml.ts';
import { heredocEntry } from '../../../src/deployment/placement/written-entries.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { isManifest, isYaml } from '../../../src/deployment/text/yaml-text.ts';
import { readHeredocs } from '../../../src/read/heredoc.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { YamlNode } from '../../../src/read/yaml.ts';
import type { TemplateLanguage } from '../../../src/settings.ts';
import { block, CLOSED, CLOSED_IDENTITY, NO_AUTHENTICATORS, OPEN } from '../tree.ts';

const carried = (file: string, text: string) => carry(file, MappedText.ofFile(file, text));
const entries = (
  text: string,
  {
    file = 'a/is.yaml',
    chart = null,
    role = 'manifest',
    hint = null,
  }: Partial<{
    file: string;
    chart: string | null;
    role: 'values' | 'manifest';
    hint: TemplateLanguage | null;
  }> = {},
): Entry[] => yamlEntries(carried(file, text), chart, role, hint, new Map());
const body = block(OPEN, 6);
const IDENTITY_DB = '[database.identity_db]\ntype = "h2"\n';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a configuration file in a YAML document', () => {
  it('of a config map is all of this', () => {
    const text = `kind: ConfigMap\nmetadata: {name: "{{ x }}-m"}\ndata:\n    deployment-uk.toml: |\n${block(IDENTITY_DB, 6)}`;
    const [entry] = entries(text, { chart: 'c', hint: 'go' });
    expect(entry).toMatchObject({
      source: { kind: 'deployment.toml', name: 'deployment-uk.toml', file: 'a/is.yaml', template: null },
      path: 'a/deployment-uk.toml',
      home: 'a/is.yaml#m',
      recognised: true,
      family: 'is',
      map: 'm',
      valuesPath: null,
      problem: null,
      chart: 'c',
      labels: ['m', 'data'],
    });
    expect(entry?.source.text.text).toBe(IDENTITY_DB);
  });

  it('of values is all of this', () => {
    expect(
      entries(`x: y\n---\na:\n  b:\n    identity.xml: |\n${body}`, { file: 'values.yaml', role: 'values' }),
    ).toMatchObject([
      {
        source: { kind: 'identity.xml', name: 'identity.xml', file: 'values.yaml' },
        path: 'identity.xml',
        home: 'values.yaml#1.a.b',
        family: null,
        map: null,
        valuesPath: ['a', 'b', 'identity.xml'],
        labels: ['a', 'b'],
      },
    ]);
  });

  it('in a list is of its item', () => {
    const text = `write_files:\n  - path: /x/deployment.toml\n    content: |\n${body}`;
    expect(entries(text)).toMatchObject([{ home: 'a/is.yaml#0.write_files.0', labels: ['write_files', '0'] }]);
  });

  it('of XML has no family, whatever its lines look like', () => {
    expect(entries('a:\n  identity.xml: |\n    <Server>\n    [apim.x]\n    </Server>\n')[0]?.family).toBeNull();
  });

  it('of XML under another name is no TOML, whatever a line of a comment looks like', () => {
    const xml =
      '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml"><!--\nuser_store\n--></Authenticators>\n';
    expect(entries(`a:\n  k: |\n${block(xml, 4)}`)).toMatchObject([{ source: { kind: 'authenticators.xml' } }]);
    expect(entries(`a:\n  k: |\n${block('<!--\nuser_store\n--><UserManager/>\n', 4)}`)).toEqual([]);
  });

  it('at the top is of the document', () => {
    expect(entries(`deployment.toml: |\n${body}`)).toMatchObject([{ home: 'a/is.yaml#0.', labels: [] }]);
    expect(entries('')).toEqual([]);
  });

  it('of a map without a name is of no name', () => {
    expect(entries(`kind: Secret\nstringData:\n    deployment.toml: |\n${body}`)).toMatchObject([
      { map: '', home: 'a/is.yaml#', labels: ['', 'stringData'] },
    ]);
  });

  it.each([
    ['dest: /opt/deployment.toml\n    content', 'deployment.toml', 'a/opt/deployment.toml'],
    ['path: /opt/deployment.toml\n    contents', 'deployment.toml', 'a/opt/deployment.toml'],
    ['target: //opt//deployment.toml\n    inline', 'deployment.toml', 'a/opt//deployment.toml'],
    ['filename: deployment-uk.toml\n    data', 'deployment-uk.toml', 'a/deployment-uk.toml'],
    ['name: is-deployment.toml\n    text', 'is-deployment.toml', 'a/is-deployment.toml'],
    ['dest: /opt/x\n    path: deployment-uk.toml\n    body', 'deployment-uk.toml', 'a/deployment-uk.toml'],
    ['dest: opt//deployment.toml\n    content', 'deployment.toml', 'a/opt//deployment.toml'],
    ['dest: deployment.toml\n    value', 'deployment.toml', 'a/deployment.toml'],
  ])('beside its target, %j, has that name', (keys, name, path) => {
    expect(entries(`a:\n    ${keys}: |\n${body}`).map(({ source, ...one }) => [source.name, one.path])).toEqual([
      [name, path],
    ]);
  });

  it.each([
    ['another key', 'dest: deployment.toml\n    comment'],
    ['another key that ends like it', 'dest: deployment.toml\n    my-content'],
    ['another key that begins like it', 'dest: deployment.toml\n    content-type'],
    ['a target that names none', 'dest: /opt/x\n    content'],
    ['no target', 'content'],
  ])('is none of %s', (_, keys) => {
    expect(entries(`a:\n    ${keys}: |\n${block('a = 1\n[tool]\n', 6)}`)).toEqual([]);
  });

  it.each([
    ['/opt/is/repository/conf/deployment.toml', 'a/is.yaml#/opt/is'],
    ['repository/conf/deployment.toml', 'a/is.yaml#'],
    ['/opt/is/repository/resources/conf/x/deployment.toml', 'a/is.yaml#/opt/is/repository/resources/conf/x'],
    ['/opt/conf/deployment.toml', 'a/is.yaml#0.a'],
  ])('written to %s is of the home %s', (dest, home) => {
    expect(entries(`a:\n    dest: ${dest}\n    content: |\n${body}`)[0]?.home).toBe(home);
  });

  it('of a config map is of the map wherever it is written', () => {
    const text = `kind: ConfigMap\nmetadata: {name: m}\ndata:\n    dest: /opt/is/repository/conf/deployment.toml\n    content: |\n${body}`;
    expect(entries(text)[0]?.home).toBe('a/is.yaml#m');
  });

  it.each([
    ['under any key', `a:\n    x: |\n${body}`, 'deployment.toml'],
    ['under any key, as XML', `a:\n    x: |\n${block(CLOSED_IDENTITY, 6).trimEnd()}\n\n`, 'identity.xml'],
  ])('is known by its content %s', (_, text, kind) => {
    expect(entries(text).map(({ source }) => [source.kind, source.name])).toEqual([[kind, kind]]);
  });

  it.each([
    [
      'a manifest that holds one',
      `a:\n    x: |\n${block(`apiVersion: v1\ndata:\n  deployment.toml: |\n${block(OPEN, 4)}`, 6)}`,
    ],
    ['text without a line break', `a:\n    x: "[super_admin]"\n`],
    ['a path', 'deployment.toml: conf/deployment.toml\n'],
    ['a blank', 'deployment.toml: " "\n'],
    ['a tag', 'deployment.toml: " {{ a[0] }} "\n'],
    ['a path in a block', 'deployment.toml: |\n  conf/x\n'],
    ['a tag in a secret', 'kind: Secret\ndata:\n  deployment.toml: |\n    {{ .Files.Get "x" | b64enc }}\n'],
    ['what an alias does not name', 'a: *gone\nb: [*gone]\n'],
    ['a text without keys', 'wso2\n'],
    ['another key of a secret', 'kind: Secret\ndata:\n  other: "%%%"\n'],
    ['another text of a secret', `kind: Secret\ndata:\n  other: ${base64('a\nb\n')}\n`],
    ['a blank of a secret', 'kind: Secret\ndata:\n  deployment.toml: " "\n'],
  ])('is not %s', (_, text) => {
    expect(entries(text)).toEqual([]);
  });

  it.each([
    ['a text of several lines', 'deployment.toml: "a\\nb"\n'],
    ['a table on one line', 'deployment.toml: "[a]"\n'],
    ['a key on one line', 'deployment.toml: a = 1\n'],
    ['a tag with more behind it', 'deployment.toml: "{{ a }}<x>"\n'],
    ['tags on two lines', 'deployment.toml: "{{ a }}\\n{{ b }}"\n'],
  ])('may be %s', (_, text) => {
    expect(entries(text)).toHaveLength(1);
  });

  it('of a secret is decoded, and told when it cannot be', () => {
    const secret = (value: string) => entries(`kind: Secret\ndata:\n  deployment.toml: ${value}\n`)[0];
    expect(secret(base64(CLOSED))?.source.text.text).toBe(CLOSED);
    expect(secret(base64(CLOSED))?.problem).toBeNull();
    expect(secret('"%%%"')?.problem).toBe('its base64 content cannot be decoded');
    expect(entries(`kind: Secret\ndata:\n  x: ${base64(OPEN)}\n`)[0]?.source.kind).toBe('deployment.toml');
    expect(entries(`kind: ConfigMap\nbinaryData:\n  x: ${base64(OPEN)}\n`)[0]?.source.kind).toBe('deployment.toml');
    expect(entries(`kind: Secret\nstringData:\n  x: |\n${body}`)[0]?.source.text.text).toBe(OPEN);
    // The cluster takes this one where the secret has both.
    const both = `kind: Secret\ndata:\n  deployment.toml: ${base64(CLOSED)}\nstringData:\n  deployment.toml: |\n${body}`;
    expect(entries(both).map(({ source }) => source.text.text)).toEqual([OPEN]);
  });

  it('of cloud-init is decoded where it says so', () => {
    const write = (encoding: string, content: string, key = 'content') =>
      entries(`write_files:\n  - path: /opt/x/deployment.toml\n    encoding: ${encoding}\n    ${key}: ${content}\n`);
    for (const encoding of ['b64', 'base64', 'gz+b64', 'gzip+base64'])
      expect(write(encoding, base64(CLOSED))[0]?.source.text.text, encoding).toBe(CLOSED);
    expect(write('gz+b64', Buffer.from([0x1f, 0x8b, 8, 0]).toString('base64'))[0]?.problem).toBe(
      'its base64 content cannot be decoded',
    );
    expect(write('b64', '""')).toEqual([]);
    for (const encoding of ['text/plain', 'xb64'])
      expect(write(encoding, base64(CLOSED))[0]?.source.text.text, encoding).toBe(base64(CLOSED));
    for (const key of ['other', 'old_content', 'content_before'])
      expect(write('b64', base64(CLOSED), key), key).toEqual(write('text/plain', base64(CLOSED), key));
  });

  it('is added to a file only as the text of such a step', () => {
    const added = (key: string) => entries(`- ${key}:\n    deployment.toml: |\n${body}`)[0]?.added;
    expect(added('blockinfile')).toBe(true);
    expect(added('ansible.builtin.blockinfile')).toBe(true);
    expect(added('blockinfile_texts')).toBeUndefined();
    expect(added('my_blockinfile')).toBeUndefined();
  });

  it('has the language of its chart', () => {
    expect(entries(`a:\n    deployment.toml: |\n      x = {{ y }}\n`, { hint: 'jinja2' })[0]?.source.template).toBe(
      'jinja2',
    );
  });
});

describe('a piece of configuration in values', () => {
  const piece = (key: string, text: string, chart: string | null, role: 'values' | 'manifest') =>
    entries(`${key}: |\n${block(text, 6)}`, { file: 'values.yaml', chart, role }).map(
      ({ source }) => `${source.kind} ${source.name}`,
    );
  const text = '[transport.x]\n';

  it.each([
    ['extraConfigs', text, null, 'values', ['deployment.toml deployment.toml']],
    ['extra_config', `a = 1\n   ${text}`, null, 'values', ['deployment.toml deployment.toml']],
    ['extraConfigs', text, 'c', 'values', []],
    ['extraConfigs', text, null, 'manifest', []],
    ['extraStuff', text, null, 'values', []],
    ['extraConfigs', 'a = [1]\n', null, 'values', []],
  ] as const)('under %s, holding %j, in the chart %s as %s', (key, content, chart, role, expected) => {
    expect(piece(key, content, chart, role)).toEqual(expected);
  });
});

describe('a script in a YAML document', () => {
  const TARGET = '/opt/is/repository/conf/deployment.toml';
  const script = (text: string, target = TARGET, quote = "'"): string =>
    `cat > ${target} <<${quote}EOF${quote}\n${text}EOF\n`;
  const inYaml = (text: string): string => `a:\n  b: |\n${block(text, 4)}`;
  const kinds = (text: string): string[] => entries(text).map(({ source }) => source.text.text);

  it('writes a file that is all of this', () => {
    const text = inYaml(`echo x\n${script('[cache]\nx = 1\n')}reboot\n`);
    const found = entries(text);
    expect(found).toMatchObject([
      {
        source: { kind: 'deployment.toml', name: 'deployment.toml', file: 'a/is.yaml', template: null },
        path: 'a/opt/is/repository/conf/deployment.toml',
        home: 'a/is.yaml#/opt/is',
        recognised: true,
        map: null,
        valuesPath: null,
        problem: null,
        labels: ['a', TARGET],
      },
    ]);
    expect(found[0]).not.toHaveProperty('writtenBy');
    expect(found[0]?.source.text.text).toBe('[cache]\nx = 1\n');
    expect(found[0]?.source.text.locate(8, 13)).toEqual({
      file: 'a/is.yaml',
      start: text.indexOf('x = 1'),
      end: text.indexOf('x = 1') + 5,
    });
  });

  it.each([
    ['a block', inYaml(script(OPEN)), [OPEN]],
    ['quotes', `a: "${script(OPEN).replaceAll('"', '\\"').replaceAll('\n', '\\n')}"\n`, [OPEN]],
    ['base64', `kind: Secret\ndata:\n  x: ${base64(script(OPEN))}\n`, [OPEN]],
    ['two files', inYaml(script(OPEN) + script(CLOSED, '/opt/b.toml')), [OPEN, CLOSED]],
    ['two files of one line', inYaml(`cat <<A; cat <<B\n${OPEN}A\n${CLOSED}B\n`), [OPEN, CLOSED]],
    ['a manifest beside', inYaml(`kubectl apply -f - <<X\nkind: Pod\nX\n${script(OPEN)}`), [OPEN]],
    ['another file', inYaml(script('a = 1\n', '/etc/x')), []],
    ['a file of that name somewhere', inYaml(script('a = 1\n', '/etc/deployment.toml')), ['a = 1\n']],
  ])('in %s is read by its heredocs', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    ['a heredoc it leaves open', `cat <<EOF\n${OPEN}`, []],
    ['what an echo writes', `${script('a = 1\n', '/etc/x')}echo "\n${OPEN}" > x\n`, []],
    ['what follows a heredoc that is read', `${script(CLOSED)}${OPEN}`, [CLOSED]],
  ])('does not hide %s', (_, text, before) => {
    expect(kinds(inYaml(text))).toEqual([...before, text]);
  });

  it('is known by where its text stands, and in a config map by the map', () => {
    const text = inYaml(script(OPEN, '/conf/deployment.toml'));
    expect(entries(text)[0]?.home).toBe(`a/is.yaml#${text.indexOf('    [super_admin]')}.a`);
    const map = `kind: ConfigMap\nmetadata: {name: m}\ndata:\n  x.sh: |\n${block(script(OPEN), 4)}`;
    expect(entries(map)).toMatchObject([{ home: 'a/is.yaml#m', map: 'm', labels: ['m', 'data', TARGET] }]);
    const home = (text: string) => entries(text)[0]?.home;
    expect(home(map.replace('name: m', 'name: 2-m'))).toBe('a/is.yaml#2-m');
    const eleventh = `${'x: y\n---\n'.repeat(10)}${text}`;
    expect(home(eleventh)).toBe(`a/is.yaml#${eleventh.indexOf('    [super_admin]')}.a`);
  });

  it.each([
    ["'", 'x = "$X"\n', null, null],
    ['', 'x = "$X"\n', null, 'envsubst'],
    ['', 'x = "$X"\n', 'go', 'envsubst'],
    ['', 'x = "{{ y }}$X"\n', 'go', 'go'],
    ["'", 'x = "{{ y }}"\n', 'jinja2', 'jinja2'],
  ] as const)('with %sEOF and %j in a place of %s has the language %s', (quote, text, hint, expected) => {
    expect(entries(inYaml(script(text, TARGET, quote)), { hint })[0]?.source.template).toBe(expected);
  });

  it.each(['image: nginx', 'Image: nginx'])('of a container knows where %s stands', (image) => {
    const text = `c:\n  - ${image}\n    args:\n      - |\n${block(script(OPEN), 8)}`;
    const start = text.indexOf('nginx');
    expect(entries(text)[0]?.writtenBy).toEqual({ file: 'a/is.yaml', start, end: start + 5 });
    expect(entries(text.replace('nginx', '{name: x}'))[0]?.writtenBy).toBeUndefined();
  });
});

describe('YAML inside a document', () => {
  it('is not what is read apart', () => {
    const yaml = carried('t.yml', 'a: |\n  kind: A\nb: |\n  kind: B\n');
    const [document] = yaml.documents;
    const node = document?.kind === 'map' ? (document.entries[0]?.value as YamlNode) : null;
    expect(nestedYaml(yaml, new Map(node ? [[node, yaml]] : [])).map((one) => one.text)).toEqual(['kind: B\n']);
  });

  it.each([
    ['kind: Pod', true],
    ['a: |\n  [super_admin]', true],
    ['- op: add\n  value: |\n    [super_admin]', true],
    ['- value: >-\r\n    [super_admin]', true],
    ["'a/b.toml': |2+ \n  [super_admin]", true],
    ['a: |\n  b', false],
    ['a: b | c\n[super_admin]', false],
    ['a: |b\n[super_admin]', false],
    ['a:|\n[super_admin]', false],
    ['# a: |\n[super_admin]', false],
    ['[super_admin]\na = "b: |"', false],
  ])('%j is some: %s', (text, expected) => {
    expect(isYaml(text)).toBe(expected);
  });

  it('are texts of a manifest, at any depth', () => {
    const text =
      'z: [*gone]\na:\n  - b: |\n      kind: ConfigMap\n      x: y\n  - [x, "apiVersion: v1\\nkind: Pod"]\nc: "kind: Pod"\nd: |\n  x\n  y\n';
    expect(nestedYaml(carried('t.yml', text), new Map()).map((one) => one.text)).toEqual([
      'kind: ConfigMap\nx: y\n',
      'apiVersion: v1\nkind: Pod',
    ]);
  });

  it('are the heredocs of a script that are manifests', () => {
    const nested = (script: string) =>
      nestedYaml(carried('t.yml', `a: |\n${block(script, 2)}`), new Map()).map((one) => one.text);
    expect(nested('x <<A\nkind: Pod\nA\nx <<B\ny\nB\n')).toEqual(['kind: Pod\n']);
    expect(nested('x <<-A\n\tkind: Pod\n\tA\n')).toEqual(['kind: Pod\n']);
    const open = 'x <<A\nkind: Pod\nA\nkind: Job\n';
    expect(nested(open)).toEqual(['kind: Pod\n', open]);
  });

  it.each([
    ['apiVersion: v1', true],
    ['a: b\nkind: Pod', true],
    ['services:\n', true],
    [' kind: Pod', false],
    ['a: b', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isManifest(text)).toBe(expected);
  });
});

describe('a heredoc', () => {
  const read = (command: string, text: string, hint: TemplateLanguage | null = 'envsubst'): Entry | null => {
    const script = `${command}\n${text}EOF\n`;
    const [heredoc] = readHeredocs('s/run.sh', script, 'shell');
    return heredoc ? heredocEntry(heredoc, 's/run.sh', hint) : null;
  };

  it('written to a file is all of this', () => {
    const entry = read('# \ncat > "/opt/is/repository/conf/deployment.toml" <<EOF', '[cache]\nx = "$X"\n');
    expect(entry).toMatchObject({
      source: { kind: 'deployment.toml', name: 'deployment.toml', file: 's/run.sh', template: 'envsubst' },
      home: 's/run.sh#/opt/is',
      recognised: true,
      family: null,
      map: null,
      valuesPath: null,
      problem: null,
      chart: null,
    });
    expect(entry?.labels).toHaveLength(1);
    expect(entry?.labels[0]).toContain('/opt/is/repository/conf/deployment.toml');
  });

  it.each([
    ['cat > /tmp/x <<EOF', OPEN, 'deployment.toml', true],
    ['cat > "$X/"deployment.toml <<EOF', '[tool]\n', 'deployment.toml', false],
    ['cat > /tmp/identity.xml <<EOF', CLOSED_IDENTITY, 'identity.xml', true],
    ['cat > /tmp/deployment.toml <<EOF', OPEN, 'deployment.toml', true],
    ['cat > /tmp/deployment.toml <<EOF', '[tool]\n', 'deployment.toml', false],
    ['cat <<EOF', OPEN, 'deployment.toml', true],
  ])('%s with %j is %s, recognised: %s', (command, text, kind, recognised) => {
    expect(read(command, text)).toMatchObject({ source: { kind, name: expect.stringContaining(kind) }, recognised });
  });

  it.each(['"$CARBON_HOME"/conf/deployment.toml', '$CARBON_HOME/"conf/deployment.toml"', "'a b'/deployment.toml"])(
    'may be written to a path that is quoted in part: %s',
    (path) => {
      expect(read(`cat > ${path} <<EOF`, '[tool]\n')?.source.name).toBe('deployment.toml');
      expect(read(`tee -a ${path} <<EOF`, '[tool]\n')?.source.name).toBe('deployment.toml');
    },
  );

  it('to no file has no name', () => {
    expect(read('cat <<EOF', OPEN)?.labels).toEqual(['']);
  });

  it('of anything else is none', () => {
    expect(read('cat > /tmp/x <<EOF', 'a\n')).toBeNull();
    expect(read('cat <<EOF', 'a\n')).toBeNull();
  });

  it('in quotes has no variables', () => {
    const template = (quote: string) =>
      read(`cat > /tmp/deployment.toml <<${quote}EOF${quote}`, 'x = "$X"\n')?.source.template;
    expect([template(''), template("'")]).toEqual(['envsubst', null]);
  });
});

describe('a literal of a generator', () => {
  const literal = (text: string, generator = 'configMapGenerator', list = 'literals'): string =>
    `${generator}:\n- name: c\n  ${list}:\n  - ${JSON.stringify(text)}\n`;

  it.each(['configMapGenerator', 'secretGenerator'])('of %s is a file by what stands before its first sign', (name) => {
    const text = literal(`deployment.toml=${OPEN}`, name);
    const found = entries(text);
    expect(found).toMatchObject([
      {
        source: { kind: 'deployment.toml', name: 'deployment.toml', file: 'a/is.yaml' },
        home: 'a/is.yaml#c',
        map: 'c',
        recognised: true,
        labels: ['c', name, '0', 'literals'],
      },
    ]);
    expect(found[0]?.source.text.text).toBe(OPEN);
    const start = text.indexOf('[super_admin]');
    expect(found[0]?.source.text.locate(0, 13)).toEqual({ file: 'a/is.yaml', start, end: start + 13 });
  });

  it.each([
    ['of one line', literal('deployment.toml=[super_admin]')],
    ['of another file', literal(`other.toml=${IDENTITY_DB}`)],
    ['without a name', literal(`a b=deployment.toml=${IDENTITY_DB}`)],
    ['behind another line', literal(`# x\ndeployment.toml=${IDENTITY_DB}`)],
    ['of another list', literal(`deployment.toml=${IDENTITY_DB}`, 'configMapGenerator', 'others')],
    ['of what generates no map', literal(`deployment.toml=${IDENTITY_DB}`, 'generators')],
    ['of a generator without a name', literal(`deployment.toml=${IDENTITY_DB}`).replace('name: c', 'x: c')],
    [
      'deeper in the generator',
      `configMapGenerator:\n- options:\n    name: c\n    literals: [${JSON.stringify(`deployment.toml=${IDENTITY_DB}`)}]\n`,
    ],
  ])('%s is none', (_, text) => {
    expect(entries(text)).toEqual([]);
  });

  it('is in no namespace and no secret', () => {
    const text = `${literal(`deployment.toml=${OPEN}`)}  namespace: n\n  data:\n    deployment.toml: |\n${block(OPEN, 6)}`;
    expect(entries(text).map(({ source }) => source.text.text)).toEqual([OPEN, OPEN]);
    expect(entries(text)).toMatchObject([{ namespace: null }, { namespace: null }]);
  });
});

describe('a config of Docker Compose', () => {
  const config = (name: string, text: string, key = 'content'): string =>
    `  ${name}:\n    ${key}: |\n${block(text, 6)}`;
  const use = (source: string, target: string): string =>
    `      - {source: ${source}, target: /home/wso2carbon/wso2is-5.2.0/repository/conf/${target}}\n`;
  const services = `services:\n  is:\n    configs:\n${use('one', 'identity/identity.xml')}${use('two', 'security/authenticators.xml')}`;

  it('is of the home that its service has it in, with the others of this', () => {
    const text = `${services}configs:\n${config('one', CLOSED_IDENTITY)}${config('two', NO_AUTHENTICATORS)}`;
    expect(entries(text)).toMatchObject([
      { home: 'a/is.yaml#0.configs.one', source: { name: 'identity.xml' } },
      { home: 'a/is.yaml#0.configs.one', source: { name: 'authenticators.xml' } },
    ]);
  });

  it('is known by its own keys where no service has it, or where it is something else', () => {
    expect(entries(`${services}configs:\n${config('three', CLOSED_IDENTITY)}`)).toMatchObject([
      { home: 'a/is.yaml#0.configs.three' },
    ]);
    expect(entries(`${services}others:\n${config('two', CLOSED_IDENTITY)}`)).toMatchObject([
      { home: 'a/is.yaml#0.others.two' },
    ]);
    expect(entries(`${services}configs:\n${config('two', CLOSED_IDENTITY, 'text')}`)).toMatchObject([
      { home: 'a/is.yaml#0.configs.two' },
    ]);
    expect(
      entries(`${services}configs:\n  two:\n    content:\n      x: |\n${block(CLOSED_IDENTITY, 8)}`),
    ).toMatchObject([{ home: 'a/is.yaml#0.configs.two.content' }]);
  });
});

describe('a script that CloudFormation joins', () => {
  const HOME = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';
  const join = (...list: unknown[]): string => JSON.stringify({ UserData: { 'Fn::Join': list } });
  const textOf = (text: string): string[] => entries(text).map(({ source }) => source.text.text);
  const piecesOf = (...lines: unknown[]) => ['#!/bin/sh', `cat > ${HOME} <<E`, ...lines, 'E'];

  it('is one text with what stands between its pieces', () => {
    expect(textOf(join('\n', piecesOf('[server]', 'x = 1')))).toEqual(['[server]\nx = 1\n']);
    expect(textOf(join('', [`cat > ${HOME} <<E\n`, '[server]\n', 'x =', ' 1\n', 'E\n']))).toEqual([
      '[server]\nx = 1\n',
    ]);
    expect(textOf(join('\n  ', [`cat > ${HOME} <<E`, '[server]\nE']))).toEqual(['  [server]\n']);
    expect(textOf(join('# ', [`cat > ${HOME} <<E\n`, 'x = 1\nE\n']))).toEqual(['# x = 1\n']);
  });

  it('has a reference as its name, and what is filled in as it is written', () => {
    const pieces = piecesOf('[server]', { 'Fn::Sub': `x = "\${Host}"` });
    expect(textOf(join('\n', pieces))).toEqual([`[server]\nx = "\${Host}"\n`]);
    expect(textOf(join('', [`cat > ${HOME} <<E\nx = "`, { Ref: 'Admin' }, '"\nE\n']))).toEqual([`x = "\${Admin}"\n`]);
    expect(textOf(join('', [`cat > ${HOME} <<E\nx = "`, { 'Fn::GetAtt': ['A', 'B'] }, '"\nE\n']))).toEqual([
      `x = "\${…}"\n`,
    ]);
    expect(textOf(join('', [{ Ref: 'Shell' }, `\ncat > ${HOME} <<E\nx = 1\nE\n`]))).toEqual(['x = 1\n']);
    expect(textOf(join('', [null, `cat > ${HOME} <<E\nx = 1\nE\n`]))).toEqual(['x = 1\n']);
  });

  it('is changed in its pieces, but not where a reference fills it in', () => {
    const [entry] = entries(join('', [`cat > ${HOME} <<E\nx = `, { Ref: 'On' }, '\ny = 1\nE\n']));
    const text = entry?.source.text;
    expect(text?.text).toBe('x = ${On}\ny = 1\n');
    expect([text?.edit(4, 9, 'false'), text?.edit(14, 15, '2')?.text]).toEqual([null, '2']);
  });

  it('may have a piece that is empty', () => {
    const pieces = [`\ncat > ${HOME} <<E\n`, 'x = 1\nE\n'].map((piece) => `    - ${JSON.stringify(piece)}\n`);
    expect(textOf(`Fn::Join:\n  - ''\n  -\n    -\n${pieces.join('')}`)).toEqual(['x = 1\n']);
  });

  it('is at its pieces', () => {
    const text = join('\n', piecesOf('[server]', 'x = 1'));
    const start = text.indexOf('x = 1');
    expect(entries(text)[0]?.source.text.locate(9, 14)).toEqual({ file: 'a/is.yaml', start, end: start + 5 });
  });

  it('is none in any other list', () => {
    const whole = `cat > ${HOME} <<E\nx = 1\nE\n`;
    expect(textOf(join('\n', piecesOf('[server]'), 'x'))).toEqual([]);
    expect(textOf(join({ a: '\n' }, piecesOf('[server]')))).toEqual([]);
    expect(textOf(join('\n', { a: 'b' }))).toEqual([]);
    expect(textOf(join('\n', [{ Ref: 'A' }]))).toEqual([]);
    expect(textOf(join('\n', [whole], 'x'))).toEqual(['x = 1\n']);
    expect(textOf(join('\n', [whole]))).toEqual(['x = 1\n']);
  });
});
