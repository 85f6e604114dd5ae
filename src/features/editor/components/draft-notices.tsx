import { History, MonitorSmartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { useEditor, useEditorState } from '../hooks/editor-context.ts';

/** Quiet lines about where the text on the screen comes from. */
export function DraftNotices() {
  const { session } = useEditor();
  const notice = useEditorState((state) => state.notice);
  const setAside = useEditorState((state) => state.setAside);
  return (
    <div role="status">
      {notice === 'restored' && (
        <Notice
          icon={<History size={14} aria-hidden="true" />}
          text="Restored what you had typed here."
          actions={
            <>
              <NoticeButton onClick={() => session.discard()}>Discard it</NoticeButton>
              <NoticeButton onClick={() => session.dismissNotice()}>Keep it</NoticeButton>
            </>
          }
        />
      )}
      {notice === 'other-tab' && (
        <Notice
          icon={<MonitorSmartphone size={14} aria-hidden="true" />}
          text="Edited in another tab. This one follows."
          actions={<NoticeButton onClick={() => session.dismissNotice()}>Got it</NoticeButton>}
        />
      )}
      {setAside && (
        <Notice
          icon={<History size={14} aria-hidden="true" />}
          text="Your own version was set aside."
          actions={
            <>
              <NoticeButton onClick={() => session.bringBack()}>Bring it back</NoticeButton>
              <NoticeButton onClick={() => session.dismissNotice()}>Let it go</NoticeButton>
            </>
          }
        />
      )}
    </div>
  );
}

interface NoticeProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly actions: ReactNode;
}

function Notice({ icon, text, actions }: NoticeProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 border-b bg-info/10 px-3 py-1 text-data">
      <span className="text-info">{icon}</span>
      <p>{text}</p>
      <div className="ml-auto flex gap-1">{actions}</div>
    </div>
  );
}

function NoticeButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button size="sm" variant="ghost" onClick={onClick}>
      {children}
    </Button>
  );
}
