import type { ScalarType } from '@lookout/contract';

/** What an editor tells about a function, an aggregate or an operator. */
export interface Documentation {
  readonly name: string;
  /** E.g. `strcat(value, …)`. */
  readonly signature: string;
  /** One line. */
  readonly description: string;
  /** A snippet that runs on the `logs` view. */
  readonly example: string;
  /** The page of Microsoft's KQL documentation that rules the semantics. */
  readonly link: string;
}

/** A scalar function's result type, from its arguments' types. */
export type ReturnType = ScalarType | ((argumentTypes: readonly ScalarType[]) => ScalarType);
