import type { Json } from './json.ts';
import { type Answer, BOT, type World } from './loopback-world.ts';

interface Operation {
  query: RegExp;
  variables(given: Json): boolean;
}

const isPull = (given: Json): boolean =>
  typeof given?.owner === 'string' &&
  typeof given.repo === 'string' &&
  Number.isInteger(given.number) &&
  (given.after === null || typeof given.after === 'string');
const isId = (given: Json): boolean => typeof given?.id === 'string' && Object.keys(given).length === 1;

/** The only operations the Action may send. */
export const GRAPHQL_OPERATIONS: Operation[] = [
  { query: /^query .*pullRequest\(number: \$number\)\s*\{\s*reviewThreads\(/s, variables: isPull },
  { query: /^query .*pullRequest\(number: \$number\)\s*\{\s*reviews\(/s, variables: isPull },
  { query: /^mutation \(\$id: ID!\) \{ (?:un)?resolveReviewThread\(input: \{ threadId: \$id \}\)/, variables: isId },
  {
    query: /^mutation \(\$id: ID!\) \{ minimizeComment\(input: \{ subjectId: \$id, classifier: RESOLVED \}\)/,
    variables: isId,
  },
  { query: /^mutation \(\$id: ID!\) \{ unminimizeComment\(input: \{ subjectId: \$id \}\)/, variables: isId },
];

const PAGE = 100;

export function answerGraphql(world: World, { query, variables }: Json): Answer {
  const ok = (data: unknown): Answer => ({ status: 200, body: { data } });
  const list = (name: string, all: unknown[]): Answer => {
    const from = Number(variables.after ?? 0);
    const nodes = all.slice(from, from + PAGE);
    const pageInfo = { hasNextPage: from + PAGE < all.length, endCursor: String(from + PAGE) };
    return ok({ repository: { pullRequest: { [name]: { pageInfo, nodes } } } });
  };
  if (/reviewThreads\(/.test(query)) {
    return list(
      'reviewThreads',
      world.threads.map(({ id, body, isResolved, isMinimized, resolvedBy, author }) => ({
        id,
        isResolved,
        resolvedBy: resolvedBy === null ? null : { login: resolvedBy },
        comments: {
          nodes: [
            {
              id: id.replace('PRRT', 'PRRC'),
              body,
              isMinimized,
              viewerDidAuthor: author === BOT,
              author: { login: author },
            },
          ],
        },
      })),
    );
  }
  if (/reviews\(/.test(query)) {
    return list(
      'reviews',
      world.reviews.map(({ id, body, author }) => ({ databaseId: id, body, viewerDidAuthor: author === BOT })),
    );
  }
  const thread = world.threads.find(({ id }) => id === variables.id.replace('PRRC', 'PRRT'));
  if (thread === undefined)
    return { status: 200, body: { data: null, errors: [{ type: 'NOT_FOUND', message: 'no node' }] } };
  if (/ resolveReviewThread/.test(query)) Object.assign(thread, { isResolved: true, resolvedBy: BOT });
  if (/unresolveReviewThread/.test(query)) Object.assign(thread, { isResolved: false, resolvedBy: null });
  if (/ minimizeComment/.test(query)) thread.isMinimized = true;
  if (/unminimizeComment/.test(query)) thread.isMinimized = false;
  return ok({});
}
