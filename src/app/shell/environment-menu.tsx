import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, Layers } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';
import { keepAsHome } from '../../lib/home-environment.ts';
import { useEnvironment, useSession } from '../../lib/use-session.ts';

/** The environment that every page is about, and the choice of another. */
export function EnvironmentMenu() {
  const environment = useEnvironment();
  const { environments } = useSession();
  const navigate = useNavigate();
  const trigger = (
    <Button
      variant="ghost"
      aria-label={`Environment: ${environment}`}
      icon={<Layers size={14} aria-hidden="true" className="text-muted" />}
      className="max-w-40 min-w-0 shrink"
    >
      <span className="truncate font-medium">{environment}</span>
      <ChevronDown size={12} aria-hidden="true" className="shrink-0 text-muted" />
    </Button>
  );
  const items = environments.map((name) => ({
    id: name,
    label: name,
    isChecked: name === environment,
    onSelect: () => {
      keepAsHome(name);
      void navigate({ to: '.', search: (known) => ({ ...known, env: name }) });
    },
  }));
  return <Menu trigger={trigger} groups={[items]} />;
}
