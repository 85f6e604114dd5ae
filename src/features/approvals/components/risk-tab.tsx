import type { Review } from '@lookout/contract';
import { Panel } from '../../../components/panel.tsx';
import { RatingPanel } from '../../../components/rating/rating-panel.tsx';
import { RequirementList } from '../../../lib/requirement-list.tsx';
import { ratedDimensions } from '../../../lib/risk.ts';

/** How risky the revision was rated at its submission, and what the policy asks for it. */
export function RiskTab({ review }: { readonly review: Review }) {
  return (
    <div className="divide-y">
      <div className="p-3">
        <RatingPanel
          label={`Risk of revision ${review.revision}`}
          dimensions={ratedDimensions(review.risk)}
        />
      </div>
      <Panel title="What the policy asks for" bodyClassName="p-3">
        <RequirementList requirements={review.requirements} />
      </Panel>
    </div>
  );
}
