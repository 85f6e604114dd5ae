import { SeverityNumber } from '@opentelemetry/api-logs';
import { defineLogEvent } from '../log-event.ts';
import { pick } from '../random.ts';
import { poisson } from '../workload.ts';
import type { DemoService } from './service.ts';

const components = ['scheduler', 'indexer', 'mailer', 'thumbnailer'];

/** A service with one chatty line, `LogLaunch`, that makes half of all rows, and an old library that logs bare text. */
export const launcher: DemoService = {
  name: 'launcher',
  start({ logger, meter }, random) {
    const logLaunch = defineLogEvent(logger, 'LogLaunch', {
      message: 'Launched {component} with pid {pid}: all checks passed, nothing to report',
    });
    const launches = meter.createCounter('launches', { unit: '{launch}' });
    const launch = () => {
      const component = pick(random, components);
      launches.add(1, { component });
      logLaunch({
        component,
        pid: 1000 + Math.floor(random() * 60_000),
        attempt: 1,
        checks: 'disk,net,mem,licence',
      });
    };
    const logFlattened = () =>
      logger.emit({
        severityNumber: SeverityNumber.INFO,
        severityText: 'INFO',
        body: `[legacy] user ${Math.floor(random() * 9000)} polled queue q-${Math.floor(random() * 40)} in ${Math.floor(random() * 90)} ms`,
      });
    return [poisson(random, 100, launch), poisson(random, 4, logFlattened)];
  },
};
