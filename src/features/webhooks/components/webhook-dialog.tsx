import { type Webhook, WebhookKind, WebhookUrl, type WebhookWithKey } from '@lookout/contract';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useCreateWebhook, useUpdateWebhook } from '../api/change-webhook.ts';
import { kindWords } from '../model/kind-words.ts';

interface WebhookDialogProps {
  readonly environment: string;
  /** Null = a new one. */
  readonly webhook: Webhook | null;
  readonly onClose: () => void;
  readonly onCreated: (webhook: WebhookWithKey) => void;
}

/** Where a webhook posts and what it hears of. */
export function WebhookDialog({ environment, webhook, onClose, onCreated }: WebhookDialogProps) {
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [kinds, setKinds] = useState<readonly WebhookKind[]>(webhook?.kinds ?? []);
  const [wasTried, setTried] = useState(false);
  const formId = useId();
  const create = useCreateWebhook(environment);
  const update = useUpdateWebhook(environment);
  const problem = urlProblem(url);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    const settings = { url: url.trim(), kinds: [...kinds], isEnabled: webhook?.isEnabled ?? true };
    if (webhook) update.mutate({ webhook, settings }, { onSuccess: onClose });
    else create.mutate(settings, { onSuccess: onCreated });
  };
  const error = create.error ?? update.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={webhook ? 'Edit webhook' : 'Add webhook'}
      description={`It is told what happens to the probes of ${environment}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={create.isPending || update.isPending}
          >
            {webhook ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label="Address"
          type="url"
          value={url}
          onChange={setUrl}
          placeholder="https://chat.example.com/hooks/lookout"
          autoFocus
          error={wasTried ? problem : undefined}
        />
        <KindChoice chosen={kinds} onChange={setKinds} />
        {error && (
          <p role="alert" className="text-data text-bad">
            {error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function urlProblem(url: string): string | undefined {
  const result = WebhookUrl.safeParse(url.trim());
  return result.success ? undefined : `Give ${result.error.issues[0]?.message ?? 'an address'}.`;
}

interface KindChoiceProps {
  readonly chosen: readonly WebhookKind[];
  readonly onChange: (chosen: readonly WebhookKind[]) => void;
}

function KindChoice({ chosen, onChange }: KindChoiceProps) {
  const turn = (kind: WebhookKind) =>
    onChange(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  return (
    <fieldset>
      <legend className="mb-1 text-data font-medium">Tell of</legend>
      <div className="flex flex-wrap gap-1.5">
        <Chip isSelected={chosen.length === 0} onClick={() => onChange([])}>
          Everything
        </Chip>
        {WebhookKind.options.map((kind) => (
          <Chip key={kind} isSelected={chosen.includes(kind)} onClick={() => turn(kind)}>
            {kindWords(kind)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
