import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/error-state.tsx';
import { Logo } from '../../../components/logo.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { signInOptionsQuery } from '../api/sign-in-options-query.ts';
import { PasswordForm } from './password-form.tsx';
import { PersonaList } from './persona-list.tsx';

/** Where everybody starts: in demo mode with the personas by name, else with email and password. */
export function SignInPage() {
  const options = useQuery(signInOptionsQuery);
  return (
    <main className="flex h-full items-start justify-center overflow-auto px-4 pt-[14vh] pb-8">
      <title>Sign in · Lookout</title>
      <div className="w-full max-w-90">
        <div className="mb-6 flex items-center gap-2.5">
          <Logo size={28} />
          <div>
            <h1 className="text-title font-semibold">Lookout</h1>
            <p className="text-data text-muted">Probes on live telemetry, in minutes and reviewed.</p>
          </div>
        </div>
        {options.isPending && <Skeleton className="h-56" />}
        {options.isError && (
          <ErrorState
            title="The sign-in page could not be loaded"
            error={options.error}
            onRetry={() => void options.refetch()}
          />
        )}
        {options.data?.isDemo && <PersonaList accounts={options.data.accounts} />}
        {options.data && !options.data.isDemo && <PasswordForm />}
      </div>
    </main>
  );
}
