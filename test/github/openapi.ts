import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/**
 * GitHub's published description of its REST API, as a judge of requests and answers.
 */
interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

interface Operation {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<
    string,
    { content?: Record<string, { schema: Schema; examples?: Record<string, { $ref: string }> }> }
  >;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** The 13 MB file and not the package's entry, which loads every edition. */
const file = createRequire(import.meta.url)
  .resolve('@octokit/openapi/package.json')
  .replace(/package\.json$/, 'generated/api.github.com.json');
const description = JSON.parse(readFileSync(file, 'utf8'), nullableAlone) as Description;

/** ajv knows OpenAPI's `nullable` beside a `type` only. */
function nullableAlone(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { nullable, ...schema } = value as { nullable?: unknown; type?: unknown };
  return nullable === true && schema.type === undefined ? { anyOf: [schema, { type: 'null' }] } : value;
}

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, coerceTypes: false });
addFormats.default(ajv);
ajv.addSchema(description as object, 'openapi');
/** Path and query parameters arrive as text. */
const coercing = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
addFormats.default(coercing);
coercing.addSchema(description as object, 'openapi');

const compiled = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  let validate = compiled.get(pointer);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `openapi#${pointer}` });
    compiled.set(pointer, validate);
  }
  return validate;
}

const escapePointer = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

export interface Route {
  /** As the description writes it: `/repos/{owner}/{repo}/check-runs`. */
  template: string;
  method: string;
  parameters: Record<string, string>;
}

/** The operation a request is for; null when GitHub has none. */
export function findRoute(method: string, path: string): Route | null {
  const parts = path.split('/').map(decodeURIComponent);
  let best: Route | null = null;
  for (const [template, operations] of Object.entries(description.paths)) {
    if (operations[method.toLowerCase()] === undefined) continue;
    const names = template.split('/');
    if (names.length !== parts.length) continue;
    const parameters: Record<string, string> = {};
    const matches = names.every((name, index) => {
      const part = parts[index] as string;
      if (!name.startsWith('{')) return name === part;
      parameters[name.slice(1, -1)] = part;
      return part !== '';
    });
    if (matches && (best === null || Object.keys(parameters).length < Object.keys(best.parameters).length)) {
      best = { template, method: method.toLowerCase(), parameters };
    }
  }
  return best;
}

function operationOf({ template, method }: Route): Operation {
  return description.paths[template]?.[method] as Operation;
}

function deref<T>(value: T | { $ref: string }): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value) || typeof value.$ref !== 'string') {
    return value as T;
  }
  let at: unknown = description;
  for (const part of value.$ref.slice(2).split('/')) at = (at as Record<string, unknown>)[part.replaceAll('~1', '/')];
  return deref(at as T);
}

/** Everything wrong with a request, in words. */
export function judgeRequest(route: Route, query: URLSearchParams, body: unknown): string[] {
  const operation = operationOf(route);
  const problems: string[] = [];
  const known = new Map<string, Parameter>();
  for (const given of operation.parameters ?? []) {
    const parameter = deref<Parameter>(given);
    if (parameter.in !== 'header') known.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const check = (where: 'path' | 'query', name: string, value: string): void => {
    const parameter = known.get(`${where} ${name}`);
    if (parameter === undefined) {
      problems.push(`${where} parameter ${name} is unknown`);
      return;
    }
    const holder = { value };
    const validate = coercing.compile({ type: 'object', properties: { value: absolute(parameter.schema) } });
    if (!validate(holder)) problems.push(`${where} parameter ${name}: ${coercing.errorsText(validate.errors)}`);
  };
  for (const [name, value] of Object.entries(route.parameters)) check('path', name, value);
  for (const [name, value] of query) check('query', name, value);
  for (const { in: where, name, required } of known.values()) {
    if (where === 'query' && required === true && !query.has(name)) problems.push(`query parameter ${name} is missing`);
  }
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) {
    if (body !== undefined) problems.push('a body is not expected');
    return problems;
  }
  if (body === undefined) {
    if (operation.requestBody?.required === true) problems.push('the body is missing');
    return problems;
  }
  const validate = validator(
    `/paths/${escapePointer(route.template)}/${route.method}/requestBody/content/application~1json/schema`,
  );
  if (!validate(body)) problems.push(`body: ${ajv.errorsText(validate.errors)}`);
  problems.push(...unknownKeys([schema], body, 'body'));
  return problems;
}

/** Schemas hold references from the top of the description. */
function absolute(schema: Schema): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"openapi#')) as object;
}

/** The description lets unknown keys pass; a client that sends one is wrong all the same. */
function unknownKeys(schemas: Schema[], value: unknown, where: string): string[] {
  const all = schemas.flatMap(function flatten(schema): Schema[] {
    const one = deref<Schema>(schema);
    return [one, ...[...(one.oneOf ?? []), ...(one.anyOf ?? []), ...(one.allOf ?? [])].flatMap(flatten)];
  });
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items }) => (items === undefined ? [] : [items]));
    return value.flatMap((one, index) => unknownKeys(items, one, `${where}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const described = all.filter(({ properties }) => properties !== undefined);
  if (described.length === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const next = described.flatMap(({ properties }) => (properties?.[key] === undefined ? [] : [properties[key]]));
    return next.length === 0 ? [`${where}.${key} is unknown`] : unknownKeys(next, inner, `${where}.${key}`);
  });
}

/** A copy of the answer GitHub's description gives as its example. */
export function exampleAnswer(route: Route, status: number): unknown {
  const content = deref(operationOf(route).responses[status] as object) as Operation['responses'][string];
  const example = Object.values(content.content?.['application/json']?.examples ?? {})[0];
  return structuredClone((deref(example as object) as { value: unknown }).value);
}

/** What is wrong with an answer of the loopback server, so that it stays an honest stand-in. */
export function judgeAnswer(route: Route, status: number, body: unknown): string[] {
  const response = operationOf(route).responses[status];
  if (response === undefined) return [`status ${status} is not described`];
  const { content } = deref(response);
  if (content?.['application/json'] === undefined) return [];
  const base = (response as { $ref?: string }).$ref;
  const pointer =
    base === undefined
      ? `/paths/${escapePointer(route.template)}/${route.method}/responses/${status}/content/application~1json/schema`
      : `${base.slice(1)}/content/application~1json/schema`;
  const validate = validator(pointer);
  return validate(body) ? [] : [`answer ${status}: ${ajv.errorsText(validate.errors)}`];
}
