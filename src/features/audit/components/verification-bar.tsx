import type { AuditVerification } from '@lookout/contract';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useVerifyAudit } from '../api/verify-audit.ts';

interface VerificationBarProps {
  /** Shows the entry that is not as it was written. */
  readonly onShow: (sequence: number) => void;
}

/** Lets anybody who may read the log prove that it is whole. */
export function VerificationBar({ onShow }: VerificationBarProps) {
  const { mutate, isPending, data, error } = useVerifyAudit();
  return (
    <section
      aria-label="Verification"
      className="flex flex-wrap items-center gap-2 border-b bg-surface px-3 py-1.5 text-data"
    >
      <Button size="sm" isPending={isPending} onClick={() => mutate()}>
        Verify
      </Button>
      <div role="status" className="flex min-w-0 flex-wrap items-center gap-2">
        {error && <span className="text-bad">The log could not be verified: {error.message}</span>}
        {!error && data && <Result verification={data} onShow={onShow} />}
        {!error && !data && (
          <span className="text-muted">
            Every entry carries the hash of the one before it. Verifying reads them all.
          </span>
        )}
      </div>
    </section>
  );
}

interface ResultProps extends VerificationBarProps {
  readonly verification: AuditVerification;
}

function Result({ verification: { isIntact, text, fault, verifiedAt }, onShow }: ResultProps) {
  const Icon = isIntact ? ShieldCheck : ShieldAlert;
  return (
    <>
      <Icon size={14} aria-hidden="true" className={isIntact ? 'text-good' : 'text-bad'} />
      <span className={isIntact ? undefined : 'text-bad'}>{text}</span>
      <TimeText at={verifiedAt} className="text-muted" />
      {fault?.kind === 'altered' && (
        <Button size="sm" onClick={() => onShow(fault.sequence)}>
          Show entry {fault.sequence}
        </Button>
      )}
    </>
  );
}
