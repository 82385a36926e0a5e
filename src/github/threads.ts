import type { Client } from './client.ts';
import { isForbiddenQuery, statusOf } from './degrade.ts';
import { marks, ofFolder } from './marker.ts';
import { dig, text } from './values.ts';

/** A thread of review comments that an earlier run began. */
export interface Thread {
  /** GraphQL ids. */
  id: string;
  commentId: string;
  fingerprint: string;
  isResolved: boolean;
  isMinimized: boolean;
  /** Whether the account that wrote it, this one, resolved it: a person's decision stays. */
  resolvedByUs: boolean;
}

/** A review an earlier run wrote. */
export interface EarlierReview {
  /** The number the REST API knows it by. */
  id: number;
  body: string;
}

interface PullRequestId {
  owner: string;
  repo: string;
  number: number;
}

const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          resolvedBy { login }
          comments(first: 1) { nodes { id body isMinimized viewerDidAuthor author { login } } }
        }
      }
    }
  }
}`;

const REVIEWS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;

/**
 * The threads of this account that carry the mark of a finding in the folder; a mark in somebody else's comment means nothing.
 */
export async function listThreads(client: Client, pull: PullRequestId, folder: string): Promise<Thread[]> {
  const threads: Thread[] = [];
  for await (const node of pages(client, THREADS, pull, 'reviewThreads')) {
    const comment = dig(node, 'comments', 'nodes', 0);
    const id = text(dig(node, 'id'));
    const commentId = text(dig(comment, 'id'));
    // Ours is the last: a suggestion may quote a file that holds another.
    const last = marks('finding', text(dig(comment, 'body')) ?? '').at(-1);
    const fingerprint = last === undefined ? null : ofFolder(folder, last);
    if (id === null || commentId === null || fingerprint === null) continue;
    if (dig(comment, 'viewerDidAuthor') !== true) continue;
    const resolver = text(dig(node, 'resolvedBy', 'login'));
    threads.push({
      id,
      commentId,
      fingerprint,
      isResolved: dig(node, 'isResolved') === true,
      isMinimized: dig(comment, 'isMinimized') === true,
      resolvedByUs: resolver !== null && resolver === dig(comment, 'author', 'login'),
    });
  }
  return threads;
}

/** The reviews of this account that carry our mark for the folder, oldest first. */
export async function listReviews(client: Client, pull: PullRequestId, folder: string): Promise<EarlierReview[]> {
  const reviews: EarlierReview[] = [];
  for await (const node of pages(client, REVIEWS, pull, 'reviews')) {
    const id = dig(node, 'databaseId');
    const body = text(dig(node, 'body')) ?? '';
    if (typeof id !== 'number' || dig(node, 'viewerDidAuthor') !== true) continue;
    if (marks('review', body).some((value) => ofFolder(folder, value) !== null)) reviews.push({ id, body });
  }
  return reviews;
}

async function* pages(client: Client, query: string, pull: PullRequestId, list: string): AsyncGenerator<unknown> {
  let after: string | null = null;
  do {
    const { owner, repo, number } = pull;
    const answer: unknown = await client.graphql(query, { owner, repo, number, after });
    const page = dig(answer, 'repository', 'pullRequest', list);
    const nodes = dig(page, 'nodes');
    if (Array.isArray(nodes)) yield* nodes;
    after = dig(page, 'pageInfo', 'hasNextPage') === true ? text(dig(page, 'pageInfo', 'endCursor')) : null;
  } while (after !== null);
}

const RESOLVE = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }';
const UNRESOLVE = 'mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { thread { id } } }';
const MINIMIZE =
  'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }';
const UNMINIMIZE =
  'mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }';

/** Closes the thread of a mended finding. GitHub lets some tokens only fold the comment away. */
export async function closeThread(client: Client, thread: Thread): Promise<void> {
  try {
    await client.graphql(RESOLVE, { id: thread.id });
  } catch (error) {
    if (!isForbiddenQuery(error) && statusOf(error) !== 403) throw error;
    await client.graphql(MINIMIZE, { id: thread.commentId });
  }
}

/** Opens a thread again whose finding came back. */
export async function reopenThread(client: Client, thread: Thread): Promise<void> {
  if (thread.isResolved) await client.graphql(UNRESOLVE, { id: thread.id });
  if (thread.isMinimized) await client.graphql(UNMINIMIZE, { id: thread.commentId });
}
