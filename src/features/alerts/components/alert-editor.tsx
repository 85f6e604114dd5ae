import type { Alert, MetricSummary } from '@lookout/contract';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { toast, toastError } from '../../../components/toast.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { useSaveAlert } from '../api/change-alert.ts';
import { type AlertDraft, documentOf, problemsOf, watchOf } from '../model/alert-draft.ts';
import { AlertFields } from './alert-fields.tsx';
import { AlertPreview } from './alert-preview.tsx';

interface AlertEditorProps {
  readonly initial: AlertDraft;
  readonly metrics: readonly MetricSummary[];
  /** The alert that is changed; a new one without it. */
  readonly alert?: Alert;
}

/** Writes an alert beside what it would have done. */
export function AlertEditor({ initial, metrics, alert }: AlertEditorProps) {
  const environment = useEnvironment();
  const [draft, setDraft] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const { mutate, isPending } = useSaveAlert(environment, alert);
  const navigate = useNavigate();
  const form = useId();
  const change = (next: Partial<AlertDraft>) => setDraft((before) => ({ ...before, ...next }));
  const watch = watchOf(draft);
  const open = (alertId: string) => void navigate({ to: '/alerts/$alertId', params: { alertId } });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const document = documentOf(draft);
    if (!document) return;
    mutate(document, {
      onSuccess: ({ id }) => {
        toast({ title: alert ? 'The alert is changed' : 'The alert is on, and you are told when it fires' });
        open(id);
      },
      onError: (error) => toastError('The alert was not saved', error),
    });
  };
  return (
    <Panel
      isPage
      title={alert ? `Edit ${alert.document.title}` : 'New alert'}
      detail={environment}
      className="h-full"
      bodyClassName="overflow-auto"
      actions={
        <>
          <Button size="sm" onClick={() => (alert ? open(alert.id) : void navigate({ to: '/alerts' }))}>
            Cancel
          </Button>
          <Button size="sm" variant="primary" type="submit" form={form} isPending={isPending}>
            {alert ? 'Save' : 'Make it'}
          </Button>
        </>
      }
    >
      <title>{`${alert ? alert.document.title : 'New alert'} · Alerts · Lookout`}</title>
      <div className="divide-y lg:grid lg:min-h-full lg:grid-cols-[22rem_minmax(0,1fr)] lg:divide-x lg:divide-y-0">
        <form id={form} onSubmit={save} noValidate className="p-3">
          <AlertFields
            draft={draft}
            metrics={metrics}
            problems={wasTried ? problemsOf(draft) : {}}
            onChange={change}
          />
        </form>
        {watch ? (
          <AlertPreview
            environment={environment}
            watch={watch}
            {...(draft.kind === 'normal' && { onTrain: (trainedOn) => change({ trainedOn }) })}
          />
        ) : (
          <p className="p-3 text-muted">
            Here you will see what the alert would have done lately, as soon as its condition is complete.
          </p>
        )}
      </div>
    </Panel>
  );
}
