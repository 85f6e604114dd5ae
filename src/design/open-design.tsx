import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DesignPage } from './design-page.tsx';
import { startDrawnStates } from './drawn-states.ts';

/** Shows the design system instead of the console. */
export function openDesign(root: HTMLElement): void {
  startDrawnStates();
  document.title = 'Design system – Lookout';
  createRoot(root).render(
    <StrictMode>
      <DesignPage />
    </StrictMode>,
  );
}
