import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { ChefHat, Contrast, FilePlus2, Keyboard, Search, Unplug } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { SCENARIOS } from '../../features/editor/recipes/recipe.ts';
import { recipes } from '../../features/editor/recipes/recipes.ts';
import { ripCordQuery } from '../../features/rip-cord/api/rip-cord-query.ts';
import { askAboutRipCord } from '../../features/rip-cord/dialog-store.ts';
import { toggleTheme } from '../../lib/theme.ts';
import { useEnvironment, useHasRight } from '../../lib/use-session.ts';
import { useNavItems } from './nav-items.ts';
import { closeOverlay, openOverlay } from './overlay-store.ts';
import { PaletteGroup, PaletteItem } from './palette-item.tsx';
import { FieldThings, StreamThings } from './palette-stream.tsx';
import { PeopleThings, PinCommand, ProbeThings, VisitedThings, WatchThings } from './palette-things.tsx';
import { useGoTo } from './use-go-to.ts';

/** Goes anywhere, finds anything and starts anything by typing a few letters of it. */
export function CommandPalette() {
  const [search, setSearch] = useState('');
  const isSearching = search.trim() !== '';
  return (
    <Dialog isOpen onClose={closeOverlay} title="Commands" isBare>
      <Command label="Commands" loop filter={likeness} className="flex min-h-0 flex-col">
        <div className="flex items-center gap-2 border-b px-3">
          <Search size={14} aria-hidden="true" className="text-muted" />
          <Command.Input
            autoFocus
            value={search}
            onValueChange={setSearch}
            placeholder="Find a page, a probe, a service, a field or a person; or run a command"
            className="h-10 w-full bg-transparent outline-none placeholder:text-muted"
          />
        </div>
        <Command.List className="min-h-0 overflow-auto p-1.5">
          <Command.Empty className="px-3 py-6 text-center text-muted">Nothing has this name.</Command.Empty>
          <VisitedThings />
          <PageCommands />
          <ActionCommands />
          <ProbeThings />
          {isSearching && (
            <>
              <WatchThings />
              <StreamThings search={search.trim()} />
              <FieldThings search={search.trim()} />
              <PeopleThings />
            </>
          )}
          <RecipeCommands />
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** Every word that was typed must be there; best where words begin with it. Letters strewn over a name are no match. */
function likeness(value: string, search: string): number {
  const text = value.toLowerCase();
  const words = search.toLowerCase().trim().split(/\s+/);
  if (!words.every((word) => text.includes(word))) return 0;
  const begun = words.filter((word) => text.startsWith(word) || text.includes(` ${word}`)).length;
  return (1 + begun) / (1 + words.length);
}

function PageCommands() {
  const goTo = useGoTo();
  const navItems = useNavItems();
  return (
    <PaletteGroup heading="Pages">
      {navItems.map(({ to, label, icon: Icon, keys }) => (
        <PaletteItem
          key={to}
          icon={<Icon size={14} aria-hidden="true" />}
          keys={keys}
          onSelect={() => goTo(to)}
        >
          {label}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}

function ActionCommands() {
  const navigate = useNavigate();
  const mayAuthor = useHasRight('author');
  const mayOperate = useHasRight('operate');
  return (
    <PaletteGroup heading="Commands">
      {mayAuthor && (
        <PaletteItem
          icon={<FilePlus2 size={14} aria-hidden="true" />}
          onSelect={() => void navigate({ to: '/probes/new' })}
        >
          New probe
        </PaletteItem>
      )}
      {mayOperate && <RipCordCommand />}
      <PinCommand />
      <PaletteItem icon={<Contrast size={14} aria-hidden="true" />} onSelect={toggleTheme}>
        Toggle light and dark
      </PaletteItem>
      <PaletteItem
        icon={<Keyboard size={14} aria-hidden="true" />}
        keys="?"
        onSelect={() => openOverlay('shortcuts')}
      >
        Keyboard shortcuts
      </PaletteItem>
    </PaletteGroup>
  );
}

function RipCordCommand() {
  const { data } = useQuery(ripCordQuery(useEnvironment()));
  const question = data?.isPulled ? 'release' : 'pull';
  return (
    <PaletteItem
      icon={<Unplug size={14} aria-hidden="true" />}
      keys="g r"
      onSelect={() => askAboutRipCord(question)}
    >
      {question === 'pull' ? 'Pull the rip cord' : 'Release the rip cord'}
    </PaletteItem>
  );
}

/** A probe for a known trouble, found by its name. */
function RecipeCommands() {
  const navigate = useNavigate();
  if (!useHasRight('author')) return null;
  return (
    <PaletteGroup heading="Recipes">
      {recipes.map(({ id, label, scenario }) => (
        <PaletteItem
          key={id}
          value={`${label} ${id}`}
          icon={<ChefHat size={14} aria-hidden="true" />}
          detail={SCENARIOS[scenario]}
          onSelect={() => void navigate({ to: '/probes/new', search: { choose: 'recipe', recipe: id } })}
        >
          {label}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}
