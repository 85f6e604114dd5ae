import type { AuditVerification } from '@lookout/contract';

/** The result of a verification in one sentence. */
export function describeVerification({
  fault,
  entries,
  anchors,
}: Pick<AuditVerification, 'fault' | 'entries' | 'anchors'>): string {
  if (fault) return `The audit log is not as it was written. ${fault.text}`;
  return `The audit log is whole: entries: ${entries}, marks outside of the database that agree: ${anchors}.`;
}
