import { pino } from 'pino';

/** A structured log on standard output, one JSON object a line. What signs people or processors in is never in it. */
export function createLog(level: string) {
  return pino({
    level,
    base: { service: 'lookout-control-plane' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
  });
}
