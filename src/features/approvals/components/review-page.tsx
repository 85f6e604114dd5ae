import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { reviewQuery } from '../api/get-review.ts';
import type { ProofSlot } from '../proof-slot.ts';
import type { ReviewSearch } from '../url.ts';
import { DecisionBar } from './decision-bar.tsx';
import { EffectTab } from './effect-tab.tsx';
import { ReviewHeader } from './review-header.tsx';
import { RiskTab } from './risk-tab.tsx';
import { TalkTab } from './talk-tab.tsx';
import { TextTab } from './text-tab.tsx';
import { WhereTab } from './where-tab.tsx';

const route = getRouteApi('/shell/approvals/$reviewId');

/** One request: evidence before text, and the decision always in view. */
export function ReviewPage({ Proof }: { readonly Proof: ProofSlot }) {
  const { reviewId } = route.useParams();
  const { tab = 'effect' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: review, error, refetch } = useQuery(reviewQuery(reviewId));
  if (error && !review) {
    return (
      <ErrorState title="The request could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  }
  if (!review) return <SkeletonRows label="Loading the request" />;
  const choose = (next: string) =>
    void navigate({
      search: (before) => ({ ...before, tab: next as ReviewSearch['tab'] }),
      replace: true,
    });
  return (
    <article aria-label={`Request for ${review.probeTitle}`} className="flex h-full min-h-0 flex-col">
      <title>{`${review.probeTitle} · Approvals · Lookout`}</title>
      <ReviewHeader review={review} />
      <Tabs
        label="Parts of the request"
        className="grow"
        value={tab}
        onChange={choose}
        tabs={[
          { id: 'effect', label: 'What it does', panel: <EffectTab review={review} /> },
          { id: 'text', label: 'Text', panel: <TextTab review={review} /> },
          { id: 'risk', label: 'Risk', detail: review.risk.total, panel: <RiskTab review={review} /> },
          { id: 'where', label: 'Where', panel: <WhereTab review={review} /> },
          {
            id: 'proof',
            label: 'Proof',
            panel: <Proof probeId={review.probeId} revision={review.revision} />,
          },
          { id: 'talk', label: 'Talk', detail: review.comments.length, panel: <TalkTab review={review} /> },
        ]}
      />
      <DecisionBar key={review.id} review={review} />
    </article>
  );
}
