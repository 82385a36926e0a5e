import fc from 'fast-check';

/** What a random configuration says of Part A. */
export type Says = 'open' | 'closed' | 'missing' | 'unknown';

export interface Configuration {
  kind: 'toml' | 'xml';
  says: Says;
  text: string;
  /** The setting as it is written, or null when it is missing. */
  setting: string | null;
}

const says = fc.constantFrom<Says>('open', 'closed', 'missing', 'unknown');
const VALUE: Record<Says, string> = { open: 'true', closed: 'false', missing: '', unknown: '"$env{MTLS}"' };

const decoy = fc.constantFrom(
  '[event.default_listener.identity_mgt]\npriority = "50"\nenable = true\n',
  '[admin_console.authenticator.saml_sso_authenticator]\nenable = true\n',
  '# [event.default_listener.client_certificate_authentication_handler]\n# enable = true\n',
  '[keystore.primary]\nfile_name = "wso2carbon.p12"\npassword = "a # not [a] comment"\n',
  '[[resource.access_control]]\ncontext = "(.*)/fileupload(.*)"\nsecure = true\n',
  '[oauth.token_cleanup]\nenable = true\n',
);

/** One setting in one of its spellings; `before` opens it, `setting` is what a range must cut out. */
const tomlSpelling = fc.constantFrom<[before: string, setting: string]>(
  ['[event.default_listener.client_certificate_authentication_handler]\n', 'enable = V'],
  ['[event.default_listener.client_certificate_authentication_handler]\npriority = "10"\n', 'enable=V'],
  ['[event.default_listener]\n', 'client_certificate_authentication_handler.enable = V'],
  ['[ event . default_listener . "client_certificate_authentication_handler" ]\n', '"enable" = V'],
  ["[event.default_listener.'client_certificate_authentication_handler']\n", "'enable'   =   V"],
  ['[event."default\\u005flistener".client_certificate_authentication_handler]\n', 'enable = V'],
  ['[event]\n', 'default_listener.client_certificate_authentication_handler.enable = V'],
);

export const tomlConfiguration: fc.Arbitrary<Configuration> = fc
  .record({
    says,
    spelling: tomlSpelling,
    before: fc.array(decoy, { maxLength: 3 }),
    after: fc.boolean(),
    comment: fc.boolean(),
  })
  .map(({ says, spelling: [open, written], before, after, comment }) => {
    // A dotted key may not reach into a table that a header has opened.
    const decoys = [...new Set(before)].filter((one) => open !== '[event]\n' || !one.startsWith('[event.'));
    const head = `[user_store]\ntype = "database_unique_id"\n\n${decoys.join('\n')}`;
    const setting = says === 'missing' ? null : written.replace('V', VALUE[says]);
    const body = setting === null ? '' : `\n${open}${setting}${comment ? ' # reviewed' : ''}\n`;
    const tail = after ? '\n[recaptcha]\nenabled = true\n' : '';
    return { kind: 'toml', says, text: `${head}${body}${tail}`, setting };
  });

const TYPE = 'type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"';
const NAME = 'name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"';

export const xmlConfiguration: fc.Arbitrary<Configuration> = fc
  .record({
    says: fc.constantFrom<Says>('open', 'closed', 'missing'),
    quote: fc.constantFrom('"', "'"),
    order: fc.boolean(),
    lines: fc.boolean(),
    selfClosed: fc.boolean(),
    other: fc.boolean(),
    comment: fc.boolean(),
  })
  .map(({ says, quote, order, lines, selfClosed, other, comment }) => {
    const setting = says === 'missing' ? null : `enable=${quote}${VALUE[says]}${quote}`;
    const attributes = order ? [setting, TYPE, NAME, 'orderId="10"'] : [TYPE, NAME, 'orderId="10"', setting];
    const gap = lines ? '\n                       ' : ' ';
    const element = `        <EventListener${gap}${attributes.join(gap)}${selfClosed ? '/>' : '></EventListener>'}\n`;
    const decoys = [
      comment ? `        <!-- <EventListener ${TYPE} ${NAME} enable="true"/> -->\n` : '',
      other
        ? '        <EventListener type="org.example.Other" name="org.example.Listener" orderId="1" enable="true"/>\n'
        : '',
    ].join('');
    const inside = `${decoys}${setting === null ? '' : element}`;
    const listeners =
      inside === '' ? '    <EventListeners/>\n' : `    <EventListeners>\n${inside}    </EventListeners>\n`;
    return {
      kind: 'xml',
      says,
      text: `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">\n    <JDBCPersistenceManager/>\n${listeners}</Server>\n`,
      setting,
    };
  });
