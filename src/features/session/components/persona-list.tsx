import { DEMO_PASSWORD, type Persona, type SignInOptions } from '@lookout/contract';
import { ArrowRight } from 'lucide-react';
import { Spinner } from '../../../components/spinner.tsx';
import { useSignIn } from '../api/use-sign-in.ts';
import { PERSONA_TASKS } from '../model.ts';
import { PasswordForm } from './password-form.tsx';

/** The seeded accounts of the demo: one click signs in. */
export function PersonaList({ accounts }: { readonly accounts: SignInOptions['accounts'] }) {
  const signIn = useSignIn();
  return (
    <>
      <h2 className="mb-2 text-muted">This is a demo. Continue as</h2>
      <ul className="divide-y rounded-md border bg-surface">
        {accounts.map(({ name, email, persona }) => {
          const isChosen = signIn.isPending && signIn.variables.email === email;
          return (
            <li key={email}>
              <button
                type="button"
                aria-label={`${name}, ${persona}`}
                aria-disabled={signIn.isPending}
                onClick={() => !signIn.isPending && signIn.mutate({ email, password: DEMO_PASSWORD })}
                className="group flex w-full items-center gap-3 px-3 py-2.5 text-left transition-colors hover:bg-hover"
              >
                <Initials name={name} />
                <span className="min-w-0 grow">
                  <span className="block font-medium">
                    {name} <span className="font-normal text-muted">· {persona}</span>
                  </span>
                  <span className="block truncate text-data text-muted">{taskOf(persona)}</span>
                </span>
                {isChosen ? <Spinner /> : <ArrowRight size={14} aria-hidden="true" className="text-muted" />}
              </button>
            </li>
          );
        })}
      </ul>
      {signIn.isError && (
        <p role="alert" className="mt-3 text-bad">
          {signIn.error.message}
        </p>
      )}
      <details className="mt-4">
        <summary className="cursor-pointer text-data text-muted">Use email and password</summary>
        <div className="mt-3">
          <PasswordForm />
        </div>
      </details>
    </>
  );
}

function taskOf(persona: Persona): string {
  return PERSONA_TASKS[persona];
}

function Initials({ name }: { readonly name: string }) {
  const letters = name
    .split(' ')
    .map((part) => part[0])
    .join('');
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-full bg-hover text-data font-medium text-muted"
    >
      {letters}
    </span>
  );
}
