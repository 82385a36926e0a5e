import type { ProductId } from '../model.ts';
import { explain, listProducts } from './explain.ts';
import { fixLine } from './explain-text.ts';
import { NOT_NAMED, productRow } from './products.ts';
import { RULE_TEXTS, STATE_TEXTS } from './rule-texts.ts';
import { homePath, offSnippet } from './snippets.ts';
import type { BreakingRow, PartARow, PartBRow } from './types.ts';
import { LISTED_FORMS } from './words.ts';
import { ADVISORY } from './wso2-2025-4494.ts';

const GENERATED =
  '<!-- Generated from src/advisory/. Do not edit: run UPDATE_DOCS=1 npx vitest run test/advisory/docs.test.ts -->';

/** `docs/rules.md`: rules, states and what to write, as Markdown. Ends with a line break. */
export function renderRulesDoc(): string {
  return document([
    '# Rules',
    `${ADVISORY.id} (${ADVISORY.cve}). ${ADVISORY.title}.`,
    ...RULE_TEXTS.flatMap((rule) => [
      `## \`${rule.id}\``,
      `${rule.title}.`,
      `**Reported when.** ${rule.when}`,
      `**What to do.** ${rule.what}`,
    ]),
    '## States and levels',
    table(
      ['state', 'level', 'meaning'],
      STATE_TEXTS.map(({ state, level, means }) => [`\`${state}\``, level ?? '–', means]),
    ),
    'When the text has alternatives (branches of a template), the worst one decides: `enabled`, `unresolved`, `update-required`, `missing`, `disabled`.',
    '## What to write',
    ...snippets(),
    '## Allowlists inside the product',
    'Use case 3 of the advisory: somebody needs certificate-based authentication. A valid list makes the part `enabled` and allowlisted, a notice. A `*` is allowed for compatibility and reported as a warning; a value made by a template tag or a placeholder never counts.',
    table(
      ['part', 'lists', 'file', 'products and versions', 'needs the update'],
      ADVISORY.allowlists.map((row) => [
        row.form === 'soap' ? 'B' : 'A',
        LISTED_FORMS[row.form],
        `\`${row.file}\``,
        `${ids(row.products)} ${code(row.versions)}`,
        row.form === 'intermediate' ? 'no' : 'yes',
      ]),
    ),
    'The older `WhiteListEnabled`/`WhiteList` pair of Part B does not count.',
    '## Sources',
    list(ADVISORY.sources.map((source) => `[${source.name}](${source.url})`)),
  ]);
}

/** `docs/products.md`: products, versions and update levels, as Markdown. Ends with a line break. */
export function renderProductsDoc(): string {
  return document([
    '# Products and versions',
    `What ${ADVISORY.id} names, and what it asks for. \`node dist/cli.js explain PRODUCT VERSION\` prints one release with the snippets to write.`,
    '## Products',
    table(
      ['id', 'product', 'names of images and packs'],
      ADVISORY.products.map((row) => [`\`${row.id}\``, row.name, row.names.map(code).join(', ')]),
    ),
    `Not named by the advisory, and never reported: ${NOT_NAMED.map((row) => row.name).join(', ')}.`,
    '## Part A: System REST APIs',
    'The first row that fits decides. Rows with a reading are where the guides are silent.',
    table(['products', 'versions', 'asks for', 'our reading'], ADVISORY.partA.map(partARow)),
    '## Part B: SOAP admin services',
    table(['products', 'versions', 'file', 'our reading'], ADVISORY.partB.map(partBRow)),
    '## What packs ship',
    table(
      ['part', 'products', 'versions', 'ships', ''],
      ADVISORY.shipped.map((row) => [row.part, ids(row.products), code(row.versions), row.ships, row.note]),
    ),
    '## Releases, one by one',
    ...listProducts().flatMap(({ id, versions }) => [`### ${productRow(id).name} (\`${id}\`)`, releases(id, versions)]),
    'From the update level on, the vulnerable flows are off unless they are configured. Versions after the last one listed carry the fix, except for Open Banking, whose later versions run on a base product of their own version.',
    '## What breaks',
    'These releases use certificate-based authentication internally: switching it off breaks the features.',
    table(['products', 'versions', 'features'], ADVISORY.breaking.map(breakingRow)),
  ]);
}

function snippets(): string[] {
  return (['A', 'B'] as const).flatMap((part) =>
    (['toml', 'legacy'] as const).flatMap((era) => [
      `Part ${part}, \`${homePath(part, era)}\`:`,
      `\`\`\`${era === 'toml' ? 'toml' : 'xml'}\n${offSnippet(part, era)}\n\`\`\``,
    ]),
  );
}

const partARow = (row: PartARow): string[] => [
  ids(row.products),
  code(row.versions),
  row.ask === 'update' ? 'the product update' : `the setting in \`${row.ask}\``,
  row.reading ?? '',
];

const partBRow = (row: PartBRow): string[] => [
  ids(row.products),
  code(row.versions),
  row.file === 'not-affected' ? 'not affected' : `\`${row.file}\``,
  row.reading ?? '',
];

const breakingRow = (row: BreakingRow): string[] => [ids(row.products), code(row.versions), row.features.join(', ')];

function releases(id: ProductId, versions: string[]): string {
  return table(
    ['version', 'Part A', 'Part B', 'fix'],
    versions.map((version) => {
      const { parts, ...rest } = explain(id, version);
      const cell = (part: 'A' | 'B') =>
        parts[part].ask === 'update'
          ? 'update'
          : parts[part].file === null
            ? 'not affected'
            : `\`${fileName(parts[part].file)}\``;
      return [version, cell('A'), cell('B'), fixLine(rest)];
    }),
  );
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const document = (blocks: string[]): string => `${[GENERATED, ...blocks].join('\n\n')}\n`;

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

const ids = (products: readonly ProductId[]): string => products.map(code).join(', ');

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
