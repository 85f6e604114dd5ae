import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { ChefHat, Contrast, FilePlus2, Keyboard, Search, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { ValveIcon } from '../../components/flow-pipe/valve-icon.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { SCENARIOS } from '../../features/editor/recipes/recipe.ts';
import { recipes } from '../../features/editor/recipes/recipes.ts';
import { ripCordQuery } from '../../features/rip-cord/api/rip-cord-query.ts';
import { askAboutRipCord } from '../../features/rip-cord/dialog-store.ts';
import { probesQuery } from '../../lib/probe-queries.ts';
import { STATE_LABELS } from '../../lib/probe-state.ts';
import { toggleTheme } from '../../lib/theme.ts';
import { useEnvironment, useHasRight } from '../../lib/use-session.ts';
import { useNavItems } from './nav-items.ts';
import { closeOverlay, openOverlay } from './overlay-store.ts';
import { useGoTo } from './use-go-to.ts';

/** Goes anywhere and starts anything by typing a few letters of it. */
export function CommandPalette() {
  return (
    <Dialog isOpen onClose={closeOverlay} title="Commands" isBare>
      <Command label="Commands" loop className="flex min-h-0 flex-col">
        <div className="flex items-center gap-2 border-b px-3">
          <Search size={14} aria-hidden="true" className="text-muted" />
          <Command.Input
            autoFocus
            placeholder="Go to a page or a probe, or run a command"
            className="h-10 w-full bg-transparent outline-none placeholder:text-muted"
          />
        </div>
        <Command.List className="min-h-0 overflow-auto p-1.5">
          <Command.Empty className="px-3 py-6 text-center text-muted">Nothing has this name.</Command.Empty>
          <PageCommands />
          <ActionCommands />
          <ProbeCommands />
          <RecipeCommands />
        </Command.List>
      </Command>
    </Dialog>
  );
}

function PageCommands() {
  const goTo = useGoTo();
  const navItems = useNavItems();
  return (
    <Group heading="Pages">
      {navItems.map(({ to, label, icon: Icon, keys }) => (
        <Item key={to} icon={<Icon size={14} aria-hidden="true" />} keys={keys} onSelect={() => goTo(to)}>
          {label}
        </Item>
      ))}
    </Group>
  );
}

function ActionCommands() {
  const navigate = useNavigate();
  const mayAuthor = useHasRight('author');
  const mayOperate = useHasRight('operate');
  return (
    <Group heading="Commands">
      {mayAuthor && (
        <Item
          icon={<FilePlus2 size={14} aria-hidden="true" />}
          onSelect={() => void navigate({ to: '/probes/new' })}
        >
          New probe
        </Item>
      )}
      {mayOperate && <RipCordCommand />}
      <Item icon={<Contrast size={14} aria-hidden="true" />} onSelect={toggleTheme}>
        Toggle light and dark
      </Item>
      <Item
        icon={<Keyboard size={14} aria-hidden="true" />}
        keys="?"
        onSelect={() => openOverlay('shortcuts')}
      >
        Keyboard shortcuts
      </Item>
    </Group>
  );
}

function RipCordCommand() {
  const { data } = useQuery(ripCordQuery(useEnvironment()));
  const question = data?.isPulled ? 'release' : 'pull';
  return (
    <Item
      icon={<Unplug size={14} aria-hidden="true" />}
      keys="g r"
      onSelect={() => askAboutRipCord(question)}
    >
      {question === 'pull' ? 'Pull the rip cord' : 'Release the rip cord'}
    </Item>
  );
}

function ProbeCommands() {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const { data: probes = [] } = useQuery(probesQuery(environment));
  if (probes.length === 0) return null;
  return (
    <Group heading="Probes">
      {probes.map(({ id, document, state }) => (
        <Item
          key={id}
          value={`${document.title} ${id}`}
          icon={<ValveIcon size={14} state={state.kind === 'live' ? 'open' : 'closed'} />}
          detail={STATE_LABELS[state.kind]}
          onSelect={() => void navigate({ to: '/probes/$probeId', params: { probeId: id } })}
        >
          {document.title}
        </Item>
      ))}
    </Group>
  );
}

/** A probe for a known trouble, found by its name. */
function RecipeCommands() {
  const navigate = useNavigate();
  if (!useHasRight('author')) return null;
  return (
    <Group heading="Recipes">
      {recipes.map(({ id, label, scenario }) => (
        <Item
          key={id}
          value={`${label} ${id}`}
          icon={<ChefHat size={14} aria-hidden="true" />}
          detail={SCENARIOS[scenario]}
          onSelect={() => void navigate({ to: '/probes/new', search: { choose: 'recipe', recipe: id } })}
        >
          {label}
        </Item>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-tiny [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  readonly icon: ReactNode;
  /** Tells apart what has the same name. */
  readonly value?: string;
  readonly keys?: string;
  readonly detail?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

function Item({ icon, value, keys, detail, onSelect, children }: ItemProps) {
  const select = () => {
    closeOverlay();
    onSelect();
  };
  return (
    <Command.Item
      {...(value !== undefined && { value })}
      onSelect={select}
      className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded px-2 data-[selected=true]:bg-selected"
    >
      <span className="text-muted">{icon}</span>
      <span className="min-w-0 grow truncate">{children}</span>
      {detail && <span className="text-data text-muted">{detail}</span>}
      {keys && <Kbd keys={keys} />}
    </Command.Item>
  );
}
