import { useEffect, useState } from 'react';

/** The present, in milliseconds since the epoch, renewed at an interval so that ages on screen keep growing. */
export function useNow(intervalMilliseconds = 1000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalMilliseconds);
    return () => clearInterval(timer);
  }, [intervalMilliseconds]);
  return now;
}
