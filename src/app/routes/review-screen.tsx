import { ReviewPage } from '../../features/approvals/components/review-page.tsx';
import { ProofPanel } from '../../features/proof/components/proof-panel.tsx';

/** A request with the proof of what became of it. */
export function ReviewScreen() {
  return <ReviewPage Proof={ProofPanel} />;
}
