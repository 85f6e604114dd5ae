import type { Span } from '@lookout/contract';
import { nearest } from '@lookout/engine';
import type { Fix } from '../compile/context.ts';

/** Offers the name that was probably meant. */
export function nearestName(name: string, candidates: readonly string[], span: Span): Fix | undefined {
  const meant = nearest(name, candidates);
  return meant === undefined || meant === name
    ? undefined
    : { title: `Change to ${meant}`, span, text: meant };
}
