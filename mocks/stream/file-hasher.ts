import type { LogLine, Service } from './log-line.ts';
import { SEVERITY, source } from './log-line.ts';
import type { Random } from './random.ts';

const FILE = 'src/hasher/hash-file.ts';

/** A file hasher that says when it starts and ends a file, and when it fails. */
export function createFileHasher(random: Random): Service {
  let current: string | null = null;
  return {
    name: 'file-hasher',
    weight: 12,
    next() {
      if (current === null) {
        current = `/data/incoming/${random.pick(['invoice', 'scan', 'report'])}-${random.between(1, 4000)}.pdf`;
        return started(current);
      }
      const fileName = current;
      current = null;
      return random.chance(0.04) ? failed(fileName) : ended(fileName, random.hex(64));
    },
  };
}

function started(fileName: string): LogLine {
  return {
    eventName: 'LogStartingFileHash',
    severityNumber: SEVERITY.info,
    body: 'Hashing a file',
    attributes: { fileName, ...source(FILE, 20) },
  };
}

function ended(fileName: string, hashValue: string): LogLine {
  return {
    eventName: 'LogEndFileHash',
    severityNumber: SEVERITY.info,
    body: 'Hashed a file',
    attributes: { fileName, hashValue, ...source(FILE, 41) },
  };
}

function failed(fileName: string): LogLine {
  return {
    eventName: 'ErrorHashing',
    severityNumber: SEVERITY.error,
    body: 'Could not hash a file',
    attributes: {
      fileName,
      'exception.type': 'EBUSY',
      'exception.message': 'resource busy or locked',
      ...source(FILE, 47),
    },
  };
}
