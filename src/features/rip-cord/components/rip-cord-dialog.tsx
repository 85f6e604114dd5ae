import type { RipCord } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { useEnvironment } from '../../../lib/use-environment.ts';
import { ripCordQuery } from '../api/rip-cord-query.ts';
import { closeRipCordDialog, useRipCordDialog } from '../dialog-store.ts';
import { PullDialog } from './pull-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

/** Asks before the rip cord is pulled, or before it is released: whichever is possible now. */
export function RipCordDialog() {
  const environment = useEnvironment();
  const isOpen = useRipCordDialog((state) => state.isOpen);
  const { data } = useQuery(ripCordQuery(environment));
  if (!isOpen) return null;
  return isPulled(data) ? (
    <ReleaseDialog environment={environment} ripCord={data} onClose={closeRipCordDialog} />
  ) : (
    <PullDialog environment={environment} onClose={closeRipCordDialog} />
  );
}

/** Not known is treated as not pulled: pulling twice does no harm. */
function isPulled(ripCord: RipCord | undefined): ripCord is RipCord {
  return ripCord?.isPulled === true;
}
