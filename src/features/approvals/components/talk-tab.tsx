import type { PersonRef, Review } from '@lookout/contract';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useCommentOnReview } from '../api/change-review.ts';

interface Contribution {
  readonly id: string;
  readonly person: PersonRef;
  readonly at: string;
  readonly text: ReactNode;
}

/** Decisions and comments in the order in which they were made. */
export function TalkTab({ review }: { readonly review: Review }) {
  return (
    <div className="flex max-w-3xl flex-col gap-3 p-3">
      <ol aria-label="Discussion" className="flex flex-col gap-3">
        {contributionsOf(review).map(({ id, person, at, text }) => (
          <li key={id}>
            <p className="text-data text-muted">
              <span className="font-medium text-text">{person.name}</span> <TimeText at={at} />
            </p>
            <div className="break-words whitespace-pre-wrap">{text}</div>
          </li>
        ))}
      </ol>
      <CommentForm reviewId={review.id} />
    </div>
  );
}

function CommentForm({ reviewId }: { readonly reviewId: string }) {
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useCommentOnReview();
  const isEmpty = text.trim() === '';
  const send = () => {
    if (!isEmpty) mutate({ reviewId, text: text.trim() }, { onSuccess: () => setText('') });
  };
  useShortcut({ keys: 'mod+enter', label: 'Send the comment' }, send);
  return (
    <div className="flex flex-col items-start gap-2">
      <TextArea
        label="Comment"
        value={text}
        onChange={setText}
        maxLength={4000}
        error={error?.message}
        className="w-full"
      />
      <Button disabled={isEmpty} isPending={isPending} onClick={send}>
        Comment
      </Button>
    </div>
  );
}

function contributionsOf({ comments, decisions }: Review): readonly Contribution[] {
  const decided = decisions.map(({ person, verdict, reason, decidedAt }) => ({
    id: `${person.id} ${decidedAt}`,
    person,
    at: decidedAt,
    text: verdict === 'approve' ? <em>Approved. {reason}</em> : <em>Requested changes. {reason}</em>,
  }));
  const said = comments.map(({ id, person, createdAt, text }) => ({ id, person, at: createdAt, text }));
  return [...decided, ...said].sort((left, right) => left.at.localeCompare(right.at));
}
