import type { Comment } from '@lookout/contract';

/** A comment that begins a thread, with its answers in order. */
export interface Thread {
  readonly first: Comment;
  readonly replies: readonly Comment[];
}

/** The threads about lines of the query, by line. */
export function threadsByLine(comments: readonly Comment[]): ReadonlyMap<number, readonly Thread[]> {
  const first = comments.filter(({ replyTo, line }) => replyTo === null && line !== null);
  const threads = first.map((comment) => ({
    first: comment,
    replies: comments.filter(({ replyTo }) => replyTo === comment.id),
  }));
  return Map.groupBy(threads, (thread) => thread.first.line ?? 0);
}

/** A text cut where it mentions one of these people: every second part is a mention. */
export function splitMentions(text: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [text];
  const longestFirst = names.toSorted((one, other) => other.length - one.length).map(escaped);
  return text.split(new RegExp(`(@(?:${longestFirst.join('|')}))`, 'gi'));
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
