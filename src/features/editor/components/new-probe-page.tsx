import { getRouteApi } from '@tanstack/react-router';
import { useEnvironment, useSession } from '../../../lib/use-session.ts';
import { EditorSession } from '../model/editor-session.ts';
import { openNew } from '../model/editor-state.ts';
import { newDraftSlot } from '../model/new-draft-slot.ts';
import { startingDocument } from '../start/starting-points.ts';
import { startKeyOf } from '../url.ts';
import { EditorPage } from './editor-page.tsx';
import { StartPage } from './start-page.tsx';

const route = getRouteApi('/shell/probes/new');

/** A new probe: from a selection, from an example, or from nothing; without any of it, the choice. */
export function NewProbePage() {
  const search = route.useSearch();
  const environment = useEnvironment();
  const { account } = useSession();
  const start = startKeyOf(search);
  const document = startingDocument(environment, search);
  if (start === null || !document) return <StartPage selection={search} />;
  const channel = `${account.id}.new.${environment}.${start}`;
  return (
    <EditorPage
      key={channel}
      open={() => {
        const slot = newDraftSlot({ accountId: account.id, key: channel, search });
        return new EditorSession({ state: openNew(document, slot.read()), slot, channel });
      }}
    />
  );
}
