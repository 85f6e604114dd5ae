import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { signInOptionsQuery } from '../api/sign-in-options-query.ts';
import { EntryFrame } from './entry-frame.tsx';
import { PasswordForm } from './password-form.tsx';
import { PersonaList } from './persona-list.tsx';
import { SingleSignOn } from './single-sign-on.tsx';

/** Where everybody starts: in demo mode with the personas by name, else with the house's sign-in or a password. */
export function SignInPage() {
  const options = useQuery(signInOptionsQuery);
  const { redirect, problem } = useSearch({ from: '/sign-in' });
  const singleSignOn = options.data?.singleSignOn;
  return (
    <EntryFrame title="Sign in">
      {problem !== undefined && (
        <p role="alert" className="mb-4 text-bad">
          {problem}
        </p>
      )}
      {options.isPending && <Skeleton className="h-56" />}
      {options.isError && (
        <ErrorState
          title="The sign-in page could not be loaded"
          error={options.error}
          onRetry={() => void options.refetch()}
        />
      )}
      {singleSignOn && <SingleSignOn name={singleSignOn.name} redirect={redirect} />}
      {options.data?.isDemo && <PersonaList accounts={options.data.accounts} />}
      {options.data && !options.data.isDemo && <PasswordForm />}
    </EntryFrame>
  );
}
