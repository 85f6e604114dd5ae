import { type RefCallback, useCallback, useState } from 'react';

export interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** Follows the size of an element; zero until it is laid out. Put the returned ref on it. */
export function useElementSize<T extends Element>(): readonly [RefCallback<T>, ElementSize] {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 });
  const ref = useCallback<RefCallback<T>>((element) => {
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    setSize({ width, height });
    const observer = new ResizeObserver(([entry]) => entry && setSize(sizeOf(entry)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}

function sizeOf({ contentRect }: ResizeObserverEntry): ElementSize {
  return { width: contentRect.width, height: contentRect.height };
}
