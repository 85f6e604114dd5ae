import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { formatByteRate, formatRate } from '../../../lib/format.ts';
import { streamsQuery } from '../../../lib/streams-query.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { streamPriceQuery } from '../api/stream-price.ts';
import { streamLines } from '../model/stream-lines.ts';
import { DEFAULT_WINDOW } from '../url.ts';
import { useLoudLines } from '../use-loud-lines.ts';
import { LoudLinesPanel } from './loud-lines-panel.tsx';

/** What flows through the environment now, and the few lines of code that are worth a step first. */
export function NextSteps() {
  const environment = useEnvironment();
  const { data, error, refetch } = useQuery(streamsQuery(environment, DEFAULT_WINDOW));
  const { data: price } = useQuery(streamPriceQuery(environment));
  const lines = streamLines(data?.volumes ?? []);
  const loud = useLoudLines(lines);
  const detail =
    data && `${formatRate(data.pipe.recordsInPerSecond)}, ${formatByteRate(data.pipe.bytesInPerSecond)}`;
  return (
    <Panel title="What flows" detail={detail}>
      {error && !data && (
        <ErrorState title="The streams could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading what flows" rows={3} />}
      <LoudLinesPanel loud={loud} price={price} />
      {data && (
        <p className="p-3 text-muted">
          {lines.length === 0
            ? 'No service emits anything here yet. '
            : loud.lines.length === 0
              ? `${lines.length} lines of code emit records, and none that nothing reads stands out. `
              : `${lines.length} lines of code emit records. `}
          <Link to="/streams" className="text-accent underline underline-offset-2">
            See them in Streams
          </Link>
        </p>
      )}
    </Panel>
  );
}
