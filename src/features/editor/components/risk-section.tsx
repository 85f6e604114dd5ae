import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { RatingLetters } from '../../../components/rating/rating-letters.tsx';
import { RatingPanel } from '../../../components/rating/rating-panel.tsx';
import { RequirementList } from '../../../lib/requirement-list.tsx';
import { approvalsText } from '../../../lib/requirement-text.ts';
import { ratedDimensions } from '../../../lib/risk.ts';
import { useAssessment } from '../hooks/use-assessment.ts';
import { FormSection } from './form-section.tsx';

/** How risky the probe is while it is written, and who will have to look at it. */
export function RiskSection() {
  const assessment = useAssessment();
  const [isOpen, setOpen] = useState(false);
  if (!assessment) return null;
  const { rating, requirements } = assessment;
  const dimensions = ratedDimensions(rating);
  const isForbidden = requirements.forbidden.length > 0;
  return (
    <FormSection title="Risk">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <RatingLetters dimensions={dimensions} />
        <Button size="sm" onClick={() => setOpen(true)}>
          Reasons
        </Button>
      </div>
      <p role="status" className={isForbidden ? 'text-data text-bad' : 'text-data text-muted'}>
        {isForbidden
          ? requirements.forbidden[0]
          : `To go live it needs the approval of ${approvalsText(requirements)}.`}
      </p>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Risk"
        description="Rated from the query, the form and the sample. The same rules rate it when it is submitted."
        className="w-[min(48rem,calc(100vw-2rem))]"
        footer={<Button onClick={() => setOpen(false)}>Close</Button>}
      >
        <RatingPanel label="Risk" dimensions={dimensions} />
        <h3 className="mt-4 mb-1 font-semibold">What it will need</h3>
        <RequirementList requirements={requirements} />
      </Dialog>
    </FormSection>
  );
}
