import { contentHash, type Probe, type Revision } from '@lookout/contract';
import { Undo2 } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { useRestoreRevision } from '../../../lib/change-probe.ts';
import { useHasRight } from '../../../lib/use-session.ts';

interface RestoreButtonProps {
  readonly probe: Probe;
  readonly revision: Revision;
}

/** Makes a revision the working copy again. Nothing runs differently until that is reviewed and rolled out. */
export function RestoreButton({ probe, revision }: RestoreButtonProps) {
  const mayAuthor = useHasRight('author');
  const { mutate, isPending } = useRestoreRevision();
  if (!mayAuthor) return null;
  if (contentHash(probe.document) === revision.contentHash)
    return <span className="ml-auto text-muted">the working copy</span>;
  const { number } = revision;
  const restore = () =>
    mutate(
      { probe, revision: number },
      {
        onSuccess: () =>
          toast({
            title: `Revision ${number} is the working copy`,
            detail: 'Submit it to have it reviewed.',
          }),
        onError: (error) => toastError('The revision was not restored', error),
      },
    );
  return (
    <Button
      size="sm"
      isPending={isPending}
      icon={<Undo2 size={12} aria-hidden="true" />}
      onClick={restore}
      className="ml-auto"
    >
      Restore<span className="sr-only"> revision {number}</span>
    </Button>
  );
}
