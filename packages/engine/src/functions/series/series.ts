import { seriesElements } from './series-elements.ts';
import { seriesFills } from './series-fill.ts';
import { seriesIir } from './series-iir.ts';
import { seriesPairs } from './series-pairs.ts';
import { seriesRegressions } from './series-regression.ts';
import { seriesStatistics } from './series-stats.ts';
import { seriesTotals } from './series-totals.ts';

export const seriesFunctions = [
  ...seriesPairs,
  ...seriesElements,
  ...seriesFills,
  ...seriesTotals,
  ...seriesStatistics,
  ...seriesRegressions,
  seriesIir,
];
