import { Toast } from '@base-ui/react/toast';
import { CircleCheck, Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import { type ToastData, toastManager } from './toast.ts';

const ICONS: Record<ToastData['tone'], React.ReactNode> = {
  neutral: <Info size={16} aria-hidden="true" className="text-muted" />,
  good: <CircleCheck size={16} aria-hidden="true" className="text-good" />,
  warn: <TriangleAlert size={16} aria-hidden="true" className="text-warn" />,
  bad: <OctagonAlert size={16} aria-hidden="true" className="text-bad" />,
};

/** The place where toasts appear; once per page, at its root. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-16 z-50 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 md:bottom-4">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((entry) => (
    <Toast.Root
      key={entry.id}
      toast={entry}
      className="rounded-md border border-line bg-raised shadow-overlay data-limited:hidden"
    >
      <Toast.Content className="flex items-start gap-2 px-3 py-2">
        <span className="mt-0.5">{ICONS[entry.data?.tone ?? 'neutral']}</span>
        <div className="min-w-0 grow">
          <Toast.Title className="font-medium" />
          <Toast.Description className="break-words text-muted" />
        </div>
        <Toast.Action className="shrink-0 rounded px-1 font-medium text-accent hover:underline" />
        <Toast.Close aria-label="Dismiss" className="rounded p-0.5 text-muted hover:text-text">
          <X size={14} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
