import { Link } from '@tanstack/react-router';
import { ArrowLeft, Save, Send } from 'lucide-react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { useHasRight } from '../../../lib/use-session.ts';
import { useEditorState } from '../hooks/editor-context.ts';
import { hasChanges } from '../model/editor-state.ts';

interface EditorHeaderProps {
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly isSaving: boolean;
}

/** Which probe this is, whether it is saved, and the one primary action. */
export function EditorHeader({ onSave, onSubmit, isSaving }: EditorHeaderProps) {
  const probeId = useEditorState((state) => state.probeId);
  const title = useEditorState(({ document }) => document.title);
  const isUnsaved = useEditorState(hasChanges);
  const mayAuthor = useHasRight('author');
  return (
    <header className="flex min-h-11 items-center gap-2 border-b px-3">
      <title>{`${title || 'New probe'} · Editor · Lookout`}</title>
      <BackLink probeId={probeId} />
      <h1 className="min-w-0 truncate text-title font-semibold">{title || 'New probe'}</h1>
      <SaveState probeId={probeId} isUnsaved={isUnsaved} />
      <div className="ml-auto flex items-center gap-1.5">
        <Button
          icon={<Save size={14} aria-hidden="true" />}
          isPending={isSaving}
          disabled={!mayAuthor || !isUnsaved}
          onClick={onSave}
        >
          <span className="max-sm:sr-only">Save draft</span>
        </Button>
        <Button
          variant="primary"
          icon={<Send size={14} aria-hidden="true" />}
          disabled={!mayAuthor}
          title={mayAuthor ? undefined : 'Your role may look at probes but not write them.'}
          onClick={onSubmit}
        >
          <span className="max-sm:sr-only">Submit for review</span>
        </Button>
      </div>
    </header>
  );
}

const BACK_CLASSES =
  'inline-flex size-7 shrink-0 items-center justify-center rounded text-muted hover:bg-hover';

function BackLink({ probeId }: { readonly probeId: string | null }) {
  const arrow = <ArrowLeft size={16} aria-hidden="true" />;
  if (probeId === null)
    return (
      <Link to="/probes" aria-label="Back to all probes" className={BACK_CLASSES}>
        {arrow}
      </Link>
    );
  return (
    <Link to="/probes/$probeId" params={{ probeId }} aria-label="Back to the probe" className={BACK_CLASSES}>
      {arrow}
    </Link>
  );
}

interface SaveStateProps {
  readonly probeId: string | null;
  readonly isUnsaved: boolean;
}

/** Nothing typed is ever lost: "unsaved" only means that others do not see it yet. */
function SaveState({ probeId, isUnsaved }: SaveStateProps) {
  const [word, title] = wordsOf(probeId, isUnsaved);
  return (
    <span role="status" className="shrink-0 max-sm:sr-only">
      <Badge tone={isUnsaved ? 'warn' : 'neutral'} title={title}>
        {word}
      </Badge>
    </span>
  );
}

function wordsOf(probeId: string | null, isUnsaved: boolean): readonly [string, string] {
  if (probeId === null) return ['Only in this browser', 'Kept in this browser. Save the draft to share it.'];
  if (isUnsaved) return ['Unsaved changes', 'Kept in this browser. Save the draft to share them.'];
  return ['Saved', 'The draft is as it was saved.'];
}
