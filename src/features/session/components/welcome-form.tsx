import { type LinkPurpose, LinkUse } from '@lookout/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSignInLink } from '../api/sign-in-link.ts';

interface WelcomeFormProps {
  readonly secret: string;
  readonly purpose: LinkPurpose;
}

/** Chooses a password; the first administrator says who they are as well. */
export function WelcomeForm({ secret, purpose }: WelcomeFormProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wasTried, setTried] = useState(false);
  const { mutate, isPending, error } = useSignInLink();
  const isFirst = purpose.kind === 'set-up';
  const person = { name: name.trim(), email: email.trim() };
  const parsed = LinkUse.safeParse({ secret, password, ...(isFirst && { person }) });
  const problemOf = (field: string) => {
    const issue = parsed.error?.issues.find(({ path }) => path.at(-1) === field);
    return wasTried && issue ? `Use ${issue.message}.` : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) mutate(parsed.data);
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      {isFirst ? (
        <>
          <p className="text-muted">You are the first here: your account administers this installation.</p>
          <TextField
            label="Name"
            value={name}
            onChange={setName}
            autoComplete="name"
            error={problemOf('name')}
          />
          <TextField
            label="E-mail address"
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={problemOf('email')}
          />
        </>
      ) : (
        <p className="text-muted">
          {purpose.name}, choose a password for {purpose.email}.
        </p>
      )}
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        hint="At least 12 characters. A few words in a row are easy to keep and hard to guess."
        error={problemOf('password')}
      />
      {error && (
        <p role="alert" className="text-data text-bad">
          {error.message}
        </p>
      )}
      <Button type="submit" variant="primary" isPending={isPending}>
        Go in
      </Button>
    </form>
  );
}
