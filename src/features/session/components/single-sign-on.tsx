import { buttonClasses } from '../../../components/button.tsx';

interface SingleSignOnProps {
  readonly name: string;
  /** The path to return to. */
  readonly redirect: string | undefined;
}

/** The way in through the house's own identity provider: a link, for it leaves the console. */
export function SingleSignOn({ name, redirect }: SingleSignOnProps) {
  const query = redirect === undefined ? '' : `?${new URLSearchParams({ redirect })}`;
  return (
    <div className="mb-4 border-b pb-4">
      <a href={`/api/v1/single-sign-on${query}`} className={`${buttonClasses('primary')} w-full`}>
        Continue with {name}
      </a>
    </div>
  );
}
