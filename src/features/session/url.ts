import * as z from 'zod';

export const SignInSearch = z.object({
  /** The path to return to after signing in; only paths of this console. */
  redirect: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
export type SignInSearch = z.infer<typeof SignInSearch>;
