import type { Part } from '../model.ts';
import type { AllowlistExplanation, Explanation, PartExplanation, ProductListing } from './explain.ts';
import { LISTED_FORMS } from './words.ts';

const TITLE: Record<Part, string> = { A: 'Part A, System REST APIs', B: 'Part B, SOAP admin services' };

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ');

/** `explain PRODUCT VERSION` for a terminal. Ends with a line break. */
export function renderExplainText(one: Explanation): string {
  const blocks = [
    `${one.product.name} ${one.version} (${one.product.id}) and ${one.advisory} (${one.cve})`,
    fixLine(one),
    partText('A', one.parts.A),
    partText('B', one.parts.B),
    featuresText(one),
    ...one.allowlists.map(allowlistText),
    `Sources\n${one.sources.map((source) => `  ${source.name}\n    ${source.url}`).join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** `explain` alone, for a terminal. Ends with a line break. */
export function renderProductsText(products: readonly ProductListing[]): string {
  const width = Math.max(...products.map((one) => one.id.length));
  const lines = products.map((one) => `  ${one.id.padEnd(width)}  ${one.name}: ${one.versions.join(', ')}`);
  return `Products the advisory names, with the versions it lists an update for:\n${lines.join('\n')}\n\nAsk for one: explain PRODUCT VERSION\n`;
}

/** Which updates carry the fix, as a sentence. */
export function fixLine(one: Pick<Explanation, 'fix' | 'fixedUpdateLevel'>): string {
  switch (one.fix) {
    case 'listed':
      return `The fix comes with update level ${one.fixedUpdateLevel}.`;
    case 'always':
      return 'Every update level of this version carries the fix.';
    case 'base-product':
      return 'The fix comes with the base product this version runs on: see explain for that one.';
    case 'none':
      return 'The advisory lists no update with the fix for this version.';
  }
}

function partText(part: Part, one: PartExplanation): string {
  if (one.ask === 'not-affected') return `${TITLE[part]}\n  Not affected.`;
  const lines = [TITLE[part]];
  if (one.ask === 'update') {
    lines.push('  Only the product update helps; no setting of this version switches it off.');
  } else {
    const must = part === 'A' ? 'must contain' : 'switches it off with';
    lines.push(`  ${one.file} ${must}:`, '', indent(one.snippet as string), '');
  }
  lines.push(`  A fresh pack has it ${one.ships}. Nothing written: ${verdictText(one)}.`);
  if (one.reading) lines.push(`  Our reading: ${one.reading}.`);
  return lines.join('\n');
}

const verdictText = ({ whenMissing: { state, level } }: PartExplanation): string =>
  level === null ? state : `${state} (${level})`;

function featuresText({ features }: Explanation): string {
  if (features.length === 0) return '';
  return `What breaks when it is off\n  ${features.join(', ')}: they use it internally. Who needs them uses an allowlist (use case 3).`;
}

function allowlistText(one: AllowlistExplanation): string {
  const from = one.fromUpdateLevel === null ? '' : `, from update level ${one.fromUpdateLevel} on`;
  return `Allowlist inside the product, part ${one.part}: ${LISTED_FORMS[one.form]}\n  ${one.file}${from}:\n\n${indent(one.snippet)}`;
}
