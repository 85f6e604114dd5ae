import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { Logo } from '../../../components/logo.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { linkPurposeQuery } from '../api/sign-in-link.ts';
import { WelcomeForm } from './welcome-form.tsx';

/** Where a one-time link leads: the first administrator of all, or somebody who was invited. */
export function WelcomePage() {
  // Behind the hash, which browsers tell no server: a secret in the path would stand in every log.
  const secret = useLocation({ select: ({ hash }) => hash });
  const purpose = useQuery({ ...linkPurposeQuery(secret), enabled: secret !== '' });
  return (
    <main className="flex h-full items-start justify-center overflow-auto px-4 pt-[14vh] pb-8">
      <title>Welcome · Lookout</title>
      <div className="w-full max-w-90">
        <div className="mb-6 flex items-center gap-2.5">
          <Logo size={28} />
          <h1 className="text-title font-semibold">Welcome to Lookout</h1>
        </div>
        {secret === '' && <p>This address needs the whole link that you were given.</p>}
        {secret !== '' && purpose.isPending && <Skeleton className="h-56" />}
        {purpose.isError && <ErrorState title="This link does not lead anywhere" error={purpose.error} />}
        {purpose.data && <WelcomeForm secret={secret} purpose={purpose.data} />}
        <p className="mt-6 text-data text-muted">
          Have an account already?{' '}
          <Link to="/sign-in" className="text-accent underline underline-offset-2">
            Sign in
          </Link>
        </p>
      </div>
    </main>
  );
}
