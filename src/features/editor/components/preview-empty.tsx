import { Waves } from 'lucide-react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { usePreviewState, useSampleStatus } from '../hooks/editor-context.ts';
import { staleReason } from '../model/preview-state.ts';

/** Nothing to preview yet: no records arrived, or the first text does not compile. */
export function PreviewEmpty() {
  const records = useSampleStatus((status) => status.records);
  const problem = useSampleStatus((status) => status.problem);
  const connection = useSampleStatus((status) => status.connection);
  const reason = usePreviewState(staleReason);
  if (reason !== null)
    return (
      <EmptyState title="Nothing to preview yet" icon={<Waves size={20} aria-hidden="true" />}>
        Complete the query and its effect on the live stream appears here.
      </EmptyState>
    );
  if (records === 0 && connection !== 'connecting')
    return (
      <EmptyState title="No records yet" icon={<Waves size={20} aria-hidden="true" />}>
        {problem ??
          'The stream of this environment is silent. The preview starts by itself as soon as a service sends logs.'}
      </EmptyState>
    );
  return <SkeletonRows label="Loading the sample" />;
}
