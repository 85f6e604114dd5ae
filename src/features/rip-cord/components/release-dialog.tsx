import type { RipCord } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { toastError } from '../../../components/toast.ts';
import { ripCordQuery } from '../api/rip-cord-query.ts';
import { useSetRipCord } from '../api/use-set-rip-cord.ts';

interface ReleaseDialogProps {
  readonly environment: string;
  readonly onClose: () => void;
}

/** The confirmation before dynamic telemetry may act again. */
export function ReleaseDialog({ environment, onClose }: ReleaseDialogProps) {
  const { data: ripCord } = useQuery(ripCordQuery(environment));
  const release = useSetRipCord(environment);
  const confirm = ({ version }: RipCord) =>
    release.mutate(
      { isPulled: false, reason: '', version },
      { onSuccess: onClose, onError: (error) => toastError('The rip cord could not be released', error) },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Release the rip cord?"
      description={
        <>
          Probes that were live in <strong className="text-text">{environment}</strong> act again on the
          stream. It was pulled by {ripCord?.changedBy ?? 'somebody'}
          {ripCord?.reason ? `: “${ripCord.reason}”.` : ', without a reason.'}
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Keep it pulled</Button>
          <Button
            variant="primary"
            disabled={!ripCord}
            isPending={release.isPending}
            onClick={() => ripCord && confirm(ripCord)}
          >
            Release the rip cord
          </Button>
        </>
      }
    />
  );
}
