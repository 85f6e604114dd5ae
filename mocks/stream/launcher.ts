import type { Service } from './log-line.ts';
import { SEVERITY, source } from './log-line.ts';
import type { Random } from './random.ts';

/** The chatty one: a single line of code that makes half of all rows. */
export function createLauncher(random: Random): Service {
  return {
    name: 'launcher',
    weight: 50,
    next: () => ({
      eventName: 'LogLaunch',
      severityNumber: SEVERITY.debug,
      body: 'Launching a helper process',
      attributes: {
        module: random.pick(['thumbnailer', 'mailer', 'indexer', 'auditor']),
        attempt: random.between(1, 3),
        commandLine: `/opt/launcher/bin/helper --profile standard --slot ${random.between(1, 64)} --trace off`,
        ...source('src/launcher/launch.ts', 17),
      },
    }),
  };
}
