export { type ApprovedContent, approvalHash } from './approval-hash.ts';
