import type { ProbeDocument } from '@lookout/contract';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DiffView } from '../../../components/diff/diff-view.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useEditor, useEditorState } from '../hooks/editor-context.ts';

interface ConflictDialogProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/**
 * Somebody else saved another version meanwhile: a line says so without interrupting, and the dialog shows both
 * and lets the person choose. Nothing is lost either way.
 */
export function ConflictDialog({ isOpen, onOpen, onClose }: ConflictDialogProps) {
  const { session } = useEditor();
  const conflict = useEditorState((state) => state.conflict);
  const mine = useEditorState((state) => state.document);
  if (!conflict) return null;
  const theirs = conflict.document;
  return (
    <>
      <div role="alert" className="flex flex-wrap items-center gap-2 border-b bg-warn/10 px-3 py-1 text-data">
        Somebody else saved this probe meanwhile. Saving waits for your choice.
        <Button size="sm" className="ml-auto" onClick={onOpen}>
          Compare
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        className="w-[min(64rem,calc(100vw-2rem))]"
        title="This probe was changed by somebody else"
        description={
          <>
            The other version was saved <TimeText at={conflict.updatedAt} />. Left is theirs, right is yours.
          </>
        }
        footer={
          <>
            <Button variant="ghost" onClick={onClose}>
              Decide later
            </Button>
            <Button onClick={() => session.takeTheirs()}>Take theirs, set mine aside</Button>
            <Button variant="primary" onClick={() => session.keepMine()}>
              Keep mine
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <DiffView label="Query" language="kql" left={theirs.source} right={mine.source} />
          <DiffView label="Probe" language="json" left={formText(theirs)} right={formText(mine)} />
        </div>
      </Dialog>
    </>
  );
}

function formText({ source: _, ...form }: ProbeDocument): string {
  return JSON.stringify(form, null, 2);
}
