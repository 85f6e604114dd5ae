import type { LogLine, Service } from './log-line.ts';
import { SEVERITY, source } from './log-line.ts';
import type { Random } from './random.ts';

const PAGES = ['/', '/pricing', '/docs', '/status', '/sign-in'] as const;
const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1',
  'curl/8.14.1',
] as const;

/** A web page whose welcome banner leaks a secret into the log. */
export function createWelcomePage(random: Random): Service {
  return {
    name: 'welcome-page',
    weight: 14,
    next: () => (random.chance(0.3) ? banner(random) : welcome(random)),
  };
}

function banner(random: Random): LogLine {
  return {
    eventName: 'LogWelcomeBanner',
    severityNumber: SEVERITY.info,
    body: 'Showing the welcome banner',
    attributes: {
      secret: `sk_live_${random.hex(24)}`,
      campaign: random.pick(['autumn', 'launch', 'none']),
      ...source('src/pages/welcome-banner.ts', 31),
    },
  };
}

function welcome(random: Random): LogLine {
  const milliseconds = random.between(3, 48) + (random.chance(0.03) ? random.between(200, 900) : 0);
  return {
    eventName: 'LogWelcome',
    severityNumber: SEVERITY.info,
    body: 'Welcome page served',
    attributes: {
      page: random.pick(PAGES),
      userAgent: random.pick(AGENTS),
      milliseconds,
      ...source('src/pages/welcome.ts', 58),
    },
  };
}
