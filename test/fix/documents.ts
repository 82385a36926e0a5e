import fc from 'fast-check';
import { parse } from 'smol-toml';

const TABLE = ['event', 'default_listener', 'client_certificate_authentication_handler'];
const TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
const NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';

/** A written document, and what the setting in it says: `null` when it is not written. */
export interface Written {
  text: string;
  value: boolean | null;
  /** The setting's text, where the generator knows it to the letter. */
  setting: string | null;
}

const blanks = fc.constantFrom('', ' ', '\t', '  ');
const eol = fc.constantFrom('\n', '\r\n');

/** A name as a bare, basic, literal or escaped key. */
const spelled = (name: string) =>
  fc.constantFrom(
    name,
    `"${name}"`,
    `'${name}'`,
    `"\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}"`,
  );

const dotted = (names: readonly string[]) =>
  fc
    .tuple(fc.tuple(...names.map(spelled)), fc.constantFrom('.', ' . ', '\t.', '. '))
    .map(([keys, dot]) => keys.join(dot));

/** A value as TOML has it, with what the product makes of it. */
export const tomlValue = fc.constantFrom<[string, boolean]>(
  ['true', true],
  ['false', false],
  ['"true"', true],
  ["'True'", true],
  ['"\\u0074rue"', true],
  ['"""TRUE"""', true],
  ['"false"', false],
  ["'no'", false],
);

const unrelated = fc.constantFrom(
  '# enable = true',
  '[server]\nhostname = "[event]"',
  "[user_store]\nnote = '''\n[event.default_listener.client_certificate_authentication_handler]\nenable = true\n'''",
  '[event.default_listener.other]\nenable = true',
  '[[event_handler]]\nname = "x"\nsubscriptions = [\n  "a", # b\n  "c"\n]',
  '[x]\nevent = { default_listener = 1 }',
  '',
);

/** Ways to write (or leave out) the setting: lines with `%` for the value. Paths are split into header, key, inline. */
const setting = fc.nat(TABLE.length).chain((split) => {
  const header = TABLE.slice(0, split);
  const rest = [...TABLE.slice(split), 'enable'];
  return fc.tuple(
    header.length === 0 ? fc.constant('') : dotted(header),
    dotted(rest),
    fc
      .nat(rest.length - 1)
      .chain((at) =>
        fc.tuple(
          dotted(rest.slice(0, Math.max(at, 1))),
          dotted(rest.slice(Math.max(at, 1)).length > 0 ? rest.slice(Math.max(at, 1)) : ['enable']),
        ),
      ),
    fc.boolean(),
    blanks,
  );
});

/** A random valid `deployment.toml` around the handler's setting. */
export const tomlDocument: fc.Arbitrary<Written> = fc
  .tuple(
    fc.array(unrelated, { maxLength: 3 }),
    setting,
    tomlValue,
    fc.constantFrom<'written' | 'keyless' | 'none'>('written', 'written', 'keyless', 'none'),
    fc.array(unrelated, { maxLength: 2 }),
    eol,
    blanks,
    fc.boolean(),
  )
  .map(([before, [header, key, [outer, inner], inline, space], [value, means], shape, after, line, indent, final]) => {
    const inTable = key.split('.').length > 1 && inline;
    const own = (name: string, what: string) => `${name}${space}=${space}${what}`;
    const written = inTable && outer !== key ? own(outer, `{${space}${own(inner, value)} }`) : own(key, value);
    const keyless = (inTable ? own(outer, `{${space}}`) : own(`${key}d`, '1')).trim();
    const body = shape === 'written' ? `${written} # why` : keyless;
    const lines = header === '' ? [`${indent}${body}`] : [`${indent}[${header}]`, `${indent}${body}`];
    const block = shape === 'none' ? [] : lines;
    const seen = new Set<string>();
    const around = [...before, ...after].filter(
      (part) => part === '' || part.startsWith('#') || (!seen.has(part) && seen.add(part)),
    );
    const parts =
      header === ''
        ? [...block, ...around]
        : [...around.slice(0, before.length), ...block, ...around.slice(before.length)];
    return {
      text: parts.join('\n').replaceAll('\n', line) + (final ? line : ''),
      value: shape === 'written' ? means : null,
      setting: shape === 'written' ? (inTable && outer !== key ? own(inner, value) : written) : null,
    };
  })
  .filter(({ text }) => isToml(text));

/** The parts put together may write a table twice. */
function isToml(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

const xmlValue = fc.constantFrom<[string, boolean]>(
  ['true', true],
  ['false', false],
  ['TRUE', true],
  ['&#116;rue', true],
  ['tru&#x65;', true],
  ['yes', false],
  ['', false],
);

const decoy = fc.constantFrom(
  `<!-- <EventListener type="${TYPE}" name="${NAME}" enable="true"/> -->`,
  `<![CDATA[<EventListener type="${TYPE}" name="${NAME}" enable="true"/>]]>`,
  `<EventListener type="${TYPE}" name="${NAME}2" orderId="1" enable="true"/>`,
  `<EventListener type='x' name='${NAME}' a="> /&gt;" enable='true'><Property name="a">b</Property></EventListener>`,
  `<?pi enable="true"?>`,
);

const attribute = (name: string, value: string) =>
  fc
    .tuple(fc.constantFrom('"', "'"), fc.constantFrom('=', ' = ', '\n=\t'))
    .map(([quote, equals]) => `${name}${equals}${quote}${value}${quote}`);

/** A random `identity.xml` around the listener. */
export const xmlDocument: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom('', 'c:'),
    fc.array(decoy, { maxLength: 2 }),
    xmlValue.chain(([value, means]) =>
      fc.tuple(
        fc
          .tuple(
            attribute('type', TYPE),
            attribute('name', NAME.replace('C', '&#67;')),
            attribute('orderId', '10'),
            attribute('id', 'x'),
          )
          .chain((list) => fc.shuffledSubarray(list, { minLength: 4, maxLength: 4 })),
        attribute('enable', value),
        fc.nat(4),
        fc.constant(means),
      ),
    ),
    fc.array(decoy, { maxLength: 2 }),
    fc.record({
      shape: fc.constantFrom<'written' | 'unwritten' | 'empty' | 'closed' | 'orphan'>(
        'written',
        'written',
        'unwritten',
        'empty',
        'closed',
        'orphan',
      ),
      gap: fc.constantFrom('\n        ', '\n\t\t', ' '),
      between: fc.constantFrom(' ', '\n\t', '  '),
      line: eol,
      oneLine: fc.boolean(),
      open: fc.boolean(),
    }),
  )
  .map(
    ([prefix, before, [attributes, enable, position, means], after, { shape, gap, between, line, oneLine, open }]) => {
      const all = attributes.toSpliced(position, 0, enable).join(between);
      const element = `<${prefix}EventListener ${all}${open ? ` ></${prefix}EventListener>` : '/>'}`;
      const prefixed = (text: string) => text.replace(/(<\/?)(EventListener|Property)\b/g, `$1${prefix}$2`);
      const around = (list: string[]) => list.map((text) => (/^<[!?]/.test(text) ? text : prefixed(text)));
      const inside = [...around(before), ...(shape === 'written' ? [element] : []), ...around(after)];
      const name = `${prefix}EventListeners`;
      const end = oneLine ? '' : gap.startsWith('\n') ? '\n    ' : '';
      const listeners = {
        written: `<${name}>${inside.map((text) => gap + text).join('')}${end}</${name}>`,
        unwritten: `<${name}>${inside.map((text) => gap + text).join('')}${end}</${name}>`,
        empty: `<${name}>${end}</${name}>`,
        closed: `<${name} />`,
        orphan: `<${prefix}Other/>`,
      }[shape];
      const xmlns = `xmlns${prefix ? ':c' : ''}="http://wso2.org/projects/carbon/carbon.xml"`;
      const text = `<?xml version="1.0"?>\n<${prefix}Server ${xmlns}>\n    ${listeners}\n</${prefix}Server>\n`;
      return {
        text: text.replaceAll('\n', line),
        value: shape === 'written' ? means : null,
        setting: shape === 'written' ? enable.replaceAll('\n', line) : null,
      };
    },
  );

/** A random `authenticators.xml` with the SOAP authenticator; `value` is whether it is on. */
export const authenticatorsDocument: fc.Arbitrary<Written> = fc
  .tuple(
    xmlValue,
    fc.boolean(),
    fc.boolean(),
    attribute('name', '&#x4D;utualSSLAuthenticator'),
    fc.constantFrom('', '<!-- <Authenticator name="MutualSSLAuthenticator"/> -->', '<Authenticator name="Other"/>'),
    eol,
    fc.constantFrom('"', "'"),
  )
  .map(([[value, isTrue], hasAttribute, first, name, other, line, quote]) => {
    const disabled = hasAttribute ? `disabled=${quote}${value}${quote}` : '';
    const attributes = (first ? [disabled, name] : [name, disabled]).filter(Boolean).join(' ');
    const tag = `<Authenticator ${attributes}>`;
    const text = `<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml">\n${other}\n\t${tag}<Priority>5</Priority></Authenticator>\n</Authenticators>`;
    return {
      text: text.replaceAll('\n', line),
      value: !(hasAttribute && isTrue),
      setting: (hasAttribute ? disabled : tag).replaceAll('\n', line),
    };
  });
