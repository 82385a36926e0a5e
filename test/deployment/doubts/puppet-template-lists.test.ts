import { describe, expect, it } from 'vitest';
import { CLOSED, CLOSED_IDENTITY, cut, type Files, findings, judged, NO_AUTHENTICATORS, told } from '../tree.ts';

const CONF = 'repository/conf/deployment.toml';
const PARAMS = 'modules/is/manifests/params.pp';
const INIT = 'modules/is/manifests/init.pp';
const TEMPLATE = `modules/is/templates/carbon-home/${CONF}.erb`;
const loop = (list = 'template_list'): string =>
  `  $${list}.each |String $template| {\n    file { "/opt/$\{template}":\n      content => template("$\{module_name}/carbon-home/$\{template}.erb"),\n    }\n  }\n`;
const init = (body = loop()): string => `class is inherits is::params {\n${body}}\n`;
const params = (...entries: string[]): string =>
  `class is::params {\n  $pack = 'wso2is-7.1.0'\n  $template_list = [\n${entries.map((one) => `    ${one}\n`).join('')}  ]\n}\n`;
const template = (argument: string, call = 'template'): string => `  file { '/x': content => ${call}(${argument}) }\n`;
const OTHER = "'repository/conf/carbon.xml',";
const LISTED = `'${CONF}',`;
const tree = (more: Files): Files => ({ [TEMPLATE]: CLOSED, [INIT]: init(), ...more });
const STATE = 'modules/is/templates/carbon-home: wso2is 7.1.0 A disabled B disabled';
const warned = (line: number, file = PARAMS): string[] => [`warning ${file}:${line} -`];

describe('a template that its module does not write', () => {
  it.each([
    ['at the list', { [PARAMS]: params(OTHER) }, warned(3)],
    ['at the line that is commented out', { [PARAMS]: params(OTHER, `# ${LISTED}`) }, warned(5)],
    [
      'though it is in a list of what is taken away',
      { [PARAMS]: params(OTHER).replace('class is::params {', `$&  $file_removelist = [${LISTED}]`) },
      warned(3),
    ],
    ['at a list with nothing in it', { [PARAMS]: params() }, warned(3)],
    [
      'at a list that lacks it, not at an empty one',
      {
        [PARAMS]: `${params()}class is::more {\n  $more_templates = ['a.xml']\n}\n`,
        [INIT]: init(loop() + loop('more_templates')),
      },
      warned(7),
    ],
    ['of a list with nothing but that line', { [PARAMS]: params(`# ${LISTED}`) }, warned(4)],
    ['of a list in double quotes', { [PARAMS]: params('"repository/conf/carbon.xml"') }, warned(3)],
    [
      'of a list that a function goes through',
      { [PARAMS]: params(OTHER), [INIT]: init(loop().replace('$template_list.each', 'each($template_list)')) },
      warned(3),
    ],
    [
      'of a list of parameters that are named',
      { [PARAMS]: params(OTHER), [INIT]: init(loop('is::params::template_list')) },
      warned(3),
    ],
    [
      'of an inherited list',
      {
        [PARAMS]: "class is::params inherits base::lists {\n  $pack = 'wso2is-7.1.0'\n}\n",
        'modules/base/manifests/lists.pp': "class base::lists {\n  $template_list = ['a.xml']\n}\n",
      },
      warned(2, 'modules/base/manifests/lists.pp'),
    ],
    [
      'beside a template of a longer name',
      { [PARAMS]: params("'repository/conf/old-deployment.toml',", "'repository/conf/deployment.toml.bak',") },
      warned(3),
    ],
    [
      'that only another module’s list names',
      { [PARAMS]: params(OTHER), 'modules/x/manifests/params.pp': params(LISTED) },
      warned(3),
    ],
    [
      'beside a list of files',
      {
        [PARAMS]: `${params(OTHER)}class is::files {\n  $file_list = []\n}\n`,
        [INIT]: init(loop() + loop('file_list')),
      },
      warned(3),
    ],
    [
      'beside a template below a variable',
      { [PARAMS]: params(OTHER), [INIT]: init(loop() + template('"${module_name}/${a}/x.erb"')) },
      warned(3),
    ],
    [
      'beside a template of a name in single quotes',
      { [PARAMS]: params(OTHER), [INIT]: init(loop() + template("'is/$x.erb'")) },
      warned(3),
    ],
    [
      'beside a template that is given a variable',
      { [PARAMS]: params(OTHER), [INIT]: init(loop() + template('"is/x.epp", { "a" => $b }', 'epp')) },
      warned(3),
    ],
    [
      'beside a text with a variable',
      { [PARAMS]: params(OTHER), [INIT]: init(loop() + template('"is/$x"', 'inline_template')) },
      warned(3),
    ],
    [
      'beside a comment on a template of a variable',
      { [PARAMS]: params(OTHER), [INIT]: init(`${loop()}  # template("is/$x.erb")\n`) },
      warned(3),
    ],
    [
      'beside another template of the home',
      {
        [PARAMS]: params("'bin/a.sh',"),
        'modules/is/templates/carbon-home/repository/conf/carbon.xml.erb': '<Server/>',
      },
      warned(3),
    ],
    [
      'at the line of the list that has it',
      {
        [PARAMS]: `${params(OTHER)}class is::more {\n  $more_templates = [\n    # ${LISTED}\n  ]\n}\n`,
        [INIT]: init(loop() + loop('more_templates')),
      },
      warned(9),
    ],
    ['at the list whose comment names another', { [PARAMS]: params(OTHER, '# all of the pack') }, warned(3)],
    [
      'although something else than a manifest names it',
      { [PARAMS]: params(OTHER), 'modules/is/README.md': `template: is/carbon-home/${CONF}.erb\n` },
      warned(3),
    ],
    [
      'of a list gone through with an index',
      { [PARAMS]: params(OTHER), [INIT]: init(loop().replace('|String', '|Integer $at, String')) },
      warned(3),
    ],
  ] as [string, Files, string[]][])('is told %s', (_, files, expected) => {
    expect(told(tree(files))).toContain(STATE);
    expect(findings(tree(files)).filter((one) => !one.includes('modules/x/'))).toEqual(expected);
  });

  it.each([
    ['the list names it', { [PARAMS]: params(OTHER, LISTED) }],
    ['the list names it with its ending', { [PARAMS]: params(OTHER, `'${CONF}.erb',`) }],
    ...['$template_list = [],', '$template_list = []'].map((parameter): [string, Files] => [
      `the list is empty by the default of a parameter: ${parameter}`,
      { [PARAMS]: `class is::params (\n  ${parameter}\n) {\n  $pack = 'wso2is-7.1.0'\n}\n` },
    ]),
    ['nothing goes through the list', { [PARAMS]: params(OTHER), [INIT]: init('') }],
    ['the list is not there', { [PARAMS]: "class is::params {\n  $pack = 'wso2is-7.1.0'\n}\n" }],
    ['the list is made of others', { [PARAMS]: params(OTHER).replace(']\n', '] + $more\n') }],
    ['the list is made of others without a blank', { [PARAMS]: params(OTHER).replace(']\n', ']+ $more\n') }],
    ['the list is made of others behind blanks', { [PARAMS]: params(OTHER).replace(']\n', ']  + $more\n') }],
    [
      'a long list is made of others',
      { [PARAMS]: params(OTHER, "'repository/conf/tomcat/catalina-server.xml',").replace(']\n', '] + $more\n') },
    ],
    ...['lookup("a")', "[\n    'bin/a.sh',\n"].map((unknown): [string, Files] => [
      `a second list behind a comment is ${JSON.stringify(unknown)}`,
      {
        [PARAMS]: params(OTHER),
        'modules/is/manifests/z.pp': `# More.\nclass is::z {\n  $more_templates = ${unknown}`,
        [INIT]: init(loop() + loop('more_templates')),
      },
    ]),
    [
      'Hiera gives one of two lists',
      {
        [PARAMS]: `${params(OTHER)}class is::more {\n  $more_templates = ['bin/a.sh']\n}\n`,
        [INIT]: init(loop() + loop('more_templates')),
        'data/common.yaml': `is::more_templates:\n  - ${CONF}\n`,
      },
    ],
    ['the list has a variable in it', { [PARAMS]: params(OTHER, '"repository/${conf}",') }],
    ['the list is a look-up', { [PARAMS]: params(OTHER).replace(/\[[^\]]*\]/, "lookup('x')") }],
    [
      'the list is another one in a branch',
      { [PARAMS]: params(OTHER).replace(']\n', "]\n  $template_list = lookup('x')\n") },
    ],
    ['another list is not known', { [PARAMS]: params(OTHER), [INIT]: init(loop() + loop('more')) }],
    [
      'Hiera gives the list',
      { [PARAMS]: params(OTHER), 'data/common.yaml': `is::params::template_list:\n  - ${CONF}\n` },
    ],
    [
      'a manifest gives the list',
      { [PARAMS]: params(OTHER), 'manifests/site.pp': "class { 'is':\n  template_list => $all,\n}\n" },
    ],
    [
      'a manifest of the module writes it',
      { [PARAMS]: params(OTHER), 'modules/is/manifests/a.pp': `file { 'a': content => template('is/${CONF}.erb') }\n` },
    ],
    [
      'another module writes it',
      { [PARAMS]: params(OTHER), 'modules/b/manifests/a.pp': `file { 'a': content => template('is/${CONF}.erb') }\n` },
    ],
    [
      'the list is of files',
      {
        [PARAMS]: params(OTHER).replace('template_list', 'file_list'),
        [INIT]: init(loop('file_list')),
      },
    ],
    ...(
      [
        ['"${module_name}/carbon-home/repository/conf/${config}.toml.erb"', 'template'],
        ['"is/carbon-home/repository/conf/$config.toml.erb"', 'template'],
        ['"is/${is::config}.toml.erb"', 'template'],
        ['"is/x.erb",\n  "is/$config.erb"', 'template'],
        ['$config', 'template'],
        ['"is/${template}-${config}"', 'template'],
        ['"is/$config.epp", { "a" => 1 }', 'epp'],
      ] as const
    ).map(([argument, call]): [string, Files] => [
      `the module writes ${argument}`,
      { [PARAMS]: params(OTHER), [INIT]: init(loop() + template(argument, call)) },
    ]),
    [
      'the name is put together from a plain text',
      {
        [PARAMS]: params(OTHER),
        [INIT]: init(`  $config = 'deployment'\n${loop()}${template('"is/conf/${config}.toml.erb"')}`),
      },
    ],
    [
      'only a collector names the variable of the template',
      { [PARAMS]: params(OTHER), [INIT]: init(`${loop()}  File<| title == $x |>\n${template('"is/$x.erb"')}`) },
    ],
  ] as [string, Files][])('is not told where %s', (_, files) => {
    expect(told(tree(files))).toEqual([STATE]);
    expect(findings(tree(files))).toEqual([]);
  });

  it('is told although another module only names another file of it', () => {
    const other = `# template('is/${CONF}.erb')\n$a = 'is/x'\n$b = '${CONF}'\n`;
    expect(findings(tree({ [PARAMS]: params(OTHER), 'modules/b/manifests/a.pp': other }))).toEqual(warned(3));
  });

  it.each(["'bin/wso2server.sh'", '"bin/wso2server.sh"'])(
    'is told although a variable names another file: %s',
    (name) => {
      const body = `  $script = ${name}\n${loop()}${template('"is/${script}.erb"')}`;
      expect(findings(tree({ [PARAMS]: params(OTHER), [INIT]: init(body) }))).toEqual(warned(3));
    },
  );

  it.each([
    ['the name of the list', [OTHER], '$template_list'],
    ['the comment', [OTHER, `# ${LISTED}  `], `# ${LISTED}`],
  ])('is told at %s', (_, entries, expected) => {
    const files = tree({ [PARAMS]: params(...entries) });
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual([expected]);
  });

  it('is nothing of what a config map or a script holds beside the templates', () => {
    const beside = {
      'modules/is/templates/map.yaml': `kind: ConfigMap\nmetadata:\n  name: a\ndata:\n  deployment.toml.erb: |\n${CLOSED.replace(/^/gm, '    ')}`,
      'modules/is/templates/write.sh': `cat > deployment.toml.erb <<'EOF'\n${CLOSED}EOF\n`,
    };
    expect(findings({ ...beside, [PARAMS]: params("'bin/a.sh',"), [INIT]: init() })).toEqual([]);
  });

  it('is told of the parts that concern the product', () => {
    const home = 'modules/is/templates/carbon-home/repository/conf';
    const files = (pack: string): Files => ({
      [`${home}/identity/identity.xml.erb`]: CLOSED_IDENTITY,
      [`${home}/security/authenticators.xml.erb`]: NO_AUTHENTICATORS,
      [INIT]: init(),
      [PARAMS]: params(OTHER).replace('wso2is-7.1.0', pack),
    });
    const said = (pack: string): string[] =>
      judged(files(pack)).findings.map(({ message }) => /name \S+\/(\w+\.xml):/.exec(message)?.[1] ?? message);
    expect(said('wso2is-5.8.0').sort()).toEqual(['authenticators.xml', 'identity.xml']);
    expect(said('wso2am-2.6.0')).toEqual(['identity.xml']);
  });

  it('says what to do', () => {
    const [found] = judged(tree({ [PARAMS]: params(OTHER) })).findings;
    expect(found).toMatchObject({
      rule: 'unreadable-config',
      part: null,
      state: null,
      deployment: 'modules/is/templates/carbon-home',
      message: `$template_list does not name ${CONF}: the module does not write the template ${TEMPLATE}, and the server keeps the file of its pack.`,
      help: `Add '${CONF}' to $template_list, so that what the template says holds.`,
      fix: null,
    });
  });

  it('is nothing where the home is no module’s template', () => {
    const files: Files = { 'conf/deployment.toml': CLOSED, [PARAMS]: params(OTHER), [INIT]: init() };
    expect(findings(files)).toEqual([]);
  });
});

describe('a list of templates that a manifest gives a class', () => {
  const SITE = 'manifests/site.pp';
  const taking = (site: string, more: Files = {}): Files =>
    tree({
      [PARAMS]: params(LISTED),
      [INIT]: `class is (\n  $template_list = $is::params::template_list,\n) inherits is::params {\n${loop()}}\n`,
      [SITE]: site,
      ...more,
    });
  const declared = (list: string): string => `node b {\n  class { 'is':\n    template_list => ${list},\n  }\n}\n`;

  it.each<[string, string, number]>([
    ['that lacks it', declared("['bin/a.sh']"), 3],
    ['with nothing in it', declared('[]'), 3],
    ['over several lines', declared("[\n      # 'x',\n      'bin/a.sh',\n      'bin/b.sh',\n    ]"), 3],
    ['of one node alone', `node a {\n  include is\n}\n${declared("['bin/a.sh']")}`, 6],
    ['of one of two nodes', declared(`['${CONF}']`) + declared("['bin/a.sh']"), 8],
  ])('is told where it is given: %s', (_, site, line) => {
    expect(findings(taking(site))).toEqual(warned(line, SITE));
  });

  it('is told at the name', () => {
    const files = taking(declared("['template_list']"));
    const [finding] = judged(files).findings;
    expect(finding && cut(files, finding.span)).toBe('template_list');
    expect(finding?.span.start).toBe(files[SITE]?.indexOf('template_list'));
  });

  it('is told of a list that a hash of all parameters has', () => {
    const site = "$all = { 'template_list' => ['bin/a.sh'] }\nclass { 'is': * => $all }\n";
    expect(findings(taking(site))).toEqual(warned(1, SITE));
  });

  it.each<[string, string, Files?]>([
    ['it has the template', declared(`['bin/a.sh', '${CONF}']`)],
    ['it is put together', declared("['bin/a.sh'] + $x")],
    ['it is computed', declared("concat($is::params::template_list, ['bin/a.sh'])")],
    ['another class gets it', "class { 'am': template_list => ['bin/a.sh'] }\n"],
    [
      'another class of the module has one, too',
      "class { 'is::more': template_list => ['bin/a.sh'] }\n",
      { 'modules/is/manifests/more.pp': `class is::more ($template_list) {\n${loop()}}\n` },
    ],
    [
      'it stands in data',
      "class { 'is': * => lookup('all') }\n",
      { 'data/common.yaml': "all:\n  template_list: ['bin/a.sh']\n" },
    ],
  ])('is not told where %s', (_, site, more) => {
    expect(findings(taking(site, more))).toEqual([]);
  });
});

describe('a list of templates that Hiera’s data hold', () => {
  const LOOKED_UP = "class is::params {\n  $pack = 'wso2is-7.1.0'\n}\n";
  const asking = (call: string): Files => ({
    [PARAMS]: LOOKED_UP,
    [INIT]: init(`  $template_list = ${call}\n${loop()}`),
  });
  const ASKED = asking("lookup('is::template_list')");
  const parameter = `class is (Array $template_list = $is::params::template_list) inherits is::params {\n${loop()}}\n`;
  const BOUND = { [PARAMS]: params(OTHER, LISTED), [INIT]: parameter };
  const list = (path: string, key = 'is::template_list'): string => `${key}:\n  - ${path}\n`;
  const [LACKING, NAMING] = [list('repository/conf/carbon.xml'), list(CONF)];
  const COMMON = 'data/common.yaml';

  it.each([
    ['is asked for', { ...ASKED, [COMMON]: LACKING }, warned(1, COMMON)],
    [
      'is asked for by hiera()',
      { ...asking('hiera("is::template_list")'), 'hiera/global.yaml': LACKING },
      warned(1, 'hiera/global.yaml'),
    ],
    [
      'is put together from several levels',
      { ...asking("hiera_array('is::template_list')"), [COMMON]: LACKING, 'data/nodes/a.yaml': LACKING },
      warned(1, COMMON),
    ],
    ['has the template commented out', { ...ASKED, [COMMON]: `${LACKING}# more\n  # - ${CONF}\n` }, warned(4, COMMON)],
    [
      'is in the folder of the module',
      {
        ...asking("hiera('wso2::template_list')"),
        'data/is/default.yaml': LACKING.replace('is:', 'wso2:'),
        'data/am/default.yaml': NAMING.replace('is:', 'wso2:'),
        'modules/am/manifests/init.pp': 'class am {}\n',
      },
      warned(1, 'data/is/default.yaml'),
    ],
    ['gives a parameter', { ...BOUND, [COMMON]: LACKING }, warned(1, COMMON)],
    [
      'gives a parameter that has no default',
      { ...BOUND, [INIT]: parameter.replace(/ = [^)]+/, ''), [PARAMS]: LOOKED_UP, [COMMON]: LACKING },
      warned(1, COMMON),
    ],
    ['gives a parameter on one node', { ...BOUND, 'data/nodes/a.yaml': LACKING }, warned(1, 'data/nodes/a.yaml')],
    [
      'gives a parameter on one node, before what it is for all',
      { ...BOUND, [COMMON]: NAMING, 'data/nodes/a.yaml': LACKING },
      warned(1, 'data/nodes/a.yaml'),
    ],
    [
      'is handed on by another variable',
      { ...asking('$all'), [PARAMS]: `${LOOKED_UP}class is::all {\n  $all = ['bin/a.sh']\n}\n` },
      warned(5),
    ],
    [
      'is handed on to a type that goes through it',
      {
        ...asking("lookup('is::template_list')"),
        [INIT]: init("  $list = lookup('is::template_list')\n  base::server { 'a': template_list => $list }\n")
          .replace('$list', '$template_list')
          .replace('$list', '$template_list'),
        [COMMON]: LACKING,
      },
      warned(1, COMMON),
    ],
  ] as [string, Files, string[]][])('is told where it %s', (_, files, expected) => {
    expect(findings(tree(files))).toEqual(expected);
  });

  it.each([
    ['it names the template', { ...ASKED, [COMMON]: NAMING }],
    [
      'it names the template for a parameter whose default does not',
      { [INIT]: parameter, [PARAMS]: params(OTHER), [COMMON]: NAMING },
    ],
    ['it names the template on some nodes', { ...ASKED, [COMMON]: LACKING, 'data/nodes/a.yaml': NAMING }],
    [
      'several levels are put together',
      { ...asking("lookup('is::template_list', Array, 'unique')"), [COMMON]: NAMING, 'data/nodes/a.yaml': LACKING },
    ],
    ['it has something filled in', { ...ASKED, [COMMON]: list('%{facts.conf}') }],
    ['it is no list', { ...ASKED, [COMMON]: 'is::template_list: x\n' }],
    ['it has no plain texts', { ...ASKED, [COMMON]: 'is::template_list: [[a]]\n' }],
    ['it is empty', { ...ASKED, [COMMON]: 'is::template_list: []\n' }],
    ['it is not there', ASKED],
    ['it is of another module', { ...ASKED, [COMMON]: list('a.xml', 'am::template_list') }],
    ['its key is no parameter', { [PARAMS]: params(OTHER, LISTED), [COMMON]: LACKING }],
    ['its key is a parameter of another class', { ...BOUND, [COMMON]: list('a.xml', 'is::x::template_list') }],
    ['it is asked for by what is computed', { ...asking('lookup("is::${x}")'), [COMMON]: LACKING }],
    ['variables are handed on in a circle', asking('$a\n  $a = $template_list')],
  ] as [string, Files][])('is not told where %s', (_, files) => {
    expect(findings(tree(files))).toEqual([]);
  });
});

describe('a list of templates that lacks one', () => {
  const twice = (more: Files): Files =>
    tree({
      [PARAMS]: `class is::params {\n  $pack = 'wso2is-7.1.0'\n}\n`,
      [INIT]: `class is (Array $template_list, Array $more_templates) inherits is::params {\n${loop()}${loop('more_templates')}}\n`,
      ...more,
    });
  const data = (list: string, more: string): string =>
    `is::template_list: ['${list}']\nis::more_templates: ['${more}']\n`;

  it('is told of none where anything else of the module names it', () => {
    const named = `${loop()}  is::conf { '${CONF}': }\n`;
    const long = params(...Array.from({ length: 40 }, () => OTHER));
    expect(findings(tree({ [PARAMS]: params(OTHER), [INIT]: init(named) }))).toEqual([]);
    expect(findings(tree({ [PARAMS]: long, [INIT]: init(named) }))).toEqual([]);
    expect(findings(tree({ [PARAMS]: long, [INIT]: init() }))).toEqual(warned(3));
  });

  it('is told of the one of two lists that names it on other nodes', () => {
    const files = (node: string): Files =>
      twice({ 'data/common.yaml': data(CONF, 'bin/a.sh'), 'data/nodes/a.yaml': node });
    expect(findings(files("is::template_list: ['bin/b.sh']\n"))).toEqual(warned(1, 'data/nodes/a.yaml'));
    expect(findings(files("is::more_templates: ['bin/b.sh']\n"))).toEqual([]);
  });

  it('is told of none where both of two lists name it', () => {
    const files = twice({
      'data/common.yaml': data(CONF, CONF),
      'data/nodes/a.yaml': "is::template_list: ['bin/b.sh']\n",
    });
    expect(findings(files)).toEqual([]);
  });
});
