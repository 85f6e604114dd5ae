import { AtSign } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Menu } from '../../../components/menu.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useCommentOnReview } from '../api/change-review.ts';

/** What a remark is about: a line of the query, or what it answers. */
export type RemarkPlace = { readonly line: number } | { readonly replyTo: string };

interface RemarkFormProps {
  readonly reviewId: string;
  readonly place: RemarkPlace;
  readonly label: string;
  /** Who can be mentioned. */
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Says something in place. Ctrl or Cmd Enter sends, Escape closes. */
export function RemarkForm({ reviewId, place, label, names, onClose }: RemarkFormProps) {
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useCommentOnReview();
  const isEmpty = text.trim() === '';
  const send = () => {
    if (!isEmpty) mutate({ reviewId, text: text.trim(), ...place }, { onSuccess: onClose });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex flex-col gap-2 font-sans">
      <TextArea
        label={label}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        maxLength={4000}
        autoFocus
        error={error?.message}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" disabled={isEmpty} isPending={isPending} onClick={send}>
          Comment
        </Button>
        <MentionMenu names={names} onMention={(name) => setText(mentioning(text, name))} />
        <Button size="sm" variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function mentioning(text: string, name: string): string {
  return `${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${name} `;
}

interface MentionMenuProps {
  readonly names: readonly string[];
  readonly onMention: (name: string) => void;
}

function MentionMenu({ names, onMention }: MentionMenuProps) {
  const entries = names.map((name) => ({ id: name, label: name, onSelect: () => onMention(name) }));
  return (
    <Menu
      groups={[entries]}
      trigger={
        <Button size="sm" variant="ghost" icon={<AtSign size={12} aria-hidden="true" />}>
          Mention
        </Button>
      }
    />
  );
}
