import { useEffect } from 'react';
import { useEnvironment } from '../../../lib/use-session.ts';
import { closeRipCordDialog, useRipCordDialog } from '../dialog-store.ts';
import { PullDialog } from './pull-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';

/** Asks before the rip cord is pulled, or before it is released. */
export function RipCordDialog() {
  const environment = useEnvironment();
  const question = useRipCordDialog((state) => state.question);
  useEffect(() => closeRipCordDialog, []);
  if (question === null) return null;
  const Asked = question === 'pull' ? PullDialog : ReleaseDialog;
  return <Asked environment={environment} onClose={closeRipCordDialog} />;
}
