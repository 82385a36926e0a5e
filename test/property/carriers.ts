import fc from 'fast-check';
import type { Configuration } from './configurations.ts';

/** A configuration where a repository may keep it. */
export interface Carried {
  carrier: string;
  files: Record<string, string>;
  /** The file a person edits. */
  outer: string;
  /** Characters of the setting are written as they are, so that a range cuts them out. */
  verbatim: boolean;
  /** An edit can be written there. */
  fixable: boolean;
}

const NAMES = { toml: 'deployment.toml', xml: 'identity.xml' } as const;

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

/** A literal block scalar: any indentation, indicator and chomping that keep the text. */
function literal(text: string, indent: number, indicator: boolean, chomp: string): string {
  return `|${indicator ? indent : ''}${chomp}\n${indented(text, ' '.repeat(indent))}`;
}

interface Choices {
  indent: number;
  indicator: boolean;
  chomp: string;
  crlf: boolean;
}

function configMap(name: string, text: string, { indent, indicator, chomp }: Choices): string {
  const value = indented(literal(text, indent, indicator, chomp), '  ').trimStart();
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: conf\ndata:\n  ${name}: ${value}`;
}

const lineBreaks = (text: string, crlf: boolean): string => (crlf ? text.replaceAll('\n', '\r\n') : text);

type Build = (configuration: Configuration, choices: Choices) => Carried;

const place = (carrier: string, outer: string, text: string, crlf: boolean, more: Partial<Carried> = {}): Carried => ({
  carrier,
  files: { [outer]: lineBreaks(text, crlf) },
  outer,
  verbatim: true,
  fixable: true,
  ...more,
});

const home = { toml: 'is/repository/conf/deployment.toml', xml: 'is/repository/conf/identity/identity.xml' } as const;

const BUILDS: Build[] = [
  ({ kind, text }, { crlf }) => place('plain', home[kind], text, crlf),
  ({ kind, text }, { crlf }) =>
    place(
      'jinja2',
      `roles/is/templates/${home[kind]}.j2`,
      kind === 'toml' ? `[server]\nhostname = "{{ host }}"\n${text}` : text,
      crlf,
    ),
  ({ kind, text }, { crlf }) =>
    place(
      'erb',
      `modules/is/templates/${home[kind]}.erb`,
      kind === 'toml' ? `[server]\nhostname = "<%= @host %>"\n${text}` : text,
      crlf,
    ),
  ({ kind, text }, choices) =>
    place('config map', 'k8s/conf.yaml', configMap(NAMES[kind], text, choices), choices.crlf),
  ({ kind, text }, choices) =>
    place(
      'secret',
      'k8s/secret.yaml',
      configMap(NAMES[kind], text, choices)
        .replace('kind: ConfigMap', 'kind: Secret')
        .replace('\ndata:', '\nstringData:'),
      choices.crlf,
    ),
  ({ kind, text }) =>
    place(
      'quoted scalar',
      'k8s/quoted.yaml',
      `kind: ConfigMap\nmetadata:\n  name: conf\ndata:\n  ${NAMES[kind]}: ${JSON.stringify(text)}\n`,
      false,
      {
        verbatim: false,
      },
    ),
  ({ kind, text }) =>
    place(
      'base64',
      'k8s/base64.yaml',
      `kind: Secret\nmetadata:\n  name: conf\ndata:\n  ${NAMES[kind]}: ${Buffer.from(text).toString('base64')}\n`,
      false,
      { verbatim: false, fixable: false },
    ),
  ({ kind, text }, choices) => ({
    ...place(
      'chart',
      'chart/templates/conf.yaml',
      configMap(NAMES[kind], text, choices).replace('name: conf', 'name: {{ .Release.Name }}-conf'),
      false,
    ),
    files: {
      'chart/Chart.yaml': 'apiVersion: v2\nname: is\nversion: 1.0.0\n',
      'chart/values.yaml': 'replicas: 1\n',
      'chart/templates/conf.yaml': configMap(NAMES[kind], text, choices).replace(
        'name: conf',
        'name: {{ .Release.Name }}-conf',
      ),
    },
  }),
  ({ kind, text }, { indent, crlf }) =>
    place(
      'task',
      'roles/is/tasks/main.yml',
      `- name: configuration\n  copy:\n    dest: /opt/${home[kind]}\n    content: ${indented(literal(text, indent, false, ''), '    ').trimStart()}`,
      crlf,
    ),
  ({ kind, text }) =>
    place('shell heredoc', 'setup.sh', `#!/bin/sh\ncat > /opt/${home[kind]} <<'EOF'\n${text}EOF\necho done\n`, false),
  ({ kind, text }) =>
    place('docker heredoc', 'Dockerfile', `FROM scratch\nCOPY <<'EOF' /opt/${home[kind]}\n${text}EOF\n`, false),
  ({ kind, text }) =>
    place(
      'terraform heredoc',
      'main.tf',
      `resource "kubernetes_config_map" "conf" {\n  data = {\n    "${NAMES[kind]}" = <<-EOT\n${indented(text, '      ').replaceAll('$env{', '$$env{')}    EOT\n  }\n}\n`,
      false,
    ),
  ({ kind, text }, choices) =>
    place(
      'manifest in a heredoc',
      'apply.sh',
      `#!/bin/sh\nkubectl apply -f - <<'EOF'\n${configMap(NAMES[kind], text, choices)}EOF\n`,
      false,
    ),
  ({ kind, text }, choices) =>
    place(
      'manifest in a manifest',
      'roles/is/tasks/k8s.yml',
      `- name: apply\n  k8s:\n    definition: |\n${indented(configMap(NAMES[kind], text, choices), '      ')}`,
      choices.crlf,
    ),
];

const choices: fc.Arbitrary<Choices> = fc.record({
  indent: fc.integer({ min: 1, max: 6 }),
  indicator: fc.boolean(),
  // Keeping all line breaks or one is the same for a text that ends with one.
  chomp: fc.constantFrom('', '+', '-'),
  crlf: fc.boolean(),
});

/** A random carrier for a configuration. */
export const carrier: fc.Arbitrary<(configuration: Configuration) => Carried> = fc
  .record({ build: fc.constantFrom(...BUILDS), choices })
  .map(
    ({ build, choices }) =>
      (configuration) =>
        build(configuration, choices),
  );
