import { describe, expect, it } from 'vitest';
import { block, CLOSED, configMap, ENABLED, type Files, OPEN, told, workload } from '../tree.ts';

const CONF = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
const HOME = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
const CHART = { 'c/Chart.yaml': 'name: c\nversion: 1.0.0\n' };
const gated = (text: string, condition = '.Values.on'): string => `{{- if ${condition} }}\n${text}{{- end }}\n`;
const IMAGE = 'wso2/wso2is:7.0.0';
/** A workload whose mount and volume are rendered only where `on` is. */
const mounting = (image: string, to = CONF, map = 'm'): string => {
  const whole = workload('is', image, map, to);
  const [head = '', mount = ''] = whole.split('          volumeMounts:\n');
  const [mounts = '', volumes = ''] = mount.split('      volumes:\n');
  return `${head}${gated(`          volumeMounts:\n${mounts}`)}${gated(`      volumes:\n${volumes}`)}`;
};
const chart = (values: string, is: string, map: string, more: Files = {}): Files => ({
  ...CHART,
  'c/values.yaml': values,
  'c/templates/is.yaml': is,
  'c/templates/map.yaml': map,
  ...more,
});
const SHIPPED = 'c/templates/is.yaml#is: wso2is 7.0.0 A missing B disabled';
const MAP = (state: string, tag = '') => `c/templates/map.yaml#m${tag}: wso2is 7.0.0 A ${state} B disabled`;

describe('a config map of a chart', () => {
  it('is not in force where the values switch it off', () => {
    const off = chart('on: false\n', mounting(IMAGE), gated(configMap('m', CLOSED)));
    expect(told(off)).toEqual([SHIPPED]);
    expect(told({ ...off, 'c/values-x.yaml': 'on: true\n' })).toEqual([SHIPPED, MAP('disabled', '@values-x')]);
    expect(told({ ...off, 'c/values.yaml': 'on: true\n' })).toEqual([MAP('disabled')]);
    expect(told({ ...off, 'c/values.yaml': 'other: true\n' })).toEqual([MAP('disabled')]);
  });

  it('is not in force where the values switch its mount off', () => {
    const files = chart('on: false\n', mounting(IMAGE), configMap('m', ENABLED));
    expect(told(files)).toEqual([SHIPPED]);
    expect(told({ ...files, 'c/values.yaml': 'on: true\n' })).toEqual([MAP('enabled')]);
  });

  it('counts where no server of the environment is known that it may be for', () => {
    const map = gated(configMap('m', CLOSED));
    expect(told(chart('on: false\n', workload('db', 'postgres:16'), map))).toEqual([
      'c/templates/map.yaml#m: unknown ? A disabled B disabled',
    ]);
    const gateway = configMap('m', `[apim.gateway]\n${CLOSED}`);
    expect(told(chart('on: false\n', mounting(IMAGE), gated(gateway)))).toEqual([
      SHIPPED,
      'c/templates/map.yaml#m: wso2am ? A disabled B not-affected',
    ]);
  });

  it('counts where only a server elsewhere, or of another environment, runs without it', () => {
    const map = gated(configMap('m', CLOSED));
    const compose = { 'compose.yaml': `services:\n  is:\n    image: ${IMAGE}\n` };
    expect(told(chart('on: false\n', workload('db', 'postgres:16'), map, compose))).toEqual([MAP('disabled')]);
    const is = gated(workload('is', IMAGE), '.Values.server');
    expect(told(chart('on: false\nserver: false\n', is, map, { 'c/values-x.yaml': 'server: true\n' }))).toEqual([
      SHIPPED.replace('#is', '#is@values-x'),
      'c/templates/map.yaml#m: unknown ? A disabled B disabled',
    ]);
  });

  it('counts beside what is no server of the advisory by its image', () => {
    const file = 'wso2is-7.0.0/repository/conf/deployment.toml';
    const map = gated(`kind: ConfigMap\nmetadata:\n  name: m\ndata:\n{{ .Files.Get "${file}" }}\n`);
    const beside = (is: string): string[] => told(chart('on: false\n', is, map, { [`c/${file}`]: CLOSED }));
    const counts = ['c/wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled'];
    const lib = '/home/wso2carbon/wso2is-7.0.0/repository/components/lib/a.jar';
    expect(beside(workload('mi', 'wso2/wso2mi:4.2.0'))).toEqual(counts);
    // An image that tells nothing may have configuration of its own.
    const logging = '/home/wso2carbon/wso2is-7.0.0/repository/conf/log4j2.properties';
    for (const to of [lib, logging])
      expect(beside(workload('is', 'registry.example.org/login:3', 'more', to))).toEqual(counts);
    expect(beside(workload('is', IMAGE, 'more', lib))).toEqual([SHIPPED]);
  });

  it('is not in force beside a server that is told by the configuration it gets', () => {
    const own = workload('is', 'registry.example.org/login:3', 'own', HOME);
    const files = chart('on: false\n', own, configMap('own', OPEN), {
      'c/templates/off.yaml': gated(configMap('m', CLOSED)),
    });
    expect(told(files)).toEqual(['c/templates/map.yaml#own: wso2is 7.0.0 A missing B disabled']);
  });

  it('is not in force where the values switch the mount of one of two servers off', () => {
    const other = { 'c/templates/other.yaml': workload('other', IMAGE) };
    expect(told(chart('on: false\n', mounting(IMAGE), configMap('m', ENABLED), other))).toEqual([
      SHIPPED,
      SHIPPED.replace('is.yaml#is', 'other.yaml#other'),
    ]);
  });

  it('counts where the values switch only the mount of another one off', () => {
    expect(told(chart('on: false\n', mounting(IMAGE, CONF, 'other'), configMap('m', CLOSED)))).toEqual([
      MAP('disabled'),
    ]);
  });

  it('has of two branches the one that is rendered', () => {
    const branches = `{{- if .Values.on }}\n${configMap('m', ENABLED)}{{- else }}\n${configMap('m', CLOSED)}{{- end }}\n`;
    const is = workload('is', IMAGE, 'm', CONF);
    expect(told(chart('on: false\n', is, branches))).toEqual([MAP('disabled')]);
    expect(told(chart('on: true\n', is, branches))).toEqual([MAP('enabled')]);
  });

  it('has of the chart’s files those that it takes in the environment', () => {
    const take = (name: string): string =>
      `  deployment.toml: |\n{{ .Files.Get "${name}/deployment.toml" | indent 4 }}\n`;
    const map = (data: string): string => `kind: ConfigMap\nmetadata:\n  name: m\ndata:\n${data}`;
    const files = { 'c/open/deployment.toml': ENABLED, 'c/closed/deployment.toml': CLOSED };
    const both = map(`{{- if .Values.on }}\n${take('open')}{{- else }}\n${take('closed')}{{- end }}\n`);
    const is = workload('is', IMAGE, 'm', CONF);
    const closed = 'c/closed: wso2is 7.0.0 A disabled B disabled';
    const open = 'c/open: wso2is 7.0.0 A enabled B disabled';
    expect(told(chart('on: false\n', is, both, files))).toEqual([closed]);
    expect(told(chart('on: false\n', is, both, { ...files, 'c/values-x.yaml': 'on: true\n' }))).toEqual([
      closed,
      open.replace(':', '@values-x:'),
    ]);
    // Also where nothing is seen to mount what it is taken into.
    expect(told(chart('on: false\n', workload('is', IMAGE), both, files))).toEqual([closed]);
    const off = gated(map(take('closed')));
    expect(told(chart('on: false\n', mounting(IMAGE), off, { 'c/closed/deployment.toml': CLOSED }))).toEqual([SHIPPED]);
  });

  it('has of the values’ texts those that it takes in the environment', () => {
    const values = (on: boolean): string => `on: ${on}\nconf:\n  deployment.toml: |\n${block(CLOSED, 4)}`;
    const map = 'kind: ConfigMap\nmetadata:\n  name: m\ndata:\n{{ toYaml .Values.conf | indent 2 }}\n';
    const one = 'kind: ConfigMap\nmetadata:\n  name: m\ndata:\n  deployment.toml: |\n{{ index .Values.conf "x" }}\n';
    expect(told(chart(values(false), workload('is', IMAGE), configMap('m', OPEN), {})).length).toBeGreaterThan(0);
    for (const text of [map, one]) expect(told(chart(values(true), mounting(IMAGE), gated(text)))).toHaveLength(1);
  });
});

describe('a workload of a chart', () => {
  const files = chart('on: false\n', gated(workload('is', IMAGE, 'm', CONF)), gated(configMap('m', ENABLED)));

  it('is judged as it is written where no environment renders it', () => {
    expect(told(files)).toEqual([MAP('enabled')]);
  });

  it('is told for the environments that render it', () => {
    expect(told({ ...files, 'c/values-x.yaml': 'on: true\n' })).toEqual([MAP('enabled', '@values-x')]);
  });

  it('runs the shipped configuration where only other environments give it the one that names it', () => {
    const own = 'registry.example.org/login:3';
    const server = chart('on: false\n', mounting(own, HOME), gated(configMap('m', CLOSED)), {
      'c/values-x.yaml': 'on: true\n',
    });
    const both = [SHIPPED, MAP('disabled', '@values-x')];
    expect(told(server)).toEqual(both);
    expect(told({ ...server, 'c/values.yaml': 'on: true\n', 'c/values-x.yaml': 'on: false\n' })).toEqual([
      SHIPPED.replace('#is', '#is@values-x'),
      MAP('disabled'),
    ]);
    const sidecar = workload('log', 'fluent/fluentd:1');
    expect(told({ ...server, 'c/templates/log.yaml': sidecar })).toEqual(both);
  });
});

describe('the name of a config map that a mount takes from the values', () => {
  const named = (name: string): Files =>
    chart(
      'cm: ""\n',
      `{{- $cm := default "m" .Values.cm }}\n${workload('is', IMAGE, name, CONF)}`,
      gated(configMap('m', CLOSED), 'not .Values.cm'),
    );

  it.each([
    '{{ .Values.cm | default "m" }}',
    '{{ default "m" .Values.cm }}',
    '{{ .Values.cm | default (printf "%s-m" .Release.Name) }}',
    '{{ default (printf "%s-m" (include "c.name" .)) .Values.cm }}',
    '{{ $cm }}',
  ])('%s', (name) => {
    expect(told(named(name))).toEqual([MAP('disabled')]);
    expect(told({ ...named(name), 'c/values-x.yaml': 'cm: other\n' })).toEqual([
      SHIPPED.replace('#is', '#is@values-x'),
      MAP('disabled'),
    ]);
  });

  it('may be what a helper prints', () => {
    const name = '{{ .Values.cm | default (include "c.name" .) }}';
    const map = configMap('{{ include "c.name" . }}', CLOSED);
    const files = chart('cm: ""\n', workload('is', IMAGE, name, CONF), map);
    expect(told(files)).toHaveLength(1);
    expect(told(files)[0]).toContain('A disabled');
  });
});

describe('the release of a server whose image tells nothing', () => {
  const own = 'registry.example.org/login:3';
  const unused = 'unused: {name: wso2is, tag: 7.1.0.23}\n';

  it('is that of its mount in every environment', () => {
    const files = chart(unused, workload('is', own, 'm', HOME), configMap('m', CLOSED), {
      'c/values-x.yaml': 'a: 1\n',
    });
    expect(told(files)).toEqual([MAP('disabled'), MAP('disabled', '@values-x')]);
  });

  it('is not that of a mount of another environment', () => {
    const to = HOME.replace('7.0.0', '{{ .Values.v }}');
    const values = { 'c/values-x.yaml': 'a: 1\n' };
    expect(told(chart(unused, workload('is', own, 'm', to), configMap('m', CLOSED), values))[1]).toContain('7.1.0');
    const branches = `{{- if .Values.on }}\n${workload('is', own, 'm', HOME)}{{- else }}\n${workload('is', own, 'm', HOME.replace('7.0.0', '7.1.0'))}{{- end }}\n`;
    const files = chart('on: true\n', branches, configMap('m', CLOSED), { 'c/values-x.yaml': 'on: false\n' });
    expect(told(files)).toEqual([MAP('disabled'), MAP('disabled', '@values-x').replace('7.0.0', '7.1.0')]);
  });
});

it('is in force outside of a chart whose server does not mount one of the name', () => {
  const off = chart('on: false\n', mounting(IMAGE), configMap('m', CLOSED));
  expect(told({ ...off, 'k8s/map.yaml': configMap('m', ENABLED) })).toContain(
    'k8s/map.yaml#m: wso2is 7.0.0 A enabled B disabled',
  );
});
