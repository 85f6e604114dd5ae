import { SkeletonRows } from '../components/skeleton.tsx';

/** Stands in for a page whose code or data is still on its way. */
export function PendingPage() {
  return <SkeletonRows label="Loading the page" rows={12} />;
}
