import { describe, expect, it } from 'vitest';
import { expectPlain, run, SECURE_TOML, TOML, tree } from './run.ts';

const ESC = '\u001b';
const INSECURE = SECURE_TOML.replace('false', 'true');

/** Folder names a report must survive. Git and Linux take any byte but `/` and NUL. */
const NAMES: Record<string, string> = {
  'a line break and a command': 'x\n::error file=a.txt,line=1::injected',
  'a carriage return and a command': 'x\r::set-output name=conclusion::success',
  'a command': '::warning::injected',
  'the older command': '##[error]injected',
  'an environment file': '>>GITHUB_OUTPUT\nconclusion=success',
  'percent signs': '%0A%0D%25%3A::x',
  'a colon and a comma': 'a:b,c=d',
  'an escape sequence': `${ESC}[2J${ESC}[31mred${ESC}]0;title\u0007`,
  'control characters of eight bits': '\u009b31m\u0085\u0090',
  'a bidirectional override': '\u202egnp.exe\u2066x\u2069',
  'line and paragraph separators': 'a\u2028b\u2029c',
  'zero-width and tag characters': 'a\u200b\u{e0041}\ufeffb',
  '255 bytes of Unicode': `${'ß€𝄞'.repeat(28)}xyz`,
  'combining characters': `e${'\u0301'.repeat(100)}`,
  'quotes and backslashes': `"'\`\\"\\n`,
  'Markdown and HTML': '|*_`[x](javascript:alert(1))<img src=x onerror=alert(1)>@acme/iam #1',
  'a leading dash': '--format=json',
  blanks: '  x  ',
  dots: '...',
  'a glob': '**[a-z]{b,c}?',
};
const FORMATS = ['text', 'json', 'sarif', 'markdown', 'github'];

describe('a path with', () => {
  for (const [what, name] of Object.entries(NAMES)) {
    it(what, async () => {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      const short = Buffer.byteLength(name) < 200 ? name : name.slice(0, 60);
      const root = tree({
        [`${name}/${TOML}`]: INSECURE,
        [`b/${name}/deployment.toml`]: `[super_admin]\n= broken\n`,
        [`c/${short}.yaml`]: `image: wso2/wso2is:7.1.0\n`,
        [`d/${short}-deployment.toml`]: INSECURE,
      });
      for (const format of FORMATS) {
        const result = await run(root, { args: ['--format', format] });
        expect(result.stderr, format).toBe('');
        expect(result.code, format).toBe(1);
        expectPlain(result.stdout);
        expectNoCommands(result.stdout, format);
        if (format !== 'json') continue;
        const found = JSON.parse(result.stdout) as { deployments: { configFiles: string[] }[] };
        // The report names the file as it is.
        expect(found.deployments.flatMap(({ configFiles }) => configFiles)).toContain(`${name}/${TOML}`);
      }
    });
  }
});

/** Lines GitHub's runner would act on: only those the format is made of, with everything of the tree escaped. */
function expectNoCommands(text: string, format: string): void {
  for (const line of text.split('\n')) {
    expect(line).not.toMatch(/##\[/);
    const command = /^\s*::/.test(line);
    if (format !== 'github') expect(command, line).toBe(false);
    else if (command) {
      expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/);
      expect(line.slice(line.indexOf('::', 2) + 2), line).not.toMatch(/^\s*::/);
    }
  }
}

describe('content of the tree in reports', () => {
  const payload = `${ESC}[31m\u202e::error::injected ##[group]x`;
  it('is shown, not acted on', async () => {
    const root = tree({
      'docker-compose.yml': `services:\n  "${'\\e[2J::error::x'}":\n    image: "wso2/wso2is:7.1.0${'\\e[31m'}"\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes: ["./is/${TOML}:/home/wso2carbon/wso2is-7.1.0/${TOML}"]\n`,
      [`is/${TOML}`]: `# ${payload}\n[super_admin]\n[event.default_listener.client_certificate_authentication_handler]\nenable = "${'\\u001b'}[31m"\n`,
      [`broken/${TOML}`]: `[super_admin]\n${payload} = 1\n`,
      'xml/repository/conf/identity/identity.xml': `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><${payload}></Server>`,
      [`tmpl/${TOML}.j2`]: SECURE_TOML.replace('enable = false', `{% if ${payload} %}enable = true\n{% endif %}`),
    });
    for (const format of FORMATS) {
      const result = await run(root, { args: ['--format', format] });
      expect(result.stderr, format).toBe('');
      expectPlain(result.stdout);
      expectNoCommands(result.stdout, format);
    }
  });

  it('in messages about the policy file and the call', async () => {
    const root = tree({
      [TOML]: SECURE_TOML,
      '.github/wso2-cert-auth.toml': `["${'\\u001b'}[31m::error::x"]\n${payload}\n`,
    });
    const broken = await run(root);
    expect(broken.code).toBe(2);
    expectPlain(broken.stderr);
    for (const args of [
      ['--policy', `${payload}\n::error::x`],
      ['--format', payload],
      [`--${payload}`],
      ['--output', `/nonexistent/${payload}\n::x`],
    ]) {
      const result = await run(root, { args });
      expect(result.code).toBe(2);
      expectPlain(result.stderr);
      expect(result.stderr).not.toMatch(/^\s*::/m);
    }
    const missing = await run(`${root}/${payload}\n::error::x`);
    expect(missing.code).toBe(2);
    expectPlain(missing.stderr);
    expect(missing.stderr).not.toMatch(/^\s*::/m);
  });

  it('in the names of repaired files', async () => {
    const root = tree({ [`x\n::error::y${ESC}[31m/${TOML}`]: INSECURE });
    const result = await run(root, { args: ['--fix'] });
    expectPlain(result.stderr);
    expect(result.stderr).not.toMatch(/^\s*::/m);
  });
});
