import { SecretDialog } from '../../../components/secret-dialog.tsx';

interface LinkDialogProps {
  readonly name: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** The one-time link for a person, to be handed over by a safe way. */
export function LinkDialog({ name, secret, onClose }: LinkDialogProps) {
  return (
    <SecretDialog
      title={`The link for ${name}`}
      description="Whoever opens it first chooses the password. It works once and is not shown again."
      secret={`${window.location.origin}/welcome#${secret}`}
      noun="link"
      onClose={onClose}
    >
      Lookout sends no mail: hand it over by a way that you trust.
    </SecretDialog>
  );
}
