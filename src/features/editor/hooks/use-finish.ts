import type { Probe } from '@lookout/contract';
import { useNavigate } from '@tanstack/react-router';
import { toast, toastError } from '../../../components/toast.ts';
import { useSubmitProbe } from '../../../lib/change-probe.ts';
import { useSession } from '../../../lib/use-session.ts';
import { draftSlot } from '../model/draft-storage.ts';
import { draftOf, hasChanges } from '../model/editor-state.ts';
import { useEditor } from './editor-context.ts';
import { useSave } from './use-save.ts';

/** The two ways to finish: save the draft, or submit it and go to its review. */
export function useFinish() {
  const { session } = useEditor();
  const { account } = useSession();
  const navigate = useNavigate();
  const { save: saveDraft, isSaving } = useSave();
  const { mutateAsync: submitProbe, isPending: isSubmitting } = useSubmitProbe();

  /** A new probe now has an address of its own; what was typed meanwhile goes along. */
  const moveTo = async ({ id }: Probe) => {
    const state = session.store.getState();
    if (hasChanges(state)) draftSlot(`draft.${account.id}.${id}`).write(draftOf(state));
    session.forgetDraft();
    await navigate({ to: '/probes/$probeId/edit', params: { probeId: id }, replace: true });
  };
  const save = async () => {
    const wasNew = session.store.getState().probeId === null;
    const probe = await saveDraft();
    if (!probe) return;
    toast({ title: 'Draft saved', tone: 'good' });
    if (wasNew) await moveTo(probe);
  };
  /** Whether it was submitted. */
  const submit = async (note: string): Promise<boolean> => {
    const probe = await saveDraft();
    if (!probe) return false;
    try {
      const { id } = await submitProbe({ probe, note });
      session.forgetDraft();
      await navigate({ to: '/approvals/$reviewId', params: { reviewId: id } });
      return true;
    } catch (error) {
      toastError('It could not be submitted', error);
      return false;
    }
  };
  return { save, submit, isSaving, isSubmitting };
}
