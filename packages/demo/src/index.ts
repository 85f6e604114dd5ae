export { type Received, startBackEnd } from './back-end.ts';
export { type Demo, demoServices, startDemo } from './demo.ts';
