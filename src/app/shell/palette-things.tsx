import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BellRing, History, LayoutDashboard, Pin, PinOff, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { ValveIcon } from '../../components/flow-pipe/valve-icon.tsx';
import { alertsQuery } from '../../features/alerts/api/alert-queries.ts';
import { alertSign } from '../../features/alerts/model/alert-words.ts';
import { dashboardsQuery } from '../../features/dashboards/api/dashboards.ts';
import { peopleQuery } from '../../features/settings/api/people.ts';
import { probesQuery } from '../../lib/probe-queries.ts';
import { STATE_LABELS } from '../../lib/probe-state.ts';
import { useEnvironment, useHasRight } from '../../lib/use-session.ts';
import { PaletteGroup, PaletteItem } from './palette-item.tsx';
import { titleOfPage, useThisPage } from './use-visits.ts';
import { isIn, togglePin, useVisits, type VisitedPage } from './visits.ts';

export function ProbeThings() {
  const navigate = useNavigate();
  const { data: probes = [] } = useQuery(probesQuery(useEnvironment()));
  if (probes.length === 0) return null;
  return (
    <PaletteGroup heading="Probes">
      {probes.map(({ id, document, state }) => (
        <PaletteItem
          key={id}
          value={`${document.title} ${id}`}
          icon={<ValveIcon size={14} state={state.kind === 'live' ? 'open' : 'closed'} />}
          detail={STATE_LABELS[state.kind]}
          onSelect={() => void navigate({ to: '/probes/$probeId', params: { probeId: id } })}
        >
          {document.title}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}

/** Dashboards and alerts. */
export function WatchThings() {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const { data: dashboards = [] } = useQuery(dashboardsQuery(environment));
  const { data: alerts = [] } = useQuery(alertsQuery(environment));
  return (
    <>
      {dashboards.length > 0 && (
        <PaletteGroup heading="Dashboards">
          {dashboards.map(({ id, document, owner }) => (
            <PaletteItem
              key={id}
              value={`${document.title} ${id}`}
              icon={<LayoutDashboard size={14} aria-hidden="true" />}
              detail={owner.name}
              onSelect={() => void navigate({ to: '/dashboards/$dashboardId', params: { dashboardId: id } })}
            >
              {document.title}
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
      {alerts.length > 0 && (
        <PaletteGroup heading="Alerts">
          {alerts.map((alert) => (
            <PaletteItem
              key={alert.id}
              value={`${alert.document.title} ${alert.id}`}
              icon={<BellRing size={14} aria-hidden="true" />}
              detail={alertSign(alert).word}
              onSelect={() => void navigate({ to: '/alerts/$alertId', params: { alertId: alert.id } })}
            >
              {alert.document.title}
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
    </>
  );
}

/** People, for those who look after them. */
export function PeopleThings() {
  return useHasRight('administer') ? <People /> : null;
}

function People() {
  const navigate = useNavigate();
  const { data: people = [] } = useQuery(peopleQuery);
  return (
    <PaletteGroup heading="People">
      {people.map(({ id, name, email, persona }) => (
        <PaletteItem
          key={id}
          value={`${name} ${email}`}
          icon={<UserRound size={14} aria-hidden="true" />}
          detail={persona}
          onSelect={() => void navigate({ to: '/settings/people' })}
        >
          {name}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}

/** What the person pinned, and where they were last. */
export function VisitedThings() {
  const { recent, pinned } = useVisits();
  const here = useThisPage();
  const elsewhere = recent.filter(({ href }) => href !== here && !isIn(pinned, href));
  return (
    <>
      <Visited heading="Pinned" pages={pinned} icon={<Pin size={14} aria-hidden="true" />} />
      <Visited heading="Recent" pages={elsewhere} icon={<History size={14} aria-hidden="true" />} />
    </>
  );
}

interface VisitedProps {
  readonly heading: string;
  readonly pages: readonly VisitedPage[];
  readonly icon: ReactNode;
}

function Visited({ heading, pages, icon }: VisitedProps) {
  const navigate = useNavigate();
  if (pages.length === 0) return null;
  return (
    <PaletteGroup heading={heading}>
      {pages.map(({ href, title }) => (
        <PaletteItem
          key={href}
          value={`${heading} ${title} ${href}`}
          icon={icon}
          onSelect={() => void navigate({ href })}
        >
          {title}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}

/** Pins the page that is shown, or lets go of it; nothing on pages that are a key away. */
export function PinCommand() {
  const here = useThisPage();
  const isPinned = useVisits(({ pinned }) => here !== null && isIn(pinned, here));
  if (here === null) return null;
  const Icon = isPinned ? PinOff : Pin;
  return (
    <PaletteItem
      icon={<Icon size={14} aria-hidden="true" />}
      onSelect={() => togglePin({ href: here, title: titleOfPage() })}
    >
      {isPinned ? 'Unpin this page' : 'Pin this page'}
    </PaletteItem>
  );
}
