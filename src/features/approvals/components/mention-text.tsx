import { splitMentions } from '../model/threads.ts';

interface MentionTextProps {
  readonly text: string;
  /** The people who can be mentioned. */
  readonly names: readonly string[];
}

/** What somebody wrote, with the people in it marked. */
export function MentionText({ text, names }: MentionTextProps) {
  const parts = splitMentions(text, names);
  return (
    <p className="break-words whitespace-pre-wrap">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // A text never changes, and its parts have no other identity.
          <strong key={`${part}-${index.toString()}`} className="font-medium text-accent">
            {part}
          </strong>
        ) : (
          part
        ),
      )}
    </p>
  );
}
