import { useQuery } from '@tanstack/react-query';
import { Check, LoaderCircle, Unplug, WifiOff } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { ripCordQuery } from '../api/rip-cord-query.ts';
import { askAboutRipCord } from '../dialog-store.ts';
import { type Confirmations, confirmationsOf } from '../model.ts';

/** While the rip cord is pulled: who pulled it, when, why, and which processors have confirmed. */
export function RipCordBanner() {
  const environment = useEnvironment();
  const mayOperate = useHasRight('operate');
  const { data } = useQuery(ripCordQuery(environment));
  if (!data?.isPulled) return null;
  const confirmations = confirmationsOf(data);
  return (
    <section
      role="alert"
      aria-label="The rip cord is pulled"
      className="flex flex-wrap items-start gap-x-3 gap-y-1.5 border-b border-bad bg-bad/12 px-3 py-2"
    >
      <Unplug size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0 grow basis-60">
        <p>
          <strong>The rip cord is pulled.</strong> Everything dynamic in {environment} is off
          {data.changedBy && ` · ${data.changedBy}`} {data.changedAt && <TimeText at={data.changedAt} />}
          {data.reason && <span className="text-muted"> · “{data.reason}”</span>}
        </p>
        <ConfirmationLine confirmations={confirmations} />
      </div>
      {mayOperate && (
        <Button className="ml-auto" onClick={() => askAboutRipCord('release')} aria-haspopup="dialog">
          Release…
        </Button>
      )}
    </section>
  );
}

function ConfirmationLine({ confirmations }: { readonly confirmations: Confirmations }) {
  const { summary, confirmed, pending, away } = confirmations;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-data text-muted">
      <span>{summary}</span>
      {confirmed.map(({ name, text }) => (
        <span key={name} className="tabular inline-flex items-center gap-1">
          <Check size={12} aria-label="confirmed" className="text-good" />
          {name} {text}
        </span>
      ))}
      {pending.map((name) => (
        <span key={name} className="inline-flex items-center gap-1 text-warn">
          <LoaderCircle size={12} aria-hidden="true" className="animate-spin" />
          {name} has not confirmed yet
        </span>
      ))}
      {away.map((name) => (
        <span key={name} className="inline-flex items-center gap-1 text-warn">
          <WifiOff size={12} aria-hidden="true" />
          {name} is not connected; it learns of it when it returns
        </span>
      ))}
    </div>
  );
}
