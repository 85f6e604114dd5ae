import type { Random } from '../random.ts';
import type { Telemetry } from '../telemetry.ts';
import type { Running } from '../workload.ts';

/** A demo service: what it is called and how it begins to work. */
export interface DemoService {
  readonly name: string;
  start(telemetry: Telemetry, random: Random): readonly Running[];
}
