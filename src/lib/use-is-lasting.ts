import { useEffect, useState } from 'react';

/** Whether a condition has held for so many milliseconds without a pause. */
export function useIsLasting(isTrue: boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isTrue) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isTrue, milliseconds]);
  return isTrue && isLasting;
}
