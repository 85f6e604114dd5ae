import type { Review } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Panel } from '../../../components/panel.tsx';
import { reviewersQuery } from '../api/get-reviewers.ts';
import { diffLines } from '../model/diff-lines.ts';
import { threadsByLine } from '../model/threads.ts';
import { CommentedLine } from './commented-line.tsx';
import { LineThread } from './line-thread.tsx';
import { RemarkForm } from './remark-form.tsx';

/** The query line by line, with what was said about each line below it. */
export function CommentedSource({ review }: { readonly review: Review }) {
  const { id: reviewId, revisionDetail, baseRevision, comments } = review;
  const [asked, setAsked] = useState<number | null>(null);
  const names = useNames(review);
  const threads = threadsByLine(comments);
  const rows = diffLines(baseRevision?.document.source ?? null, revisionDetail.document.source);
  return (
    <Panel title="Line by line" detail="a line’s number, or c on it, comments on it" bodyClassName="py-2">
      <ol aria-label="Lines of the query" className="rounded border bg-sunken py-1">
        {rows.map((row, index) => (
          // The lines of frozen revisions never change, and equal ones have no other identity.
          <CommentedLine key={`${row.kind}-${index.toString()}`} row={row} onAsk={setAsked}>
            <div className="ml-10 flex max-w-3xl flex-col gap-2 empty:hidden has-[>*]:p-2">
              {(threads.get(row.line ?? 0) ?? []).map((thread) => (
                <LineThread key={thread.first.id} {...{ review, thread, names }} />
              ))}
              {row.line !== null && asked === row.line && (
                <RemarkForm
                  {...{ reviewId, names }}
                  place={{ line: row.line }}
                  label={`Comment on line ${row.line}`}
                  onClose={() => setAsked(null)}
                />
              )}
            </div>
          </CommentedLine>
        ))}
      </ol>
    </Panel>
  );
}

/** Who can be mentioned: those who could decide, the author, and whoever has spoken. */
function useNames({ id, author, comments }: Review): readonly string[] {
  const { data: reviewers = [] } = useQuery(reviewersQuery(id));
  const people = [...reviewers, author, ...comments.map(({ person }) => person)];
  return [...new Set(people.map(({ name }) => name))].sort();
}
