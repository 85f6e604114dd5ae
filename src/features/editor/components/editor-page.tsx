import { useEffect, useMemo, useState } from 'react';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { EditorContext, useEditor } from '../hooks/editor-context.ts';
import { useFinish } from '../hooks/use-finish.ts';
import { useLiveSample } from '../hooks/use-live-sample.ts';
import { usePreview } from '../hooks/use-preview.ts';
import type { EditorSession } from '../model/editor-session.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DocumentPane } from './document-pane.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { EditorHeader } from './editor-header.tsx';
import { EditorPanes } from './editor-panes.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { QueryPane } from './query-pane.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

/** The editor of one probe: what it is, its query, and what it would do to the live stream. */
export function EditorPage({ open }: { readonly open: () => EditorSession }) {
  const [session] = useState(open);
  const preview = usePreview(session);
  useEffect(() => session.attach(), [session]);
  useLiveSample(session.store.getState().document.scope.environment);
  const services = useMemo(() => ({ session, preview }), [session, preview]);
  return (
    <EditorContext value={services}>
      <Workbench />
    </EditorContext>
  );
}

function Workbench() {
  const { session } = useEditor();
  const { save, submit, isSaving, isSubmitting } = useFinish();
  const [dialog, setDialog] = useState<'submit' | 'conflict' | null>(null);
  const close = () => setDialog(null);
  const closeOrCompare = () => setDialog(session.store.getState().conflict ? 'conflict' : null);
  const ask = () => setDialog('submit');
  const saveNow = async () => {
    await save();
    closeOrCompare();
  };
  useShortcut({ keys: 'mod+s', label: 'Save the draft' }, () => void saveNow());
  useShortcut({ keys: 'mod+enter', label: 'Submit for review' }, ask, { isEnabled: dialog === null });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <EditorHeader onSave={() => void saveNow()} onSubmit={ask} isSaving={isSaving} />
      <DraftNotices />
      <ConflictDialog isOpen={dialog === 'conflict'} onOpen={() => setDialog('conflict')} onClose={close} />
      <EditorPanes
        document={<DocumentPane />}
        query={<QueryPane onSubmit={ask} onSave={() => void saveNow()} />}
        preview={<PreviewPane />}
      />
      <SubmitDialog
        isOpen={dialog === 'submit'}
        isPending={isSubmitting || isSaving}
        onClose={close}
        onSubmit={async (note) => {
          if (!(await submit(note))) closeOrCompare();
        }}
      />
    </div>
  );
}
