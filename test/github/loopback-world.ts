import type { Json } from './json.ts';

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface ReviewThread {
  id: string;
  path: string;
  line: number;
  body: string;
  isResolved: boolean;
  isMinimized: boolean;
  resolvedBy: string | null;
  author: string;
}

export interface Issue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  comments: string[];
}

/** What the loopback GitHub remembers. */
export interface World {
  checkRuns: { id: number; name: string; head: string; conclusion: string; annotations: Json[] }[];
  reviews: { id: number; body: string; author: string }[];
  threads: ReviewThread[];
  issues: Issue[];
  /** Files of the pull request. */
  files: { filename: string; status: string; patch?: string; changes: number }[];
}

export const BOT = 'github-actions';
