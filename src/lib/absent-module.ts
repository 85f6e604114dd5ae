/** Stands for an optional module that a library names but Lookout never calls; see `vite.config.ts`. */
export const roots = {};
