import { MAX_TESTS, type RecordExample } from '@lookout/contract';
import { Button } from '../../../components/button.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import { useEditor, useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { STATUS_WORDS } from '../model/record-status.ts';

/** Holds what the probe does to this record now as a test. */
export function MakeTestButton({ record: { before, status } }: { readonly record: RecordExample }) {
  const { session } = useEditor();
  const plan = usePreviewState(({ compilation }) => compilation?.plan ?? null);
  const isFull = useEditorState(({ document }) => (document.tests?.length ?? 0) >= MAX_TESTS);
  if (!before) return null;
  const make = async () => {
    if (!plan) return;
    const { scope, originals } = session.store.getState().document;
    const name = `${before.eventName || 'A record'} is ${STATUS_WORDS[status].toLowerCase()}`.slice(0, 120);
    const outcome = await sampleClient.testOf({ plan, scope, originals, record: before, name });
    if (!outcome.ok) {
      toastError('No test could be made', new Error(outcome.failure.message));
      return;
    }
    const { tests = [] } = session.store.getState().document;
    session.edit({ tests: [...tests, outcome.value] });
    toast({ title: `Test added: ${name}`, tone: 'good' });
  };
  return (
    <Button size="sm" disabled={!plan || isFull} onClick={() => void make()}>
      Make a test of this record
    </Button>
  );
}
