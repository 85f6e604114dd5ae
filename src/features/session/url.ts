import { SINGLE_SIGN_ON_PROBLEMS } from '@lookout/contract';
import { z } from '@lookout/contract/zod';

export const SignInSearch = z.object({
  /** The path to return to after signing in; only paths of this console. */
  redirect: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
  /** Why the house's own sign-in did not work, in words of the server. */
  problem: z.enum(SINGLE_SIGN_ON_PROBLEMS).optional().catch(undefined),
});
export type SignInSearch = z.infer<typeof SignInSearch>;
