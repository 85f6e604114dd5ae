import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { RequirementList } from '../../../lib/requirement-list.tsx';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { useAssessment } from '../hooks/use-assessment.ts';
import { useProbeTests } from '../hooks/use-probe-tests.ts';
import { documentProblems } from '../model/document-problems.ts';
import { submissionBlocker } from '../model/submission.ts';
import { testBlocker } from '../model/test-text.ts';

interface SubmitDialogProps {
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (note: string) => void;
}

/** Asks for a note to the reviewers and says who they can be, and why. */
export function SubmitDialog({ isOpen, isPending, onClose, onSubmit }: SubmitDialogProps) {
  const [note, setNote] = useState('');
  const document = useEditorState((state) => state.document);
  const hasConflict = useEditorState(({ conflict }) => conflict !== null);
  const compilation = usePreviewState((state) => state.compilation);
  const assessment = useAssessment();
  const results = useProbeTests();
  const blocker =
    submissionBlocker(compilation, documentProblems(document), hasConflict) ??
    testBlocker(results) ??
    assessment?.requirements.forbidden[0] ??
    null;
  const isReady = blocker === null && !isPending;
  useShortcut({ keys: 'mod+enter', label: 'Submit for review' }, () => onSubmit(note), {
    isEnabled: isOpen && isReady,
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Submit for review"
      description="The draft is frozen as a revision. Nothing goes live before it is approved and rolled out."
      footer={
        <>
          <Button onClick={onClose}>Keep editing</Button>
          <Button
            variant="primary"
            isPending={isPending}
            disabled={blocker !== null}
            onClick={() => onSubmit(note)}
          >
            Submit for review
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {blocker !== null && (
          <p role="alert" className="rounded border border-warn/(--edge) bg-warn/10 px-2 py-1.5">
            {blocker}
          </p>
        )}
        <TextArea
          label="Note to the reviewers"
          rows={3}
          maxLength={4000}
          value={note}
          onChange={setNote}
          placeholder="What you want to find out or mend, and how you know that it works"
        />
        {assessment && <RequirementList requirements={assessment.requirements} />}
        <p className="text-data text-muted">
          Approvals come from those who may review in {document.scope.environment}: a probe acts on live
          telemetry, and a second person verifies that it does nothing that was not asked for.
        </p>
      </div>
    </Dialog>
  );
}
