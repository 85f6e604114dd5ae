import type { Capabilities } from '../capabilities.ts';
import { everything } from '../everything.ts';

/** An agent embeds the engine; what it does not see are the records of other processes. */
export const inProcessAgent: Capabilities = {
  ...everything,
  lacks: 'chooses among the records of all processes, and an agent sees those of its own',
  steps: {
    ...everything.steps,
    take: 'Keep a share of the records by a hash of one of their fields.',
    sample: 'Keep a share of the records by a hash of one of their fields.',
    sort: 'Leave the order to whoever reads the result.',
    top: 'Count with `summarize`, and choose where the counts of all processes come together.',
  },
};
