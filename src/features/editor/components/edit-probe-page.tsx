import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { probeQuery } from '../../../lib/probe-queries.ts';
import { useSession } from '../../../lib/use-session.ts';
import { draftSlot } from '../model/draft-storage.ts';
import { EditorSession } from '../model/editor-session.ts';
import { openProbe } from '../model/editor-state.ts';
import { EditorPage } from './editor-page.tsx';

const route = getRouteApi('/shell/probes/$probeId/edit');

/** The working copy of a probe. */
export function EditProbePage() {
  const { probeId } = route.useParams();
  return <ProbeEditor key={probeId} probeId={probeId} />;
}

function ProbeEditor({ probeId }: { readonly probeId: string }) {
  const { account } = useSession();
  const { data: probe } = useSuspenseQuery(probeQuery(probeId));
  const [session] = useState(() => {
    const channel = `${account.id}.${probeId}`;
    const slot = draftSlot(`draft.${channel}`);
    return new EditorSession({ state: openProbe(probe, slot.read()), slot, channel });
  });
  // The event stream keeps the cached probe current: what others save arrives here.
  useEffect(() => session.receive(probe), [session, probe]);
  return <EditorPage open={() => session} />;
}
