import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './json.ts';
import { answerGraphql, GRAPHQL_OPERATIONS } from './loopback-graphql.ts';
import { type Answer, BOT, type Issue, type World } from './loopback-world.ts';
import { exampleAnswer, findRoute, judgeAnswer, judgeRequest, type Route } from './openapi.ts';

export interface Request {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Parsed JSON, undefined when there was none. */
  body: Json;
  /** `graphql` or `METHOD /template`. */
  route: string;
  at: number;
}

export interface Loopback {
  url: string;
  world: World;
  /** In order of arrival. */
  requests: Request[];
  /** Everything that GitHub would not have taken, or that this server answered wrongly. */
  violations: string[];
  /** Answers instead of the server; null lets it answer. Set by a test. */
  fault: (request: Request, nth: number) => Answer | null;
  close(): Promise<void>;
}

export const TOKEN = 'ghs_loopback';

/** A GitHub on a loopback port that takes only what GitHub's published description describes. */
export async function startLoopback(): Promise<Loopback> {
  const world: World = { checkRuns: [], reviews: [], threads: [], issues: [], files: [] };
  const loopback: Loopback = {
    url: '',
    world,
    requests: [],
    violations: [],
    fault: () => null,
    close: () => new Promise((done) => server.close(() => done())),
  };
  const counts = new Map<string, number>();
  const server: Server = createServer((incoming, outgoing) => {
    void receive(incoming).then((body) => {
      const answer = handle(loopback, incoming, body, counts);
      outgoing.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
      outgoing.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  loopback.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`;
  return loopback;
}

async function receive(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function handle(loopback: Loopback, incoming: IncomingMessage, text: string, counts: Map<string, number>): Answer {
  const { violations } = loopback;
  const url = new URL(incoming.url ?? '/', loopback.url);
  const method = incoming.method ?? 'GET';
  const violation = (what: string): void => {
    violations.push(`${method} ${url.pathname}${url.search}: ${what}`);
  };
  if (incoming.headers.authorization !== `token ${TOKEN}`) violation('the token is not sent');
  if (!incoming.headers['user-agent']?.startsWith('wso2-cert-auth')) violation('the user agent does not name the tool');
  if (!/application\/(?:vnd\.github\.v3\+)?json/.test(incoming.headers.accept ?? '')) violation('accept is not JSON');
  let body: Json;
  if (text !== '') {
    if (!incoming.headers['content-type']?.startsWith('application/json')) violation('content-type is not JSON');
    body = JSON.parse(text);
  }
  const isGraphql = url.pathname === '/api/graphql';
  const path = url.pathname.replace(/^\/api\/v3/, '');
  const route = isGraphql ? null : findRoute(method, path);
  if (!isGraphql && !url.pathname.startsWith('/api/v3/'))
    violation('the path does not begin with that of GITHUB_API_URL');
  const name = isGraphql ? 'graphql' : route === null ? 'unknown' : `${method} ${route.template}`;
  const request: Request = { method, path, query: url.searchParams, body, route: name, at: Date.now() };
  const nth = (counts.get(name) ?? 0) + 1;
  counts.set(name, nth);
  loopback.requests.push(request);
  if (isGraphql) {
    const operation = GRAPHQL_OPERATIONS.find(({ query }) => query.test(body?.query ?? ''));
    if (method !== 'POST' || operation === undefined) violation(`GraphQL operation not allowed: ${body?.query}`);
    else if (!operation.variables(body.variables)) violation(`variables ${JSON.stringify(body.variables)}`);
    return loopback.fault(request, nth) ?? answerGraphql(loopback.world, body);
  }
  if (route === null) {
    violation('no such route');
    return { status: 404, body: { message: 'Not Found' } };
  }
  for (const problem of judgeRequest(route, url.searchParams, body)) violation(problem);
  const fault = loopback.fault(request, nth);
  if (fault !== null) return fault;
  const answer = answerRest(loopback, route, request, violation);
  if (answer.status < 300) for (const problem of judgeAnswer(route, answer.status, answer.body)) violation(problem);
  return answer;
}

function answerRest(loopback: Loopback, route: Route, request: Request, violation: (what: string) => void): Answer {
  const { world } = loopback;
  const { body, query } = request;
  const example = (status: number): Json => exampleAnswer(route, status);
  switch (`${request.method} ${route.template}`) {
    case 'POST /repos/{owner}/{repo}/check-runs': {
      const run = {
        id: 700 + world.checkRuns.length,
        name: body.name,
        head: body.head_sha,
        conclusion: body.conclusion,
        annotations: [],
      };
      world.checkRuns.push(run);
      takeAnnotations(run, body, violation);
      return { status: 201, body: { ...example(201), id: run.id } };
    }
    case 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
      const run = world.checkRuns.find(({ id }) => id === Number(route.parameters.check_run_id));
      if (run === undefined) return { status: 404, body: { message: 'Not Found' } };
      takeAnnotations(run, body, violation);
      return { status: 200, body: { ...example(200), id: run.id } };
    }
    case 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files':
      return page(
        loopback,
        request,
        world.files.map((file) => ({ ...example(200)[0], patch: undefined, ...file })),
      );
    case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': {
      const refused = (body.comments ?? []).find((comment: Json) => !isInDiff(world, comment));
      if (refused !== undefined) return unprocessable('Pull request review thread line must be part of the diff');
      if (body.body.length > 65_536) return unprocessable('body is too long');
      const id = 80 + world.reviews.length;
      world.reviews.push({ id, body: body.body, author: BOT });
      for (const comment of body.comments ?? []) addThread(world, comment);
      return { status: 200, body: { ...example(200), id } };
    }
    case 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}': {
      const review = world.reviews.find(({ id }) => id === Number(route.parameters.review_id));
      if (review === undefined) return { status: 404, body: { message: 'Not Found' } };
      review.body = body.body;
      return { status: 200, body: { ...example(200), id: review.id } };
    }
    case 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments':
      if (!isInDiff(world, body)) return unprocessable('pull_request_review_thread.line must be part of the diff');
      addThread(world, body);
      return { status: 201, body: example(201) };
    case 'GET /repos/{owner}/{repo}/issues': {
      const wanted = (query.get('labels') ?? '').split(',').filter(Boolean);
      const listed = world.issues.filter(
        ({ state, labels }) =>
          state === (query.get('state') ?? 'open') && wanted.every((label) => labels.includes(label)),
      );
      return page(
        loopback,
        request,
        listed.map((issue) => issueAnswer(example(200)[0], issue)),
      );
    }
    case 'POST /repos/{owner}/{repo}/issues': {
      const issue: Issue = {
        number: 1300 + world.issues.length,
        title: body.title,
        body: body.body,
        state: 'open',
        labels: body.labels ?? [],
        comments: [],
      };
      if (issue.body.length > 65_536) return unprocessable('body is too long (maximum is 65536 characters)');
      world.issues.push(issue);
      return { status: 201, body: issueAnswer(example(201), issue) };
    }
    case 'PATCH /repos/{owner}/{repo}/issues/{issue_number}': {
      const issue = issueOf(world, route);
      Object.assign(issue, {
        title: body.title ?? issue.title,
        body: body.body ?? issue.body,
        state: body.state ?? issue.state,
      });
      return { status: 200, body: issueAnswer(example(200), issue) };
    }
    case 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments':
      issueOf(world, route).comments.push(body.body);
      return { status: 201, body: example(201) };
    default:
      violation('the loopback server has no such route');
      return { status: 404, body: { message: 'Not Found' } };
  }
}

function takeAnnotations(run: World['checkRuns'][number], body: Json, violation: (what: string) => void): void {
  for (const annotation of body.output?.annotations ?? []) {
    run.annotations.push(annotation);
    if (Buffer.byteLength(annotation.message) > 64 * 1024) violation('a message is longer than 64 KB');
    if ((annotation.title ?? '').length > 255) violation('a title is longer than 255 characters');
    if (annotation.start_line > annotation.end_line) violation('an annotation ends before it starts');
    if (annotation.start_line !== annotation.end_line && annotation.start_column !== undefined) {
      violation('columns over several lines');
    }
  }
}

const unprocessable = (message: string): Answer => ({
  status: 422,
  body: { message: 'Unprocessable Entity', errors: [message], documentation_url: 'https://docs.github.com/rest' },
});

function isInDiff(world: World, { path, line, start_line, side, start_side }: Json): boolean {
  if (side !== 'RIGHT' || (start_line !== undefined && (start_side !== 'RIGHT' || start_line >= line))) return false;
  const patch = world.files.find(({ filename }) => filename === path)?.patch ?? '';
  return [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].some((match) => {
    const start = Number(match[1]);
    const end = start + Number(match[2] ?? 1) - 1;
    return start <= (start_line ?? line) && line <= end;
  });
}

function addThread(world: World, { path, line, body }: Json): void {
  const id = `PRRT_${world.threads.length}`;
  world.threads.push({ id, path, line, body, isResolved: false, isMinimized: false, resolvedBy: null, author: BOT });
}

const issueOf = (world: World, { parameters }: Route): Issue =>
  world.issues.find(({ number }) => number === Number(parameters.issue_number)) as Issue;

function issueAnswer(example: Json, { number, title, body, state, labels }: Issue): unknown {
  const { pull_request: _, ...issue } = example;
  return { ...issue, number, title, body, state, labels: labels.map((name) => ({ ...issue.labels[0], name })) };
}

/** One page of a list, with the link to the next as GitHub sends it. */
function page({ url }: Loopback, { path, query }: Request, all: unknown[]): Answer {
  const size = Number(query.get('per_page') ?? 30);
  const number = Number(query.get('page') ?? 1);
  const next = new URLSearchParams(query);
  next.set('page', String(number + 1));
  const more = all.length > size * number;
  const headers: Record<string, string> = more ? { link: `<${url}${path}?${next}>; rel="next"` } : {};
  return { status: 200, body: all.slice(size * (number - 1), size * number), headers };
}
