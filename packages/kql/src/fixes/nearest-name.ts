import type { Span } from '@lookout/contract';
import type { Fix } from '../compile/context.ts';
import { nearest } from './edit-distance.ts';

/** Offers the name that was probably meant. */
export function nearestName(name: string, candidates: readonly string[], span: Span): Fix | undefined {
  const meant = nearest(name, candidates);
  return meant === undefined || meant === name
    ? undefined
    : { title: `Change to ${meant}`, span, text: meant };
}
