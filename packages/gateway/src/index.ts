export { Gateway } from './gateway.ts';
export { readSettings, type Settings } from './settings.ts';
