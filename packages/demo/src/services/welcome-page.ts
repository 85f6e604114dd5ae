import { SpanKind } from '@opentelemetry/api';
import { defineLogEvent } from '../log-event.ts';
import { hexText, pick } from '../random.ts';
import { incident, poisson } from '../workload.ts';
import type { DemoService } from './service.ts';

const paths = ['/', '/pricing', '/docs', '/account', '/search'];
const countries = ['DE', 'US', 'NG', 'IN', 'BR', 'JP'];

/** A web page whose welcome banner logs a secret. During an incident its back end times out. */
export const welcomePage: DemoService = {
  name: 'welcome-page',
  start({ logger, tracer, meter }, random) {
    const logWelcome = defineLogEvent(logger, 'LogWelcome', {
      message: 'Welcome, {path} for a visitor from {country}',
    });
    const logWelcomeBanner = defineLogEvent(logger, 'LogWelcomeBanner', {
      message: 'Banner {campaign} shown to session {sessionId}',
    });
    const logBackendTimeout = defineLogEvent(logger, 'LogBackendTimeout', {
      severity: 'ERROR',
      message: 'The back end did not answer {path} within {timeoutMs} ms',
    });
    const requests = meter.createCounter('http.server.requests', { unit: '{request}' });
    const isBackendSlow = incident(180, 30, 45);

    const serve = () =>
      tracer.startActiveSpan('GET page', { kind: SpanKind.SERVER }, (span) => {
        const path = pick(random, paths);
        requests.add(1, { path });
        logWelcome({ path, country: pick(random, countries), durationMs: Math.round(4 + random() * 40) });
        if (random() < 0.4) {
          logWelcomeBanner({
            campaign: pick(random, ['spring', 'launch', 'none']),
            sessionId: hexText(random, 12),
            secret: `sk_live_${hexText(random, 24)}`,
          });
        }
        if (isBackendSlow() && random() < 0.3) logBackendTimeout({ path, timeoutMs: 2000 });
        span.end();
      });
    return [poisson(random, 20, serve)];
  },
};
