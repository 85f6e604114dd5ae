import { Month } from '@lookout/contract';
import { z } from '@lookout/contract/zod';

/** What a link to the savings carries; without a month it is the present one. */
export const SavingsSearch = z.object({ month: Month.optional().catch(undefined) });
export type SavingsSearch = z.infer<typeof SavingsSearch>;
