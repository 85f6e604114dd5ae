import { NewPassword } from '@lookout/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toast } from '../../../components/toast.ts';
import { useChangePassword } from '../api/own-account.ts';

/** Chooses another password, proved by the old one. */
export function PasswordForm() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wasTried, setTried] = useState(false);
  const { mutate, isPending, error } = useChangePassword();
  const problem = NewPassword.safeParse(next).error?.issues[0]?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    const done = () => {
      setCurrent('');
      setNext('');
      setTried(false);
      toast({ title: 'The new password holds; other sessions were ended', tone: 'good' });
    };
    mutate({ current, next }, { onSuccess: done });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-start gap-3 p-3">
      <TextField
        label="Password of now"
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={error?.message}
        className="w-56"
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={wasTried && problem ? `Use ${problem}.` : undefined}
        className="w-56"
      />
      <Button type="submit" isPending={isPending} className="mt-5">
        Change the password
      </Button>
    </form>
  );
}
