export { views } from '../../engine/src/views.ts';
