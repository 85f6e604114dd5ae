import { Button } from '../../../components/button.tsx';

interface TogetherBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onApprove: () => void;
}

/** What can be done with the chosen requests. */
export function TogetherBar({ count, onClear, onApprove }: TogetherBarProps) {
  return (
    <div className="flex items-center gap-2 border-b bg-sunken px-3 py-1.5">
      <span className="grow">{count} chosen</span>
      <Button size="sm" variant="ghost" onClick={onClear}>
        Clear
      </Button>
      <Button size="sm" variant="primary" onClick={onApprove}>
        Approve together
      </Button>
    </div>
  );
}
