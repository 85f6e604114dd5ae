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
    setSize((known) => kept(known, { width, height }));
    const observer = new ResizeObserver(([entry]) => entry && setSize((known) => kept(known, sizeOf(entry))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}

function sizeOf({ contentRect }: ResizeObserverEntry): ElementSize {
  return { width: contentRect.width, height: contentRect.height };
}

/** The known size when nothing changed: a ref that is attached anew with each render must not cause the next one. */
function kept(known: ElementSize, next: ElementSize): ElementSize {
  return known.width === next.width && known.height === next.height ? known : next;
}
