import { z } from './zod.ts';

/** How `render` asks for the result to be drawn. */
export const Visualization = z.enum([
  'table',
  'timechart',
  'linechart',
  'areachart',
  'barchart',
  'columnchart',
  'piechart',
  'scatterchart',
  'card',
]);
export type Visualization = z.infer<typeof Visualization>;
