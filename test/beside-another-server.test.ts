import { describe, expect, it } from 'vitest';
import { caseNames, caseTree, told } from './case-trees.ts';
import { CLOSED, configMap, type Files, workload } from './deployment/tree.ts';

const CONF = 'conf/deployment.toml';
const TEMPLATE = 'deployment.toml.j2';

/** Another server of a product, set up as it should be, by all that may set one up. */
function others(pack: string, image: string): Readonly<Record<string, Files>> {
  const place = `/opt/${pack}/repository/conf/deployment.toml`;
  const volume = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
  const [repository = '', tag = ''] = image.split(':');
  return {
    compose: {
      'zz/docker-compose.yml': `services:\n  zz:\n    image: ${image}\n    volumes:\n      - ./${CONF}:${volume}\n`,
      [`zz/${CONF}`]: CLOSED,
    },
    dockerfile: { 'zz/Dockerfile': `FROM ${image}\nCOPY ${CONF} ${volume}\n`, [`zz/${CONF}`]: CLOSED },
    script: {
      'zz/setup.sh': `#!/bin/bash\nunzip -q ${pack}.zip -d /opt\ncp ${CONF} ${place}\n/opt/${pack}/bin/wso2server.sh start\n`,
      [`zz/${CONF}`]: CLOSED,
    },
    role: {
      'zz/roles/zz/tasks/main.yml': `- unarchive:\n    src: ${pack}.zip\n    dest: /opt\n- template:\n    src: ${TEMPLATE}\n    dest: ${place}\n`,
      [`zz/roles/zz/templates/${TEMPLATE}`]: CLOSED,
      'zz/site.yml': '- hosts: zz\n  roles:\n    - zz\n',
    },
    manifest: { 'zz/zz.yaml': `${configMap('zz-conf', CLOSED)}---\n${workload('zz', image, 'zz-conf')}` },
    chart: {
      'zz/chart/Chart.yaml': `apiVersion: v2\nname: zz\nversion: 1.0.0\nappVersion: "${tag}"\n`,
      'zz/chart/values.yaml': `image:\n  repository: ${repository}\n  tag: ${tag}\n`,
      'zz/chart/templates/conf.yaml': configMap('{{ .Release.Name }}-zz', CLOSED),
      'zz/chart/templates/deployment.yaml': workload(
        '{{ .Release.Name }}-zz',
        '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"',
        '"{{ .Release.Name }}-zz"',
      ),
    },
  };
}

const SERVERS = {
  ...prefixed('IS', others('wso2is-7.1.0', 'wso2/wso2is:7.1.0')),
  ...prefixed('AM', others('wso2am-4.5.0', 'wso2/wso2am:4.5.0')),
};

function prefixed(name: string, servers: Readonly<Record<string, Files>>): Record<string, Files> {
  return Object.fromEntries(Object.entries(servers).map(([by, files]) => [`${name} by ${by}`, files]));
}

const RELEASE = 'a release that nothing tells is taken for that of the only server with one';
const APP_VERSION = 'what the repository builds tells more of an image without a name than the appVersion of its chart';
const NAMED = 'the map has the name of a volume of the other server, or of its product: something may mount it';

/** Cases in which another server does take an error or a doubt away, and why. */
const KNOWN: Readonly<Record<string, string>> = {
  'carrier-folded-keeps-indented-lines': RELEASE,
  'chart-without-image-beside-another': APP_VERSION,
  'charts-side-by-side-of-two-releases': APP_VERSION,
  'config-map-called-as-its-server': NAMED,
  'config-map-in-single-quotes': RELEASE,
  'helm-glob-of-a-folder-above': 'a command there copies a folder that is called like one of the chart',
  'helm-inline-map-not-mounted': NAMED,
  'helm-values-map-not-mounted': NAMED,
  'kustomize-images-are-matched-by-name': 'an image of which a digest hides the tag is taken for the one that is built',
  'recognised-by-content-alone': RELEASE,
  'recognised-by-the-task-that-writes-it': RELEASE,
};

const weighs = (line: string): boolean => / error | unreadable-config /.test(line);

/** What another server takes away, by that. */
function hidden(name: string): Record<string, string[]> {
  const one = caseTree(name, 'one/');
  const alone = one === null ? [] : told(one).findings.filter(weighs);
  if (alone.length === 0) return {};
  const lost = Object.entries(SERVERS).map(([server, files]) => {
    const now = new Set(told({ ...one, ...files }).findings);
    return [server, alone.filter((line) => !now.has(line))] as const;
  });
  return Object.fromEntries(lost.filter(([, lines]) => lines.length > 0));
}

describe('another server that is set up as it should be hides no error and no doubt', () => {
  it.each(caseNames().filter((name) => !(name in KNOWN)))('%s', (name) => {
    expect(hidden(name)).toEqual({});
  });
});

it.each(Object.entries(KNOWN))('%s: %s', (name) => {
  expect(hidden(name)).not.toEqual({});
});
