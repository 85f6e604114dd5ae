/** A plan that cannot run: a defect of the compiler that made it, or a forgery. Never a mistake of an author. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}
