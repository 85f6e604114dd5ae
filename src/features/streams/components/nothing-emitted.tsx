import { Activity } from 'lucide-react';
import { EmptyState } from '../../../components/empty-state.tsx';

/** Nothing arrives yet: how to point a service here. */
export function NothingEmitted() {
  return (
    <EmptyState title="No telemetry has arrived yet" icon={<Activity size={20} aria-hidden="true" />}>
      <p>Point any OpenTelemetry SDK or Collector at the gateway; it appears here with no further step.</p>
      <pre className="mt-3 rounded border bg-surface px-3 py-2 text-left font-mono text-data text-text">
        OTEL_EXPORTER_OTLP_ENDPOINT=http://{location.hostname}:4318
      </pre>
    </EmptyState>
  );
}
