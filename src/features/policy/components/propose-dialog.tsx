import { type Policy, PolicyDocument } from '@lookout/contract';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { toast } from '../../../components/toast.ts';
import { useProposePolicy } from '../api/change-policy.ts';
import { policyLines } from '../model/policy-text.ts';
import { ApprovalFields } from './approval-fields.tsx';
import { RingFields } from './ring-fields.tsx';
import { TimeFields } from './time-fields.tsx';

interface ProposeDialogProps {
  readonly policy: Policy;
  readonly initial: PolicyDocument;
  readonly onClose: () => void;
}

/** The rules under edit. They are in force only when somebody else has approved them. */
export function ProposeDialog({ policy, initial, onClose }: ProposeDialogProps) {
  const [document, setDocument] = useState(initial);
  const [note, setNote] = useState('');
  const formId = useId();
  const { mutate, isPending, error } = useProposePolicy(policy.environment);
  const problem = problemOf(document, policy);
  const change = (part: Partial<PolicyDocument>) => setDocument({ ...document, ...part });
  const propose = () =>
    mutate(
      { baseVersion: policy.version, document, note: note.trim() },
      {
        onSuccess: () => {
          toast({ title: 'Proposed: another person decides' });
          onClose();
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Propose a change of the policy"
      description={`The rules of ${policy.environment} change when ${policy.document.approvals === 1 ? 'another person approves' : `${policy.document.approvals} other people approve`}.`}
      className="w-[min(44rem,calc(100vw-2rem))]"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isPending={isPending}
            disabled={problem !== null}
          >
            Propose
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          propose();
        }}
      >
        <ApprovalFields document={document} onChange={change} />
        <RingFields document={document} onChange={change} />
        <TimeFields document={document} onChange={change} />
        <TextArea label="Why" rows={2} maxLength={4000} value={note} onChange={setNote} />
        {(problem ?? error?.message) && (
          <p role="alert" className="text-data text-warn">
            {problem ?? error?.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function problemOf(document: PolicyDocument, policy: Policy): string | null {
  const parsed = PolicyDocument.safeParse(document);
  const [issue] = parsed.error?.issues ?? [];
  if (issue) return `${issue.path.join(' ')}: ${issue.message}`;
  const isSame = policyLines(document).join('\n') === policyLines(policy.document).join('\n');
  return isSame ? 'These are the rules that are in force.' : null;
}
