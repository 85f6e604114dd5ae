import pino from 'pino';
import { Gateway } from './gateway.ts';
import { readSettings, type Settings } from './settings.ts';

const log = pino({
  level: process.env.LOOKOUT_LOG_LEVEL || 'info',
  base: { service: 'lookout-gateway' },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

try {
  await run(readSettings(process.env));
} catch (error) {
  log.fatal(explain(error));
  process.exitCode = 1;
}

async function run(settings: Settings): Promise<void> {
  const { gateway, port } = await Gateway.start(settings, log);
  log.info(
    { url: `http://${settings.host}:${port}`, environment: settings.environment },
    'receiving OTLP/HTTP',
  );
  if (settings.downstreams.length === 0)
    log.warn(
      'no downstream: records end here. Set LOOKOUT_DOWNSTREAMS to your OTLP/HTTP back end to forward them.',
    );
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    gateway.close().then(
      () => log.info('stopped'),
      (error: Error) => log.error(error, 'stopped badly'),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}. Stop the process that holds the port, or set LOOKOUT_OTLP_PORT to a free one.`;
  return error instanceof Error ? error.message : String(error);
}
