import type { Probe, ProbeEffect, ProbeStateKind } from '@lookout/contract';
import type { ProbesSearch } from './url.ts';

/** The probes that a search lets through. */
export function filterProbes(probes: readonly Probe[], search: ProbesSearch, myId: string): readonly Probe[] {
  const text = search.q?.trim().toLowerCase() ?? '';
  const conditions: ((probe: Probe) => boolean)[] = [
    (probe) => text === '' || searchable(probe).includes(text),
    (probe) => !search.state?.length || search.state.includes(probe.state.kind),
    (probe) => !search.service || isAbout(probe, search.service),
    (probe) => !search.theme || themesOf([probe]).includes(search.theme),
    (probe) => search.owner !== 'mine' || probe.owner.id === myId,
  ];
  return probes.filter((probe) => conditions.every((condition) => condition(probe)));
}

/** How many probes are in each state. */
export function countStates(probes: readonly Probe[]): ReadonlyMap<ProbeStateKind, number> {
  const counts = new Map<ProbeStateKind, number>();
  for (const { state } of probes) counts.set(state.kind, (counts.get(state.kind) ?? 0) + 1);
  return counts;
}

/** Every service that a probe names, in order. */
export function servicesOf(probes: readonly Probe[]): readonly string[] {
  return [...new Set(probes.flatMap((probe) => probe.document.scope.services))].sort();
}

/** Every theme that a probe carries, in order. */
export function themesOf(probes: readonly Probe[]): readonly string[] {
  return [...new Set(probes.flatMap((probe) => probe.document.themes ?? []))].sort();
}

/** Where a probe looks, in words. */
export function scopeText({ document: { scope } }: Probe): string {
  const services = scope.services.length === 0 ? ['every service'] : scope.services;
  const attributes = scope.attributes.map(({ key, equals }) =>
    equals === undefined ? key : `${key}=${equals}`,
  );
  return [...services, ...attributes].join(', ');
}

/** Bytes a second that do not leave because of the probe. Negative when it makes records larger. */
export function savedBytesPerSecond({ bytesInPerSecond, bytesOutPerSecond }: ProbeEffect): number {
  return bytesInPerSecond - bytesOutPerSecond;
}

/** How much of what came in leaves, 0 to 1; 1 when nothing came. */
export function remainingShare({ bytesInPerSecond, bytesOutPerSecond }: ProbeEffect): number {
  if (bytesInPerSecond <= 0) return 1;
  return Math.min(1, Math.max(0, bytesOutPerSecond / bytesInPerSecond));
}

function isAbout({ document: { scope } }: Probe, service: string): boolean {
  return scope.services.length === 0 || scope.services.includes(service);
}

function searchable({ document, owner }: Probe): string {
  const { title, description, source, scope, themes = [] } = document;
  return [title, description, source, owner.name, ...scope.services, ...themes].join('\n').toLowerCase();
}

const SOON_MS = 2 * 86_400_000;

/** Probes that stopped without being asked to, or expire within two days. `now`: milliseconds since the epoch. */
export function troubled(probes: readonly Probe[], now: number): readonly Probe[] {
  return probes.filter((probe) => hasStopped(probe) || expiresSoon(probe, now));
}

function hasStopped({ state }: Probe): boolean {
  return (
    state.kind === 'tripped' ||
    state.kind === 'expired' ||
    state.kind === 'rolled-back' ||
    (state.kind === 'rolling-out' && state.phase === 'halted')
  );
}

function expiresSoon({ state, document: { expiresAt } }: Probe, now: number): boolean {
  return state.kind === 'live' && expiresAt !== null && Date.parse(expiresAt) - now < SOON_MS;
}
