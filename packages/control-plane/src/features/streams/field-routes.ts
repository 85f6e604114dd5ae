import { endpoints, mayDo } from '@lookout/contract';
import { inspectFields } from '@lookout/engine';
import type { Router } from '../../http/router.ts';
import type { TapSampleSource } from '../../ports.ts';

/** What the records of one Durable ID consist of, masked for whom it must be. */
export function registerFields(router: Router, source: TapSampleSource): void {
  router.route(endpoints.getStreamFields, ({ account, params: { environment }, query }) => {
    const isMasked = !mayDo(account, 'view-unredacted', environment);
    const samples = source.sample(environment);
    return { environment, ...query, ...inspectFields({ samples, ...query, isMasked }) };
  });
}
