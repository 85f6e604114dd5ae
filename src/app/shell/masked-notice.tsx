import { EyeOff } from 'lucide-react';
import { Badge } from '../../components/badge.tsx';
import { Tooltip } from '../../components/tooltip.tsx';
import { useEnvironment, useHasRight } from '../../lib/use-session.ts';

/** Says on every page that values are masked, and why: a masked value must not be taken for what a service wrote. */
export function MaskedNotice() {
  const environment = useEnvironment();
  const isUnredacted = useHasRight('view-unredacted');
  if (isUnredacted) return null;
  const reason = `Masked: you may not view unredacted telemetry in ${environment}`;
  return (
    <Tooltip content={reason}>
      <span>
        <Badge tone="info" icon={<EyeOff size={12} aria-hidden="true" />}>
          <span className="sr-only">{reason}</span>
          <span aria-hidden="true" className="max-sm:hidden">
            Masked
          </span>
        </Badge>
      </span>
    </Tooltip>
  );
}
