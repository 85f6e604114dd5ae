import { Logo } from '../components/logo.tsx';
import { Toaster } from '../components/toaster.tsx';
import { FAMILIES } from './families.ts';
import type { Family } from './family.ts';
import { LookPicker } from './look-picker.tsx';
import { Specimen } from './specimen.tsx';
import { useFamily } from './use-family.ts';

/** The tokens and every component in every state, a family at a time. */
export function DesignPage() {
  const family = useFamily();
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b bg-surface px-4 py-2">
        <h1 className="flex items-center gap-2 text-title font-semibold">
          <Logo /> Design system of Lookout
        </h1>
        <LookPicker />
      </header>
      <div className="flex min-h-0 grow flex-col md:flex-row">
        <Families current={family?.id} />
        <main key={family?.id} className="min-h-0 min-w-0 grow overflow-auto">
          {family && <FamilyView {...family} />}
        </main>
      </div>
      <Toaster />
    </div>
  );
}

function Families({ current }: { readonly current: string | undefined }) {
  return (
    <nav
      aria-label="Families"
      className="flex shrink-0 flex-wrap border-b bg-surface p-2 md:w-44 md:flex-col md:flex-nowrap md:border-r md:border-b-0"
    >
      {FAMILIES.map(({ id, title }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={id === current ? 'page' : undefined}
          className="rounded px-2.5 py-1 text-muted hover:bg-hover hover:text-text aria-[current=page]:bg-selected aria-[current=page]:text-text"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

function FamilyView({ id, title, about, content, specimens }: Family) {
  return (
    <article key={id} aria-labelledby="family">
      <header className="border-b px-4 py-4">
        <h2 id="family" className="text-title font-semibold">
          {title}
        </h2>
        <p className="text-muted">{about}</p>
      </header>
      {content}
      {specimens.map((specimen) => (
        <Specimen key={specimen.file} {...specimen} />
      ))}
    </article>
  );
}
