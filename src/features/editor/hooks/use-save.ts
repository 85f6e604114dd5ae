import type { Probe } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast, toastError } from '../../../components/toast.ts';
import { ApiError } from '../../../lib/api-error.ts';
import { putProbe } from '../../../lib/apply-event.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { getProbe, saveProbe } from '../api/save-probe.ts';
import { documentProblems } from '../model/document-problems.ts';
import { hasChanges } from '../model/editor-state.ts';
import { useEditor } from './editor-context.ts';

/** Saves the working copy to the server; a conflict is shown, never overwritten. Answers null when it did not save. */
export function useSave() {
  const { session } = useEditor();
  const queries = useQueryClient();
  const { mutateAsync, isPending } = useMutation({
    mutationFn: saveProbe,
    onSuccess(probe) {
      queries.setQueryData(queryKeys.probe(probe.id), probe);
      putProbe(queries, probe);
      session.receive(probe);
    },
    async onError(error, { probeId }) {
      if (!(error instanceof ApiError) || !error.isStale || probeId === null)
        return toastError('The draft is kept here, but it could not be saved', error);
      session.receive(await getProbe(probeId));
    },
  });
  const save = async (): Promise<Probe | null> => {
    const state = session.store.getState();
    const [problem] = Object.values(documentProblems(state.document));
    if (problem) toast({ title: 'Not saved yet', detail: problem, tone: 'warn' });
    if (problem || state.conflict) return null;
    if (state.probeId !== null && !hasChanges(state))
      return queries.getQueryData<Probe>(queryKeys.probe(state.probeId)) ?? getProbe(state.probeId);
    return mutateAsync(state).catch(() => null);
  };
  return { save, isSaving: isPending };
}
