// Prints figures of speed as ratios against a named peer measured in the same run; `--json` for machines,
// `--only engine`, `--only fleet` or `--only product` for a part.
import { engineFigures } from '../bench/engine.ts';
import { type Figure, printTable } from '../bench/figure.ts';
import { fleetFigures } from '../bench/fleet.ts';
import { productFigures } from '../bench/product.ts';

const parts: Readonly<Record<string, () => Promise<Figure[]> | Figure[]>> = {
  engine: engineFigures,
  fleet: fleetFigures,
  product: productFigures,
};
const only = process.argv[process.argv.indexOf('--only') + 1];
const isPart = process.argv.includes('--only');
if (isPart && (only === undefined || !(only in parts))) {
  console.error(`--only takes one of: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!isPart || name === only) figures.push(...(await measure()));
}
if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else printTable(figures);
