import type { Comment, Review } from '@lookout/contract';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import type { Thread } from '../model/threads.ts';
import { MentionText } from './mention-text.tsx';
import { RemarkForm } from './remark-form.tsx';
import { ThreadState } from './thread-state.tsx';

interface LineThreadProps {
  readonly review: Review;
  readonly thread: Thread;
  readonly names: readonly string[];
}

/** What was said about a line, with its answers; `#thread-` and its id leads to it. */
export function LineThread({ review, thread: { first, replies }, names }: LineThreadProps) {
  const [isAnswering, setAnswering] = useState(false);
  const anchor = useAnchor(`thread-${first.id}`);
  return (
    <section
      ref={anchor}
      id={`thread-${first.id}`}
      aria-label={`Thread on line ${first.line}`}
      className="flex flex-col gap-2 rounded border bg-surface p-2 font-sans target:border-accent"
    >
      {[first, ...replies].map((comment) => (
        <Said key={comment.id} comment={comment} names={names} />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        {!isAnswering && (
          <Button size="sm" variant="ghost" onClick={() => setAnswering(true)}>
            Answer
          </Button>
        )}
        <ThreadState review={review} comment={first} />
        <a href={`#thread-${first.id}`} className="text-data text-muted hover:underline">
          Link to this thread
        </a>
      </div>
      {isAnswering && (
        <RemarkForm
          {...{ reviewId: review.id, names }}
          place={{ replyTo: first.id }}
          label="Answer"
          onClose={() => setAnswering(false)}
        />
      )}
    </section>
  );
}

interface SaidProps {
  readonly comment: Comment;
  readonly names: readonly string[];
}

function Said({ comment: { person, createdAt, text }, names }: SaidProps) {
  return (
    <div>
      <p className="text-data text-muted">
        <span className="font-medium text-text">{person.name}</span> <TimeText at={createdAt} />
      </p>
      <MentionText text={text} names={names} />
    </div>
  );
}

/** Threads are drawn after the page was opened: the browser has looked for the anchor in vain by then. */
function useAnchor(id: string) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${id}`) element.current?.scrollIntoView({ block: 'center' });
  }, [id]);
  return element;
}
