import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderProductsDoc, renderRulesDoc } from '../../src/advisory/docs.ts';
import { RULE_TEXTS, STATE_TEXTS } from '../../src/advisory/rule-texts.ts';
import { ADVISORY } from '../../src/advisory/wso2-2025-4494.ts';

const PAGES = [
  ['docs/rules.md', renderRulesDoc],
  ['docs/products.md', renderProductsDoc],
] as const;

describe('pages made from the data', () => {
  it.each(PAGES)('%s is what the data says (UPDATE_DOCS=1 rewrites it)', (path, render) => {
    const url = new URL(`../../${path}`, import.meta.url);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(url, render());
    expect(existsSync(url)).toBe(true);
    expect(readFileSync(url, 'utf8')).toBe(render());
  });

  it.each(PAGES)('%s has only well-formed tables', (_, render) => {
    let width = 0;
    for (const line of render().split('\n')) {
      const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0;
      if (cells > 0 && width > 0) expect(cells, line).toBe(width);
      width = cells;
    }
  });

  it('names every rule and state once', () => {
    const page = renderRulesDoc();
    for (const { id } of RULE_TEXTS) expect(page.split(`## \`${id}\``)).toHaveLength(2);
    for (const { state } of STATE_TEXTS) expect(page).toContain(`| \`${state}\` |`);
    expect(page).toContain('[event.default_listener.client_certificate_authentication_handler]\nenable = false');
    expect(page).toContain('<Authenticator name="MutualSSLAuthenticator" disabled="true">');
  });

  it('names every product, with each update level', () => {
    const page = renderProductsDoc();
    for (const { id, name } of ADVISORY.products) {
      expect(page).toContain(`### ${name} (\`${id}\`)`);
      for (const [version, level] of Object.entries(ADVISORY.updateLevels[id])) {
        expect(page).toMatch(new RegExp(`\\| ${version} \\|.* update level ${level}\\. \\|`));
      }
    }
    expect(page).toContain('| 4.1.0 | update | not affected | The fix comes with update level 222. |');
    expect(page).toContain('| 5.7.0 | `identity.xml` | `authenticators.xml` | The fix comes with update level 125. |');
  });
});
