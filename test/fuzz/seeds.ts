/** Where the fuzzer begins, and the words it may put in: both of our own writing. */

export const TARGETS = ['toml', 'xml', 'yaml', 'template', 'heredoc', 'policy'] as const;
export type Target = (typeof TARGETS)[number];

const HANDLER_NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
const HANDLER_TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
const HANDLER = 'event.default_listener.client_certificate_authentication_handler';
const SOAP = 'admin_console.authenticator.mutual_ssl_authenticator';

const TOML = [
  `[${HANDLER}]\nenable = true\n`,
  `[event.default_listener]\nclient_certificate_authentication_handler.enable = "$ref{a.b}"\n[a]\nb = 'True'\n`,
  `event = { default_listener = { client_certificate_authentication_handler = { enable = false } } }\n`,
  `[${SOAP}]\r\n"enable" = """true"""\r\n[${SOAP}.config]\r\nallowed_issuers = "CN=a|CN=b"\r\n"issuer_CN=a" = "admin"\r\n`,
  '[intermediate_cert_validation]\nenable = true\ncert_cns = ["a", \'b\']\nexempt_contexts = [\n "x", # y\n]\n',
  '[client_certificate_based_authentication]\nenable = true\n[[client_certificate_based_authentication.user_thumbprint_mapping]]\ntrusted_issuer = "CN=x"\ncert_thumbprint = "ab"\nallowed_username = ["u"]\n',
  `[[event_listener]]\nname = "${HANDLER_NAME}"\nenable = true\n["event"."default_listener.client_certificate_authentication_handler"]\nenable = 1\n`,
];

const listener = (attributes: string): string =>
  `<EventListener type="${HANDLER_TYPE}" name="${HANDLER_NAME}" orderId="10"${attributes}/>`;

const XML = [
  `<?xml version="1.0"?>\n<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">\n<EventListeners>\n${listener(' enable="true"')}\n</EventListeners>\n</Server>\n`,
  `<c:Server xmlns:c='http://wso2.org/projects/carbon/carbon.xml'><c:EventListeners/><!-- ${listener('')} --></c:Server>`,
  `<Server><EventListeners><![CDATA[x]]>${listener(" enable='&#116;rue'")}</EventListeners><IntermediateCertValidation enable="true"><IntermediateCerts><CertCN>a<?p b?></CertCN></IntermediateCerts></IntermediateCertValidation></Server>`,
  '<Authenticators><Authenticator name="MutualSSLAuthenticator" disabled="false"><Config><Parameter name="allowed_issuers">CN=a|CN=b</Parameter><Parameter name="issuer_CN=a">admin</Parameter></Config></Authenticator></Authenticators>',
  '<Server><Service name="Catalina"><Connector scheme="https" SSLEnabled="true" clientAuth="want"/></Service></Server>',
  '<!DOCTYPE Server><Server><ServerKey>AM</ServerKey><Version>2.6.0</Version></Server>',
];

const block = (text: string): string => text.replace(/^(?=.)/gm, '    ');

const YAML = [
  `apiVersion: v1\nkind: ConfigMap\ndata:\n  deployment.toml: |\n${block(TOML[0] as string)}`,
  `a: &x [1, "b\\u0041", 'c''d']\nb: *x\n<<: {c: ~}\n--- # two\n- >-\n  folded\n  text\n\n   more\n- |2+\n    kept\n`,
  'a: {{ .Values.a | quote }}\n{{- if .Values.b }}\nb: |-\n  {{ tpl .Values.c . }}\n{{- end }}\n',
  '? complex\n: value\nplain: a\n  b\n"quo\\\n  ted": "x\n  y"\n!!str z: !local 1\n',
];

const TEMPLATE = [
  `{{ if .Values.mtls }}\n${TOML[0]}{{ else }}\n[${HANDLER}]\nenable = false\n{{ end }}\n`,
  `[${HANDLER}]\nenable = {{ mtls | default('true') }}\n{% if a and not b %}x = 1\n{% elif c == "d" %}x = 2{% endif %}\n`,
  `<% if @a -%>\n[${HANDLER}]\nenable = <%= @mtls %>\n<% else -%>\n<% end -%>\n`,
  '[a]\nb = "${MTLS:-true}"\n%{ if x }c = ${jsonencode(y)}\n%{ endif }d = @z@\n',
  `<Server><EventListeners>{% for x in y %}{{ x }}{% endfor %}${listener(' enable="{{ mtls }}"')}</EventListeners></Server>`,
];

const HEREDOC = [
  `cat > /opt/is/repository/conf/deployment.toml <<'EOF'\n${TOML[0]}EOF\n`,
  `FROM x\nCOPY <<-"EOF" /a/identity.xml\n\t<a/>\n\tEOF\nRUN <<X sh && \\\n  tee y <<Z\ncat <<W > q\nw\nW\nX\nz\nZ\n`,
  'resource "a" "b" {\n  filename = "deployment.toml"\n  content = <<-EOT\n    [a]\n      b = "$${c}"\n  EOT\n}\n',
];

const POLICY = [
  '[[target]]\npath = "deploy/**"\nproduct = "wso2is"\nversion = "7.1.0"\nupdate_level = 23\n',
  '[[allow]]\npath = "is/{a,b}/*.toml"\npart = "A"\nreason = "migration of the batch client"\nowner = "team"\nexpires = 2026-12-31\n',
  'allow = [{ path = "!x[a-z]?", part = "B", reason = "r", owner = "o", expires = "2027-01-01" }]\n',
];

export const SEEDS: Record<Target, readonly string[]> = {
  toml: TOML,
  xml: XML,
  yaml: YAML,
  template: TEMPLATE,
  heredoc: HEREDOC,
  policy: POLICY,
};

const TOML_WORDS = [
  `[${HANDLER}]`,
  `[${SOAP}]`,
  'client_certificate_authentication_handler',
  'default_listener',
  'event',
  'enable',
  ' = true',
  ' = false',
  '= "true"',
  '"""',
  "'''",
  '\\u0065',
  '$ref{',
  '$env{X}',
  '[[',
  ']]',
  '{ ',
  ' }',
  '# ',
  '\r\n',
  '__proto__',
];
const TAGS = [
  '{{ ',
  ' }}',
  '{% if ',
  '{% else %}',
  '{% endif %}',
  '{{- end }}',
  '<%= ',
  '%>',
  '%{ if x }',
  '%{ endif }',
  '${X}',
  '@x@',
  '{#',
  '#}',
  '|',
];

export const WORDS: Record<Target, readonly string[]> = {
  toml: TOML_WORDS,
  xml: [
    '<EventListeners>',
    '</EventListeners>',
    '<EventListener ',
    listener(' enable="true"'),
    'enable="true"',
    "disabled='false'",
    '<Authenticator name="MutualSSLAuthenticator"',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x ',
    '?>',
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    '&#x74;',
    '&amp;',
    'xmlns:p="urn:x"',
    '/>',
    '</',
  ],
  yaml: [
    '|2-\n',
    '>+\n',
    '&a ',
    '*a',
    '<<: ',
    '---\n',
    '...\n',
    '? ',
    ': ',
    '- ',
    '!!binary ',
    '"\\x41"',
    '{a: ',
    '[',
    '\t',
    '\r\n',
    ...TAGS,
  ],
  template: [...TOML_WORDS, ...TAGS],
  heredoc: [
    "<<'EOF'",
    '<<-EOF',
    '<<"E F"',
    '\nEOF\n',
    'cat > x ',
    'tee -a y ',
    "echo '[a]' >> deployment.toml\n",
    'printf "[a]\\n" | tee -a deployment.toml',
    '{ echo ',
    '; } > deployment.toml',
    'COPY ',
    'RUN ',
    'content = ',
    '\\\n',
    '\t',
    '$(',
    '`',
  ],
  policy: [
    '[[target]]',
    '[[allow]]',
    'path = ',
    'part = "A"',
    'expires = 2026-12-31',
    'reason = ',
    'owner = ',
    '**/',
    '{a,b}',
    '[!a]',
    'update_level = 0x1',
    'wso2is',
  ],
};
