/** The version of the engine: with the plan, what decides a result. */
export const ENGINE_VERSION = '0.1.0';
