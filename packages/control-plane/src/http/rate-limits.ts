import { type Endpoint, endpoints } from '@lookout/contract';

/** How many calls one address may make in a span of time. */
export interface RateLimit {
  readonly max: number;
  readonly timeWindow: string;
}

const WINDOW = '1 minute';
/** Enough for people behind one address, too few to try passwords; and each attempt costs us a slow hash. */
export const AT_THE_DOOR: RateLimit = { max: 100, timeWindow: WINDOW };
const DOORS: ReadonlySet<Endpoint> = new Set<Endpoint>([
  endpoints.signIn,
  endpoints.readSignInLink,
  endpoints.useSignInLink,
  endpoints.changeMyPassword,
]);
/** Switching off must come through whatever else an address does. */
const NEVER_LIMITED: ReadonlySet<Endpoint> = new Set<Endpoint>([
  endpoints.switchProbe,
  endpoints.setSwitches,
  endpoints.setRipCord,
]);

/** The ceiling of each endpoint, where `perMinute` is what one address may ask of any of them. */
export function createRateLimits(perMinute: number): (endpoint: Endpoint) => RateLimit | false {
  const generous = { max: perMinute, timeWindow: WINDOW };
  return (endpoint) => {
    if (NEVER_LIMITED.has(endpoint)) return false;
    return DOORS.has(endpoint) ? AT_THE_DOOR : generous;
  };
}
