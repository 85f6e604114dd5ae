import { createHash } from 'node:crypto';
import { defineLogEvent } from '../log-event.ts';
import { hexText } from '../random.ts';
import { incident, poisson } from '../workload.ts';
import type { DemoService } from './service.ts';

/** Hashes files: starts, ends, sometimes fails; now and then a recomputed hash differs. */
export const fileHasher: DemoService = {
  name: 'file-hasher',
  start({ logger, tracer, meter }, random) {
    const logStart = defineLogEvent(logger, 'LogStartingFileHash', { message: 'Hashing {fileName}' });
    const logEnd = defineLogEvent(logger, 'LogEndFileHash', { message: 'Hashed {fileName}: {hashValue}' });
    const logError = defineLogEvent(logger, 'ErrorHashing', {
      severity: 'ERROR',
      message: 'Could not read {fileName}: {error}',
    });
    const logMismatch = defineLogEvent(logger, 'ErrorInProductionHash', {
      severity: 'ERROR',
      message: '{fileName} hashed to {productHash}, recomputed {comparisonHash}',
    });
    const hashed = meter.createCounter('files.hashed', { unit: '{file}' });
    const isDiskFailing = incident(240, 40, 90);

    const finish = (fileName: string) => {
      const hashValue = createHash('sha256').update(fileName).digest('hex');
      logEnd({ fileName, hashValue, sizeBytes: Math.floor(random() * 4_000_000) });
      hashed.add(1);
      if (random() < 0.004) {
        logMismatch({ fileName, productHash: hashValue, comparisonHash: hexText(random, 64) });
      }
    };
    const hash = () =>
      tracer.startActiveSpan('hash file', (span) => {
        const fileName = `/srv/media/${hexText(random, 2)}/${hexText(random, 8)}.bin`;
        logStart({ fileName });
        if (random() < (isDiskFailing() ? 0.35 : 0.01)) logError({ fileName, error: 'EIO: i/o error, read' });
        else finish(fileName);
        span.end();
      });
    return [poisson(random, 9, hash)];
  },
};
