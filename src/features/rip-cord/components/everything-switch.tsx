import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { useEnvironment, useHasRight } from '../../../lib/use-session.ts';
import { ripCordQuery } from '../api/rip-cord-query.ts';
import { askAboutRipCord } from '../dialog-store.ts';
import { confirmationsOf } from '../model.ts';

/** The rip cord as the first of the switches: a list item that says how far everything is off. */
export function EverythingSwitch() {
  const environment = useEnvironment();
  const mayOperate = useHasRight('operate');
  const { data: ripCord } = useQuery(ripCordQuery(environment));
  const isPulled = ripCord?.isPulled ?? false;
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1">
      <span className="w-17 shrink-0 text-data text-muted">everything</span>
      <span className="min-w-0 truncate font-medium">{environment}</span>
      <Badge tone={isPulled ? 'bad' : 'neutral'}>{isPulled ? 'rip cord pulled' : 'may act'}</Badge>
      {ripCord && isPulled && (
        <span className="min-w-0 text-data text-muted">{confirmationsOf(ripCord).summary}</span>
      )}
      {mayOperate && ripCord && (
        <Button
          size="sm"
          className="ml-auto"
          aria-haspopup="dialog"
          onClick={() => askAboutRipCord(isPulled ? 'release' : 'pull')}
        >
          {isPulled ? 'Switch everything on…' : 'Switch everything off…'}
        </Button>
      )}
    </li>
  );
}
