import { parseArgs } from 'node:util';
import { ExplainError, explain, listProducts } from '../advisory/explain.ts';
import { renderExplainText, renderProductsText } from '../advisory/explain-text.ts';
import { renderJson } from '../report/json.ts';
import { UsageError } from '../usage.ts';
import { oneOf } from './options.ts';
import { writeOutput } from './output.ts';

/** `wso2-cert-auth explain [PRODUCT VERSION]`; returns the exit code. */
export function runExplain(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, output: { type: 'string' } },
  });
  const json = oneOf('--format', values.format, ['text', 'json']) === 'json';
  const [product, version, ...more] = positionals;
  if (more.length > 0)
    throw new UsageError('explain takes a product and a version, for example "explain wso2is 7.1.0".');
  const output = values.output ?? null;
  if (product === undefined) {
    const products = listProducts();
    writeOutput(json ? renderJson(products) : renderProductsText(products), output);
    return 0;
  }
  try {
    const explanation = explain(product, version ?? null);
    writeOutput(json ? renderJson(explanation) : renderExplainText(explanation), output);
    return 0;
  } catch (error) {
    if (error instanceof ExplainError) throw new UsageError(error.message);
    throw error;
  }
}
