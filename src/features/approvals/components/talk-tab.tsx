import type { Comment, PersonRef, Review } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useCommentOnReview } from '../api/change-review.ts';
import { ThreadState } from './thread-state.tsx';

interface Contribution {
  readonly id: string;
  readonly person: PersonRef;
  readonly at: string;
  readonly text: ReactNode;
  /** The comment, when it begins a thread that can be settled. */
  readonly thread: Comment | null;
}

/** Decisions and comments in the order in which they were made. */
export function TalkTab({ review }: { readonly review: Review }) {
  return (
    <div className="flex max-w-3xl flex-col gap-3 p-3">
      <ol aria-label="Discussion" className="flex flex-col gap-3">
        {contributionsOf(review).map(({ id, person, at, text, thread }) => (
          <li key={id}>
            <p className="text-data text-muted">
              <span className="font-medium text-text">{person.name}</span> <TimeText at={at} />
            </p>
            <div className="break-words whitespace-pre-wrap">{text}</div>
            {thread && <ThreadState review={review} comment={thread} />}
          </li>
        ))}
      </ol>
      <CommentForm review={review} />
    </div>
  );
}

function CommentForm({ review }: { readonly review: Review }) {
  const [text, setText] = useState('');
  const [line, setLine] = useState<number | null>(null);
  const { mutate, isPending, error } = useCommentOnReview();
  const isEmpty = text.trim() === '';
  const send = () => {
    const remark = { reviewId: review.id, text: text.trim(), ...(line !== null && { line }) };
    if (!isEmpty) mutate(remark, { onSuccess: () => setText('') });
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
      <NumberField
        label="Line of the query, if it is about one"
        value={line}
        onChange={setLine}
        min={1}
        max={review.revisionDetail.document.source.split('\n').length}
      />
      <Button disabled={isEmpty} isPending={isPending} onClick={send}>
        Comment
      </Button>
    </div>
  );
}

function LineRemark({ comment: { id, line, text } }: { readonly comment: Comment }) {
  return (
    <>
      <Link
        to="."
        search={(before) => ({ ...before, tab: 'text' as const })}
        hash={`thread-${id}`}
        className="text-accent underline underline-offset-2"
      >
        Line {line}
      </Link>
      : {text}
    </>
  );
}

const VERDICTS = { approve: 'Approved', 'request-changes': 'Requested changes', reject: 'Rejected' } as const;

function contributionsOf({ comments, decisions }: Review): readonly Contribution[] {
  const decided = decisions.map(({ person, verdict, reason, decidedAt, doesNotCountBecause }) => ({
    id: `${person.id} ${decidedAt}`,
    person,
    at: decidedAt,
    text: (
      <em>
        {VERDICTS[verdict]}. {reason}
        {doesNotCountBecause !== null && ` This no longer counts: ${doesNotCountBecause}`}
      </em>
    ),
    thread: null,
  }));
  const said = comments.map((comment) => ({
    id: comment.id,
    person: comment.person,
    at: comment.createdAt,
    text: comment.line === null ? comment.text : <LineRemark comment={comment} />,
    thread: comment.replyTo === null ? comment : null,
  }));
  return [...decided, ...said].sort((left, right) => left.at.localeCompare(right.at));
}
