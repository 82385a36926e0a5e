// Writes the monorepo the benchmark scans: of every 100,000 files 32,000 are TOML, XML or YAML (8,000, 4,000, 20,000),
// the rest is code, text and data.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the number of deployments is a multiple of. */
export const DEPLOYMENTS = 40;

/** A small generator with a seed, so that every run writes the same bytes. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS =
  'account amount audit batch billing broker cache catalog channel cluster config consumer customer database delivery event export feature gateway handler health identity import index invoice ledger limit listener login mailer metrics module notify order partner payment policy pool portal price producer profile queue rate region report request retry route rule schedule schema search secret service session shard stock storage stream tenant timeout token topic trace usage vault worker'.split(
    ' ',
  );

const KINDS = [
  ...Array(8).fill('toml'),
  ...Array(4).fill('xml'),
  ...Array(20).fill('yaml'),
  ...Array(30).fill('ts'),
  ...Array(20).fill('go'),
  ...Array(10).fill('md'),
  ...Array(4).fill('sql'),
  ...Array(4).fill('css'),
];

/**
 * @param root an empty folder
 * @param files how many files, deployments included
 * @param deployments how many of them there are, a multiple of 40
 */
export function writeMonorepo(root, files, deployments = DEPLOYMENTS) {
  const next = random(4494);
  const word = () => WORDS[next(WORDS.length)];
  const written = new Set();
  const write = (path, content) => {
    const folder = dirname(join(root, path));
    if (!written.has(folder)) {
      mkdirSync(folder, { recursive: true });
      written.add(folder);
    }
    writeFileSync(join(root, path), content);
  };

  const own = writeDeployments(write, deployments / DEPLOYMENTS);
  // Kinds are drawn in equal shares and mixed by their place, so that folders hold several kinds.
  for (let index = own; index < files; index++) {
    const kind = KINDS[(index * 37) % 100] ?? 'md';
    // Ten files a folder, twenty folders a service.
    const group = Math.floor(index / 10);
    const service = Math.floor(group / 20);
    const folder = `${WORDS[service % WORDS.length]}-${service}/${WORDS[group % WORDS.length]}-${group % 20}`;
    write(`services/${folder}/${word()}-${index}.${kind}`, CONTENT[kind](word, next));
  }
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'gc.auto=0', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'monorepo');
}

const lines = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

const CONTENT = {
  toml: (word, next) =>
    `${lines(8, () => `[${word()}.${word()}${next(1000)}]\n${lines(7, (n) => `${word()}_${n} = ${next(2) ? `"${word()} ${word()}"` : next(100000)}`)}`)}\n`,
  xml: (word, next) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${word()}>\n${lines(30, () => `    <${word()} name="${word()}" id="${next(100000)}">${word()} ${word()}</${'x'}>`).replaceAll(/<(\w+)( [^>]*>[^<]*)<\/x>/g, '<$1$2</$1>')}\n</root>\n`.replace(
      /<(\w+)>\n([\s\S]*)<\/root>/,
      '<$1>\n$2</$1>',
    ),
  yaml: (word, next) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${word()}-${word()}\nspec:\n  template:\n    spec:\n      containers:\n        - name: ${word()}\n          image: registry.example.org/${word()}/${word()}:${next(9)}.${next(30)}.${next(9)}\n          env:\n${lines(24, () => `            - name: ${word().toUpperCase()}_${word().toUpperCase()}\n              value: "${word()} ${next(10000)}"`)}\n`,
  ts: (word) =>
    `${lines(40, () => `export const ${word()} = (${word()}: string): string => ${word()} + '${word()}';`)}\n`,
  go: (word) =>
    `package ${word()}\n\n${lines(40, (n) => `func ${word()}${n}(${word()} string) string { return "${word()}" }`)}\n`,
  md: (word) => `# ${word()}\n\n${lines(20, () => Array.from({ length: 14 }, word).join(' '))}\n`,
  sql: (word) => `${lines(30, () => `select ${word()}, ${word()} from ${word()} where ${word()} = 1;`)}\n`,
  css: (word) => `${lines(30, () => `.${word()}-${word()} { color: #123456; margin: 4px; }`)}\n`,
};

const LISTENER = (enable) =>
  `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">\n    <EventListeners>\n        <EventListener type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler" orderId="10" enable="${enable}"/>\n    </EventListeners>\n</Server>\n`;

const SETTINGS = (enable) =>
  `[server]\nhostname = "is.example.org"\n\n[super_admin]\nusername = "admin"\n\n[user_store]\ntype = "database_unique_id"\n\n[database.identity_db]\ntype = "h2"\n\n[event.default_listener.client_certificate_authentication_handler]\nenable = ${enable}\n`;

/** So many times 20 homes with deployment.toml, 10 with the XML files, 5 compose services, 5 config maps. */
function writeDeployments(write, times) {
  let count = 0;
  const add = (path, content) => {
    write(path, content);
    count++;
  };
  for (let index = 0; index < 20 * times; index++) {
    add(`deploy/is-${index}/wso2is-7.1.0/repository/conf/deployment.toml`, SETTINGS(index % 2 === 0));
  }
  for (let index = 0; index < 10 * times; index++) {
    const home = `deploy/legacy-${index}/wso2is-5.7.0/repository/conf`;
    add(`${home}/identity/identity.xml`, LISTENER(index % 2 === 0));
    add(
      `${home}/security/authenticators.xml`,
      '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml">\n    <Authenticator name="MutualSSLAuthenticator" disabled="true"/>\n</Authenticators>\n',
    );
  }
  for (let index = 0; index < 5 * times; index++) {
    add(
      `deploy/compose-${index}/docker-compose.yml`,
      `services:\n  is:\n    image: wso2/wso2is:7.0.0.116\n    volumes:\n      - ./conf/deployment.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml\n`,
    );
    add(`deploy/compose-${index}/conf/deployment.toml`, SETTINGS(index % 2 === 0));
    add(
      `deploy/k8s-${index}/is.yaml`,
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: is-conf-${index}\ndata:\n  deployment.toml: |\n${SETTINGS(index % 2 === 0).replaceAll(/^(?=.)/gm, '    ')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: wso2/wso2is:6.1.0\n          volumeMounts:\n            - name: conf\n              mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml\n              subPath: deployment.toml\n      volumes:\n        - name: conf\n          configMap:\n            name: is-conf-${index}\n`,
    );
  }
  return count;
}
