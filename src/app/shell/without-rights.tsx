import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { toastError } from '../../components/toast.ts';
import { Toaster } from '../../components/toaster.tsx';
import { useSignOut } from '../../features/session/api/use-sign-out.ts';
import { EntryFrame } from '../../features/session/components/entry-frame.tsx';
import { sessionQuery } from '../../lib/session-query.ts';
import { useSession } from '../../lib/use-session.ts';

const LOOK_AGAIN_MS = 5_000;

/** For somebody who signed in and may do nothing yet: whom to ask. Goes on to the console once there is a right. */
export function WithoutRights() {
  const { account } = useSession();
  useQuery({ ...sessionQuery, refetchInterval: LOOK_AGAIN_MS });
  const signOut = useSignOut();
  return (
    <EntryFrame title="You have no rights yet">
      <h2 className="mb-2 font-medium">You have no rights yet</h2>
      <p>
        You are signed in as <span className="font-medium">{account.name}</span> ({account.email}). Ask
        somebody who administers Lookout to give you rights, under Settings, People.
      </p>
      <p className="mt-3 text-muted" role="status">
        This page goes on by itself as soon as you have one.
      </p>
      <Button
        className="mt-6"
        onClick={() =>
          signOut.mutate(undefined, { onError: (error) => toastError('You are still signed in', error) })
        }
      >
        Sign out
      </Button>
      <Toaster />
    </EntryFrame>
  );
}
