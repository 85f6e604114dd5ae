import type { ReactNode } from 'react';
import type { SpecimenProps } from './specimen.tsx';

/** What belongs together on one page of the design system. */
export interface Family {
  /** Its place in the address. */
  readonly id: string;
  readonly title: string;
  /** What its members have in common. */
  readonly about: string;
  readonly specimens: readonly SpecimenProps[];
  /** What is shown before the specimens. */
  readonly content?: ReactNode;
}
