import { type DashboardDocument, type DashboardPanel, MAX_PANELS } from '@lookout/contract';

type NewPanel = Omit<DashboardPanel, 'id'>;

/** One panel more at the end. */
export function withPanel(document: DashboardDocument, panel: NewPanel): DashboardDocument {
  return { ...document, panels: [...document.panels, { ...panel, id: freeId(document) }] };
}

export function withoutPanel(document: DashboardDocument, id: string): DashboardDocument {
  return { ...document, panels: document.panels.filter((panel) => panel.id !== id) };
}

/** A panel back in its old place, as far as there is one; as it is when it is there or nothing more fits. */
export function withPanelBack(
  document: DashboardDocument,
  panel: DashboardPanel,
  place: number,
): DashboardDocument {
  const isThere = document.panels.some(({ id }) => id === panel.id);
  if (isThere || !hasRoom(document)) return document;
  return { ...document, panels: document.panels.toSpliced(place, 0, panel) };
}

/** A panel changed in its title or its width. */
export function withChange(
  document: DashboardDocument,
  id: string,
  change: Partial<Pick<DashboardPanel, 'title' | 'width'>>,
): DashboardDocument {
  const panels = document.panels.map((panel) => (panel.id === id ? { ...panel, ...change } : panel));
  return { ...document, panels };
}

/** A panel one place earlier (-1) or later (1); at an end it stays where it is. */
export function moved(document: DashboardDocument, id: string, step: -1 | 1): DashboardDocument {
  const from = document.panels.findIndex((panel) => panel.id === id);
  const to = from + step;
  const panel = document.panels[from];
  if (!panel || to < 0 || to >= document.panels.length) return document;
  const others = document.panels.toSpliced(from, 1);
  return { ...document, panels: others.toSpliced(to, 0, panel) };
}

/** A panel in the place of another, which makes room towards where the panel came from. */
export function movedTo(document: DashboardDocument, id: string, target: string): DashboardDocument {
  const from = document.panels.findIndex((panel) => panel.id === id);
  const to = document.panels.findIndex((panel) => panel.id === target);
  const panel = document.panels[from];
  if (!panel || to < 0 || from === to) return document;
  return { ...document, panels: document.panels.toSpliced(from, 1).toSpliced(to, 0, panel) };
}

/** Whether a dashboard can take another panel. */
export function hasRoom({ panels }: DashboardDocument): boolean {
  return panels.length < MAX_PANELS;
}

function freeId({ panels }: DashboardDocument): string {
  const taken = new Set(panels.map(({ id }) => id));
  let number = panels.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return `p${number}`;
}
